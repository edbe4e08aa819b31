/**
 * Which signatures the user chose, by id.
 */
import { nameMatcher } from '../glob.ts';

/** Tells whether one of `only` describes an id (any id when it is empty), and none of `ignore` does. */
export function createSelection(only: readonly string[], ignore: readonly string[]): (id: string) => boolean {
  const isWanted = only.length === 0 ? () => true : nameMatcher(only);
  const isUnwanted = nameMatcher(ignore);
  return (id) => isWanted(id) && !isUnwanted(id);
}
