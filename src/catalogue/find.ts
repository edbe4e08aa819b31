/**
 * Signatures that fit what somebody looks for: a component, a gravity, a code in any form, words.
 */
import { isAtLeast } from '../severity.ts';
import type { Severity } from '../types.ts';
import { explain } from './explain.ts';
import type { Catalogue, Signature } from './types.ts';

/** What a signature must fit; what is left out fits all. */
export interface Wanted {
  component?: string | undefined;
  /** From this severity up. */
  severity?: Severity | undefined;
  /** In any form in which it is printed. */
  code?: string | undefined;
  /** Words that must all occur in id, title, codes or causes, whatever their case. */
  text?: string | undefined;
}

/** Finds signatures, in the order of the catalogue. */
export function findSignatures(catalogue: Catalogue, wanted: Wanted): Signature[] {
  const { component, severity, code, text = '' } = wanted;
  const withCode =
    code === undefined ? null : new Set(explain(code, catalogue).signatures.map(({ id }) => id));
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return catalogue.signatures.filter((signature) => {
    if (component !== undefined && signature.component !== component) return false;
    if (severity !== undefined && !isAtLeast(signature.severity, severity)) return false;
    if (withCode !== null && !withCode.has(signature.id)) return false;
    const told = textOf(signature);
    return words.every((word) => told.includes(word));
  });
}

function textOf({ id, title, codes, causes }: Signature): string {
  return [id, title, ...codes, ...causes].join('\n').toLowerCase();
}
