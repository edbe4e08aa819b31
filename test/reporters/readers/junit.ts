/**
 * Reads a JUnit report as the programs do that show tests, with an XML parser that refuses what is not well-formed.
 */
import { SaxesParser } from 'saxes';

interface JunitTest {
  classname: string;
  name: string;
  time: string;
  outcome: 'passed' | 'failure' | 'error' | 'skipped';
  /** Attributes of the failure, error or skip. */
  type?: string;
  message?: string;
  /** Text of the failure or error, or what the test printed. */
  text: string;
}

interface JunitReport {
  /** Of the suites, then of the suite. */
  attributes: Record<string, string>[];
  tests: JunitTest[];
  /** What the suite printed. */
  output: string;
}

/** Throws where the document is not well-formed. */
export function readJunit(xml: string): JunitReport {
  const report: JunitReport = { attributes: [], tests: [], output: '' };
  const path: string[] = [];
  let test: JunitTest | null = null;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    if (name === 'testsuites' || name === 'testsuite') report.attributes.push({ ...attributes });
    if (name === 'testcase') {
      const { classname, name, time } = attributes;
      test = { classname, name, time, outcome: 'passed', text: '' };
      report.tests.push(test);
    }
    if (name === 'failure' || name === 'error' || name === 'skipped')
      Object.assign(test ?? {}, { ...attributes, outcome: name });
  });
  parser.on('text', (text) => {
    const at = path.join('/');
    if (at === 'testsuites/testsuite/system-out') report.output += text;
    else if (path.length === 4 && test !== null) test.text += text;
    else if (text.trim() !== '') throw new Error(`text in ${at}`);
  });
  parser.on('closetag', () => {
    if (path.pop() === 'testcase') test = null;
  });
  parser.write(xml).close();
  return report;
}

/** Ids of the signatures that found something, in the order of the report. */
export function diagnosesIn(xml: string): string[] {
  return readJunit(xml)
    .tests.filter(({ outcome, text }) => outcome === 'failure' || (outcome === 'passed' && text !== ''))
    .map(({ name }) => name.split(': ')[0]);
}
