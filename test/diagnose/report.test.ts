/**
 * The report of a scan: sums of what was read, the newest record by the clock, and which log formats were not there.
 */
import { describe, expect, it } from 'vitest';
import type { Catalogue, LogFormat } from '../../src/catalogue/types.ts';
import { createCollector } from '../../src/diagnose/collect.ts';
import { makeReport, type Scanned } from '../../src/diagnose/report.ts';
import { unknownFormat } from '../../src/read/recognise.ts';
import type { Report, SourceCoverage } from '../../src/types.ts';
import { sampleFinding, sampleSignature } from '../reporters/sample-report.ts';

const formats = ['mars-errlog', 'inmage-agent', 'cxps-error'].map(
  (id): LogFormat => ({ ...unknownFormat, id, title: id }),
);
const catalogue: Catalogue = {
  signatures: [sampleSignature({ id: 'a', severity: 'critical' }), sampleSignature({ id: 'b' })],
  formats,
  systemCodes: [],
  digest: '0123456789ab',
};

function source(values: Partial<SourceCoverage>): SourceCoverage {
  const defaults = { path: 'a.log', format: 'unknown', encoding: 'utf-8', bytes: 10, lines: 2, findings: 0 };
  return { ...defaults, firstTime: null, lastTime: null, ...values };
}

function reportOf(scanned: Partial<Scanned>): Report {
  const nothing = { collected: [], sources: [], skipped: {}, duplicates: [], gaps: [], notes: [] };
  return makeReport({ catalogue, ...nothing, samples: 10, durationMs: 7, ...scanned });
}

describe('the report', () => {
  it('of nothing is complete and empty', () => {
    expect(reportOf({})).toEqual({
      version: 1,
      tool: {
        name: 'logscan',
        version: expect.stringMatching(/^\d+\.\d+\.\d+/),
        catalogue: { signatures: 2, digest: '0123456789ab' },
      },
      summary: {
        sources: 0,
        skipped: 0,
        bytes: 0,
        lines: 0,
        findings: 0,
        diagnoses: 0,
        bySeverity: { critical: 0, error: 0, warning: 0, info: 0 },
        newest: null,
        complete: true,
        durationMs: 7,
      },
      diagnoses: [],
      gaps: [],
      notes: [],
      coverage: {
        sources: [],
        skipped: {},
        duplicates: [],
        absentFormats: ['mars-errlog', 'inmage-agent', 'cxps-error'],
      },
    });
  });

  it('sums up its sources and what was skipped', () => {
    const { summary, coverage } = reportOf({
      sources: [source({ findings: 1 }), source({ path: 'b.log', bytes: 5, lines: 1, findings: 2 })],
      skipped: { binary: 2, 'replication-data': 40 },
    });
    expect(summary).toMatchObject({ sources: 2, bytes: 15, lines: 3, findings: 3, skipped: 42 });
    expect(coverage.sources.map(({ path }) => path)).toEqual(['a.log', 'b.log']);
  });

  it('counts its diagnoses by severity, and tells by the newest record which go on', () => {
    const collector = createCollector(10);
    collector.add(sampleFinding({ signature: 'a', time: '2026-11-16T00:00:00Z' }));
    collector.add(sampleFinding({ signature: 'b', time: '2026-11-18T00:00:00Z' }));
    const { summary, diagnoses } = reportOf({
      collected: collector.collected(),
      sources: [source({ lastTime: '2026-11-18T04:00:00Z' })],
    });
    expect(summary).toMatchObject({
      diagnoses: 2,
      bySeverity: { critical: 1, error: 1, warning: 0, info: 0 },
    });
    expect(diagnoses.map(({ signature, state }) => [signature, state])).toEqual([
      ['b', 'current'],
      ['a', 'past'],
    ]);
  });

  it('tells the newest record by the clock, whatever the zones', () => {
    const times = ['2026-11-18T12:59:00+09:00', null, '2026-11-18T04:00:00', '2026-11-18T03:00:00Z'];
    const { summary } = reportOf({ sources: times.map((lastTime) => source({ lastTime })) });
    expect(summary.newest).toBe('2026-11-18T04:00:00');
  });

  it('is not complete with a gap', () => {
    const gap = { code: 'not-found' as const, message: 'there is no file', action: 'Look.' };
    expect(reportOf({ gaps: [gap] })).toMatchObject({ summary: { complete: false }, gaps: [gap] });
  });

  it('names the log formats of which there was no source', () => {
    const { coverage } = reportOf({ sources: [source({ format: 'inmage-agent' }), source({})] });
    expect(coverage.absentFormats).toEqual(['mars-errlog', 'cxps-error']);
  });
});
