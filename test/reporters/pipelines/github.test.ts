/**
 * `github`: annotations as the runner reads them, not more than GitHub shows, and no command of a log among them.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/reporters/clean.ts';
import { createReporter } from '../../../src/reporters/index.ts';
import type { ReporterOptions } from '../../../src/reporters/types.ts';
import type { Gap, Report, severities } from '../../../src/types.ts';
import { hostileReport } from '../hostile-report.ts';
import { diagnosesIn, readGithub } from '../readers/github.ts';
import { sampleDiagnosis, sampleFinding, sampleReport } from '../sample-report.ts';

function write(report: Partial<Report>, options: ReporterOptions = {}): string {
  return createReporter('github', options).end(sampleReport(report));
}

function read(report: Partial<Report>, options: ReporterOptions = {}) {
  return readGithub(write(report, options)).commands;
}

const many = (count: number, severity: (typeof severities)[number]) =>
  Array.from({ length: count }, (_, index) =>
    sampleDiagnosis({ signature: `${severity}/${String(index).padStart(2, '0')}`, severity }),
  );

const gapOf = (number: number): Gap => ({
  code: 'binary',
  source: `${number}.log`,
  message: `${number}.log is binary`,
  action: `Export ${number}.`,
});

describe('a diagnosis', () => {
  it.each([
    ['critical', 'error'],
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'notice'],
  ] as const)('that is %s is an annotation of the kind %s', (severity, kind) => {
    expect(read({ diagnoses: [sampleDiagnosis({ severity })] })[0].name).toBe(kind);
  });

  it('says what it is, where, what to do first, and how to learn more', () => {
    expect(read({ diagnoses: [sampleDiagnosis()] })).toEqual([
      {
        name: 'error',
        properties: {
          file: 'logs/svagents.log',
          line: '12',
          title: 'ERROR network/proxy-authentication-required',
        },
        data: [
          'The proxy asks for credentials',
          'logs/svagents.log:12',
          '→ Enter the name and the password of the proxy.',
          'logscan explain network/proxy-authentication-required',
        ].join('\n'),
      },
    ]);
  });

  it('says when it is only possible', () => {
    const [{ data }] = read({ diagnoses: [sampleDiagnosis({ evidence: 'possible' })] });
    expect(data).toContain('\nPossible: what was logged can also mean something else.\n');
  });

  it('is told in the language of the report', () => {
    expect(read({ diagnoses: [sampleDiagnosis()] }, { language: 'zh-CN' })[0].properties.title).toBe(
      '错误 network/proxy-authentication-required',
    );
  });

  it('without samples has no line', () => {
    const diagnosis = { ...sampleDiagnosis(), findings: [] };
    const [{ properties, data }] = read({ diagnoses: [diagnosis] });
    expect(properties).toMatchObject({ file: 'logs/svagents.log' });
    expect(properties.line).toBeUndefined();
    expect(data).toContain('\nlogs/svagents.log\n');
  });
});

describe('the file of an annotation', () => {
  const fileOf = (source: string, report: Partial<Report> = {}) => {
    const diagnoses = [sampleDiagnosis({ findings: [sampleFinding({ source })] })];
    const [{ properties, data }] = read({ diagnoses, ...report });
    expect(data).toContain(`\n${source}:12\n`);
    return properties.file;
  };

  it.each([
    ['logs/a.log', 'logs/a.log'],
    ['./logs/a.log', 'logs/a.log'],
    ['Program Files (x86)/a, b=c: d.log', 'Program Files (x86)/a, b=c: d.log'],
    ['/home/runner/r/a.log', '/home/runner/r/a.log'],
    ['bundle.zip!logs/a.log', undefined],
    ['../a.log', undefined],
    ['logs/../../a.log', undefined],
    ['<stdin>', undefined],
  ])('for %s is %s, and the message names the place', (source, file) => {
    expect(fileOf(source)).toBe(file);
  });

  it('is none where paths are pseudonyms', () => {
    expect(fileOf('path-1/a.log', { redacted: [] })).toBeUndefined();
  });
});

describe('ten of a kind', () => {
  it('are annotations, the first of the report, and the rest is counted', () => {
    const diagnoses = [...many(12, 'error'), ...many(11, 'info'), ...many(3, 'warning')];
    const text = write({ diagnoses });
    expect(diagnosesIn(text)).toEqual([
      ...diagnoses.slice(0, 10).map(({ signature }) => signature),
      ...diagnoses.slice(12, 22).map(({ signature }) => signature),
      ...diagnoses.slice(23).map(({ signature }) => signature),
    ]);
    expect(text.split('\n').slice(-4)).toEqual([
      'Start here: The proxy asks for credentials.',
      '3 more in the summary',
      '26 problems, 26 findings · 3 logs read: 1,234 lines, 123 KB',
      '',
    ]);
  });

  it('are critical and error together', () => {
    const commands = read({ diagnoses: [...many(6, 'critical'), ...many(6, 'error')] });
    expect(commands.filter(({ name }) => name === 'error')).toHaveLength(10);
  });

  it('are warnings of diagnoses and of gaps together, of gaps five', () => {
    const gaps = Array.from({ length: 12 }, (_, index) => gapOf(index));
    const text = write({ diagnoses: many(12, 'warning'), gaps });
    const { commands } = readGithub(text);
    expect(commands).toHaveLength(10);
    expect(commands.filter(({ properties }) => properties.title === 'logscan')).toHaveLength(5);
    expect(text).toContain('\n14 more in the summary\n');
  });
});

describe('the end', () => {
  it('says what a baseline left out, so that no problem is not taken for all well', () => {
    expect(write({ baseline: { diagnoses: 1, findings: 2 } }).split('\n')).toEqual([
      'Nothing new: the baseline knows all that was found.',
      '0 problems, 0 findings · 3 logs read: 1,234 lines, 123 KB',
      'Left out because the baseline knows it: 1 problem, 2 findings',
      '',
    ]);
  });
});

describe('a gap', () => {
  const told = (gaps: Gap[]) => {
    const reporter = createReporter('github');
    const during = gaps.map((gap) => reporter.gap(gap)).join('');
    return { during, after: reporter.end(sampleReport({ gaps })) };
  };

  it('is a warning with what to do about it, when it comes, and not again at the end', () => {
    const { during, after } = told([gapOf(1)]);
    expect(readGithub(during).commands).toEqual([
      { name: 'warning', properties: { title: 'logscan' }, data: '1.log is binary → Export 1.' },
    ]);
    expect(readGithub(after).commands).toEqual([]);
    expect(after).not.toContain('more in the summary');
  });

  it('is told at the end when nobody said it before', () => {
    expect(read({ gaps: [gapOf(1)] })).toHaveLength(1);
  });

  it('is told once for all with the same thing to do about them', () => {
    const gaps = [1, 2, 3].map((number) => ({ ...gapOf(number), action: 'Unpack it.' }));
    const { during, after } = told(gaps);
    expect(readGithub(during).commands).toHaveLength(1);
    expect(after).toBe(
      'No known failure was found, but not everything was read.\n2 more in the summary\n' +
        '0 problems, 0 findings · 3 logs read: 1,234 lines, 123 KB · 3 gaps: not everything was read\n',
    );
  });
});

describe('hostile text', () => {
  it('reads back clean, and is no command', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const reporter = createReporter('github');
        const { commands, plain } = readGithub(report.gaps.map(reporter.gap).join('') + reporter.end(report));
        const [{ title, sources, remediation, signature, findings }] = report.diagnoses;
        const kinds = new Set(report.gaps.map(({ code, action }) => `${code} ${action}`));
        expect(commands.map(({ name }) => name).sort()).toEqual([
          'error',
          ...[...kinds].map(() => 'warning'),
        ]);
        const place = `${clean(sources[0].path)}:${findings[0].line}`;
        expect(commands.find(({ name }) => name === 'error')?.data).toBe(
          [clean(title), place, `→ ${clean(remediation[0].text)}`, `logscan explain ${signature}`].join('\n'),
        );
        expect(plain.join('\n')).not.toMatch(/^\s*::|##(?:vso)?\[/im);
      }),
    );
  });

  it('that looks escaped stays as it is', () => {
    const title = '100%25 %0A::error::%3A';
    expect(read({ diagnoses: [sampleDiagnosis({ title })] })[0].data.split('\n')[0]).toBe(title);
  });
});
