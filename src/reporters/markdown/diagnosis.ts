/**
 * A diagnosis in Markdown: a part that opens, with what the logs say, why, and what to do.
 */
import type { Texts } from '../../locale/texts.ts';
import type { Diagnosis, Step } from '../../types.ts';
import { excerpt, excerptRecord } from '../excerpt.ts';
import {
  causesOf,
  codesShown,
  hostsOf,
  linesOfCommand,
  type Numbers,
  pageOf,
  placesOf,
  seenOf,
  stepsOf,
} from '../telling.ts';
import { htmlText, markdownCode, markdownFence, markdownLink, markdownText } from './text.ts';
import type { Words } from './words.ts';

/** Longest line of a command. */
const longestCommand = 2000;

/** The part of a diagnosis, as lines; the first one is open. */
export function renderDiagnosis(
  diagnosis: Diagnosis,
  numbers: Numbers,
  { texts, documents }: Words,
): string[] {
  const { signature, severity, title, evidence, causes } = diagnosis;
  const page = pageOf(diagnosis);
  const because = causesOf(diagnosis, numbers);
  const codes = [signature, ...codesShown(diagnosis)].map(markdownCode);
  return [
    '',
    // The one to start with is there to be read at once.
    numbers.get(signature) === 1 ? '<details open>' : '<details>',
    `<summary>${numbers.get(signature)} · <b>${texts.severity[severity]}</b> · ${htmlText(excerpt(title))}</summary>`,
    '',
    [...codes, ...seenOf(diagnosis, texts).map(markdownText)].join(' · '),
    ...hostsOf(diagnosis, documents).flatMap((line) => ['', markdownText(line)]),
    ...(evidence === 'possible' ? ['', `*${markdownText(texts.possible)}*`] : []),
    ...(because.length > 0 ? ['', markdownText(texts.causedBy(because))] : []),
    '',
    `**${texts.where}**`,
    ...renderSources(diagnosis, texts),
    '',
    `**${texts.why}**`,
    '',
    ...causes.map((cause) => `- ${markdownText(cause)}`),
    '',
    `**${texts.what}**`,
    '',
    ...stepsOf(diagnosis).flatMap((step, index) => renderStep(step, index + 1, texts)),
    '',
    ...(page === null ? [] : [`${documents.docs} ${markdownLink(page)}`, '']),
    '</details>',
  ];
}

function renderSources(diagnosis: Diagnosis, texts: Texts): string[] {
  const { places, hidden } = placesOf(diagnosis, texts);
  return [
    ...places.flatMap(({ place, more, sample }) => [
      '',
      markdownCode(place) + (more === null ? '' : ` (${markdownText(more)})`),
      ...(sample === undefined ? [] : ['', ...markdownFence(excerptRecord(sample), 'text')]),
    ]),
    ...(hidden > 0 ? ['', markdownText(texts.moreSources(hidden))] : []),
  ];
}

function renderStep({ text, command, expect, docs }: Step, number: number, texts: Texts): string[] {
  const mark = `${number}. `;
  const deeper = [
    ...(command === undefined ? [] : ['', ...markdownFence(linesOfCommand(command).map(tellCommand))]),
    ...(expect === undefined ? [] : ['', markdownText(texts.shows(expect))]),
    ...(docs === undefined ? [] : ['', markdownLink(docs)]),
  ].map((line) => (line === '' ? '' : ' '.repeat(mark.length) + line));
  return [mark + markdownText(text), ...deeper];
}

function tellCommand(line: string): string {
  return excerpt(line, 0, longestCommand);
}
