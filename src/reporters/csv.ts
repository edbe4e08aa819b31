/**
 * `csv`: the findings as a table, one a line as the scan goes on. For spreadsheets, so that it begins with the mark by which
 * Excel knows UTF-8, and no cell is a formula. Gaps are not in it.
 */
import type { Finding } from '../types.ts';
import { clean, safeJson } from './clean.ts';
import { shorten, wellFormed } from './plain.ts';
import { type Told, toldOf } from './told.ts';
import type { Reporter, ReporterOptions } from './types.ts';

/** UTF-16 units that Excel takes in a cell. */
const longestCell = 32_767;

const byteOrderMark = '\ufeff';

const columns = [
  ...['time', 'zone', 'severity', 'evidence', 'signature', 'component', 'title', 'codes', 'source', 'line'],
  ...['column', 'host', 'level', 'text', 'fields', 'fingerprint', 'docs'],
];

/**
 * RFC 4180, but lines end with a line feed alone: every reader takes that, and a carriage return would stay in the last
 * column for programs that read lines. Each finding is one line, since line ends in log text are written as `\n`. The
 * header comes with the first finding, or at the end when there was none.
 *
 * A cell that a spreadsheet would take for a formula begins with an apostrophe. Numbers are as they are.
 */
export function createCsvReporter({ continues = false }: ReporterOptions): Reporter {
  let isBegun = continues;
  function table(rows: readonly string[]): string {
    const header = isBegun ? '' : `${byteOrderMark}${columns.join(',')}\n`;
    isBegun = true;
    return header + rows.map((row) => `${row}\n`).join('');
  }
  return {
    finding: (finding, signature) => table([rowOf(finding, toldOf(signature))]),
    gap: () => '',
    end({ diagnoses }) {
      if (isBegun) return '';
      return table(
        diagnoses.flatMap((diagnosis) => diagnosis.findings.map((finding) => rowOf(finding, diagnosis))),
      );
    },
  };
}

function rowOf(finding: Finding, { severity, component, title, codes, docs }: Told): string {
  const { time, zone, evidence, signature, source, line, column, host, level, text, fingerprint } = finding;
  return [
    time ?? '',
    zone,
    severity,
    evidence,
    cell(signature),
    cell(component),
    cell(title),
    cell(codes.join(', ')),
    cell(source),
    String(line),
    String(column),
    cell(host ?? ''),
    cell(level ?? ''),
    cell(text),
    cell(fieldsOf(finding)),
    cell(fingerprint),
    cell(docs),
  ].join(',');
}

/** As JSON, without the last ones when there are more than a cell takes. */
function fieldsOf({ fields }: Finding): string {
  const entries = Object.entries(fields).map(([name, value]) => [wellFormed(name), wellFormed(value)]);
  let json = safeJson(Object.fromEntries(entries));
  while (json.length > longestCell) {
    entries.pop();
    json = safeJson(Object.fromEntries(entries));
  }
  return json;
}

/** Text that is neither a command nor a formula. */
function cell(text: string): string {
  const inert = shorten(disarm(clean(wellFormed(text))), longestCell);
  return /[",;]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/**
 * Puts an apostrophe before what would be a formula: at the beginning, and behind a semicolon, which separates cells
 * where a comma separates decimals, and there quotation marks in the middle of a line do not count.
 */
function disarm(text: string): string {
  return text.replace(/(^|;)(?=[\s"']*[=+\-@＝＋－＠])/g, "$1'");
}
