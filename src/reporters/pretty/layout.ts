/**
 * Text in columns, where Chinese and Korean characters take two. The only place that knows how wide characters are, and
 * where a line may end.
 */
import { eastAsianWidth } from 'get-east-asian-width';

/** Han, kana, and their marks: lines may end between them. */
const wide = '\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60';
/** What no line ends with, and what none begins with, beside those. */
const opening = '（《「『【〈〔“‘(\\[{<';
const closing = '，。、；：！？）》」』】〉〕”’…—·％)\\]}>%,.;:!?/\\\\';
/** A mark between two blanks belongs to the word before it: a line that begins with ">" looks like a command. */
const loneMark = '[>·–→] ';

const breaks = new RegExp(
  [
    `(?<=[^\\d] )(?!${loneMark})`,
    // A number stays with what it counts.
    `(?<=\\d )(?!${loneMark}|[%${wide}])`,
    `(?<=[${wide}])(?<![${opening}])(?![${closing} ])`,
    `(?<![${opening} \\d/\\\\])(?=[${wide}])(?![${closing}])`,
  ].join('|'),
);

/**
 * Breaks a text at blanks, and before and after Han characters, into lines of at most `width` columns; a longer word stays
 * whole.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(breaks)) {
    if (line !== '' && columnsOf(line + word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}

/** Breaks a text as `wrap` does, and longer words where the line is full. */
export function fold(text: string, width: number): string[] {
  return wrap(text, width).flatMap((line) => {
    const parts: string[] = [];
    for (let rest = line; rest !== ''; rest = rest.slice(parts.at(-1)?.length)) {
      parts.push(rest.slice(0, lengthWithin(rest, width) || 1));
    }
    return parts.length === 0 ? [''] : parts;
  });
}

/** Sets items between dots in lines of at most `width` columns, each in one line as far as it fits. */
export function wrapItems(items: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const joined = `${lines.at(-1)} · ${item}`;
    if (lines.length > 0 && columnsOf(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(...wrap(item, width));
  }
  return lines;
}

/** The part of a line around a position (in UTF-16 units) that fits, with an ellipsis where something was cut. */
export function fitAround(text: string, position: number, width: number): string {
  if (columnsOf(text) <= width) return text;
  const lead = Math.floor(width / 4);
  const wanted = position <= lead * 2 ? 0 : position - lead;
  const from = Math.min(wanted, text.length - lengthOfEnd(text, width - 1));
  const start = /[\udc00-\udfff]/.test(text[from] ?? '') ? from + 1 : from;
  const head = start === 0 ? '' : '…';
  const rest = text.slice(start);
  if (columnsOf(head + rest) <= width) return head + rest;
  return `${head}${rest.slice(0, lengthWithin(rest, width - 1 - head.length))}…`;
}

/** UTF-16 units of the beginning that fits into so many columns. */
function lengthWithin(text: string, width: number): number {
  let [length, used] = [0, 0];
  for (const character of text) {
    used += columnsOf(character);
    if (used > width) break;
    length += character.length;
  }
  return length;
}

/** UTF-16 units of the end that fits into so many columns. */
function lengthOfEnd(text: string, width: number): number {
  // No character takes less than nothing: what fits is among the last ones, but for those without width.
  const end = text.slice(-4 * Math.max(width, 1));
  const characters = [...end].reverse();
  let [length, used] = [0, 0];
  for (const character of characters) {
    used += columnsOf(character);
    if (used > width) break;
    length += character.length;
  }
  return length;
}

/** A text behind a mark, with its further lines below its first. */
export function bullet(mark: string, text: string, width: number): string[] {
  const margin = ' '.repeat(mark.length + 1);
  return wrap(text, width - margin.length).map((line, index) =>
    index === 0 ? `${mark} ${line}` : margin + line,
  );
}

/** What is set over or joined to the character before it, and what is not seen. */
const withoutWidth = /[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Cs}\u1160-\u11ff\ud7b0-\ud7ff]/u;

/** Columns that a text takes. */
export function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) {
    if (!withoutWidth.test(character)) columns += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return columns;
}
