/**
 * Time zones: a time without an offset gets the one that held there and then. Where a clock showed a time twice or
 * never, it gets the offset from before the change, and is called ambiguous.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogscanError } from '../src/errors.ts';
import { createTimeZone } from '../src/zone.ts';

describe('a time in a zone', () => {
  it.each([
    ['Asia/Seoul', '2024-03-05T06:12:46', '+09:00'],
    ['asia/kolkata', '2024-03-05T06:12:46.123', '+05:30'],
    ['America/St_Johns', '2024-01-05T06:12:46', '-03:30'],
    ['America/St_Johns', '2024-07-05T06:12:46', '-02:30'],
    ['Europe/London', '2024-01-05T06:12:46', '+00:00'],
    ['Europe/London', '2024-07-05T06:12:46', '+01:00'],
    ['Pacific/Kiritimati', '2024-01-01T00:00:00', '+14:00'],
    ['Etc/GMT+12', '2024-01-01T00:00:00', '-12:00'],
    ['UTC', '2024-03-05T06:12:46', 'Z'],
    ['utc', '2024-03-05T06:12:46', 'Z'],
    ['+09:00', '2024-03-05T06:12:46', '+09:00'],
    ['-0330', '2024-03-05T06:12:46', '-03:30'],
    ['+01', '2024-03-05T06:12:46', '+01:00'],
    ['-00:00', '2024-03-05T06:12:46', '+00:00'],
  ])('of %s gets its offset: %s%s', (name, time, offset) => {
    const zone = createTimeZone(name);
    expect(zone.complete(time)).toBe(time + offset);
    expect(zone.isAmbiguous(time)).toBe(false);
  });

  it.each([
    ['the last second before clocks go forward', 'Europe/Berlin', '2024-03-31T01:59:59', '+01:00', false],
    ['the first skipped second', 'Europe/Berlin', '2024-03-31T02:00:00', '+01:00', true],
    ['the last skipped second', 'Europe/Berlin', '2024-03-31T02:59:59', '+01:00', true],
    ['the first second after it', 'Europe/Berlin', '2024-03-31T03:00:00', '+02:00', false],
    ['the last second before the repeated hour', 'Europe/Berlin', '2024-10-27T01:59:59', '+02:00', false],
    ['the first repeated second', 'Europe/Berlin', '2024-10-27T02:00:00', '+02:00', true],
    ['the last repeated second', 'Europe/Berlin', '2024-10-27T02:59:59.999', '+02:00', true],
    ['the first second after it', 'Europe/Berlin', '2024-10-27T03:00:00', '+01:00', false],
    ['a change at one minute past midnight', 'America/St_Johns', '2008-11-02T00:00:59', '-02:30', true],
    ['the minute after it', 'America/St_Johns', '2008-11-02T00:01:00', '-03:30', false],
    ['a change of half an hour', 'Australia/Lord_Howe', '2024-04-07T01:30:00', '+11:00', true],
    ['the half hour before it', 'Australia/Lord_Howe', '2024-04-07T01:29:59', '+11:00', false],
    ['a day that a country left out', 'Pacific/Apia', '2011-12-30T12:00:00', '-10:00', true],
    ['the day after it', 'Pacific/Apia', '2011-12-31T00:00:00', '+14:00', false],
  ])('where clocks change: %s', (_what, name, time, offset, isAmbiguous) => {
    const zone = createTimeZone(name);
    expect(zone.complete(time)).toBe(time + offset);
    expect(zone.isAmbiguous(time)).toBe(isAmbiguous);
  });

  it('is ambiguous or not by what the clock showed, whatever its offset', () => {
    const zone = createTimeZone('Europe/Berlin');
    expect(zone.isAmbiguous('2024-10-27T02:30:00+02:00')).toBe(true);
    expect(zone.isAmbiguous('2024-10-27T02:30:00Z')).toBe(true);
  });

  it('is the instant from which Intl made it, unless clocks showed it twice', () => {
    // From 1973 on all offsets are whole minutes.
    const instants = fc.integer({ min: Date.UTC(1973, 0), max: Date.UTC(2040, 0) });
    const names = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    fc.assert(
      fc.property(names, fc.array(instants, { minLength: 1, maxLength: 20 }), (name, moments) => {
        const zone = createTimeZone(name);
        for (const moment of moments) {
          const time = wallTime(name, moment);
          const completed = Date.parse(zone.complete(time));
          if (zone.isAmbiguous(time)) expect(completed).toBeLessThanOrEqual(moment);
          else expect(completed).toBe(moment);
        }
      }),
      { numRuns: 500, interruptAfterTimeLimit: 3000 },
    );
  });

  it('is the same around the changes of clocks, where instants are dense', () => {
    const changes = [
      '2024-03-31T01:00:00Z',
      '2024-10-27T01:00:00Z',
      '2008-11-02T02:31:00Z',
      '2024-04-06T15:00:00Z',
    ];
    const names = fc.constantFrom(
      'Europe/Berlin',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Europe/London',
    );
    const nearby = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -3 * 3600, max: 3 * 3600 }))
      .map(([change, seconds]) => Date.parse(change) + seconds * 1000);
    fc.assert(
      fc.property(names, fc.array(nearby, { minLength: 1, maxLength: 20 }), (name, moments) => {
        const zone = createTimeZone(name);
        for (const moment of moments) {
          const time = wallTime(name, moment);
          const others = [-60, -30, 30, 60].map((minutes) => wallTime(name, moment + minutes * 60_000));
          expect(zone.isAmbiguous(time)).toBe(others.includes(time));
          const completed = Date.parse(zone.complete(time));
          expect(wallTime(name, completed)).toBe(time);
          if (!others.includes(time)) expect(completed).toBe(moment);
        }
      }),
      { numRuns: 300, interruptAfterTimeLimit: 3000 },
    );
  });
});

describe('a zone that there is not', () => {
  it.each(['KST', 'Korea Standard Time', 'local', '', '+15:00', '-13:00', '+9', '+09:60', '09:00'])(
    'is refused, with what to write: %j',
    (name) => {
      const create = () => createTimeZone(name);
      expect(create).toThrow(LogscanError);
      expect(create).toThrow(`there is no time zone "${name}"`);
      expect(create).toThrow(
        expect.objectContaining({ code: 'usage', action: expect.stringContaining('+09:00') }),
      );
    },
  );

  it('is told by a city', () => {
    expect(() => createTimeZone('seoul')).toThrow(
      expect.objectContaining({ action: 'Name it Asia/Seoul, or write an offset (+09:00).' }),
    );
  });
});

/** What clocks of a zone show at an instant, by the fields of the date. */
function wallTime(timeZone: string, at: number): string {
  const fields = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    ...{
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    },
    fractionalSecondDigits: 3,
  } as Intl.DateTimeFormatOptions).formatToParts(at);
  const { year, month, day, hour, minute, second, fractionalSecond } = Object.fromEntries(
    fields.map(({ type, value }) => [type, value]),
  );
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${fractionalSecond}`;
}
