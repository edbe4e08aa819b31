/**
 * A record as a person reads it: of several lines the one that matched, cut to what fits.
 */
import type { Finding } from '../../types.ts';
import { clean } from '../clean.ts';
import { fitAround, fold } from './layout.ts';
import type { Style } from './style.ts';

/** The line that matched, on at most two lines of so many columns, with the lines around the record when there are some. */
export function renderRecord(finding: Finding, width: number, paint: Style['paint']): string[] {
  const { context } = finding;
  const around = (some: string[] = []) => some.map((other) => paint.dim(fitAround(clean(other), 0, width)));
  return [
    ...around(context?.before),
    ...paintMatch(quote(finding, width), cleanMatch(finding), paint.bold),
    ...around(context?.after),
  ];
}

/** As much of the line that matched as two lines hold, wherever they can be broken. */
function quote(finding: Finding, width: number): string[] {
  for (let room = 2 * width; ; room -= 4) {
    const lines = fold(matchedLine(finding, room), width);
    if (lines.length <= 2 || room <= width) return lines;
  }
}

/** What matched, as far as it stands on its first line. */
function cleanMatch({ text, match }: Finding): string {
  return clean(text.slice(match.start, match.end).split('\n', 1)[0]).trim();
}

/** Paints a part of a text that was broken at blanks; one that is not seen whole stays as it is. */
function paintMatch(lines: readonly string[], part: string, color: (text: string) => string): string[] {
  const from = lines.join(' ').indexOf(part);
  if (part === '' || from < 0) return [...lines];
  let offset = 0;
  return lines.map((line) => {
    const [start, end] = [from - offset, from + part.length - offset].map((at) =>
      Math.max(Math.min(at, line.length), 0),
    );
    offset += line.length + 1;
    return start === end ? line : line.slice(0, start) + color(line.slice(start, end)) + line.slice(end);
  });
}

/** The line of a record that matched, around the match as far as it fits. */
export function matchedLine({ text, match }: Finding, width: number): string {
  const start = match.start === 0 ? 0 : text.lastIndexOf('\n', match.start - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = clean(text.slice(start, end < 0 ? undefined : end));
  return fitAround(line, clean(text.slice(start, match.start)).length, width);
}
