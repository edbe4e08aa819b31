/**
 * The pipeline: discover → read → match → diagnose. Composition only; what a stage does is said in its folder.
 */
import { Readable } from 'node:stream';
import { createKnownFindings } from './baseline.ts';
import { defaultLimits } from './bundles/limits.ts';
import { createTwins } from './bundles/twins.ts';
import { loadCatalogue } from './catalogue/load.ts';
import { createSelection } from './catalogue/select.ts';
import type { Signature } from './catalogue/types.ts';
import { createCollector } from './diagnose/collect.ts';
import { makeReport } from './diagnose/report.ts';
import { createSilenceReview } from './diagnose/silences.ts';
import { createTimeReview } from './diagnose/times.ts';
import { createIntake } from './intake.ts';
import { createNewestTime } from './match/file-times.ts';
import { createPlans } from './match/plan.ts';
import { createWindow } from './match/window.ts';
import { hideInNames, hideInRemark } from './redact/hide-report.ts';
import { readOptions, type ScanOptions } from './scan-options.ts';
import { discover } from './sources/discover.ts';
import { surveyFiles } from './sources/duplicates.ts';
import { systemGap } from './sources/gaps.ts';
import { createClassifier } from './sources/names.ts';
import { isOwnReport } from './sources/own-report.ts';
import { createProgress } from './sources/progress.ts';
import { interruptedGap, nothingGap } from './sources/remarks.ts';
import type { Gap, Note, Report, Source } from './types.ts';
import { createFileReader, isForWorkers } from './workers/file-reader.ts';
import { chooseJobs } from './workers/jobs.ts';
import { createOwnPool, createPool } from './workers/pool.ts';
import type { FilePart } from './workers/read-part.ts';
import { createTimeZone } from './zone.ts';

/**
 * Scans files, folders, globs, bundles and `-` for known failures. What cannot be read becomes a gap of the report.
 * Throws `LogscanError` for a faulty catalogue, an unknown log format, encoding or zone, or a window that is none.
 */
export async function scan(inputs: readonly string[], options: ScanOptions = {}): Promise<Report> {
  const started = performance.now();
  const { samples = 10, context = 0, signal, knownFolders, host, noGlob } = options;
  const catalogue = options.catalogue ?? (await loadCatalogue());
  const { formats } = catalogue;
  const signatures = new Map(catalogue.signatures.map((signature) => [signature.id, signature]));
  const isSelected = createSelection(options.only ?? [], options.ignore ?? []);
  const timeZone = options.timeZone === undefined ? null : createTimeZone(options.timeZone);
  const times = createTimeReview(formats, createWindow(options, timeZone), timeZone);
  const reading = readOptions(catalogue, options);
  const collector = createCollector(samples);
  const knownFindings = createKnownFindings(options.baseline);
  const gaps: Gap[] = [];
  const notes: Note[] = [];
  const addGap = (gap: Gap | null): void => {
    if (gap === null) return;
    gaps.push(gap);
    options.onGap?.(hideInRemark(gap));
  };

  const { skipped, ...found } = await discover(inputs, { formats, noGlob, host });
  found.gaps.filter(({ code }) => knownFolders === undefined || code !== 'no-logs').forEach(addGap);
  const { files: surveyed, duplicates } = await surveyFiles(found.sources);
  const reports = surveyed.filter(({ path, head }) => !found.named.has(path) && isOwnReport(head));
  if (reports.length > 0) skipped['own-report'] = reports.length;
  const known = surveyed.filter((file) => !reports.includes(file));
  const twins = createTwins(known);
  const left = new Set([...duplicates, ...reports].map(({ path }) => path));
  const wanted = found.sources.filter(({ path }) => !left.has(path));
  const plans = createPlans(catalogue);
  const matching = { isSelected, context, timeZone, signal };
  const intake = createIntake({
    reading,
    plans,
    matching,
    clock: options.clock ?? null,
    newestTime: createNewestTime(found.sources, formats, options.now),
    times,
    known: knownFindings,
    silences: createSilenceReview(catalogue.signatures, formats, isSelected),
    twins,
    isAlone: ({ path, location }) => location !== null && wanted.length === 1 && wanted[0].path === path,
    addGap,
    addFinding(finding) {
      collector.add(finding);
      return options.onFinding?.(hideInNames(finding), signatures.get(finding.signature) as Signature);
    },
  });
  const opening = {
    classify: createClassifier(formats),
    limits: { ...defaultLimits, ...options.limits },
    stdin: options.stdin ?? Readable.from([]),
    clock: options.clock ?? null,
    addGap,
    addNote: (note: Note) => notes.push(note),
    addDuplicate: (duplicate: (typeof duplicates)[number]) => duplicates.push(duplicate),
    skip(reason: string) {
      skipped[reason] = (skipped[reason] ?? 0) + 1;
    },
  };

  const progress = createProgress(wanted, options.onProgress ?? (() => {}));
  async function* countParts(input: Source, parts: AsyncIterable<FilePart>): AsyncGenerator<FilePart> {
    for await (const part of parts) {
      progress.add(input, part.bytes);
      yield part;
    }
  }

  async function takeIn(input: Source): Promise<void> {
    const parts = context === 0 && isForWorkers(input) ? await reader.read() : null;
    const of = twins.originalOf(input.path);
    if (of !== undefined) {
      duplicates.push({ path: input.path, of });
      if (parts !== null) for await (const _ of parts);
      return;
    }
    if (parts !== null) {
      await intake.takeParts(input, countParts(input, parts));
      twins.passed(input.path);
      return;
    }
    const { openSource } = await import('./bundles/open.ts');
    const onRead = (bytes: number) => progress.add(input, bytes);
    for await (const log of openSource(input, { ...opening, onRead })) {
      await intake.take(log);
      if (signal?.aborted) return;
    }
    twins.passed(input.path);
  }

  // Lines around findings are gathered where a file is read from its first byte to its last.
  const files = context > 0 ? [] : wanted.filter(isForWorkers);
  const jobs = files.length === 0 ? 1 : chooseJobs(files, options.jobs);
  const { prepared, ...own } = catalogue;
  const settings = {
    catalogue: prepared?.signatures === own.signatures ? null : own,
    only: options.only ?? [],
    ignore: options.ignore ?? [],
    format: reading.format,
    encoding: reading.encoding,
    timeZone: options.timeZone,
  };
  const pool = jobs === 1 ? createOwnPool({ reading, plans, matching }) : await createPool(jobs, settings);
  // While this thread reads, nothing more can be on its way.
  const ahead = jobs === 1 ? 1 : 2 * jobs + 1;
  const reader = createFileReader(files, pool, ahead, { reading, date: intake.date, addGap });
  let done = 0;
  try {
    for (const input of wanted) {
      if (signal?.aborted) break;
      try {
        await takeIn(input);
      } catch (error) {
        // What an interruption cuts off is told once, below.
        if (!signal?.aborted) addGap(systemGap(input.path, error));
      }
      done++;
      progress.end(input);
    }
  } finally {
    await reader.close();
  }
  const { sources } = intake;
  if (!signal?.aborted) {
    const unread = [...found.duplicates, ...duplicates].map(({ path }) => path);
    await intake.end([...unread, ...gaps.flatMap(({ source }) => source ?? [])]);
  }
  addGap(signal?.aborted ? interruptedGap(done, wanted.length) : nothingGap(sources, gaps, knownFolders));

  const collected = collector.collected();
  return makeReport({
    catalogue,
    collected,
    sources,
    skipped,
    duplicates: [...found.duplicates, ...duplicates, ...intake.duplicates],
    gaps,
    notes: [...notes, ...intake.notes(), ...(options.baseline?.notes ?? [])],
    samples,
    durationMs: Math.round(performance.now() - started),
    knownFolders,
    baseline: knownFindings.leftOut(collected),
  });
}
