/**
 * What the literals that were seen in a piece of a record say of it: which patterns may match there, and which encoding
 * it is in.
 */
import type { Plan, PlannedPattern } from './plan.ts';
import type { Candidates } from './prefilter.ts';

/** Chooses the patterns that may match in a piece; `first` is a candidate at or before its first one. */
export type Selection = (candidates: Candidates, first: number, from: number, to: number) => PlannedPattern[];

export function createSelection(plan: Plan): Selection {
  const { included, patternAt } = plan;
  const { starts, patterns } = plan.table;
  const stamps = new Uint32Array(included.length);
  let stamp = 0;
  return (candidates, first, from, to) => {
    stamp++;
    const chosen: number[] = [];
    for (let index = first; index < candidates.count && candidates.positions[index] < to; index++) {
      if (candidates.positions[index] < from) continue;
      const needle = candidates.needles[index];
      for (let at = starts[needle]; at < starts[needle + 1]; at++) {
        const pattern = patterns[at];
        if (included[pattern] !== 0 && stamps[pattern] !== stamp) chosen.push(pattern);
        stamps[pattern] = stamp;
      }
    }
    return chosen.sort((a, b) => a - b).map(patternAt);
  };
}

/** The encoding that the first literal beyond ASCII betrays that stands in a piece of a record, or null. */
export function betrayedEncoding(
  plan: Plan,
  candidates: Candidates,
  from: number,
  to: number,
): string | null {
  const { encodings, encodingNames, lengths } = plan.table;
  for (let index = firstFrom(candidates, from); index < candidates.count; index++) {
    const position = candidates.positions[index];
    if (position >= to) return null;
    const needle = candidates.needles[index];
    const encoding = encodingNames[encodings[needle]];
    // One that ends behind the piece was not seen in it.
    if (encoding !== null && position + lengths[needle] <= to) return encoding;
  }
  return null;
}

/** Index of the first candidate at or behind a position. */
function firstFrom({ positions, count }: Candidates, position: number): number {
  let low = 0;
  for (let high = count; low < high; ) {
    const middle = (low + high) >> 1;
    if (positions[middle] < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
