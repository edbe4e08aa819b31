/**
 * `azure-pipelines`: logging commands as the agent reads them, details in groups, and no command of a log among them.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/reporters/clean.ts';
import { createReporter } from '../../../src/reporters/index.ts';
import type { ReporterOptions } from '../../../src/reporters/types.ts';
import { type Gap, type Report, type Severity, severities } from '../../../src/types.ts';
import { hostileReport } from '../hostile-report.ts';
import { diagnosesIn, readAzure } from '../readers/azure-pipelines.ts';
import { sampleDiagnosis, sampleFinding, sampleReport } from '../sample-report.ts';

function write(report: Partial<Report>, options: ReporterOptions = {}): string {
  return createReporter('azure-pipelines', options).end(sampleReport(report));
}

function read(report: Partial<Report>, options: ReporterOptions = {}) {
  return readAzure(write(report, options));
}

const of = (...wanted: Severity[]) =>
  wanted.map((severity) => sampleDiagnosis({ signature: `network/${severity}`, severity }));

const gap: Gap = { code: 'binary', source: 'a.log', message: 'a.log is binary', action: 'Export it.' };

describe('a diagnosis', () => {
  it('is an issue with its place and its id', () => {
    expect(read({ diagnoses: [sampleDiagnosis()] }).commands).toEqual([
      {
        name: 'task.logissue',
        properties: {
          type: 'error',
          sourcepath: 'logs/svagents.log',
          linenumber: '12',
          columnnumber: '8',
          code: 'network/proxy-authentication-required',
        },
        data: 'The proxy asks for credentials · → Enter the name and the password of the proxy.',
      },
    ]);
  });

  it.each([
    ['critical', 'error'],
    ['error', 'error'],
    ['warning', 'warning'],
  ] as const)('that is %s is an issue of the type %s', (severity, type) => {
    expect(read({ diagnoses: of(severity) }).commands[0].properties.type).toBe(type);
  });

  it('that is information is a plain line', () => {
    const { commands, plain } = read({ diagnoses: of('info') });
    expect(commands).toEqual([]);
    expect(plain[0]).toBe(
      'network/info: The proxy asks for credentials · → Enter the name and the password of the proxy. (logs/svagents.log:12)',
    );
  });

  it('without samples names its place in the message', () => {
    const { commands } = read({ diagnoses: [{ ...sampleDiagnosis(), findings: [] }] });
    expect(commands[0].properties).toEqual({
      type: 'error',
      code: 'network/proxy-authentication-required',
    });
    expect(commands[0].data).toMatch(/ \(logs\/svagents\.log\)$/);
  });

  it('has its details in a group behind it', () => {
    const { groups } = read({ diagnoses: of('critical', 'info') });
    expect(groups.map(({ title }) => title)).toEqual([
      '1 CRITICAL The proxy asks for credentials',
      '2 INFO The proxy asks for credentials',
    ]);
    expect(groups[0].lines).toEqual([
      'goes on · once · 2026-11-18 04:05:12 UTC',
      'network/critical · 407',
      '',
      'What the logs say',
      'logs/svagents.log:12',
      '  FAILED: the proxy asks for credentials (407)',
      '',
      'Why this happens',
      '· The proxy lets nobody through without a name.',
      '',
      'What to do',
      '1. Enter the name and the password of the proxy.',
      'https://learn.microsoft.com/azure/backup/',
    ]);
  });

  it('keeps the order of the report, however many there are', () => {
    const ids = Array.from({ length: 25 }, (_, index) => `z/${25 - index}`);
    const text = write({ diagnoses: ids.map((signature) => sampleDiagnosis({ signature })) });
    expect(diagnosesIn(text)).toEqual(ids);
    expect(readAzure(text).commands.map(({ properties }) => properties.code)).toEqual(ids);
  });
});

describe('a gap', () => {
  it('is a warning when it comes, and not again at the end', () => {
    const reporter = createReporter('azure-pipelines');
    expect(readAzure(reporter.gap(gap)).commands).toEqual([
      { name: 'task.logissue', properties: { type: 'warning' }, data: 'a.log is binary → Export it.' },
    ]);
    expect(reporter.gap(gap)).toBe('');
    expect(reporter.end(sampleReport({ gaps: [gap] }))).not.toContain('logissue');
  });

  it('is told at the end when nobody said it before', () => {
    expect(read({ gaps: [gap] }).commands.map(({ name }) => name)).toEqual([
      'task.logissue',
      'task.complete',
    ]);
  });

  it('is one of five at most', () => {
    const gaps = Array.from({ length: 9 }, (_, index) => ({ ...gap, action: `Export ${index}.` }));
    const { commands, plain } = read({ gaps });
    expect(commands.filter(({ name }) => name === 'task.logissue')).toHaveLength(5);
    expect(plain.join('\n')).toContain('9 gaps: not everything was read');
  });
});

describe('the end', () => {
  it('is the verdict and the totals', () => {
    expect(write({})).toBe(
      'No known failure was found.\n0 problems, 0 findings · 3 logs read: 1,234 lines, 123 KB\n',
    );
  });

  it.each([
    ['nothing', [], undefined, false],
    ['information', of('info'), undefined, false],
    ['a warning', of('warning'), undefined, true],
    ['an error', of('error', 'warning'), undefined, false],
    ['an error that is no failure', of('error'), 'critical', true],
    ['an error that never fails', of('critical'), 'never', true],
    ['a warning that fails', of('warning'), 'warning', false],
  ] as const)('after %s', (_, diagnoses, failOn, isPartial) => {
    const { commands } = read({ diagnoses: [...diagnoses] }, failOn === undefined ? {} : { failOn });
    const completions = commands.filter(({ name }) => name === 'task.complete');
    expect(completions.map(({ properties }) => properties)).toEqual(
      isPartial ? [{ result: 'SucceededWithIssues' }] : [],
    );
  });

  it('tells what was replaced by what', () => {
    const text = write({ redacted: [{ pseudonym: 'host-1', kind: 'host', count: 3 }] });
    expect(text.split('\n').slice(2, 4)).toEqual(['Replaced in this report', '· hosts: host-1 (3×)']);
  });

  it('says what a baseline left out, in the language of the report', () => {
    const baseline = { diagnoses: 1, findings: 2 };
    expect(write({ baseline }, { language: 'ko' })).toContain(
      '기준선에 이미 있어 제외함: 문제 1개, 기록 2건',
    );
  });
});

describe('hostile text', () => {
  it('reads back clean, and is no command', () => {
    fc.assert(
      fc.property(hostileReport, fc.constantFrom(...severities), (report, severity) => {
        const [{ title, sources, remediation, signature }] = report.diagnoses;
        const diagnoses = [{ ...report.diagnoses[0], severity }];
        const { commands, groups, plain } = read({ ...report, diagnoses });
        const kinds = new Set(report.gaps.map(({ code, action }) => `${code} ${action}`));
        const issues = commands.filter(({ name }) => name === 'task.logissue');
        expect(issues).toHaveLength(kinds.size + (severity === 'info' ? 0 : 1));
        expect(commands.length - issues.length).toBeLessThanOrEqual(1);
        if (severity !== 'info') {
          expect(issues[0].data).toBe(`${clean(title)} · → ${clean(remediation[0].text)}`);
          // A path without text is no property at all.
          expect(issues[0].properties.sourcepath ?? '').toBe(clean(sources[0].path).replace(/^=+/, ''));
          expect(issues[0].properties.code).toBe(signature);
        }
        expect(groups).toHaveLength(1);
        const lines = [...plain, ...groups[0].lines, groups[0].title].join('\n');
        expect(lines).not.toMatch(/^\s*::|##(?:vso)?\[/im);
      }),
    );
  });

  it('that looks escaped stays as it is', () => {
    const title = '100%AZP25 %3B;] %0A##vso[task.complete result=Failed]';
    const findings = [sampleFinding({ source: 'a;b]c%5D.log' })];
    const [{ data, properties }] = read({ diagnoses: [sampleDiagnosis({ title, findings })] }).commands;
    expect(data).toContain('100%AZP25 %3B;] %0A\\x23#vso[task.complete result=Failed] ·');
    expect(properties.sourcepath).toBe('a;b]c%5D.log');
  });
});
