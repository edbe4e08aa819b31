/**
 * Text as XML 1.0 may hold it. What XML forbids, and what a terminal acts on, becomes a visible escape; what a pipeline
 * would take for a command becomes a character reference, so that a reader gets it back as it was.
 */
import { escapeCharacter, hidden } from '../clean.ts';

/** Not allowed in XML 1.0, or acted on by a terminal; line feeds stay. Halves of characters match by themselves. */
const unfit = new RegExp(String.raw`[\0-\x08\x0b-\x1f${hidden}\ufffe\uffff]|\p{Surrogate}`, 'gu');

/** Content of an element, of one or several lines. */
export function xmlText(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(unfit, escapeCharacter)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^([^\S\n]*):(?=:)/gm, '$1&#58;')
    .replace(/#(?=#(?:vso)?\[)/gi, reference);
}

/** Value of an attribute in double quotes, on one line. */
function xmlValue(text: string): string {
  return xmlText(text).replaceAll('\n', '\\n').replaceAll('"', '&quot;');
}

/** An element; its content is XML already. Attributes without a value are left out. */
export function xmlElement(
  name: string,
  attributes: Record<string, string | number>,
  content: readonly string[] = [],
): string {
  const head = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${xmlValue(String(value))}"`)
    .join('');
  return content.length === 0 ? `<${name}${head}/>` : `<${name}${head}>${content.join('')}</${name}>`;
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
