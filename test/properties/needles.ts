/**
 * Random needles and texts for the prefilter: words that are cut out of a text of few different bytes, so that they
 * overlap, nest and begin alike, numbers of few different digits, and what must stand near them.
 */
import fc from 'fast-check';
import { anchorOf } from '../../src/catalogue/anchor.ts';
import type { Needle } from '../../src/match/needles.ts';
import { lowerAscii } from '../literals.ts';

/** A needle that belongs to one pattern and betrays no encoding. */
export function needleOf(kind: Needle['kind'], bytes: string, near: Needle['near'] = null): Needle {
  return {
    kind,
    bytes,
    near,
    encoding: null,
    anchor: kind === 'text' ? anchorOf(bytes) : null,
    patterns: [0],
  };
}

/** Needles, and texts in which they stand, written as latin1 strings. */
export interface Search {
  needles: Needle[];
  texts: string[];
}

type Bytes = Pick<Needle, 'kind' | 'bytes'>;

const oneOf = (bytes: string) => fc.constantFrom(...bytes);

/** Of which bytes texts and words are made. */
export const alphabets = {
  'few bytes of ASCII': oneOf('aaabABz@[`{-  \t\n\0'),
  'few bytes': oneOf('aaabABz@[`{ \r\v\0\x81\xe9\xff'),
  'any bytes': fc.nat({ max: 255 }).map((byte) => String.fromCharCode(byte)),
};

/** Of many digits a number would seldom be seen twice. */
const digits = fc.string({ unit: oneOf('001123'), minLength: 1, maxLength: 11 });
const hexDigits = fc.string({ unit: oneOf('0011aAfF'), minLength: 1, maxLength: 17 });

/** What a text has beside what is looked for. */
const fillers = ['', '', '', ' ', '-', '0', '7', 'x', '0x', '123', '\0'];

/** One of what is looked for, how it is written, and what stands behind it. */
const piece = fc.record({
  item: fc.nat({ max: 999 }),
  spelling: fc.nat({ max: 255 }),
  filler: fc.nat({ max: fillers.length - 1 }),
});

/** Searches for needles of all kinds in texts of an alphabet. */
export function searches(letter: fc.Arbitrary<string>): fc.Arbitrary<Search> {
  const near = fc.record({
    reach: fc.nat({ max: 60 }),
    items: fc.array(fc.nat({ max: 999 }), { minLength: 1, maxLength: 3 }),
  });
  const pieces = fc.array(fc.oneof(piece, piece, letter), { maxLength: 24, size: 'max' });
  return fc
    .record({
      whole: fc.string({ unit: letter, minLength: 30, maxLength: 40 }),
      cuts: fc.array(fc.tuple(fc.nat({ max: 27 }), fc.integer({ min: 2, max: 12 })), { maxLength: 12 }),
      numbers: fc.array(digits, { maxLength: 5 }),
      hexes: fc.array(hexDigits, { maxLength: 5 }),
      nears: fc.array(fc.oneof(fc.constant(null), near), { minLength: 5, maxLength: 5 }),
      texts: fc.array(pieces, { minLength: 1, maxLength: 3, size: 'max' }),
    })
    .map(({ whole, cuts, numbers, hexes, nears, texts }) => {
      const items = [
        ...wordsOf(cuts.map(([at, length]) => whole.slice(at, at + length))),
        ...numbers.map((bytes): Bytes => ({ kind: 'number', bytes })),
        ...hexes.map((bytes): Bytes => ({ kind: 'hex', bytes: lowerAscii(bytes).replace(/^0+(?=.)/, '') })),
      ];
      const needles = items.filter(canBeNeedle).map(({ kind, bytes }, index) => {
        const { reach, items: others } = nears[index % nears.length] ?? { reach: 0, items: [] };
        const near = others.map((other) => items[other % items.length]);
        return needleOf(kind, bytes, near.length === 0 ? null : { reach, items: near });
      });
      const write = (part: (typeof texts)[0][0]) =>
        typeof part === 'string'
          ? part
          : spell(items[part.item % items.length], part.spelling) + fillers[part.filler];
      return { needles, texts: texts.map((parts) => parts.map(write).join('')) };
    });
}

/** Blanks of any length and kind, either case, zeros before. */
function spell(item: Bytes | undefined, spelling: number): string {
  if (item === undefined) return '';
  const blank = [' ', ' \t', '\n', '\v\f\r'][spelling & 3];
  const bytes = item.bytes.replaceAll(' ', blank);
  const before = item.kind === 'hex' ? ['0x', '0X', '0x0', '0X0000'][(spelling >> 2) & 3] : '';
  return before + ((spelling & 16) === 0 ? bytes : bytes.replace(/[a-z]/g, (letter) => letter.toUpperCase()));
}

/** Texts as words, each once; those beyond ASCII hold no blanks, as they are looked for one by one. */
function wordsOf(texts: readonly string[]): Bytes[] {
  const found = texts.map((text) =>
    lowerAscii(text)
      .split(/[\t-\r ]+/)
      .filter(Boolean)
      .join(/[\x80-\xff]/.test(text) ? '' : ' '),
  );
  // What must be near has at least two bytes.
  return [...new Set(found)]
    .filter((bytes) => /^[^ ]{2}/.test(bytes))
    .map((bytes) => ({ kind: 'text', bytes }));
}

/** Whether it is looked for by itself: of words one has three bytes, a number three to ten digits. */
function canBeNeedle({ kind, bytes }: Bytes): boolean {
  if (kind === 'text') return /[^ ]{3}/.test(bytes);
  if (kind === 'number') return bytes.length >= 3 && bytes.length <= 10;
  return bytes.length <= 16;
}
