/**
 * `csv`: a table of findings that spreadsheets open as it is meant, with nothing in it that they would run.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReporter } from '../../src/reporters/index.ts';
import type { Finding } from '../../src/types.ts';
import { diagnosesIn, findingsIn, rowsIn } from './readers/csv.ts';
import { sampleDiagnosis, sampleFinding, sampleReport, sampleSignature } from './sample-report.ts';

function textOf(findings: readonly Finding[]): string {
  const reporter = createReporter('csv');
  const told = findings.map((finding) =>
    reporter.finding(finding, sampleSignature({ id: finding.signature })),
  );
  return [...told, reporter.end(sampleReport())].join('');
}

function rowOf(values: Partial<Finding>): Record<string, string> {
  return rowsIn(textOf([sampleFinding(values)]))[0];
}

describe('csv', () => {
  it('has a row for each finding', () => {
    const finding = sampleFinding({
      host: 'ps01',
      text: 'FAILED, "so"\nand so',
      fields: { code: '407', name: 'a"b' },
    });
    const [row] = rowsIn(textOf([finding]));
    expect(row).toEqual({
      time: '2026-11-18T04:05:12Z',
      zone: 'format',
      severity: 'error',
      evidence: 'certain',
      signature: 'network/proxy-authentication-required',
      component: 'network',
      title: 'The proxy asks for credentials',
      codes: '407, 0x197',
      source: 'logs/svagents.log',
      line: '12',
      column: '8',
      host: 'ps01',
      level: 'ERROR',
      text: 'FAILED, "so"\\nand so',
      fields: '{"code":"407","name":"a\\"b"}',
      fingerprint: '0123456789abcdef',
      docs: 'https://learn.microsoft.com/azure/backup/',
    });
  });

  it('begins with the mark of UTF-8 and the header, once', () => {
    const text = textOf([sampleFinding(), sampleFinding({ time: null, level: null })]);
    expect(text.match(/\ufeff?time,/g)).toEqual(['\ufefftime,']);
    expect(text.split('\n')).toHaveLength(4);
    expect(text).not.toContain('\r');
  });

  it('is the header alone when nothing was found', () => {
    expect(textOf([])).toMatch(/^\ufefftime,zone,.*,docs\n$/);
  });

  it('tells of findings at once', () => {
    const reporter = createReporter('csv');
    expect(reporter.finding(sampleFinding(), sampleSignature())).toMatch(/^\ufefftime,.*\n2026-.*\n$/);
    expect(reporter.finding(sampleFinding(), sampleSignature())).toMatch(/^2026-.*\n$/);
    expect(reporter.end(sampleReport({ diagnoses: [sampleDiagnosis()] }))).toBe('');
  });

  it('is of the samples when findings were not told of as they were found', () => {
    const diagnoses = ['b/b', 'a/a'].map((signature) => sampleDiagnosis({ signature }));
    const text = createReporter('csv').end(sampleReport({ diagnoses }));
    expect(diagnosesIn(text)).toEqual(['b/b', 'a/a']);
    expect(findingsIn(text)[0]).toEqual({ signature: 'b/b', source: 'logs/svagents.log', line: 12 });
    expect(rowsIn(text)[0].codes).toBe(rowOf({}).codes);
  });

  it.each([
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\t=1', "' =1"],
    ['"=1', '\'"=1'],
    ['＝1', "'＝1"],
    ['－1', "'－1"],
    ['＋1', "'＋1"],
    ['＠a', "'＠a"],
    ['\u00a0=1', "'\u00a0=1"],
    ['a;=1', "a;'=1"],
    ['a; "-1', 'a;\' "-1'],
    ['\r=1', '\\r=1'],
    ['a=1', 'a=1'],
    ['11-18 a', '11-18 a'],
  ])('makes no formula of %j', (text, inert) => {
    expect(rowOf({ text }).text).toBe(inert);
    expect(rowOf({ source: text }).source).toBe(inert);
    expect(rowOf({ host: text }).host).toBe(inert);
  });

  it('has no cell that is too long for a spreadsheet', () => {
    const long = '😀'.repeat(40_000);
    const row = rowOf({ text: long, source: `=${long}`, fields: { a: 'a', b: long, c: 'c' } });
    for (const cell of Object.values(row)) expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(row.text).not.toMatch(/\p{Surrogate}/u);
    expect(row.text.endsWith('😀…')).toBe(true);
    expect(JSON.parse(row.fields)).toEqual({ a: 'a' });
  });

  it('gives back what logs hold, where that is no command', () => {
    const parts = fc.constantFrom(
      'a',
      'Z',
      '9',
      ' ',
      ',',
      '"',
      '""',
      ';',
      "'",
      '{',
      '😀',
      '오류',
      '错误',
      '|',
      '\\',
      'é',
    );
    const harmless = fc.array(parts, { maxLength: 30 }).map((some) => some.join(''));
    fc.assert(
      fc.property(fc.array(fc.record({ text: harmless, source: harmless, host: harmless })), (all) => {
        const rows = rowsIn(textOf(all.map(sampleFinding)));
        expect(rows.map(({ text, source, host }) => ({ text, source, host }))).toEqual(all);
      }),
    );
  });

  it('has a line for each finding and no formula, whatever logs hold', () => {
    const hostile = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '=',
            '+',
            '-',
            '@',
            '＝',
            '\t',
            '\r',
            '\n',
            '"',
            ',',
            ';',
            "'",
            ' ',
            '\0',
            '\ud800',
            '\ufeff',
          ),
          fc.constantFrom('##vso[x]', '::error::', '\u202e', '\x1b[31m', 'cmd|', '\u2028'),
          fc.string({ unit: 'binary', maxLength: 4 }),
        ),
        { maxLength: 8 },
      )
      .map((some) => some.join(''));
    const findings = fc.array(
      fc
        .record({
          text: hostile,
          source: hostile,
          host: hostile,
          level: hostile,
          fields: fc.dictionary(hostile, hostile, { noNullPrototype: true }),
        })
        .map(sampleFinding),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(findings, (all) => {
        const text = textOf(all);
        const rows = rowsIn(text);
        expect(rows).toHaveLength(all.length);
        expect(text.split('\n')).toHaveLength(all.length + 2);
        for (const cell of rows.flatMap((row) => Object.values(row))) {
          expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]|\n/);
        }
        // As a spreadsheet reads it where cells are separated by semicolons.
        for (const cell of text.split('\n').flatMap((line) => line.split(';'))) {
          expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
        }
        expect(rows.map(({ fields }) => JSON.parse(fields.replaceAll(";'", ';')))).toHaveLength(all.length);
      }),
    );
  });
});
