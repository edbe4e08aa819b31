/**
 * The pipeline: discover → read → match → diagnose. Composition only; what a stage does is said in its folder.
 */
import { Readable } from 'node:stream';
import { loadCatalogue } from './catalogue/load.ts';
import { lacksYear } from './catalogue/log-format.ts';
import { createSelection } from './catalogue/select.ts';
import type { Catalogue, LogFormat, Signature } from './catalogue/types.ts';
import { createCollector } from './diagnose/collect.ts';
import { makeReport } from './diagnose/report.ts';
import { LogscanError } from './errors.ts';
import { createNewestTime } from './match/file-times.ts';
import { createPlans, matchSource } from './match/match-source.ts';
import { type Reading, type ReadOptions, readFile } from './read/bulk.ts';
import { requireEncoding } from './read/encoding.ts';
import { readLive } from './read/live.ts';
import { discover } from './sources/discover.ts';
import { systemGap } from './sources/gaps.ts';
import { binaryGap, encodingGap, interruptedGap, nothingGap, sourceNotes } from './sources/remarks.ts';
import type { Finding, Gap, Report, Source, SourceCoverage } from './types.ts';

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
  /** Encoding of all inputs, whatever they look like. @default 'auto' */
  encoding?: string;
  /** Take inputs as paths only, never as patterns. @default false */
  noGlob?: boolean;
  /** What the input `-` reads. */
  stdin?: AsyncIterable<Uint8Array | string>;
  /** Now, in milliseconds since 1970: gives dates without a year on standard input theirs. @default none: no times there */
  now?: number;
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
 * Throws `LogscanError` for a faulty catalogue, or an unknown log format or encoding.
 */
export async function scan(inputs: readonly string[], options: ScanOptions = {}): Promise<Report> {
  const started = performance.now();
  const { samples = 10, context = 0, signal } = options;
  const catalogue = options.catalogue ?? (await loadCatalogue());
  const reading = readOptions(catalogue, options);
  const signatures = new Map(catalogue.signatures.map((signature) => [signature.id, signature]));
  const isSelected = createSelection(options.only ?? [], options.ignore ?? []);
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
  for (const [index, source] of found.sources.entries()) {
    if (signal?.aborted) break;
    try {
      const opened = await openSource(source, reading, options);
      addGap(encodingGap(opened) ?? binaryGap(opened));
      const newest = lacksYear(opened.format) ? await newestTime(source) : null;
      sources.push(
        await drain(matchSource(opened, plans, { isSelected, context, newest, signal }), addFinding),
      );
    } catch (error) {
      // What an interruption cuts off is told once, below.
      if (!signal?.aborted) addGap(systemGap(source.path, error));
    }
    options.onProgress?.(index + 1, found.sources.length);
  }
  addGap(signal?.aborted ? interruptedGap(sources.length, found.sources.length) : nothingGap(sources, gaps));

  const { skipped, duplicates } = found;
  const notes = sourceNotes(sources, catalogue.formats);
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

function openSource(source: Source, options: ReadOptions, { stdin }: ScanOptions): Promise<Reading> {
  return source.location === null
    ? readLive(stdin ?? Readable.from([]), source, options)
    : readFile(source, options);
}
