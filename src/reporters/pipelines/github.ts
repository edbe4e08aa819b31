/**
 * `github`: annotations of GitHub Actions, each by a command of its own line. GitHub shows ten of a kind for each step and
 * drops the rest without a word, so no more are written, and the last lines say how many there are. Gaps are warnings,
 * which take five of those ten at most. Whatever is told here is told in full by the summary of the job.
 */
import { documentTexts } from '../../locale/documents.ts';
import { texts } from '../../locale/texts.ts';
import { type Report, standardInput } from '../../types.ts';
import { toText } from '../clean.ts';
import { remarksOf, totalsOf } from '../closing.ts';
import { verdictOf } from '../telling.ts';
import type { Reporter, ReporterOptions } from '../types.ts';
import {
  type Annotation,
  annotationOf,
  createGapChoice,
  lineOfGap,
  placeOf,
  writeProperties,
} from './annotation.ts';

/** Annotations of a kind that GitHub shows of a step. */
const mostOfKind = 10;

/** Gaps among the warnings, so that there is room for those of diagnoses. */
const mostGaps = 5;

const commands = { error: 'error', warning: 'warning', info: 'notice' };

/** Makes the reporter; gaps are told as they come, all else at the end. */
export function createGithubReporter({ language = 'en' }: ReporterOptions): Reporter {
  const words = texts[language];
  const documents = documentTexts[language];
  const isChosen = createGapChoice(mostGaps);
  let toldGaps = 0;
  const tellGap: Reporter['gap'] = (gap) => {
    if (!isChosen(gap)) return '';
    toldGaps++;
    return command('warning', { title: 'logscan' }, lineOfGap(gap, words));
  };
  return {
    finding: () => '',
    gap: tellGap,
    end(report) {
      const gaps = report.gaps.map(tellGap).join('');
      const room = { error: mostOfKind, warning: mostOfKind - toldGaps, info: mostOfKind };
      const told = report.diagnoses
        .map((diagnosis) => annotationOf(diagnosis, words))
        .filter(({ kind }) => room[kind]-- > 0)
        .map((annotation) => writeAnnotation(annotation, report, words.severity[annotation.severity]));
      const more = report.diagnoses.length - told.length + report.gaps.length - toldGaps;
      const closing = toText([
        verdictOf(report, language),
        ...(more > 0 ? [documents.moreInSummary(more)] : []),
        totalsOf(report, words).join(' · '),
        ...remarksOf(report, words, documents),
      ]);
      return told.join('') + gaps + closing;
    },
  };
}

/** The log shows the message alone; beside the results there is the title as well. */
function writeAnnotation(annotation: Annotation, report: Report, severity: string): string {
  const { kind, id, title, place, advice, explain } = annotation;
  const file = report.redacted === undefined ? repositoryFile(place.path) : undefined;
  return command(
    commands[kind],
    { file, line: file === undefined ? undefined : place.line, title: `${severity} ${id}` },
    [title, placeOf(annotation), ...advice, explain].join('\n'),
  );
}

/**
 * A path as an annotation may name it. GitHub looks it up in the repository; of what cannot be there, as standard input,
 * what lies in a bundle or above the folder, it would make a dead link. It finds nothing by a path that begins with `./`.
 * Absolute paths below the workspace are made relative by the runner.
 */
function repositoryFile(path: string): string | undefined {
  if (path === standardInput || path.includes('!') || path.endsWith('…')) return undefined;
  const file = path.replace(/^(?:\.\/+)+/, '');
  return file === '' || file.split('/').includes('..') ? undefined : file;
}

function command(
  name: string,
  properties: Record<string, string | number | undefined>,
  message: string,
): string {
  return `::${name} ${writeProperties(properties, escapeProperty).join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
