/**
 * `junit`: the report as tests, for what reads test results: Azure Pipelines, GitLab, Jenkins. A diagnosis is a test, which
 * fails from `failOn` up; a signature that applied and found nothing is a test that passed; a gap is an error. GitLab takes
 * the first of the tests with one class and name, so that no two are alike; and since it does not look at suites, all bundles
 * of a scan are in one, where a test names those in which it failed.
 */
import type { Signature } from '../../catalogue/types.ts';
import { type DocumentTexts, documentTexts } from '../../locale/documents.ts';
import { texts } from '../../locale/texts.ts';
import { isAtLeast } from '../../severity.ts';
import type { Diagnosis, Gap, Report } from '../../types.ts';
import { remarksOf, replacedOf, totalsOf } from '../closing.ts';
import { detailsOf } from '../details.ts';
import { excerpt } from '../excerpt.ts';
import { type Numbers, numberDiagnoses, seenOf } from '../telling.ts';
import type { Reporter, ReporterOptions } from '../types.ts';
import { xmlElement, xmlText } from './xml.ts';

type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

interface Test {
  classname: string;
  name: string;
  outcome: Outcome;
  /** An element of XML: what came of it; null where there is nothing to say. */
  content: string | null;
}

/** Class of the tests that belong to no component. */
const ownClass = 'logscan';

/** Gaps that are told one by one. */
const mostGaps = 1000;

/** Makes the reporter; all text comes at the end. */
export function createJunitReporter(options: ReporterOptions): Reporter {
  return { finding: () => '', gap: () => '', end: (report) => writeReport(report, options) };
}

function writeReport(report: Report, options: ReporterOptions): string {
  const { language = 'en' } = options;
  const words = texts[language];
  const documents = documentTexts[language];
  const numbers = numberDiagnoses(report.diagnoses);
  const tests = [
    ...report.diagnoses.map((diagnosis) => testDiagnosis(diagnosis, numbers, options)),
    ...unfound(report, options.signatures?.[language] ?? []).map(testSignature),
    ...testGaps(report.gaps, documents),
  ];
  if (tests.length === 0) tests.push(testNothing(documents.nothingToTest));
  const count = (outcome: Outcome) => tests.filter((test) => test.outcome === outcome).length;
  // Of all suites together, the schema by which Jenkins checks has no attribute for tests that were skipped.
  const attributes = {
    name: ownClass,
    tests: tests.length,
    failures: count('failure'),
    errors: count('error'),
    time: (report.summary.durationMs / 1000).toFixed(3),
  };
  const closing = [
    totalsOf(report, words).join(' · '),
    ...remarksOf(report, words, documents),
    ...replacedOf(report, language),
    ...report.notes.map(({ message }) => excerpt(message)),
  ];
  const suite = xmlElement('testsuite', { ...attributes, skipped: count('skipped') }, [
    ...tests.map((test) => indent(2, testCase(test))),
    indent(2, xmlElement('system-out', {}, [xmlText(closing.join('\n'))])),
    indent(1, ''),
  ]);
  const suites = xmlElement('testsuites', attributes, [indent(1, suite), '\n']);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${suites}\n`;
}

function testCase({ classname, name, content }: Test): string {
  const inside = content === null ? [] : [indent(3, content), indent(2, '')];
  return xmlElement('testcase', { classname, name, time: '0' }, inside);
}

function indent(depth: number, xml: string): string {
  return `\n${'  '.repeat(depth)}${xml}`;
}

function testDiagnosis(diagnosis: Diagnosis, numbers: Numbers, options: ReporterOptions): Test {
  const { language = 'en', failOn = 'error' } = options;
  const words = texts[language];
  const { signature, component, severity, title } = diagnosis;
  const documents = documentTexts[language];
  const message = documents.sentence(excerpt(title), seenOf(diagnosis, words));
  const isFailure = failOn !== 'never' && isAtLeast(severity, failOn);
  const text = xmlText(detailsOf(diagnosis, numbers, words, documents).join('\n'));
  const content = isFailure
    ? xmlElement('failure', { type: severity, message }, [text])
    : xmlElement('system-out', {}, [text]);
  return {
    classname: component,
    name: nameOf(signature, title),
    outcome: isFailure ? 'failure' : 'passed',
    content,
  };
}

/** The signatures that were looked for in a log of this scan, and found nothing, by id. */
function unfound({ diagnoses, coverage, summary }: Report, signatures: readonly Signature[]): Signature[] {
  const formats = new Set(coverage.sources.map(({ format }) => format));
  const found = new Set(diagnoses.map(({ signature }) => signature));
  // Of a severity that is not shown nobody can say which signatures found nothing.
  const isHidden = (severity: Signature['severity']) =>
    summary.bySeverity[severity] > 0 && diagnoses.every((diagnosis) => diagnosis.severity !== severity);
  return signatures
    .filter(
      ({ id, status, severity, formats: scope }) =>
        status !== 'deprecated' &&
        !found.has(id) &&
        !isHidden(severity) &&
        formats.size > 0 &&
        (scope === 'any' || scope.some((format) => formats.has(format))),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function testSignature({ id, component, title }: Signature): Test {
  return { classname: component, name: nameOf(id, title), outcome: 'passed', content: null };
}

/** A test of each, but of very many the last one counts the others: a file over 30 MB is none for GitLab. */
function testGaps(gaps: readonly Gap[], documents: DocumentTexts): Test[] {
  const tests = distinct(gaps.slice(0, mostGaps).map(testGap));
  const hidden = gaps.length - mostGaps;
  if (hidden <= 0) return tests;
  const message = documents.moreGaps(hidden);
  const content = xmlElement('error', { type: 'gaps-left-out', message }, [xmlText(message)]);
  return [...tests, { classname: ownClass, name: 'gaps-left-out', outcome: 'error', content }];
}

function testGap({ code, source, message, action }: Gap): Test {
  // GitLab shows the text of an element, and not its message.
  const text = xmlText([excerpt(message), excerpt(action)].join('\n'));
  return {
    classname: ownClass,
    name: source === undefined ? code : nameOf(code, source),
    outcome: 'error',
    content: xmlElement('error', { type: code, message: excerpt(message) }, [text]),
  };
}

function testNothing(message: string): Test {
  const content = xmlElement('skipped', { message });
  return { classname: ownClass, name: 'scan', outcome: 'skipped', content };
}

function nameOf(id: string, title: string): string {
  return `${excerpt(id)}: ${excerpt(title)}`;
}

/** The tests with a number behind each name that was there before. */
function distinct(tests: readonly Test[]): Test[] {
  const taken = new Map<string, number>();
  return tests.map((test) => {
    let { name } = test;
    let number = taken.get(test.name) ?? 1;
    while (taken.has(name)) name = `${test.name} (${++number})`;
    taken.set(test.name, number).set(name, 1);
    return { ...test, name };
  });
}
