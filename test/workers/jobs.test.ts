/**
 * How many threads read when nobody says: one for a small scan, and no more than there are cores or is worth the memory.
 */
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/types.ts';
import { chooseJobs } from '../../src/workers/jobs.ts';

const mebibyte = 1024 * 1024;

/** So many files of a size. */
function files(count: number, size: number): Source[] {
  return Array.from({ length: count }, (_, index) => ({
    path: `${index}.log`,
    location: `${index}.log`,
    size,
  }));
}

describe('the number of threads', () => {
  it.each([
    ['nothing', files(0, 0), 8, 1],
    ['a small log', files(1, 10 * mebibyte), 8, 1],
    ['a log that is not worth a second one', files(1, 150 * mebibyte), 8, 1],
    ['a large log on two cores', files(1, 4096 * mebibyte), 2, 2],
    ['a large log on one core', files(1, 4096 * mebibyte), 1, 1],
    ['a large log on many cores', files(1, 4096 * mebibyte), 64, 8],
    ['thousands of small files', files(10_000, 4096), 4, 4],
    ['some hundred small files', files(300, 4096), 4, 1],
  ])('for %s', (_, sources, cores, expected) => {
    expect(chooseJobs(sources, undefined, cores)).toBe(expected);
  });

  it('is what was asked for, whatever there is to read', () => {
    expect(chooseJobs(files(1, 10), 3, 2)).toBe(3);
  });
});
