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
export interface StretchesRead {
  lines: number;
  stretches: readonly Stretch[];
  lastRecord: LastRecord | null;
}

export interface SilenceReview {
  /** Takes what was read of a source: its parts, one behind the other. */
  add(path: string, format: string, parts: readonly StretchesRead[]): void;
  /**
   * The findings when all sources were read, by source and line. Of `unread` sources, which could not be read or were left
   * out as copies, something may be missing.
   */
  findings(sources: readonly SourceCoverage[], unread: readonly string[]): Finding[];
}

/** A source of a format in which silence is a finding. */
interface Told {
  path: string;
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
  const timelines = new Map<string, Timeline>();
  let kept = 0;

  function add(path: string, id: string, parts: readonly StretchesRead[]): void {
    const format = formats.find((one) => one.id === id);
    const own = format === undefined || lacksYear(format) ? [] : silencesIn(selected, format);
    const every = shortestSilence(own);
    if (format === undefined || every === null) return;
    const stretches = joinParts(parts, every);
    kept += stretches.length;
    const folder = folderOf(path);
    // Clocks that state no zone are not compared with those that do.
    const clock = stretches.length > 0 && hasOffset(stretches[0].from) ? 'stated' : 'own';
    const key = `${folder}\n${id}\n${clock}`;
    const timeline = timelines.get(key) ?? { folder, format, signatures: own, sources: [] };
    timelines.set(key, timeline);
    timeline.sources.push({
      path,
      stretches: kept <= mostKept ? stretches : joinAll(stretches),
      isEndKnown: parts.findLast(({ lastRecord }) => lastRecord !== null)?.lastRecord?.time != null,
    });
  }

  function findings(sources: readonly SourceCoverage[], unread: readonly string[]): Finding[] {
    const newest = newestByFolder(sources, formats);
    const found = [...timelines.values()].flatMap((timeline) => [
      ...timeline.signatures.flatMap((signature) => findHoles(stretchesOf(timeline), signature)),
      ...timeline.signatures.flatMap((signature) => findEnd(timeline, signature, newest, unread)),
    ]);
    const ranks = new Map(sources.map(({ path }, rank) => [path, rank]));
    const rank = ({ source }: Finding) => ranks.get(source) ?? 0;
    return found.sort((a, b) => rank(a) - rank(b) || a.line - b.line);
  }

  return { add, findings };
}

/** The stretches of a source of which these are the parts. */
function joinParts(parts: readonly StretchesRead[], every: number): Stretch[] {
  const stretches: Stretch[] = [];
  let lines = 0;
  for (const part of parts) {
    const placed = part.stretches.map(({ last, ...times }) => ({
      ...times,
      last: { ...last, line: last.line + lines, endLine: last.endLine + lines },
    }));
    appendStretches(stretches, placed, every);
    lines += part.lines;
  }
  return stretches;
}

function joinAll(stretches: readonly Stretch[]): Stretch[] {
  const last = stretches.at(-1);
  return last === undefined ? [] : [{ ...last, from: stretches[0].from }];
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
function newestByFolder(
  sources: readonly SourceCoverage[],
  formats: readonly LogFormat[],
): Map<string, string> {
  const yearless = new Set(formats.filter(lacksYear).map(({ id }) => id));
  const newest = new Map<string, string>();
  for (const { path, format, lastTime } of sources) {
    if (lastTime === null || yearless.has(format)) continue;
    const key = newestKey(folderOf(path), lastTime);
    newest.set(key, later(newest.get(key) ?? null, lastTime) as string);
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
