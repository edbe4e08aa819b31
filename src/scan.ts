/**
 * The pipeline: discover → read → match → diagnose. Composition only; what a stage does is said in its folder.
 */
import { Readable } from 'node:stream';
import { type BundleLimits, defaultLimits } from './bundles/limits.ts';
import { openSource } from './bundles/open.ts';
import { loadCatalogue } from './catalogue/load.ts';
import { lacksYear } from './catalogue/log-format.ts';
import { createSelection } from './catalogue/select.ts';
import type { Catalogue, LogFormat, Signature } from './catalogue/types.ts';
import { createCollector } from './diagnose/collect.ts';
import { makeReport } from './diagnose/report.ts';
import { createTimeReview, type Dated } from './diagnose/times.ts';
import { LogscanError } from './errors.ts';
import { createNewestTime } from './match/file-times.ts';
import { createPlans, matchSource } from './match/match-source.ts';
import { createWindow } from './match/window.ts';
import { type ReadOptions, readBytes } from './read/bulk.ts';
import { requireEncoding } from './read/encoding.ts';
import { readLive } from './read/live.ts';
import { discover } from './sources/discover.ts';
import { systemGap } from './sources/gaps.ts';
import { createClassifier } from './sources/names.ts';
import { binaryGap, interruptedGap, nothingGap, sourceNotes } from './sources/remarks.ts';
import {
  type Finding,
  type Gap,
  type Note,
  type Report,
  type SourceCoverage,
  standardInput,
} from './types.ts';
import { createTimeZone } from './zone.ts';

export interface ScanOptions {
  /** @default the built-in catalogue */
  catalogue?: Catalogue;
  /** Signature ids to look for, with `*`. @default all */
  only?: readonly string[];
  /** Signature ids to leave out, with `*`. @default none */
  ignore?: readonly string[];
  /** Findings that a diagnosis keeps. @default 10 */
  samples?: number;
  /** Lines before and after each finding. @default 0 */
  context?: number;
  /** Read all inputs as this log format. @default what each looks like */
  format?: string;
  /** Encoding of all inputs. @default 'auto' */
  encoding?: string;
  /** Take inputs as paths only, never as patterns. @default false */
  noGlob?: boolean;
  /** How far to go into each bundle. */
  limits?: Partial<BundleLimits>;
  /** What the input `-` reads. */
  stdin?: AsyncIterable<Uint8Array | string>;
  /**
   * Now, in milliseconds since 1970: what `since: '2h'` counts from; gives dates without a year on standard input theirs.
   * @default none: no times there
   */
  now?: number;
  /**
   * Zone of the times that state none, in logs whose format states none: an IANA name (`Asia/Seoul`), `UTC`, or an
   * offset (`+09:00`). Where clocks are put back or forward, the offset from before the change counts.
   * @default unknown: those times have no offset
   */
  timeZone?: string | undefined;
  /**
   * Only findings from then on: `2h` before `now` (`s m h d w`), a date (`2024-03-05`), or a date and time with or without
   * seconds and offset (`2024-03-05T06:00+09:00`). Without an offset it is a time of `timeZone`, or without that one
   * of the clocks that the records show. Findings without a time are left out.
   * @default all
   */
  since?: string | undefined;
  /** Only findings up to then, as in `since`. It includes all of what it names: the day, the minute, the second. @default all */
  until?: string | undefined;
  /** Ends the scan early; the report then has a gap `interrupted`. */
  signal?: AbortSignal;
  /** Told of every finding, by source in order of discovery, then by line. The scan waits when it gets a promise. */
  onFinding?: (finding: Finding, signature: Signature) => unknown;
  /** Told of every gap. */
  onGap?: (gap: Gap) => void;
  /** Told when a source was read: how many are done, and how many there are. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * Scans files, folders, globs and `-` for known failures. What cannot be read becomes a gap of the report.
 * Throws `LogscanError` for a faulty catalogue, an unknown log format, encoding or zone, or a window that is none.
 */
export async function scan(inputs: readonly string[], options: ScanOptions = {}): Promise<Report> {
  const started = performance.now();
  const { samples = 10, context = 0, signal } = options;
  const catalogue = options.catalogue ?? (await loadCatalogue());
  const reading = readOptions(catalogue, options);
  const signatures = new Map(catalogue.signatures.map((signature) => [signature.id, signature]));
  const isSelected = createSelection(options.only ?? [], options.ignore ?? []);
  const timeZone = options.timeZone === undefined ? null : createTimeZone(options.timeZone);
  const times = createTimeReview(catalogue.formats, createWindow(options, timeZone), timeZone);
  const isWanted = (finding: Finding) => isSelected(finding.signature) && times.admit(finding);
  const plans = createPlans(catalogue);
  const collector = createCollector(samples);
  const gaps: Gap[] = [];
  const addGap = (gap: Gap | null): void => {
    if (gap === null) return;
    gaps.push(gap);
    options.onGap?.(gap);
  };
  const addFinding = (finding: Finding): unknown => {
    collector.add(finding);
    return options.onFinding?.(finding, signatures.get(finding.signature) as Signature);
  };

  const found = await discover(inputs, { formats: catalogue.formats, noGlob: options.noGlob });
  found.gaps.forEach(addGap);
  const newestTime = createNewestTime(found.sources, catalogue.formats, options.now);
  const sources: SourceCoverage[] = [];
  const { skipped, duplicates } = found;
  const dated: Dated[] = [];
  const notes: Note[] = [];
  const opening = {
    classify: createClassifier(catalogue.formats),
    limits: { ...defaultLimits, ...options.limits },
    stdin: options.stdin ?? Readable.from([]),
    addGap,
    addNote: (note: Note) => notes.push(note),
    skip: (reason: string) => {
      skipped[reason] = (skipped[reason] ?? 0) + 1;
    },
  };
  let done = 0;
  for (const input of found.sources) {
    if (signal?.aborted) break;
    try {
      for await (const { source, bytes } of openSource(input, opening)) {
        const read = source.path === standardInput ? readLive : readBytes;
        const opened = await read(bytes, source, reading);
        addGap(binaryGap(opened));
        const newest = lacksYear(opened.format) ? await newestTime(source, opened.format) : null;
        if (lacksYear(opened.format)) dated.push({ source, newest });
        const matching = { isWanted, context, newest: newest?.time ?? null, timeZone, signal };
        sources.push(await drain(matchSource(opened, plans, matching), addFinding));
        if (signal?.aborted) break;
      }
    } catch (error) {
      // What an interruption cuts off is told once, below.
      if (!signal?.aborted) addGap(systemGap(input.path, error));
    }
    options.onProgress?.(++done, found.sources.length);
  }
  addGap(signal?.aborted ? interruptedGap(done, found.sources.length) : nothingGap(sources, gaps));

  notes.push(...sourceNotes(sources), ...times.notes(sources, dated));
  const durationMs = Math.round(performance.now() - started);
  const collected = collector.collected();
  return makeReport({ catalogue, collected, sources, skipped, duplicates, gaps, notes, samples, durationMs });
}

/** Takes everything that a generator yields; gives what it returns. */
async function drain<Item, Result>(
  items: AsyncGenerator<Item, Result>,
  take: (item: Item) => unknown,
): Promise<Result> {
  for (;;) {
    const step = await items.next();
    if (step.done) return step.value;
    const taken = take(step.value);
    if (taken instanceof Promise) await taken;
  }
}

/** What the readers need of the options. Throws `LogscanError`. */
export function readOptions(
  catalogue: Catalogue,
  { format, encoding }: Pick<ScanOptions, 'format' | 'encoding'>,
): ReadOptions {
  if (encoding !== undefined) requireEncoding(encoding);
  return {
    formats: catalogue.formats,
    format: format === undefined ? undefined : findFormat(catalogue, format),
    encoding,
  };
}

function findFormat(catalogue: Catalogue, id: string): LogFormat {
  const format = catalogue.formats.find((known) => known.id === id);
  if (format) return format;
  const known = catalogue.formats.map((other) => other.id).join(', ');
  throw new LogscanError('unknown-format', `there is no log format "${id}"`, `Known: ${known}.`);
}
