/**
 * The catalogue as it is written when logscan is built: what many signatures share (steps of procedures, scopes of
 * patterns) stands there once, so that it is small and quickly read.
 */
import type { Step } from '../types.ts';
import type { Catalogue, FormatScope, Pattern, Signature } from './types.ts';

/** A catalogue in which shared things are numbers: their places in the pools. */
export interface PackedCatalogue extends Omit<Catalogue, 'signatures'> {
  steps: Step[];
  scopes: FormatScope[];
  signatures: PackedSignature[];
}

interface PackedSignature extends Omit<Signature, 'remediation' | 'formats' | 'patterns'> {
  remediation: number[];
  formats: number;
  patterns: (Omit<Pattern, 'formats'> & { formats: number })[];
}

export function packCatalogue({ signatures, ...rest }: Catalogue): PackedCatalogue {
  const steps = createPool<Step>();
  const scopes = createPool<FormatScope>();
  const packed = signatures.map((signature) => ({
    ...signature,
    remediation: signature.remediation.map(steps.place),
    formats: scopes.place(signature.formats),
    patterns: signature.patterns.map((pattern) => ({ ...pattern, formats: scopes.place(pattern.formats) })),
  }));
  return { ...rest, signatures: packed, steps: steps.items, scopes: scopes.items };
}

/** The catalogue again. Signatures share what is equal in them. */
export function unpackCatalogue({ steps, scopes, signatures, ...rest }: PackedCatalogue): Catalogue {
  return {
    ...rest,
    signatures: signatures.map((signature) => ({
      ...signature,
      remediation: signature.remediation.map((place) => steps[place]),
      formats: scopes[signature.formats],
      patterns: signature.patterns.map((pattern) => ({ ...pattern, formats: scopes[pattern.formats] })),
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
