/**
 * Makes a finding of what a record shows: its place, its text in bounded length, and its fingerprint.
 */
import { createHash } from 'node:crypto';
import type { Signature } from '../catalogue/types.ts';
import type { Block, Finding } from '../types.ts';
import type { Header } from './header.ts';
import type { Place } from './lines.ts';
import type { Hit } from './record.ts';

/** Longest text that a finding keeps, in characters. */
export const textLimit = 2000;
/** Characters before the match that stay when the beginning of a long record does not fit. */
const lead = 500;
/** Longest captured value, in characters. */
const fieldLimit = 200;

/** `text` is the record, or a piece of it, and begins at `place`. */
export function createFinding(hit: Hit, block: Block, text: string, place: Place, header: Header): Finding {
  const lineStart = hit.index === 0 ? 0 : text.lastIndexOf('\n', hit.index - 1) + 1;
  const linesBefore = countLineEnds(text, lineStart);
  const fields: Record<string, string> = {};
  for (const name in hit.fields) fields[name] = hit.fields[name].slice(0, fieldLimit);
  return {
    signature: hit.signature.id,
    evidence: hit.evidence,
    source: block.source.path,
    line: place.line + linesBefore,
    column: (lineStart === 0 ? place.column : 1) + hit.index - lineStart,
    endLine: place.line + countLineEnds(text, text.length),
    time: header.time,
    zone: header.zone,
    level: header.level,
    text: excerpt(text, hit.index),
    truncated: text.length > textLimit,
    fields,
    fingerprint: fingerprintOf(hit.signature, fields),
  };
}

/** What a finding keeps of the text of a record, around the place of the match. */
export function excerpt(record: string, index: number): string {
  const from = index + lead > textLimit ? Math.max(index - lead, 0) : 0;
  const isWhole = record.length <= textLimit;
  // No half of a pair stays at the borders of a cut.
  const shown = isWhole
    ? record
    : record.slice(from, from + textLimit).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return shown.includes('\r') ? shown.replaceAll('\r\n', '\n') : shown;
}

function countLineEnds(text: string, length: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < length; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Fingerprints that are kept, so that trouble that repeats itself is hashed once. */
const mostKept = 10_000;
const kept = new Map<string, string>();

/** A hash of the signature and of what tells one trouble from another: the same in every scan. */
export function fingerprintOf(signature: Signature, fields: Record<string, string>): string {
  const identity = signature.identity.map((name) => [name, fields[name] ?? '']);
  const text = JSON.stringify([signature.id, identity]);
  const known = kept.get(text);
  if (known !== undefined) return known;
  const fingerprint = createHash('sha256').update(text).digest('hex').slice(0, 16);
  if (kept.size < mostKept) kept.set(text, fingerprint);
  return fingerprint;
}
