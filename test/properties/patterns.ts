/**
 * Random patterns as trees, from which both their spelling and texts that they match can be made: words, numbers, classes,
 * blanks, edges, alternatives and repeats, in and beyond ASCII.
 */
import fc from 'fast-check';
import { PatternError, parsePattern } from '../../src/catalogue/pattern.ts';

/** A part of a pattern. Of a piece these are the texts that it matches. */
type Part =
  | { kind: 'text'; text: string }
  | { kind: 'piece'; pattern: string; texts: readonly string[] }
  | { kind: 'blank'; pattern: string; optional: boolean }
  | { kind: 'sequence'; parts: Part[] }
  | { kind: 'choice'; parts: Part[] }
  | { kind: 'repeat'; part: Part; suffix: string; min: number; max: number };

const words = 'disk IS curl x 错误 오류 错 É дa ß _ Full 34513 806 7 0x 82d6'.split(' ');

const piece = (pattern: string, ...texts: string[]): Part => ({ kind: 'piece', pattern, texts });

const pieces = [
  piece('[ab]', ...'abAB'),
  piece('[A-C]', ...'ABCabc'),
  piece('[eé]', ...'eEéÉ'),
  piece('[错误x]', ...'错误xX'),
  piece('[0-9]', ...'0189'),
  piece('[^a]', ...'b 错\n'),
  piece('[ x]', ...' xX'),
  piece('\\d', ...'0189'),
  piece('\\D', ...'a -错'),
  piece('\\W', ...' -(错'),
  piece('[\\s"]', ...' \n"'),
  piece('\\s', ...' \t\n\r\u3000'),
  piece('.', ...'a 7错\n'),
  piece('.{0,9}', '', 'abc 123', '错误'),
  piece('^', ''),
  piece('$', ''),
  piece('\\b', ''),
  piece('0{0,8}', '', '0', '0000'),
  piece('0x0{0,8}82d6', '0x82D6', '0X000082d6'),
  piece('0x0{0,8}82d6(?:$|\\W)', '0x082D6', '0x82d6-', '0x82d6错'),
  piece('\\D34513\\D', '-34513 ', 'a34513错', '错34513.'),
  piece('(?:^|\\D)34513(?:$|\\D)', '34513', ' 34513', '34513错'),
];

const blanks = [' ', '\t', ' ?'].map(
  (pattern): Part => ({ kind: 'blank', pattern, optional: pattern === ' ?' }),
);

const repeats: [suffix: string, min: number, max: number][] = [
  ['?', 0, 1],
  ['{0,2}', 0, 2],
  ['{1}', 1, 1],
  ['{2}', 2, 2],
  ['{1,3}', 1, 3],
  ['{0,1}?', 0, 1],
];

const { part } = fc.letrec<{ part: Part }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...words).map((text): Part => ({ kind: 'text', text })),
    fc.constantFrom(...pieces),
    fc.constantFrom(...blanks),
    fc.record({
      kind: fc.constant('sequence' as const),
      parts: fc.array(tie('part'), { minLength: 1, maxLength: 5 }),
    }),
    fc.record({
      kind: fc.constant('choice' as const),
      parts: fc.array(tie('part'), { minLength: 1, maxLength: 3 }),
    }),
    fc
      .tuple(tie('part'), fc.constantFrom(...repeats))
      .map(([inner, [suffix, min, max]]): Part => ({ kind: 'repeat', part: inner, suffix, min, max })),
  ),
}));

/** Patterns that are not refused: a repeat of runs of blanks is. */
export const patterns = fc
  .array(part, { minLength: 1, maxLength: 6 })
  .map((parts): Part => ({ kind: 'sequence', parts }))
  .filter((tree) => {
    try {
      return parsePattern(patternOf(tree)).source !== '';
    } catch (error) {
      if (error instanceof PatternError) return false;
      throw error;
    }
  });

/** How the pattern is written. */
export function patternOf(tree: Part): string {
  switch (tree.kind) {
    case 'text':
      return tree.text;
    case 'piece':
    case 'blank':
      return tree.pattern;
    case 'sequence':
      return tree.parts.map(patternOf).join('');
    case 'choice':
      return `(?:${tree.parts.map(patternOf).join('|')})`;
    case 'repeat':
      return `(?:${patternOf(tree.part)})${tree.suffix}`;
  }
}

/** A text that the pattern matches, but for its edges; `choose` gives a number below the one it is given. */
export function textOf(tree: Part, choose: (below: number) => number): string {
  const oneOf = (texts: readonly string[]) => texts[choose(texts.length)];
  switch (tree.kind) {
    case 'text':
      // The capital of ß is two letters.
      return [...tree.text]
        .map((letter) => (letter === 'ß' ? letter : oneOf([letter.toLowerCase(), letter.toUpperCase()])))
        .join('');
    case 'piece':
      return oneOf(tree.texts);
    case 'blank':
      return oneOf([tree.optional ? '' : ' ', '\t', ' \r\n', '\u3000', ' \u00a0 ']);
    case 'sequence':
      return tree.parts.map((inner) => textOf(inner, choose)).join('');
    case 'choice':
      return textOf(oneOfParts(tree.parts, choose), choose);
    case 'repeat': {
      const count = tree.min + choose(tree.max - tree.min + 1);
      return Array.from({ length: count }, () => textOf(tree.part, choose)).join('');
    }
  }
}

function oneOfParts(parts: readonly Part[], choose: (below: number) => number): Part {
  return parts[choose(parts.length)];
}
