/**
 * The window of --since and --until: which times lie in it. A bound includes all of what it names; without an offset it
 * is compared with what clocks show; and where only the unknown zone of a record would tell, nothing is decided.
 */
import { describe, expect, it } from 'vitest';
import { LogscanError } from '../../src/errors.ts';
import { createWindow, type WindowBounds } from '../../src/match/window.ts';
import { createTimeZone } from '../../src/zone.ts';

const now = Date.parse('2024-03-05T12:00:00Z');

/** Where a time lies. */
function place(bounds: WindowBounds, time: string, zone?: string): string | undefined {
  return createWindow({ now, ...bounds }, zone === undefined ? null : createTimeZone(zone))?.(time);
}

describe('a window', () => {
  it('is none without bounds', () => {
    expect(createWindow({ now }, null)).toBeNull();
  });

  it.each([
    ['90s', '2024-03-05T11:58:30Z'],
    ['30m', '2024-03-05T11:30:00Z'],
    ['2h', '2024-03-05T10:00:00Z'],
    ['7d', '2024-02-27T12:00:00Z'],
    ['1w', '2024-02-27T12:00:00Z'],
    ['0s', '2024-03-05T12:00:00Z'],
    ['2024-03-05', '2024-03-05T00:00:00Z'],
    ['2024-03-05T06:00', '2024-03-05T06:00:00Z'],
    ['2024-03-05 06:00', '2024-03-05T06:00:00Z'],
    ['2024-03-05T06:00:01', '2024-03-05T06:00:01Z'],
    ['2024-03-05T06:00:01.25', '2024-03-05T06:00:01.250Z'],
    ['2024-03-05T06:00Z', '2024-03-05T06:00:00Z'],
    ['2024-03-05t06:00z', '2024-03-05T06:00:00Z'],
    ['2024-03-05T15:00+09:00', '2024-03-05T06:00:00Z'],
    ['2024-03-05 15:00:00+0900', '2024-03-05T06:00:00Z'],
    ['2024-03-05T01:00-05', '2024-03-05T06:00:00Z'],
  ])('since %s begins at %s', (since, begin) => {
    const justBefore = new Date(Date.parse(begin) - 1).toISOString();
    expect([place({ since }, justBefore), place({ since }, begin)]).toEqual(['before', 'inside']);
  });

  it.each([
    ['2h', '2024-03-05T10:00:00.000Z'],
    ['2024-03-05', '2024-03-05T23:59:59.999Z'],
    ['2024-02-29', '2024-02-29T23:59:59.999Z'],
    ['2024-03-05T06:00', '2024-03-05T06:00:59.999Z'],
    ['2024-03-05T06:00:01', '2024-03-05T06:00:01.999Z'],
    ['2024-03-05T06:00:01.25', '2024-03-05T06:00:01.250Z'],
    ['2024-03-05T15:00+09:00', '2024-03-05T06:00:59.999Z'],
  ])('until %s includes all of what that names, up to %s', (until, end) => {
    const justAfter = new Date(Date.parse(end) + 1).toISOString();
    expect([place({ until }, end), place({ until }, justAfter)]).toEqual(['inside', 'after']);
  });

  it('is a single day when both bounds name it', () => {
    const day = { since: '2024-03-05', until: '2024-03-05' };
    const times = [
      '2024-03-04T23:59:59',
      '2024-03-05T00:00:00',
      '2024-03-05T23:59:59.999',
      '2024-03-06T00:00:00',
    ];
    expect(times.map((time) => place(day, time))).toEqual(['before', 'inside', 'inside', 'after']);
  });
});

describe('a bound without an offset', () => {
  it('is compared with what the clock of the record shows', () => {
    const since = '2024-03-05T06:00';
    expect(place({ since }, '2024-03-05T06:00:00')).toBe('inside');
    expect(place({ since }, '2024-03-05T06:00:00+09:00')).toBe('inside');
    expect(place({ since }, '2024-03-05T05:59:59-09:00')).toBe('before');
  });

  it('is a time of the zone that was named', () => {
    const since = '2024-03-05T06:00';
    expect(place({ since }, '2024-03-05T06:00:00+09:00', 'Asia/Seoul')).toBe('inside');
    expect(place({ since }, '2024-03-04T21:00:00Z', 'Asia/Seoul')).toBe('inside');
    expect(place({ since }, '2024-03-04T20:59:59Z', 'Asia/Seoul')).toBe('before');
  });

  it('names whole days of the zone, also those of 23 and 25 hours', () => {
    const ends = (until: string) =>
      ['21:59:59.999Z', '22:00:00Z', '22:59:59.999Z', '23:00:00Z'].map((clock) =>
        place({ until }, `${until}T${clock}`, 'Europe/Berlin'),
      );
    expect(ends('2024-03-31')).toEqual(['inside', 'after', 'after', 'after']);
    expect(ends('2024-10-27')).toEqual(['inside', 'inside', 'inside', 'after']);
    // There is no midnight on this day: it begins at one o’clock.
    expect(place({ since: '2024-04-26' }, '2024-04-26T01:00:00+03:00', 'Africa/Cairo')).toBe('inside');
    expect(place({ since: '2024-04-26' }, '2024-04-25T23:59:59+02:00', 'Africa/Cairo')).toBe('before');
  });

  it.each(['2024-10-27T02:30', '2024-03-31T02:30'])('is refused where it is ambiguous: %s', (since) => {
    expect(() => place({ since }, '2024-03-05T06:00:00Z', 'Europe/Berlin')).toThrow(
      expect.objectContaining({ code: 'usage', action: expect.stringContaining('offset') }),
    );
  });
});

describe('a bound that is an instant, and a record of unknown zone', () => {
  it.each([
    [{ since: '2h' }, '2024-03-04T21:59:59.999', 'before'],
    [{ since: '2h' }, '2024-03-04T22:00:00', 'uncertain'],
    [{ since: '2h' }, '2024-03-05T23:59:59.999', 'uncertain'],
    [{ since: '2h' }, '2024-03-06T00:00:00', 'inside'],
    [{ until: '2h' }, '2024-03-04T22:00:00', 'inside'],
    [{ until: '2h' }, '2024-03-04T22:00:00.001', 'uncertain'],
    [{ until: '2h' }, '2024-03-06T00:00:00', 'uncertain'],
    [{ until: '2h' }, '2024-03-06T00:00:00.001', 'after'],
    [{ since: '2024-03-05T10:00Z' }, '2024-03-05T12:00:00', 'uncertain'],
    [{ since: '7d', until: '2h' }, '2024-03-02T00:00:00', 'inside'],
  ])('%j and %s: it is %s', (bounds, time, expected) => {
    expect(place(bounds, time)).toBe(expected);
  });
});

describe('bounds that are none', () => {
  it.each([
    'yesterday',
    '',
    '2',
    '2x',
    '-2h',
    '1.5h',
    '2h30m',
    '2H',
    '05.03.2024',
    '2024-3-5',
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-03-05T',
    '2024-03-05T6:00',
    '2024-03-05T25:00',
    '2024-03-05T24:00',
    '2024-03-05T06:60',
    '2024-03-05T06:00+99:00',
    '2024-03-05Z',
    '2024-03-05T06:00 UTC',
  ])('are refused, with what to write: %j', (text) => {
    for (const name of ['since', 'until'] as const) {
      const read = () => place({ [name]: text }, '2024-03-05T06:00:00Z');
      expect(read).toThrow(LogscanError);
      expect(read).toThrow(`${name} cannot be "${text}"`);
      expect(read).toThrow(
        expect.objectContaining({ code: 'usage', action: expect.stringContaining('2024-03-05') }),
      );
    }
  });

  it('are those that count from now when nobody says when that is', () => {
    expect(() => createWindow({ since: '2h' }, null)).toThrow('since 2h counts from now');
  });

  it.each([
    [{ since: '2h', until: '3h' }],
    [{ since: '2024-03-06', until: '2024-03-05' }],
    [{ since: '2024-03-05T06:00Z', until: '2024-03-05T06:00+01:00' }],
    [{ since: '2024-03-07', until: '2h' }],
    [{ since: '2h', until: '2024-03-01' }],
  ])('are those between which nothing lies: %j', (bounds) => {
    expect(() => place(bounds, '2024-03-05T06:00:00Z')).toThrow('nothing lies between');
  });

  it.each([
    [{ since: '2h', until: '2h' }],
    [{ since: '2024-03-05T06:00', until: '2024-03-05T06:00' }],
    [{ since: '2024-03-05T20:00', until: '2h' }],
    [{ since: '2h', until: '2024-03-05T02:00' }],
  ])('are not those between which something may: %j', (bounds) => {
    expect(() => place(bounds, '2024-03-05T06:00:00Z')).not.toThrow();
  });
});
