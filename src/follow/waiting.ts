/**
 * How long the end of a log waits to become whole. A record of whole lines may go on in the next line, but programs write
 * theirs at once; a line without an end is in the midst of being written.
 */

/** What the end of a log waits for, and since when, in milliseconds since 1970. */
export interface Wait {
  for: 'record' | 'line';
  /** Since when the record waits. */
  since: number;
  /** When it grew last. */
  grown: number;
}

/** How long a record may not grow until it is taken for whole, a line, and how long either waits when it grows on; in milliseconds. */
const recordRest = 60;
const lineRest = 2000;
const longest = 5000;

/** When a record is matched as it is. */
export function dueTime({ for: awaited, since, grown }: Wait): number {
  return Math.min(grown + (awaited === 'record' ? recordRest : lineRest), since + longest);
}

/** Whether it is matched although it has grown: it has waited for long enough. */
export function isOverdue({ since }: Wait, now: number): boolean {
  return now >= since + longest;
}
