/**
 * The end of a document: what was not read, and what was.
 */
import type { Report } from '../../types.ts';
import { toText } from '../clean.ts';
import { remarksOf, replacedOf, totalsOf } from '../closing.ts';
import { excerpt } from '../excerpt.ts';
import { alikeGaps, mostGaps } from '../telling.ts';
import { fitting } from './fitting.ts';
import { markdownCode, markdownText } from './text.ts';
import type { Words } from './words.ts';

/** Remarks on what was read, and bytes of what is said of gaps. */
const mostNotes = 20;
const mostBytes = 100_000;

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

export function renderCoverage(report: Report, { texts, documents }: Words): string[] {
  const { name, version, catalogue } = report.tool;
  const hidden = report.notes.length - mostNotes;
  const tool = markdownText(`${name} ${version} · ${documents.catalogue(catalogue.signatures)}`);
  return [
    '',
    `### ${documents.coverage}`,
    '',
    ...[
      totalsOf(report, texts, documents).join(' · '),
      ...remarksOf(report, texts, documents),
      ...replacedOf(report, documents),
      ...report.notes.slice(0, mostNotes).map(({ message }) => excerpt(message)),
      ...(hidden > 0 ? [documents.moreNotes(hidden)] : []),
    ].map((line) => `- ${markdownText(line)}`),
    '',
    `${tool} (${markdownCode(catalogue.digest)})`,
  ];
}
