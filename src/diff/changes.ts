/**
 * What two lists have not in common. A list that is as long as it may be was cut: what it lacks is not missing.
 */
import type { SavedDiagnosis } from '../saved/types.ts';
import type { Change } from './types.ts';

/** Values of a field that a diagnosis names. */
const mostValues = 20;

/** What only the one has, and what only the other; of a diagnosis that is not there the list is empty. */
export function changeOf(
  before: readonly string[] = [],
  after: readonly string[] = [],
  most = mostValues,
): Change {
  const onlyIn = (own: readonly string[], other: readonly string[]) => {
    const known = new Set(other);
    return other.length === most ? [] : own.filter((value) => !known.has(value));
  };
  return { new: onlyIn(after, before), gone: onlyIn(before, after) };
}

/** The fields with changes; none where a report does not keep them. */
export function compareFields(
  before: SavedDiagnosis | undefined,
  after: SavedDiagnosis | undefined,
): Record<string, Change> {
  if ([before, after].some((diagnosis) => diagnosis !== undefined && diagnosis.fields === undefined))
    return {};
  const [earlier, later] = [before, after].map(
    (diagnosis) => new Map(Object.entries(diagnosis?.fields ?? {})),
  );
  const names = new Set([...later.keys(), ...earlier.keys()]);
  const changes = [...names].map((name) => [name, changeOf(earlier.get(name), later.get(name))] as const);
  return Object.fromEntries(changes.filter(([, change]) => change.new.length + change.gone.length > 0));
}
