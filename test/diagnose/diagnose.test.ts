/**
 * From findings to diagnoses: how often and where a signature was seen, whether it goes on, what explains it, and a
 * few samples, however many findings there are.
 */
import { describe, expect, it } from 'vitest';
import type { Signature } from '../../src/catalogue/types.ts';
import { createCollector } from '../../src/diagnose/collect.ts';
import { diagnose } from '../../src/diagnose/diagnose.ts';
import type { Diagnosis, Finding } from '../../src/types.ts';
import { sampleFinding, sampleSignature } from '../reporters/sample-report.ts';

interface Given {
  /** Of which signatures the catalogue knows more than the id. */
  signatures?: Partial<Signature>[];
  newest?: string | null;
  samples?: number;
}

/** Diagnoses of findings; what a finding does not state is that of the sample. */
function diagnosesOf(findings: Partial<Finding>[], given: Given = {}): Diagnosis[] {
  const { signatures = [], newest = null, samples = 10 } = given;
  const known = new Map(signatures.map((values) => [values.id, sampleSignature(values)]));
  const collector = createCollector(samples);
  for (const values of findings) {
    const finding = sampleFinding({ signature: 'a', ...values });
    if (!known.has(finding.signature))
      known.set(finding.signature, sampleSignature({ id: finding.signature }));
    collector.add(finding);
  }
  const catalogue = { signatures: [...known.values()], formats: [], systemCodes: [], digest: '' };
  return diagnose(collector.collected(), catalogue, { newest, samples });
}

function findingsAt(source: string, count: number): Partial<Finding>[] {
  return Array.from({ length: count }, (_, index) => ({ source, line: index + 1 }));
}

describe('a diagnosis', () => {
  it('is what the signature says of all its findings', () => {
    const signature = sampleSignature({
      id: 'a',
      severity: 'warning',
      codes: ['34513'],
      codeForms: ['0x86D1'],
      remediation: [{ text: 'Check {host}.', command: 'ping {host}' }],
    });
    const [diagnosis, ...others] = diagnosesOf([{ fields: { host: 'ps01' } }], { signatures: [signature] });
    expect(others).toEqual([]);
    expect(diagnosis).toEqual({
      signature: 'a',
      component: signature.component,
      codes: ['34513', '0x86D1'],
      severity: 'warning',
      title: signature.title,
      evidence: 'certain',
      state: 'current',
      count: 1,
      firstSeen: '2026-11-18T04:05:12Z',
      lastSeen: '2026-11-18T04:05:12Z',
      hosts: [],
      fields: { host: ['ps01'] },
      causes: signature.causes,
      remediation: [{ text: 'Check ps01.', command: 'ping ps01' }],
      docs: signature.docs,
      causedBy: [],
      fingerprints: ['0123456789abcdef'],
      sources: [
        {
          path: 'logs/svagents.log',
          count: 1,
          firstSeen: '2026-11-18T04:05:12Z',
          lastSeen: '2026-11-18T04:05:12Z',
        },
      ],
      findings: [sampleFinding({ signature: 'a', fields: { host: 'ps01' } })],
    });
  });

  it('is made of each signature that was found, and of no other', () => {
    const found = diagnosesOf([{ signature: 'a' }, { signature: 'b' }, { signature: 'a' }], {
      signatures: [{ id: 'c' }],
    });
    expect(found.map(({ signature, count }) => [signature, count])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(diagnosesOf([])).toEqual([]);
  });

  it('tells first and last time by the clock, of all findings and of each source', () => {
    const [{ firstSeen, lastSeen, sources }] = diagnosesOf([
      { source: 'x', time: '2026-11-18T09:30:00+09:00' },
      { source: 'x', time: null },
      { source: 'x', time: '2026-11-18T01:00:00' },
      { source: 'y', time: '2026-11-18T02:00:00Z' },
      { source: 'z', time: null },
    ]);
    expect([firstSeen, lastSeen]).toEqual(['2026-11-18T09:30:00+09:00', '2026-11-18T02:00:00Z']);
    expect(sources).toEqual([
      { path: 'x', count: 3, firstSeen: '2026-11-18T09:30:00+09:00', lastSeen: '2026-11-18T01:00:00' },
      { path: 'y', count: 1, firstSeen: '2026-11-18T02:00:00Z', lastSeen: '2026-11-18T02:00:00Z' },
      { path: 'z', count: 1, firstSeen: null, lastSeen: null },
    ]);
  });

  it('is certain as soon as one finding is', () => {
    expect(diagnosesOf([{ evidence: 'possible' }, { evidence: 'possible' }])[0].evidence).toBe('possible');
    expect(diagnosesOf([{ evidence: 'possible' }, { evidence: 'certain' }])[0].evidence).toBe('certain');
  });

  it('names each host and each fingerprint once, in alphabetical order', () => {
    const [{ hosts, fingerprints }] = diagnosesOf([
      { host: 'ps02', fingerprint: 'bb' },
      { host: 'ps01', fingerprint: 'aa' },
      { host: 'ps02', fingerprint: 'bb' },
      { fingerprint: 'aa' },
    ]);
    expect([hosts, fingerprints]).toEqual([
      ['ps01', 'ps02'],
      ['aa', 'bb'],
    ]);
  });

  it('keeps 1,000 fingerprints and counts on', () => {
    const findings = Array.from({ length: 1500 }, (_, index) => ({ fingerprint: String(index) }));
    const [{ fingerprints, count }] = diagnosesOf(findings);
    expect([fingerprints.length, count]).toEqual([1000, 1500]);
  });
});

describe('fields', () => {
  it('have their values the most frequent first, then in alphabetical order', () => {
    const values = ['b', 'c', 'a', 'c', 'd', 'c', 'a'];
    const [{ fields }] = diagnosesOf(values.map((host) => ({ fields: { host } })));
    expect(fields).toEqual({ host: ['c', 'a', 'b', 'd'] });
  });

  it('have at most 20 values each', () => {
    const findings = Array.from({ length: 50 }, (_, index) => ({
      fields: { host: `ps${index}`, disk: String(index % 3) },
    }));
    const [{ fields }] = diagnosesOf([...findings, { fields: { host: 'ps49' } }]);
    expect(fields.host).toHaveLength(20);
    expect(fields.host[0]).toBe('ps49');
    expect(fields.disk).toEqual(['0', '1', '2']);
  });

  it('of hostile names and values are values like others', () => {
    const hostile = JSON.parse('{"__proto__":"x","constructor":"y"}') as Record<string, string>;
    const [{ fields }] = diagnosesOf([
      { fields: hostile },
      { fields: { constructor: '__proto__' } as never },
    ]);
    expect(Object.entries(fields)).toEqual([
      ['__proto__', ['x']],
      ['constructor', ['__proto__', 'y']],
    ]);
  });
});

describe('samples', () => {
  const keptOf = ({ findings }: Diagnosis) => findings.map(({ source, line }) => `${source}:${line}`);

  it('are all findings when there are few', () => {
    const [diagnosis] = diagnosesOf([...findingsAt('x', 2), ...findingsAt('y', 1)], { samples: 3 });
    expect(keptOf(diagnosis)).toEqual(['x:1', 'x:2', 'y:1']);
  });

  it('are spread over the sources, the first of each, in their order', () => {
    const findings = [...findingsAt('x', 100), ...findingsAt('y', 1), ...findingsAt('z', 100)];
    const [diagnosis] = diagnosesOf(findings, { samples: 6 });
    expect(keptOf(diagnosis)).toEqual(['x:1', 'x:2', 'x:3', 'y:1', 'z:1', 'z:2']);
    expect(diagnosis.count).toBe(201);
    expect(diagnosis.sources.map(({ count }) => count)).toEqual([100, 1, 100]);
  });

  it('are those of the first sources when there are more sources than samples', () => {
    const findings = ['x', 'y', 'z'].flatMap((source) => findingsAt(source, 5));
    expect(keptOf(diagnosesOf(findings, { samples: 2 })[0])).toEqual(['x:1', 'y:1']);
  });

  it('may be none', () => {
    const [diagnosis] = diagnosesOf(findingsAt('x', 5), { samples: 0 });
    expect([diagnosis.findings, diagnosis.count]).toEqual([[], 5]);
  });
});

describe('a diagnosis goes on', () => {
  it.each([
    ['at the newest record', '2026-11-18T04:00:00Z', '2026-11-18T04:00:00Z', 'current'],
    ['24 hours before it', '2026-11-17T04:00:00Z', '2026-11-18T04:00:00Z', 'current'],
    ['a millisecond more before it', '2026-11-17T03:59:59.999Z', '2026-11-18T04:00:00Z', 'past'],
    ['24 hours before it in another zone', '2026-11-17T13:00:00+09:00', '2026-11-18T04:00:00', 'current'],
    ['later than it', '2026-12-24T00:00:00Z', '2026-11-18T04:00:00Z', 'current'],
    ['at no known time', null, '2026-11-18T04:00:00Z', 'current'],
    ['when no newest record is known', '2026-11-18T04:00:00Z', null, 'current'],
  ])('or not when it was last seen %s', (_when, time, newest, state) => {
    expect(diagnosesOf([{ time }], { newest })[0].state).toBe(state);
  });
});

describe('a cause', () => {
  const signatures = [{ id: 'effect', causedBy: ['cause', 'absent'] }];
  const causesOf = (...findings: Partial<Finding>[]) =>
    diagnosesOf(findings, { signatures }).find(({ signature }) => signature === 'effect')?.causedBy;

  it('explains what was found too', () => {
    expect(causesOf({ signature: 'effect' }, { signature: 'cause' })).toEqual(['cause']);
    expect(causesOf({ signature: 'effect' }, { signature: 'other' })).toEqual([]);
  });

  it('is told first', () => {
    const found = diagnosesOf([{ signature: 'effect' }, { signature: 'cause' }], {
      signatures: [...signatures, { id: 'cause', severity: 'info' }],
    });
    expect(found.map(({ signature }) => signature)).toEqual(['cause', 'effect']);
  });

  it.each([
    ['a day before', '2026-11-17T04:00:00Z', true],
    ['a second more before', '2026-11-17T03:59:59Z', false],
    ['a day after: clocks differ', '2026-11-19T04:00:00Z', true],
    ['a second more after', '2026-11-19T04:00:01Z', false],
    ['a day before in another zone', '2026-11-17T13:00:00+09:00', true],
    ['at no known time', null, true],
  ])('explains or not when it was seen %s', (_when, time, explains) => {
    const effect = { signature: 'effect', time: '2026-11-18T04:00:00Z' };
    expect(causesOf({ signature: 'cause', time }, effect)).toEqual(explains ? ['cause'] : []);
  });

  it('explains when the effect falls between its first and its last time', () => {
    expect(
      causesOf(
        { signature: 'cause', time: '2026-01-01T00:00:00Z' },
        { signature: 'effect', time: '2026-06-01T00:00:00Z' },
        { signature: 'cause', time: '2026-12-01T00:00:00Z' },
      ),
    ).toEqual(['cause']);
  });

  it('in a circle with others ends', () => {
    const circle = [
      { id: 'a', causedBy: ['b'] },
      { id: 'b', causedBy: ['c'] },
      { id: 'c', causedBy: ['a'] },
    ];
    const found = diagnosesOf(
      circle.map(({ id }) => ({ signature: id })),
      { signatures: circle },
    );
    expect(found.map(({ signature, causedBy }) => [signature, causedBy]).sort()).toEqual([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a']],
    ]);
  });
});
