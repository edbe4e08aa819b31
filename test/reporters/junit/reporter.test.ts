/**
 * `junit`: a test for each diagnosis, each signature that found nothing, and each gap, in XML that every parser takes.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Signature } from '../../../src/catalogue/types.ts';
import { clean } from '../../../src/reporters/clean.ts';
import { createReporter } from '../../../src/reporters/index.ts';
import { xmlElement, xmlText } from '../../../src/reporters/junit/xml.ts';
import type { ReporterOptions } from '../../../src/reporters/types.ts';
import { type Gap, type Report, severities } from '../../../src/types.ts';
import { hostile, hostileReport } from '../hostile-report.ts';
import { diagnosesIn, readJunit } from '../readers/junit.ts';
import {
  sampleDiagnosis,
  sampleFinding,
  sampleReport,
  sampleSignature,
  sampleSource,
} from '../sample-report.ts';

function write(report: Partial<Report>, options: ReporterOptions = {}): string {
  return createReporter('junit', options).end(sampleReport(report));
}

function read(report: Partial<Report>, options: ReporterOptions = {}) {
  return readJunit(write(report, options));
}

const ofEach = severities.map((severity) => sampleDiagnosis({ signature: `network/${severity}`, severity }));

const readFormats = (...formats: string[]): Report['coverage'] => ({
  ...sampleReport().coverage,
  sources: formats.map((format) => sampleSource({ format })),
});

describe('a diagnosis', () => {
  it.each([
    [undefined, 2],
    ['critical', 1],
    ['warning', 3],
    ['info', 4],
    ['never', 0],
  ] as const)('fails from %s up', (failOn, failed) => {
    const { tests } = read({ diagnoses: ofEach }, failOn === undefined ? {} : { failOn });
    expect(tests.map(({ outcome }) => outcome)).toEqual([
      ...Array(failed).fill('failure'),
      ...Array(4 - failed).fill('passed'),
    ]);
  });

  it('is a test of its component, named by its id and title', () => {
    const [test] = read({ diagnoses: [sampleDiagnosis()] }).tests;
    expect(test).toMatchObject({
      classname: 'network',
      name: 'network/proxy-authentication-required: The proxy asks for credentials',
      type: 'error',
      message: 'The proxy asks for credentials (goes on, once, 2026-11-18 04:05:12 UTC).',
    });
  });

  it('tells what was found and where, why, and what to do, also when it passes', () => {
    const remediation = [
      { text: 'Look.', command: 'ping ps01 |\n  more\n', expect: 'a reply', docs: 'https://a.example' },
    ];
    const diagnoses = [sampleDiagnosis({ remediation })];
    for (const failOn of ['error', 'critical'] as const) {
      const [{ text }] = read({ diagnoses }, { failOn }).tests;
      for (const part of [
        'logs/svagents.log:12\n  FAILED: the proxy asks for credentials (407)\n',
        '· The proxy lets nobody through without a name.\n',
        '1. Look.\n   > ping ps01 |\n   >   more\n   shows: a reply\n   https://a.example\n',
        'https://learn.microsoft.com/azure/backup/',
      ])
        expect(text).toContain(part);
    }
  });

  it('is told in the language of the report', () => {
    expect(write({ diagnoses: ofEach }, { language: 'ko' })).toContain('조치 방법');
    expect(write({ diagnoses: ofEach }, { language: 'zh-CN' })).toContain('处理步骤');
  });

  it('keeps the order of the report', () => {
    const ids = ['b/b', 'a/a', 'c/c'];
    const diagnoses = ids.map((signature) => sampleDiagnosis({ signature }));
    expect(diagnosesIn(write({ diagnoses }))).toEqual(ids);
  });
});

describe('a signature that found nothing', () => {
  const names = (signatures: Partial<Signature>[], report: Partial<Report>) =>
    read(report, { signatures: { en: signatures.map(sampleSignature) } }).tests.map(({ name, outcome }) => [
      name.split(': ')[0],
      outcome,
    ]);

  it('is a test that passed, by id, where a log of its formats was read', () => {
    const signatures: Partial<Signature>[] = [
      { id: 'b/any' },
      { id: 'a/mars', formats: ['mars-errlog', 'other'] },
      { id: 'a/absent', formats: ['other'] },
      { id: 'a/old', status: 'deprecated' },
    ];
    expect(names(signatures, { coverage: readFormats('mars-errlog') })).toEqual([
      ['a/mars', 'passed'],
      ['b/any', 'passed'],
    ]);
  });

  it('comes after the diagnoses, and is none of them', () => {
    const diagnoses = [sampleDiagnosis({ signature: 'z/found' })];
    const report = { diagnoses, coverage: readFormats('unknown') };
    expect(names([{ id: 'z/found' }, { id: 'a/none' }], report)).toEqual([
      ['z/found', 'failure'],
      ['a/none', 'passed'],
    ]);
  });

  it('is not told where diagnoses of its severity are not shown', () => {
    const summary = { ...sampleReport({ diagnoses: ofEach }).summary };
    const report = { summary, diagnoses: ofEach.slice(0, 2), coverage: readFormats('unknown') };
    const signatures: Partial<Signature>[] = [
      { id: 'a/light', severity: 'info' },
      { id: 'a/grave', severity: 'error' },
    ];
    expect(names(signatures, report).map(([id]) => id)).toEqual([
      'network/critical',
      'network/error',
      'a/grave',
    ]);
  });

  it('is not told where no log was read', () => {
    expect(names([{ id: 'a/a' }], {})).toEqual([['scan', 'skipped']]);
  });
});

describe('a gap', () => {
  const gap: Gap = { code: 'binary', source: 'a.log', message: 'a.log is binary', action: 'Export it.' };

  it('is an error with what to do about it', () => {
    expect(read({ gaps: [gap] }).tests).toEqual([
      {
        classname: 'logscan',
        name: 'binary: a.log',
        time: '0',
        outcome: 'error',
        type: 'binary',
        message: 'a.log is binary',
        text: 'a.log is binary\nExport it.',
      },
    ]);
  });

  it('has a name of its own', () => {
    const gaps = [gap, gap, { ...gap, source: 'a.log (2)' }, gap];
    const names = read({ gaps }).tests.map(({ name }) => name);
    expect(names).toEqual([
      'binary: a.log',
      'binary: a.log (2)',
      'binary: a.log (2) (2)',
      'binary: a.log (3)',
    ]);
  });
});

describe('very many gaps', () => {
  it('are a thousand tests, and one that counts the others', () => {
    const gaps = Array.from({ length: 2500 }, (_, at): Gap => {
      return { code: 'bundle-encrypted', source: `${at}.log`, message: 'encrypted', action: 'Unpack it.' };
    });
    const { attributes, tests } = read({ gaps });
    expect(attributes[0]).toMatchObject({ tests: '1001', errors: '1001' });
    expect(tests[1000]).toMatchObject({ outcome: 'error', message: 'and 1,500 more gaps' });
  });
});

describe('the suite', () => {
  it('counts its tests, and says how long the scan took in seconds', () => {
    const gaps: Gap[] = [{ code: 'binary', message: 'no', action: 'look' }];
    const { attributes, tests } = read({ diagnoses: ofEach, gaps });
    const counts = { name: 'logscan', tests: '5', failures: '2', errors: '1', time: '0.250' };
    // The schema that Jenkins checks with knows the tests that were skipped of a suite alone.
    expect(attributes).toEqual([counts, { ...counts, skipped: '0' }]);
    expect(tests).toHaveLength(5);
  });

  it('has a test that was skipped where there is nothing to tell', () => {
    const { attributes, tests } = read({});
    expect(tests).toMatchObject([
      { outcome: 'skipped', message: 'Nothing was looked for, and nothing was found.' },
    ]);
    expect(attributes[1]).toMatchObject({ tests: '1', skipped: '1' });
  });

  it('tells what was read, and what a baseline or pseudonyms left out', () => {
    const { output } = read({
      baseline: { diagnoses: 2, findings: 7 },
      redacted: [
        { pseudonym: 'host-1', kind: 'host', count: 3 },
        { pseudonym: 'host-2', kind: 'host', count: 1 },
        { pseudonym: 'user-1', kind: 'user', count: 1 },
      ],
      notes: [{ code: 'empty', message: 'b.log is empty' }],
    });
    expect(output.split('\n')).toEqual([
      '0 problems, 0 findings · 3 logs read: 1,234 lines, 123 KB',
      'Left out because the baseline knows it: 2 problems, 7 findings',
      'Replaced in this report',
      '· hosts: host-1 (3×), host-2 (1×)',
      '· users: user-1 (1×)',
      'b.log is empty',
    ]);
  });

  it('is the same for two scans but for the time', () => {
    const { summary } = sampleReport({ diagnoses: ofEach });
    const [one, other] = [1, 98_765].map((durationMs) =>
      write({ diagnoses: ofEach, summary: { ...summary, durationMs } }).replace(/ time="[\d.]+"/g, ''),
    );
    expect(one).toBe(other);
  });
});

describe('hostile text', () => {
  it('reads back as it is, but for what XML and terminals cannot take', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const [{ title, signature, severity, causes, findings }] = report.diagnoses;
        const { tests } = readJunit(createReporter('junit').end(report));
        expect(tests.slice(1).map(({ message }) => message)).toEqual(
          report.gaps.map(({ message }) => escapeHalves(clean(message))),
        );
        expect(tests[0]).toMatchObject({
          name: escapeHalves(`${signature}: ${clean(title)}`),
          type: severity,
        });
        expect(tests[0].text).toContain(escapeHalves(`· ${clean(causes[0])}\n`));
        expect(tests[0].text).toContain(escapeHalves(`${clean(findings[0].source)}:${findings[0].line}`));
      }),
    );
  });

  it('is the same in an element, line by line', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1 }), (lines) => {
        const text = lines.map(clean).join('\n');
        const failure = xmlElement('testcase', { name: lines[0] }, [
          xmlElement('failure', {}, [xmlText(text)]),
        ]);
        const { tests } = readJunit(xmlElement('testsuites', {}, [xmlElement('testsuite', {}, [failure])]));
        expect(tests[0].text).toBe(escapeHalves(text));
      }),
    );
  });

  it.each([
    ['a ]]> b', 'a ]]> b'],
    ['::set-output name=a::b\n  ::error::c', '::set-output name=a::b\n  ::error::c'],
    ['##vso[task.complete] ##[error]', '##vso[task.complete] ##[error]'],
    ['a\x00b\ud800\uffff', 'a\\x00b\\ud800\\uffff'],
    ['<script>&amp;"\'', '<script>&amp;"\''],
    ['\u{1f600} 오류', '\u{1f600} 오류'],
  ])('%j reads back as %j, and begins no command', (text, expected) => {
    const xml = `<testsuites><testsuite><testcase><failure>\n${xmlText(text)}</failure></testcase></testsuite></testsuites>`;
    expect(readJunit(xml).tests[0].text).toBe(`\n${expected}`);
    expect(xml).not.toMatch(/^\s*::|##(?:vso)?\[|\]\]>/m);
  });

  it('of a megabyte is cut', () => {
    const long = 'x'.repeat(1_000_000);
    const diagnoses = [sampleDiagnosis({ title: long, findings: [sampleFinding({ source: long })] })];
    expect(write({ diagnoses }).length).toBeLessThan(10_000);
  });
});

/** Halves of characters, which UTF-8 does not have. */
function escapeHalves(text: string): string {
  return text.replace(/\p{Surrogate}|[\ufffe\uffff]/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}
