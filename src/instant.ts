/**
 * Times of records as points that can be compared: one without an offset counts as if it were UTC.
 */

const offset = /(?:Z|[+-]\d\d:?\d\d)$/;

/** The day that was read last, and its midnight: most times are of the day of the one before. */
let last = { day: '', midnight: Number.NaN };

/** Milliseconds since 1970. */
export function instant(time: string): number {
  const clock = time.length === 19 || (time.length === 20 && time[19] === 'Z') ? readClock(time) : -1;
  // With a fraction or an offset, and where something is wrong.
  if (clock < 0) return Date.parse(hasOffset(time) ? time : `${time}Z`);
  const day = time.slice(0, 10);
  if (day !== last.day) last = { day, midnight: Date.parse(day) };
  return last.midnight + clock;
}

/** Milliseconds since midnight of a time to the second; -1 when it is none. */
function readClock(time: string): number {
  const hour = readTwoDigits(time, 11);
  const minute = readTwoDigits(time, 14);
  const second = readTwoDigits(time, 17);
  if (time[10] !== 'T' || hour > 23 || minute > 59 || second > 59) return -1;
  return ((hour * 60 + minute) * 60 + second) * 1000;
}

/** A number of two digits; infinity when there are none. */
function readTwoDigits(text: string, at: number): number {
  const ten = text.charCodeAt(at) - 48;
  const one = text.charCodeAt(at + 1) - 48;
  return ten >= 0 && ten < 10 && one >= 0 && one < 10 ? ten * 10 + one : Number.POSITIVE_INFINITY;
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
