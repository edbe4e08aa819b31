/**
 * A finding in the list: one line of it, and what is made when it is unfolded.
 */
import type { PageData, Row } from '../src/reporters/html/data.ts';
import { stateTime } from '../src/reporters/times.ts';
import { element } from './dom.ts';
import { language, wordsNow } from './language.ts';
import { mark } from './mark.ts';

/** UTF-16 units of the line before the match in a row; what matched must be seen, also on a narrow screen. */
const shownBefore = 24;

const rowOf = new WeakMap<HTMLElement, Row>();

/** One line of it: when, how grave, where, and what matched. */
export function renderRow(row: Row, { problems, sources }: PageData): HTMLElement {
  const [problem, source, , line, time, text, start, end] = row;
  const { severity, titles } = problems[problem];
  const path = sources[source];
  const from = start === 0 ? 0 : Math.max(text.lastIndexOf('\n', start - 1) + 1, start - shownBefore);
  const to = text.indexOf('\n', end);
  const details = element(
    'details',
    {},
    element(
      'summary',
      { tabindex: -1 },
      element('time', {}, time === '' ? '–' : stateTime(time)),
      element(
        'span',
        { class: `severity ${severity}`, title: titles[language()] },
        mark(severity),
        element('span', {}, wordsNow().severity[severity]),
        element('span', { class: 'hidden' }, ` ${wordsNow().problem} `),
        element('span', { class: 'number' }, String(problem + 1)),
      ),
      element(
        'span',
        { class: 'place', title: path },
        element('span', {}, path.slice(path.search(/[^/!]*$/))),
        `:${line}`,
      ),
      element(
        'code',
        {},
        (from > 0 && text[from - 1] !== '\n' ? '…' : '') + text.slice(from, start),
        element('mark', {}, text.slice(start, end)),
        text.slice(end, to < 0 ? undefined : to),
      ),
    ),
  );
  rowOf.set(details, row);
  return element('li', {}, details);
}

/** Shows all of a row, if this is one and nobody unfolded it before. */
export function unfoldRow(details: HTMLElement, data: PageData): void {
  const row = rowOf.get(details);
  if (row === undefined || details.childElementCount > 1) return;
  details.append(renderWhole(row, data));
}

/** What a row leaves out: the whole path, the host, the problem, and all lines. */
function renderWhole([problem, source, host, line, , text, start, end]: Row, data: PageData): HTMLElement {
  const title = `${problem + 1}. ${data.problems[problem].titles[language()]}`;
  return element(
    'div',
    { class: 'whole' },
    element('p', {}, element('a', { href: `#problem-${problem + 1}` }, title)),
    element(
      'p',
      { class: 'quiet' },
      `${data.sources[source]}:${line} · ${host < 0 ? wordsNow().hostUnknown : data.hosts[host]}`,
    ),
    element('pre', {}, text.slice(0, start), element('mark', {}, text.slice(start, end)), text.slice(end)),
  );
}
