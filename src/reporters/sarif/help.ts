/**
 * What to know about a diagnosis and what to do, as plain text and as Markdown. Words of logs and of signatures are inert in
 * the Markdown: they make no markup, and commands do not leave their fences.
 */
import { documentTexts } from '../../locale/documents.ts';
import type { Language } from '../../locale/languages.ts';
import { texts } from '../../locale/texts.ts';
import type { Diagnosis, Step } from '../../types.ts';
import { markdownFence } from '../markdown/text.ts';
import { shorten } from '../plain.ts';
import { linesOfCommand, pageOf, stepsOf } from '../telling.ts';
import { inert } from './text.ts';

/** UTF-16 units. */
const longestHelp = 30_000;

/** Causes and steps in plain text, at most 30,000 UTF-16 units. */
export function helpText(diagnosis: Diagnosis, language: Language): string {
  const { why, what, shows } = texts[language];
  const page = pageOf(diagnosis);
  const lines = [
    `${why}:`,
    ...diagnosis.causes.map((cause) => `- ${inert(cause)}`),
    '',
    `${what}:`,
    ...stepsOf(diagnosis).flatMap(({ text, command, expect, docs: link }, at) => [
      `${at + 1}. ${inert(text)}`,
      ...linesOf(command).map((line) => `     ${line}`),
      ...(expect === undefined ? [] : [`   ${shows(inert(expect))}`]),
      ...(link === undefined ? [] : [`   ${inert(link)}`]),
    ]),
    ...(page === null ? [] : ['', `${documentTexts[language].docs} ${inert(page)}`]),
  ];
  return shorten(lines.join('\n'), longestHelp);
}

/** The same in Markdown, as long. */
export function helpMarkdown(diagnosis: Diagnosis, language: Language): string {
  const { why, what } = texts[language];
  const page = pageOf(diagnosis) ?? undefined;
  const parts = [
    `### ${why}`,
    diagnosis.causes.map((cause) => `- ${escapeMarkdown(cause)}`).join('\n'),
    `### ${what}`,
    ...stepsOf(diagnosis).map((step, at) => renderStep(step, `${at + 1}. `, language)),
    ...linkTo(page).map((link) => `${documentTexts[language].docs} ${link}`),
  ];
  return shorten(parts.filter((part) => part !== '').join('\n\n'), longestHelp);
}

/** One item of a numbered list; all of it stands as far right as its text, or it would not belong to the item. */
function renderStep({ text, command, expect, docs }: Step, marker: string, language: Language): string {
  const commandLines = linesOf(command);
  const parts = [
    [escapeMarkdown(text)],
    ...(commandLines.length === 0 ? [] : [markdownFence(commandLines)]),
    ...(expect === undefined ? [] : [[texts[language].shows(escapeMarkdown(expect))]]),
    ...linkTo(docs).map((link) => [link]),
  ];
  const indent = ' '.repeat(marker.length);
  return marker + parts.map((lines) => lines.join(`\n${indent}`)).join(`\n\n${indent}`);
}

function escapeMarkdown(text: string): string {
  return inert(text)
    .trim()
    .replace(/[\\`*_[\]<>&~|#$]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}

/** A link that can be opened, or none. */
export function webAddress(link: string): string | null {
  return link.startsWith('https://') && URL.canParse(link) ? new URL(link).href : null;
}

function linkTo(link = ''): string[] {
  const address = webAddress(link);
  return address === null ? [] : [`<${address}>`];
}

function linesOf(command: string | undefined): string[] {
  return command === undefined ? [] : linesOfCommand(command).map((line) => inert(line));
}
