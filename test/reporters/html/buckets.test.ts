/**
 * Buckets of time: exact while there are few, coarser while there are many, and never a finding lost.
 */
import { expect, it } from 'vitest';
import { createBuckets } from '../../../src/reporters/html/buckets.ts';

it('keeps the second of each finding while there are few, however far apart', () => {
  const buckets = createBuckets();
  for (const at of [1_500, 1_900, 9_000_000_000, -500]) buckets.add(at);
  expect(buckets.spans()).toEqual({
    width: 1000,
    counts: [
      [-1, 1],
      [1, 2],
      [9_000_000, 1],
    ],
  });
});

it('counts all findings in bounded memory', () => {
  const buckets = createBuckets();
  for (let index = 0; index < 100_000; index++) buckets.add(index * 7000);
  const { width, counts } = buckets.spans();
  expect(counts.length).toBeLessThanOrEqual(1000);
  expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(100_000);
  expect(counts[0][0] * width).toBe(0);
  expect(counts[counts.length - 1][0] * width).toBeLessThanOrEqual(99_999 * 7000);
});
