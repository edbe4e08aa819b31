/**
 * A report with less in it: only what is at least so grave, and nothing that refers to what was left out.
 */
import { describe, expect, it } from 'vitest';
import { filterReport } from '../../src/reporters/filter.ts';
import { isAtLeast } from '../../src/severity.ts';
import { type Severity, severities } from '../../src/types.ts';
import { sampleDiagnosis, sampleReport } from './sample-report.ts';

const report = sampleReport({
  diagnoses: severities.map((severity) => sampleDiagnosis({ signature: severity, severity })),
  gaps: [{ code: 'binary', message: 'a.log is binary data', action: 'Export it.' }],
});

describe('a severity', () => {
  it.each<[Severity, Severity, boolean]>([
    ['critical', 'critical', true],
    ['critical', 'info', true],
    ['error', 'critical', false],
    ['warning', 'warning', true],
    ['info', 'warning', false],
  ])('%s is at least %s: %s', (severity, least, expected) => {
    expect(isAtLeast(severity, least)).toBe(expected);
  });
});

describe('a filtered report', () => {
  it.each<[Severity, string[]]>([
    ['critical', ['critical']],
    ['error', ['critical', 'error']],
    ['warning', ['critical', 'error', 'warning']],
    ['info', ['critical', 'error', 'warning', 'info']],
  ])('from %s up has %j, in their order', (least, expected) => {
    expect(filterReport(report, least).diagnoses.map(({ signature }) => signature)).toEqual(expected);
  });

  it('keeps telling of everything in its summary, and of all gaps', () => {
    const { diagnoses: _, ...rest } = report;
    expect(filterReport(report, 'critical')).toMatchObject(rest);
    expect(report.diagnoses).toHaveLength(4);
  });

  it('names no cause that it leaves out', () => {
    const diagnoses = [
      sampleDiagnosis({ signature: 'light', severity: 'info' }),
      sampleDiagnosis({ signature: 'grave', severity: 'error', causedBy: ['light'] }),
    ];
    const [grave] = filterReport(sampleReport({ diagnoses }), 'error').diagnoses;
    expect(grave).toMatchObject({ signature: 'grave', causedBy: [] });
  });
});
