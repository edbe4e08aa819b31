/**
 * The form of the filters, and how many problems and findings they leave.
 */
import type { PageData } from '../src/reporters/html/data.ts';
import { byName } from '../src/reporters/html/names.ts';
import { type Severity, severities } from '../src/types.ts';
import { byId, element } from './dom.ts';
import { button, labelled, option } from './fields.ts';
import type { Filter } from './filter.ts';
import { type PickText, say } from './language.ts';
import { mark } from './mark.ts';

/** Milliseconds for which typing must rest. */
const rest = 150;

/** Values of the host: names have a letter before them, so that no name means all or none. */
const allHosts = '';
const unknownHost = '?';

/** The form, as the rest of the script sees it. */
export interface Filters {
  read(): Omit<Filter, 'range'>;
  /** Shows everything again. */
  reset(): void;
  /** Says how much is left. */
  tell(text: string): void;
}

/** Makes the form, and calls when it changes, or when all shall be shown again. */
export function createFilters(data: PageData, onChange: () => void, onReset: () => void): Filters {
  const present = severities.filter((severity) => data.problems.some((one) => one.severity === severity));
  const boxes = present.map((severity) => checkbox(severity));
  const components = [...new Set(data.problems.map(({ component }) => component))].sort(byName);
  const hosts = [...new Set([...data.hosts, ...data.problems.flatMap((problem) => problem.hosts)])].sort(
    byName,
  );

  const search = element('input', { type: 'search', id: 'search', autocomplete: 'off', spellcheck: 'false' });
  const component = choice(
    'component',
    (words) => words.component,
    components.map((name) => element('option', { value: name }, name)),
  );
  const host = choice('host', (words) => words.hosts, [
    ...hosts.map((name) => element('option', { value: `=${name}` }, name)),
    option(unknownHost, (words) => words.hostUnknown),
  ]);
  const state = choice('state', (words) => words.state, [
    option('current', (words) => words.goesOn),
    option('past', (words) => words.past),
  ]);
  const reset = button((words) => words.reset, { id: 'show-all' }, resetAll);
  const told = element('output', { class: 'told', 'aria-live': 'polite' });

  const form = element(
    'form',
    { role: 'search' },
    labelled((words) => words.search, search),
    component.label,
    // Where no host is known there is nothing to choose.
    ...(hosts.length > 0 ? [host.label] : []),
    state.label,
    element(
      'fieldset',
      {},
      element(
        'legend',
        { class: 'hidden' },
        say((words) => words.severityName),
      ),
      ...boxes.map(({ label }) => label),
    ),
    element('div', { class: 'outcome' }, told, reset),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  let waiting = 0;
  form.addEventListener('input', ({ target }) => {
    clearTimeout(waiting);
    waiting = window.setTimeout(onChange, target === search ? rest : 0);
  });
  function resetAll(): void {
    form.reset();
    onReset();
  }

  // What is scrolled to stops below the filters where they stay in sight.
  const place = byId('filters');
  const keepClear = () => document.documentElement.style.setProperty('--filters', `${place.offsetHeight}px`);
  new ResizeObserver(keepClear).observe(place);
  const isWide = matchMedia('(min-width: 68rem)').matches;
  place.append(
    element(
      'details',
      { class: 'filters', open: isWide },
      element(
        'summary',
        {},
        element(
          'h2',
          {},
          say((words) => words.filters),
        ),
      ),
      form,
    ),
  );
  keepClear();

  return {
    reset: resetAll,
    read: () => ({
      severities: new Set(boxes.filter(({ box }) => box.checked).map(({ severity }) => severity)),
      component: component.select.value,
      host: readHost(host.select.value),
      state: state.select.value as Filter['state'],
      text: search.value,
    }),
    tell(text) {
      told.textContent = text;
    },
  };
}

function readHost(value: string): Filter['host'] {
  if (value === allHosts) return undefined;
  return value === unknownHost ? null : value.slice(1);
}

function checkbox(severity: Severity): { severity: Severity; box: HTMLInputElement; label: HTMLElement } {
  const box = element('input', { type: 'checkbox', value: severity, checked: true });
  const label = element(
    'label',
    { class: `check ${severity}` },
    box,
    mark(severity),
    say((words) => words.severity[severity]),
  );
  return { severity, box, label };
}

/** A choice of which the first is all. */
function choice(id: string, name: PickText, options: HTMLOptionElement[]) {
  const all = option('', (words) => words.all);
  const select = element('select', { id }, all, ...options);
  return { select, label: labelled(name, select) };
}
