/**
 * Following in a test: the clock stands still until the test moves it, and it moves only when the follower has done all
 * that it had to do and sleeps.
 */
import { onTestFinished } from 'vitest';
import type { Clock } from '../../src/clock.ts';
import {
  type Catalogue,
  type Finding,
  type FollowOptions,
  follow,
  type Gap,
  type Report,
} from '../../src/index.ts';

/** A clock whose sleepers a test wakes. */
export interface SteppedClock extends Clock {
  /** Moves the time on, from one due sleep to the next, each when everybody sleeps again. */
  advance(milliseconds: number): Promise<void>;
  /** Resolves when somebody sleeps, or when nobody will any more. */
  asleep(): Promise<void>;
  /** Nobody will sleep any more. */
  end(): void;
}

export function createSteppedClock(start = Date.UTC(2026, 10, 20)): SteppedClock {
  const sleepers = new Set<{ due: number; wake: () => void }>();
  let now = start;
  let isOver = false;
  let tell: () => void = () => {};
  const first = () => [...sleepers].sort((a, b) => a.due - b.due)[0];
  const clock: SteppedClock = {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const sleeper = { due: now + milliseconds, wake };
        function wake() {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', wake);
          resolve();
        }
        sleepers.add(sleeper);
        signal?.addEventListener('abort', wake);
        tell();
      }),
    async asleep() {
      while (sleepers.size === 0 && !isOver) await new Promise<void>((resolve) => (tell = resolve));
    },
    async advance(milliseconds) {
      const end = now + milliseconds;
      await clock.asleep();
      for (let next = first(); next !== undefined && next.due <= end; next = first()) {
        now = Math.max(now, next.due);
        next.wake();
        await settle();
        await clock.asleep();
      }
      now = end;
    },
    end() {
      isOver = true;
      tell();
    },
  };
  return clock;
}

/** Lets all go on that waits for streams and promises. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
}

export interface Following {
  clock: SteppedClock;
  findings: Finding[];
  gaps: Gap[];
  /** Lets so many polls pass; gives the findings of this time. */
  poll(count?: number): Promise<Finding[]>;
  /** Lets time pass; gives the findings of this time. */
  pass(milliseconds: number): Promise<Finding[]>;
  /** Stops it as a signal does; gives the report. */
  stop(): Promise<Report>;
  /** Leaves it where it sleeps, as a kill does. */
  kill(): Promise<void>;
}

/** Follows, with polls every 250 ms of a clock that the test moves. */
export function startFollowing(
  inputs: readonly string[],
  options: Omit<FollowOptions, 'clock'> & { catalogue: Catalogue; clock?: SteppedClock },
): Following {
  const clock = options.clock ?? createSteppedClock();
  const stopping = new AbortController();
  const findings: Finding[] = [];
  const gaps: Gap[] = [];
  let report: Report | null = null;
  let isKilled = false;
  const iterator = follow(inputs, {
    ...options,
    clock,
    signal: stopping.signal,
    onGap: (gap) => gaps.push(gap),
    onEnd: (ended) => (report = ended),
  })[Symbol.asyncIterator]();

  const done = (async () => {
    for (let item = await iterator.next(); !item.done && !isKilled; item = await iterator.next()) {
      findings.push(item.value);
    }
  })().finally(() => clock.end());
  // A test that fails must not leave it waiting.
  onTestFinished(() => stopping.abort());

  async function pass(milliseconds: number): Promise<Finding[]> {
    const before = findings.length;
    await clock.advance(milliseconds);
    return findings.slice(before);
  }

  return {
    clock,
    findings,
    gaps,
    pass,
    poll: (count = 1) => pass(count * (options.interval ?? 250)),
    async stop() {
      stopping.abort();
      await done;
      return report as unknown as Report;
    },
    async kill() {
      await clock.asleep();
      isKilled = true;
    },
  };
}
