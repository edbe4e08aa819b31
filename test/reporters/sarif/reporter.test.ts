/**
 * `sarif`: what GitHub code scanning shows of a report, and the same alerts from scan to scan.
 */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/types.ts';
import { sampleDiagnosis, sampleFinding, sampleReport } from '../sample-report.ts';
import { gap, reportOf, resultOf, runOf, textOf } from './write.ts';

describe('a result', () => {
  const at = (line: number, values: Partial<Finding> = {}) => sampleFinding({ line, ...values });

  it('is what all findings of one trouble are', () => {
    const findings = [
      at(3, { time: '2026-11-18T05:00:00Z', host: 'b' }),
      at(9, { time: '2026-11-18T04:00:00Z', host: 'a', source: 'logs/other.log' }),
      at(12, { fingerprint: 'fedcba9876543210', time: null }),
    ];
    const { results } = runOf(textOf(reportOf(findings), findings));
    expect(results.map(({ occurrenceCount }) => occurrenceCount)).toEqual([2, 1]);
    expect(results[0]).toMatchObject({
      ruleId: 'network/proxy-authentication-required',
      ruleIndex: 0,
      level: 'error',
      message: {
        text: 'The proxy asks for credentials. Seen 2 times, for example in logs/svagents.log:3.',
      },
      partialFingerprints: {
        'logscanFinding/v1': '0123456789abcdef',
        primaryLocationLineHash: '0123456789abcdef:1',
      },
      properties: { firstSeen: '2026-11-18T04:00:00Z', lastSeen: '2026-11-18T05:00:00Z', hosts: ['b', 'a'] },
    });
    expect(results[0].locations?.map((one) => one.physicalLocation?.region?.startLine)).toEqual([3, 9]);
    expect(results[1].message.text).toContain('Seen in logs/svagents.log:12.');
  });

  it('has at most 10 places', () => {
    const findings = Array.from({ length: 25 }, (_, line) => at(line + 1));
    const [result] = runOf(textOf(reportOf(findings), findings)).results;
    expect(result).toMatchObject({ occurrenceCount: 25 });
    expect(result.locations).toHaveLength(10);
  });

  it('shows the match, and the line around it', () => {
    const { locations } = resultOf({ text: 'at 4: FAILED: no\nat 5', line: 7, column: 7 });
    expect(locations?.[0].physicalLocation).toMatchObject({
      region: { startLine: 7, startColumn: 7, endLine: 7, endColumn: 13, snippet: { text: 'FAILED' } },
      contextRegion: { startLine: 7, endLine: 7, snippet: { text: 'at 4: FAILED: no' } },
    });
  });

  it('goes over several lines when the match does', () => {
    const text = 'a FAILED\nto connect, b\nc';
    const { locations } = resultOf({ text, match: { start: 2, end: 19 }, line: 7, column: 3 });
    expect(locations?.[0].physicalLocation).toMatchObject({
      region: { startLine: 7, startColumn: 3, endLine: 8, endColumn: 11 },
      contextRegion: { startLine: 7, endLine: 8, snippet: { text: 'a FAILED\\nto connect, b' } },
    });
  });

  it('has no end where nothing matched, as where a log fell silent', () => {
    const { locations } = resultOf({ text: 'the last record', match: { start: 0, end: 0 } });
    expect(locations?.[0].physicalLocation?.region).toEqual({
      startLine: 12,
      startColumn: 8,
      snippet: { text: 'the last record' },
    });
  });

  it('is of the samples when findings were not told of as they were found', () => {
    const diagnosis = sampleDiagnosis({ count: 1234, firstSeen: '2026-11-01T00:00:00Z' });
    const [result] = runOf(textOf(sampleReport({ diagnoses: [diagnosis] }))).results;
    expect(result).toMatchObject({
      occurrenceCount: 1234,
      properties: { firstSeen: '2026-11-01T00:00:00Z' },
    });
  });

  it.each([
    ['logs/a.log', 'logs/a.log', undefined],
    ['./logs//a.log', 'logs/a.log', undefined],
    ['../a.log', '../a.log', undefined],
    ['<stdin>', '%3Cstdin%3E', undefined],
    ['일 지/错误 #1?.log', '%EC%9D%BC%20%EC%A7%80/%E9%94%99%E8%AF%AF%20%231%3F.log', undefined],
    ['a:b.log', 'a%3Ab.log', undefined],
    ['half \ud800.log', 'half%20%EF%BF%BD.log', undefined],
    ['100%.log', '100%25.log', undefined],
    ['/var/log/a.log', 'var/log/a.log', 'ROOT'],
    ['C:/ProgramData/a b.log', 'C%3A/ProgramData/a%20b.log', 'ROOT'],
    ['//?/C:/ProgramData/a.log', 'C%3A/ProgramData/a.log', 'ROOT'],
    ['//server/share/a.log', 'server/share/a.log', undefined],
    ['//?/UNC/server/share/a.log', 'server/share/a.log', undefined],
  ])('tells %j as the relative URI %j', (source, uri, uriBaseId) => {
    const [location] = resultOf({ source }).locations ?? [];
    expect(location.physicalLocation?.artifactLocation).toEqual(uriBaseId ? { uri, uriBaseId } : { uri });
    expect(location.logicalLocations).toBeUndefined();
  });

  it('tells a member of an archive as a place in the archive', () => {
    const result = resultOf({ source: 'bundles/host a.zip!logs/inner.tar.gz!b c.log' });
    expect(result.message.text).toContain('bundles/host a.zip!logs/inner.tar.gz!b c.log:12');
    expect(result.locations?.[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'bundles/host%20a.zip' }, region: { startLine: 12 } },
      logicalLocations: [
        { name: 'inner.tar.gz!b c.log', fullyQualifiedName: 'bundles/host a.zip!logs/inner.tar.gz!b c.log' },
      ],
    });
  });

  it('says what can also mean something else', () => {
    expect(resultOf({ evidence: 'possible' }).message.text).toMatch(/12\. Possible: /);
  });
});

describe('the run', () => {
  it('was no success when there are gaps', () => {
    const { invocations } = runOf(textOf(reportOf([sampleFinding()], [gap])));
    expect(invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            descriptor: { id: 'access-denied' },
            level: 'error',
            message: { text: 'access is denied. Run as an administrator.' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'C%3A/ProgramData/ASR/a%20b.log', uriBaseId: 'ROOT' },
                },
              },
            ],
          },
        ],
      },
    ]);
  });

  it('tells where in an archive there was a gap', () => {
    const { invocations } = runOf(textOf(sampleReport({ gaps: [{ ...gap, source: 'a b.zip!logs/c.log' }] })));
    expect(invocations?.[0].toolExecutionNotifications?.[0].locations).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: 'a%20b.zip' } },
        logicalLocations: [{ name: 'c.log', fullyQualifiedName: 'a b.zip!logs/c.log', kind: 'resource' }],
      },
    ]);
  });

  it('joins Chinese sentences as Chinese does', () => {
    const findings = [sampleFinding({ evidence: 'possible' })];
    const report = sampleReport({
      diagnoses: [sampleDiagnosis({ findings, title: '代理拒绝连接', causes: ['甲。', '乙。'] })],
      gaps: [{ ...gap, message: '拒绝访问', action: '以管理员身份运行。' }],
    });
    const { tool, invocations, results } = runOf(textOf(report, findings, 'zh-CN'));
    expect(tool.driver.rules?.[0].fullDescription?.text).toBe('代理拒绝连接。甲。乙。');
    expect(invocations?.[0].toolExecutionNotifications?.[0].message.text).toBe(
      '拒绝访问。以管理员身份运行。',
    );
    expect(results[0].message.text).toMatch(/^代理拒绝连接。位于 logs\/svagents\.log:12。可能：/);
  });

  it('tells what a baseline left out', () => {
    const report = { ...reportOf([sampleFinding()]), baseline: { diagnoses: 1, findings: 1234 } };
    const { invocations, properties } = runOf(textOf(report));
    expect(invocations?.[0].toolExecutionNotifications?.[0].message.text).toContain('1,234');
    expect(properties).toMatchObject({ baseline: report.baseline });
  });

  it('tells a thousand pseudonyms, and how many more there are', () => {
    const redacted = Array.from({ length: 1002 }, (_, index) => {
      return { pseudonym: `host-${index}`, kind: 'host' as const, count: 1 };
    });
    const { properties } = runOf(textOf({ ...reportOf([sampleFinding()]), redacted }));
    expect(properties?.redacted).toEqual(redacted.slice(0, 1000));
    expect(properties?.redactedLeftOut).toBe(2);
  });

  it('is the same whatever time the scan took', () => {
    const report = reportOf([sampleFinding()]);
    const slower = { ...report, summary: { ...report.summary, durationMs: 9999 } };
    expect(textOf(slower)).toBe(textOf(report));
  });
});
