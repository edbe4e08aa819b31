/**
 * Times of records as points that can be compared: one without an offset counts as if it were UTC.
 */

/** Milliseconds since 1970. */
export function instant(time: string): number {
  return Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? time : `${time}Z`);
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
