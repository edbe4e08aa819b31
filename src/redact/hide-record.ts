/**
 * A record without its secrets: its text, where the match stands in it, and what the pattern captured. What a text does not
 * show, no field shows.
 */
import { hidden, hide, hideSecrets } from './secrets.ts';
import type { Span } from './spans.ts';

/** What is told of a record. */
interface ShownRecord {
  text: string;
  match: Span;
  fields: Record<string, string>;
}

/** Hides the secrets of a record. What has none is given back as it is. */
export function hideRecord(text: string, match: Span, fields: Record<string, string>): ShownRecord {
  const told = hide(text);
  if (told === null) return { text, match, fields };
  const shown = Object.entries(fields).map(([name, value]) => [name, hideField(value, told.text)] as const);
  return { text: told.text, match: told.move(match), fields: Object.fromEntries(shown) };
}

/** A part of a secret, or the value of one, tells nothing of itself: only the record does. */
function hideField(value: string, shown: string): string {
  if (shown.includes(value)) return value;
  const told = hideSecrets(value);
  return shown.includes(told) ? told : hidden;
}
