/**
 * A diagnosis in plain lines without a width, for documents that show text as it is: what was found, where, why, and what
 * to do. All log text is clean and cut to what there is room for.
 */
import type { DocumentTexts } from '../locale/documents.ts';
import type { Texts } from '../locale/texts.ts';
import type { Diagnosis, Step } from '../types.ts';
import { excerpt, excerptRecord } from './excerpt.ts';
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
} from './telling.ts';

/** Longest text of a signature; its titles, causes and steps are a few hundred characters. */
const longestText = 2000;

/** The lines of a diagnosis, some of them empty; none ends. */
export function detailsOf(
  diagnosis: Diagnosis,
  numbers: Numbers,
  texts: Texts,
  documents: DocumentTexts,
): string[] {
  const causes = causesOf(diagnosis, numbers);
  const page = pageOf(diagnosis);
  return [
    seenOf(diagnosis, texts).join(' · '),
    [diagnosis.signature, ...codesShown(diagnosis)].map((code) => excerpt(code)).join(' · '),
    ...hostsOf(diagnosis, documents),
    ...(diagnosis.evidence === 'possible' ? [texts.possible] : []),
    ...(causes.length > 0 ? [texts.causedBy(causes)] : []),
    '',
    texts.where,
    ...tellSources(diagnosis, texts),
    '',
    texts.why,
    ...diagnosis.causes.map((cause) => `· ${excerpt(cause, 0, longestText)}`),
    '',
    texts.what,
    ...stepsOf(diagnosis).flatMap((step, index) => tellStep(step, index + 1, texts)),
    ...(page === null ? [] : [excerpt(page, 0, longestText)]),
  ];
}

function tellSources(diagnosis: Diagnosis, texts: Texts): string[] {
  const { places, hidden } = placesOf(diagnosis, texts);
  return [
    ...places.flatMap(({ place, more, sample }) => [
      place + (more === null ? '' : ` (${more})`),
      ...(sample === undefined ? [] : excerptRecord(sample)).map((line) => `  ${line}`),
    ]),
    ...(hidden > 0 ? [texts.moreSources(hidden)] : []),
  ];
}

function tellStep({ text, command, expect, docs }: Step, number: number, texts: Texts): string[] {
  const shorten = (value: string) => excerpt(value, 0, longestText);
  return [
    `${number}. ${shorten(text)}`,
    ...(command === undefined ? [] : linesOfCommand(command)).map((line) => `   > ${shorten(line)}`),
    ...(expect === undefined ? [] : [`   ${texts.shows(shorten(expect))}`]),
    ...(docs === undefined ? [] : [`   ${shorten(docs)}`]),
  ];
}
