/**
 * The catalogue as it is written when logscan is built: what many signatures share (steps of procedures, scopes of
 * patterns, the words around codes) stands there once, so that it is small and quickly read.
 */
import type { Evidence, Step } from '../types.ts';
import type { Catalogue, FormatScope, Pattern, Signature } from './types.ts';

/** A catalogue in which shared things are numbers: their places in the pools. */
export interface PackedCatalogue extends Omit<Catalogue, 'signatures'> {
  steps: Step[];
  scopes: FormatScope[];
  /** Expressions with a gap where a code stands. */
  frames: string[];
  signatures: PackedSignature[];
}

interface PackedSignature extends Omit<Signature, 'remediation' | 'formats' | 'patterns'> {
  remediation: number[];
  formats: number;
  patterns: PackedPattern[];
}

/** Source (or what fills the gap of a frame, and the frame), literals, flags, scope, evidence, code. */
type PackedPattern = [
  source: string | [gap: string, frame: number],
  literals: string[],
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
      const { literals, flags, formats, evidence, code } = pattern;
      return [packSource(pattern), literals, flags, scopes.place(formats), evidence, code];
    }),
  }));
  return { ...rest, signatures: packed, steps: steps.items, scopes: scopes.items, frames: frames.items };
}

/** The catalogue again. Signatures share what is equal in them. */
export function unpackCatalogue(packed: PackedCatalogue): Catalogue {
  const { steps, scopes, frames, signatures, ...rest } = packed;
  const unpackPattern = ([packedSource, literals, flags, scope, evidence, code]: PackedPattern): Pattern => {
    const source =
      typeof packedSource === 'string'
        ? packedSource
        : frames[packedSource[1]].replaceAll(gap, () => packedSource[0]);
    return { source, flags, literals, formats: scopes[scope], evidence, code };
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
