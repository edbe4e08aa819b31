/**
 * Reports in which all that comes from logs, and all that a user may write, is hostile; for property tests.
 */
import fc from 'fast-check';
import type { Gap, Report } from '../../src/types.ts';
import { sampleDiagnosis, sampleFinding, sampleReport } from './sample-report.ts';

const dangerous = fc.constantFrom(
  ...['\x1b[2J', '\x1b]0;title\x07', '\x9b31m', '\0', '\b', '\t', '\r', '\n', '\r\n', '\x7f', '\x85'],
  ...['\u061c', '\u200b', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202e', '\u2066', '\u2069'],
  ...['\ufeff', '\ud800', '\udc00', '😀', '오류', '错误', '"', '\\', '</script>', '__proto__'],
  ...[
    '::error::x',
    '::set-output name=a::b',
    '##vso[task.complete]',
    '##VSO[x]',
    '##[group]',
    ']]>',
    '=cmd|',
  ],
);
export const hostile = fc
  .array(fc.oneof({ weight: 3, arbitrary: dangerous }, fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

const hostileFinding = fc
  .record({
    source: hostile,
    text: hostile,
    level: hostile,
    host: hostile,
    fields: fc.dictionary(hostile, hostile, { noNullPrototype: true }),
    context: fc.record({
      before: fc.array(hostile, { maxLength: 2 }),
      after: fc.array(hostile, { maxLength: 2 }),
    }),
    column: fc.integer({ min: 1, max: 200 }),
  })
  .map(sampleFinding);

const hostileGap: fc.Arbitrary<Gap> = fc.record({
  code: fc.constantFrom('unreadable', 'not-found'),
  source: hostile,
  message: hostile,
  action: hostile,
});

export const hostileReport: fc.Arbitrary<Report> = fc
  .record({
    findings: fc.array(hostileFinding, { minLength: 1, maxLength: 3 }),
    fields: fc.dictionary(hostile, fc.array(hostile, { maxLength: 2 }), { noNullPrototype: true }),
    words: fc.array(hostile, { minLength: 4, maxLength: 4 }),
    gaps: fc.array(hostileGap, { maxLength: 2 }),
  })
  .map(({ findings, fields, words: [title, cause, step, note], gaps }) => {
    const docs = `https://host/${step}`;
    const remediation = [
      { text: step, command: step, expect: step, docs: step },
      { text: step, docs },
    ];
    const hosts = findings.map(({ host }) => host as string);
    const diagnosis = sampleDiagnosis({ findings, fields, hosts, title, causes: [cause], remediation });
    const sources = findings.map(({ source }) => ({
      path: source,
      count: 2,
      firstSeen: null,
      lastSeen: null,
    }));
    return sampleReport({
      diagnoses: [{ ...diagnosis, sources }],
      gaps,
      notes: [{ code: 'empty', source: note, message: note }],
      coverage: {
        sources: [],
        skipped: { other: 1 },
        duplicates: [{ path: title, of: cause }],
        absentFormats: [],
      },
    });
  });
