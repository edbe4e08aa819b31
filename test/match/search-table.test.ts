/**
 * What the matcher makes of a catalogue: the same when it was packed and read again, and only for the signatures that it was
 * made of.
 */
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { createPlans } from '../../src/match/plan.ts';
import { createSearchTable, packSearchTable, unpackSearchTable } from '../../src/match/search-table.ts';

const catalogue = await loadCatalogue();

describe('a search table', () => {
  it('is the same when it was packed', () => {
    const table = createSearchTable(catalogue.signatures);
    const again = unpackSearchTable(packSearchTable(table));
    expect({ ...again, image: null }).toEqual({ ...table, image: null });
    expect(again.image.places).toEqual(table.image.places);
    expect(Buffer.compare(again.image.bytes, table.image.bytes)).toBe(0);
  });

  it('gives each pattern by its place, with its signature', () => {
    const { patternAt } = createPlans(catalogue)(catalogue.formats[0]);
    const all = catalogue.signatures.flatMap((signature) =>
      signature.patterns.map((pattern) => [signature.id, pattern.source]),
    );
    expect(
      all.map((_, place) => {
        const { signature, pattern } = patternAt(place);
        return [signature.id, pattern.source];
      }),
    ).toEqual(all);
  });

  it('counts only for the signatures that it was made of', () => {
    const [first, second] = catalogue.signatures;
    const prepared = {
      signatures: [first],
      searchTable: () => packSearchTable(createSearchTable([first])),
    };
    const others: Catalogue = { ...catalogue, prepared, signatures: [second] };
    const { patternAt } = createPlans(others)(catalogue.formats[0]);
    expect(patternAt(0).signature.id).toBe(second.id);
  });
});
