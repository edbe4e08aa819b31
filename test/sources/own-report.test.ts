/**
 * Reports that are kept beside the logs are not read as logs, unless somebody names them.
 */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Catalogue,
  createReporter,
  loadCatalogue,
  type Report,
  type ReporterName,
  scan,
} from '../../src/index.ts';
import { type Language, languages } from '../../src/locale/languages.ts';
import { makeTar, makeZip } from '../bundles/archives.ts';
import { createTree } from '../tree.ts';

const inLanguages = languages.map(async (language) => [language, await loadCatalogue({ language })] as const);
const catalogues = Object.fromEntries(await Promise.all(inLanguages)) as Record<Language, Catalogue>;
const ways = { catalogue: catalogues.en };

const failing = '2026-11-18 04:05:12 connect socket failed: system:10060\n';

/** The report of a scan, as text. */
async function write(folder: string, name: ReporterName, language: Language = 'en'): Promise<string> {
  const reporter = createReporter(name, { language, now: () => 0 });
  let text = '';
  const report = await scan([`${folder}/svagents.log`], {
    catalogue: catalogues[language],
    onFinding(finding, signature) {
      text += reporter.finding(finding, signature);
    },
  });
  return text + reporter.end(report);
}

function sourcesOf({ coverage }: Report): string[] {
  return coverage.sources.map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
}

describe('a report beside the logs', () => {
  it.each([
    ['json', 'report.json'],
    ['ndjson', 'report.jsonl'],
    ['sarif', 'report.sarif.json'],
    ['otlp-json', 'report.otlp.json'],
    ['pretty', 'report.txt'],
  ] as const)('of format %s is skipped', async (name, file) => {
    for (const language of languages) {
      const folder = createTree({ 'svagents.log': failing });
      writeFileSync(`${folder}/${file}`, await write(folder, name, language));
      const report = await scan([folder], ways);
      expect(sourcesOf(report)).toEqual(['svagents.log']);
      expect(report.coverage.skipped).toEqual({ 'own-report': 1 });
    }
  });

  it('is skipped as PowerShell saves it', async () => {
    const folder = createTree({ 'svagents.log': failing });
    const text = `\ufeff${(await write(folder, 'json')).replaceAll('\n', '\r\n')}`;
    writeFileSync(`${folder}/report.json`, text, 'utf16le');
    expect(sourcesOf(await scan([folder], ways))).toEqual(['svagents.log']);
  });

  it.each([
    ['a.zip', makeZip],
    ['a.tar', makeTar],
  ])('is skipped in %s', async (name, make) => {
    const content = await write(createTree({ 'svagents.log': failing }), 'json');
    const log = { name: 'svagents.log', content: failing };
    const folder = createTree({ [name]: make([{ name: 'report.json', content }, log]) });
    const report = await scan([`${folder}/${name}`], ways);
    expect(sourcesOf(report)).toEqual([`${name}!svagents.log`]);
    expect(report.coverage.skipped).toEqual({ 'own-report': 1 });
  });

  it('is read when it is named', async () => {
    const folder = createTree({ 'svagents.log': failing });
    writeFileSync(`${folder}/report.json`, await write(folder, 'json'));
    expect(sourcesOf(await scan([`${folder}/report.json`], ways))).toEqual(['report.json']);
  });

  it('is told from a log in JSON', async () => {
    const folder = createTree({
      'a.json': `{"version":1,"tool":{"name":"other"},"text":"${failing.trim()}"}\n`,
    });
    expect(sourcesOf(await scan([folder], ways))).toEqual(['a.json']);
  });
});
