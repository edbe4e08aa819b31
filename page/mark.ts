/**
 * The mark of a severity, as a picture beside its word.
 */
import { markPath } from '../src/reporters/html/plot.ts';
import type { Severity } from '../src/types.ts';
import { drawn } from './dom.ts';

/** Makes the mark. */
export function mark(severity: Severity): SVGElement {
  const attributes = { class: `mark ${severity}`, viewBox: '-8 -8 16 16', 'aria-hidden': 'true' };
  return drawn('svg', attributes, drawn('path', { d: markPath(severity, 6) }));
}
