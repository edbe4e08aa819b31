/**
 * Log text cut to what a document has room for, and clean. Lengths are in UTF-16 units, and hold whatever the text is:
 * a line of a megabyte, or one of characters that take no column.
 */
import type { Finding } from '../types.ts';
import { clean } from './clean.ts';

/** Longest line of a log in a document. */
const longestLine = 300;

/** Lines of a record in a document. */
const mostLines = 12;

/** The part of a text around a position that fits, on one line, with an ellipsis where something was cut. */
export function excerpt(text: string, position = 0, most = longestLine): string {
  const lead = position < most / 2 ? 0 : position - Math.floor(most / 4);
  const start = text.length <= most ? 0 : Math.min(lead, text.length - most + 1);
  const end = start + most;
  const head = start === 0 ? '' : '…';
  // A cut leaves no half of a character.
  const shown = clean(head + text.slice(start, end)).replace(/^…[\udc00-\udfff]/, '…');
  if (end >= text.length && shown.length <= most) return shown;
  return `${shown.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A record with the lines around it where there are some: of a long one the lines from a little before the match. */
export function excerptRecord({ text, match, context }: Finding): string[] {
  const lines = text.split(/\r?\n/);
  const before = text.slice(0, match.start).split(/\r?\n/);
  const at = before.length - 1;
  const first = Math.max(0, Math.min(at - 2, lines.length - mostLines));
  const shown = lines
    .slice(first, first + mostLines)
    .map((line, index) => excerpt(line, first + index === at ? before[at].length : 0));
  const around = (some: string[] = []) => some.map((line) => excerpt(line));
  return [
    ...around(context?.before),
    ...(first > 0 ? ['…'] : []),
    ...shown,
    ...(first + mostLines < lines.length ? ['…'] : []),
    ...around(context?.after),
  ];
}
