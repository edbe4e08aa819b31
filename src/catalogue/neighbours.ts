/**
 * What can stand directly before and behind a part of a pattern: with which characters a part can begin and end. Of that
 * depends whether a number that is looked for is a whole one.
 */
import type { PatternNode } from './pattern.ts';

/** Characters with which a text can begin or end: of ASCII these, and any beyond. */
export interface Fringe {
  ascii: Set<string>;
  /** The text may be empty, so that its neighbour counts as well. */
  mayBeEmpty: boolean;
}

type Side = 'first' | 'last';

const whiteSpace = [...'\t\n\v\f\r '];

/** The characters with which a part begins or ends. */
function fringeOf(node: PatternNode, side: Side): Fringe {
  switch (node.kind) {
    case 'text':
      return { ascii: new Set(bothCases(node.value)), mayBeEmpty: false };
    case 'characters':
      return { ascii: new Set(node.ascii), mayBeEmpty: false };
    case 'blank':
      return { ascii: new Set(whiteSpace), mayBeEmpty: false };
    case 'edge':
      // Before the beginning and behind the end nothing stands.
      return { ascii: new Set(), mayBeEmpty: node.of !== (side === 'first' ? 'end' : 'beginning') };
    case 'sequence':
      return fringeOfSequence(node.items, side);
    case 'choice': {
      const parts = node.items.map((item) => fringeOf(item, side));
      return {
        ascii: new Set(parts.flatMap(({ ascii }) => [...ascii])),
        mayBeEmpty: parts.some(({ mayBeEmpty }) => mayBeEmpty),
      };
    }
    case 'repeat': {
      const fringe = fringeOf(node.item, side);
      return { ...fringe, mayBeEmpty: fringe.mayBeEmpty || node.min === 0 };
    }
  }
}

/** The characters with which parts, one behind the other, begin or end. */
export function fringeOfSequence(items: readonly PatternNode[], side: Side): Fringe {
  const ascii = new Set<string>();
  for (const item of side === 'first' ? items : items.toReversed()) {
    const fringe = fringeOf(item, side);
    for (const character of fringe.ascii) ascii.add(character);
    if (!fringe.mayBeEmpty) return { ascii, mayBeEmpty: false };
  }
  return { ascii, mayBeEmpty: true };
}

function bothCases(character: string): string[] {
  return [character.toLowerCase(), character.toUpperCase()];
}
