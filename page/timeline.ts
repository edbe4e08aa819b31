/**
 * The timeline that can be zoomed: by dragging, by buttons, and by keys. It draws what the filters leave.
 */
import type { PageData, Row } from '../src/reporters/html/data.ts';
import { lanesOf, momentsOf } from '../src/reporters/html/moments.ts';
import {
  axisHeight,
  laneHeight,
  laneMiddle,
  type Moment,
  markPath,
  markRadius,
  percent,
  placeMarks,
  placeTicks,
  type Range,
  rangeOf,
} from '../src/reporters/html/plot.ts';
import { stateInstant } from '../src/reporters/times.ts';
import { drawn, element } from './dom.ts';
import { followDrag } from './drag.ts';
import { say, wordsNow } from './language.ts';

/** Milliseconds of the shortest range. */
const shortest = 2000;
/** Pixels of a column of marks, and of a tick. */
const columnWidth = 13;
const tickWidth = 120;

/** The timeline, as the rest of the script sees it. */
export interface Timeline {
  /** Draws the rows of the problems that are shown. */
  draw(rows: readonly Row[], problems: readonly boolean[]): void;
  /** What is zoomed to; null for all. */
  range(): Range | null;
  reset(): void;
}

/** Makes the timeline that the page shows already react; null when it shows none. */
export function createTimeline(data: PageData, onZoom: () => void): Timeline | null {
  const plot = document.getElementById('plot');
  const svg = plot?.querySelector('svg');
  const { lanes, laneOf } = lanesOf(data.problems);
  const whole = rangeOf(momentsOf(data, laneOf, data.rows));
  if (!plot || !svg || whole === null) return null;
  let zoomed: Range | null = null;
  let moments: Moment[] = [];
  let shownLanes: number[] = [];

  const told = element('output', { class: 'range', 'aria-live': 'polite' });
  const hint = element(
    'p',
    { id: 'zoom-hint', class: 'quiet' },
    say((words) => words.zoomHint),
  );
  const actions = {
    zoomIn: () => scale(0.5),
    zoomOut: () => scale(2),
    earlier: () => shift(-0.4),
    later: () => shift(0.4),
    whole: () => zoom(null),
  };
  const buttons = Object.entries(actions).map(([name, act]) => {
    const button = element('button', { type: 'button', 'data-action': name });
    button.append(say((words) => words[name as keyof typeof actions]));
    button.addEventListener('click', act);
    return button;
  });
  const label = element(
    'span',
    { id: 'zoom-label', class: 'hidden' },
    say((words) => words.zoom),
  );
  const bar = element(
    'div',
    { class: 'bar', role: 'group', 'aria-labelledby': 'zoom-label' },
    ...buttons,
    told,
  );
  plot.after(label, bar, hint);
  for (const [name, value] of Object.entries({
    ...{ tabindex: '0', role: 'group', 'aria-labelledby': 'zoom-label', 'aria-describedby': 'zoom-hint' },
  })) {
    plot.setAttribute(name, value);
  }
  plot.addEventListener('keydown', (event) => {
    const keys: Record<string, () => void> = {
      ...{ '+': actions.zoomIn, '=': actions.zoomIn, '-': actions.zoomOut, Escape: actions.whole },
      ...{ ArrowLeft: actions.earlier, ArrowRight: actions.later },
    };
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  followDrag(svg, (from, to) => {
    const { from: start, to: end } = zoomed ?? whole;
    zoom({ from: start + from * (end - start), to: start + to * (end - start) });
  });
  new ResizeObserver(render).observe(plot);

  function scale(factor: number): void {
    const { from, to } = zoomed ?? (whole as Range);
    const [middle, half] = [(from + to) / 2, ((to - from) / 2) * factor];
    zoom({ from: middle - half, to: middle + half });
  }

  function shift(share: number): void {
    if (zoomed === null || whole === null) return;
    const { from, to } = zoomed;
    const wanted = (to - from) * share;
    const way = Math.max(whole.from - from, Math.min(whole.to - to, wanted));
    zoom({ from: from + way, to: to + way });
  }

  function zoom(wanted: Range | null): void {
    if (whole === null) return;
    zoomed = wanted && keepInside(wanted, whole);
    told.textContent = zoomed === null ? '' : `${stateInstant(zoomed.from)} – ${stateInstant(zoomed.to)}`;
    render();
    onZoom();
  }

  function render(): void {
    if (!svg || whole === null) return;
    const range = zoomed ?? whole;
    const width = svg.getBoundingClientRect().width || 600;
    const height = shownLanes.length * laneHeight;
    const place = new Map(shownLanes.map((lane, index) => [lane, index]));
    const marks = placeMarks(
      moments.filter(({ lane }) => place.has(lane)),
      range,
      Math.max(Math.floor(width / columnWidth), 20),
    );
    svg.setAttribute('height', String(height + axisHeight));
    svg.replaceChildren(
      drawn(
        'g',
        { class: 'ticks' },
        ...placeTicks(range, Math.max(Math.floor(width / tickWidth), 2)).flatMap(
          ({ x, anchor, clock, date }) => [
            drawn('line', { x1: percent(x), x2: percent(x), y1: 0, y2: height }),
            drawn('text', { x: percent(x), y: height + 16, 'text-anchor': anchor }, clock),
            ...(date === null
              ? []
              : [drawn('text', { x: percent(x), y: height + 32, 'text-anchor': anchor }, date)]),
          ],
        ),
      ),
      drawn('g', { class: 'lanes' }, ...shownLanes.flatMap((lane, index) => drawLane(lanes[lane], index))),
      drawn(
        'g',
        { class: 'marks' },
        ...marks.map((mark) => {
          const { component, severity } = lanes[mark.lane];
          const when = mark.last - mark.first < 1000 ? '' : ` – ${stateInstant(mark.last)}`;
          const y = (place.get(mark.lane) ?? 0) * laneHeight + laneMiddle;
          return drawn(
            'svg',
            { x: percent(mark.x), y, class: severity },
            drawn('title', {}, `${component} · ${stateInstant(mark.first)}${when} · ${mark.count}`),
            drawn('path', { d: markPath(severity, markRadius(mark.count)) }),
          );
        }),
      ),
    );
  }

  function drawLane({ component, severity }: (typeof lanes)[number], index: number): SVGElement[] {
    const top = index * laneHeight;
    const middle = top + laneMiddle;
    return [
      drawn('line', { x1: 0, x2: '100%', y1: middle, y2: middle }),
      drawn('text', { x: 0, y: top + 13 }, component),
      drawn('text', { class: severity, x: '100%', y: top + 13 }, wordsNow().severity[severity]),
    ];
  }

  return {
    draw(rows, problems) {
      moments = momentsOf(data, laneOf, rows);
      const used = new Set(laneOf.filter((_, problem) => problems[problem]));
      shownLanes = [...lanes.keys()].filter((lane) => used.has(lane));
      render();
    },
    range: () => zoomed,
    reset: () => zoom(null),
  };
}

/** A range inside the whole and not too short; null when it is the whole. */
function keepInside({ from, to }: Range, whole: Range): Range | null {
  const length = Math.max(to - from, shortest);
  if (length >= whole.to - whole.from) return null;
  const start = Math.min(Math.max((from + to - length) / 2, whole.from), whole.to - length);
  return { from: start, to: start + length };
}
