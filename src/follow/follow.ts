/**
 * Follows logs as they grow, for as long as it is let: polls, hands out findings, and writes a checkpoint when whoever takes
 * them has taken them. Composition only; what happens to a file is said in `follower.ts`.
 */
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { createKnownFindings } from '../baseline.ts';
import { defaultLimits } from '../bundles/limits.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { createSelection } from '../catalogue/select.ts';
import { systemClock } from '../clock.ts';
import { createCollector } from '../diagnose/collect.ts';
import { makeReport } from '../diagnose/report.ts';
import { createTimeReview } from '../diagnose/times.ts';
import { createPlans } from '../match/plan.ts';
import { createWindow } from '../match/window.ts';
import { hideInNames, hideInRemark } from '../redact/hide-report.ts';
import { readOptions } from '../scan-options.ts';
import { bundleGap, systemGap } from '../sources/gaps.ts';
import { bareHost, isWindows } from '../sources/host.ts';
import { createClassifier, isBundle, isSingle } from '../sources/names.ts';
import { nothingGap } from '../sources/remarks.ts';
import { type Finding, type Gap, standardInput } from '../types.ts';
import { createTimeZone } from '../zone.ts';
import { isCheckpoint, nothingFollowed, readCheckpoint } from './checkpoint.ts';
import { createDiagnosed } from './diagnosed.ts';
import { createFollower } from './follower.ts';
import { createKeeper } from './keeper.ts';
import { createListing } from './listing.ts';
import type { FollowOptions } from './options.ts';
import { createSilenceWatch } from './silences.ts';
import { followStream } from './stream.ts';
import { coverFiles } from './summary.ts';

const usualInterval = 250;

/** Least pause between two looks, in milliseconds. */
const leastPause = 10;

/** Sources that a diagnosis names, and gaps that a report does: weeks of rotation have no end of them. */
const mostSources = 1000;
const mostGaps = 1000;

/**
 * Follows files, folders, patterns and `-`, until the signal aborts or standard input, when nothing else is followed, ends.
 * Files are read from their beginning, or from where the checkpoint says. Throws `LogscanError` for a faulty catalogue, an
 * unknown log format, encoding or zone, or a window that is none.
 */
export async function* follow(
  inputs: readonly string[],
  options: FollowOptions = {},
): AsyncGenerator<Finding, void> {
  const { clock = systemClock, interval = usualInterval, signal, samples = 10, state, except = [] } = options;
  const started = clock.now();
  const catalogue = options.catalogue ?? (await loadCatalogue());
  const { formats } = catalogue;
  const timeZone = options.timeZone === undefined ? null : createTimeZone(options.timeZone);
  const times = createTimeReview(formats, createWindow({ ...options, now: started }, timeZone), timeZone);
  const isSelected = createSelection(options.only ?? [], options.ignore ?? []);
  const known = createKnownFindings(options.baseline);
  const isWanted = (finding: Finding) => times.admit(finding) && !known.isKnown(finding);
  const tools = {
    reading: readOptions(catalogue, options),
    matching: {
      plans: createPlans(catalogue),
      accepts: (finding: Finding) => isSelected(finding.signature) && isWanted(finding),
      timeZone,
    },
  };
  const collector = createCollector(samples, mostSources);
  const gaps: Gap[] = [];
  const addGap = (gap: Gap): void => {
    if (gaps.length < mostGaps) gaps.push(gap);
    options.onGap?.(hideInRemark(gap));
  };
  const isStream = (input: string) => input === '-' || input === standardInput;
  const paths = inputs.filter((input) => !isStream(input));
  for (const path of paths) if (isBundle(path) && !isSingle(path)) addGap(bundleGap(path));
  const nothing = inputs.length === 0 ? nothingGap([], gaps, options.knownFolders) : null;
  if (nothing !== null) addGap(nothing);

  const before = state === undefined ? nothingFollowed : await readCheckpoint(state, started, addGap);
  const classify = createClassifier(formats);
  const { noGlob, host } = options;
  const spell = (path: string) => (isWindows(host ?? bareHost) ? path.toLowerCase() : path);
  const isOwn = (location: string) =>
    state !== undefined && isCheckpoint(spell(location), spell(resolve(state)));
  const listing = createListing({
    inputs: paths,
    formats,
    classify,
    noGlob,
    host,
    isOwn,
    clock,
    // Of the known log folders many are not there, or empty.
    addGap: (gap) => (options.knownFolders !== undefined && gap.code === 'no-logs' ? undefined : addGap(gap)),
  });
  const ignore = () => {};
  const opening = {
    classify,
    limits: defaultLimits,
    stdin: Readable.from([]),
    clock: null,
    addGap,
    addNote: ignore,
    addDuplicate: ignore,
    skip: ignore,
  };
  const silences = createSilenceWatch(
    catalogue.signatures.filter(({ id }) => isSelected(id)),
    formats,
    before.silent,
    ({ identity }) => follower.lastRecord(identity),
  );
  const { hear } = silences;
  const follower = createFollower({ listing, tools, opening, followed: before, except, clock, addGap, hear });
  const stream = inputs.some(isStream)
    ? followStream(options.stdin ?? Readable.from([]), tools, clock, signal)
    : null;
  const diagnosed = createDiagnosed(before.diagnosed, collector, { catalogue, samples });
  const keeper = state === undefined ? null : createKeeper(state, clock, addGap);
  let [findings, last]: [number, Finding | null] = [0, null];

  async function* handOut(batches: AsyncIterable<Finding[]> | Iterable<Finding[]>): AsyncGenerator<Finding> {
    for await (const batch of batches) {
      for (const finding of batch) {
        collector.add(finding);
        diagnosed.add(finding, clock.now());
        findings++;
        last = hideInNames(finding);
        yield last;
      }
    }
  }

  function* takeStream(): Generator<Finding[]> {
    try {
      if (stream !== null) yield stream.take();
    } catch (error) {
      addGap(systemGap(standardInput, error));
    }
  }

  async function* tellSilences(): AsyncGenerator<Finding[]> {
    const found = (await silences.check(clock.now())).filter(isWanted);
    for (const finding of found) follower.count(finding);
    if (found.length > 0) yield found;
  }

  const isOver = () => signal?.aborted || (paths.length === 0 && (stream?.isEnded() ?? true));
  for (let next = clock.now(); ; next = Math.max(next + interval, clock.now())) {
    const turn = isOver() ? 'last' : 'next';
    if (turn === 'last') await stream?.end();
    yield* handOut(follower.poll(turn));
    yield* handOut(takeStream());
    if (!follower.isBehind()) yield* handOut(tellSilences());
    // All that was handed out has been taken.
    if (!follower.isBehind()) diagnosed.tell(clock.now(), (diagnosis) => options.onDiagnosis?.(diagnosis));
    options.onStatus?.({ files: follower.files(), lines: follower.lines(), findings, last });
    await keeper?.keep(follower.version() + findings, turn, () => ({
      ...follower.followed(),
      findings: before.findings + findings,
      diagnosed: diagnosed.times(),
      silent: silences.told(),
    }));
    if (turn === 'last') break;
    while (!follower.isBehind() && !isOver() && clock.now() < next + interval) {
      const wake = Math.max(Math.min(next + interval, follower.due()), clock.now() + leastPause);
      await clock.sleep(wake - clock.now(), signal);
      if (!isOver() && clock.now() >= follower.due()) yield* handOut(follower.pollWaiting());
    }
  }

  const { files, departed } = follower.followed();
  const sources = coverFiles([...files, ...departed.map(({ file }) => file)]);
  const streamed = await stream?.end();
  if (streamed) sources.push(streamed);
  const collected = collector.collected();
  options.onEnd?.(
    makeReport({
      catalogue,
      collected,
      sources,
      skipped: countBundles(listing.skipped(), follower.bundles()),
      duplicates: [],
      gaps,
      notes: [...times.notes(sources, []), ...(options.baseline?.notes ?? [])],
      samples,
      forgotten: follower.forgotten(),
      durationMs: clock.now() - started,
      knownFolders: options.knownFolders,
      baseline: known.leftOut(collected),
    }),
  );
}

/** Bundles are not read: they do not grow. */
function countBundles(skipped: Record<string, number>, bundles: number): Record<string, number> {
  return bundles === 0 ? skipped : { ...skipped, bundle: bundles };
}
