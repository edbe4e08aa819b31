/**
 * Reads a report of ours that was saved, in whichever format: which one, its content tells. What is none of ours is told
 * apart from what is and cannot be used.
 */
import { LogscanError } from '../errors.ts';
import type { ToldRecord } from '../redact/types.ts';
import { isReadableReport } from '../sources/own-report.ts';
import { readJsonReport } from './json.ts';
import { isReportLine, readNdjsonReport } from './ndjson.ts';
import { ownRuns, readSarifReport } from './sarif.ts';
import type { SavedFormat, SavedReport } from './types.ts';
import { isObject, type Json, memberAt, parse } from './values.ts';

/** The version of reports that are understood. */
const understood = 1;

/** Longer than any line that tells of a finding, in characters. */
const longestLine = 4_000_000;

export interface ReadReport {
  format: SavedFormat;
  report: SavedReport;
}

/**
 * Reads the text of a saved report, which is called `name` when something is wrong with it; null when it is no report of ours.
 * What its records tell of names goes to `tell`. Throws `LogscanError` for one that is damaged, or of a newer version.
 */
export function readSavedReport(
  text: string,
  name: string,
  tell: (record: ToldRecord) => void = () => {},
): ReadReport | null {
  // Blanks and a byte-order mark say nothing.
  const begin = text.trimStart();
  if (!begin.startsWith('{')) return null;
  const firstLine = begin.slice(0, longestLine).split('\n', 1)[0];
  if (isReportLine(parse(firstLine))) return { format: 'ndjson', report: readLines(begin, name, tell) };
  const document = parse(begin);
  if (document === undefined && isReadableReport(begin)) throw damaged(name, 'it is cut off');
  if (!isObject(document)) return null;
  if (memberAt(document, 'tool', 'name') === 'logscan') {
    requireVersion(document.version, name);
    if (isComparison(document))
      throw new LogscanError(
        'usage',
        `${name} is a comparison of two reports, and none itself`,
        'Name one of the two that were compared.',
      );
    return { format: 'json', report: readJsonReport(document, tell) ?? fail(name, 'of a diagnosis') };
  }
  const runs = ownRuns(document);
  if (runs.length === 0) return null;
  return { format: 'sarif', report: readSarifReport(runs) ?? fail(name, 'of a result') };
}

function readLines(text: string, name: string, tell: (record: ToldRecord) => void): SavedReport {
  const read = readNdjsonReport(text, tell);
  if ('diagnoses' in read) return read;
  throw damaged(name, read.isLast ? 'its last line is cut off' : `line ${read.line} is none of a report`);
}

/** What `logscan diff` writes. */
function isComparison({ diagnoses, remaining }: Json): boolean {
  return diagnoses === undefined && Array.isArray(remaining);
}

function requireVersion(version: unknown, name: string): void {
  if (version === understood) return;
  throw new LogscanError(
    'usage',
    `${name} is a report of version ${JSON.stringify(version) ?? 'unknown'}, and this logscan understands version ${understood}`,
    'Use the logscan that made it, or a newer one, or make the report again with this one.',
  );
}

function fail(name: string, where: string): never {
  throw damaged(name, `the fingerprints ${where} are missing`);
}

function damaged(name: string, reason: string): LogscanError {
  return new LogscanError('usage', `${name} is damaged: ${reason}`, 'Make the report again.');
}
