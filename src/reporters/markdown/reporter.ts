/**
 * `markdown`: the report for issues, pull requests and the summaries of jobs. First a sentence and a table, then each
 * diagnosis in a part that opens, then what was not read and what was. A summary of a job may have 1 MiB: what has no room
 * is left out from the end, a whole diagnosis at a time, and counted.
 */
import { type DocumentTexts, documentTexts } from '../../locale/documents.ts';
import { formatCount } from '../../locale/format.ts';
import type { Language } from '../../locale/languages.ts';
import { type Texts, texts } from '../../locale/texts.ts';
import type { Diagnosis, Report, Step } from '../../types.ts';
import { toText } from '../clean.ts';
import { remarksOf, replacedOf, totalsOf } from '../closing.ts';
import { excerpt, excerptRecord } from '../excerpt.ts';
import { partsOfTime } from '../pretty/record.ts';
import {
  alikeGaps,
  causesOf,
  codesShown,
  hostsOf,
  mostGaps,
  mostSources,
  type Numbers,
  numberDiagnoses,
  pageOf,
  sampleOf,
  seenOf,
  stepsOf,
  verdictOf,
} from '../telling.ts';
import type { Reporter, ReporterOptions } from '../types.ts';
import { htmlText, markdownCode, markdownFence, markdownLink, markdownText } from './text.ts';

/** Bytes of a document, of its table, and of what is said of gaps; a summary of a job on GitHub may have 1,048,576. */
const mostBytes = { document: 1_000_000, table: 250_000, gaps: 100_000 };

/** Remarks on what was read. */
const mostNotes = 20;

export function createMarkdownReporter({ language = 'en' }: ReporterOptions): Reporter {
  const words = { language, texts: texts[language], documents: documentTexts[language] };
  return { finding: () => '', gap: () => '', end: (report) => writeReport(report, words) };
}

interface Words {
  language: Language;
  texts: Texts;
  documents: DocumentTexts;
}

function writeReport(report: Report, words: Words): string {
  const { diagnoses } = report;
  const numbers = numberDiagnoses(diagnoses);
  const opening = toText([`**${markdownText(verdictOf(report, words.language))}**`]);
  const table = renderTable(diagnoses, words);
  const closing = renderGaps(report, words) + toText(renderCoverage(report, words));
  const notice = (count: number) =>
    count > 0 ? toText(['', `**${markdownText(words.documents.leftOut(count))}**`]) : '';
  const room = mostBytes.document - sizeOf(opening + table + closing + notice(diagnoses.length));
  const details = fitting(diagnoses, room, (one) => toText(renderDiagnosis(one, numbers, words)));
  return opening + table + details.join('') + notice(diagnoses.length - details.length) + closing;
}

/** The texts of the first items, as many as there is room for, in bytes. */
function fitting<Item>(items: readonly Item[], room: number, write: (item: Item) => string): string[] {
  const written: string[] = [];
  let left = room;
  for (const item of items) {
    const text = write(item);
    left -= sizeOf(text);
    if (left < 0) break;
    written.push(text);
  }
  return written;
}

/** Bytes in UTF-8. */
function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function renderTable(diagnoses: readonly Diagnosis[], { texts, documents }: Words): string {
  if (diagnoses.length === 0) return '';
  const { severity, problem, count, lastSeen } = documents.columns;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = ['', `### ${documents.problems}`, '', row(['#', severity, problem, count, lastSeen])];
  const numbers = numberDiagnoses(diagnoses);
  const rows = fitting(diagnoses, mostBytes.table, (diagnosis) =>
    toText([
      row([
        String(numbers.get(diagnosis.signature)),
        texts.severity[diagnosis.severity],
        markdownText(excerpt(diagnosis.title)),
        formatCount(diagnosis.count),
        writeTime(diagnosis.lastSeen),
      ]),
    ]),
  );
  const hidden = diagnoses.length - rows.length;
  return [
    toText([...head, '| --: | --- | --- | --: | --- |']),
    ...rows,
    hidden > 0 ? toText(['', markdownText(documents.leftOut(hidden))]) : '',
  ].join('');
}

function writeTime(time: string | null): string {
  if (time === null) return '';
  const { date, clock, zone } = partsOfTime(time);
  return markdownText(`${date} ${clock}${zone}`);
}

function renderDiagnosis(diagnosis: Diagnosis, numbers: Numbers, { texts, documents }: Words): string[] {
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
  const { sources } = diagnosis;
  const hidden = sources.length - mostSources;
  return [
    ...sources.slice(0, mostSources).flatMap(({ path, count }) => {
      const sample = sampleOf(diagnosis, path);
      const place = markdownCode(excerpt(path) + (sample === undefined ? '' : `:${sample.line}`));
      const more = count > 1 ? ` (${markdownText(texts.moreInSource(count - 1))})` : '';
      const record = sample === undefined ? [] : ['', ...markdownFence(excerptRecord(sample), 'text')];
      return ['', place + more, ...record];
    }),
    ...(hidden > 0 ? ['', markdownText(texts.moreSources(hidden))] : []),
  ];
}

function renderStep({ text, command, expect, docs }: Step, number: number, texts: Texts): string[] {
  const mark = `${number}. `;
  const deeper = [
    ...(command === undefined ? [] : ['', ...markdownFence([excerpt(command, 0, 2000)])]),
    ...(expect === undefined ? [] : ['', markdownText(texts.shows(expect))]),
    ...(docs === undefined ? [] : ['', markdownLink(docs)]),
  ].map((line) => (line === '' ? '' : ' '.repeat(mark.length) + line));
  return [mark + markdownText(text), ...deeper];
}

function renderGaps({ gaps }: Report, { texts, documents }: Words): string {
  if (gaps.length === 0) return '';
  const groups = alikeGaps(gaps);
  const parts = fitting(groups, mostBytes.gaps, (group) =>
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

function renderCoverage(report: Report, { texts, documents }: Words): string[] {
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
