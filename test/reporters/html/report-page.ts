/**
 * A report with some of everything, as a page for tests in a browser.
 */
import { createReporter } from '../../../src/reporters/index.ts';
import type { ReporterOptions } from '../../../src/reporters/types.ts';
import type { Report } from '../../../src/types.ts';
import { sampleDiagnosis, sampleFinding, sampleReport, sampleSignature } from '../sample-report.ts';

const at = (minute: number) => `2026-11-18T04:${String(minute).padStart(2, '0')}:00Z`;

const proxy = sampleDiagnosis({
  signature: 'network/proxy',
  title: 'The proxy asks for credentials',
  hosts: ['ps01'],
  remediation: [
    {
      text: 'See which proxy is used.',
      command: 'netsh winhttp show proxy',
      expect: 'direct access',
      docs: 'https://learn.microsoft.com/azure/page#verify-it',
    },
  ],
  findings: Array.from({ length: 6 }, (_, index) =>
    sampleFinding({
      signature: 'network/proxy',
      host: 'ps01',
      time: at(index * 2),
      line: 10 + index,
      context: { before: ['before it'], after: ['after it'] },
    }),
  ),
});

const vault = sampleDiagnosis({
  signature: 'mars/vault',
  component: 'mars-agent',
  severity: 'warning',
  state: 'past',
  title: 'The vault credentials have expired',
  codes: ['34513'],
  causedBy: ['network/proxy'],
  findings: [
    sampleFinding({
      signature: 'mars/vault',
      source: 'b.zip!CBEngine.errlog',
      time: at(50),
      text: 'vault FAILED',
    }),
    sampleFinding({
      signature: 'mars/vault',
      source: 'b.zip!CBEngine.errlog',
      time: null,
      line: 99,
      text: 'vault FAILED',
    }),
  ],
});

export const report = sampleReport({
  diagnoses: [proxy, vault],
  gaps: [{ code: 'access-denied', message: 'c.log cannot be opened', action: 'Run it as administrator.' }],
  notes: [{ code: 'zone-unknown', message: 'times without a zone' }],
  coverage: {
    sources: [
      {
        path: 'logs/svagents.log',
        format: 'inmage-agent',
        encoding: 'utf-8',
        bytes: 2000,
        lines: 7,
        findings: 6,
        firstTime: at(0),
        lastTime: at(20),
      },
    ],
    skipped: { database: 4 },
    duplicates: [{ path: 'd.log', of: 'logs/svagents.log' }],
    absentFormats: ['waagent'],
  },
  redacted: [{ pseudonym: 'host-1', kind: 'host', count: 9 }],
});

const signatures = {
  ko: [
    sampleSignature({
      id: 'network/proxy',
      title: '프록시가 인증을 요구합니다',
      causes: ['암호가 바뀌었습니다.'],
    }),
  ],
};

/** The page of a report, told finding by finding. */
export function pageOf(one: Report = report, options: ReporterOptions = { signatures }): string {
  const reporter = createReporter('html', options);
  for (const { findings } of one.diagnoses) {
    for (const finding of findings) reporter.finding(finding, sampleSignature());
  }
  return reporter.end(one);
}
