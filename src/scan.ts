/**
 * The pipeline: discover → read → match → diagnose. Composition only; what a stage does is said in its folder.
 */
import { loadCatalogue } from './catalogue/load.ts';
import { createSelection } from './catalogue/select.ts';
import type { Catalogue, LogFormat, Signature } from './catalogue/types.ts';
import { createCollector } from './diagnose/collect.ts';
import { diagnose } from './diagnose/diagnose.ts';
import { later } from './diagnose/instant.ts';
import { LogscanError } from './errors.ts';
import { createNewestTime, lacksYear } from './match/file-times.ts';
import { createPlans, matchSource } from './match/match-source.ts';
import { type Reading, type ReadOptions, readFile } from './read/bulk.ts';
import { requireEncoding } from './read/encoding.ts';
import { readLive } from './read/live.ts';
import { discover } from './sources/discover.ts';
import { systemGap } from './sources/gaps.ts';
import { binaryGap, nothingGap, sourceNotes } from './sources/remarks.ts';
import { type Finding, type Gap, type Report, type Severity, type Source, severities } from './types.ts';
import { version } from './version.ts';

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
  /** What the input `-` reads. */
  stdin?: AsyncIterable<Uint8Array | string>;
  /** Now, in milliseconds since 1970: gives dates without a year on standard input theirs. @default none: no times there */
  now?: number;
  /** Ends the scan early; the report then has a gap `interrupted`. */
  signal?: AbortSignal;
  /** Told of every finding, by source in order of discovery, then by line. */
  onFinding?: (finding: Finding, signature: Signature) => void;
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
  const isSelected = createSelection(options.only ?? [], options.ignore ?? []);
  const signatures = new Map(catalogue.signatures.map((signature) => [signature.id, signature]));
  const reading = readOptions(catalogue, options);
  const gaps: Gap[] = [];
  const addGap = (gap: Gap): void => {
    gaps.push(gap);
    options.onGap?.(gap);
  };

  const {
    sources,
    skipped,
    duplicates,
    gaps: missing,
  } = await discover(inputs, { formats: catalogue.formats, noGlob: options.noGlob });
  missing.forEach(addGap);
  const newestTime = createNewestTime(sources, catalogue.formats, options.now);
  const plans = createPlans(catalogue);
  const collector = createCollector(samples);
  const coverage: Report['coverage'] = { sources: [], skipped, duplicates, absentFormats: [] };

  for (const [index, source] of sources.entries()) {
    if (signal?.aborted) {
      addGap({
        code: 'interrupted',
        message: `the scan was interrupted after ${index} of ${sources.length} sources`,
        action: 'Scan again to see the rest.',
      });
      break;
    }
    try {
      const opened = await openSource(source, reading, options);
      const binary = binaryGap(opened);
      if (binary) addGap(binary);
      const newest = lacksYear(opened.format) ? await newestTime(source) : null;
      const findings = matchSource(opened, plans, { isSelected, context, newest });
      let item = await findings.next();
      for (; !item.done && !signal?.aborted; item = await findings.next()) {
        collector.add(item.value);
        options.onFinding?.(item.value, signatures.get(item.value.signature) as Signature);
      }
      if (item.done) coverage.sources.push(item.value);
      else await findings.return(undefined as never);
    } catch (error) {
      addGap(systemGap(source.path, error));
    }
    options.onProgress?.(index + 1, sources.length);
  }

  const nothing = nothingGap(coverage.sources, gaps);
  if (nothing) addGap(nothing);
  const read = new Set(coverage.sources.map((source) => source.format));
  coverage.absentFormats = catalogue.formats.map((format) => format.id).filter((id) => !read.has(id));
  const newest = coverage.sources.reduce<string | null>((time, source) => later(time, source.lastTime), null);
  const diagnoses = diagnose(collector.collected(), catalogue, { newest, samples });
  const sum = (field: 'bytes' | 'lines' | 'findings') =>
    coverage.sources.reduce((total, source) => total + source[field], 0);
  return {
    version: 1,
    tool: {
      name: 'logscan',
      version,
      catalogue: { signatures: catalogue.signatures.length, digest: catalogue.digest },
    },
    summary: {
      sources: coverage.sources.length,
      skipped: Object.values(skipped).reduce((total, count) => total + count, 0),
      bytes: sum('bytes'),
      lines: sum('lines'),
      findings: sum('findings'),
      diagnoses: diagnoses.length,
      bySeverity: Object.fromEntries(
        severities.map((severity) => [
          severity,
          diagnoses.filter((diagnosis) => diagnosis.severity === severity).length,
        ]),
      ) as Record<Severity, number>,
      newest,
      complete: gaps.length === 0,
      durationMs: Math.round(performance.now() - started),
    },
    diagnoses,
    gaps,
    notes: sourceNotes(coverage.sources, catalogue.formats),
    coverage,
  };
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
    ? readLive(stdin ?? ([] as never), source, options)
    : readFile(source, options);
}
