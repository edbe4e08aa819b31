/**
 * Text in columns, where Chinese and Korean characters take two. The only place that knows how wide characters are.
 */
import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Breaks a text at blanks into lines of at most `width` columns; a longer word stays whole. Han characters may part, but
 * for the marks that must not begin a line.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<= )|(?<=[\u3000-\u30ff\u4e00-\u9fff])(?![，。、；：！？）》」』”’…])/)) {
    if (line !== '' && columnsOf(line + word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}

/** The part of a line around a position (in UTF-16 units) that fits, with an ellipsis where something was cut. */
export function fitAround(text: string, position: number, width: number): string {
  if (columnsOf(text) <= width) return text;
  const lead = Math.floor(width / 4);
  const wanted = position <= lead * 2 ? 0 : position - lead;
  const start = /[\udc00-\udfff]/.test(text[wanted] ?? '') ? wanted + 1 : wanted;
  const head = start === 0 ? '' : '…';
  let end = start;
  let used = head.length;
  while (end < text.length) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
    used += columnsOf(character);
    if (used > width - 1) break;
    end += character.length;
  }
  return head + text.slice(start, end) + (end < text.length ? '…' : '');
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
