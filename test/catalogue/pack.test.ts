/**
 * The catalogue as it is written when logscan is built: the same again when it is read, smaller, and enough for other
 * files to build on.
 */
import { describe, expect, it } from 'vitest';
import { packFoundation, packWords, unpackFoundation, unpackWords } from '../../src/catalogue/pack.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { translate } from '../../src/catalogue/translate.ts';

const { catalogue, foundation } = await readCatalogue();
const packed = packFoundation(foundation);
const withoutExamples = catalogue.signatures.map((signature) => ({ ...signature, examples: [] }));

describe('a packed catalogue', () => {
  it('is the same when it was written and read', () => {
    expect(unpackFoundation(packed).catalogue).toEqual({ ...catalogue, signatures: withoutExamples });
  });

  it('still knows its procedures, and which steps come from them', () => {
    const { procedures, uses } = unpackFoundation(packed);
    expect([...procedures]).toEqual([...foundation.procedures]);
    for (const { id } of catalogue.signatures) expect(uses.get(id), id).toEqual(foundation.uses.get(id));
  });

  it('has each step once', () => {
    const steps = packed.split('\n').filter((line) => line.startsWith('{"text":'));
    expect(new Set(steps).size).toBe(steps.length);
    const all = catalogue.signatures.flatMap(({ remediation }) => remediation);
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.length).toBeLessThan(all.length);
  });

  it('reads no pattern and no step of a signature that nobody asks for', () => {
    const [head, ...lines] = packed.split('\n');
    const unreadable = [head, ...lines.map(() => '?')].join('\n');
    const { signatures } = unpackFoundation(unreadable).catalogue;
    expect(signatures.map(({ id, codes }) => [id, codes])).toEqual(
      catalogue.signatures.map(({ id, codes }) => [id, codes]),
    );
    expect(() => signatures[0].patterns).toThrow(SyntaxError);
  });

  it.each(['zh-CN', 'ko'] as const)('is told in %s by words that were written and read', async (language) => {
    const { translation, foundation } = await readCatalogue({ language });
    const words = unpackWords(packWords(foundation.words));
    const told = unpackFoundation(packed, words).catalogue;
    expect(told).toEqual(translate({ ...catalogue, signatures: withoutExamples }, translation));
  });
});
