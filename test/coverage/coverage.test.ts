/**
 * Everything that the five source documents contain is in the catalogue: each of their 161 rows is a signature, or a
 * step of a procedure that a signature uses; and each of the 309 errors and alerts of other articles is a signature. The
 * tables beside this file say which; `rows.txt` and `rows-beyond.txt` name the rows.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCatalogue } from '../../src/catalogue/read.ts';

type Place = { signature: string } | { procedure: string; step: number };

const readRows = (file: string) =>
  readFileSync(`test/coverage/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const beyond = readRows('rows-beyond.txt');
const rows = [...readRows('rows.txt'), ...beyond];

const table: Record<string, Place> = {};
for (const file of readdirSync('test/coverage').filter((name) => name.endsWith('.yaml'))) {
  Object.assign(table, parse(readFileSync(`test/coverage/${file}`, 'utf8')));
}

const procedures = new Map<string, unknown[]>();
const used = new Set<string>();
for (const entry of readdirSync('patterns', { recursive: true, withFileTypes: true })) {
  if (!entry.name.endsWith('.yaml')) continue;
  const file = parse(readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
  if ('language' in file) continue;
  for (const { id, steps } of file.procedures ?? []) procedures.set(id, steps);
  for (const { remediation } of file.signatures ?? []) {
    for (const { use } of remediation) used.add(use);
  }
}

const { catalogue } = await readCatalogue();
const signatures = new Set(catalogue.signatures.map((signature) => signature.id));

describe('the rows of the documents', () => {
  it('are 161 and 309, each once', () => {
    expect(rows).toHaveLength(161 + 309);
    expect(new Set(rows).size).toBe(161 + 309);
  });

  it('are signatures where they are errors of other articles', () => {
    expect(beyond.filter((row) => table[row] && !('signature' in table[row]))).toEqual([]);
  });

  it('are all in the tables, and nothing else is', () => {
    expect(Object.keys(table).sort()).toEqual([...rows].sort());
  });

  it.each(rows)('%s', (row) => {
    const place = table[row];
    if ('signature' in place) {
      expect(signatures).toContain(place.signature);
    } else {
      expect(used).toContain(place.procedure);
      expect(place.step).toBeGreaterThan(0);
      expect(place.step).toBeLessThanOrEqual(procedures.get(place.procedure)?.length ?? 0);
    }
  });
});

describe('procedures', () => {
  it('are each used by a signature', () => {
    expect([...procedures.keys()].filter((id) => !used.has(id))).toEqual([]);
  });
});
