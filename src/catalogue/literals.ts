/**
 * Derives literals from a pattern: texts and numbers of which every match contains at least one. The matcher looks for
 * them in bytes and runs the pattern only on records in which one was seen, so a literal too many costs time, and a
 * literal too few would cost findings.
 */
import { anchorOf } from './anchor.ts';
import { frequencyOf } from './frequency.ts';
import { type Neighbours, neighboursIn, outside, readLiteral, zeros } from './literal.ts';
import type { PatternNode } from './pattern.ts';
import type { Literal, Near } from './types.ts';

/** Most strings that one set of literals may hold: beyond it, another part of the pattern serves better. */
const mostLiterals = 24;

/** Longest match of which more is asked than its literals, in UTF-16 units. */
const farthest = 250;

/** Which literals will do. */
type Accept = (literal: Literal) => boolean;

/** What is to be looked for before a pattern runs. */
export interface Requirements {
  literals: Literal[];
  near: Near | null;
}

/**
 * The set of literals that is rarest in logs, ASCII letters in lower case, and what stands near them; null when no part of
 * the pattern gives literals of at least 3 bytes (2 characters when they are not ASCII).
 */
export function deriveRequirements(node: PatternNode): Requirements | null {
  const literals = derive(node, ({ kind, text }) =>
    kind === 'text' ? hasWord(text, 3) : isLongEnough(kind, text),
  );
  if (literals === null) return null;
  const reach = longestMatch(node);
  if (reach > farthest) return { literals, near: null };
  // Beside a number words tell more, and beside words a number.
  const hasNumber = literals.some(({ kind }) => kind !== 'text');
  const near = derive(node, ({ kind, text }) =>
    kind === 'text' ? hasNumber && hasWord(text, 2) : !hasNumber,
  );
  return { literals, near: near && { literals: near, reach } };
}

/** Numbers of one and two digits are everywhere. */
function isLongEnough(kind: 'number' | 'hex', text: string): boolean {
  return kind === 'hex' || text.length > 2;
}

/** In UTF-16 units. */
function longestMatch(node: PatternNode): number {
  switch (node.kind) {
    case 'text':
      return node.value.length;
    case 'characters':
      return 1;
    case 'blank':
      return node.most;
    case 'edge':
      return 0;
    case 'sequence':
      return node.items.reduce((sum, item) => sum + longestMatch(item), 0);
    case 'choice':
      return Math.max(...node.items.map(longestMatch));
    case 'repeat':
      return Math.max(node.max * longestMatch(node.item), 0) || 0;
  }
}

function hasWord(text: string, least: number): boolean {
  return text.split(' ').some((word) => word.length >= (/[^\0-\x7f]/.test(word) ? 2 : least));
}

function derive(node: PatternNode, accept: Accept): Literal[] | null {
  const { all, required } = analyse(node, outside, accept);
  return rarest([all && readAll(all, outside, accept), required]);
}

interface Analysis {
  /** All texts that the node can match, when they are few: a blank is white space, `zeros` any number of zeros. */
  all: string[] | null;
  /** The best set of which each match of the node contains one. */
  required: Literal[] | null;
}

const nothing: Analysis = { all: null, required: null };

function analyse(node: PatternNode, around: Neighbours, accept: Accept): Analysis {
  switch (node.kind) {
    case 'text':
      return foldable(node.value) ? { all: [fold(node.value)], required: null } : nothing;
    case 'characters':
      if (node.values === null || !node.values.every(foldable)) return nothing;
      return { all: [...new Set(node.values.map(fold))], required: null };
    case 'blank':
      return { all: [' '], required: null };
    case 'edge':
      return { all: [''], required: null };
    case 'sequence':
      return analyseSequence(node.items, around, accept);
    case 'choice':
      return analyseChoice(node.items, around, accept);
    case 'repeat':
      return analyseRepeat(node, around, accept);
  }
}

function analyseSequence(items: PatternNode[], around: Neighbours, accept: Accept): Analysis {
  const candidates: (Literal[] | null)[] = [];
  let run: { texts: string[]; start: number } | null = { texts: [''], start: 0 };
  const close = (end: number) => {
    if (run !== null)
      candidates.push(readAll(run.texts, neighboursIn(items, run.start, end, around), accept));
  };
  items.forEach((item, place) => {
    const { all, required } = analyse(item, neighboursIn(items, place, place + 1, around), accept);
    candidates.push(required);
    const longer: string[] | null = run && all ? combine(run.texts, all) : null;
    if (run !== null && longer !== null) run = { ...run, texts: longer };
    else {
      close(place);
      run = all && { texts: all, start: place };
    }
  });
  if (run?.start === 0) return { all: run.texts, required: null };
  close(items.length);
  return { all: null, required: rarest(candidates) };
}

function combine(heads: string[], tails: string[]): string[] | null {
  if (heads.length * tails.length > mostLiterals) return null;
  return [...new Set(heads.flatMap((head) => tails.map((tail) => (head + tail).replace(/ {2,}/g, ' '))))];
}

function analyseChoice(items: PatternNode[], around: Neighbours, accept: Accept): Analysis {
  const parts = items.map((item) => analyse(item, around, accept));
  const sets = parts.map(({ all, required }) => rarest([all && readAll(all, around, accept), required]));
  const texts = parts.map(({ all }) => all);
  return {
    all: texts.includes(null) ? null : limited([...new Set(texts.flatMap((set) => set ?? []))]),
    required: sets.includes(null) ? null : limited(distinct(sets.flatMap((set) => set ?? []))),
  };
}

function limited<Item>(set: Item[]): Item[] | null {
  return set.length <= mostLiterals ? set : null;
}

/** Each once, and without those in which another stands. */
function distinct(literals: Literal[]): Literal[] {
  const all = [...new Map(literals.map((literal) => [`${literal.kind} ${literal.text}`, literal])).values()];
  const texts = all.filter(({ kind }) => kind === 'text').map(({ text }) => text);
  return all.filter(
    ({ kind, text }) => kind !== 'text' || !texts.some((part) => part !== text && text.includes(part)),
  );
}

function analyseRepeat(
  { item, min, max }: { item: PatternNode; min: number; max: number },
  around: Neighbours,
  accept: Accept,
): Analysis {
  if (item.kind === 'blank') return { all: min === 0 ? ['', ' '] : [' '], required: null };
  if (min === 0 && item.kind === 'text' && item.value === '0') return { all: [zeros], required: null };
  // What stands beside one of several may be another.
  const inner = analyse(item, min === 1 && max === 1 ? around : outside, accept);
  if (min === 1 && max === 1) return inner;
  if (min === 0) return { all: max === 1 && inner.all ? limited(['', ...inner.all]) : null, required: null };
  return { all: null, required: rarest([inner.all && readAll(inner.all, outside, accept), inner.required]) };
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

/** The literals of texts with such neighbours; null unless all will do. */
function readAll(texts: string[], around: Neighbours, accept: Accept): Literal[] | null {
  const literals = distinct(texts.map((text) => readLiteral(text, around)));
  return literals.every(accept) ? literals : null;
}

function rarest(sets: (Literal[] | null)[]): Literal[] | null {
  let best: Literal[] | null = null;
  for (const set of sets) {
    if (set !== null && (best === null || costOfSet(set) < costOfSet(best))) best = set;
  }
  return best;
}

/** How often whole numbers of so many digits stand in logs. */
const numberFrequency = [0, 0, 0, 1e-5, 2e-6, 5e-7];

/** How much dearer it is to look at a record than at a window. */
const recordCost = 300;

function costOfSet(set: Literal[]): number {
  return set.reduce((sum, literal) => sum + costOf(literal), 0);
}

function costOf({ kind, text }: Literal): number {
  if (kind === 'hex') return recordCost * 1e-7;
  if (kind === 'number') return recordCost * (numberFrequency[text.length] ?? 2e-7);
  return recordCost * frequencyOf(text) + (anchorOf(text)?.frequency ?? frequencyOf(text));
}
