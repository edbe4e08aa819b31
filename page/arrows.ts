/**
 * The list of findings by keys: it is one stop of the Tab key, whatever its length, and the arrow keys go from row to row.
 */

const ways = { ArrowDown: 'next', ArrowUp: 'previous' } as const;

type Way = (typeof ways)[keyof typeof ways];

/** Follows the arrow keys in a list of slices; `fill` makes the rows of a slice that has none yet. */
export function followArrows(scroller: HTMLElement, fill: (slice: HTMLElement) => void): void {
  scroller.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || !(key === 'ArrowDown' || key === 'ArrowUp')) return;
    const row = (target as Element).closest('li');
    const wanted = row === null ? firstSeen(scroller) : rowBeside(row, ways[key], fill);
    const summary = wanted?.querySelector('summary');
    if (!summary) return;
    event.preventDefault();
    summary.focus();
  });
}

function firstSeen(scroller: HTMLElement): Element | undefined {
  const { top } = scroller.getBoundingClientRect();
  return [...scroller.querySelectorAll('li')].find((row) => row.getBoundingClientRect().top >= top);
}

function rowBeside(row: Element, way: Way, fill: (slice: HTMLElement) => void): Element | null {
  const beside = siblingOf(row, way);
  if (beside !== null) return beside;
  let slice = row.parentElement && siblingOf(row.parentElement, way);
  // Between the slices of two groups stands the name of one.
  while (slice && slice.tagName !== 'OL') slice = siblingOf(slice, way);
  if (!slice) return null;
  fill(slice as HTMLElement);
  return way === 'next' ? slice.firstElementChild : slice.lastElementChild;
}

function siblingOf(element: Element, way: Way): Element | null {
  return way === 'next' ? element.nextElementSibling : element.previousElementSibling;
}
