/**
 * How a severity looks: a mark of its own shape, and its word.
 */
import type { Severity } from '../../types.ts';
import { html, type Markup } from './markup.ts';
import { markPath } from './plot.ts';
import { say } from './words.ts';

/** The mark of a severity, as a picture beside its word. */
export function renderMark(severity: Severity): Markup {
  return html`<svg class="mark ${severity}" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false"><path d="${markPath(severity, 6)}"/></svg>`;
}

/** The mark and the word of a severity. */
export function renderSeverity(severity: Severity): Markup {
  return html`<span class="severity ${severity}">${renderMark(severity)} ${say((words) => words.severity[severity])}</span>`;
}
