/**
 * The one promise that counts of what is looked for before a pattern runs: wherever the pattern matches, it stands there,
 * and the kernel finds it, in every encoding and between any other characters.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveRequirements, type Requirements } from '../../src/catalogue/literals.ts';
import { parsePattern } from '../../src/catalogue/pattern.ts';
import { createImage } from '../../src/match/image.ts';
import { createNeedles } from '../../src/match/needles.ts';
import { createPrefilter } from '../../src/match/prefilter.ts';
import { encode } from '../../src/read/encoding.ts';
import { haveLiterals } from '../literals.ts';
import { patternOf, patterns, textOf } from './patterns.ts';

const requirementsOf = (source: string) => deriveRequirements(parsePattern(source).node);
const expressionOf = (source: string) => new RegExp(parsePattern(source).source, 'is');

/** What stands before and behind a match. */
const neighbours = fc.string({ unit: fc.constantFrom(...'70xXaf -错 \n'), maxLength: 4 });

/** Patterns of which something is required, and texts in which they match, between others. */
const matches = fc
  .tuple(patterns, fc.array(fc.tuple(neighbours, neighbours), { minLength: 5, maxLength: 5 }), fc.gen())
  .map(([tree, around, random]) => {
    const source = patternOf(tree);
    const choose = (below: number) => random(fc.nat, { max: below - 1 });
    const texts = around.map(([before, after]) => before + textOf(tree, choose) + after);
    // Between others its edges may not be where it has them.
    return {
      source,
      requirements: requirementsOf(source),
      texts: texts.filter((text) => expressionOf(source).test(text)),
    };
  });

/** Makes a search for what a pattern requires: whether the kernel finds it where the pattern matches. */
function createFinder(
  source: string,
  requirements: Requirements,
): (text: string, encoding: string) => boolean {
  const needles = createNeedles([
    { source, flags: 'is', formats: 'any', evidence: 'certain', code: null, ...requirements },
  ]);
  const prefilter = createPrefilter(createImage(needles), 1000);
  const active = new Uint8Array(needles.length).fill(1);
  return (text, encoding) => {
    const { index, 0: match } = expressionOf(source).exec(text) ?? { index: 0, 0: '' };
    const lengthOf = (part: string) => encode(part, encoding)?.length ?? 0;
    const begin = lengthOf(text.slice(0, index));
    const { count, positions } = prefilter.search(encode(text, encoding) ?? new Uint8Array(0), active);
    const places = positions.subarray(0, count);
    return places.some((place) => place >= begin && place < begin + lengthOf(match));
  };
}

describe('where a pattern matches', () => {
  it('one of its literals stands, and near it one of those that must', () => {
    let [all, withNear] = [0, 0];
    fc.assert(
      fc.property(matches, ({ requirements, texts }) => {
        if (requirements === null) return;
        expect(texts.filter((text) => !haveLiterals(text, requirements))).toEqual([]);
        all += texts.length;
        if (requirements.near !== null) withNear += texts.length;
      }),
      { numRuns: 1000 },
    );
    expect(all).toBeGreaterThan(1500);
    expect(withNear).toBeGreaterThan(100);
  });

  it.each(['utf-8', 'gb18030', 'cp949', 'windows-1252'])('the kernel finds it, in %s', (encoding) => {
    let all = 0;
    fc.assert(
      fc.property(matches, ({ source, requirements, texts }) => {
        if (requirements === null) return;
        const isFound = createFinder(source, requirements);
        const encoded = texts.filter((text) => encode(text, encoding) !== null);
        expect(encoded.filter((text) => !isFound(text, encoding))).toEqual([]);
        all += encoded.length;
      }),
      { numRuns: 300 },
    );
    expect(all).toBeGreaterThan(100);
  });

  it.each([
    ['the words of a code', 'error.{0,9}\\D34513\\D', '错误 Error = 34513.', 'gb18030'],
    ['a word behind white space beyond ASCII', 'a bcdwgetx', 'a\u3000bcdwgetx', 'cp949'],
    ['a word before white space of four bytes', 'wgetxbcd a', 'wgetxbcd\u00a0a', 'gb18030'],
    ['a number behind a character of two bytes', '\\D34513\\D', '错34513错', 'gb18030'],
  ])('the kernel finds it: %s', (_, source, text, encoding) => {
    expect(isFoundIn(source, text, encoding)).toBe(true);
  });

  it.each([
    [
      'near words of which the first has one letter, and a tab',
      '- bc.{0,9}\\D34513\\D',
      '-\tbc 34513 ',
      'utf-8',
    ],
    ['behind a blank of four bytes', 'a bcdwgetx', 'a\u00a0bcdwgetx', 'gb18030'],
    ['a number behind a character of four bytes', '\\D34513\\D', 'ö34513 ', 'gb18030'],
  ])('the kernel finds it: %s', (_, source, text, encoding) => {
    expect(isFoundIn(source, text, encoding)).toBe(true);
  });
});

function isFoundIn(source: string, text: string, encoding: string): boolean {
  const requirements = requirementsOf(source);
  return requirements !== null && createFinder(source, requirements)(text, encoding);
}
