/**
 * `--output [NAME=]FILE`: which report goes into which file. The name of a reporter says it, or the end of the file's name.
 */
import { resolve } from 'node:path';
import { type ReporterName, reporterNames } from '../reporters/types.ts';
import { many } from './values.ts';

/** A report that is to be written into a file. */
export interface FileOutput {
  format: ReporterName;
  file: string;
}

/** What the end of a name says; the first that fits counts. */
const endings: [string, ReporterName][] = [
  ['.otlp.json', 'otlp-json'],
  ['.otlp.jsonl', 'otlp-json'],
  ['.sarif.json', 'sarif'],
  ['.sarif', 'sarif'],
  ['.json', 'json'],
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.xml', 'junit'],
  ['.csv', 'csv'],
  ['.txt', 'pretty'],
];

/** The values of `--output`. Throws an `Error` that says what would be right. */
export function fileOutputs(given: unknown): FileOutput[] {
  const outputs = many(given).map(readOutput);
  const twice = outputs.find(({ file }, index) =>
    outputs.slice(0, index).some((other) => resolve(other.file) === resolve(file)),
  );
  if (twice !== undefined)
    throw new Error(`--output names ${twice.file} twice: give each report its own file.`);
  return outputs;
}

function readOutput(value: string): FileOutput {
  const [, name, rest = ''] = /^([a-z-]+)=(.*)$/s.exec(value) ?? [];
  const named = reporterNames.find((format) => format === name);
  const file = named === undefined ? value : rest;
  if (file === '') throw new Error(`--output ${value} names no file: write it as in --output report.html.`);
  const format = named ?? endings.find(([ending]) => file.toLowerCase().endsWith(ending))?.[1];
  if (format !== undefined) return { format, file };
  const known = reporterNames.join(', ');
  throw new Error(
    `--output ${value} does not say which format to write: put one before it, as in --output html=FILE (${known}), or end it with ${endings.map(([ending]) => ending).join(' ')}.`,
  );
}
