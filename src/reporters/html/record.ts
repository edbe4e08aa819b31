/**
 * A record as it stands in its log, with what matched marked, and the lines around it.
 */
import type { Finding } from '../../types.ts';
import { shorten } from '../plain.ts';
import { stateTime } from '../times.ts';
import { html, type Markup } from './markup.ts';
import { renderPlace } from './table.ts';
import { say } from './words.ts';

/** UTF-16 units of a line beside the record; lines may be as long as their log. */
const longestLine = 2000;

/** A record, and where it stands. */
export function renderRecord(finding: Finding): Markup {
  const { text, match, context, truncated, source, line, host, level, time } = finding;
  const before = context?.before.map(
    (other) => html`<span class="beside">${shorten(other, longestLine)}\n</span>`,
  );
  const after = context?.after.map(
    (other) => html`<span class="beside">\n${shorten(other, longestLine)}</span>`,
  );
  const matched = match.end > match.start && html`<mark>${text.slice(match.start, match.end)}</mark>`;
  return html`<figure class="record">
<figcaption>${renderPlace(source, line)}${[
    time !== null && html` <time datetime="${time}">${stateTime(time)}</time>`,
    level !== null && html` <span>${level}</span>`,
    host !== undefined && html` <span>${host}</span>`,
  ]}</figcaption>
<pre>${before}${text.slice(0, match.start)}${matched}${text.slice(match.end)}${after}</pre>${
    truncated && html`<p class="quiet">${say((words) => words.truncated)}</p>`
  }
</figure>`;
}
