/**
 * The timeline as a picture that needs no script: a lane for each component and severity, with marks whose shape and label
 * tell the severity. Places are shares of the width, so that text keeps its size on any screen.
 */
import { formatCount } from '../../locale/format.ts';
import { severities } from '../../types.ts';
import { stateSpan } from '../times.ts';
import type { PageData } from './data.ts';
import { html, type Markup } from './markup.ts';
import { type Lane, lanesOf, momentsOf, tellLanes } from './moments.ts';
import {
  axisClock,
  axisDate,
  axisHeight,
  laneHeight,
  laneMiddle,
  laneText,
  type Mark,
  markPath,
  markRadius,
  percent,
  placeMarks,
  placeTicks,
  rangeOf,
} from './plot.ts';
import { renderMark } from './severity.ts';
import { say } from './words.ts';

const columns = 60;
const mostTicks = 6;

/** The section; nothing when no finding has a time. */
export function renderTimeline(data: PageData): Markup {
  const { lanes, laneOf } = lanesOf(data);
  const moments = momentsOf(data, laneOf, data.rows);
  const range = rangeOf(moments);
  if (range === null) return html``;
  const marks = placeMarks(moments, range, columns);
  const height = lanes.length * laneHeight;
  const used = severities.filter((severity) => lanes.some((lane) => lane.severity === severity));
  const told = data.timed + data.untimed;
  return html`<section id="timeline" aria-labelledby="timeline-title">
<h2 id="timeline-title">${say((words) => words.timeline)}</h2>
<figure class="timeline">
<div id="plot"><svg class="plot" width="100%" height="${height + axisHeight}" role="img" aria-labelledby="timeline-says">
<g class="ticks">${placeTicks(range, mostTicks).map(
    ({ x, anchor, clock, date }) =>
      html`<line x1="${percent(x)}" x2="${percent(x)}" y1="0" y2="${height}"/><text x="${percent(x)}" y="${height + axisClock}" text-anchor="${anchor}">${clock}</text>${
        date !== null &&
        html`<text x="${percent(x)}" y="${height + axisDate}" text-anchor="${anchor}">${date}</text>`
      }\n`,
  )}</g>
<g class="lanes">${lanes.map((lane, index) => renderLane(lane, index))}</g>
<g class="marks">${marks.map((mark) => renderPlaced(mark, lanes[mark.lane]))}</g>
</svg></div>
<ul id="timeline-lanes" class="hidden">${tellLanes(moments, range).map(({ lane, count, first, last }) => {
    const { component, severity } = lanes[lane];
    const span = stateSpan(first, last);
    return html`<li>${say((words) => `${component}, ${words.severity[severity]}: ${words.times(count)}, ${span}`)}</li>`;
  })}</ul>
<figcaption><p id="timeline-says">${say((words) => words.timelineSays)}</p>
<ul class="legend">${used.map(
    (severity) =>
      html`<li class="${severity}">${renderMark(severity)} ${say((words) => words.severity[severity])}</li>`,
  )}</ul>
${data.untimed > 0 && html`<p class="untimed">${say((words) => words.untimed(data.untimed))}</p>`}<p>${say((words) => words.timelineZone)}${
    told < data.findings && html` ${say((words) => words.timelineOf(told, data.findings))}`
  }${data.spans !== null && html` <span class="scripted">${say((words) => words.timelineCounts)}</span>`}</p></figcaption>
</figure>
</section>`;
}

function renderLane({ component, severity }: Lane, index: number): Markup {
  const top = index * laneHeight;
  return html`<line x1="0" x2="100%" y1="${top + laneMiddle}" y2="${top + laneMiddle}"/><text x="0" y="${top + laneText}">${component}</text><text class="${severity}" x="100%" y="${top + laneText}">${say((words) => words.severity[severity], 'tspan')}</text>\n`;
}

function renderPlaced({ x, lane, count, first, last }: Mark, { component, severity }: Lane): Markup {
  return html`<svg x="${percent(x)}" y="${lane * laneHeight + laneMiddle}" class="${severity}"><title>${component} · ${stateSpan(first, last)} · ${formatCount(count)}</title><path d="${markPath(severity, markRadius(count))}"/></svg>\n`;
}
