/**
 * `pretty`: the report as a colleague would tell it at 3 a.m. Causes come first, what goes on comes before what is
 * past, and each diagnosis says what happened, how often, where, why, and what to do. Plain text without colours.
 */
import type { Diagnosis, Report, Step } from '../../types.ts';
import { clean, toText } from '../clean.ts';
import {
  causesOf,
  codesShown,
  hostsOf,
  linesOfCommand,
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
import { renderClosing, renderGaps } from './coverage.ts';
import { bullet, columnsOf, wrap, wrapItems } from './layout.ts';
import { createLinks } from './links.ts';
import { renderRecord } from './record.ts';
import { renderRedaction } from './redaction.ts';
import { createStyle, paintSeverity, type Style } from './style.ts';

/** Makes the reporter; all text comes at the end. */
export function createPrettyReporter(options: ReporterOptions): Reporter {
  const style = createStyle(options);
  const { folder: _, ...withoutFolder } = options;
  // A pseudonym leads nowhere, and the folder may be what it stands for.
  const redacted = { ...style, links: createLinks(withoutFolder) };
  return {
    finding: () => '',
    gap: () => '',
    end: (report) => toText(renderReport(report, report.redacted === undefined ? style : redacted)),
  };
}

function renderReport(report: Report, style: Style): string[] {
  const numbers = numberDiagnoses(report.diagnoses);
  return [
    ...wrap(verdictOf(report, style.language), style.width).map((line) => style.paint.bold(line)),
    ...report.diagnoses.flatMap((diagnosis) => ['', ...renderDiagnosis(diagnosis, numbers, style)]),
    ...renderGaps(report, style),
    '',
    ...renderClosing(report, style),
    ...renderRedaction(report, style),
  ];
}

function renderDiagnosis(diagnosis: Diagnosis, numbers: Numbers, style: Style): string[] {
  const { texts, documents, paint, width } = style;
  const indent = (lines: string[]) => lines.map((line) => (line === '' ? '' : `   ${line}`));
  const number = numbers.get(diagnosis.signature) ?? 0;
  const label = paintSeverity(diagnosis.severity, style);
  const causes = causesOf(diagnosis, numbers);
  const [title, ...restOfTitle] = wrap(
    clean(diagnosis.title),
    width - 4 - columnsOf(texts.severity[diagnosis.severity]),
  );
  const body = [
    ...restOfTitle.map((line) => paint.bold(line)),
    ...wrapItems(seenOf(diagnosis, texts), width - 3),
    ...wrapItems([diagnosis.signature, ...codesShown(diagnosis)].map(clean), width - 3).map((line) =>
      paint.dim(line),
    ),
    ...hostsOf(diagnosis, documents).flatMap((line) => wrap(line, width - 3)),
    ...(diagnosis.evidence === 'possible'
      ? wrap(texts.possible, width - 3).map((line) => paint.yellow(line))
      : []),
    ...(causes.length > 0 ? wrap(texts.causedBy(causes), width - 3) : []),
    '',
    paint.bold(texts.where),
    ...renderSources(diagnosis, style),
    '',
    paint.bold(texts.why),
    ...diagnosis.causes.flatMap((cause) => bullet('·', clean(cause), width - 3)),
    '',
    paint.bold(texts.what),
    ...renderSteps(diagnosis, style),
  ];
  return [`${String(number).padStart(2)} ${label} ${paint.bold(title)}`, ...indent(body)];
}

function renderSources(diagnosis: Diagnosis, style: Style): string[] {
  const { sources } = diagnosis;
  const { texts, paint, links, width } = style;
  const lines = sources.slice(0, mostSources).flatMap(({ path, count }, index) => {
    const sample = sampleOf(diagnosis, path);
    const place = clean(path) + (sample ? `:${sample.line}` : '');
    const more = count > 1 ? `(${texts.moreInSource(count - 1)})` : '';
    const isShort = columnsOf(`${place} ${more}`) <= width - 3;
    // One record tells what it is about; more of them only with the lines around them.
    const shown = sample && (index === 0 || sample.context) ? renderRecord(sample, width - 5, paint) : [];
    return [
      links.toFile(paint.cyan(place), path) + (more !== '' && isShort ? ` ${paint.dim(more)}` : ''),
      ...(more !== '' && !isShort ? [`  ${paint.dim(more)}`] : []),
      ...shown.map((line) => `  ${line}`),
    ];
  });
  const hidden = sources.length - mostSources;
  return hidden > 0 ? [...lines, paint.dim(texts.moreSources(hidden))] : lines;
}

/** The steps, and in the end the page about all of it. */
function renderSteps(diagnosis: Diagnosis, style: Style): string[] {
  const steps = stepsOf(diagnosis);
  const digits = String(steps.length).length;
  const lines = steps.flatMap((step, index) => renderStep(step, `${index + 1}.`.padStart(digits + 1), style));
  const page = pageOf(diagnosis);
  return page === null ? lines : [...lines, renderPage(page, style)];
}

function renderStep({ text, command, expect, docs }: Step, number: string, style: Style): string[] {
  const { texts, paint, width } = style;
  const margin = ' '.repeat(number.length + 1);
  const lines = bullet(number, clean(text), width - 3);
  const deeper: string[] = [];
  if (command !== undefined) {
    deeper.push(...linesOfCommand(command).map((line) => paint.green(`> ${clean(line)}`)));
  }
  if (expect !== undefined) deeper.push(...wrap(texts.shows(clean(expect)), width - 3 - margin.length));
  if (docs !== undefined) deeper.push(renderPage(docs, style));
  return [...lines, ...deeper.map((line) => margin + line)];
}

function renderPage(url: string, { paint, links }: Style): string {
  return links.toPage(paint.dim(clean(url)), url);
}
