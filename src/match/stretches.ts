/**
 * Stretches: records of one source behind each other without a hole, which is a time without records that is longer than a
 * signature allows. A time that goes back is none. Which holes are findings is known when all sources were read.
 */
import { hasOffset, instant } from '../instant.ts';
import type { LastRecord } from './silence.ts';

/** Records without a hole. Plain data. */
export interface Stretch {
  /** The times of the first and of the last record that has one. */
  from: string;
  to: string;
  /** The record at `to`. */
  last: LastRecord;
}

/** Stretches that are kept of a source: holes behind the last of them are not seen. */
export const mostStretches = 1000;

const hour = 60 * 60 * 1000;

/** Whether there was no record between two times for more than so many milliseconds, as far as they can be compared. */
export function isHole(before: string, after: string, every: number): boolean {
  if (hasOffset(before) !== hasOffset(after)) return false;
  const lasted = instant(after) - instant(before);
  return lasted > every && (lasted - hour > every || !isNearSummerTime(before));
}

/**
 * Whether clocks may be put forward an hour soon after a time without an offset: in a night of spring, on either half of the
 * earth.
 */
function isNearSummerTime(time: string): boolean {
  return !hasOffset(time) && /^\d{4}-(?:03|04|09|10)-\d\dT(?:23|0[0-3])/.test(time);
}

/** Adds stretches behind others of the same source: the first of them may go on with the last of those. */
export function appendStretches(stretches: Stretch[], more: readonly Stretch[], every: number): void {
  for (const stretch of more) {
    const open = stretches.at(-1);
    if (open === undefined || (isHole(open.to, stretch.from, every) && stretches.length < mostStretches)) {
      stretches.push({ ...stretch });
    } else {
      open.to = stretch.to;
      open.last = stretch.last;
    }
  }
}
