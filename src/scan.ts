/**
 * The pipeline: discover → read → match → diagnose. Composition only; what a stage does is said in its folder.
 */
import { Readable } from 'node:stream';
import { defaultLimits } from './bundles/limits.ts';
import { type Opened, openSource } from './bundles/open.ts';
import { createTwins } from './bundles/twins.ts';
import { loadCatalogue } from './catalogue/load.ts';
import { lacksYear } from './catalogue/log-format.ts';
import { createSelection } from './catalogue/select.ts';
import type { Signature } from './catalogue/types.ts';
import { createCollector } from './diagnose/collect.ts';
import { makeReport } from './diagnose/report.ts';
import { createTimeReview, type Dated } from './diagnose/times.ts';
import { createNewestTime } from './match/file-times.ts';
import { createHold } from './match/hold.ts';
import { createPlans, matchSource } from './match/match-source.ts';
import { createRepeats } from './match/repeats.ts';
import { createWindow } from './match/window.ts';
import { readBytes } from './read/bulk.ts';
import { readLive } from './read/live.ts';
import { readOptions, type ScanOptions } from './scan-options.ts';
import { discover } from './sources/discover.ts';
import { surveyFiles } from './sources/duplicates.ts';
import { systemGap } from './sources/gaps.ts';
import { createClassifier } from './sources/names.ts';
import { binaryGap, interruptedGap, nothingGap, repeatNotes, sourceNotes } from './sources/remarks.ts';
import {
  type Finding,
  type Gap,
  type Note,
  type Report,
  type SourceCoverage,
  standardInput,
} from './types.ts';
import { createTimeZone } from './zone.ts';

/**
 * Scans files, folders, globs and `-` for known failures. What cannot be read becomes a gap of the report.
 * Throws `LogscanError` for a faulty catalogue, an unknown log format, encoding or zone, or a window that is none.
 */
export async function scan(inputs: readonly string[], options: ScanOptions = {}): Promise<Report> {
  const started = performance.now();
  const { samples = 10, context = 0, signal, knownFolders } = options;
  const catalogue = options.catalogue ?? (await loadCatalogue());
  const reading = readOptions(catalogue, options);
  const signatures = new Map(catalogue.signatures.map((signature) => [signature.id, signature]));
  const isSelected = createSelection(options.only ?? [], options.ignore ?? []);
  const timeZone = options.timeZone === undefined ? null : createTimeZone(options.timeZone);
  const times = createTimeReview(catalogue.formats, createWindow(options, timeZone), timeZone);
  const plans = createPlans(catalogue);
  const collector = createCollector(samples);
  const repeats = createRepeats();
  /** Sources that turned out to be no new ones too late. */
  const unchecked: string[] = [];
  const gaps: Gap[] = [];
  const notes: Note[] = [];
  const sources: SourceCoverage[] = [];
  const dated: Dated[] = [];
  const addGap = (gap: Gap | null): void => {
    if (gap === null) return;
    gaps.push(gap);
    options.onGap?.(gap);
  };

  const { host, noGlob } = options;
  const { skipped, ...found } = await discover(inputs, { formats: catalogue.formats, noGlob, host });
  found.gaps.filter(({ code }) => knownFolders === undefined || code !== 'no-logs').forEach(addGap);
  const survey = await surveyFiles(found.sources);
  const duplicates = [...found.duplicates, ...survey.duplicates];
  const copies = new Set(survey.duplicates.map(({ path }) => path));
  const twins = createTwins(survey.files.filter(({ path }) => !copies.has(path)));
  const newestTime = createNewestTime(found.sources, catalogue.formats, options.now);
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

  /** Reads one log from its first byte to its last. */
  async function scanLog({ source, bytes }: Opened): Promise<void> {
    const isLive = source.path === standardInput;
    const isMember = source.location === null && !isLive;
    const watched = isMember ? await twins.watch(source.path, bytes) : null;
    const opened = await (isLive ? readLive : readBytes)(watched?.bytes ?? bytes, source, reading);
    addGap(binaryGap(opened));
    const newest = lacksYear(opened.format) ? await newestTime(source, opened.format) : null;
    if (lacksYear(opened.format)) dated.push({ source, newest });
    let findings = 0;
    const count = (finding: Finding): unknown => {
      if (repeats.isRepeat(finding, opened.format.id) || !times.admit(finding)) return undefined;
      findings++;
      collector.add(finding);
      return options.onFinding?.(finding, signatures.get(finding.signature) as Signature);
    };
    const hold = createHold(count, { isDoubtful: watched?.isDoubtful ?? false });
    const matching = { isSelected, context, newest: newest?.time ?? null, timeZone, signal };
    const coverage = await drain(matchSource(opened, plans, matching), hold.take);
    const verdict = (await watched?.verdict()) ?? { kind: 'new' };
    if (verdict.kind !== 'new' && hold.isOver()) unchecked.push(source.path);
    else if (verdict.kind === 'same') {
      duplicates.push({ path: source.path, of: verdict.of });
      return;
    }
    const known = verdict.kind === 'extends' ? sources.find(({ path }) => path === verdict.path) : undefined;
    if (known !== undefined) duplicates.push({ path: known.path, of: source.path });
    await hold.release(({ line }) => known === undefined || line > known.lines);
    sources.push({ ...coverage, findings });
  }

  let done = 0;
  for (const input of found.sources) {
    if (signal?.aborted) break;
    const original = twins.originalOf(input.path);
    if (original !== undefined) duplicates.push({ path: input.path, of: original });
    try {
      if (original === undefined && !copies.has(input.path)) {
        for await (const opened of openSource(input, opening)) {
          await scanLog(opened);
          if (signal?.aborted) break;
        }
        twins.passed(input.path);
      }
    } catch (error) {
      // What an interruption cuts off is told once, below.
      if (!signal?.aborted) addGap(systemGap(input.path, error));
    }
    options.onProgress?.(++done, found.sources.length);
  }
  addGap(
    signal?.aborted ? interruptedGap(done, found.sources.length) : nothingGap(sources, gaps, knownFolders),
  );

  notes.push(
    ...sourceNotes(sources),
    ...times.notes(sources, dated),
    ...repeatNotes(repeats.forgotten(), unchecked),
  );
  const durationMs = Math.round(performance.now() - started);
  const collected = collector.collected();
  const scanned = { catalogue, collected, sources, skipped, duplicates, gaps, notes, samples, durationMs };
  return makeReport({ ...scanned, knownFolders });
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
