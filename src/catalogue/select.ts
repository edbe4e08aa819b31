/**
 * A catalogue with fewer signatures: those that the user chose by id.
 */
import { nameMatcher } from '../glob.ts';
import type { Catalogue } from './types.ts';

/** The signatures whose id one of `only` describes (all when it is empty), without those that `ignore` describes. */
export function selectSignatures(
  catalogue: Catalogue,
  only: readonly string[],
  ignore: readonly string[],
): Catalogue {
  if (only.length === 0 && ignore.length === 0) return catalogue;
  const wanted = only.length === 0 ? () => true : nameMatcher(only);
  const unwanted = nameMatcher(ignore);
  return { ...catalogue, signatures: catalogue.signatures.filter(({ id }) => wanted(id) && !unwanted(id)) };
}
