/**
 * Markup in which text cannot become anything but text: what a template is given is escaped unless it is markup itself.
 * Control characters and those that reorder text become visible, and nothing begins a command of a pipeline.
 */
import { clean, safeJson } from '../clean.ts';
import { shorten, wellFormed } from '../plain.ts';

/** Text that is markup already. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | false | null | undefined | readonly Part[];

/** Longest text of one piece, in UTF-16 units. */
const longest = 20_000;

/** Between the two signs with which Azure Pipelines begins a command; each half alone is none. */
const insideCommand = /(?<=#)(?=#(?:vso)?\[)/i;

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes markup; strings and numbers in it are escaped, lists are joined, and nothing is nothing. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return {
    markup: texts.map((text, index) => (index === 0 ? text : render(parts[index - 1]) + text)).join(''),
  };
}

function render(part: Part): string {
  if (part === false || part === null || part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'markup' in part ? part.markup : part.map(render).join('');
}

/** Markup that was made by others, and is known to be sound. */
export function sound(markup: string): Markup {
  return { markup };
}

/** Text for elements and quoted attributes, in which line ends stay. */
export function escapeHtml(text: string): string {
  return visible(text)
    .replace(/[&<>"']/g, (character) => references[character])
    .replace(/:(?=:)/g, '&#58;')
    .replace(/#(?=#)/g, '&#35;');
}

/** Text without characters that steer or reorder, in which line ends stay, as a browser shall show it. */
export function visible(text: string): string {
  const lines = shorten(text, longest)
    .split(/\r?\n/)
    .map((line) => line.split(insideCommand).map(clean).join(''));
  return wellFormed(lines.join('\n'));
}

/** JSON for a script element, of which nothing can end the element. */
export function dataJson(value: unknown): string {
  return safeJson(value).replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}

/** The address when it leads into the web; null for everything else that browsers take for a link. */
export function webAddress(text: string): string | null {
  if (!/^https?:\/\/[^\s\\]+$/i.test(text) || !URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
