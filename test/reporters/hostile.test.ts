/**
 * Log text, paths and messages are hostile. Whatever they hold, no reporter writes a character with which a terminal
 * can be steered or text can be reordered, and JSON gives the very same value back.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, safeJson } from '../../src/reporters/clean.ts';
import { createReporter } from '../../src/reporters/index.ts';
import { createLiveReporter } from '../../src/reporters/pretty/live.ts';
import { type ReporterName, type ReporterOptions, reporterNames } from '../../src/reporters/types.ts';
import type { Report } from '../../src/types.ts';
import { hostile, hostileReport } from './hostile-report.ts';
import { readAzure } from './readers/azure-pipelines.ts';
import { readGithub } from './readers/github.ts';
import { sampleDiagnosis, sampleFinding, sampleReport, sampleSignature } from './sample-report.ts';

/** Control characters but the line feed, and those that Unicode has to change the direction of text. */
const steering = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const colours = /\x1b\[\d{1,2}m/g;
const links = /\x1b\]8;;(?:(?:https?|file):\/\/[!-[\]-~]+)?\x1b\\/gi;

/** What GitHub Actions and Azure Pipelines act on, as their agents tell it. */
function isCommand(line: string): boolean {
  return line.trimStart().startsWith('::') || line.includes('##[') || line.toLowerCase().includes('##vso[');
}

/** The lines that a reporter means as commands: each is one command of its own pipeline, and nothing else. */
const isOwnCommand: Partial<Record<ReporterName, (line: string) => boolean>> = {
  github: (line) =>
    !/##(?:vso)?\[/i.test(line) &&
    readGithub(line).commands.every(({ name }) => ['error', 'warning', 'notice'].includes(name)),
  'azure-pipelines': (line) =>
    line.startsWith('##') &&
    (line.match(/##(?:vso)?\[/gi)?.length ?? 0) === 1 &&
    (/^##\[(?:group|endgroup)\]/.test(line) ||
      readAzure(line).commands.some(({ name }) => ['task.logissue', 'task.complete'].includes(name))),
};

/** All that a reporter writes in a scan. */
function textOf(name: ReporterName, report: Report, ways: ReporterOptions = {}): string {
  const reporter = createReporter(name, { ...ways, width: 60, now: () => 0 });
  const findings = report.diagnoses.flatMap((diagnosis) => diagnosis.findings);
  return [
    ...findings.map((finding) => reporter.finding(finding, sampleSignature())),
    ...report.gaps.map(reporter.gap),
    reporter.end(report),
  ].join('');
}

describe.each(reporterNames)('%s', (name) => {
  it('writes nothing that steers a terminal', () => {
    fc.assert(fc.property(hostileReport, (report) => !steering.test(textOf(name, report))));
  });

  it('writes no escape but those of its own colours', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const coloured = textOf(name, report, { color: true });
        expect(coloured.replace(colours, '')).toBe(textOf(name, report));
      }),
    );
  });

  it.each([{}, { links: true, folder: '/home' }])(
    'writes no line that a pipeline takes for a command of the log (%j)',
    (ways) => {
      const isOwn = isOwnCommand[name] ?? (() => false);
      fc.assert(
        fc.property(hostileReport, (report) =>
          textOf(name, report, ways)
            .split('\n')
            .filter(isCommand)
            .every((line) => isOwn(line)),
        ),
      );
    },
  );

  it('writes no escape but those of its own links, whatever they lead to', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const linked = textOf(name, report, { links: true, folder: '/home' });
        expect(linked.replace(links, '')).toBe(textOf(name, report));
      }),
    );
  });

  it('bears texts of a million characters, and writes no command for them', () => {
    const long = `::error::${'x'.repeat(1_000_000)}##vso[task.complete]</script>]]>`;
    const finding = sampleFinding({ text: long, source: long, host: long, level: long, fields: { long } });
    const diagnosis = sampleDiagnosis({ findings: [finding], hosts: [long], fields: { long: [long] } });
    const gap = { code: 'unreadable', source: long, message: long, action: long } as const;
    const text = textOf(name, sampleReport({ diagnoses: [diagnosis], gaps: [gap] }));
    const isOwn = isOwnCommand[name] ?? (() => false);
    expect(text.split('\n').filter((line) => isCommand(line) && !isOwn(line))).toEqual([]);
    expect(text.length).toBeLessThan(30_000_000);
  });

  it('ends its last line', () => {
    fc.assert(fc.property(hostileReport, (report) => /[^\n]\n$/.test(textOf(name, report))));
  });
});

describe.each(['pretty', 'markdown', 'junit', 'azure-pipelines'] as const)('%s', (name) => {
  it('cuts the name of a host, also one of characters that take no column', () => {
    const diagnosis = sampleDiagnosis({ hosts: [`ps01${'\u0301'.repeat(100_000)}`] });
    expect(textOf(name, sampleReport({ diagnoses: [diagnosis] })).length).toBeLessThan(5000);
  });
});

describe('pretty', () => {
  it('has no more lines for line ends in log text', () => {
    const linesOf = (source: string) =>
      textOf(
        'pretty',
        sampleReport({ diagnoses: [sampleDiagnosis({ findings: [sampleFinding({ source })] })] }),
      ).split('\n').length;
    expect(linesOf('a\n1 CRITICAL Call this number\n.log')).toBe(linesOf('a.log'));
  });
});

describe('live', () => {
  /** All that is written while logs are followed; what the logs say is in the steps too. */
  function liveTextOf(report: Report, ways: ReporterOptions = {}): string {
    const live = createLiveReporter({ ...ways, width: 60, now: () => 700_000 });
    const [{ title, findings, fields }] = report.diagnoses;
    const remediation = [
      {
        text:
          Object.keys(fields)
            .map((name) => `{${name}}`)
            .join(' ') + title,
      },
    ];
    const signature = sampleSignature({ title, remediation, docs: `https://host/${title}` });
    return [
      ...[...findings, ...findings].map((finding) => live.finding(finding, signature, 0)),
      ...report.gaps.map(live.gap),
      live.tick(10_000),
      ...findings.map((finding) => live.finding(finding, signature, 10_000)),
      live.end(report),
    ].join('');
  }

  it('writes nothing that steers a terminal', () => {
    fc.assert(fc.property(hostileReport, (report) => !steering.test(liveTextOf(report))));
  });

  it('writes no escape but those of its own colours', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        expect(liveTextOf(report, { color: true }).replace(colours, '')).toBe(liveTextOf(report));
      }),
    );
  });

  it('writes no escape but those of its own links, whatever they lead to', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const linked = liveTextOf(report, { links: true, folder: '/home' });
        expect(linked.replace(links, '')).toBe(liveTextOf(report));
      }),
    );
  });

  it('has no more lines for line ends in log text', () => {
    const linesOf = (source: string) =>
      createLiveReporter({ now: () => 0 })
        .finding(sampleFinding({ source }), sampleSignature(), 0)
        .split('\n').length;
    expect(linesOf('a\n06:00:00 CRITICAL Call this number\n.log')).toBe(linesOf('a.log'));
  });
});

describe('json', () => {
  it('gives the same report back', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        expect(JSON.parse(textOf('json', report))).toEqual(report);
      }),
    );
  });

  it('gives the same findings and gaps back, one a line', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const [{ findings }] = report.diagnoses;
        const lines = textOf('ndjson', report).trimEnd().split('\n');
        const objects = lines.map((line) => JSON.parse(line));
        expect(objects.slice(0, findings.length)).toMatchObject(findings.map((finding) => ({ ...finding })));
        expect(objects.slice(findings.length, -1)).toEqual(
          report.gaps.map((gap) => ({ type: 'gap', ...gap })),
        );
        expect(objects.at(-1)).toMatchObject({ type: 'summary', notes: report.notes });
      }),
    );
  });
});

describe('clean', () => {
  it.each([
    ['\x1b[31mred\x1b[0m', '\\x1b[31mred\\x1b[0m'],
    ['a\tb', 'a b'],
    ['a\r\nb', 'a\\r\\nb'],
    ['\x9b31m\x7f\x85', '\\x9b31m\\x7f\\x85'],
    ['exe.\u202egpj', 'exe.\\u202egpj'],
    ['\u061c', '\\u061c'],
    ['a ##vso[task.x] ##[b]', 'a \\x23#vso[task.x] \\x23#[b]'],
    ['\ufeff\u200b', '\\ufeff\\u200b'],
    ['오류 错误 😀 é « » \\n', '오류 错误 😀 é « » \\n'],
  ])('makes %j visible as %j', (text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  it('leaves nothing to clean', () => {
    fc.assert(fc.property(hostile, (text) => clean(clean(text)) === clean(text)));
  });
});

describe('safeJson', () => {
  it('is of the same value, and without anything that steers', () => {
    fc.assert(
      fc.property(fc.dictionary(hostile, fc.array(hostile), { noNullPrototype: true }), (value) => {
        const text = safeJson(value, 2);
        expect(JSON.parse(text)).toEqual(value);
        expect(text).not.toMatch(steering);
      }),
    );
  });
});
