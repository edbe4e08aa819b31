/**
 * A report with less in it: only what is at least so grave. The summary keeps telling of everything.
 */
import { isAtLeast } from '../severity.ts';
import type { Report, Severity } from '../types.ts';

/** Leaves out the diagnoses below a severity, also as causes of others. */
export function filterReport(report: Report, least: Severity): Report {
  const kept = report.diagnoses.filter(({ severity }) => isAtLeast(severity, least));
  const ids = new Set(kept.map(({ signature }) => signature));
  const diagnoses = kept.map((diagnosis) => ({
    ...diagnosis,
    causedBy: diagnosis.causedBy.filter((id) => ids.has(id)),
  }));
  return { ...report, diagnoses };
}
