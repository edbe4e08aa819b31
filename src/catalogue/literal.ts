/**
 * Reads a text that a pattern requires as something that can be looked for: words, a whole number, or a hexadecimal
 * one. A number is whole where no digit can stand beside it.
 */
import { anchorOf } from './anchor.ts';
import { frequencyOf } from './frequency.ts';
import { fringeOfSequence } from './neighbours.ts';
import type { PatternNode } from './pattern.ts';
import type { Literal } from './types.ts';

/** Stands for any number of zeros in the texts of a pattern. */
export const zeros = '\0';

/** Which characters of ASCII can stand directly before and behind a part of a pattern: few parts are asked. */
export interface Neighbours {
  before(): Set<string>;
  after(): Set<string>;
}

const anything = new Set(Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)));

/** Around a whole pattern anything can stand. */
export const outside: Neighbours = { before: () => anything, after: () => anything };

/** The neighbours of the items of a sequence from `start` to `end`, around which others stand. */
export function neighboursIn(
  items: readonly PatternNode[],
  start: number,
  end: number,
  around: Neighbours,
): Neighbours {
  return {
    before() {
      const { ascii, mayBeEmpty } = fringeOfSequence(items.slice(0, start), 'last');
      return mayBeEmpty ? new Set([...ascii, ...around.before()]) : ascii;
    },
    after() {
      const { ascii, mayBeEmpty } = fringeOfSequence(items.slice(end), 'first');
      return mayBeEmpty ? new Set([...ascii, ...around.after()]) : ascii;
    },
  };
}

/** The literal for a text with such neighbours: part of it, when only a part can be looked for. */
export function readLiteral(text: string, { before, after }: Neighbours): Literal {
  // Of one or two digits with signs around them the signs tell more.
  const [, head, decimal, tail] =
    /^([^\w\0]*)(\d{3,10})([^\w\0]*)$/.exec(text) ?? /^([ -]*)(\d{1,2})( *)$/.exec(text) ?? [];
  if (decimal !== undefined) {
    const isWhole = (head !== '' || !has(before(), /\d/)) && (tail !== '' || !has(after(), /\d/));
    if (isWhole) return { kind: 'number', text: decimal };
  }
  const [, hex, rest] = /0x[0\0]*([0-9a-f]{1,16})([^\w\0]*)$/.exec(text) ?? [];
  if (hex !== undefined && (rest !== '' || !has(after(), /[\da-f]/i))) return { kind: 'hex', text: hex };
  // Words beyond ASCII tell the encoding of a record, so each is looked for by itself.
  const separators = /[^\0-\x7f]/.test(text) ? /[\0 ]/ : /\0/;
  const parts = text
    .trim()
    .split(separators)
    .map((part) => part.trim());
  const rarest = parts.reduce((best, part) => (frequencyOf(part) < frequencyOf(best) ? part : best));
  return { kind: 'text', text: shorten(rarest) };
}

/** Letters from which on more of a text hardly makes it rarer, and only keeps it from being one with others. */
const enough = 20;

/** The words around the one by which a text is found, as many as it takes. */
function shorten(text: string): string {
  const words = text.split(' ');
  const anchor = anchorOf(text);
  if (anchor === null) return text;
  let first = text.slice(0, anchor.at).split(' ').length - 1;
  let last = first;
  const part = () => words.slice(first, last + 1).join(' ');
  while (part().length < enough && last - first + 1 < words.length) {
    if (last + 1 < words.length) last++;
    else first--;
  }
  return part();
}

function has(characters: Set<string>, pattern: RegExp): boolean {
  return [...characters].some((character) => pattern.test(character));
}
