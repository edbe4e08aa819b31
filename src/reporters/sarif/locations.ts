/**
 * Where a finding is, as SARIF says it: a relative URI that is the same in every scan of the same path, and the match with the
 * line around it. Of a member of an archive the URI is that of the archive, and the line that of the member: no reader of
 * SARIF looks into archives, so that the path inside is told as well.
 */
import type { Finding } from '../../types.ts';
import { detach } from '../detach.ts';
import { shorten, wellFormed } from '../plain.ts';
import type { ArtifactLocation, Location } from './format.ts';
import { inert, inertInMessage } from './text.ts';

/** A place of a finding, without the rest of it. */
export interface Place extends Pick<Finding, 'source' | 'line' | 'column'> {
  /** What matched: its line ends, the length of its last line, and its text; empty where a silence was found. */
  matched: { lineEnds: number; lastLine: number; text: string };
  /** The lines in which it stands. */
  around: string;
}

/** UTF-16 units that are told of a match, and of what stands before and behind it. */
const mostMatched = 160;
const mostBeside = 100;

/** Where absolute paths begin, and what URIs of them name as their base. */
const root = 'ROOT';
export const originalUriBaseIds: Record<string, ArtifactLocation> = { [root]: { uri: 'file:///' } };

/** A place, in memory of its own. */
export function placeOf({ source, line, column, text, match }: Finding): Place {
  const matched = text.slice(match.start, match.end);
  const lines = matched.split('\n');
  const lineStart = text.lastIndexOf('\n', match.start - 1) + 1;
  const lineEnd = text.indexOf('\n', match.end);
  const before = text.slice(match.start === 0 ? 0 : lineStart, match.start);
  const behind = text.slice(match.end, lineEnd < 0 ? text.length : lineEnd);
  return {
    source,
    line,
    column,
    matched: {
      lineEnds: lines.length - 1,
      lastLine: (lines.at(-1) as string).length,
      text: keep(shorten(matched, mostMatched)),
    },
    around: keep(
      (before.length > mostBeside ? `…${before.slice(-mostBeside)}` : before) +
        shorten(matched, mostMatched) +
        shorten(behind, mostBeside),
    ),
  };
}

/** In memory of its own. */
function keep(text: string): string {
  return detach(inert(text));
}

/** A place, with the match and the line around it; only with the line where nothing matched. */
export function locationOf({ source, line, column, matched, around }: Place): Location {
  const { physicalLocation, ...where } = locationOfSource(source);
  const { lineEnds, lastLine, text } = matched;
  const endLine = line + lineEnds;
  const end = { endLine, endColumn: lineEnds > 0 ? lastLine + 1 : column + lastLine };
  return {
    physicalLocation: {
      ...physicalLocation,
      region: {
        startLine: line,
        startColumn: column,
        ...(text === '' ? {} : end),
        snippet: { text: text === '' ? around : text },
      },
      // Around a whole line there is nothing, and nothing is what may not be said.
      ...(text === '' ? {} : { contextRegion: { startLine: line, endLine, snippet: { text: around } } }),
    },
    ...where,
  };
}

/** A source as a whole. */
export function locationOfSource(source: string): Location {
  const { bundle, member } = splitMember(source);
  const physicalLocation = { artifactLocation: artifactOf(bundle) };
  if (member === null) return { physicalLocation };
  const name = inert(member.slice(member.lastIndexOf('/') + 1));
  return {
    physicalLocation,
    logicalLocations: [{ name, fullyQualifiedName: inert(source), kind: 'resource' }],
  };
}

/** The path and the line, as people and editors write them, for a message. */
export function placeName({ source, line }: Pick<Place, 'source' | 'line'>): string {
  return `${inertInMessage(source)}:${line}`;
}

/** A relative URI: of an absolute path from the root of the file system. */
function artifactOf(path: string): ArtifactLocation {
  const plain = path.replace(/^\/\/[?.]\/(?:UNC(?=\/))?/i, '/');
  const uri = wellFormed(plain)
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, encodeCharacter))
    .join('/');
  const isAbsolute = /^(?:\/(?!\/)|[a-z]:\/)/i.test(plain);
  return { uri: uri === '' ? '.' : uri, ...(isAbsolute ? { uriBaseId: root } : {}) };
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** `bundle.zip!logs/a.log`: an archive has an extension. */
function splitMember(source: string): { bundle: string; member: string | null } {
  const found = /^(.*?\.[a-z\d]{1,9})!(?=[^/])/is.exec(source);
  return found === null
    ? { bundle: source, member: null }
    : { bundle: found[1], member: source.slice(found[0].length) };
}
