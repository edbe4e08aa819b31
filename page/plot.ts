/**
 * Draws the timeline: lanes, ticks and marks into its picture, and beside it in words what the lanes show, for those who
 * do not see it.
 */
import { formatCount } from '../src/locale/format.ts';
import { type Lane, tellLanes } from '../src/reporters/html/moments.ts';
import {
  axisClock,
  axisDate,
  axisHeight,
  laneHeight,
  laneMiddle,
  laneText,
  type Mark,
  type Moment,
  markPath,
  markRadius,
  percent,
  placeMarks,
  placeTicks,
  type Range,
  type Tick,
} from '../src/reporters/html/plot.ts';
import { stateSpan } from '../src/reporters/times.ts';
import { drawn, element } from './dom.ts';
import { wordsNow } from './language.ts';

/** Pixels of a column of marks, and of a tick. */
const columnWidth = 13;
const tickWidth = 100;

/** Draws the lanes with these indexes, and what was found in them in a range. */
export function drawPlot(
  svg: SVGSVGElement,
  said: HTMLElement,
  { lanes, shown }: { lanes: readonly Lane[]; shown: readonly number[] },
  moments: readonly Moment[],
  range: Range,
): void {
  const width = svg.getBoundingClientRect().width || 600;
  const height = shown.length * laneHeight;
  const drawnMoments = moments.filter(({ lane }) => shown.includes(lane));
  const marks = placeMarks(drawnMoments, range, Math.max(Math.floor(width / columnWidth), 20));
  const ticks = placeTicks(range, Math.max(Math.floor(width / tickWidth), 2));
  svg.setAttribute('height', String(height + axisHeight));
  svg.replaceChildren(
    drawn('g', { class: 'ticks' }, ...ticks.flatMap((tick) => drawTick(tick, height))),
    drawn('g', { class: 'lanes' }, ...shown.flatMap((lane, index) => drawLane(lanes[lane], index))),
    drawn(
      'g',
      { class: 'marks' },
      ...marks.map((mark) => drawMark(mark, lanes[mark.lane], shown.indexOf(mark.lane))),
    ),
  );
  const { severity: names, times } = wordsNow();
  said.replaceChildren(
    ...tellLanes(drawnMoments, range).map(({ lane, count, first, last }) => {
      const { component, severity } = lanes[lane];
      const told = `${component}, ${names[severity]}: ${times(count)}, ${stateSpan(first, last)}`;
      return element('li', {}, told);
    }),
  );
}

function drawTick({ x, anchor, clock, date }: Tick, height: number): SVGElement[] {
  const place = { x: percent(x), 'text-anchor': anchor };
  return [
    drawn('line', { x1: percent(x), x2: percent(x), y1: 0, y2: height }),
    drawn('text', { ...place, y: height + axisClock }, clock),
    ...(date === null ? [] : [drawn('text', { ...place, y: height + axisDate }, date)]),
  ];
}

function drawLane({ component, severity }: Lane, index: number): SVGElement[] {
  const top = index * laneHeight;
  const middle = top + laneMiddle;
  return [
    drawn('line', { x1: 0, x2: '100%', y1: middle, y2: middle }),
    drawn('text', { x: 0, y: top + laneText }, component),
    drawn('text', { class: severity, x: '100%', y: top + laneText }, wordsNow().severity[severity]),
  ];
}

function drawMark({ x, count, first, last }: Mark, { component, severity }: Lane, index: number): SVGElement {
  return drawn(
    'svg',
    { x: percent(x), y: index * laneHeight + laneMiddle, class: severity },
    drawn('title', {}, `${component} · ${stateSpan(first, last)} · ${formatCount(count)}`),
    drawn('path', { d: markPath(severity, markRadius(count)) }),
  );
}
