/**
 * A baseline: what an earlier scan found is left out, wherever it stands by now, and only what is new counts.
 */
import { appendFileSync as append } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Signature } from '../src/catalogue/types.ts';
import {
  type Baseline,
  createReporter,
  type Finding,
  type Report,
  readBaseline,
  type ScanOptions,
  scan,
} from '../src/index.ts';
import { makeZip } from './bundles/archives.ts';
import { startFollowing } from './follow/following.ts';
import { sampleDiagnosis, sampleReport } from './reporters/sample-report.ts';
import { catalogue, record } from './saved/own-catalogue.ts';
import { createTree, type Tree } from './tree.ts';

const disk = (name: string, clock = '02:00:00') => record(clock, `disk ${name} failed`);
const lost = record('02:00:00', 'lost the host a');

/** Scans a tree; gives what was found as words. */
async function scanTree(tree: Tree, options: ScanOptions = {}) {
  const findings: Finding[] = [];
  const folder = createTree(tree);
  const report = await scan([folder], { catalogue, ...options, onFinding: (one) => findings.push(one) });
  const found = findings.map(({ signature, fields }) =>
    `${signature} ${Object.values(fields).join()}`.trim(),
  );
  return { report, found, findings };
}

async function baselineOf(tree: Tree): Promise<Baseline> {
  return readBaseline(createReporter('json').end((await scanTree(tree)).report));
}

/** The report as lines. */
function toLines({ report, findings }: { report: Report; findings: readonly Finding[] }): string {
  const reporter = createReporter('ndjson');
  const signatures = new Map(catalogue.signatures.map((signature) => [signature.id, signature]));
  const lines = findings.map((finding) =>
    reporter.finding(finding, signatures.get(finding.signature) as Signature),
  );
  return lines.join('') + reporter.end(report);
}

/** A SARIF document of ours, as small as one can be. */
function toSarif(findings: readonly Finding[], tool = 'logscan'): string {
  const results = findings.map(({ signature, fingerprint }) => ({
    ruleId: signature,
    partialFingerprints: { 'logscanFinding/v1': fingerprint },
  }));
  return JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: tool } }, results }] });
}

describe('a scan with a baseline', () => {
  it('reports what is new, and says how much was left out', async () => {
    const baseline = await baselineOf({ 'svagents.log': disk('C') + lost });
    const { report, found } = await scanTree({ 'svagents.log': disk('C') + disk('D') + lost }, { baseline });
    expect(found).toEqual(['own/disk-failed D']);
    expect(report.diagnoses).toMatchObject([
      { signature: 'own/disk-failed', count: 1, fields: { disk: ['D'] } },
    ]);
    expect(report.baseline).toEqual({ diagnoses: 1, findings: 2 });
    expect(report.summary).toMatchObject({
      findings: 1,
      diagnoses: 1,
      lines: 3,
      newest: '2026-11-18T02:00:00Z',
    });
    expect(report.coverage.sources).toMatchObject([{ findings: 1, lines: 3 }]);
  });

  it('says nothing of it without one', async () => {
    expect((await scanTree({ 'svagents.log': lost })).report).not.toHaveProperty('baseline');
  });

  it('reports nothing when all is known, and has read it all the same', async () => {
    const tree = { 'svagents.log': disk('C') + lost };
    const { report, found } = await scanTree(tree, { baseline: await baselineOf(tree) });
    expect(found).toEqual([]);
    expect(report.diagnoses).toEqual([]);
    expect(report.baseline).toEqual({ diagnoses: 2, findings: 2 });
    expect(report.coverage.sources).toMatchObject([{ lines: 2, firstTime: '2026-11-18T02:00:00Z' }]);
    expect(report.gaps).toEqual([]);
  });

  it('names as causes only what is reported', async () => {
    const slow = record('02:00:01', 'this is slow');
    const whole = await scanTree({ 'svagents.log': lost + slow });
    expect(whole.report.diagnoses[1].causedBy).toEqual(['own/host-lost']);
    const baseline = await baselineOf({ 'svagents.log': lost });
    const { report } = await scanTree({ 'svagents.log': lost + slow }, { baseline });
    expect(report.diagnoses).toMatchObject([{ signature: 'own/slow', causedBy: [] }]);
  });

  it('counts what copies repeat once, also among what is left out', async () => {
    const baseline = await baselineOf({ 'svagents.log': disk('C') });
    const other = (clock: string) => disk('C') + record(clock, 'all is well');
    const tree = { 'svagents.log': other('03:00:00'), 'svagents_1.log': other('04:00:00') };
    expect((await scanTree(tree, { baseline })).report.baseline).toEqual({ diagnoses: 1, findings: 1 });
  });

  it('leaves out nothing that another choice leaves out already', async () => {
    const baseline = await baselineOf({ 'svagents.log': disk('C') + lost });
    const tree = { 'svagents.log': disk('C') + lost };
    const chosen = await scanTree(tree, { baseline, ignore: ['own/host-*'] });
    expect(chosen.report.baseline).toEqual({ diagnoses: 1, findings: 1 });
    const past = await scanTree(tree, { baseline, since: '2026-11-19' });
    expect(past.report.baseline).toEqual({ diagnoses: 0, findings: 0 });
  });

  it('does the same in the inside of a bundle', async () => {
    const baseline = await baselineOf({ 'svagents.log': disk('C') });
    const content = disk('C') + disk('D');
    const bundle = { 'bundle.zip': makeZip([{ name: 'svagents.log', content }]) };
    expect((await scanTree(bundle, { baseline })).found).toEqual(['own/disk-failed D']);
  });

  it('of which a source is standard input', async () => {
    const baseline = await baselineOf({ 'svagents.log': disk('C') });
    const stdin = (async function* () {
      yield disk('C') + disk('D');
    })();
    const report = await scan(['-'], { catalogue, baseline, stdin });
    expect(report).toMatchObject({ diagnoses: [{ fields: { disk: ['D'] } }], baseline: { findings: 1 } });
  });
});

describe('what is known is known again', () => {
  const before = { 'svagents_curr_17.log': disk('C') + lost };

  it.each<[string, Tree]>([
    [
      'on other lines',
      { 'svagents_curr_17.log': `${record('01:00:00', 'all is well').repeat(50)}${disk('C')}${lost}` },
    ],
    [
      'at other times',
      { 'svagents_curr_17.log': disk('C', '09:30:00') + lost.replace('02:00:00', '10:00:00') },
    ],
    ['more often', { 'svagents_curr_17.log': disk('C').repeat(40) + lost }],
    ['in a rotated file', { 'svagents_completed_17.log': disk('C'), 'svagents_curr_18.log': lost }],
    ['in a renamed file of no known format', { 'deeper/notes.txt': `disk C failed\nlost the host a\n` }],
    ['in a bundle', { 'b.zip': makeZip([{ name: 'x/svagents.log', content: disk('C') + lost }]) }],
    ['in another encoding', { 'svagents_curr_17.log': Buffer.from(`\ufeff${disk('C')}${lost}`, 'utf16le') }],
  ])('%s', async (_, after) => {
    const { found, report } = await scanTree(after, { baseline: await baselineOf(before) });
    expect(found).toEqual([]);
    expect(report.baseline?.diagnoses).toBe(2);
  });

  it('when the names in the baseline were replaced by pseudonyms', async () => {
    const { report } = await scanTree(before);
    const redacted = JSON.parse(JSON.stringify(report).replaceAll('svagents_curr_17', 'path-1'));
    redacted.diagnoses.forEach((diagnosis: { fields: object; findings: object[] }) => {
      diagnosis.fields = { disk: ['host-1'] };
      diagnosis.findings = [];
    });
    const baseline = readBaseline(
      JSON.stringify({ ...redacted, redacted: [{ pseudonym: 'host-1', kind: 'host' }] }),
    );
    expect((await scanTree(before, { baseline })).found).toEqual([]);
  });

  it('when another catalogue made it', async () => {
    const { report } = await scanTree(before);
    const tool = { ...report.tool, version: '9.9.9', catalogue: { signatures: 1, digest: 'other' } };
    const strange = sampleDiagnosis({ signature: 'gone/from-the-catalogue' });
    const text = JSON.stringify({ ...report, tool, diagnoses: [...report.diagnoses, strange] });
    const { found } = await scanTree(before, { baseline: readBaseline(text) });
    expect(found).toEqual([]);
  });
});

describe('a baseline is read from', () => {
  const tree = { 'svagents.log': disk('C') + lost };

  it.each<[string, (scanned: Awaited<ReturnType<typeof scanTree>>) => string]>([
    ['json', ({ report }) => createReporter('json').end(report)],
    ['json on one line', ({ report }) => JSON.stringify(report)],
    ['json with a byte-order mark', ({ report }) => `\ufeff${JSON.stringify(report)}`],
    [
      'json with its keys in another order',
      ({ report }) => JSON.stringify(Object.fromEntries(Object.entries(report).reverse())),
    ],
    ['ndjson', toLines],
    ['ndjson with the line ends of Windows', (scanned) => toLines(scanned).replaceAll('\n', '\r\n')],
    ['ndjson of a scan that did not end', (scanned) => toLines(scanned).split('\n').slice(0, 2).join('\n')],
    ['sarif', ({ findings }) => toSarif(findings)],
    ['sarif with lines', ({ findings }) => JSON.stringify(JSON.parse(toSarif(findings)), null, 2)],
  ])('%s', async (_, write) => {
    const baseline = readBaseline(write(await scanTree(tree)));
    const { found, report } = await scanTree({ 'svagents.log': disk('C') + disk('D') + lost }, { baseline });
    expect(found).toEqual(['own/disk-failed D']);
    expect(report.notes.map(({ code }) => code).filter((code) => code.startsWith('baseline'))).toEqual([]);
  });

  it('a report without findings: everything is new', async () => {
    const baseline = await baselineOf({ 'svagents.log': 'all is well\n' });
    expect((await scanTree(tree, { baseline })).found).toHaveLength(2);
    expect(readBaseline(toSarif([])).has('own/disk-failed', 'x')).toBe(false);
  });

  it.each([
    ['', 'base.json is empty'],
    ['  \n', 'base.json is empty'],
    ['Start here: the proxy', 'base.json is no json, ndjson or sarif report of logscan'],
    ['{}', 'is no json'],
    ['[]', 'is no json'],
    ['null', 'is no json'],
    ['{"version":1,"diagnoses":[]}', 'is no json'],
    ['{"type":"finding"}\n{"type":"finding"}', 'is no json'],
    [toSarif([], 'CodeQL'), 'is no json'],
    ['{"version":1,"tool":{"name":"logscan","ver', 'base.json is damaged: it is cut off'],
    ['{"version":1,"tool":{"name":"logscan"}}', 'damaged: the fingerprints of a diagnosis are missing'],
    ['{"version":1,"tool":{"name":"logscan"},"diagnoses":[{"signature":"a"}]}', 'fingerprints'],
    ['{"version":2,"tool":{"name":"logscan"},"diagnoses":[]}', 'base.json is a report of version 2'],
    ['{"version":null,"tool":{"name":"logscan"},"diagnoses":[]}', 'of version null'],
    [
      '{"runs":[{"tool":{"driver":{"name":"logscan"}},"results":[{"ruleId":"a"}]}]}',
      'of a result are missing',
    ],
    ['{"type":"finding","signature":"a","fingerprint":"b"}\nnonsense\n{}', 'line 2 is none of a report'],
    ['{"type":"finding","signature":"a","fingerprint":"b"}\n{"type":"fin', 'its last line is cut off'],
  ])('nothing else: %s', (text, message) => {
    expect(() => readBaseline(text, 'base.json')).toThrow(
      expect.objectContaining({
        name: 'LogscanError',
        code: 'usage',
        message: expect.stringContaining(message),
        action: expect.stringMatching(/^(?:Make|Use)/),
      }),
    );
  });

  it('hostile names without harm', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const diagnoses = names.map((signature) => sampleDiagnosis({ signature, fingerprints: names }));
    const text = JSON.stringify(sampleReport({ diagnoses })).replace(
      '"summary":',
      '"__proto__":{"has":1},"summary":',
    );
    const { has } = readBaseline(text);
    expect(has('__proto__', '__proto__')).toBe(true);
    expect(has('valueOf', '__proto__')).toBe(false);
    expect(has('__proto__', 'valueOf')).toBe(false);
    expect(({} as Record<string, unknown>).has).toBeUndefined();
  });

  it('values of the wrong kind without harm', () => {
    const report = sampleReport({
      diagnoses: [sampleDiagnosis({ fingerprints: ['a', 1, null] as string[] })],
    });
    const odd = { ...report, summary: [], notes: 1, coverage: 'x', baseline: true, redacted: 5, gaps: {} };
    expect(readBaseline(JSON.stringify(odd)).has(report.diagnoses[0].signature, 'a')).toBe(true);
  });
});

describe('a baseline that holds less than was found', () => {
  const fingerprints = Array.from({ length: 1000 }, (_, index) => String(index));

  it('knows all of a signature with as many fingerprints as a report has room for', async () => {
    const text = JSON.stringify(
      sampleReport({ diagnoses: [sampleDiagnosis({ signature: 'own/disk-failed', fingerprints })] }),
    );
    const { found, report } = await scanTree(
      { 'svagents.log': disk('Z') + lost },
      { baseline: readBaseline(text) },
    );
    expect(found).toEqual(['own/host-lost a']);
    expect(report.notes).toMatchObject([
      { code: 'baseline-cut', message: expect.stringContaining('own/disk-failed') },
    ]);
  });

  it('does not when all of them are there', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        type: 'finding',
        signature: 'a/b',
        fingerprint: `${index}`,
      }))
        .map((line) => JSON.stringify(line))
        .join('\n');
    for (const count of [1000, 1001]) {
      const { has, notes } = readBaseline(lines(count));
      expect([has('a/b', '999'), has('a/b', '1001'), notes]).toEqual([true, false, []]);
    }
  });

  it.each([
    ['--severity', { diagnoses: [] }],
    ['--baseline', { baseline: { diagnoses: 1, findings: 4 } }],
  ])('says so when it was made with %s', async (option, part) => {
    const whole = sampleReport({ diagnoses: [sampleDiagnosis()] });
    const { notes } = readBaseline(JSON.stringify({ ...whole, ...part }), 'old.json');
    expect(notes).toMatchObject([
      { code: 'baseline-partial', message: expect.stringContaining(`old.json was made with ${option}`) },
    ]);
  });
});

describe('a baseline of a format without room for all', () => {
  it('says so', () => {
    const left = { toolExecutionNotifications: [{ descriptor: { id: 'findings-left-out' } }] };
    const [run] = JSON.parse(toSarif([])).runs;
    const { notes } = readBaseline(JSON.stringify({ runs: [{ ...run, invocations: [left] }] }), 'old.sarif');
    expect(notes).toMatchObject([
      { code: 'baseline-partial', message: expect.stringContaining('old.sarif had no room') },
    ]);
  });
});

describe('silence', () => {
  it('is known again like what was logged', async () => {
    const folder = 'fixtures/cases/process-server--monitor-silent';
    const only = ['process-server/monitor-silent'];
    const baseline = readBaseline(JSON.stringify(await scan([folder], { catalogue, only })));
    expect(await scan([folder], { catalogue, only, baseline })).toMatchObject({
      diagnoses: [],
      baseline: { diagnoses: 1, findings: 2 },
    });
  });
});

describe('following with a baseline', () => {
  it('gives what is new, and tells at the end what was left out', async () => {
    const baseline = await baselineOf({ 'svagents.log': disk('C') });
    const folder = createTree({ 'svagents.log': disk('C') + disk('D') });
    const told: string[] = [];
    const onDiagnosis = ({ signature }: { signature: string }) => told.push(signature);
    const { findings, poll, stop } = startFollowing([folder], { catalogue, baseline, onDiagnosis });
    await poll();
    append(`${folder}/svagents.log`, disk('C') + disk('E') + record('03:00:00', 'all is well'));
    await poll(2);
    const report = await stop();
    expect(findings.map(({ fields }) => fields.disk)).toEqual(['D', 'E']);
    expect(report.baseline).toEqual({ diagnoses: 0, findings: 2 });
    expect(report.diagnoses).toMatchObject([{ count: 2 }]);
    expect(report.coverage.sources).toMatchObject([{ findings: 2, lines: 5 }]);
  });

  it('tells of no diagnosis that is known', async () => {
    const folder = createTree({ 'svagents.log': disk('C') });
    const baseline: Baseline = { has: (signature) => signature === 'own/disk-failed' };
    const told: string[] = [];
    const onDiagnosis = ({ signature }: { signature: string }) => told.push(signature);
    const { poll, stop } = startFollowing([folder], { catalogue, baseline, onDiagnosis });
    await poll(2);
    expect((await stop()).baseline).toEqual({ diagnoses: 1, findings: 1 });
    expect(told).toEqual([]);
  });
});
