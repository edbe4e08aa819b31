/**
 * `--output [NAME=]FILE`: which report goes into which file. The name of a reporter says it, or the end of the file's name.
 */
import { resolve } from 'node:path';
import { type ReporterName, reporterNames } from '../reporters/types.ts';
import { many } from './values.ts';

/** A report that is to be written into a file. */
export interface FileOutput<Format extends ReporterName = ReporterName> {
  format: Format;
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

/** Reads the values of `--output`, where these formats can be written. It throws an `Error` that says what would be right. */
export function fileOutputs<Format extends ReporterName>(formats: readonly Format[]) {
  return (given: unknown): FileOutput<Format>[] => {
    const outputs = many(given).map((value) => readOutput(value, formats));
    const twice = outputs.find(({ file }, index) =>
      outputs.slice(0, index).some((other) => resolve(other.file) === resolve(file)),
    );
    if (twice !== undefined)
      throw new Error(`--output names ${twice.file} twice: give each report its own file.`);
    return outputs;
  };
}

function readOutput<Format extends ReporterName>(
  value: string,
  formats: readonly Format[],
): FileOutput<Format> {
  const [, name, rest = ''] = /^([a-z-]+)=(.*)$/s.exec(value) ?? [];
  const named = reporterNames.find((format) => format === name);
  const file = named === undefined ? value : rest;
  if (file === '') throw new Error(`--output ${value} names no file: write it as in --output report.json.`);
  const said = named ?? endings.find(([ending]) => file.toLowerCase().endsWith(ending))?.[1];
  const format = formats.find((one) => one === said);
  if (format !== undefined) return { format, file };
  const known = formats.join(', ');
  if (said !== undefined)
    throw new Error(`--output ${value} cannot be written: ${said} is none of ${known}.`);
  const ends = endings.flatMap(([ending, one]) =>
    (formats as readonly string[]).includes(one) ? [ending] : [],
  );
  throw new Error(
    `--output ${value} does not say which format to write: put one before it, as in --output json=FILE (${known}), or end it with ${ends.join(' ')}.`,
  );
}
