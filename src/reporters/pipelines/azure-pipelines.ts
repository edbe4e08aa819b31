/**
 * `azure-pipelines`: issues of a run of Azure Pipelines by logging commands, each followed by its details in a group that
 * opens. The agent keeps the first ten errors and warnings of a step, and writes the others to its log, where they stay
 * readable; so all are written, in the order of the report.
 */
import { documentTexts } from '../../locale/documents.ts';
import { texts } from '../../locale/texts.ts';
import { isAtLeast } from '../../severity.ts';
import type { Report } from '../../types.ts';
import { toText } from '../clean.ts';
import { remarksOf, replacedOf, totalsOf } from '../closing.ts';
import { detailsOf } from '../details.ts';
import { numberDiagnoses, verdictOf } from '../telling.ts';
import type { Reporter, ReporterOptions } from '../types.ts';
import {
  type Annotation,
  annotationOf,
  createGapChoice,
  lineOfGap,
  placeOf,
  writeProperties,
} from './annotation.ts';

/** Gaps that are told one by one; the totals count all of them. */
const mostGaps = 5;

/** Makes the reporter; gaps are told as they come, all else at the end. */
export function createAzurePipelinesReporter(options: ReporterOptions): Reporter {
  const { language = 'en' } = options;
  const words = texts[language];
  const documents = documentTexts[language];
  const isChosen = createGapChoice(mostGaps);
  const tellGap: Reporter['gap'] = (gap) =>
    isChosen(gap) ? command('task.logissue', { type: 'warning' }, lineOfGap(gap, words)) : '';
  return {
    finding: () => '',
    gap: tellGap,
    end(report) {
      const numbers = numberDiagnoses(report.diagnoses);
      const diagnoses = report.diagnoses.map((diagnosis, index) => {
        const annotation = annotationOf(diagnosis, words);
        const head = `${index + 1} ${words.severity[annotation.severity]} ${annotation.title}`;
        const details = toText(detailsOf(diagnosis, numbers, words, documents));
        return `${writeIssue(annotation)}##[group]${head}\n${details}##[endgroup]\n`;
      });
      const closing = [
        verdictOf(report, language),
        totalsOf(report, words).join(' · '),
        ...remarksOf(report, words, documents),
        ...replacedOf(report, language),
      ];
      return [
        ...diagnoses,
        ...report.gaps.map(tellGap),
        toText(closing),
        hasOnlyIssues(report, options) ? command('task.complete', { result: 'SucceededWithIssues' }, '') : '',
      ].join('');
    },
  };
}

/** With a path the agent makes `logs/a.log(12,8): error ID: message` of it; Azure Pipelines has no issue for information. */
function writeIssue(annotation: Annotation): string {
  const { kind, id, title, place, advice } = annotation;
  const message = [title, ...advice].join(' · ');
  if (kind === 'info' || place.line === undefined) {
    const text = `${id}: ${message} (${placeOf(annotation)})`;
    return kind === 'info' ? toText([text]) : command('task.logissue', { type: kind, code: id }, text);
  }
  const position = { sourcepath: place.path, linenumber: place.line, columnnumber: place.column };
  return command('task.logissue', { type: kind, ...position, code: id }, message);
}

/**
 * Whether the step is to end as "succeeded with issues": an issue was written, and nothing reached `failOn`. The exit code
 * decides about failure, and must: the agent takes the worse of what it is told and what the exit code says, so that a word
 * here could fail a step whose author has said that the exit code of logscan shall not count. What reached `failOn` thus
 * says nothing here and exits with 1, a gap exits with 3, and this says what no exit code can, that a step is neither
 * failed nor clean.
 */
function hasOnlyIssues({ diagnoses, gaps }: Report, { failOn = 'error' }: ReporterOptions): boolean {
  const reached = failOn !== 'never' && diagnoses.some(({ severity }) => isAtLeast(severity, failOn));
  return !reached && (gaps.length > 0 || diagnoses.some(({ severity }) => severity !== 'info'));
}

function command(
  name: string,
  properties: Record<string, string | number | undefined>,
  message: string,
): string {
  const written = writeProperties(properties, escapeValue).map((property) => `${property};`);
  return `##vso[${name} ${written.join('')}]${escapeValue(message)}\n`;
}

/** The agent takes the same characters back everywhere, in values and in messages. */
function escapeValue(text: string): string {
  return text
    .replaceAll('%', '%AZP25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll(';', '%3B')
    .replaceAll(']', '%5D');
}
