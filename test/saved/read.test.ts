/**
 * Saved reports: what each format tells of a scan, and what it does not.
 */
import { describe, expect, it } from 'vitest';
import { createReporter } from '../../src/reporters/index.ts';
import { readSavedReport } from '../../src/saved/read.ts';
import type { SavedReport } from '../../src/saved/types.ts';
import { sampleDiagnosis, sampleFinding, sampleReport, sampleSignature } from '../reporters/sample-report.ts';

function read(text: string): SavedReport {
  const saved = readSavedReport(text, 'saved');
  if (saved === null) throw new Error('none of ours');
  return saved.report;
}

const proxy = sampleSignature();
const slow = sampleSignature({ id: 'own/slow', severity: 'critical', title: 'It is slow' });
const finding = (values: Parameters<typeof sampleFinding>[0]) =>
  createReporter('ndjson').finding(sampleFinding(values), values?.signature === slow.id ? slow : proxy);

describe('json', () => {
  const diagnosis = sampleDiagnosis({ causedBy: ['b'], fields: { host: ['ps01'] } });
  const report = sampleReport({ diagnoses: [diagnosis] });

  it('tells all that a comparison needs', () => {
    const {
      signature,
      severity,
      title,
      count,
      firstSeen,
      lastSeen,
      causedBy,
      fingerprints,
      sources,
      fields,
    } = diagnosis;
    const { findings, newest, complete, bySeverity } = report.summary;
    expect(read(JSON.stringify(report))).toEqual({
      tool: { catalogue: { digest: '0123456789ab' } },
      summary: { findings, newest, complete, bySeverity },
      diagnoses: [
        { signature, severity, title, count, firstSeen, lastSeen, causedBy, fingerprints, sources, fields },
      ],
      gaps: [],
      coverage: { sources: [] },
    });
  });

  it('has no values of the wrong kind', () => {
    const odd = {
      ...diagnosis,
      severity: 'grave',
      title: 7,
      count: -1,
      lastSeen: '2026-99-99T00:00:00Z',
      fields: [1],
    };
    expect(read(JSON.stringify({ ...report, diagnoses: [odd] })).diagnoses).toMatchObject([
      { severity: 'error', title: diagnosis.signature, count: 0, lastSeen: null, fields: {} },
    ]);
  });
});

describe('ndjson', () => {
  const text = [
    finding({ time: '2026-11-18T02:00:00Z', fingerprint: '1', fields: { host: 'a' } }),
    finding({ time: '2026-11-18T01:00:00Z', fingerprint: '2', fields: { host: 'b' }, source: 'b.log' }),
    finding({ time: null, fingerprint: '2', fields: { host: 'b' } }),
    finding({ signature: slow.id, time: null }),
  ].join('');

  it('gives diagnoses of its findings, the gravest first', () => {
    const { diagnoses } = read(text + createReporter('ndjson').end(sampleReport()));
    expect(diagnoses).toMatchObject([
      { signature: slow.id, severity: 'critical', title: 'It is slow', count: 1 },
      {
        signature: proxy.id,
        count: 3,
        firstSeen: '2026-11-18T01:00:00Z',
        lastSeen: '2026-11-18T02:00:00Z',
        fingerprints: ['1', '2'],
        fields: { host: ['b', 'a'] },
        sources: [
          { path: 'logs/svagents.log', count: 2 },
          { path: 'b.log', count: 1 },
        ],
      },
    ]);
  });

  it('does not say what was read', () => {
    expect(read(text)).not.toHaveProperty('coverage');
  });

  it('is complete when it has its summary, and no gap', () => {
    const end = createReporter('ndjson').end(sampleReport());
    const gap = createReporter('ndjson').gap({ code: 'binary', message: 'm', action: 'a' });
    expect(read(text + end).summary.complete).toBe(true);
    expect(read(text).summary).toMatchObject({ complete: false, findings: 4 });
    expect(read(gap + text + end).summary.complete).toBe(false);
  });
});

describe('sarif', () => {
  const result = (values: object) => ({
    ruleId: proxy.id,
    level: 'warning',
    partialFingerprints: { 'logscanFinding/v1': '1', 'other/v1': 'x' },
    locations: [{ physicalLocation: { artifactLocation: { uri: 'a.log' } } }],
    ...values,
  });
  const document = (results: object[], run: object = {}) =>
    JSON.stringify({
      version: '2.1.0',
      runs: [
        { tool: { driver: { name: 'Another' } }, results: [{ ruleId: 'x' }] },
        {
          tool: {
            driver: { name: 'logscan', rules: [{ id: proxy.id, shortDescription: { text: proxy.title } }] },
          },
          results,
          ...run,
        },
      ],
    });

  it('gives diagnoses of its results', () => {
    const { diagnoses, summary } = read(document([result({ occurrenceCount: 4 }), result({})]));
    expect(diagnoses).toEqual([
      {
        signature: proxy.id,
        severity: 'warning',
        title: proxy.title,
        count: 5,
        firstSeen: null,
        lastSeen: null,
        causedBy: [],
        fingerprints: ['1'],
        sources: [{ path: 'a.log', count: 5, firstSeen: null, lastSeen: null }],
      },
    ]);
    expect(summary).toEqual({ findings: 5, newest: null, complete: true });
  });

  it.each([
    [{ level: 'note' }, 'info'],
    [{ level: 'error' }, 'error'],
    [{ level: undefined }, 'error'],
  ])('has severities: %j', (values, severity) => {
    expect(read(document([result(values)])).diagnoses).toMatchObject([{ severity }]);
  });

  it('has what is said of the scan, of the signature, and of each trouble', () => {
    const times = { firstSeen: '2026-11-18T01:00:00Z', lastSeen: '2026-11-18T02:00:00Z' };
    const bySeverity = { critical: 1, error: 0, warning: 0, info: 0 };
    const summary = { findings: 7, newest: '2026-11-18T03:00:00Z', complete: true, bySeverity };
    const rule = { id: proxy.id, properties: { severity: 'critical', causedBy: ['a/b'] } };
    const saved = read(
      document([result({ properties: times })], {
        tool: { driver: { name: 'logscan', rules: [rule] } },
        properties: {
          summary,
          catalogue: { digest: 'd' },
          baseline: { diagnoses: 1, findings: 2 },
          redacted: [],
        },
        invocations: [{ toolExecutionNotifications: [{ descriptor: { id: 'findings-left-out' } }] }],
      }),
    );
    expect(saved).toMatchObject({
      tool: { catalogue: { digest: 'd' } },
      summary,
      baseline: { diagnoses: 1, findings: 2 },
      redacted: [],
      isCut: true,
      diagnoses: [{ severity: 'critical', causedBy: ['a/b'], ...times }],
    });
  });

  it('is incomplete when the scan was', () => {
    const run = { invocations: [{ executionSuccessful: false }] };
    expect(read(document([], run)).summary.complete).toBe(false);
  });
});

describe('what is no report of ours', () => {
  it.each([
    '',
    'text',
    '{',
    '{"a":1}',
    '{"type":"finding"}',
    '{"runs":[]}',
    '{"runs":7}',
    '[{"tool":1}]',
    '{"tool":{"name":"x"}}',
  ])('%s', (text) => {
    expect(readSavedReport(text, 'saved')).toBeNull();
  });
});
