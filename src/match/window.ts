/**
 * The window of time in which findings count, as --since and --until say it. A bound includes all of what it names:
 * --until 2024-03-05 the whole day, 06:00 the whole minute. Where a record's zone is unknown and that decides, it says so.
 */
import { LogscanError } from '../errors.ts';
import { hasOffset, instant, wallClock } from '../instant.ts';
import type { TimeZone } from '../zone.ts';

/**
 * The bounds as the user writes them: `2h` before now (`s m h d w`), a date (`2024-03-05`), or a date and time
 * (`2024-03-05T06:00`, or with a blank), with or without seconds and offset.
 */
export interface WindowBounds {
  since?: string | undefined;
  until?: string | undefined;
  /** What `2h` counts from, in milliseconds since 1970. */
  now?: number | undefined;
}

/** Where a time lies. `uncertain`: inside or not, depending on the zone of the machine that wrote it. */
type Place = 'before' | 'inside' | 'uncertain' | 'after';

/** Says of the time of a record where it lies. */
export type Window = (time: string) => Place;

/** A bound is an instant, or what clocks show, whatever their zone. In milliseconds since 1970. */
interface Bound {
  at: number;
  isInstant: boolean;
}

const units = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 };

/** How much earlier and later than its clock shows a time of unknown zone may be: zones go from -12:00 to +14:00. */
const [mostEarly, mostLate] = [14 * units.h, 12 * units.h];

/**
 * The window between two bounds, or null when there are none. A date or time without an offset is one of the zone, or
 * without a zone one of the clocks that the records show. Throws `LogscanError`.
 */
export function createWindow(bounds: WindowBounds, zone: TimeZone | null): Window | null {
  const since = bounds.since === undefined ? null : readBound('since', bounds.since, bounds.now, zone);
  const until = bounds.until === undefined ? null : readBound('until', bounds.until, bounds.now, zone);
  if (since === null && until === null) return null;
  if (since !== null && until !== null && isEmpty(since, until)) {
    throw refuse(
      `nothing lies between since ${bounds.since} and until ${bounds.until}`,
      'Let since be the earlier one.',
    );
  }
  return (time) => {
    const afterSince = since === null ? null : distance(time, since);
    const afterUntil = until === null ? null : distance(time, until);
    if (afterSince !== null && afterSince.most < 0) return 'before';
    if (afterUntil !== null && afterUntil.least > 0) return 'after';
    const isInside = (afterSince?.least ?? 0) >= 0 && (afterUntil?.most ?? 0) <= 0;
    return isInside ? 'inside' : 'uncertain';
  };
}

/** How much later a time is than a bound, at least and at most. */
function distance(time: string, { at, isInstant }: Bound): { least: number; most: number } {
  const isExact = !isInstant || hasOffset(time);
  const apart = (isInstant && isExact ? instant(time) : wallClock(time)) - at;
  return isExact ? { least: apart, most: apart } : { least: apart - mostEarly, most: apart + mostLate };
}

/** Whether no time lies between two bounds, whatever the zone of what clocks show. */
function isEmpty(since: Bound, until: Bound): boolean {
  if (since.isInstant === until.isInstant) return since.at > until.at;
  return since.isInstant ? since.at > until.at + mostLate : since.at - mostEarly > until.at;
}

function readBound(
  name: 'since' | 'until',
  text: string,
  now: number | undefined,
  zone: TimeZone | null,
): Bound {
  const [, count, unit] = /^(\d{1,6})([smhdw])$/.exec(text) ?? [];
  if (count !== undefined) {
    if (now === undefined)
      throw refuse(`${name} ${text} counts from now`, 'Say when now is: now: Date.now().');
    return { at: now - Number(count) * units[unit as keyof typeof units], isInstant: true };
  }
  const named = readMoment(text);
  if (named === null) {
    throw refuse(
      `${name} cannot be "${text}"`,
      'Write a time before now (30m, 2h, 7d), a date (2024-03-05), or a date and time (2024-03-05T06:00+09:00).',
    );
  }
  // What is named ends where the next begins, also on a day of 23 hours.
  const [border, less] = name === 'since' ? [named.wall, 0] : [named.wall + named.length, 1];
  const clock = (wall: number) => new Date(wall).toISOString().slice(0, -1);
  if (named.offset !== null) return { at: instant(clock(border) + named.offset) - less, isInstant: true };
  if (zone === null) return { at: border - less, isInstant: false };
  if (named.length < units.d && zone.isAmbiguous(clock(named.wall))) {
    throw refuse(
      `${name} ${text} was shown by clocks of that zone twice, or never`,
      'Say which time is meant by an offset (2024-03-05T06:00+09:00).',
    );
  }
  return { at: instant(zone.complete(clock(border))) - less, isInstant: true };
}

/** A date, or a date and time: where it begins on the clock, how long what it names is, and its offset. */
function readMoment(text: string): { wall: number; length: number; offset: string | null } | null {
  const [, date, minute, second, fraction, offset] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i.exec(
      text,
    ) ?? [];
  const begin = `${date}T${minute ?? '00:00'}:${second ?? '00'}.${(fraction ?? '').slice(0, 3).padEnd(3, '0')}`;
  const wall = wallClock(begin);
  // `Date` takes February 30 for March 2.
  if (Number.isNaN(wall) || new Date(wall).toISOString() !== `${begin}Z`) return null;
  const stated = offset === undefined ? null : offset.toUpperCase().replace(/^(...)$/, '$1:00');
  if (stated !== null && Number.isNaN(instant(begin + stated))) return null;
  const length =
    fraction !== undefined ? 1 : second !== undefined ? units.s : minute !== undefined ? units.m : units.d;
  return { wall, length, offset: stated };
}

function refuse(message: string, action: string): LogscanError {
  return new LogscanError('usage', message, action);
}
