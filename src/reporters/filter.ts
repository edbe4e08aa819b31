/**
 * A report with less in it: only what is at least so grave. The summary keeps telling of everything.
 */
import { type Report, type Severity, severities } from '../types.ts';

/** Whether a severity is at least as grave as another. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}

/** Leaves out the diagnoses below a severity. */
export function filterReport(report: Report, least: Severity): Report {
  return { ...report, diagnoses: report.diagnoses.filter(({ severity }) => isAtLeast(severity, least)) };
}
