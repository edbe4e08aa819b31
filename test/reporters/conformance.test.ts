/**
 * Every reporter on every case of the fixtures: what an independent reader finds in the document is what the scan found, in
 * the same order, and two scans give the same bytes.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  createReporter,
  type Finding,
  loadCatalogue,
  type Report,
  type Signature,
  scan,
} from '../../src/index.ts';
import { type Language, languages } from '../../src/locale/languages.ts';
import { type ReporterName, reporterNames } from '../../src/reporters/types.ts';
import { type Reader, readers } from './readers/index.ts';
import { complaintsAbout, validator } from './readers/sarif.ts';

const inLanguages = await Promise.all(
  languages.map(async (language) => [language, await loadCatalogue({ language })] as const),
);
const catalogues = Object.fromEntries(inLanguages);
const signatures = Object.fromEntries(
  inLanguages.map(([language, catalogue]) => [language, catalogue.signatures]),
);

interface Scanned {
  report: Report;
  findings: Finding[];
  signatureOf(finding: Finding): Signature;
}

/** Scans a folder. The duration is the only thing that may differ. */
async function scanCase(folder: string, language: Language): Promise<Scanned> {
  const findings: Finding[] = [];
  const bySignature = new Map<string, Signature>();
  const report = await scan([folder], {
    catalogue: catalogues[language],
    now: Date.UTC(2026, 10, 20),
    onFinding(finding, signature) {
      findings.push(finding);
      bySignature.set(signature.id, signature);
    },
  });
  report.summary.durationMs = 0;
  return { report, findings, signatureOf: ({ signature }) => bySignature.get(signature) as Signature };
}

function write(name: ReporterName, { report, findings, signatureOf }: Scanned, language: Language): string {
  const reporter = createReporter(name, { language, signatures, now: () => Date.UTC(2026, 10, 20) });
  return [
    ...findings.map((finding) => reporter.finding(finding, signatureOf(finding))),
    ...report.gaps.map(reporter.gap),
    reporter.end(report),
  ].join('');
}

const folder = 'fixtures/cases';
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const folders = ['fixtures/demo', 'fixtures/healthy', ...cases.map(({ name }) => `${folder}/${name}`)];

describe.each(folders)('%s', (path) => {
  const scans = new Map(languages.map((language) => [language, scanCase(path, language)]));

  it.each(reporterNames)('%s tells all, in the same order', async (name) => {
    const reader: Reader = readers[name];
    for (const [language, scanning] of scans) {
      const scanned = await scanning;
      const { diagnoses } = scanned.report;
      const text = write(name, scanned, language);
      if (reader.diagnosesIn !== undefined) {
        const shown = reader.shown?.(diagnoses) ?? diagnoses;
        expect(reader.diagnosesIn(text)).toEqual(shown.map(({ signature }) => signature));
      }
      if (reader.findingsIn !== undefined) {
        const places = scanned.findings.map(({ signature, source, line }) => ({ signature, source, line }));
        expect(reader.findingsIn(text)).toEqual(places);
      }
    }
  });

  it('gives the same bytes twice', async () => {
    const [first, second] = [(await scans.get('en')) as Scanned, await scanCase(path, 'en')];
    for (const name of reporterNames) expect(write(name, second, 'en')).toBe(write(name, first, 'en'));
  });
});

describe.skipIf(validator === null)(
  `every case as SARIF${validator === null ? ' (the validator does not run on this platform)' : ''}`,
  () => {
    it('has no error and no warning of the validator, in any language', async () => {
      const logs: Record<string, string> = {};
      for (const path of folders) {
        for (const language of languages) {
          const name = `${path.replaceAll('/', '-')}-${language}`;
          logs[name] = write('sarif', await scanCase(path, language), language);
        }
      }
      expect(complaintsAbout(logs)).toEqual([]);
    });
  },
);
