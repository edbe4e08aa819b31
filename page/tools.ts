/**
 * What is chosen for the whole page: language, theme, and printing.
 */
import { type Language, languages } from '../src/locale/languages.ts';
import { words } from '../src/reporters/html/words.ts';
import { byId, element } from './dom.ts';
import { button, labelled, option } from './fields.ts';
import { language, speak } from './language.ts';

/** Makes the controls above the page. */
export function createTools(): void {
  const spoken = element(
    'select',
    { id: 'language' },
    ...languages.map((one) => element('option', { value: one, lang: one }, words[one].languageName)),
  );
  spoken.value = language();
  spoken.addEventListener('change', () => speak(spoken.value as Language));

  const theme = element(
    'select',
    { id: 'theme' },
    option('auto', (words) => words.automatic),
    option('light', (words) => words.light),
    option('dark', (words) => words.dark),
  );
  theme.addEventListener('change', () => {
    document.documentElement.dataset.theme = theme.value;
  });

  byId('tools').append(
    labelled((words) => words.language, spoken),
    labelled((words) => words.theme, theme),
    button(
      (words) => words.print,
      {},
      () => window.print(),
    ),
  );
}

/** Opens what is folded while it is printed. */
export function unfoldForPrint(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('article details:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}
