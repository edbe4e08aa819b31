/**
 * Time zones by name: gives a time without an offset the one that held there and then. What a clock showed twice or
 * never, where it was put back or forward, is ambiguous; such a time gets the offset from before the change, which
 * of two passes is the first. Offsets are told to the minute, as ISO 8601 writes them.
 */
import { LogscanError } from './errors.ts';
import { wallClock } from './instant.ts';

export interface TimeZone {
  /** A time (`2024-03-05T06:12:46`) with its offset. */
  complete(time: string): string;
  /** Whether clocks of the zone showed this time twice, or never. An offset of the time is not looked at. */
  isAmbiguous(time: string): boolean;
}

interface Offset {
  minutes: number;
  /** As a time ends with it. */
  text: string;
  isAmbiguous: boolean;
}

const hour = 60 * 60 * 1000;

/** Clock hours whose offset is remembered. */
const mostHours = 10_000;

/** The zone of an IANA name (`Asia/Seoul`, in any case), of `UTC`, or of an offset (`+09:00`). Throws `LogscanError`. */
export function createTimeZone(name: string): TimeZone {
  const fixed = readOffset(name);
  if (fixed !== null) return { complete: (time) => time + fixed, isAmbiguous: () => false };
  const minutesAt = createOffsetReader(name);
  const hours = new Map<number, Offset | null>();

  function find(wall: number): Offset {
    // A day is longer than any zone is away from UTC: one of these held at that time.
    const before = minutesAt(wall - 24 * hour);
    const after = minutesAt(wall + 24 * hour);
    const holds = (minutes: number) => minutesAt(wall - minutes * 60_000) === minutes;
    const [first, second] = [holds(before), before !== after && holds(after)];
    const minutes = second && !first ? after : before;
    const text = minutes === 0 && minutesAt.isUtc ? 'Z' : renderOffset(minutes);
    return { minutes, text, isAmbiguous: first === second };
  }

  /** Most hours have one offset from their beginning to their end, and then it is found once. */
  function offsetOf(time: string): Offset {
    const wall = wallClock(time);
    const start = Math.floor(wall / hour) * hour;
    let known = hours.get(start);
    if (known === undefined) {
      const [first, last] = [find(start), find(start + hour - 1)];
      known = first.minutes === last.minutes && !first.isAmbiguous && !last.isAmbiguous ? first : null;
      if (hours.size === mostHours) hours.clear();
      hours.set(start, known);
    }
    return known ?? find(wall);
  }

  return {
    complete: (time) => time + offsetOf(time).text,
    isAmbiguous: (time) => offsetOf(time).isAmbiguous,
  };
}

/** An offset as times end with it, or null when the name is none; zones lie between -12:00 and +14:00. */
function readOffset(name: string): string | null {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d)(?::?([0-5]\d))?$/.exec(name) ?? [];
  if (sign === undefined) return null;
  const size = Number(hours) * 60 + Number(minutes);
  return size > (sign === '-' ? 12 : 14) * 60 ? null : renderOffset(sign === '-' ? -size : size);
}

function renderOffset(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Gives the offset of a zone at an instant, in minutes. */
function createOffsetReader(name: string): ((at: number) => number) & { isUtc: boolean } {
  const format = formatIn(name);
  const read = (at: number): number => {
    const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(format.format(at)) ?? [];
    if (sign === undefined) return 0;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
  return Object.assign(read, { isUtc: format.resolvedOptions().timeZone === 'UTC' });
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  try {
    // What looks like an offset and is none would be one to newer versions of Intl.
    if (/^[+-]/.test(timeZone)) throw new RangeError();
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    const isMeant = (known: string) => known.toLowerCase().endsWith(`/${timeZone.toLowerCase()}`);
    const meant = Intl.supportedValuesOf('timeZone').find(isMeant);
    throw new LogscanError(
      'usage',
      `there is no time zone "${timeZone}"`,
      `Name it ${meant ? `${meant},` : 'by region and city (Asia/Seoul), UTC,'} or write an offset (+09:00).`,
    );
  }
}
