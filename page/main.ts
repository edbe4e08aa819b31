/**
 * The script of the report: everything in it makes a page better that can be read without it. What is needed to read comes
 * first; the findings are read when the page has been painted.
 */
import type { PageData } from '../src/reporters/html/data.ts';
import { createCopyButtons } from './copy.ts';
import { byId } from './dom.ts';
import { createFiltering } from './filter.ts';
import { createFilters } from './filters.ts';
import { language, onLanguage, wordsNow } from './language.ts';
import { createList } from './list.ts';
import { createTimeline } from './timeline.ts';
import { createTools, unfoldForPrint } from './tools.ts';

document.documentElement.classList.add('scripted-page');
createTools();
createCopyButtons();
unfoldForPrint();
// Two frames: the first is painted before the second begins.
requestAnimationFrame(() => setTimeout(start));

function start(): void {
  const data: PageData = JSON.parse(byId('data').textContent ?? '');
  if (data.problems.length > 0) createViews(data);
  const verdict = document.querySelector('h1');
  onLanguage(() => {
    const title = data.problems[0]?.titles[language()] ?? verdict?.innerText;
    document.title = `${title} · ${wordsNow().report}`;
  });
  document.documentElement.dataset.ready = 'true';
}

/** Filters, list and timeline, which change together. */
function createViews(data: PageData): void {
  const articles = data.problems.map((_, index) => byId(`problem-${index + 1}`));
  // Where a problem stands: its article, and the links to it in lists.
  const places = articles.map((article, index) => [
    article,
    ...document.querySelectorAll<HTMLElement>(`[data-problem="${index + 1}"]`),
  ]);
  const filtering = createFiltering(data, (problem) => articles[problem].textContent ?? '');
  const filters = createFilters(data, update, () => (timeline === null ? update() : timeline.reset()));
  const list = createList(data);
  const timeline = createTimeline(data, update);

  function update(): void {
    const left = filtering.apply({ ...filters.read(), range: timeline?.range() ?? null });
    for (const [index, isShown] of left.problems.entries()) {
      for (const place of places[index]) place.hidden = !isShown;
    }
    timeline?.draw(left.rows, left.problems);
    list.show(left.listed);
    const shown = left.problems.filter(Boolean).length;
    filters.tell(wordsNow().showing(shown, data.problems.length, left.listed.length, data.rows.length));
  }

  onLanguage(update);
  update();
  followLinks(filters.reset);
}

/** Lets links lead to what they name, whatever stands in between. */
function followLinks(showAll: () => void): void {
  // A problem may name one as its cause that the filters hide.
  document.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[href^="#problem-"]');
    if (link !== null && byId(link.hash.slice(1)).hidden) showAll();
  });
  // The browser went to where the address leads before the filters stood there.
  document.querySelector(':target')?.scrollIntoView({ behavior: 'instant' });
}
