/**
 * Times of records as points that can be compared: one without an offset counts as if it were UTC.
 */

const offset = /(?:Z|[+-]\d\d:?\d\d)$/;

/** Milliseconds since 1970. */
export function instant(time: string): number {
  return Date.parse(hasOffset(time) ? time : `${time}Z`);
}

/** What the clock showed: milliseconds since 1970 as if it were that of UTC, whatever the offset of the time. */
export function wallClock(time: string): number {
  return Date.parse(`${time.replace(offset, '')}Z`);
}

/** Whether a time, which has a clock time, says how far from UTC it is. */
export function hasOffset(time: string): boolean {
  return offset.test(time);
}

/** The earlier of two times, where null is no time. */
export function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return instant(b) < instant(a) ? b : a;
}

/** The later of two times, where null is no time. */
export function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return instant(b) > instant(a) ? b : a;
}

/** The span of many times: cheaper than `earlier` and `later` of each. */
export interface TimeSpan {
  add(time: string | null): void;
  earliest(): string | null;
  latest(): string | null;
}

export function createTimeSpan(): TimeSpan {
  let [earliest, latest]: (string | null)[] = [null, null];
  let [from, to] = [Infinity, -Infinity];
  return {
    add(time) {
      if (time === null) return;
      const at = instant(time);
      if (at < from) [from, earliest] = [at, time];
      if (at > to) [to, latest] = [at, time];
    },
    earliest: () => earliest,
    latest: () => latest,
  };
}
