/**
 * A clock that stands still until the test moves it. Sleeps end in the order in which they are due, and between two of
 * them everything that waits for promises goes on.
 */
import type { Clock } from '../src/clock.ts';

export interface FakeClock extends Clock {
  /** Moves the time on. Sleeps that begin meanwhile end as well when they are due. */
  advance(milliseconds: number): Promise<void>;
}

interface Sleep {
  due: number;
  wake(): void;
}

/** `start` is in milliseconds since 1970. */
export function createFakeClock(start: number): FakeClock {
  const sleeps = new Set<Sleep>();
  let now = start;
  const nextDue = () =>
    [...sleeps].reduce<Sleep | null>((next, one) => (next === null || one.due < next.due ? one : next), null);
  return {
    now: () => now,
    sleep(milliseconds, signal) {
      return new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const sleep = { due: now + milliseconds, wake };
        function wake(): void {
          sleeps.delete(sleep);
          signal?.removeEventListener('abort', wake);
          resolve();
        }
        sleeps.add(sleep);
        signal?.addEventListener('abort', wake);
      });
    },
    async advance(milliseconds) {
      const end = now + milliseconds;
      await settle();
      for (let next = nextDue(); next !== null && next.due <= end; next = nextDue()) {
        now = Math.max(now, next.due);
        next.wake();
        await settle();
      }
      now = end;
    },
  };
}

/** Lets go on whatever waits for promises alone. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
