/**
 * Times as people read them.
 */
import { describe, expect, it } from 'vitest';
import { stateRange, stateSpan, stateTime } from '../../src/reporters/times.ts';

describe('a time', () => {
  it.each([
    ['2026-11-18T04:05:12Z', '2026-11-18 04:05:12 UTC'],
    ['2026-11-18T04:05:12.123456+09:00', '2026-11-18 04:05:12+09:00'],
    ['2026-11-18T04:05:12.5', '2026-11-18 04:05:12'],
  ])('%s is told to the second: %s', (time, stated) => {
    expect(stateTime(time)).toBe(stated);
  });

  it('is in UTC where it is a point or a span of an axis', () => {
    const at = Date.parse('2026-11-18T04:05:12.9+09:00');
    expect(stateSpan(at, at + 999)).toBe('2026-11-17 19:05:12');
    expect(stateSpan(at, at + 60_000)).toBe('2026-11-17 19:05:12 – 2026-11-17 19:06:12');
  });
});

describe('from the first to the last', () => {
  it.each([
    ['2026-11-18T04:05:12Z', '2026-11-18T05:00:00Z', '2026-11-18 04:05:12 – 05:00:00 UTC'],
    ['2026-11-17T23:59:59Z', '2026-11-18T00:00:01Z', '2026-11-17 23:59:59 – 2026-11-18 00:00:01 UTC'],
    ['2026-11-18T04:00:00', '2026-11-18T04:00:00Z', '2026-11-18 04:00:00 – 04:00:00 UTC'],
    ['2026-11-18T04:05:12.1Z', '2026-11-18T04:05:12.9Z', '2026-11-18 04:05:12 UTC'],
  ])('%s, %s says what both share once: %s', (first, last, stated) => {
    expect(stateRange(first, last)).toBe(stated);
  });
});
