/**
 * The catalogue as it is written when logscan is built: what many signatures share (steps of procedures, scopes of
 * patterns, the words around codes) stands there once, so that it is small and quickly read.
 */
import type { Evidence, Step } from '../types.ts';
import type { Catalogue, FormatScope, Literal, Near, Pattern, Signature } from './types.ts';

/** A catalogue in which shared things are numbers: their places in the pools. */
export interface PackedCatalogue extends Omit<Catalogue, 'signatures'> {
  steps: Step[];
  scopes: FormatScope[];
  nears: (Near | null)[];
  /** Expressions with a gap where a code stands. */
  frames: string[];
  signatures: PackedSignature[];
}

interface PackedSignature extends Omit<Signature, 'remediation' | 'formats' | 'patterns'> {
  remediation: number[];
  formats: number;
  patterns: PackedPattern[];
}

/** A text, or the first letter of the kind and a number. */
type PackedLiteral = string | ['n' | 'h', string];

/** What stands near, or 0; the other numbers are places in pools. */
type PackedPattern = [
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

export function packCatalogue({ signatures, ...rest }: Catalogue): PackedCatalogue {
  const steps = createPool<Step>();
  const scopes = createPool<FormatScope>();
  const nears = createPool<Near | null>();
  nears.place(null);
  const frames = createPool<string>();
  const packSource = ({ source, code }: Pattern): PackedPattern[0] => {
    const [found] = (code === null ? null : codeForms.exec(source)) ?? [];
    return found === undefined ? source : [found, frames.place(source.replaceAll(found, gap))];
  };
  const packed = signatures.map((signature) => ({
    ...signature,
    remediation: signature.remediation.map(steps.place),
    formats: scopes.place(signature.formats),
    patterns: signature.patterns.map((pattern): PackedPattern => {
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
    }),
  }));
  return {
    ...rest,
    signatures: packed,
    steps: steps.items,
    scopes: scopes.items,
    nears: nears.items,
    frames: frames.items,
  };
}

function packLiteral({ kind, text }: Literal): PackedLiteral {
  return kind === 'text' ? text : [kind === 'number' ? 'n' : 'h', text];
}

function unpackLiteral(packed: PackedLiteral): Literal {
  if (typeof packed === 'string') return { kind: 'text', text: packed };
  return { kind: packed[0] === 'n' ? 'number' : 'hex', text: packed[1] };
}

/** The catalogue again. Signatures share what is equal in them. */
export function unpackCatalogue(packed: PackedCatalogue): Catalogue {
  const { steps, scopes, nears, frames, signatures, ...rest } = packed;
  const unpackPattern = ([
    packedSource,
    literals,
    near,
    flags,
    scope,
    evidence,
    code,
  ]: PackedPattern): Pattern => {
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
  };
  return {
    ...rest,
    signatures: signatures.map((signature) => ({
      ...signature,
      remediation: signature.remediation.map((place) => steps[place]),
      formats: scopes[signature.formats],
      patterns: signature.patterns.map(unpackPattern),
    })),
  };
}

/** Keeps each different item once. */
function createPool<Item>() {
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
