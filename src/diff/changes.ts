/**
 * What two lists have not in common. A list that is as long as it may be was cut: what it lacks is not missing.
 */
import { mostValues } from '../diagnose/values.ts';
import type { SavedDiagnosis } from '../saved/types.ts';
import type { Change } from './types.ts';

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

/** Whether there is anything in it. */
export function isChange(change: Change): boolean {
  return change.new.length + change.gone.length > 0;
}

/** Changes by field, of those that have any. */
export function changedFields(changes: readonly (readonly [string, Change])[]): Record<string, Change> {
  return Object.fromEntries(changes.filter(([, change]) => isChange(change)));
}

/** The fields with changes; none where a report does not keep them. */
export function compareFields(
  before: SavedDiagnosis | undefined,
  after: SavedDiagnosis | undefined,
): Record<string, Change> {
  const keepsNone = (diagnosis?: SavedDiagnosis) => diagnosis !== undefined && diagnosis.fields === undefined;
  if (keepsNone(before) || keepsNone(after)) return {};
  const earlier = new Map(Object.entries(before?.fields ?? {}));
  const later = new Map(Object.entries(after?.fields ?? {}));
  const names = new Set([...later.keys(), ...earlier.keys()]);
  return changedFields([...names].map((name) => [name, changeOf(earlier.get(name), later.get(name))]));
}
