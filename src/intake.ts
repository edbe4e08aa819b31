/**
 * Takes in the logs of a scan, one after the other: each is read from its first byte to its last, and its findings are
 * counted once, however many copies of it there are.
 */
import type { KnownFindings } from './baseline.ts';
import type { Opened } from './bundles/open.ts';
import type { Twins } from './bundles/twins.ts';
import { lacksYear } from './catalogue/log-format.ts';
import type { LogFormat } from './catalogue/types.ts';
import type { Clock } from './clock.ts';
import type { SilenceReview } from './diagnose/silences.ts';
import type { Dated, TimeReview } from './diagnose/times.ts';
import type { Newest, NewestTime } from './match/file-times.ts';
import { createHold } from './match/hold.ts';
import { coverageOf, type MatchOptions, matchSource, type PartRead } from './match/match-source.ts';
import type { Plans } from './match/plan.ts';
import { createRepeats } from './match/repeats.ts';
import { readBytes } from './read/bulk.ts';
import { readLive } from './read/live.ts';
import type { ReadOptions } from './read/reading.ts';
import { binaryGap, encodingGap, repeatNotes, sourceNotes } from './sources/remarks.ts';
import {
  type Finding,
  type Gap,
  type Note,
  type Source,
  type SourceCoverage,
  standardInput,
} from './types.ts';
import type { FilePart } from './workers/read-part.ts';

export interface IntakeOptions {
  reading: ReadOptions;
  plans: Plans;
  matching: Omit<MatchOptions, 'newest'>;
  newestTime: NewestTime;
  /** Tells how long standard input is silent, or null. */
  clock: Clock | null;
  times: TimeReview;
  known: KnownFindings;
  silences: SilenceReview;
  twins: Twins;
  /** Whether a source is the only one, so that nothing in it can be told already. */
  isAlone(source: Source): boolean;
  addGap(gap: Gap | null): void;
  /** Takes a finding that counts. The log waits when it gets a promise. */
  addFinding(finding: Finding): unknown;
}

/** What was taken in. */
export interface Intake {
  take(log: Opened): Promise<void>;
  /** Takes the parts of a file, one behind the other; of no part at all it remembers nothing. */
  takeParts(source: Source, parts: AsyncIterable<FilePart>): Promise<void>;
  /** What gives the dates of a source without a year theirs, asked once; null where they have one. */
  date(source: Source, format: LogFormat): Promise<Newest | null>;
  /** Counts what is found only when all was read; of `unread` sources something may be missing. */
  end(unread: readonly string[]): Promise<void>;
  sources: SourceCoverage[];
  /** Sources of which all bytes are in another one. */
  duplicates: { path: string; of: string }[];
  notes(): Note[];
}

export function createIntake(options: IntakeOptions): Intake {
  const { reading, plans, matching, newestTime, clock, times, known, silences, twins, isAlone } = options;
  const { addGap, addFinding } = options;
  const repeats = createRepeats();
  const sources: SourceCoverage[] = [];
  const duplicates: Intake['duplicates'] = [];
  const dated: Dated[] = [];
  /** Sources that turned out to be copies when their findings were counted. */
  const unchecked: string[] = [];

  async function date(source: Source, format: LogFormat): Promise<Newest | null> {
    if (!lacksYear(format)) return null;
    const newest = await newestTime(source, format);
    dated.push({ source, newest });
    return newest;
  }

  /** Counts a finding, unless it is told already, outside the window, or known from before. */
  function admit(finding: Finding, isNew: boolean, format: string, add: () => void): unknown {
    if ((!isNew && repeats.isRepeat(finding, format)) || !times.admit(finding)) return undefined;
    if (known.isKnown(finding)) return undefined;
    add();
    return addFinding(finding);
  }

  async function takeParts(source: Source, parts: AsyncIterable<FilePart>): Promise<void> {
    const read: PartRead[] = [];
    const isNew = isAlone(source);
    let count = 0;
    let lines = 0;
    for await (const { findings, ...part } of parts) {
      if (matching.signal?.aborted) break;
      for (const finding of findings) {
        finding.line += lines;
        finding.endLine += lines;
        const counted = admit(finding, isNew, part.format, () => count++);
        if (counted instanceof Promise) await counted;
      }
      lines += part.lines;
      silences.add(source.path, part.format, part);
      read.push({ ...part, stretches: [] });
    }
    if (read.length > 0) sources.push({ ...coverageOf(source.path, read), findings: count });
  }

  async function take({ source, bytes }: Opened): Promise<void> {
    const isLive = source.path === standardInput;
    const isMember = source.location === null && !isLive;
    const watched = isMember ? await twins.watch(source.path, bytes) : null;
    const opened = isLive
      ? await readLive(bytes, source, reading, clock)
      : await readBytes(watched?.bytes ?? bytes, source, reading);
    const { format } = opened;
    addGap(encodingGap(opened) ?? binaryGap(opened));
    const newest = await date(source, format);

    let findings = 0;
    const isNew = isAlone(source);
    const countHere = (finding: Finding) => admit(finding, isNew, format.id, () => findings++);
    const hold = createHold(countHere, { isDoubtful: watched?.isDoubtful ?? false });
    const matched = matchSource(opened, plans, { ...matching, newest: newest?.time ?? null });
    const read = await drain(matched, hold.take);
    const coverage = coverageOf(source.path, [read]);

    const verdict = (await watched?.verdict()) ?? { kind: 'new' };
    if (verdict.kind === 'same' && !hold.isOver()) {
      duplicates.push({ path: source.path, of: verdict.of });
      return;
    }
    if (verdict.kind !== 'new' && hold.isOver()) unchecked.push(source.path);
    const shorter =
      verdict.kind === 'extends' ? sources.find(({ path }) => path === verdict.path) : undefined;
    if (shorter !== undefined) duplicates.push({ path: shorter.path, of: source.path });
    await hold.release(({ line }) => shorter === undefined || line > shorter.lines);
    sources.push({ ...coverage, findings });
    silences.add(source.path, format.id, read);
  }

  async function end(unread: readonly string[]): Promise<void> {
    const read = new Map(sources.map((source) => [source.path, source]));
    const copies = duplicates.map(({ path }) => path);
    for (const finding of silences.findings(sources, [...unread, ...copies])) {
      const source = read.get(finding.source) as SourceCoverage;
      await admit(finding, false, source.format, () => source.findings++);
    }
  }

  return {
    take,
    takeParts,
    date,
    end,
    sources,
    duplicates,
    notes: () => [
      ...sourceNotes(sources),
      ...times.notes(sources, dated),
      ...repeatNotes(repeats.forgotten(), unchecked),
    ],
  };
}

/** Takes every item of the lists that a generator yields; gives what it returns. */
async function drain<Item, Result>(
  lists: AsyncGenerator<Item[], Result>,
  take: (item: Item) => unknown,
): Promise<Result> {
  for (;;) {
    const step = await lists.next();
    if (step.done) return step.value;
    for (const item of step.value) {
      const taken = take(item);
      if (taken instanceof Promise) await taken;
    }
  }
}
