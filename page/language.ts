/**
 * The language of the page: switches what stands there in all languages, and changes the texts of what the script made.
 */
import { type Language, languages } from '../src/locale/languages.ts';
import { type Words, words } from '../src/reporters/html/words.ts';

/** Picks a text out of the words of a language. */
export type PickText = (words: Words) => string;

const root = document.documentElement;
const spoken: { text: Text; pick: PickText }[] = [];
const listeners: (() => void)[] = [];

/** The language that is shown. */
export function language(): Language {
  return languages.find((one) => one === root.dataset.language) ?? 'en';
}

/** The words of the language that is shown. */
export function wordsNow(): Words {
  return words[language()];
}

/** Text that follows the language, for what is made once and stays. */
export function say(pick: PickText): Text {
  const text = document.createTextNode(pick(wordsNow()));
  spoken.push({ text, pick });
  return text;
}

/** Calls whenever the language has changed. */
export function onLanguage(listener: () => void): void {
  listeners.push(listener);
}

/** Shows another language. */
export function speak(wanted: Language): void {
  root.dataset.language = wanted;
  root.lang = wanted;
  for (const { text, pick } of spoken) text.data = pick(wordsNow());
  for (const listener of listeners) listener();
}
