/**
 * Derives literals from a pattern: texts of which every match contains at least one. The matcher looks for them in
 * bytes and runs the pattern only on records in which one was seen, so a literal too many costs time, and a literal
 * too few would cost findings.
 */
import type { PatternNode } from './pattern.ts';

/** Most strings that one set of literals may hold: beyond it, another part of the pattern serves better. */
const mostLiterals = 24;

/**
 * The set of literals that is rarest in logs, ASCII letters in lower case; null when no part of the pattern gives
 * literals of at least 3 bytes (2 characters when they are not ASCII).
 */
export function deriveLiterals(node: PatternNode): string[] | null {
  const found = analyse(node);
  return rarest([found.all, found.required]);
}

interface Analysis {
  /** All texts that the node can match, when they are few. */
  all: string[] | null;
  /** The best set of which each match of the node contains one. */
  required: string[] | null;
}

const nothing: Analysis = { all: null, required: null };

function analyse(node: PatternNode): Analysis {
  switch (node.kind) {
    case 'text':
      return foldable(node.value) ? { all: [fold(node.value)], required: null } : nothing;
    case 'characters':
      if (node.values === null || !node.values.every(foldable)) return nothing;
      return { all: [...new Set(node.values.map(fold))], required: null };
    case 'edge':
      return { all: [''], required: null };
    case 'sequence':
      return analyseSequence(node.items);
    case 'choice':
      return analyseChoice(node.items);
    case 'repeat':
      return analyseRepeat(node);
  }
}

function analyseSequence(items: PatternNode[]): Analysis {
  const candidates: (string[] | null)[] = [];
  let run: string[] | null = [''];
  let whole = true;
  for (const item of items) {
    const { all, required } = analyse(item);
    const longer: string[] | null = run && all ? combine(run, all) : null;
    if (longer === null) {
      whole = false;
      candidates.push(run, required);
      run = all;
    } else {
      run = longer;
    }
  }
  return whole ? { all: run, required: null } : { all: null, required: rarest([...candidates, run]) };
}

function combine(heads: string[], tails: string[]): string[] | null {
  if (heads.length * tails.length > mostLiterals) return null;
  return [...new Set(heads.flatMap((head) => tails.map((tail) => head + tail)))];
}

function analyseChoice(items: PatternNode[]): Analysis {
  const parts = items.map(analyse);
  const union = (sets: (string[] | null)[]) =>
    sets.includes(null) ? null : limited([...new Set(sets.flatMap((set) => set ?? []))]);
  return {
    all: union(parts.map((part) => part.all)),
    required: union(parts.map((part) => rarest([part.all, part.required]))),
  };
}

function limited(set: string[]): string[] | null {
  return set.length <= mostLiterals ? set : null;
}

function analyseRepeat({ item, min, max }: { item: PatternNode; min: number; max: number }): Analysis {
  const inner = analyse(item);
  if (min === 1 && max === 1) return inner;
  if (min === 0) return { all: max === 1 && inner.all ? limited(['', ...inner.all]) : null, required: null };
  return { all: null, required: rarest([inner.all, inner.required]) };
}

/** Letters outside ASCII that have two cases are left out: the search for literals folds ASCII only. */
function foldable(text: string): boolean {
  return [...text].every(
    (letter) => letter.charCodeAt(0) < 128 || letter.toLowerCase() === letter.toUpperCase(),
  );
}

function fold(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function rarest(sets: (string[] | null)[]): string[] | null {
  let best: string[] | null = null;
  for (const set of sets) {
    if (set === null || !set.every(isLongEnough)) continue;
    if (best === null || frequency(set) < frequency(best)) best = set;
  }
  return best;
}

function isLongEnough(literal: string): boolean {
  return literal.length >= (/[^\0-\x7f]/.test(literal) ? 2 : 3);
}

/** Words that logs are full of: letters alone would call them rare. */
const commonWords = new Set(
  'error failed failure http https status connection connect server agent service message request response system windows microsoft azure backup volume file data time code info warning result'.split(
    ' ',
  ),
);

function frequency(set: string[]): number {
  return set.reduce((sum, literal) => sum + frequencyOf(literal), 0);
}

function frequencyOf(literal: string): number {
  if (commonWords.has(literal)) return 0.004;
  return [...literal].reduce((product, letter) => product * share(letter), 1);
}

/** Roughly how often a character stands at a given place of a log: digits and common letters fill them. */
function share(letter: string): number {
  if (letter > '\x7f') return 0.001;
  if (letter >= '0' && letter <= '9') return 0.05;
  if ('etaoinsr'.includes(letter)) return 0.06;
  return letter >= 'a' && letter <= 'z' ? 0.02 : 0.01;
}
