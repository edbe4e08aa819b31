/**
 * What is chosen for the whole page: language, theme, and printing.
 */
import { type Language, languages } from '../src/locale/languages.ts';
import { words } from '../src/reporters/html/words.ts';
import { byId, element } from './dom.ts';
import { language, say, speak } from './language.ts';

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
    element(
      'option',
      { value: 'auto' },
      say((words) => words.automatic),
    ),
    element(
      'option',
      { value: 'light' },
      say((words) => words.light),
    ),
    element(
      'option',
      { value: 'dark' },
      say((words) => words.dark),
    ),
  );
  theme.addEventListener('change', () => {
    document.documentElement.dataset.theme = theme.value;
  });

  const print = element(
    'button',
    { type: 'button' },
    say((words) => words.print),
  );
  print.addEventListener('click', () => window.print());

  byId('tools').append(
    element(
      'label',
      {},
      say((words) => words.language),
      spoken,
    ),
    element(
      'label',
      {},
      say((words) => words.theme),
      theme,
    ),
    print,
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
