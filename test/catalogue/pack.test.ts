/**
 * The catalogue as it is written when logscan is built: the same again when it is read, and smaller.
 */
import { describe, expect, it } from 'vitest';
import { packCatalogue, unpackCatalogue } from '../../src/catalogue/pack.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';

const { catalogue } = await readCatalogue();

describe('a packed catalogue', () => {
  it('is the same when it was written and read', () => {
    expect(unpackCatalogue(JSON.parse(JSON.stringify(packCatalogue(catalogue))))).toEqual(catalogue);
  });

  it('has each step of a procedure once', () => {
    const { steps } = packCatalogue(catalogue);
    expect(new Set(steps.map((step) => JSON.stringify(step))).size).toBe(steps.length);
    const all = catalogue.signatures.flatMap(({ remediation }) => remediation);
    expect(steps.length).toBeLessThan(all.length);
  });
});
