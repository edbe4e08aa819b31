/**
 * One folder under fixtures/cases is one case: logs, and the complete list of findings that they must give. The
 * logs were composed before the patterns; `expected.json` says from what.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Finding, loadCatalogue, scan } from '../src/index.ts';

const catalogue = await loadCatalogue();

interface Expected {
  origin: string;
  /** `line` is the first line of the record. */
  findings: { source: string; line: number; signature: string }[];
}

const folder = 'fixtures/cases';
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(cases.map((entry) => entry.name))('%s', (name) => {
  const files = readdirSync(`${folder}/${name}`).filter((file) => file !== 'expected.json');
  const expected: Expected = JSON.parse(readFileSync(`${folder}/${name}/expected.json`, 'utf8'));

  it.each(files)('%s', async (file) => {
    const findings: string[] = [];
    await scan([`${folder}/${name}/${file}`], {
      catalogue,
      onFinding: (finding) => findings.push(`${firstLine(finding)} ${finding.signature}`),
    });
    const wanted = expected.findings.filter(({ source }) => source === file);
    expect(findings.sort()).toEqual(wanted.map(({ line, signature }) => `${line} ${signature}`).sort());
  });
});

function firstLine({ line, endLine, text, truncated }: Finding): number {
  return truncated ? line : endLine - text.split('\n').length + 1;
}
