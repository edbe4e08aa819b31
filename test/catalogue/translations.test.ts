/**
 * The catalogue speaks Chinese and Korean: every signature and every procedure is translated, from the English that
 * stands there now, and only words are.
 */
import { describe, expect, it } from 'vitest';
import { digestOf, wordsOf } from '../../src/catalogue/collect-translations.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { translate } from '../../src/catalogue/translate.ts';

const english = await loadCatalogue();

describe.each([
  ['zh-CN', /\p{Script=Han}/u],
  ['ko', /\p{Script=Hangul}/u],
] as const)('%s', async (language, script) => {
  const { translation, errors } = await readCatalogue({ language });
  const translated = translate(english, translation);

  it('has no stale or misfitting translation', () => {
    expect(errors).toEqual([]);
  });

  it('translates every signature', () => {
    expect(english.signatures.map(({ id }) => id).filter((id) => !translation(id))).toEqual([]);
  });

  it.each(translated.signatures.map((signature) => [signature.id, signature] as const))(
    '%s',
    (id, signature) => {
      const original = english.signatures.find((other) => other.id === id);
      const texts = [signature.title, ...signature.causes, ...signature.remediation.map(({ text }) => text)];
      expect(texts.filter((text) => !script.test(text))).toEqual([]);
      expect({ ...signature, title: '', causes: [], remediation: [] }).toEqual({
        ...original,
        title: '',
        causes: [],
        remediation: [],
      });
      const unspoken = (steps = signature.remediation) =>
        steps.map(({ command, docs }) => ({ command, docs }));
      expect(unspoken()).toEqual(unspoken(original?.remediation));
    },
  );
});

describe('the digest of the English', () => {
  const words = { title: 'A', causes: ['B'], steps: [{ text: 'C', expect: 'D' }] };

  it('changes with every word', () => {
    const digests = [
      words,
      { ...words, title: 'a' },
      { ...words, causes: ['b'] },
      { ...words, causes: ['B', 'B'] },
      { ...words, steps: [{ text: 'c', expect: 'D' }] },
      { ...words, steps: [{ text: 'C' }] },
    ].map(digestOf);
    expect(new Set(digests).size).toBe(6);
  });

  it('leaves out what procedures say, and commands', () => {
    const raw = {
      id: 'a/b',
      title: 'A',
      severity: 'error',
      causes: ['B'],
      remediation: [{ use: 'other' }, { text: 'C', expect: 'D', command: 'E' }],
      examples: [],
    } as const;
    expect(digestOf(wordsOf(raw as never))).toBe(digestOf(words));
  });
});
