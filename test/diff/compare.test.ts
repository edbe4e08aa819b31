/**
 * Two scans compared: by signature and fingerprint, and with what the second one could not have found told apart from what
 * is fixed.
 */
import { describe, expect, it } from 'vitest';
import { compareReports, type Diagnosis, type Report } from '../../src/index.ts';
import type { SavedReport } from '../../src/saved/types.ts';
import { sampleDiagnosis, sampleReport } from '../reporters/sample-report.ts';

const seen = (path: string) => ({ path, count: 1, firstSeen: null, lastSeen: null });

/** A diagnosis in the log `a.log`, with a fingerprint that is its own. */
function diagnosis(signature: string, values: Partial<Diagnosis> = {}): Diagnosis {
  return sampleDiagnosis({
    signature,
    title: signature,
    fingerprints: [signature],
    sources: [seen('a.log')],
    ...values,
  });
}

/** A report on these logs, each with its format: a.log is of an agent. */
function report(
  diagnoses: Diagnosis[],
  { logs = { 'a.log': 'agent' }, ...values }: Partial<Report> & { logs?: Record<string, string> } = {},
): Report {
  const rest = { encoding: 'utf-8', bytes: 9, lines: 9, findings: 0, firstTime: null, lastTime: null };
  const sources = Object.entries(logs).map(([path, format]) => ({ path, format, ...rest }));
  const coverage = { sources, skipped: {}, duplicates: [], absentFormats: [] };
  return sampleReport({ diagnoses, coverage, ...values });
}

/** The signatures of each list. */
function lists(before: SavedReport, after: SavedReport, looksFor?: (signature: string) => boolean) {
  const {
    new: fresh,
    unknown,
    remaining,
    fixed,
  } = compareReports(before, after, looksFor ? { looksFor } : {});
  const ids = (list: readonly { signature: string }[]) => list.map(({ signature }) => signature);
  return { new: ids(fresh), unknown: ids(unknown), remaining: ids(remaining), fixed: ids(fixed) };
}

const nothing = { new: [], unknown: [], remaining: [], fixed: [] };

describe('a comparison', () => {
  it('tells what is new, still there, and fixed', () => {
    const before = report([diagnosis('a'), diagnosis('b')]);
    const after = report([diagnosis('b'), diagnosis('c')]);
    expect(lists(before, after)).toEqual({ ...nothing, new: ['c'], remaining: ['b'], fixed: ['a'] });
  });

  it('of equal reports tells that everything is still there', () => {
    const one = report([diagnosis('a'), diagnosis('b')]);
    expect(compareReports(one, one)).toMatchObject({ ...nothing, remaining: [{}, {}], notes: [] });
  });

  it('of reports without diagnoses is empty', () => {
    expect(compareReports(report([]), report([]))).toEqual({ ...nothing, notes: [] });
  });

  it('keeps the order of the reports: causes first', () => {
    const before = report([diagnosis('z'), diagnosis('a'), diagnosis('m')]);
    expect(lists(before, report([])).fixed).toEqual(['z', 'a', 'm']);
    expect(lists(report([]), before).new).toEqual(['z', 'a', 'm']);
    expect(lists(report([diagnosis('a'), diagnosis('m'), diagnosis('z')]), before).remaining).toEqual([
      'z',
      'a',
      'm',
    ]);
  });

  it('gives counts and times of both, and severity and title of the later', () => {
    const before = report([diagnosis('a', { count: 12, firstSeen: '2026-11-17T01:00:00Z', lastSeen: null })]);
    const after = report([
      diagnosis('a', {
        count: 3,
        title: 'Now',
        severity: 'warning',
        causedBy: ['b'],
        firstSeen: null,
        lastSeen: null,
      }),
    ]);
    expect(compareReports(before, after).remaining).toEqual([
      {
        signature: 'a',
        severity: 'warning',
        title: 'Now',
        causedBy: ['b'],
        before: { count: 12, firstSeen: '2026-11-17T01:00:00Z', lastSeen: null },
        after: { count: 3, firstSeen: null, lastSeen: null },
        fingerprints: { new: [], gone: [] },
        fields: {},
        again: null,
      },
    ]);
    expect(compareReports(report([]), after).new).toMatchObject([{ before: null, after: { count: 3 } }]);
    expect(compareReports(before, report([])).fixed).toMatchObject([{ before: { count: 12 }, after: null }]);
  });

  it.each([
    ['2026-11-18T05:00:00Z', true],
    ['2026-11-18T04:00:00Z', false],
    ['2026-11-18T13:00:00+09:00', false],
    [null, null],
  ])('tells whether what is still there was found again: %s', (lastSeen, again) => {
    const before = report([diagnosis('a', { lastSeen: '2026-11-18T04:00:00Z' })]);
    expect(compareReports(before, report([diagnosis('a', { lastSeen })])).remaining).toMatchObject([
      { again },
    ]);
  });
});

describe('troubles of one signature', () => {
  it('are told apart by their fingerprints, with what was captured of them', () => {
    const before = report([
      diagnosis('a', { fingerprints: ['1', '2'], fields: { disk: ['C', 'D'], same: ['x'] } }),
    ]);
    const after = report([
      diagnosis('a', { fingerprints: ['2', '3'], fields: { disk: ['D', 'E'], same: ['x'] } }),
    ]);
    expect(compareReports(before, after).remaining).toMatchObject([
      { fingerprints: { new: ['3'], gone: ['1'] }, fields: { disk: { new: ['E'], gone: ['C'] } } },
    ]);
    expect(compareReports(before, after).remaining[0].fields).not.toHaveProperty('same');
  });

  it('are one fixed and one new when they have nothing in common', () => {
    const before = report([diagnosis('a', { fingerprints: ['1'] })]);
    const after = report([diagnosis('a', { fingerprints: ['2'] })]);
    expect(lists(before, after)).toEqual({ ...nothing, new: ['a'], fixed: ['a'] });
  });

  it('are not called new or gone where a report has no room for all of them', () => {
    const many = Array.from({ length: 1000 }, (_, index) => String(index));
    const cut = report([diagnosis('a', { fingerprints: many })]);
    const other = report([diagnosis('a', { fingerprints: ['x'] })]);
    expect(compareReports(cut, other).remaining).toMatchObject([{ fingerprints: { new: [] } }]);
    expect(compareReports(other, cut).remaining).toMatchObject([{ fingerprints: { gone: [] } }]);
  });

  it('nor are values of which a report names only the most frequent', () => {
    const values = Array.from({ length: 20 }, (_, index) => String(index));
    const cut = report([diagnosis('a', { fields: { disk: values } })]);
    const other = report([diagnosis('a', { fields: { disk: ['x'] } })]);
    expect(compareReports(cut, other).remaining[0].fields).toEqual({ disk: { new: [], gone: values } });
  });

  it('have no values to compare where names were replaced', () => {
    const before = { ...report([diagnosis('a', { fields: { host: ['host-1'] } })]), redacted: [] };
    const after = report([diagnosis('a', { fields: { host: ['ps01'] } })]);
    const { remaining, notes } = compareReports(before, after);
    expect(remaining).toMatchObject([{ fields: {} }]);
    expect(notes).toEqual([{ code: 'redacted', side: 'before' }]);
  });

  it('may have any names', () => {
    const fields = JSON.parse('{"__proto__":["a"],"constructor":["b"]}');
    const [fixed] = compareReports(report([diagnosis('__proto__', { fields })]), report([])).fixed;
    expect(Object.keys(fixed.fields)).toEqual(['__proto__', 'constructor']);
  });
});

describe('what is not found any more is unknown, not fixed,', () => {
  const before = report([diagnosis('a')]);
  const reasonOf = (after: SavedReport, looksFor?: (signature: string) => boolean) =>
    compareReports(before, after, looksFor ? { looksFor } : {}).unknown.map(({ reason, unread }) => ({
      reason,
      unread,
    }));

  it('when no log of its format was read', () => {
    const after = report([], { logs: { 'b.log': 'other' } });
    expect(reasonOf(after)).toEqual([{ reason: 'not-read', unread: ['agent'] }]);
    expect(lists(before, after)).toEqual({ ...nothing, unknown: ['a'] });
  });

  it('when one of its formats was not read', () => {
    const found = diagnosis('a', { sources: [seen('a.log'), seen('b.log')] });
    const both = report([found], { logs: { 'a.log': 'agent', 'b.log': 'server' } });
    expect(compareReports(both, report([])).unknown).toMatchObject([{ unread: ['server'] }]);
  });

  it('when its log is empty', () => {
    const after = report([]);
    after.coverage.sources[0].lines = 0;
    expect(reasonOf(after)).toEqual([{ reason: 'not-read', unread: ['agent'] }]);
  });

  it('when a log of no known format is not there', () => {
    const unknown = { 'x/setup.txt': 'unknown' };
    const found = report([diagnosis('a', { sources: [seen('x/setup.txt')] })], { logs: unknown });
    const other = report([], { logs: { 'y.zip!other.txt': 'unknown' } });
    expect(compareReports(found, other).unknown).toMatchObject([{ unread: ['setup.txt'] }]);
    const same = report([], { logs: { 'y.zip!setup.txt': 'unknown' } });
    expect(compareReports(found, same).fixed).toHaveLength(1);
  });

  it('when its log has a name of which nobody knows what it stands for', () => {
    const redacted = (path: string, diagnoses = [diagnosis('a', { sources: [seen(path)] })]) => ({
      ...report(diagnoses, { logs: { [path]: 'unknown' } }),
      redacted: [],
    });
    const other = redacted('path-1.log', []);
    expect(compareReports(redacted('path-1.log'), other).unknown).toMatchObject([{ unread: ['path-1.log'] }]);
    const known = redacted('syslog', []);
    expect(compareReports(redacted('syslog'), known).fixed).toHaveLength(1);
  });

  it('when something was not read', () => {
    const gap = { code: 'unreadable' as const, message: 'b.log cannot be read', action: 'Scan a copy.' };
    const after = report([], { gaps: [gap] });
    expect(reasonOf(after)).toEqual([{ reason: 'gaps', unread: [] }]);
    expect(compareReports(before, after).notes).toEqual([{ code: 'gaps', side: 'after' }]);
  });

  it('when the report leaves out its severity, or what a baseline knows', () => {
    const summary = { ...before.summary };
    expect(reasonOf(report([], { summary }))).toEqual([{ reason: 'left-out', unread: [] }]);
    expect(reasonOf(report([], { baseline: { diagnoses: 1, findings: 1 } }))).toMatchObject([
      { reason: 'left-out' },
    ]);
    expect(reasonOf(report([], { baseline: { diagnoses: 0, findings: 0 } }))).toEqual([]);
  });

  it('when nobody looked for it', () => {
    expect(reasonOf(report([]), (signature) => signature !== 'a')).toEqual([
      { reason: 'not-looked-for', unread: [] },
    ]);
  });

  it('and new may be what was not read before', () => {
    const other = report([diagnosis('a')]);
    const empty = report([], { logs: { 'b.log': 'server' } });
    expect(compareReports(empty, other).new).toMatchObject([{ unread: ['agent'] }]);
    expect(compareReports(report([]), other).new).toMatchObject([{ unread: [] }]);
  });
});

describe('notes', () => {
  const one = report([]);

  it('tell of a report that does not say what was read', () => {
    const { coverage: _, ...bare } = report([diagnosis('a')]);
    expect(compareReports(bare, one)).toMatchObject({
      fixed: [{ signature: 'a' }],
      notes: [{ code: 'coverage-unknown', side: 'before' }],
    });
    expect(compareReports(report([diagnosis('b')]), bare).fixed).toMatchObject([{ signature: 'b' }]);
  });

  it('tell of different catalogues', () => {
    const tool = { ...one.tool, catalogue: { signatures: 1, digest: 'other' } };
    expect(compareReports(one, { ...one, tool }).notes).toEqual([{ code: 'other-catalogue' }]);
  });

  it('tell of a second scan that is older', () => {
    const older = { ...one, summary: { ...one.summary, newest: '2026-11-01T00:00:00Z' } };
    expect(compareReports(one, older).notes).toEqual([{ code: 'order' }]);
    expect(compareReports(older, one).notes).toEqual([]);
  });

  it('tell of a first report that leaves something out', () => {
    const partial = report([], { summary: report([diagnosis('a')]).summary });
    expect(compareReports(partial, one).notes).toEqual([{ code: 'partial', side: 'before' }]);
  });
});
