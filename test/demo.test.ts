/**
 * The main job: a host as it really is, a few failures among healthy lines. The report names each planted failure
 * and nothing else, tells the cause first, and opens none of the replication data beside the logs.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Finding, type Report, scan } from '../src/index.ts';

const agent = 'fixtures/demo/Program Files/Microsoft Azure Recovery Services Agent/Temp';
const mobility = 'fixtures/demo/Program Files (x86)/Microsoft Azure Site Recovery/agent';
const server = 'fixtures/demo/ProgramData/ASR/home/svsystems';

/** As planted: signature, file, lines. */
const planted: [string, string, number[]][] = [
  ['network/proxy-authentication-required', `${agent}/CBEngineCurr.errlog`, [123, 131, 150, 163, 174]],
  ['mars-agent/azure-unreachable', `${agent}/CBEngineCurr.errlog`, [125, 151, 175]],
  ['mars-agent/vault-credentials-invalid', `${agent}/CBEngine0.errlog`, [18]],
  ['process-server/heartbeat-lost', `${server}/var/monitor_protection.log`, [90, 99, 135]],
  ['process-server/heartbeat-lost', `${server}/var/eventmanager.log`, [104, 122, 132]],
  ['process-server/unreachable-from-source', `${mobility}/svagents_curr_17.log`, [74, 75, 86, 97, 114, 132]],
  ['process-server/upload-blocked', `${mobility}/svagents_curr_17.log`, [77, 88, 99, 124]],
  ['process-server/upload-blocked', `${server}/transport/log/cxps.xfer.log`, [106, 110]],
  ['process-server/upload-blocked', `${server}/transport/log/cxps.err.log`, [90, 91]],
];

describe('fixtures/demo', () => {
  const findings: Finding[] = [];
  let report: Report;

  beforeAll(async () => {
    report = await scan(['fixtures/demo'], { onFinding: (finding) => findings.push(finding) });
  });

  it('shows every planted failure, and nothing else', () => {
    const found = findings.map(({ signature, source, line }) => `${source}:${line} ${signature}`);
    const expected = planted.flatMap(([signature, source, lines]) =>
      lines.map((line) => `${source}:${line} ${signature}`),
    );
    expect(found.sort()).toEqual(expected.sort());
  });

  it('tells the cause first', () => {
    expect(report.diagnoses.map((diagnosis) => diagnosis.signature)).toEqual([
      'network/proxy-authentication-required',
      'process-server/heartbeat-lost',
      'process-server/unreachable-from-source',
      'process-server/upload-blocked',
      'mars-agent/azure-unreachable',
      'mars-agent/vault-credentials-invalid',
    ]);
    expect(report.diagnoses[4].causedBy).toEqual(['network/proxy-authentication-required']);
  });

  it('knows what goes on, and what is past', () => {
    expect(report.diagnoses.map((diagnosis) => diagnosis.state)).toEqual([
      ...Array(5).fill('current'),
      'past',
    ]);
  });

  it('gives dates without a year that of the other logs', () => {
    expect(report.diagnoses[5].firstSeen).toBe('2026-11-16T09:14:05.731');
    expect(report.summary.newest).toBe('2026-11-18T04:05:12.486');
  });

  it('reads the eight logs, each in its format, and leaves the replication data alone', () => {
    expect(report.coverage.sources.map(({ format }) => format).sort()).toEqual([
      'cxps-error',
      'cxps-transfer',
      'inmage-agent',
      'inmage-agent',
      'mars-errlog',
      'mars-errlog',
      'server-event',
      'server-event',
    ]);
    expect(report.coverage.skipped).toEqual({ 'replication-data': 4, binary: 1, other: 1 });
    expect(report.gaps).toEqual([]);
  });

  it('has steps, causes and links for every diagnosis', () => {
    for (const diagnosis of report.diagnoses) {
      expect(diagnosis.causes.length).toBeGreaterThan(0);
      expect(diagnosis.remediation.some((step) => step.command && step.expect)).toBe(true);
      expect(diagnosis.docs).toMatch(/^https:\/\/learn\.microsoft\.com\//);
    }
  });
});
