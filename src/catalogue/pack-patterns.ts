/**
 * Patterns as they are written when logscan is built: what many of them share (scopes, what stands near, the words around
 * codes) is a number, its place in a pool.
 */
import type { Evidence } from '../types.ts';
import type { FormatScope, Literal, Near, Pattern } from './types.ts';

/** What patterns share. */
export interface PatternPools {
  scopes: FormatScope[];
  nears: (Near | null)[];
  /** Expressions with a gap where a code stands. */
  frames: string[];
}

/** A text, or the first letter of the kind and a number. */
type PackedLiteral = string | ['n' | 'h', string];

/** What stands near, or 0; the other numbers are places in pools. */
export type PackedPattern = [
  source: string | [gap: string, frame: number],
  literals: PackedLiteral[],
  near: number,
  flags: string,
  scope: number,
  evidence: Evidence,
  code: string | null,
];

/** Stands for a code in a frame; no expression has this character. */
const gap = '\u0001';

/** A code as expressions have it: one of its forms, or several. */
const form = '(?:-?\\d+|0x0\\{0,8\\}[0-9a-f]+)';
const codeForms = new RegExp(`\\(\\?:${form}(?:\\|${form})*\\)|0x0\\{0,8\\}[0-9a-f]+`);

/** Makes what packs patterns and scopes, and the pools that it fills. */
export function createPatternPacker() {
  const scopes = createPool<FormatScope>();
  const nears = createPool<Near | null>();
  nears.place(null);
  const frames = createPool<string>();

  function packSource({ source, code }: Pattern): PackedPattern[0] {
    const [found] = (code === null ? null : codeForms.exec(source)) ?? [];
    return found === undefined ? source : [found, frames.place(source.replaceAll(found, gap))];
  }

  function packPattern(pattern: Pattern): PackedPattern {
    const { literals, near, flags, formats, evidence, code } = pattern;
    const packedLiterals = literals.map(packLiteral);
    return [
      packSource(pattern),
      packedLiterals,
      nears.place(near),
      flags,
      scopes.place(formats),
      evidence,
      code,
    ];
  }

  const pools: PatternPools = { scopes: scopes.items, nears: nears.items, frames: frames.items };
  return { packPattern, packScope: scopes.place, pools };
}

/** A pattern again. */
export function unpackPattern(packed: PackedPattern, { scopes, nears, frames }: PatternPools): Pattern {
  const [packedSource, literals, near, flags, scope, evidence, code] = packed;
  const source =
    typeof packedSource === 'string'
      ? packedSource
      : frames[packedSource[1]].replaceAll(gap, () => packedSource[0]);
  return {
    source,
    flags,
    literals: literals.map(unpackLiteral),
    near: nears[near],
    formats: scopes[scope],
    evidence,
    code,
  };
}

function packLiteral({ kind, text }: Literal): PackedLiteral {
  return kind === 'text' ? text : [kind === 'number' ? 'n' : 'h', text];
}

function unpackLiteral(packed: PackedLiteral): Literal {
  if (typeof packed === 'string') return { kind: 'text', text: packed };
  return { kind: packed[0] === 'n' ? 'number' : 'hex', text: packed[1] };
}

/** Keeps each different item once. */
export function createPool<Item>() {
  const items: Item[] = [];
  const places = new Map<string, number>();
  return {
    items,
    place(item: Item): number {
      const key = JSON.stringify(item);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, items.length);
      items.push(item);
      return items.length - 1;
    },
  };
}
