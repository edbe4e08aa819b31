/**
 * `pretty`: the report as a colleague would tell it at 3 a.m. Causes come first, what goes on comes before what is
 * past, and each diagnosis says what happened, how often, where, why, and what to do. Plain text without colours.
 */
import { explains } from '../diagnose/order.ts';
import type { Diagnosis, Report, Step } from '../types.ts';
import { clean, toText } from './clean.ts';
import { bullet, wrap } from './layout.ts';
import { renderClosing, renderGaps } from './pretty-coverage.ts';
import { partsOfTime, renderRecord } from './pretty-record.ts';
import { renderRedaction } from './pretty-redaction.ts';
import { createStyle, paintSeverity, type Style } from './pretty-style.ts';
import type { Reporter, ReporterOptions } from './types.ts';

/** Sources of a diagnosis that are named. */
const mostSources = 5;

export function createPrettyReporter(options: ReporterOptions): Reporter {
  const style = createStyle(options);
  const { language = 'en' } = options;
  const render = (report: Report) => [
    ...renderReport(report, style),
    ...renderRedaction(report, language, style),
  ];
  return { finding: () => '', gap: () => '', end: (report) => toText(render(report)) };
}

function renderReport(report: Report, style: Style): string[] {
  const numbers = new Map(report.diagnoses.map((diagnosis, index) => [diagnosis.signature, index + 1]));
  return [
    ...renderOpening(report, numbers, style),
    ...report.diagnoses.flatMap((diagnosis) => ['', ...renderDiagnosis(diagnosis, numbers, style)]),
    ...renderGaps(report, style),
    '',
    ...renderClosing(report, style),
  ];
}

function renderOpening(
  { diagnoses, summary }: Report,
  numbers: Map<string, number>,
  { texts, paint, width }: Style,
): string[] {
  const [first] = diagnoses;
  if (first === undefined) {
    return [paint.bold(summary.diagnoses > 0 ? texts.nothingShown(summary.diagnoses) : texts.nothingFound)];
  }
  const explained = diagnoses.filter((diagnosis) => explains(first, diagnosis, diagnoses));
  const more =
    explained.length === 0
      ? ''
      : ` ${texts.explains(explained.map(({ signature }) => numbers.get(signature) ?? 0))}`;
  return wrap(texts.startHere(clean(first.title)) + more, width).map((line) => paint.bold(line));
}

function renderDiagnosis(diagnosis: Diagnosis, numbers: Map<string, number>, style: Style): string[] {
  const { texts, paint, width } = style;
  const indent = (lines: string[]) => lines.map((line) => (line === '' ? '' : `   ${line}`));
  const number = numbers.get(diagnosis.signature) ?? 0;
  const label = paintSeverity(diagnosis.severity, style);
  // Other forms of a number, and more names than these, are for `explain`.
  const codes = diagnosis.codes
    .filter((code, index) => index === 0 || /^[A-Z]\w*[a-z]\w*$/.test(code))
    .slice(0, 3);
  const causes = diagnosis.causedBy.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
  const [title, ...restOfTitle] = wrap(
    clean(diagnosis.title),
    width - 4 - texts.severity[diagnosis.severity].length,
  );
  const body = [
    ...restOfTitle.map((line) => paint.bold(line)),
    ...wrap(
      [
        diagnosis.state === 'current' ? texts.goesOn : texts.past,
        texts.times(diagnosis.count),
        ...timeRange(diagnosis),
      ].join(' · '),
      width - 3,
    ),
    paint.dim([diagnosis.signature, ...codes].join(' · ')),
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

function timeRange({ firstSeen, lastSeen }: Diagnosis): string[] {
  if (firstSeen === null || lastSeen === null) return [];
  const [first, last] = [firstSeen, lastSeen].map(partsOfTime);
  const start = `${first.date} ${first.clock}${first.zone === last.zone ? '' : first.zone}`;
  if (firstSeen === lastSeen) return [start + last.zone];
  return [`${start} – ${first.date === last.date ? '' : `${last.date} `}${last.clock}${last.zone}`];
}

function renderSources({ sources, findings }: Diagnosis, style: Style): string[] {
  const { texts, paint, width } = style;
  const lines = sources.slice(0, mostSources).flatMap(({ path, count }, index) => {
    const sample = findings.find((finding) => finding.source === path);
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
