/**
 * Places of a text that are replaced, and where everything else stands afterwards. What is replaced, and by what, is
 * the business of whoever finds the places.
 */

/** A place of a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** A place, and what comes in its place. */
export interface Replacement extends Span {
  by: string;
}

/** A text in which places were replaced. */
export interface Replaced {
  text: string;
  /** Where a place of the text before stands now. What began inside of something replaced begins with it, and ends with it. */
  move(span: Span): Span;
}

/** Replaces places that are in order and do not overlap. */
export function replaceSpans(text: string, replacements: readonly Replacement[]): Replaced {
  if (replacements.length === 0) return { text, move: (span) => span };
  let replaced = '';
  let at = 0;
  const moved = replacements.map(({ start, end, by }) => {
    replaced += text.slice(at, start);
    at = end;
    const from = replaced.length;
    replaced += by;
    return { start, end, from, to: replaced.length };
  });
  replaced += text.slice(at);

  function place(position: number, border: 'from' | 'to'): number {
    let shift = 0;
    for (const { start, end, from, to } of moved) {
      if (position <= start) break;
      if (position < end) return border === 'from' ? from : to;
      shift = to - end;
    }
    return position + shift;
  }

  return {
    text: replaced,
    move: ({ start, end }) => ({
      start: place(start, 'from'),
      end: end === start ? place(start, 'from') : place(end, 'to'),
    }),
  };
}

/** Places in order, of which those that overlap or touch are one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** What stands on the lines of a place, without the blanks around it: its line ends stay when the rest is replaced. */
export function textOfLines(text: string, start: number, end: number): Span[] {
  return [...text.slice(start, end).matchAll(/\S(?:[^\r\n]*\S)?/g)].map(({ index, 0: line }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}
