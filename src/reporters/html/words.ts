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

/** What the interface says, in the words of each language; without an element around it where these are all the same. */
export function say(
  pick: (words: Words, language: Language) => string | Markup,
  element: Element = 'span',
): Markup {
  const shown = joinAlike((language) => ({ content: pick(words[language], language), language }));
  return shown.length === 1 ? shown[0].content : renderShown(shown, element);
}

/** What to show in each language; where one lacks its own words, those of another. */
export function inLanguages(pick: (language: Language) => Said, element: Element = 'span'): Markup {
  return renderShown(joinAlike(pick), element);
}

/** What is shown in some languages, and that in which it is written. */
interface Shown {
  content: Markup;
  language: Language;
  where: Language[];
}

function joinAlike(pick: (language: Language) => Said): Shown[] {
  const shown = new Map<string, Shown>();
  for (const one of languages) {
    const said = pick(one);
    const content = html`${said.content}`;
    const same = shown.get(content.markup);
    if (same === undefined) shown.set(content.markup, { content, language: said.language, where: [one] });
    else same.where.push(one);
  }
  return [...shown.values()];
}

function renderShown(shown: readonly Shown[], element: Element): Markup {
  const tag = sound(element);
  return html`${shown.map(
    ({ content, language, where }) =>
      html`<${tag}${where.length < languages.length && html` data-in="${where.join(' ')}"`} lang="${language}">${content}</${tag}>`,
  )}`;
}
