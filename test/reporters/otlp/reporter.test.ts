/**
 * `otlp-json`: log records that a collector of OpenTelemetry reads, with times that are never guessed and never rounded.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReporter } from '../../../src/reporters/index.ts';
import { type Finding, type Gap, severities } from '../../../src/types.ts';
import { version } from '../../../src/version.ts';
import { diagnosesIn, findingsIn, type LogRecord, recordsIn } from '../readers/otlp.ts';
import { sampleDiagnosis, sampleFinding, sampleReport, sampleSignature } from '../sample-report.ts';

const now = () => 1_795_000_000_123;

function reporterOf() {
  return createReporter('otlp-json', { now });
}

function recordOf(values: Partial<Finding>): LogRecord {
  const [record] = recordsIn(reporterOf().finding(sampleFinding(values), sampleSignature()));
  return record;
}

const gap: Gap = {
  code: 'access-denied',
  source: 'logs/a.log',
  message: 'access is denied',
  action: 'Run as root.',
};

describe('otlp-json', () => {
  it('tells of a finding', () => {
    expect(recordOf({ host: 'ps01', fields: { code: '407' } })).toEqual({
      timeUnixNano: '1794974712000000000',
      observedTimeUnixNano: '1795000000123000000',
      severityNumber: 17,
      severityText: 'error',
      eventName: 'logscan.finding',
      body: 'The proxy asks for credentials',
      resource: { 'service.name': 'logscan', 'service.version': version, 'host.name': 'ps01' },
      attributes: {
        'log.file.path': 'logs/svagents.log',
        'log.file.name': 'svagents.log',
        'log.record.original': 'FAILED: the proxy asks for credentials (407)',
        'logscan.signature.id': 'network/proxy-authentication-required',
        'logscan.fingerprint': '0123456789abcdef',
        'logscan.component': 'network',
        'logscan.evidence': 'certain',
        'logscan.codes': ['407', '0x197'],
        'logscan.line': 12,
        'logscan.column': 8,
        'logscan.time': '2026-11-18T04:05:12Z',
        'logscan.zone': 'format',
        'logscan.level': 'ERROR',
        'url.full': 'https://learn.microsoft.com/azure/backup/',
        'logscan.field.code': '407',
      },
    });
  });

  it('has the severities of the data model', () => {
    const numbers = severities.map((severity) => {
      const [record] = recordsIn(reporterOf().finding(sampleFinding(), sampleSignature({ severity })));
      return [record.severityText, record.severityNumber];
    });
    expect(numbers).toEqual([
      ['critical', 21],
      ['error', 17],
      ['warning', 13],
      ['info', 9],
    ]);
  });

  it.each([
    ['2026-11-18T04:05:12Z', '1794974712000000000'],
    ['2026-11-18T04:05:12.4Z', '1794974712400000000'],
    ['2026-11-18T04:05:12.123456789+08:00', '1794945912123456789'],
    ['2026-11-18T04:05:12.1234567-05:30', '1794994512123456700'],
    ['1969-12-31T23:59:59Z', undefined],
    ['2026-11-18T04:05:12', undefined],
    [null, undefined],
  ])('tells the time %s as %s nanoseconds', (time, nanoseconds) => {
    const record = recordOf({ time });
    expect(record.timeUnixNano).toBe(nanoseconds);
    expect(record.attributes['logscan.time']).toBe(time ?? undefined);
  });

  it('names a member of an archive by its last name', () => {
    expect(recordOf({ source: 'a/host.zip!b.log' }).attributes).toMatchObject({
      'log.file.path': 'a/host.zip!b.log',
      'log.file.name': 'b.log',
    });
  });

  it('tells of a gap as a warning', () => {
    const [record] = recordsIn(reporterOf().gap(gap));
    expect(record).toMatchObject({ eventName: 'logscan.gap', severityNumber: 13, body: 'access is denied' });
    expect(record.attributes).toMatchObject({
      'log.file.path': 'logs/a.log',
      'logscan.gap.code': 'access-denied',
      'logscan.gap.action': 'Run as root.',
    });
  });

  it('ends with a summary, which has the diagnoses in their order', () => {
    const diagnoses = ['b/b', 'a/a'].map((signature) => sampleDiagnosis({ signature }));
    const reporter = reporterOf();
    reporter.finding(sampleFinding(), sampleSignature());
    reporter.gap(gap);
    const text = reporter.end(sampleReport({ diagnoses, gaps: [gap] }));
    expect(diagnosesIn(text)).toEqual(['b/b', 'a/a']);
    expect(recordsIn(text)).toMatchObject([
      {
        eventName: 'logscan.summary',
        severityNumber: 9,
        body: '2 problems, 2 findings · 1 gap: not everything was read',
        attributes: { 'logscan.findings': 2, 'logscan.complete': false, 'logscan.gaps': 1 },
      },
    ]);
  });

  it('is of the samples when findings were not told of as they were found', () => {
    const diagnoses = ['b/b', 'a/a'].map((signature) => sampleDiagnosis({ signature }));
    const text = reporterOf().end(sampleReport({ diagnoses }));
    expect(findingsIn(text).map(({ signature }) => signature)).toEqual(['b/b', 'a/a']);
  });

  it('tells of gaps at the end when nobody said them before, and never twice', () => {
    const report = sampleReport({ gaps: [gap, { ...gap, source: 'logs/b.log' }] });
    const eventsOf = (text: string) => recordsIn(text).map(({ eventName }) => eventName);
    const expected = ['logscan.gap', 'logscan.gap', 'logscan.summary'];
    expect(eventsOf(reporterOf().end(report))).toEqual(expected);
    const told = reporterOf();
    expect(eventsOf(report.gaps.map(told.gap).join('') + told.end(report))).toEqual(expected);
  });

  it('keeps lines below the megabyte at which a collector cuts them', () => {
    const long = '\u0085'.repeat(1_000_000);
    const fields = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`field${at}`, long]));
    const line = reporterOf().finding(sampleFinding({ text: long, source: long, fields }), sampleSignature());
    expect(line.length).toBeLessThan(1_000_000);
    expect(recordsIn(line)).toHaveLength(1);
  });

  it('gives back what logs hold, whatever that is', () => {
    const hostile = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '\0',
            '\n',
            '\r\n',
            '\u2028',
            '\u202e',
            '"',
            '\\',
            '😀',
            '错误',
            '##vso[x]',
            '::x::',
          ),
          fc.string({ unit: 'grapheme', maxLength: 5 }),
        ),
        { maxLength: 10 },
      )
      .map((some) => some.join(''));
    const values = fc.record({ text: hostile, source: hostile, fields: fc.dictionary(hostile, hostile) });
    fc.assert(
      fc.property(values, ({ text, source, fields }) => {
        const { attributes } = recordOf({ text, source, fields });
        expect(attributes['log.record.original']).toBe(text);
        expect(attributes['log.file.path']).toBe(source);
        for (const [name, value] of Object.entries(fields)) {
          expect(attributes[`logscan.field.${name}`]).toBe(value);
        }
      }),
    );
  });

  it('writes no half of a character', () => {
    const line = reporterOf().finding(sampleFinding({ text: 'a\ud800b\udc00' }), sampleSignature());
    expect(line).not.toMatch(/\\ud[89a-f]/i);
    expect(recordsIn(line)[0].attributes['log.record.original']).toBe('a\ufffdb\ufffd');
  });
});
