/**
 * The prefilter in plain JavaScript: what the kernel must find, found by regular expressions in a latin1 string, in which
 * one character is one byte. White space is that of ASCII here: where a byte beyond ASCII stands in or beside a run of
 * it, the kernel may find more.
 */
import type { Needle } from '../../src/match/needles.ts';
import { lowerAscii } from '../literals.ts';

/** A place where a needle stands. */
export type Find = readonly [position: number, needle: number];

type Bytes = Pick<Needle, 'kind' | 'bytes'>;

/** Bytes beside the window for what must be near into which the kernel may look as well, a blank of one byte each. */
const besideWindow = 20;

/** Gives all finds, by position, then by needle: of the needles that are active, one byte for each, or of all. */
type PlainPrefilter = (bytes: Uint8Array, active?: Uint8Array) => Find[];

/**
 * Makes the search. An exact one asks for what must be near in the narrowest window, and for whole numbers; a loose one
 * takes also what lies a little beside it, and parts of numbers, since the border of a window may cut them. The kernel
 * finds all that the exact one finds, and nothing that the loose one does not.
 */
export function createPlainPrefilter(
  needles: readonly Needle[],
  accuracy: 'exact' | 'loose' = 'exact',
): PlainPrefilter {
  const byBeginning = new Map<string, { number: number; expression: RegExp; isNear: IsNear }[]>();
  needles.forEach((needle, number) => {
    const beginning = needle.bytes.split(' ')[0].slice(0, 3);
    const alike = byBeginning.get(beginning) ?? [];
    alike.push({
      number,
      expression: expressionOf(needle, accuracy),
      isNear: createIsNear(needle.near, accuracy),
    });
    byBeginning.set(beginning, alike);
  });

  return (bytes, active) => {
    const text = lowerAscii(Buffer.from(bytes).toString('latin1'));
    const finds: Find[] = [];
    for (let at = 0; at < text.length; at++) {
      for (const length of [1, 2, 3]) {
        for (const { number, expression, isNear } of byBeginning.get(text.slice(at, at + length)) ?? []) {
          expression.lastIndex = at;
          if (active?.[number] === 0 || !expression.test(text)) continue;
          if (isNear(text, at, expression.lastIndex)) finds.push([at, number]);
        }
      }
    }
    return finds.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  };
}

const blank = String.raw`[\t-\r ]`;

function expressionOf({ kind, bytes }: Bytes, accuracy: 'exact' | 'loose'): RegExp {
  // A digit may be the end of a character of GB18030.
  const before =
    accuracy === 'exact' ? String.raw`(?<!\d)` : String.raw`(?<!\d)(?<![\x80-\xff]\d)|(?<=[\x80-\xff]\d)`;
  if (kind === 'number') return new RegExp(String.raw`(?:${before})${bytes}(?!\d)`, 'y');
  if (kind === 'hex') return new RegExp(String.raw`(?<=0x0*)${bytes}(?![\da-f])`, 'y');
  return new RegExp(wordsOf(bytes).join(`${blank}+`), 'y');
}

function wordsOf(bytes: string): string[] {
  return bytes.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
}

/** Whether what a needle needs stands near a place of it. */
type IsNear = (text: string, from: number, to: number) => boolean;

function createIsNear(near: Needle['near'], accuracy: 'exact' | 'loose'): IsNear {
  if (near === null) return () => true;
  const isExact = accuracy === 'exact';
  const expressions = near.items.map(isExact ? exactItem : looseItem);
  return (text, from, to) => {
    const window = (reach: number): [number, number] =>
      isExact
        ? [Math.max(from - reach, 0), from + reach]
        : [Math.max(from - reach - besideWindow, 0), to + reach + besideWindow];
    const isAscii = /^[\0-\x7f]*$/.test(text.slice(...window(near.reach)));
    const [begin, end] = window(isAscii ? near.reach : 4 * near.reach);
    return expressions.some((expression) => standsWithin(expression, text, begin, end));
  };
}

function exactItem({ kind, bytes }: Bytes): RegExp {
  if (kind === 'number') return new RegExp(String.raw`(?<!\d)${bytes}(?!\d)`, 'g');
  if (kind === 'hex') return new RegExp(String.raw`0x0*${bytes}(?![\da-f])`, 'g');
  return new RegExp(wordsOf(bytes).join(`${blank}+`), 'g');
}

function looseItem({ kind, bytes }: Bytes): RegExp {
  // The first digit may be the end of a character of GB18030, and then any number will do.
  if (kind === 'number') return new RegExp(String.raw`${bytes}|[\x80-\xff]\d`, 'g');
  if (kind === 'hex') return new RegExp(String.raw`x0*${bytes}|[\x80-\xff]\d`, 'g');
  // A byte beyond ASCII may be part of white space, and behind it nothing more is asked for.
  const open = String.raw`${blank}*[\x80-\xff]`;
  const [last, ...others] = wordsOf(bytes).toReversed();
  return new RegExp(
    others.reduce((rest, word) => `${word}(?:${open}|${blank}+${rest})`, last),
    'g',
  );
}

function standsWithin(expression: RegExp, text: string, begin: number, end: number): boolean {
  expression.lastIndex = begin;
  for (let found = expression.exec(text); found !== null; found = expression.exec(text)) {
    if (found.index >= end) return false;
    if (found.index + found[0].length <= end) return true;
    expression.lastIndex = found.index + 1;
  }
  return false;
}
