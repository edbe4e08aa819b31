/**
 * Text as other programs take it: whole characters only, and no more of them than there is room for. What terminals and
 * pipelines could act on is `clean.ts`.
 */

/** Without halves of surrogate pairs, which no encoding can write: U+FFFD stands in their place. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** At most so many UTF-16 units, with `…` at the end of what was cut. No character is cut in two. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
