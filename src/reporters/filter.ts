/**
 * A report with less in it: only what is at least so grave, or no lines around findings. The summary keeps telling of
 * everything.
 */
import { isAtLeast } from '../severity.ts';
import type { Finding, Report, Severity } from '../types.ts';
import type { Reporter } from './types.ts';

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

/** A reporter that is not given the lines around findings. */
export function withoutContext({ finding, gap, end }: Reporter): Reporter {
  return {
    finding: (found, signature) => finding(leaveOutContext(found), signature),
    gap,
    end(report) {
      const diagnoses = report.diagnoses.map((diagnosis) => ({
        ...diagnosis,
        findings: diagnosis.findings.map(leaveOutContext),
      }));
      return end({ ...report, diagnoses });
    },
  };
}

function leaveOutContext(finding: Finding): Finding {
  if (finding.context === undefined) return finding;
  const { context: _, ...rest } = finding;
  return rest;
}
