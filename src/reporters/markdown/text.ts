/**
 * Text as Markdown may hold it, as GitHub, GitLab and Azure DevOps read it. What comes from logs forms nothing: no
 * heading, table, link, tag, mention or reference to an issue. Words that could be one of the last stand as code, because
 * those are looked for in what Markdown was made into, where no backslash helps. All texts are clean, cut, and on one line.
 */
import { clean } from '../clean.ts';
import { excerpt } from '../excerpt.ts';

/** Longest text outside of a fence; causes and steps are a few hundred characters. */
const longestText = 2000;

/**
 * Mentions, addresses, issues, links, emoji (two of them in digits), formulas and commits, as GitHub finds them in text, and
 * what else has a number on GitLab and Azure DevOps: requests to merge, epics, milestones and labels.
 */
const findable =
  /@|[#!&%~]\d|:\/\/|www\.|\bgh-\d|:(?:1(?:00|234)|[\w+-]*[a-z_][\w+-]*):|\$|\b[\da-f]{7,40}\b/i;

/** ASCII without blanks, but for those in what is to be filled in: `https://<process server IP>:9443/`. */
const runs = /((?:<[\w ]{1,40}>|[!-~])+)/;

/** Text of a paragraph, an item of a list, or a cell. */
export function markdownText(text: string): string {
  return excerpt(text, 0, longestText)
    .trim()
    .split(runs)
    .map(word)
    .join('')
    .replace(/^[#+=:-]/, '\\$&')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}

/** A run of ASCII, with the marks around it outside of code. */
function word(run: string): string {
  const [, before, inner, after] = /^([([{"']*)(.*?)([)\]}"'.,;:!?]*)$/.exec(run) ?? ['', '', run, ''];
  return findable.test(run)
    ? escapeMarks(before) + markdownCode(inner) + escapeMarks(after)
    : escapeMarks(run);
}

function escapeMarks(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&]/g, '\\$&');
}

/** A text as code within a line. */
export function markdownCode(text: string): string {
  // A bar would end the cell of a table, and whether a backslash before it counts differs between programs.
  const code = excerpt(text, 0, longestText).replaceAll('|', '\\x7c');
  if (code === '') return '';
  const fence = '`'.repeat(longestRun(code) + 1);
  const pad = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return fence + pad + code + pad + fence;
}

/** A row of a table; its cells are Markdown already. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Lines of clean text as a block of code; the language is for colours. */
export function markdownFence(lines: readonly string[], language = ''): string[] {
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
  return [fence + language, ...lines, fence];
}

/** A link to an address of the web; anything else as code. */
export function markdownLink(url: string): string {
  return /^https?:\/\/[!-;=?-~]{1,2000}$/i.test(url) && clean(url) === url ? `<${url}>` : markdownCode(url);
}

/** Text within a tag, where no Markdown is read. */
export function htmlText(text: string): string {
  return excerpt(text, 0, longestText)
    .split(runs)
    .map((run) => (findable.test(run) ? `<code>${escapeHtml(run)}</code>` : escapeHtml(run)))
    .join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
