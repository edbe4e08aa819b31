/**
 * The end of a document: what was not read, which pseudonyms stand in it, and what was read.
 */
import { formatCount } from '../../locale/format.ts';
import type { Language } from '../../locale/languages.ts';
import { pageTexts } from '../../locale/page/texts.ts';
import { redactionTexts } from '../../locale/redaction.ts';
import type { Report } from '../../types.ts';
import { toText } from '../clean.ts';
import { remarksOf, totalsOf } from '../closing.ts';
import { excerpt } from '../excerpt.ts';
import { alikeGaps, mostGaps } from '../telling.ts';
import { fitting } from './fitting.ts';
import { markdownCode, markdownRow, markdownText } from './text.ts';
import type { Words } from './words.ts';

/** Remarks on what was read, pseudonyms of a redacted report, and bytes of what is said of gaps. */
const mostNotes = 20;
const mostPseudonyms = 100;
const mostBytes = 100_000;

/** What was not read, and what to do about it; nothing where all was read. Text, of which each line ends. */
export function renderGaps({ gaps }: Report, { texts, documents }: Words): string {
  if (gaps.length === 0) return '';
  const groups = alikeGaps(gaps);
  const parts = fitting(groups, mostBytes, (group) =>
    toText([
      // Without an empty line before it an item without text would make a heading of what stands above.
      '',
      ...group.slice(0, mostGaps).map(({ message }) => `- ${markdownText(excerpt(message))}`),
      ...(group.length > mostGaps ? [`- ${markdownText(texts.moreGaps(group.length - mostGaps))}`] : []),
      '',
      `  ${markdownText(texts.action(group[0].action))}`,
    ]),
  );
  const hidden = groups.slice(parts.length).reduce((total, group) => total + group.length, 0);
  return [
    toText(['', `### ${texts.gaps}`]),
    ...parts,
    hidden > 0 ? toText(['', `- ${markdownText(documents.moreGaps(hidden))}`]) : '',
  ].join('');
}

/** The table of what was replaced by what, in the words of the page; nothing of a report that was not redacted. */
export function renderReplaced({ redacted }: Pick<Report, 'redacted'>, language: Language): string[] {
  if (redacted === undefined) return [];
  const { title, none, more } = redactionTexts[language];
  const { pseudonym, kind, kinds, count } = pageTexts[language];
  const hidden = redacted.length - mostPseudonyms;
  return [
    '',
    `### ${title}`,
    '',
    ...(redacted.length === 0
      ? [markdownText(none)]
      : [markdownRow([pseudonym, kind, count]), '| --- | --- | --: |']),
    ...redacted
      .slice(0, mostPseudonyms)
      .map((one) => markdownRow([markdownCode(one.pseudonym), kinds[one.kind], formatCount(one.count)])),
    ...(hidden > 0 ? ['', markdownText(more(hidden))] : []),
  ];
}

/** What was found and read, and by which version and catalogue, as lines. */
export function renderCoverage(report: Report, { texts, documents }: Words): string[] {
  const { name, version, catalogue } = report.tool;
  const hidden = report.notes.length - mostNotes;
  const tool = markdownText(`${name} ${version} · ${documents.catalogue(catalogue.signatures)}`);
  return [
    '',
    `### ${documents.coverage}`,
    '',
    ...[
      totalsOf(report, texts).join(' · '),
      ...remarksOf(report, texts, documents),
      ...report.notes.slice(0, mostNotes).map(({ message }) => excerpt(message)),
      ...(hidden > 0 ? [documents.moreNotes(hidden)] : []),
    ].map((line) => `- ${markdownText(line)}`),
    '',
    `${tool} (${markdownCode(catalogue.digest)})`,
  ];
}
