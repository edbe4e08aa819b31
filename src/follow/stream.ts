/**
 * Standard input as a living stream, beside the files that are followed: read as it comes, and its findings held until they
 * are asked for. When too many are held, the stream waits.
 */

import { lacksYear } from '../catalogue/log-format.ts';
import type { Clock } from '../clock.ts';
import { coverageOf, matchSource } from '../match/match-source.ts';
import { readLive } from '../read/live.ts';
import { type Finding, type SourceCoverage, standardInput } from '../types.ts';
import type { FollowTools } from './read-on.ts';

/** Findings that are held. */
const mostHeld = 5000;

export interface FollowedStream {
  /** The findings that came since the last time. Throws what the stream did. */
  take(): Finding[];
  isEnded(): boolean;
  /** What was read of it in all. After the signal it ends as if the input did. */
  end(): Promise<SourceCoverage | null>;
}

/** Begins to read. It ends when the input does, or when the signal aborts. */
export function followStream(
  input: AsyncIterable<Uint8Array | string>,
  { reading, matching: { plans, accepts, timeZone } }: FollowTools,
  clock: Clock,
  signal: AbortSignal | undefined,
): FollowedStream {
  let findings = 0;
  let held: Finding[] = [];
  let resume: () => void = () => {};
  let coverage: SourceCoverage | null = null;
  let fault: { error: unknown } | null = null;
  const source = { path: standardInput, location: null };

  async function read(): Promise<void> {
    const opened = await readLive(untilAborted(input, signal), source, reading, clock);
    const newest = lacksYear(opened.format) ? new Date(clock.now()).toISOString() : null;
    const matched = matchSource(opened, plans, { isSelected: () => true, context: 0, newest, timeZone });
    for (let step = await matched.next(); ; step = await matched.next()) {
      if (step.done) {
        coverage = { ...coverageOf(standardInput, [step.value]), findings };
        return;
      }
      const found = step.value.filter(accepts);
      findings += found.length;
      held.push(...found);
      if (held.length >= mostHeld) await new Promise<void>((resolve) => (resume = resolve));
    }
  }

  let isEnded = false;
  const ending = read()
    .catch((error: unknown) => {
      fault = { error };
    })
    .finally(() => {
      isEnded = true;
    });

  return {
    take() {
      const taken = held;
      held = [];
      resume();
      if (fault !== null && taken.length === 0) {
        const { error } = fault;
        fault = null;
        throw error;
      }
      return taken;
    },
    isEnded: () => isEnded && held.length === 0 && fault === null,
    async end() {
      resume();
      await ending;
      return coverage;
    },
  };
}

/** What comes before a signal. */
async function* untilAborted<Item>(
  items: AsyncIterable<Item>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Item> {
  const aborted = new Promise<null>((resolve) => {
    if (signal?.aborted) resolve(null);
    signal?.addEventListener('abort', () => resolve(null), { once: true });
  });
  const iterator = items[Symbol.asyncIterator]();
  for (;;) {
    const item = await Promise.race([iterator.next(), aborted]);
    if (item === null || item.done) return;
    yield item.value;
  }
}
