/**
 * For programs: `json` is the report as it is, `ndjson` one object a line as the scan goes on.
 */
import { describe, expect, it } from 'vitest';
import { createReporter } from '../../src/reporters/index.ts';
import { reporterNames } from '../../src/reporters/types.ts';
import type { Gap } from '../../src/types.ts';
import { sampleDiagnosis, sampleFinding, sampleReport, sampleSignature } from './sample-report.ts';

const gap: Gap = {
  code: 'access-denied',
  source: 'logs/a.log',
  message: 'access is denied',
  action: 'Run as root.',
};
const report = sampleReport({
  diagnoses: [sampleDiagnosis({ title: '오류 错误 "quoted" \\ 😀', fields: { host: ['ps01'] } })],
  gaps: [gap],
  notes: [{ code: 'empty', source: 'b.log', message: 'b.log is empty' }],
});

describe('json', () => {
  const reporter = createReporter('json');

  it('is the report', () => {
    const text = reporter.end(report);
    expect(JSON.parse(text)).toEqual(report);
    expect(text).toMatch(/^\{\n {2}"version": 1,[\s\S]*\}\n$/);
  });

  it('says nothing before the end', () => {
    expect([reporter.finding(sampleFinding(), sampleSignature()), reporter.gap(gap)]).toEqual(['', '']);
  });
});

describe('ndjson', () => {
  const reporter = createReporter('ndjson');
  const finding = sampleFinding({ text: 'one\ntwo', fields: { host: 'ps01' } });
  const lines = [
    reporter.finding(finding, sampleSignature()),
    reporter.gap(gap),
    reporter.gap({ ...gap, source: '\u2028' }),
    reporter.end(report),
  ];

  it('is one object a line', () => {
    for (const line of lines) {
      expect(line.match(/[\n\r\u2028\u2029]/g)).toEqual(['\n']);
      expect(line.endsWith('\n')).toBe(true);
    }
    expect(lines.map((line) => JSON.parse(line).type)).toEqual(['finding', 'gap', 'gap', 'summary']);
  });

  it('tells of a finding with what its signature says', () => {
    const { severity, title, codes, docs } = sampleSignature();
    expect(JSON.parse(lines[0])).toEqual({ type: 'finding', ...finding, severity, title, codes, docs });
  });

  it('tells of a gap as it is', () => {
    expect(JSON.parse(lines[1])).toEqual({ type: 'gap', ...gap });
  });

  it('ends with the summary', () => {
    const { version, tool, summary, notes } = report;
    expect(JSON.parse(lines[3])).toEqual({ type: 'summary', version, tool, ...summary, notes });
  });
});

describe('a reporter', () => {
  it.each(['xml', 'toString', ''])('that there is not is refused: %j', (name) => {
    expect(() => createReporter(name as 'json')).toThrow(
      expect.objectContaining({ code: 'usage', action: `Known: ${reporterNames.join(', ')}.` }),
    );
  });
});
