/**
 * The list of findings. It is made of slices, of which only those near the part that is seen have content, so that it
 * opens and scrolls alike whatever its length.
 */
import { formatCount } from '../src/locale/format.ts';
import type { PageData, Row } from '../src/reporters/html/data.ts';
import { byName } from '../src/reporters/html/names.ts';
import { followArrows } from './arrows.ts';
import { byId, element } from './dom.ts';
import { labelled, option } from './fields.ts';
import { language, say, wordsNow } from './language.ts';
import { renderRow, unfoldRow } from './rows.ts';

const sliceSize = 40;

/** By what rows can be grouped, and the words that name it. */
const groupNames = { problem: 'problem', host: 'hosts', source: 'source', component: 'component' } as const;

type Grouping = keyof typeof groupNames;

/** The list, as the rest of the script sees it. */
export interface List {
  show(rows: readonly Row[]): void;
}

/** Makes an empty list. */
export function createList(data: PageData): List {
  const fill = new Map<Element, readonly Row[]>();
  const scroller = element('div', {
    id: 'rows',
    class: 'rows',
    tabindex: 0,
    role: 'region',
    'aria-labelledby': 'findings-title',
    'aria-describedby': 'list-hint',
  });
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) fillSlice(target as HTMLElement);
        else emptySlice(target as HTMLElement);
      }
    },
    { root: scroller, rootMargin: '800px 0px' },
  );
  let shown: readonly Row[] = [];

  const grouping = element(
    'select',
    { id: 'grouping' },
    option('', (words) => words.nothing),
    ...Object.entries(groupNames).map(([value, name]) => option(value, (words) => words[name])),
  );
  grouping.addEventListener('change', () => show(shown));
  // What is unfolded is made only then; the event does not bubble.
  scroller.addEventListener('toggle', ({ target }) => unfoldRow(target as HTMLElement, data), true);
  followArrows(scroller, fillSlice);

  function fillSlice(slice: HTMLElement): void {
    const rows = fill.get(slice);
    if (rows === undefined || slice.childElementCount > 0) return;
    slice.append(...rows.map((row) => renderRow(row, data)));
  }

  function emptySlice(slice: HTMLElement): void {
    // What the reader has unfolded, or stands on, stays.
    if (slice.querySelector('[open]') !== null || slice.contains(document.activeElement)) return;
    slice.replaceChildren();
  }

  function show(rows: readonly Row[]): void {
    shown = rows;
    observer.disconnect();
    fill.clear();
    const groups = groupRows(rows, grouping.value as Grouping | '', data);
    scroller.replaceChildren(
      ...groups.flatMap(([name, some]) => [
        ...(name === ''
          ? []
          : [
              element(
                'h3',
                {},
                name,
                ' ',
                element('span', { class: 'quiet' }, `(${formatCount(some.length)})`),
              ),
            ]),
        ...slicesOf(some),
      ]),
      ...(rows.length === 0 ? [element('p', {}, wordsNow().noneMatches)] : []),
    );
    scroller.scrollTop = 0;
    for (const slice of fill.keys()) observer.observe(slice);
  }

  function slicesOf(rows: readonly Row[]): HTMLElement[] {
    const slices: HTMLElement[] = [];
    for (let start = 0; start < rows.length; start += sliceSize) {
      const some = rows.slice(start, start + sliceSize);
      const slice = element('ol', { start: start + 1 });
      slice.style.setProperty('--rows', String(some.length));
      fill.set(slice, some);
      slices.push(slice);
    }
    return slices;
  }

  byId('list').append(
    element(
      'div',
      { class: 'bar' },
      labelled((words) => words.groupBy, grouping),
    ),
    element(
      'p',
      { class: 'quiet' },
      say((words) => words.excerpt),
      ' ',
      element(
        'span',
        { id: 'list-hint' },
        say((words) => words.listHint),
      ),
    ),
    scroller,
  );
  return { show };
}

/** Rows with the same name together, the names in the order of the report or of the alphabet. */
function groupRows(
  rows: readonly Row[],
  grouping: Grouping | '',
  data: PageData,
): [name: string, rows: Row[]][] {
  if (grouping === '') return rows.length === 0 ? [] : [['', [...rows]]];
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = nameOf(row, grouping, data);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  const all = [...groups];
  return grouping === 'problem'
    ? all.sort(([, [a]], [, [b]]) => a[0] - b[0])
    : all.sort(([a], [b]) => byName(a, b));
}

function nameOf([problem, source, host]: Row, grouping: Grouping, data: PageData): string {
  if (grouping === 'host') return host < 0 ? wordsNow().hostUnknown : data.hosts[host];
  if (grouping === 'source') return data.sources[source];
  if (grouping === 'component') return data.problems[problem].component;
  return `${problem + 1}. ${data.problems[problem].titles[language()]}`;
}
