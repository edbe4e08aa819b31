/**
 * Keys and certificates as text: all that stands between `-----BEGIN …-----` and `-----END …-----`, also where one of the
 * two was cut off. Line ends stay, so that lines are counted as before.
 */
import { type Span, textOfLines } from '../spans.ts';
import type { SecretKind } from './kind.ts';

const border = /-{4,5} ?(BEGIN|END) ([A-Z0-9 ]{1,60}?) ?-{4,5}|^Private-Lines: \d{1,3}$/gm;
/** What a body is made of, on lines of its own or with its line ends written as escapes; the last line is shorter. */
const body =
  /(?:\s|\\r|\\n|(?:Proc-Type|DEK-Info|Comment|Version|Subject):[^\r\n\\]{0,200}|[A-Za-z0-9+/=]{40,})*(?:(?:[A-Za-z0-9+/]{4}){0,10}[A-Za-z0-9+/]{2}[A-Za-z0-9+/=]{2}(?=\s*$|\\[rn]))?/my;

export const blocks: SecretKind = { words: '-----|---- |private-', find: findBlocks };

/** Where the insides of such blocks stand, line by line. */
function findBlocks(text: string): Span[] {
  const borders = [...text.matchAll(border)];
  return borders.flatMap(({ index, 0: mark, 1: kind, 2: label }, number) => {
    const before = borders[number - 1];
    const isClosing = before?.[1] === 'BEGIN' && before[2] === label;
    if (kind === 'END') return isClosing ? [] : textOfLines(text, bodyStart(text, index), index);
    const next = borders[number + 1];
    const start = index + mark.length;
    const isClosed = kind === 'BEGIN' && next?.[1] === 'END' && next[2] === label;
    return textOfLines(text, start, isClosed ? next.index : bodyEnd(text, start));
  });
}

function bodyEnd(text: string, from: number): number {
  body.lastIndex = from;
  return from + (body.exec(text)?.[0].length ?? 0);
}

/** Where the lines of base64 begin that end before a place. */
function bodyStart(text: string, end: number): number {
  let start = end;
  for (;;) {
    const lineEnd = text[start - 1] === '\n' ? start - (text[start - 2] === '\r' ? 2 : 1) : -1;
    if (lineEnd < 0) return start;
    const lineStart = lineEnd === 0 ? 0 : text.lastIndexOf('\n', lineEnd - 1) + 1;
    // Only the last line is short.
    if (start < end && lineEnd - lineStart < 40) return start;
    if (lineEnd - lineStart > 100 || !/^[ \t]*[A-Za-z0-9+/]+={0,2}$/.test(text.slice(lineStart, lineEnd)))
      return start;
    start = lineStart;
  }
}
