/**
 * `pretty` keeps within the width of the terminal, in every language. Only what has no blank may be longer, and
 * commands, which are there to be copied.
 */
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { createReporter } from '../../../src/reporters/index.ts';
import type { ReporterOptions } from '../../../src/reporters/types.ts';
import type { Diagnosis, Report } from '../../../src/types.ts';
import { sampleDiagnosis, sampleFinding, sampleReport } from '../sample-report.ts';

function render(report: Partial<Report>, options: ReporterOptions): string {
  return createReporter('pretty', options).end(sampleReport(report));
}

function renderOne(diagnosis: Partial<Diagnosis>, options: ReporterOptions): string {
  return render({ diagnoses: [sampleDiagnosis(diagnosis)] }, options);
}

function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => stringWidth(line)));
}

describe.each([40, 80, 120])('%i columns', (width) => {
  const languages = {
    English: 'The vault credentials are older than 48 hours, or damaged, or of another vault. ',
    Chinese: '保管库凭据已超过四十八小时，或者已经损坏，或者属于另一个保管库。请重新下载。',
    Korean: '보관소 자격 증명이 사십팔 시간보다 오래되었거나 손상되었거나 다른 보관소의 것입니다. ',
  };

  describe.each(Object.entries(languages))('keep %s', (_language, sentence) => {
    const long = sentence.repeat(3).trim();

    it('in causes and steps', () => {
      const remediation = [{ text: long, expect: long, command: 'ping ps01' }];
      const text = renderOne({ causes: [long, long], remediation, lastSeen: null }, { width });
      const body = text.slice(text.indexOf('Why this happens'), text.indexOf('   https://'));
      expect(widest(body)).toBeLessThanOrEqual(width);
    });

    it('in the opening', () => {
      const [opening] = renderOne({ title: long }, { width }).split('\n\n');
      expect(widest(opening)).toBeLessThanOrEqual(width);
    });

    it('in the title', () => {
      const title = renderOne({ title: sentence.trim() }, { width }).split('\n\n')[1].split('   goes on')[0];
      expect(widest(title)).toBeLessThanOrEqual(width);
    });

    it('in the log line', () => {
      const text = renderOne({ findings: [sampleFinding({ text: long, column: 1 })] }, { width });
      const record = text.slice(text.indexOf('.log:12\n'), text.indexOf('   Why this happens'));
      expect(widest(record)).toBeLessThanOrEqual(width);
    });

    it('in gaps and notes', () => {
      const text = render(
        {
          gaps: [{ code: 'binary', message: long, action: long }],
          notes: [{ code: 'empty', message: long }],
        },
        { width },
      );
      expect(widest(text.slice(0, text.indexOf('0 problems')))).toBeLessThanOrEqual(width);
    });
  });

  it('keep when and how often it was seen', () => {
    const seen = { count: 123_456, firstSeen: '2026-11-17T04:05:12Z', lastSeen: '2026-11-18T04:05:12Z' };
    const text = renderOne(seen, { width });
    expect(widest(text.slice(text.indexOf('   goes on'), text.indexOf('   network/')))).toBeLessThanOrEqual(
      width,
    );
  });

  it('keep the line that sums up', () => {
    const gaps = [{ code: 'binary' as const, message: 'no', action: 'look' }];
    const summary = {
      ...sampleReport().summary,
      sources: 53,
      findings: 123_456,
      lines: 12_345_678,
      skipped: 1234,
    };
    const text = render({ gaps, summary }, { width });
    expect(widest(text.slice(text.lastIndexOf('problems') - 2))).toBeLessThanOrEqual(width);
  });
});
