/**
 * The timeline that can be zoomed: by dragging, by buttons, and by keys. It draws what the filters leave.
 */
import type { PageData, Row } from '../src/reporters/html/data.ts';
import { lanesOf, momentsOf } from '../src/reporters/html/moments.ts';
import { type Moment, medianOf, type Range, rangeOf } from '../src/reporters/html/plot.ts';
import type { Words } from '../src/reporters/html/words.ts';
import { stateSpan } from '../src/reporters/times.ts';
import { byId, element } from './dom.ts';
import { followDrag } from './drag.ts';
import { button } from './fields.ts';
import { say } from './language.ts';
import { drawPlot } from './plot.ts';

/** Milliseconds of the shortest range. */
const shortest = 2000;
/** Milliseconds that are no difference between two ranges. */
const nothing = 1;

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
  const { lanes, laneOf } = lanesOf(data);
  const found = rangeOf(momentsOf(data, laneOf, data.rows));
  if (!plot || !svg || found === null) return null;
  const [picture, whole] = [svg, found];
  let zoomed: Range | null = null;
  let moments: Moment[] = [];
  let shown: number[] = [];
  const said = byId('timeline-lanes');

  const told = element('output', { class: 'range', 'aria-live': 'polite' });
  const hint = element(
    'p',
    { id: 'zoom-hint', class: 'quiet' },
    say((words) => words.zoomHint),
  );
  const actions = {
    zoomIn,
    zoomOut,
    earlier: () => shift(-0.4),
    later: () => shift(0.4),
    whole: () => zoom(null),
  };
  const buttons = Object.entries(actions).map(([name, act]) => {
    const title = (words: Words) => words[name as keyof typeof actions];
    return button(title, { 'data-action': name }, act);
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
  plot.tabIndex = 0;
  plot.role = 'group';
  plot.setAttribute('aria-labelledby', 'zoom-label');
  plot.setAttribute('aria-describedby', 'zoom-hint');
  plot.addEventListener('keydown', (event) => {
    const keys: Record<string, () => void> = {
      '+': zoomIn,
      '=': zoomIn,
      '-': zoomOut,
      Escape: actions.whole,
      ArrowLeft: actions.earlier,
      ArrowRight: actions.later,
    };
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  followDrag(svg, (from, to) => {
    const { from: start, to: end } = zoomed ?? whole;
    zoom({ from: start + from * (end - start), to: start + to * (end - start) });
  });
  sayWhatIsPossible();
  new ResizeObserver(render).observe(plot);

  /** To half of the time, around most of what is seen: the middle of it may be empty. */
  function zoomIn(): void {
    const range = zoomed ?? whole;
    const seen = moments.filter(({ lane }) => shown.includes(lane));
    const middle = medianOf(seen, range) ?? (range.from + range.to) / 2;
    const quarter = (range.to - range.from) / 4;
    zoom({ from: middle - quarter, to: middle + quarter });
  }

  function zoomOut(): void {
    const { from, to } = zoomed ?? whole;
    const half = (to - from) / 2;
    zoom({ from: from - half, to: to + half });
  }

  function shift(share: number): void {
    if (zoomed === null) return;
    const { from, to } = zoomed;
    const wanted = (to - from) * share;
    const way = Math.max(whole.from - from, Math.min(whole.to - to, wanted));
    zoom({ from: from + way, to: to + way });
  }

  function zoom(wanted: Range | null): void {
    zoomed = wanted && keepInside(wanted, whole);
    told.textContent = zoomed === null ? '' : stateSpan(zoomed.from, zoomed.to);
    sayWhatIsPossible();
    render();
    onZoom();
  }

  /** A button that would do nothing says so, and can still be focused: who has just pressed it stands there. */
  function sayWhatIsPossible(): void {
    const { from, to } = zoomed ?? whole;
    const isWhole = zoomed === null;
    const impossible = {
      zoomIn: to - from < shortest + nothing,
      zoomOut: isWhole,
      whole: isWhole,
      earlier: from < whole.from + nothing,
      later: to > whole.to - nothing,
    };
    for (const one of buttons) {
      const name = one.dataset.action as keyof typeof impossible;
      one.setAttribute('aria-disabled', String(impossible[name]));
    }
  }

  function render(): void {
    drawPlot(picture, said, { lanes, shown }, moments, zoomed ?? whole);
  }

  return {
    draw(rows, problems) {
      moments = momentsOf(data, laneOf, rows);
      const used = new Set(laneOf.filter((_, problem) => problems[problem]));
      shown = [...lanes.keys()].filter((lane) => used.has(lane));
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
