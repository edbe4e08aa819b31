/**
 * Text in all languages at once: elements beside each other, each naming in `data-in` the languages in which it is shown,
 * of which the style shows those of the page. What is the same in all languages is there once.
 */
import { type Language, languages } from '../../locale/languages.ts';
import { type PageTexts, pageTexts } from '../../locale/page/texts.ts';
import { type Texts, texts } from '../../locale/texts.ts';
import { html, type Markup, sound } from './markup.ts';

/** What the page says in one language. */
export type Words = Texts & PageTexts;

/** What the page says, by language. */
export const words = Object.fromEntries(
  languages.map((language) => [language, { ...texts[language], ...pageTexts[language] }]),
) as Record<Language, Words>;

/** What text stands in: of a line, of blocks, of a picture. */
type Element = 'span' | 'div' | 'tspan';

/** Text or markup, and the language in which it is written. */
export interface Said<Content = string | Markup> {
  content: Content;
  language: Language;
}

/** What the interface says, in the words of each language. */
export function say(
  pick: (words: Words, language: Language) => string | Markup,
  element: Element = 'span',
): Markup {
  const [first, ...others] = languages.map((language) => html`${pick(words[language], language)}`);
  if (others.every(({ markup }) => markup === first.markup)) return first;
  return inLanguages((language) => ({ content: pick(words[language], language), language }), element);
}

/** What to show in each language; where one lacks its own words, those of another. */
export function inLanguages(pick: (language: Language) => Said, element: Element = 'span'): Markup {
  const shown = new Map<string, { said: Said; where: Language[] }>();
  for (const language of languages) {
    const said = pick(language);
    const { markup } = html`${said.content}`;
    const same = shown.get(markup);
    if (same === undefined) shown.set(markup, { said, where: [language] });
    else same.where.push(language);
  }
  const tag = sound(element);
  return html`${[...shown].map(
    ([markup, { said, where }]) =>
      html`<${tag}${where.length < languages.length && html` data-in="${where.join(' ')}"`} lang="${said.language}">${sound(markup)}</${tag}>`,
  )}`;
}
