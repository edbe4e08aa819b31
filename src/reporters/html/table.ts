/**
 * Tables and lists that end somewhere: what a limit leaves out is said below them.
 */
import { shorten } from '../plain.ts';
import { stateTime } from '../times.ts';
import { html, type Markup } from './markup.ts';
import { say, type Words } from './words.ts';

/** UTF-16 units of a path. */
const longestPath = 4000;

/** A column: what it says, and whether it holds numbers. */
export interface Column<Item> {
  head: (words: Words) => string;
  cell: (item: Item) => string | number | Markup | null;
  numeric?: true;
}

/** A table of at most so many items; it scrolls by itself where it is too wide, so it can be focused and has a name. */
export function renderTable<Item>(
  items: readonly Item[],
  columns: readonly Column<Item>[],
  { id, name, most }: { id: string; name: (words: Words) => string; most: number },
): Markup {
  const kind = ({ numeric }: Column<Item>) => numeric && html` class="numeric"`;
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}">
<table><caption id="${id}" class="hidden">${say(name)}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col"${kind(column)}>${say(column.head)}</th>`)}</tr></thead>
<tbody>${items
    .slice(0, most)
    .map(
      (item) =>
        html`<tr>${columns.map((column) => html`<td${kind(column)}>${column.cell(item)}</td>`)}</tr>\n`,
    )}</tbody></table></div>${renderMore(items.length - most)}`;
}

/** A time that breaks only between its day and its clock. */
export function renderTime(time: string | null): Markup | null {
  if (time === null) return null;
  const stated = stateTime(time);
  return html`<time datetime="${time}"><span class="whole-word">${stated.slice(0, 10)}</span> <span class="whole-word">${stated.slice(11)}</span></time>`;
}

/** A path, and a line in it, that breaks where its folders end. */
export function renderPlace(path: string, line?: number): Markup {
  const parts = shorten(path, longestPath)
    .split(/(?<=[/!])/)
    .map((part, index) => html`${index > 0 && html`<wbr>`}${part}`);
  return html`<span class="place">${parts}${line !== undefined && `:${line}`}</span>`;
}

/** Items by commas. */
export function renderSome(items: readonly string[], most: number): Markup {
  const shown = items
    .slice(0, most)
    .map((item, index) => html`${index > 0 && ', '}<span class="value">${item}</span>`);
  const hidden = items.length - most;
  return html`${shown}${hidden > 0 && html` <span class="quiet">${say((words) => words.more(hidden))}</span>`}`;
}

/** What a limit left out. */
export function renderMore(hidden: number): Markup {
  return html`${hidden > 0 && html`<p class="quiet">${say((words) => words.more(hidden))}</p>`}`;
}
