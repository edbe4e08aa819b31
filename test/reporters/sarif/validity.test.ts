/**
 * `sarif` is accepted by GitHub code scanning, as far as its validator can tell, whatever logs and their paths hold.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue, scan } from '../../../src/index.ts';
import { languages } from '../../../src/locale/languages.ts';
import { createReporter } from '../../../src/reporters/index.ts';
import type { Gap } from '../../../src/types.ts';
import { complaintsAbout, diagnosesIn, validator } from '../readers/sarif.ts';
import { sampleDiagnosis, sampleFinding, sampleReport } from '../sample-report.ts';
import { gap, reportOf, resultOf, runOf, textOf } from './write.ts';

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\0',
        '\x1b[2J',
        '\u202e',
        '\ud800',
        '\udc00',
        '😀',
        '错误',
        '](',
        '[a](1)',
        '{0}',
        '{',
        '}',
      ),
      fc.constantFrom(
        '##vso[task.x]',
        '::error::',
        '</script>',
        ']]>',
        '`',
        '```',
        '\n',
        '\r\n',
        '/',
        '..',
        ':',
        '!',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''));

const nastyFinding = fc
  .record({
    source: nasty.map((text) => text || 'x'),
    text: nasty,
    host: nasty,
    fields: fc.dictionary(nasty, nasty, { noNullPrototype: true }),
    line: fc.integer({ min: 1, max: 1e9 }),
    column: fc.integer({ min: 1, max: 1e6 }),
    fingerprint: fc.constantFrom('0123456789abcdef', 'fedcba9876543210'),
  })
  .map(sampleFinding);

const nastyReport = fc
  .record({
    findings: fc.array(nastyFinding, { minLength: 1, maxLength: 4 }),
    word: nasty.map((text) => text || 'x'),
  })
  .map(({ findings, word }) => {
    const remediation = [{ text: word, command: word, expect: word, docs: word }];
    const diagnosis = sampleDiagnosis({ findings, title: word, causes: [word], remediation, codes: [word] });
    const gaps: Gap[] = [{ code: 'unreadable', source: word, message: word, action: word }];
    return sampleReport({ diagnoses: [{ ...diagnosis, docs: word }], gaps });
  });

describe('whatever logs hold', () => {
  it('is where it was found, and as often', () => {
    fc.assert(
      fc.property(nastyReport, (report) => {
        const [{ findings }] = report.diagnoses;
        const { results } = runOf(textOf(report, findings));
        const lines = results.flatMap((one) =>
          one.locations?.map((at) => at.physicalLocation?.region?.startLine),
        );
        expect(lines.sort()).toEqual(findings.map(({ line }) => line).sort());
        expect(results.map(({ occurrenceCount }) => occurrenceCount).reduce((a = 0, b = 0) => a + b)).toBe(
          findings.length,
        );
      }),
    );
  });

  it('has URIs that lead to the same path again, and to no other host', () => {
    fc.assert(
      fc.property(nasty, (name) => {
        const source = `logs/${name.replaceAll('!', '')}/a`;
        const [location] = resultOf({ source }).locations ?? [];
        const uri = location.physicalLocation?.artifactLocation?.uri ?? '';
        expect(uri).toMatch(/^[\w\-.~%/]+$/);
        expect(new URL(uri, 'https://base.example/').host).toBe('base.example');
        const parts = Buffer.from(source).toString().split('/');
        expect(decodeURIComponent(uri)).toBe(parts.filter((part) => part !== '' && part !== '.').join('/'));
      }),
    );
  });
});

describe.skipIf(validator === null)(
  'the validator of SARIF and GitHub (skipped: not on this platform)',
  () => {
    it('has nothing against reports of logs, in any language', async () => {
      const logs: Record<string, string> = {};
      for (const language of languages) {
        const catalogue = await loadCatalogue({ language });
        const reporter = createReporter('sarif', { language });
        const report = await scan(['fixtures/demo'], {
          catalogue,
          onFinding: (finding, signature) => void reporter.finding(finding, signature),
        });
        logs[`demo-${language}`] = reporter.end(report);
        expect(diagnosesIn(logs[`demo-${language}`])).toEqual(
          report.diagnoses.map(({ signature }) => signature),
        );
      }
      expect(complaintsAbout(logs)).toEqual([]);
    });

    it('has nothing against a report of two hundred diagnoses', async () => {
      const report = await scan(['fixtures/cases', 'fixtures/missing.log']);
      const text = createReporter('sarif').end(report);
      expect(report.diagnoses.length).toBeGreaterThan(150);
      expect(diagnosesIn(text)).toEqual(report.diagnoses.map(({ signature }) => signature));
      expect(complaintsAbout({ text })).toEqual([]);
    });

    it('has nothing against any path, text or lack of them', () => {
      const paths = {
        bundle: 'bundles/host a.zip!logs/b c.log',
        stdin: '<stdin>',
        windows: 'C:/Program Files (x86)/일지/错误.log',
        absolute: '/var/log/a.log',
        share: '//server/share/a#b.log',
        above: '../../a.log',
        long: `${'very/long/'.repeat(500)}a.log`,
      };
      const logs = Object.fromEntries(
        Object.entries(paths).map(([name, source]) => [
          name,
          textOf(reportOf([sampleFinding({ source })], [gap])),
        ]),
      );
      const hostile = fc
        .sample(nastyReport, { numRuns: 20, seed: 8 })
        .map((report, at) => [`hostile-${at}`, textOf(report, report.diagnoses[0].findings)]);
      const whole = { text: 'FAILED', line: 3, column: 1 };
      const others = {
        whole: textOf(reportOf([sampleFinding(whole)])),
        silent: textOf(reportOf([sampleFinding({ ...whole, match: { start: 0, end: 0 } })])),
        empty: textOf(sampleReport()),
        gaps: textOf(sampleReport({ gaps: [gap] })),
      };
      expect(complaintsAbout({ ...logs, ...others, ...Object.fromEntries(hostile) })).toEqual([]);
    });

    it('would say what is wrong', () => {
      const text = textOf(reportOf([sampleFinding()]));
      const absolute = text.replaceAll('logs/svagents.log', 'C:\\\\Program Files\\\\a.log');
      const complaints = complaintsAbout({ absolute, without: text.replaceAll('"locations"', '"places"') });
      const errors = complaints.filter(({ level }) => level === 'error');
      expect(errors.map(({ log }) => log)).toEqual(expect.arrayContaining(['absolute', 'without']));
    });
  },
);
