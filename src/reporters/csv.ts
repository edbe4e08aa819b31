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

/** Columns by name, in their order: what each says of a finding. */
const columns: Record<string, (finding: Finding, told: Told) => string> = {
  time: ({ time }) => time ?? '',
  zone: ({ zone }) => zone,
  severity: (_, { severity }) => severity,
  evidence: ({ evidence }) => evidence,
  signature: ({ signature }) => cell(signature),
  component: (_, { component }) => cell(component),
  title: (_, { title }) => cell(title),
  codes: (_, { codes }) => cell(codes.join(', ')),
  source: ({ source }) => cell(source),
  line: ({ line }) => String(line),
  column: ({ column }) => String(column),
  host: ({ host }) => cell(host ?? ''),
  level: ({ level }) => cell(level ?? ''),
  text: ({ text }) => cell(text),
  fields: (finding) => cell(fieldsOf(finding)),
  fingerprint: ({ fingerprint }) => cell(fingerprint),
  docs: (_, { docs }) => cell(docs),
};

const header = `${byteOrderMark}${Object.keys(columns).join(',')}\n`;
const cells = Object.values(columns);

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
    const head = isBegun ? '' : header;
    isBegun = true;
    return head + rows.map((row) => `${row}\n`).join('');
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

function rowOf(finding: Finding, told: Told): string {
  return cells.map((say) => say(finding, told)).join(',');
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
