/**
 * Text as SARIF may hold it: whole characters only, clean, and in messages no link.
 */
import { clean } from '../clean.ts';
import { shorten, wellFormed } from '../plain.ts';

/** Clean text of at most so many UTF-16 units. */
export function inert(text: string, most = Infinity): string {
  return shorten(clean(wellFormed(text)), most);
}

/** The same for a message, in which a link begins where two brackets meet. */
export function inertInMessage(text: string, most = Infinity): string {
  return inert(text, most).replaceAll('](', '] (');
}
