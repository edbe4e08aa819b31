/**
 * Which captured values of a field a diagnosis names, also one that is gathered again from saved findings.
 */

/** Values of a field that a diagnosis names at most: a list that is as long may have been cut. */
export const mostValues = 20;

/** The values that were counted most often, the most frequent first; of equal counts in the order of their characters. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string[] {
  const ordered = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return ordered.slice(0, mostValues).map(([value]) => value);
}
