/**
 * `markdown`: the report for issues, pull requests and the summaries of jobs. First a sentence and a table, then each
 * diagnosis in a part that opens, then what was not read, what was replaced, and what was read. A summary of a job may
 * have 1 MiB: what has no room is left out from the end, a whole diagnosis at a time, and counted.
 */
import { documentTexts } from '../../locale/documents.ts';
import { formatCount } from '../../locale/format.ts';
import { texts } from '../../locale/texts.ts';
import type { Diagnosis, Report } from '../../types.ts';
import { toText } from '../clean.ts';
import { excerpt } from '../excerpt.ts';
import { type Numbers, numberDiagnoses, verdictOf } from '../telling.ts';
import { stateTime } from '../times.ts';
import type { Reporter, ReporterOptions } from '../types.ts';
import { renderCoverage, renderGaps, renderReplaced } from './coverage.ts';
import { renderDiagnosis } from './diagnosis.ts';
import { fitting, sizeOf } from './fitting.ts';
import { markdownRow, markdownText } from './text.ts';
import type { Words } from './words.ts';

/** Bytes of a document, and of its table; a summary of a job on GitHub may have 1,048,576. */
const mostBytes = { document: 1_000_000, table: 250_000 };

/** Makes the reporter; all text comes at the end. */
export function createMarkdownReporter({ language = 'en' }: ReporterOptions): Reporter {
  const words = { language, texts: texts[language], documents: documentTexts[language] };
  return { finding: () => '', gap: () => '', end: (report) => writeReport(report, words) };
}

function writeReport(report: Report, words: Words): string {
  const { diagnoses } = report;
  const numbers = numberDiagnoses(diagnoses);
  const opening = toText([`**${markdownText(verdictOf(report, words.language))}**`]);
  const table = renderTable(diagnoses, numbers, words);
  const closing =
    renderGaps(report, words) +
    toText([...renderReplaced(report, words.language), ...renderCoverage(report, words)]);
  const notice = (count: number) =>
    count > 0 ? toText(['', `**${markdownText(words.documents.leftOut(count))}**`]) : '';
  const room = mostBytes.document - sizeOf(opening + table + closing + notice(diagnoses.length));
  const details = fitting(diagnoses, room, (one) => toText(renderDiagnosis(one, numbers, words)));
  return opening + table + details.join('') + notice(diagnoses.length - details.length) + closing;
}

function renderTable(diagnoses: readonly Diagnosis[], numbers: Numbers, { texts, documents }: Words): string {
  if (diagnoses.length === 0) return '';
  const { severity, problem, count, lastSeen } = documents.columns;
  const head = ['', `### ${documents.problems}`, '', markdownRow(['#', severity, problem, count, lastSeen])];
  const rows = fitting(diagnoses, mostBytes.table, (diagnosis) =>
    toText([
      markdownRow([
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
  return time === null ? '' : markdownText(stateTime(time));
}
