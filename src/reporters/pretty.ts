/**
 * `pretty`: the report as a colleague would tell it at 3 a.m. Causes come first, what goes on comes before what is
 * past, and each diagnosis says what happened, how often, where, why, and what to do. Plain text without colours.
 */
import type { Diagnosis, Report, Step } from '../types.ts';
import { clean, toText } from './clean.ts';
import { bullet, wrap } from './layout.ts';
import { renderClosing, renderGaps } from './pretty-coverage.ts';
import { renderRecord } from './pretty-record.ts';
import { createStyle, paintSeverity, type Style } from './pretty-style.ts';
import {
  causesOf,
  codesShown,
  mostSources,
  type Numbers,
  numberDiagnoses,
  sampleOf,
  seenOf,
  verdictOf,
} from './telling.ts';
import type { Reporter, ReporterOptions } from './types.ts';

export function createPrettyReporter(options: ReporterOptions): Reporter {
  const style = createStyle(options);
  return { finding: () => '', gap: () => '', end: (report) => toText(renderReport(report, style)) };
}

function renderReport(report: Report, style: Style): string[] {
  const numbers = numberDiagnoses(report.diagnoses);
  return [
    ...wrap(verdictOf(report, style.language), style.width).map((line) => style.paint.bold(line)),
    ...report.diagnoses.flatMap((diagnosis) => ['', ...renderDiagnosis(diagnosis, numbers, style)]),
    ...renderGaps(report, style),
    '',
    ...renderClosing(report, style),
  ];
}

function renderDiagnosis(diagnosis: Diagnosis, numbers: Numbers, style: Style): string[] {
  const { texts, paint, width } = style;
  const indent = (lines: string[]) => lines.map((line) => (line === '' ? '' : `   ${line}`));
  const number = numbers.get(diagnosis.signature) ?? 0;
  const label = paintSeverity(diagnosis.severity, style);
  const causes = causesOf(diagnosis, numbers);
  const [title, ...restOfTitle] = wrap(
    clean(diagnosis.title),
    width - 4 - texts.severity[diagnosis.severity].length,
  );
  const body = [
    ...restOfTitle.map((line) => paint.bold(line)),
    ...wrap(seenOf(diagnosis, texts).join(' · '), width - 3),
    paint.dim([diagnosis.signature, ...codesShown(diagnosis)].join(' · ')),
    ...(diagnosis.evidence === 'possible' ? [paint.yellow(texts.possible)] : []),
    ...(causes.length > 0 ? [texts.causedBy(causes)] : []),
    '',
    paint.bold(texts.where),
    ...renderSources(diagnosis, style),
    '',
    paint.bold(texts.why),
    ...diagnosis.causes.flatMap((cause) => bullet('·', clean(cause), width - 3)),
    '',
    paint.bold(texts.what),
    ...diagnosis.remediation.flatMap((step, index) => renderStep(step, index + 1, style)),
  ];
  return [`${String(number).padStart(2)} ${label} ${paint.bold(title)}`, ...indent(body)];
}

function renderSources(diagnosis: Diagnosis, { texts, paint, width }: Style): string[] {
  const { sources } = diagnosis;
  const lines = sources.slice(0, mostSources).flatMap(({ path, count }, index) => {
    const sample = sampleOf(diagnosis, path);
    const place = paint.cyan(clean(path) + (sample ? `:${sample.line}` : ''));
    const more = count > 1 ? paint.dim(` (${texts.moreInSource(count - 1)})`) : '';
    // One record tells what it is about; more of them only with the lines around them.
    const shown = sample && (index === 0 || sample.context) ? renderRecord(sample, width - 5, paint) : [];
    return [place + more, ...shown.map((line) => `  ${line}`)];
  });
  const hidden = sources.length - mostSources;
  return hidden > 0 ? [...lines, paint.dim(texts.moreSources(hidden))] : lines;
}

function renderStep(
  { text, command, expect, docs }: Step,
  number: number,
  { texts, paint, width }: Style,
): string[] {
  const lines = bullet(`${number}.`, clean(text), width - 3);
  const deeper: string[] = [];
  if (command !== undefined) deeper.push(paint.green(`> ${clean(command)}`));
  if (expect !== undefined) deeper.push(...wrap(texts.shows(clean(expect)), width - 6));
  if (docs !== undefined) deeper.push(paint.dim(clean(docs)));
  return [...lines, ...deeper.map((line) => `   ${line}`)];
}
