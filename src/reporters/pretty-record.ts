/**
 * A record as a person reads it: of several lines the one that matched, cut to what fits, and its time in parts.
 */
import type { Finding } from '../types.ts';
import { clean } from './clean.ts';
import { fitAround, wrap } from './layout.ts';
import type { Style } from './pretty-style.ts';

/** The line that matched, on at most two lines of so many columns, with the lines around the record when there are some. */
export function renderRecord(finding: Finding, width: number, paint: Style['paint']): string[] {
  const { context } = finding;
  const around = (some: string[] = []) => some.map((other) => paint.dim(fitAround(clean(other), 0, width)));
  return [
    ...around(context?.before),
    ...wrap(matchedLine(finding, width * 2), width),
    ...around(context?.after),
  ];
}

/** The line of a record that matched, around the match as far as it fits. */
export function matchedLine({ text, match }: Finding, width: number): string {
  const start = match.start === 0 ? 0 : text.lastIndexOf('\n', match.start - 1) + 1;
  const end = text.indexOf('\n', start);
  return fitAround(clean(text.slice(start, end < 0 ? undefined : end)), match.start - start, width);
}

/** A time in its parts: `2026-11-18`, `04:05:12`, and ` UTC`, an offset, or nothing where the zone is unknown. */
export function partsOfTime(time: string): { date: string; clock: string; zone: string } {
  return {
    date: time.slice(0, 10),
    clock: time.slice(11, 19),
    zone: time
      .slice(19)
      .replace(/^\.\d+/, '')
      .replace('Z', ' UTC'),
  };
}
