/**
 * A small catalogue, and lines that it recognises: each has a number of its own, so that a test can tell which were found,
 * which were lost, and which came twice.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '../../src/index.ts';
import type { Finding } from '../../src/types.ts';

const file = `
component: storm
formats: any
docs: https://example.com/storm
signatures:
  - id: storm/line
    title: A numbered line failed
    severity: error
    patterns: ['storm line (?<number>\\d{1,9}) failed', 'storm part (?<number>\\d{1,9})\\s+is broken']
    causes: [It was written by a test.]
    remediation: [{ text: Write another one. }]
    examples:
      - { match: storm line 1 failed, from: composed }
      - { no-match: storm line 1 succeeded }
`;

/** The catalogue of ours, with a signature for numbered lines; give `only: ['storm/*']` with it. */
export async function loadStorm() {
  const folder = mkdtempSync(join(tmpdir(), 'logscan-test-'));
  try {
    writeFileSync(join(folder, 'storm.yaml'), file);
    return await loadCatalogue({ paths: [join(folder, 'storm.yaml')] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A line of no format. */
export const plain = (number: number) => `2026-11-20 line of a program: storm line ${number} failed\n`;

/** A record of the mobility agent. */
export const agent = (number: number, more = '') =>
  `#~> (11-20-2026 10:00:00):   ERROR  2508 8408 ${number} storm line ${number} failed\n${more}`;

/** The numbers of findings, as they came. */
export const numbers = (findings: readonly Finding[]) => findings.map(({ fields }) => Number(fields.number));
