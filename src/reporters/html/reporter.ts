/**
 * `html`: one file that opens in any browser without a network, and reads without its script, which filters, searches and
 * zooms. Findings are gathered as they come; one that was never told of is known by the samples of its diagnosis.
 */
import { type Language, languages } from '../../locale/languages.ts';
import type { Diagnosis, Report } from '../../types.ts';
import type { Reporter, ReporterOptions } from '../types.ts';
import { type Collector, createCollector } from './collect.ts';
import { type Context, createContext } from './context.ts';
import type { PageData, Problem } from './data.ts';
import { renderPage } from './frame.ts';
import { visible } from './markup.ts';

/** Makes the reporter; all text comes at the end. */
export function createHtmlReporter(options: ReporterOptions): Reporter {
  const collector = createCollector();
  return {
    finding(finding) {
      collector.add(finding);
      return '';
    },
    gap: () => '',
    end: (report) => renderReport(report, collector, options),
  };
}

function renderReport(report: Report, collector: Collector, options: ReporterOptions): string {
  const told = collector.rows().length > 0 ? collector : collectSamples(report);
  const context = createContext(report, options);
  const data = makeData(context, told);
  return renderPage(context, data).markup;
}

function collectSamples({ diagnoses }: Report): Collector {
  const collector = createCollector();
  for (const { findings } of diagnoses) findings.forEach(collector.add);
  return collector;
}

/** Only what belongs to the diagnoses of the report: a baseline may have left some out. */
function makeData(context: Context, collector: Collector): PageData {
  const { diagnoses } = context.report;
  const times = collector.times();
  const problemOf = new Map(diagnoses.map(({ signature }, index) => [signature, index]));
  const [sources, hosts] = [createIndex(), createIndex()];
  const rows = collector.rows().flatMap((row): PageData['rows'] => {
    const problem = problemOf.get(row.signature);
    if (problem === undefined) return [];
    const { source, host, line, time, text, match } = row;
    const hostIndex = host === undefined ? -1 : hosts.of(host);
    return [[problem, sources.of(source), hostIndex, line, time ?? '', text, match.start, match.end]];
  });
  const found = diagnoses.map(({ signature }) => times.get(signature));
  const findings = diagnoses.reduce((sum, { count }) => sum + count, 0);
  const timed = found.reduce((sum, one) => sum + (one?.timed ?? 0), 0);
  const untimed = found.reduce((sum, one) => sum + (one?.untimed ?? 0), 0);
  const isWhole = rows.length === timed + untimed;
  return {
    problems: diagnoses.map((diagnosis) => makeProblem(diagnosis, context)),
    sources: sources.names,
    hosts: hosts.names,
    rows,
    spans: isWhole ? null : found.map((one) => one?.spans ?? { width: 1000, counts: [] }),
    findings: Math.max(findings, timed + untimed),
    timed,
    untimed,
  };
}

function makeProblem(diagnosis: Diagnosis, context: Context): Problem {
  const { signature, component, severity, state, hosts, codes, count } = diagnosis;
  const titleIn = (language: Language) => visible(context.title(diagnosis, language).content);
  const titles = Object.fromEntries(languages.map((language) => [language, titleIn(language)]));
  return {
    severity,
    state,
    count,
    signature: visible(signature),
    component: visible(component),
    hosts: hosts.map(visible),
    codes: codes.map(visible),
    titles: titles as Problem['titles'],
  };
}

/** Names by number, in the order in which they come. */
function createIndex(): { names: string[]; of(name: string): number } {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    names,
    of(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      return names.push(name) - 1;
    },
  };
}
