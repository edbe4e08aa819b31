/**
 * Holes between the records of a block, found with few headers: where both ends of some records are near each other in time,
 * there is no hole between them, and what lies between is not looked at.
 */
import { instant } from '../instant.ts';
import type { Framing } from '../read/framing.ts';
import { isHole } from './stretches.ts';

/** A record that says when it was written, and where in its block it begins. */
export interface TimedRecord {
  at: number;
  time: string;
}

/** The records of a block that say when they were written. */
export interface TimedRecords {
  /** Null when there is none. */
  first: TimedRecord | null;
  last: TimedRecord | null;
  /** One between two others, near the middle; null when they stand beside each other. */
  between(low: TimedRecord, high: TimedRecord): TimedRecord | null;
}

/** Looks at records from `begin` on, where one begins; `timeAt` reads the header of one. */
export function findTimedRecords(
  bytes: Uint8Array,
  begin: number,
  { previous, next }: Framing,
  timeAt: (at: number) => string | null,
): TimedRecords {
  /** The first one at `start` or behind it, and before `end`. */
  function forward(start: number, end: number): TimedRecord | null {
    for (let at = start; at < end; at = next(bytes, at)) {
      const time = timeAt(at);
      if (time !== null) return { at, time };
    }
    return null;
  }

  /** The last one at `start` or before it, and not before `end`. */
  function back(start: number, end: number): TimedRecord | null {
    for (let at = start; at >= end; at = previous(bytes, at)) {
      const time = timeAt(at);
      if (time !== null) return { at, time };
      if (at === end) return null;
    }
    return null;
  }

  return {
    first: forward(begin, bytes.length),
    last: back(previous(bytes, bytes.length), begin),
    between(low, high) {
      const after = next(bytes, low.at);
      const middle = previous(bytes, ((low.at + high.at) >>> 1) + 1);
      return back(middle, after) ?? forward(Math.max(next(bytes, middle), after), high.at);
    },
  };
}

/** The holes between two records, in order: each is what stands before and behind it. */
export function* findHolesBetween(
  records: TimedRecords,
  low: TimedRecord,
  high: TimedRecord,
  every: number,
): Generator<[before: TimedRecord, after: TimedRecord]> {
  if (instant(high.time) - instant(low.time) <= every) return;
  const middle = records.between(low, high);
  if (middle === null) {
    if (isHole(low.time, high.time, every)) yield [low, high];
    return;
  }
  yield* findHolesBetween(records, low, middle, every);
  yield* findHolesBetween(records, middle, high, every);
}
