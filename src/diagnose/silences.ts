/**
 * Which silences of a scan are findings. Sources of one log format in one folder are one log and its rotated copies: what
 * one of them lacks another may have, and a time between two files of which nobody knows whether a third one held it is
 * no silence. When in doubt nothing is found.
 */
import { lacksYear } from '../catalogue/log-format.ts';
import type { LogFormat, Signature } from '../catalogue/types.ts';
import { nameMatcher } from '../glob.ts';
import { hasOffset, instant, later } from '../instant.ts';
import { shortestSilence, silencesIn } from '../match/plan.ts';
import { createSilenceFinding, type LastRecord } from '../match/silence.ts';
import { appendStretches, isHole, type Stretch } from '../match/stretches.ts';
import type { Finding, SourceCoverage } from '../types.ts';

/** What was read of a source, or of a part of it: its lines are counted from its beginning. */
interface StretchesRead {
  bytes: number;
  lines: number;
  /** The time of its last record, in whatever format. */
  last: string | null;
  stretches: readonly Stretch[];
  lastRecord: LastRecord | null;
}

export interface SilenceReview {
  /** Takes what was read of a source, of every log format, part by part. */
  add(path: string, format: string, part: StretchesRead): void;
  /**
   * The findings when all sources were read, by source and line. Of `unread` sources, which could not be read or were left
   * out as copies, something may be missing.
   */
  findings(sources: readonly SourceCoverage[], unread: readonly string[]): Finding[];
}

/** A source of a format in which silence is a finding. */
interface Told {
  path: string;
  /** Line ends of its parts so far. */
  lines: number;
  stretches: Stretch[];
  /** The record that began last says its time. */
  isEndKnown: boolean;
}

/** One log: a source, or several that are its rotated copies. */
interface Timeline {
  folder: string;
  format: LogFormat;
  signatures: Signature[];
  sources: Told[];
}

/** Stretches that are kept in a scan, at some 3 KB each: sources behind that are taken to have no holes. */
const mostKept = 10_000;

/** Looks for silences with those of the signatures that `isSelected`. */
export function createSilenceReview(
  signatures: readonly Signature[],
  formats: readonly LogFormat[],
  isSelected: (id: string) => boolean,
): SilenceReview {
  const selected = signatures.filter(({ id, expectEvery }) => expectEvery !== null && isSelected(id));
  const yearless = new Set(formats.filter(lacksYear).map(({ id }) => id));
  const timelines = new Map<string, Timeline>();
  /** The time of the last record of each source: clocks are put back, so it need not be the newest. */
  const ends = new Map<string, string>();
  let kept = 0;

  function sourceIn({ sources }: Timeline, path: string): Told {
    const open = sources.at(-1);
    if (open?.path === path) return open;
    const source = { path, lines: 0, stretches: [], isEndKnown: false };
    sources.push(source);
    return source;
  }

  function add(path: string, id: string, part: StretchesRead): void {
    if (yearless.has(id) || selected.length === 0) return;
    if (part.last !== null) ends.set(path, part.last);
    const format = formats.find((one) => one.id === id);
    const own = format === undefined ? [] : silencesIn(selected, format);
    const every = shortestSilence(own);
    if (format === undefined || every === null || part.bytes === 0) return;
    const folder = folderOf(path);
    const key = `${folder}\n${id}`;
    const timeline = timelines.get(key) ?? { folder, format, signatures: own, sources: [] };
    timelines.set(key, timeline);
    const source = sourceIn(timeline, path);
    kept -= source.stretches.length;
    appendStretches(source.stretches, placeBehind(part.stretches, source.lines), every);
    if (kept + source.stretches.length > mostKept) source.stretches = joinAll(source.stretches);
    kept += source.stretches.length;
    source.lines += part.lines;
    if (part.lastRecord !== null) source.isEndKnown = part.lastRecord.time !== null;
  }

  function findings(sources: readonly SourceCoverage[], unread: readonly string[]): Finding[] {
    const newest = newestByFolder(ends);
    const found = [...timelines.values()]
      .filter(isComparable)
      .flatMap((timeline) => [
        ...timeline.signatures.flatMap((signature) => findHoles(stretchesOf(timeline), signature)),
        ...timeline.signatures.flatMap((signature) => findEnd(timeline, signature, newest, unread)),
      ]);
    const ranks = new Map(sources.map(({ path }, rank) => [path, rank]));
    const rank = ({ source }: Finding) => ranks.get(source) ?? 0;
    return found.sort((a, b) => rank(a) - rank(b) || a.line - b.line);
  }

  return { add, findings };
}

/** Stretches of a part that has so many lines before it. */
function placeBehind(stretches: readonly Stretch[], lines: number): Stretch[] {
  return stretches.map(({ last, ...times }) => ({
    ...times,
    last: { ...last, line: last.line + lines, endLine: last.endLine + lines },
  }));
}

function joinAll(stretches: readonly Stretch[]): Stretch[] {
  const last = stretches.at(-1);
  return last === undefined ? [] : [{ ...last, from: stretches[0].from }];
}

/** Clocks that state no zone are not compared with those that do. */
function isComparable(timeline: Timeline): boolean {
  const kinds = stretchesOf(timeline).flatMap((stretches) => stretches.map(({ from }) => hasOffset(from)));
  return new Set(kinds).size === 1;
}

function stretchesOf({ sources }: Timeline): Stretch[][] {
  return sources.map(({ stretches }) => stretches);
}

/**
 * The findings of a signature with `expectEvery` in the holes of a log: those of one of its sources that no other one fills,
 * each given by its stretches.
 */
export function findHoles(sources: readonly (readonly Stretch[])[], signature: Signature): Finding[] {
  const every = signature.expectEvery as number;
  const ordered = sources.flat().sort((a, b) => instant(a.from) - instant(b.from));
  const found: Finding[] = [];
  let open = ordered[0];
  for (const stretch of ordered.slice(1)) {
    if (
      isHole(open.to, stretch.from, every) &&
      sources.some((source) => spans(source, open.to, stretch.from))
    ) {
      const lasted = instant(stretch.from) - instant(open.to);
      const finding = createSilenceFinding(signature, open.last, lasted, stretch.from);
      if (finding !== null) found.push(finding);
    }
    if (instant(stretch.to) >= instant(open.to)) open = stretch;
  }
  return found;
}

/** Whether a source has records on both sides: nothing that it held in between is lost. */
function spans(stretches: readonly Stretch[], from: string, to: string): boolean {
  return (
    stretches.some((stretch) => instant(stretch.to) <= instant(from)) &&
    stretches.some((stretch) => instant(stretch.from) >= instant(to))
  );
}

/** The end of a log, where other logs of its folder go on for long. */
function findEnd(
  timeline: Timeline,
  signature: Signature,
  newest: ReadonlyMap<string, string>,
  unread: readonly string[],
): Finding[] {
  const { sources, folder, format } = timeline;
  const last = stretchesOf(timeline)
    .flat()
    .reduce<Stretch | null>((a, b) => (a === null || instant(b.to) > instant(a.to) ? b : a), null);
  if (last === null || !sources.every(({ isEndKnown }) => isEndKnown)) return [];
  const isOfLog = nameMatcher(format.names);
  if (unread.some((path) => folderOf(path) === folder && isOfLog(path.slice(folder.length + 1)))) return [];
  const until = newest.get(newestKey(folder, last.to));
  if (until === undefined || !isHole(last.to, until, signature.expectEvery as number)) return [];
  const finding = createSilenceFinding(signature, last.last, instant(until) - instant(last.to));
  return finding === null ? [] : [finding];
}

/** The time of the newest record of each folder, by clocks that state a zone and by those that do not. */
function newestByFolder(ends: ReadonlyMap<string, string>): Map<string, string> {
  const newest = new Map<string, string>();
  for (const [path, time] of ends) {
    const key = newestKey(folderOf(path), time);
    newest.set(key, later(newest.get(key) ?? null, time) as string);
  }
  return newest;
}

function newestKey(folder: string, time: string): string {
  return `${folder}\n${hasOffset(time)}`;
}

/** What a path says before its last name: a folder, or an archive. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('!'), 0));
}
