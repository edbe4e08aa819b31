/**
 * How fast a count grows, over the last seconds.
 */

/** Milliseconds over which it is measured. */
const span = 3000;

export interface Rate {
  /** Takes the count as it is now, in milliseconds since 1970; gives how much it grows in a second. */
  of(count: number, now: number): number;
}

export function createRate(): Rate {
  let counts: { at: number; count: number }[] = [];
  return {
    of(count, now) {
      const first = counts.findLastIndex(({ at }) => now - at >= span);
      counts = [...counts.slice(Math.max(first, 0)), { at: now, count }];
      const [{ at, count: before }] = counts;
      return now > at ? ((count - before) * 1000) / (now - at) : 0;
    },
  };
}
