/**
 * Where the marks of a timeline stand: findings of a lane that lie close to each other are one mark, the larger the more
 * there are. Plain numbers, from which the reporter makes text and the script of the page elements.
 */
import type { Severity } from '../../types.ts';

/** Findings at one time. */
export interface Moment {
  /** Index of the lane. */
  lane: number;
  /** Milliseconds since 1970. */
  at: number;
  count: number;
}

/** Milliseconds since 1970. */
export interface Range {
  from: number;
  to: number;
}

/** Findings of a lane that are one mark, in milliseconds since 1970. */
export interface Mark {
  lane: number;
  /** Place on the axis, from 0 to 1. */
  x: number;
  count: number;
  first: number;
  last: number;
}

/** A time that the axis names. */
export interface Tick {
  x: number;
  /** On which side of it its text stands, so that none is cut off at an end of the axis. */
  anchor: 'start' | 'middle' | 'end';
  clock: string;
  /** Where it is the first of its day, and the clock is shown besides. */
  date: string | null;
}

/** Height of a lane, and where in it its text and the middle of its marks stand, in pixels. */
export const laneHeight = 42;
export const laneText = 13;
export const laneMiddle = 28;
/** Height of the axis below the lanes, and where in it clocks and dates stand, in pixels. */
export const axisHeight = 40;
export const axisClock = 16;
export const axisDate = 32;

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Distances of ticks, up to those of whole months. */
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 4, 7, 14].map((count) => count * day),
];
/** Months from one tick to the next; the longest is for all of time. */
const months = [1, 2, 3, 6, ...[1, 2, 5, 10, 20, 50, 100].map((years) => years * 12)];
const longestStep = 12_000;
const shortestMonth = 28 * day;
/** The share of the axis at each end where a text in the middle of its tick would be cut off on a narrow screen. */
const edge = 0.1;

/** The range of all moments with a margin, so that no mark is cut off; null when there are none. */
export function rangeOf(moments: readonly Moment[]): Range | null {
  let [from, to] = [Infinity, -Infinity];
  for (const { at } of moments) {
    from = Math.min(from, at);
    to = Math.max(to, at);
  }
  if (from > to) return null;
  const margin = Math.max((to - from) * 0.03, 5 * second);
  return { from: from - margin, to: to + margin };
}

/** One mark for all moments of a lane in the same column; the largest first, so that none hides a smaller one. */
export function placeMarks(moments: readonly Moment[], { from, to }: Range, columns: number): Mark[] {
  const marks = new Map<number, Mark & { sum: number }>();
  for (const { lane, at, count } of moments) {
    if (at < from || at > to) continue;
    const key = lane * (columns + 1) + Math.floor(((at - from) / (to - from)) * columns);
    const mark = marks.get(key);
    if (mark === undefined) marks.set(key, { lane, x: 0, count, first: at, last: at, sum: at * count });
    else {
      mark.count += count;
      mark.sum += at * count;
      mark.first = Math.min(mark.first, at);
      mark.last = Math.max(mark.last, at);
    }
  }
  return [...marks]
    .sort(([a, { count: some }], [b, { count: others }]) => others - some || a - b)
    .map(([, { sum, ...mark }]) => ({ ...mark, x: (sum / mark.count - from) / (to - from) }));
}

/** When half of what was found in a range had been found; null when it was nothing. */
export function medianOf(moments: readonly Moment[], { from, to }: Range): number | null {
  const inside = moments.filter(({ at }) => at >= from && at <= to).sort((a, b) => a.at - b.at);
  let left = inside.reduce((sum, { count }) => sum + count, 0) / 2;
  for (const { at, count } of inside) {
    left -= count;
    if (left <= 0) return at;
  }
  return null;
}

/** Ticks at round times, at most so many and one. */
export function placeTicks(range: Range, most: number): Tick[] {
  const { from, to } = range;
  const step = steps.find((one) => (to - from) / one <= most);
  let shown = '';
  const times = step === undefined ? firstsOfMonths(range, most) : multiplesOf(step, range);
  return times.map((at) => {
    const text = new Date(at).toISOString();
    const date = text.slice(0, 10);
    const isDay = step === undefined || step >= day;
    const clock = isDay ? date : text.slice(11, step < minute ? 19 : 16);
    const isNewDay = !isDay && date !== shown;
    shown = date;
    const x = (at - from) / (to - from);
    return { x, anchor: anchorAt(x), clock, date: isNewDay ? date : null };
  });
}

function multiplesOf(step: number, { from, to }: Range): number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, index) => (first + index) * step);
}

/** The first days of every so many months; of several years, those that begin with a round one. */
function firstsOfMonths({ from, to }: Range, most: number): number[] {
  const count = months.find((one) => (to - from) / one / shortestMonth <= most) ?? longestStep;
  const years = Math.max(count / 12, 1);
  const begin = Math.floor(new Date(from).getUTCFullYear() / years) * years;
  const firsts: number[] = [];
  for (let month = 0; ; month += count) {
    const at = Date.UTC(begin, month);
    if (!(at <= to)) return firsts;
    if (at >= from) firsts.push(at);
  }
}

function anchorAt(x: number): Tick['anchor'] {
  if (x < edge) return 'start';
  return x > 1 - edge ? 'end' : 'middle';
}

/** A share as a length of a picture, so that it needs no width. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

/** Half the width of a mark for so many findings, in pixels. */
export function markRadius(count: number): number {
  return Math.min(4.5 + Math.log2(count) * 0.8, 12);
}

/** The outline of a mark around 0,0: each severity has its own, so that it can be told without colour. */
export function markPath(severity: Severity, radius: number): string {
  const r = (share: number) => Number((radius * share).toFixed(1));
  if (severity === 'critical') return `M0 ${-r(1.2)}L${r(1.2)} 0L0 ${r(1.2)}L${-r(1.2)} 0Z`;
  if (severity === 'error') return `M${-r(0.9)} ${-r(0.9)}H${r(0.9)}V${r(0.9)}H${-r(0.9)}Z`;
  if (severity === 'warning') return `M0 ${-r(1.05)}L${r(1.1)} ${r(0.85)}H${-r(1.1)}Z`;
  return `M${-r(1)} 0A${r(1)} ${r(1)} 0 1 1 ${r(1)} 0A${r(1)} ${r(1)} 0 1 1 ${-r(1)} 0Z`;
}
