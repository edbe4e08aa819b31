/**
 * Writes SARIF of plain reports, and reads its run back.
 */
import type { Log, Result, Run } from 'sarif';
import { expect } from 'vitest';
import type { Language } from '../../../src/locale/languages.ts';
import { createReporter } from '../../../src/reporters/index.ts';
import type { Finding, Gap, Report } from '../../../src/types.ts';
import { sampleDiagnosis, sampleFinding, sampleReport, sampleSignature } from '../sample-report.ts';

/** What is written of findings as they are found, and of the report at the end. */
export function textOf(report: Report, findings: readonly Finding[] = [], language: Language = 'en'): string {
  const reporter = createReporter('sarif', { language });
  const before = [
    ...findings.map((finding) => reporter.finding(finding, sampleSignature({ id: finding.signature }))),
    ...report.gaps.map(reporter.gap),
  ];
  expect(before.join('')).toBe('');
  return reporter.end(report);
}

/** The only run. */
export function runOf(text: string): Run & { results: Result[] } {
  const [run] = (JSON.parse(text) as Log).runs;
  return run as Run & { results: Result[] };
}

/** The result of a single finding. */
export function resultOf(values: Partial<Finding>): Result {
  const finding = sampleFinding(values);
  const [result] = runOf(textOf(reportOf([finding]), [finding])).results;
  return result;
}

/** A report of one diagnosis. */
export function reportOf(findings: readonly Finding[], gaps: Gap[] = []): Report {
  return sampleReport({ diagnoses: [sampleDiagnosis({ findings: [...findings] })], gaps });
}

export const gap: Gap = {
  code: 'access-denied',
  source: 'C:/ProgramData/ASR/a b.log',
  message: 'access is denied',
  action: 'Run as an administrator.',
};
