/**
 * The order in which diagnoses are told: a cause before what it causes, what goes on before what is past, the grave
 * before the light, the recent before the old. It depends on nothing else, so the same logs give the same order.
 */

import { instant } from '../instant.ts';
import { type Diagnosis, severities } from '../types.ts';

/** Orders diagnoses. Causes that form a circle stay in the order of their other merits. */
export function orderDiagnoses(diagnoses: readonly Diagnosis[]): Diagnosis[] {
  const byMerit = [...diagnoses].sort(compare);
  const byId = new Map(byMerit.map((diagnosis) => [diagnosis.signature, diagnosis]));
  const causesOf = (diagnosis: Diagnosis) => diagnosis.causedBy.flatMap((id) => byId.get(id) ?? []);
  const ordered = new Set<Diagnosis>();
  const place = (diagnosis: Diagnosis): void => {
    if (ordered.has(diagnosis)) return;
    const causes = byMerit.filter(
      (cause) => causesOf(diagnosis).includes(cause) && !explains(diagnosis, cause, diagnoses),
    );
    causes.forEach(place);
    ordered.add(diagnosis);
  };
  byMerit.forEach(place);
  return [...ordered];
}

/** Whether a chain of causes leads from the effect to the cause. */
export function explains(
  cause: Diagnosis,
  effect: Diagnosis,
  diagnoses: readonly Diagnosis[],
  seen = new Set<Diagnosis>(),
): boolean {
  return diagnoses.some((other) => {
    if (!effect.causedBy.includes(other.signature)) return false;
    if (other === cause) return true;
    return !seen.has(other) && explains(cause, other, diagnoses, seen.add(other));
  });
}

function compare(a: Diagnosis, b: Diagnosis): number {
  return (
    Number(a.state === 'past') - Number(b.state === 'past') ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    age(a) - age(b) ||
    (a.signature < b.signature ? -1 : 1)
  );
}

function age({ lastSeen }: Diagnosis): number {
  return lastSeen === null ? 0 : -instant(lastSeen);
}
