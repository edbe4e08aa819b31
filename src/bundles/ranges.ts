/**
 * Which parts of an archive are taken: no honest archive has two entries that share their bytes, and a hostile one
 * grows out of all proportion by it.
 */

/** Remembers ranges of bytes. */
export interface RangeGuard {
  /** Takes the bytes from `start` to `end`; false when some of them are taken already. */
  claim(start: number, end: number): boolean;
}

export function createRangeGuard(): RangeGuard {
  const starts: number[] = [];
  const ends: number[] = [];
  return {
    claim(start, end) {
      const index = firstAbove(starts, start);
      if ((index > 0 && ends[index - 1] > start) || (index < starts.length && starts[index] < end))
        return false;
      starts.splice(index, 0, start);
      ends.splice(index, 0, end);
      return true;
    },
  };
}

/** Index of the first value that is above the limit, in ascending values. */
function firstAbove(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
