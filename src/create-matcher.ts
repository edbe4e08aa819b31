/**
 * The matcher as a stream, for logs that other programs read: bytes or text in, findings out.
 */
import { Duplex } from 'node:stream';
import { loadCatalogue } from './catalogue/load.ts';
import type { Catalogue } from './catalogue/types.ts';
import type { Clock } from './clock.ts';
import { createSilenceReview } from './diagnose/silences.ts';
import { LogscanError } from './errors.ts';
import { instant } from './instant.ts';
import { matchSource } from './match/match-source.ts';
import { createPlans } from './match/plan.ts';
import { readLive } from './read/live.ts';
import { hideInNames } from './redact/hide-report.ts';
import { readOptions } from './scan-options.ts';
import type { Finding } from './types.ts';
import { createTimeZone } from './zone.ts';

export interface MatcherOptions {
  /** @default the built-in catalogue */
  catalogue?: Catalogue;
  /** Name of the source in findings; its last part also helps to recognise the log format. @default 'stream' */
  source?: string;
  /** Read it as this log format. @default what it looks like */
  format?: string;
  /** @default 'auto' */
  encoding?: string;
  /** Lines before and after each finding. @default 0 */
  context?: number;
  /** ISO time that no record is much later than, for logs whose dates have no year. @default none: their times are null */
  newest?: string | undefined;
  /** Zone of times that state none, as in `ScanOptions`. @default unknown: those times have no offset */
  timeZone?: string | undefined;
  /** Tells how long the stream is silent, as in `ScanOptions`: give `systemClock` for one that goes on. */
  clock?: Clock | undefined;
}

/**
 * A stream into which one log is written, and from which its findings are read, in order; holes between records come last. The log format is
 * recognised from the first 64 lines. What is wrong with the options destroys it with a `LogscanError`.
 */
export function createMatcher(options: MatcherOptions = {}): Duplex {
  return Duplex.from(async function* (input: AsyncIterable<Uint8Array | string>): AsyncGenerator<Finding> {
    const { newest = null } = options;
    if (newest !== null && Number.isNaN(instant(newest))) {
      throw new LogscanError('usage', `newest cannot be "${newest}"`, 'Write a time: 2024-03-05T06:12:46Z.');
    }
    const timeZone = options.timeZone === undefined ? null : createTimeZone(options.timeZone);
    const catalogue = options.catalogue ?? (await loadCatalogue());
    const source = { path: options.source ?? 'stream', location: null };
    const reading = await readLive(input, source, readOptions(catalogue, options), options.clock);
    const matched = matchSource(reading, createPlans(catalogue), {
      isSelected: () => true,
      context: options.context ?? 0,
      newest,
      timeZone,
    });
    let step = await matched.next();
    for (; !step.done; step = await matched.next()) yield* step.value.map(hideInNames);
    const silences = createSilenceReview(catalogue.signatures, catalogue.formats, () => true);
    silences.add(source.path, reading.format.id, step.value);
    yield* silences.findings([], []).map(hideInNames);
  });
}
