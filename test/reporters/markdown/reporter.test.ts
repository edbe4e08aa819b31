/**
 * `markdown`: what a reader of Markdown sees, that it always has room in the summary of a job, and that nothing of a log
 * becomes anything but text.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/reporters/clean.ts';
import { createReporter } from '../../../src/reporters/index.ts';
import { htmlText, markdownCode, markdownFence, markdownText } from '../../../src/reporters/markdown/text.ts';
import type { ReporterOptions } from '../../../src/reporters/types.ts';
import type { Gap, Redaction, Report, Step } from '../../../src/types.ts';
import { hostile, hostileReport } from '../hostile-report.ts';
import { diagnosesIn, readMarkdown } from '../readers/markdown.ts';
import { sampleDiagnosis, sampleFinding, sampleReport } from '../sample-report.ts';

function write(report: Partial<Report>, options: ReporterOptions = {}): string {
  return createReporter('markdown', options).end(sampleReport(report));
}

const cause = sampleDiagnosis({ signature: 'network/cause', count: 1234 });
const effect = sampleDiagnosis({
  signature: 'network/effect',
  severity: 'warning',
  title: 'Azure cannot be reached',
  causedBy: ['network/cause'],
});

const gapOf = (number: number): Gap => ({
  code: 'bundle-encrypted',
  source: `${number}.log`,
  message: `${number}.log is encrypted`,
  action: 'Unpack it.',
});

describe('the document', () => {
  it('begins with the verdict', () => {
    expect(write({ diagnoses: [cause, effect] })).toMatch(
      /^\*\*Start here: The proxy asks for credentials\. It explains 2 as well\.\*\*\n/,
    );
    expect(write({})).toMatch(/^\*\*No known failure was found\.\*\*\n/);
    expect(write({ baseline: { diagnoses: 1, findings: 2 } })).toMatch(/^\*\*Nothing new: /);
  });

  it('has headings of the third level', () => {
    const { headings } = readMarkdown(write({ diagnoses: [cause], gaps: [gapOf(1)] }));
    expect(headings).toEqual([
      { tag: 'h3', text: 'Problems' },
      { tag: 'h3', text: 'Not read' },
      { tag: 'h3', text: 'What was read' },
    ]);
  });

  it('has a table of the diagnoses', () => {
    expect(readMarkdown(write({ diagnoses: [cause, effect] })).rows).toEqual([
      ['1', 'ERROR', 'The proxy asks for credentials', '1,234', '2026-11-18 04:05:12 UTC'],
      ['2', 'WARNING', 'Azure cannot be reached', '1', '2026-11-18 04:05:12 UTC'],
    ]);
  });

  it('is in the language of the report', () => {
    const diagnoses = [cause, effect];
    expect(readMarkdown(write({ diagnoses }, { language: 'ko' })).headings[0].text).toBe('문제');
    expect(write({ diagnoses }, { language: 'zh-CN' })).toMatch(
      /^\*\*从这里开始：.*。它也是问题 2 的原因。\*\*\n/,
    );
  });

  it('is the same for two scans that took different times', () => {
    const { summary } = sampleReport({ diagnoses: [cause] });
    const [one, other] = [1, 98_765].map((durationMs) =>
      write({ diagnoses: [cause], summary: { ...summary, durationMs } }),
    );
    expect(one).toBe(other);
  });
});

describe('a diagnosis', () => {
  it('is a part that opens, the first one open, in the order of the report', () => {
    const text = write({ diagnoses: [effect, cause] });
    expect(diagnosesIn(text)).toEqual(['network/effect', 'network/cause']);
    expect(text.match(/<details.*>\n<summary>.*<\/summary>/g)).toEqual([
      '<details open>\n<summary>1 · <b>WARNING</b> · Azure cannot be reached</summary>',
      '<details>\n<summary>2 · <b>ERROR</b> · The proxy asks for credentials</summary>',
    ]);
  });

  it('says how often, since when, by which codes, and what causes it', () => {
    const { lines } = readMarkdown(write({ diagnoses: [cause, effect] }));
    expect(lines).toContain('network/effect · 407 · goes on · once · 2026-11-18 04:05:12 UTC');
    expect(lines).toContain('Caused by 1: mend that first.');
  });

  it('shows a record of each of five files, with the lines around it', () => {
    const findings = [1, 2, 3, 4, 5, 6].map((number) =>
      sampleFinding({
        source: `${number}.log`,
        text: `FAILED ${number}\n  at second`,
        context: { before: ['before'], after: ['after'] },
      }),
    );
    const sources = findings.map(({ source }) => ({
      path: source,
      count: 3,
      firstSeen: null,
      lastSeen: null,
    }));
    const { fences, lines } = readMarkdown(write({ diagnoses: [sampleDiagnosis({ findings, sources })] }));
    expect(fences).toHaveLength(5);
    expect(fences[0]).toBe('before\nFAILED 1\n  at second\nafter\n');
    expect(lines).toContain('5.log:12 (2 more in this file)');
    expect(lines).toContain('1 more file');
  });

  it('shows the line that matched of a long record, and what matched of a long line', () => {
    const text = `${'x\n'.repeat(300)}${'before '.repeat(100)}FAILED${' after'.repeat(100)}${'\ny'.repeat(300)}`;
    const [record] = readMarkdown(
      write({ diagnoses: [sampleDiagnosis({ findings: [sampleFinding({ text })] })] }),
    ).fences;
    const lines = record.trimEnd().split('\n');
    expect(lines).toHaveLength(14);
    expect(lines.filter((line) => line.includes('FAILED'))).toHaveLength(1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(300);
  });

  it('has numbered steps, with commands to copy, and each page once', () => {
    const remediation = [
      { text: 'See *.microsoft.com.', docs: 'https://a.example/#x' },
      { text: 'Test it.', command: 'ping `ps01`', expect: 'a reply', docs: 'https://a.example/#x' },
    ];
    const text = write({ diagnoses: [sampleDiagnosis({ remediation, docs: 'https://a.example/#x' })] });
    const { fences, links, lines } = readMarkdown(text);
    expect(fences[1]).toBe('ping `ps01`\n');
    expect(links).toEqual(['https://a.example/#x']);
    expect(lines).toContain('See *.microsoft.com.');
    expect(lines).toContain('shows: a reply');
    expect(text).toContain('\n1. See ');
    expect(text).toContain('\n2. Test it.');
  });
});

describe('a step', () => {
  const stepOf = (step: Step) =>
    readMarkdown(write({ diagnoses: [sampleDiagnosis({ remediation: [step] })] }));

  it('has the lines of its command', () => {
    const command = 'Get-Service cxps |\n  Restart-Service\n';
    expect(stepOf({ text: 'Restart it.', command }).fences[1]).toBe(
      'Get-Service cxps |\n  Restart-Service\n',
    );
  });

  it('keeps what is to be filled in together with what it stands in', () => {
    const { texts, lines } = stepOf({ text: 'Open https://<process server IP>:9443/ there.' });
    expect(lines).toContain('Open https://<process server IP>:9443/ there.');
    expect(texts).toContain('Open ');
    expect(texts).toContain(' there.');
  });
});

describe('what was not read', () => {
  it('is told once for all with the same thing to do about it', () => {
    const { lines } = readMarkdown(write({ gaps: [1, 2, 3, 4, 5].map(gapOf) }));
    expect(lines.slice(2, 7)).toEqual([
      '1.log is encrypted',
      '2.log is encrypted',
      '3.log is encrypted',
      'and 2 more like it',
      '→ Unpack it.',
    ]);
  });
});

describe('what was read', () => {
  it('is the end, with what a baseline left out', () => {
    const { lines } = readMarkdown(
      write({
        baseline: { diagnoses: 2, findings: 7 },
        notes: [{ code: 'empty', message: 'b.log is empty' }],
      }),
    );
    expect(lines.slice(2)).toEqual([
      '0 problems, 0 findings · 3 logs read: 1,234 lines, 123 KB',
      'Left out because the baseline knows it: 2 problems, 7 findings',
      'b.log is empty',
      'logscan 0.1.0 · 6 signatures (0123456789ab)',
    ]);
  });
});

describe('a redacted report', () => {
  const host: Redaction = { pseudonym: 'host-1', kind: 'host', count: 1234 };

  it('has a table of what was replaced by what', () => {
    const { headings, rows } = readMarkdown(
      write({ redacted: [host, { pseudonym: 'user-1', kind: 'user', count: 1 }] }),
    );
    expect(headings.map(({ text }) => text)).toEqual(['Replaced in this report', 'What was read']);
    expect(rows).toEqual([
      ['host-1', 'a host name', '1,234'],
      ['user-1', 'a user', '1'],
    ]);
  });

  it('has it in the language of the report', () => {
    const { rows } = readMarkdown(write({ redacted: [host] }, { language: 'ko' }));
    expect(rows).toEqual([['host-1', '호스트 이름', '1,234']]);
  });

  it('names a hundred pseudonyms, and counts the others', () => {
    const redacted = Array.from({ length: 1105 }, (_, index) => ({ ...host, pseudonym: `host-${index}` }));
    const { rows, lines } = readMarkdown(write({ redacted }));
    expect(rows).toHaveLength(100);
    expect(lines).toContain('and 1,005 more');
  });

  it('says so when there was nothing to replace', () => {
    expect(readMarkdown(write({ redacted: [] })).lines).toContain('nothing: no names were found');
  });
});

describe('a megabyte', () => {
  const bytes = (text: string) => Buffer.byteLength(text);
  const large = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      sampleDiagnosis({ signature: `a/${index}`, title: '오류'.repeat(50), causes: ['错误'.repeat(900)] }),
    );

  it('is never reached: diagnoses that have no room are left out whole, and counted', () => {
    const diagnoses = large(800);
    const text = write({ diagnoses, gaps: [gapOf(1)] });
    const told = diagnosesIn(text);
    expect(bytes(text)).toBeLessThanOrEqual(1_000_000);
    expect(bytes(text)).toBeGreaterThan(900_000);
    expect(told).toEqual(diagnoses.slice(0, told.length).map(({ signature }) => signature));
    const document = readMarkdown(text);
    expect(document.lines).toContain(
      `${800 - told.length} more problems have no room in this summary: the report of logscan has all of them.`,
    );
    expect(document.headings.map(({ text }) => text)).toEqual(['Problems', 'Not read', 'What was read']);
    expect(text.match(/<details/g)).toHaveLength(told.length);
    expect(text.match(/<\/details>/g)).toHaveLength(told.length);
  });

  it('is not reached by gaps, notes, or titles either', () => {
    const long = '오\u202e`|<'.repeat(100_000);
    const gaps = Array.from({ length: 5000 }, (_, index) => ({
      ...gapOf(index),
      message: long,
      action: `${index} ${long}`,
    }));
    const notes = Array.from({ length: 5000 }, () => ({ code: 'empty' as const, message: long }));
    const diagnoses = large(2000).map((diagnosis) => ({ ...diagnosis, title: long }));
    const text = write({ diagnoses, gaps: gaps.slice(0, 500), notes });
    expect(bytes(text)).toBeLessThanOrEqual(1_000_000);
    const { lines } = readMarkdown(text);
    expect(lines.some((line) => /^and \d+ more gaps$/.test(line))).toBe(true);
    expect(lines).toContain('and 4,980 more notes');
  });
});

/** What GitHub, GitLab or Azure DevOps would make a link, a mention, an image or a formula of, where it finds it in text. */
const findable = /@[a-z\d]|[#!&%~]\d|:\/\/|www\.|\$|:[a-z]+:/i;

describe('hostile text', () => {
  it('forms nothing, and reads back clean', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const document = readMarkdown(createReporter('markdown').end(report));
        const [{ title, findings, causes }] = report.diagnoses;
        const gaps = report.gaps.length > 0;
        expect(document.headings).toHaveLength(gaps ? 3 : 2);
        expect(document.rows).toHaveLength(1);
        expect(withBars(document.rows[0][2])).toBe(inCell(title));
        // The page of a step is a link of ours, wherever on that host it leads.
        const others = document.links.filter((link) => !link.startsWith('https://host/'));
        expect(others).toEqual(['https://learn.microsoft.com/azure/backup/']);
        expect(document.images).toBe(0);
        expect(document.tags.filter((tag) => !/^<\/?code>$/.test(tag))).toEqual([
          ...['<details open>', '<summary>', '<b>', '</b>', '</summary>', '</details>'],
        ]);
        expect(document.texts.filter((text) => findable.test(text))).toEqual([]);
        expect(['', ...document.lines.map(withBars)]).toContain(inCell(causes[0]));
        const lines = [
          ...(findings[0].context?.before ?? []),
          ...findings[0].text.split(/\r?\n/),
          ...(findings[0].context?.after ?? []),
        ];
        expect(document.fences[0]).toBe(`${lines.map(inFence).join('\n')}\n`);
      }),
    );
  });

  const markup = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '# ',
          '- ',
          '1. ',
          '> ',
          '| ',
          '|---|',
          '===',
          '---',
          '```',
          '~~~',
          '    ',
          '`',
          '``',
          '*',
          '_',
          '\\',
          '!',
        ],
        ...[
          '[a](b)',
          '[a]: b',
          '<!--',
          '-->',
          '<b>',
          '</details>',
          '&lt;',
          '&#35;',
          '@user',
          '#12',
          'GH-7',
          '!12',
          '&12',
          '%12',
          '~12',
          'o/r#1',
        ],
        ...[
          'https://a.example/x',
          'www.a.example',
          'a@b.example',
          ':smile:',
          ':100:',
          '$x$',
          'deadbeef',
          ' ',
          '중',
          '。',
        ],
      ),
      fc.string({ maxLength: 3 }),
      hostile,
    ),
    { maxLength: 8 },
  );

  it('of Markdown is text wherever it stands', () => {
    fc.assert(
      fc.property(
        markup.map((parts) => parts.join('')),
        (text) => {
          const written = [
            markdownText(text),
            `- ${markdownText(text)}`,
            `**${markdownText(`a ${text} a`)}**`,
            '| a |\n| --- |',
          ].join('\n\n');
          const document = readMarkdown(`${written}\n| ${markdownText(text)} |\n`);
          expect(document).toMatchObject({ headings: [], links: [], images: 0, tags: [], fences: [] });
          expect(document.texts.filter((part) => findable.test(part))).toEqual([]);
          expect(document.rows.map((row) => row.map(withBars))).toEqual([[inCell(text)]]);
          if (inCell(text) !== '')
            expect(document.lines.slice(0, 2).map(withBars)).toEqual([inCell(text), inCell(text)]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('of Markdown is text within a tag, too', () => {
    fc.assert(
      fc.property(
        markup.map((parts) => parts.join('')),
        (text) => {
          const document = readMarkdown(
            `<details>\n<summary>${htmlText(text)}</summary>\n\nx\n\n</details>\n`,
          );
          expect(document.tags.filter((tag) => !/^<\/?(?:code|details|summary)>$/.test(tag))).toEqual([]);
          expect(document.texts.filter((part) => findable.test(part))).toEqual([]);
          expect(document.lines).toEqual(['x']);
        },
      ),
    );
  });

  it('of Markdown is code within code', () => {
    fc.assert(
      fc.property(
        markup.map((parts) => parts.join('')),
        (text) => {
          const lines = text.split('\n').map((line) => clean(line));
          const document = readMarkdown([markdownCode(`a${text}`), '', ...markdownFence(lines)].join('\n'));
          expect(document.lines).toEqual([`a${clean(text).replaceAll('|', '\\x7c')}`]);
          expect(document.fences).toEqual([`${lines.join('\n')}\n`]);
        },
      ),
    );
  });

  it('of gaps that say nothing makes no heading', () => {
    const empty: Gap = { code: 'binary', message: '', action: '' };
    const { headings } = readMarkdown(write({ gaps: [empty, { ...empty, code: 'encoding' }] }));
    expect(headings.map(({ text }) => text)).toEqual(['Not read', 'What was read']);
  });

  it('that is no address of the web is no link', () => {
    const docs = 'javascript:alert(1)';
    const { links } = readMarkdown(
      write({ diagnoses: [sampleDiagnosis({ docs, remediation: [{ text: 'x', docs }] })] }),
    );
    expect(links).toEqual([]);
  });
});

/** A text in a cell or a paragraph. */
function inCell(text: string): string {
  return withBars(clean(text).trim());
}

/** Bars within code are written as escapes. */
function withBars(text: string): string {
  return text.replaceAll('\\x7c', '|');
}

function inFence(line: string): string {
  return clean(line).replace(/^(\s*):(?=:)/, '$1\\x3a');
}
