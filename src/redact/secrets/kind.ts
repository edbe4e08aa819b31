/**
 * A kind of secrets: what finds them, and what goes with them in text, so that most texts need not be searched. Each file
 * beside this one states a kind; kinds.ts has them all.
 */
import type { Span } from '../spans.ts';
import { findShapes, type Shape } from './shape.ts';

export interface SecretKind {
  /**
   * Words, parted by `|`, of which one stands in any text that has such a secret, or the part of one that begins as few
   * other words do: each text that has one is searched. In lower case, but for those of fewer than three characters, which
   * stand as they are written. Those of programs whose options take a password are followed by a blank.
   */
  words?: string;
  /** Whether a text may have such a secret though it has none of the words. @default it may not */
  tells?: (text: string) => boolean;
  /** Where they stand, in any order. */
  find: (text: string) => Span[];
}

/** A kind of which each secret is known by its shape. */
export function shapedKind(told: Omit<SecretKind, 'find'> & { shapes: readonly Shape[] }): SecretKind {
  const { shapes, ...rest } = told;
  return { ...rest, find: (text) => findShapes(text, shapes) };
}
