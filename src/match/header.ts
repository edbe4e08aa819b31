/**
 * The header of a record: where the message begins, when the record was written, and what it says of its gravity.
 * A time keeps the precision and the zone that the log gives it; only a missing year and a missing zone are supplied.
 */
import type { LogFormat } from '../catalogue/types.ts';
import { instant } from '../instant.ts';
import type { Zone } from '../types.ts';
import type { TimeZone } from '../zone.ts';

/** What the header of a record says. */
export interface Header {
  /** Characters before the message. */
  length: number;
  level: string | null;
  /** ISO 8601, without offset when the zone is unknown. */
  time: string | null;
  zone: Zone;
}

export const noHeader: Header = { length: 0, level: null, time: null, zone: 'unknown' };

/** Reads headers of one log format. */
export interface HeaderReader {
  /** The header with which a text begins, not yet read: its length is what most records are asked for. */
  find(record: string): RegExpExecArray | null;
  read(found: RegExpExecArray | null): Header;
}

/**
 * `newest` is a time no record is much later than: it gives dates without a year theirs. `timeZone` is that of times
 * whose zone neither they nor the format state.
 */
export function createHeaderReader(
  format: LogFormat,
  newest: string | null,
  timeZone: TimeZone | null = null,
): HeaderReader {
  const starts = format.starts.map((start) => new RegExp(start, 'i'));

  function readTime(groups: Record<string, string>): Pick<Header, 'time' | 'zone'> {
    const clock = readClock(groups, newest);
    const isTime = clock !== null && !Number.isNaN(instant(clock + (groups.offset ?? '')));
    if (!isTime) return { time: null, zone: 'unknown' };
    if (groups.offset !== undefined) return { time: clock + groups.offset, zone: 'stated' };
    if (format.zone === 'utc') return { time: `${clock}Z`, zone: 'format' };
    if (timeZone !== null) return { time: timeZone.complete(clock), zone: 'option' };
    return { time: clock, zone: 'unknown' };
  }

  return {
    find(record) {
      for (const start of starts) {
        const found = start.exec(record);
        if (found) return found;
      }
      return null;
    },
    read(found) {
      if (found === null) return noHeader;
      const groups = found.groups ?? {};
      return { length: found[0].length, level: groups.level ?? null, ...readTime(groups) };
    },
  };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Date and clock time, or null where there is none. */
function readClock(groups: Record<string, string>, newest: string | null): string | null {
  const { month, day, hour, minute, second = '00', fraction } = groups;
  if (month === undefined || day === undefined || hour === undefined || minute === undefined) return null;
  const named = months.indexOf(month.toLowerCase()) + 1;
  const date = `${two(named || month)}-${two(day)}`;
  const year = groups.year ?? inferYear(date, newest);
  if (year === null || !isDate(`${year}-${date}`)) return null;
  const clock = `${two(hour)}:${minute}:${second}${fraction === undefined ? '' : `.${fraction.slice(0, 3)}`}`;
  return `${year}-${date}T${clock}`;
}

function two(value: string | number): string {
  return String(value).padStart(2, '0');
}

/** The day that was asked for last: most records are of the day of the one before. */
let lastDay = { text: '', isDate: false };

/** Whether a calendar has that day: `Date` itself takes February 30 for March 2. */
function isDate(text: string): boolean {
  if (text !== lastDay.text) {
    const date = new Date(`${text}T00:00:00Z`);
    lastDay = { text, isDate: !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) };
  }
  return lastDay.isDate;
}

/** The latest year that has the date, not more than a day after the newest time. */
function inferYear(date: string, newest: string | null): string | null {
  if (newest === null) return null;
  const limit = new Date(instant(newest) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const last = Number(limit.slice(0, 4));
  // A leap day is at most eight years away.
  for (let year = last; year > last - 9; year--) {
    const day = `${year}-${date}`;
    if (day <= limit && isDate(day)) return String(year);
  }
  return null;
}
