/**
 * Times are compared as points: one with an offset by its offset, one without as if it were UTC, whatever the zone
 * of this machine. No time is neither earlier nor later than any.
 */
import { describe, expect, it } from 'vitest';
import { createTimeSpan, earlier, hasOffset, instant, later, wallClock } from '../src/instant.ts';

describe('a time', () => {
  it.each([
    '2026-11-18T04:05:12',
    '2026-11-18T04:05:12Z',
    '2026-11-18T04:05:12.000',
    '2026-11-18T04:05:12.000Z',
    '2026-11-18T13:05:12+09:00',
    '2026-11-18T13:05:12+0900',
    '2026-11-17T20:05:12-08:00',
  ])('is a point: %s', (time) => {
    expect(instant(time)).toBe(Date.UTC(2026, 10, 18, 4, 5, 12));
  });

  it('keeps its milliseconds', () => {
    expect(instant('2026-11-18T04:05:12.345') - instant('2026-11-18T04:05:12')).toBe(345);
  });

  it.each([
    ['2026-11-18T04:05:12', false],
    ['2026-11-18T04:05:12.345', false],
    ['2026-11-18T04:05:12Z', true],
    ['2026-11-18T04:05:12.345+09:00', true],
    ['2026-11-18T04:05:12-0800', true],
  ])('shows its clock, whether it has an offset or not: %s', (time, expected) => {
    expect(new Date(wallClock(time)).toISOString().slice(0, 19)).toBe('2026-11-18T04:05:12');
    expect(hasOffset(time)).toBe(expected);
  });
});

describe('of two times', () => {
  const [seoul, none, utc] = ['2026-11-18T09:00:00+09:00', '2026-11-18T01:00:00', '2026-11-18T02:00:00Z'];

  it.each([
    [seoul, none, seoul, none],
    [utc, seoul, seoul, utc],
    [none, utc, none, utc],
    [null, utc, utc, utc],
    [utc, null, utc, utc],
    [null, null, null, null],
  ])('%s and %s the earlier is %s, the later %s', (a, b, first, last) => {
    expect([earlier(a, b), later(a, b)]).toEqual([first, last]);
  });

  it('that are the same point the first stays', () => {
    const same = '2026-11-18T00:00:00Z';
    expect([earlier(seoul, same), later(seoul, same)]).toEqual([seoul, seoul]);
  });
});

describe('the span of times', () => {
  it('goes from the earliest to the latest, whatever their order and zones', () => {
    const span = createTimeSpan();
    const times = ['2026-11-18T02:00:00Z', null, '2026-11-18T12:00:00+09:00', '2026-11-18T01:00:00'];
    times.forEach(span.add);
    expect([span.earliest(), span.latest()]).toEqual(['2026-11-18T01:00:00', '2026-11-18T12:00:00+09:00']);
  });

  it('is empty without a time', () => {
    const span = createTimeSpan();
    span.add(null);
    expect([span.earliest(), span.latest()]).toEqual([null, null]);
  });
});
