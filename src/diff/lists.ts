/**
 * The four lists of a comparison, and what is done to every diagnosis whichever of them it is in.
 */
import type { ComparedDiagnosis, Comparison } from './types.ts';

/** In the order in which they are told. */
export const listNames = ['new', 'unknown', 'remaining', 'fixed'] as const;

export type ListName = (typeof listNames)[number];

/** How many diagnoses each list has. */
export function countLists(comparison: Comparison): Record<ListName, number> {
  const { new: fresh, unknown, remaining, fixed } = comparison;
  return { new: fresh.length, unknown: unknown.length, remaining: remaining.length, fixed: fixed.length };
}

/** The same comparison, of the diagnoses that are kept. */
export function filterLists(
  comparison: Comparison,
  isKept: (diagnosis: ComparedDiagnosis) => boolean,
): Comparison {
  return mapLists(comparison, (one) => (isKept(one) ? [one] : []));
}

/** The same comparison, with what is made of each diagnosis in its place. */
export function mapLists(
  comparison: Comparison,
  make: <One extends ComparedDiagnosis>(diagnosis: One, list: ListName) => One[],
): Comparison {
  return {
    ...comparison,
    new: comparison.new.flatMap((one) => make(one, 'new')),
    unknown: comparison.unknown.flatMap((one) => make(one, 'unknown')),
    remaining: comparison.remaining.flatMap((one) => make(one, 'remaining')),
    fixed: comparison.fixed.flatMap((one) => make(one, 'fixed')),
  };
}
