/**
 * `pretty`: the report as a colleague would tell it at 3 a.m. Causes come first, what goes on comes before what is
 * past, and each diagnosis says what happened, how often, where, why, and what to do. Plain text without colours.
 */
import { explains } from '../diagnose/order.ts';
import type { Diagnosis, Report, Step } from '../types.ts';
import { clean, toText } from './clean.ts';
import { bullet, columnsOf, fitAround, wrap, wrapItems } from './layout.ts';
import { createLinks } from './links.ts';
import { renderClosing, renderGaps } from './pretty-coverage.ts';
import { partsOfTime, renderRecord } from './pretty-record.ts';
import { createStyle, paintSeverity, type Style } from './pretty-style.ts';
import type { Reporter, ReporterOptions } from './types.ts';

/** Sources and hosts of a diagnosis that are named, and the columns of the name of a host. */
const mostSources = 5;
const mostHosts = 5;
const hostWidth = 30;

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
  { texts, words, paint, width }: Style,
): string[] {
  const [first] = diagnoses;
  if (first === undefined) {
    return [paint.bold(summary.diagnoses > 0 ? texts.nothingShown(summary.diagnoses) : texts.nothingFound)];
  }
  const explained = diagnoses.filter((diagnosis) => explains(first, diagnosis, diagnoses));
  const more =
    explained.length === 0
      ? ''
      : `${words.betweenSentences}${texts.explains(explained.map(({ signature }) => numbers.get(signature) ?? 0))}`;
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
    width - 4 - columnsOf(texts.severity[diagnosis.severity]),
  );
  const body = [
    ...restOfTitle.map((line) => paint.bold(line)),
    ...wrapItems(
      [
        diagnosis.state === 'current' ? texts.goesOn : texts.past,
        texts.times(diagnosis.count),
        ...timeRange(diagnosis),
      ],
      width - 3,
    ),
    ...wrapItems([diagnosis.signature, ...codes].map(clean), width - 3).map((line) => paint.dim(line)),
    ...renderHosts(diagnosis, style),
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

function timeRange({ firstSeen, lastSeen }: Diagnosis): string[] {
  if (firstSeen === null || lastSeen === null) return [];
  const [first, last] = [firstSeen, lastSeen].map(partsOfTime);
  const start = `${first.date} ${first.clock}${first.zone === last.zone ? '' : first.zone}`;
  if (firstSeen === lastSeen) return [start + last.zone];
  return [`${start} – ${first.date === last.date ? '' : `${last.date} `}${last.clock}${last.zone}`];
}

/** On which hosts it was seen, where records say so. */
function renderHosts({ hosts }: Diagnosis, { words, width }: Style): string[] {
  if (hosts.length === 0) return [];
  const names = hosts.slice(0, mostHosts).map((host) => fitAround(clean(host), 0, hostWidth));
  return wrap(words.hosts(names, hosts.length - names.length), width - 3);
}

function renderSources({ sources, findings }: Diagnosis, style: Style): string[] {
  const { texts, paint, links, width } = style;
  const lines = sources.slice(0, mostSources).flatMap(({ path, count }, index) => {
    const sample = findings.find((finding) => finding.source === path);
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

/** The steps, and in the end the page about all of it. A page that steps in a row share is named once, after the last of them. */
function renderSteps({ remediation, docs }: Diagnosis, style: Style): string[] {
  const digits = String(remediation.length).length;
  const lines = remediation.flatMap((step, index) => {
    const isShared = step.docs !== undefined && step.docs === remediation[index + 1]?.docs;
    const number = `${index + 1}.`.padStart(digits + 1);
    return renderStep(isShared ? { ...step, docs: undefined } : step, number, style);
  });
  return docs === '' || docs === remediation.at(-1)?.docs ? lines : [...lines, renderPage(docs, style)];
}

function renderStep(
  { text, command, expect, docs }: { [Name in keyof Step]: Step[Name] | undefined },
  number: string,
  style: Style,
): string[] {
  const { texts, paint, width } = style;
  const margin = ' '.repeat(number.length + 1);
  const lines = bullet(number, clean(text ?? ''), width - 3);
  const deeper: string[] = [];
  if (command !== undefined) deeper.push(paint.green(`> ${clean(command)}`));
  if (expect !== undefined) deeper.push(...wrap(texts.shows(clean(expect)), width - 3 - margin.length));
  if (docs !== undefined) deeper.push(renderPage(docs, style));
  return [...lines, ...deeper.map((line) => margin + line)];
}

function renderPage(url: string, { paint, links }: Style): string {
  return links.toPage(paint.dim(clean(url)), url);
}
