/**
 * The order in which diagnoses are told: a cause before what it causes, what goes on before what is past, the grave
 * before the light, the recent before the old. It depends on nothing else, so the same logs give the same order.
 */
import { type Diagnosis, severities } from '../types.ts';
import { instant } from './instant.ts';

/** Orders diagnoses. Causes that form a circle stay in the order of their other merits. */
export function orderDiagnoses(diagnoses: readonly Diagnosis[]): Diagnosis[] {
  const byMerit = [...diagnoses].sort(compare);
  const byId = new Map(byMerit.map((diagnosis) => [diagnosis.signature, diagnosis]));
  const ordered = new Set<Diagnosis>();
  const entered = new Set<Diagnosis>();
  const place = (diagnosis: Diagnosis): void => {
    if (entered.has(diagnosis)) return;
    entered.add(diagnosis);
    const causes = byMerit.filter((other) => diagnosis.causedBy.includes(other.signature));
    for (const cause of causes) place(byId.get(cause.signature) as Diagnosis);
    ordered.add(diagnosis);
  };
  byMerit.forEach(place);
  return [...ordered];
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
