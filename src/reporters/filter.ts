/**
 * A report with less in it: only what is at least so grave. The summary keeps telling of everything.
 */
import { type Report, type Severity, severities } from '../types.ts';

/** Whether a severity is at least as grave as another. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}

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
