/**
 * What it means that the literals of a pattern stand in a text, found the slow way, with regular expressions: words with
 * any white space between, whole numbers, and what must be near them.
 */
import type { Literal, Pattern } from '../src/catalogue/types.ts';

/** Whether one of the literals stands in a text, and near it one of those that must. */
export function haveLiterals(text: string, { literals, near }: Pick<Pattern, 'literals' | 'near'>): boolean {
  const folded = lowerAscii(text);
  return literals.some((literal) =>
    [...folded.matchAll(expressionOf(literal))].some(({ 0: found, index }) => {
      if (near === null) return true;
      const around = folded.slice(Math.max(index - near.reach, 0), index + found.length + near.reach);
      return near.literals.some((other) => expressionOf(other).test(around));
    }),
  );
}

/** ASCII letters in lower case; the search for literals folds no others. */
export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function expressionOf({ kind, text }: Literal): RegExp {
  if (kind === 'number') return new RegExp(String.raw`(?<!\d)${text}(?!\d)`, 'g');
  if (kind === 'hex') return new RegExp(String.raw`(?<=0x0*)${text}(?![\da-f])`, 'g');
  const words = text.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(words.join(String.raw`\s+`), 'g');
}
