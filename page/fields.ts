/**
 * What forms are made of, in words that follow the language of the page.
 */
import { element } from './dom.ts';
import { type PickText, say } from './language.ts';

/** An option of a choice. */
export function option(value: string, name: PickText): HTMLOptionElement {
  return element('option', { value }, say(name));
}

/** A field with its name before it. */
export function labelled(name: PickText, field: HTMLElement): HTMLLabelElement {
  return element('label', {}, say(name), field);
}

/** A button that submits nothing. */
export function button(
  name: PickText,
  attributes: Record<string, string>,
  act: () => void,
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, say(name));
  made.addEventListener('click', act);
  return made;
}
