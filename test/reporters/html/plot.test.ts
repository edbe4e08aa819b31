/**
 * Where the marks and the ticks of the timeline stand.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markPath, markRadius, placeMarks, placeTicks, rangeOf } from '../../../src/reporters/html/plot.ts';
import { severities } from '../../../src/types.ts';

const hour = 3_600_000;

describe('rangeOf', () => {
  it('has room around a single finding, and is nothing without one', () => {
    expect(rangeOf([{ lane: 0, at: 60_000, count: 1 }])).toEqual({ from: 55_000, to: 65_000 });
    expect(rangeOf([])).toBeNull();
  });
});

describe('placeMarks', () => {
  it('puts what lies close together into one mark, at its mean', () => {
    const moments = [0, 10, 500, 990].map((at) => ({ lane: 0, at, count: 1 }));
    expect(placeMarks(moments, { from: 0, to: 1000 }, 10)).toEqual([
      { lane: 0, x: 0.005, count: 2, first: 0, last: 10 },
      { lane: 0, x: 0.5, count: 1, first: 500, last: 500 },
      { lane: 0, x: 0.99, count: 1, first: 990, last: 990 },
    ]);
  });

  it('puts small marks above large ones, so that none is hidden', () => {
    const moments = [10, 13, 13].map((at) => ({ lane: 0, at, count: 1 }));
    expect(placeMarks(moments, { from: 0, to: 100 }, 50).map(({ count }) => count)).toEqual([2, 1]);
  });

  it('loses nothing inside the range, and takes nothing from outside', () => {
    const moment = fc.record({
      lane: fc.nat(3),
      at: fc.integer({ min: -50, max: 150 }),
      count: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(moment), fc.integer({ min: 1, max: 30 }), (moments, columns) => {
        const marks = placeMarks(moments, { from: 0, to: 100 }, columns);
        const inside = moments.filter(({ at }) => at >= 0 && at <= 100);
        const sum = (some: { count: number }[]) => some.reduce((total, { count }) => total + count, 0);
        expect(sum(marks)).toBe(sum(inside));
        expect(marks.every(({ x }) => x >= 0 && x <= 1)).toBe(true);
      }),
    );
  });
});

describe('placeTicks', () => {
  it('stand at round times, and say each day once', () => {
    const from = Date.parse('2026-11-18T21:10:00Z');
    expect(placeTicks({ from, to: from + 6 * hour }, 6)).toMatchObject([
      { clock: '22:00', date: '2026-11-18' },
      { clock: '23:00', date: null },
      { clock: '00:00', date: '2026-11-19' },
      { clock: '01:00', date: null },
      { clock: '02:00', date: null },
      { clock: '03:00', date: null },
    ]);
  });

  it('are never more than wanted by one, from seconds to decades', () => {
    for (let length = 2000; length < 1e13; length *= 1.3) {
      const ticks = placeTicks({ from: 1e12, to: 1e12 + length }, 6);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks.length).toBeGreaterThan(0);
    }
  });

  it('stand at the first days of months where there are many, and of round years', () => {
    const clocks = (from: string, to: string) =>
      placeTicks({ from: Date.parse(from), to: Date.parse(to) }, 6).map(({ clock }) => clock);
    expect(clocks('2025-11-10', '2026-11-30')).toEqual([
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
    ]);
    expect(clocks('1970-01-01', '2026-11-30')).toEqual(['1980-01-01', '2000-01-01', '2020-01-01']);
  });

  it('have their text inside the plot', () => {
    const ticks = placeTicks({ from: 0, to: 6 * hour }, 6);
    expect(ticks.map(({ anchor }) => anchor)).toEqual([
      ...['start', 'middle', 'middle', 'middle', 'middle', 'middle', 'end'],
    ]);
  });
});

describe('marks', () => {
  it('have a shape of their own for each severity, and grow with the findings to a limit', () => {
    expect(new Set(severities.map((severity) => markPath(severity, 6))).size).toBe(4);
    expect(markRadius(1)).toBeLessThan(markRadius(100));
    expect(markRadius(1e9)).toBeLessThanOrEqual(12);
  });
});
