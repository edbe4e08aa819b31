/**
 * Knows a report of logscan by how it begins. Reports are often kept beside the logs, and hold what these say: to read them
 * would find every failure once more.
 */
import { texts } from '../locale/texts.ts';

/** What stands where the first title is told. */
const mark = '\0';

/** How reports begin that have names of logs: `.json`, `.jsonl` and `.txt`. */
const beginnings = [
  /^\{\s*"version":\s*\d+,\s*"tool":\s*\{\s*"name":\s*"logscan"/,
  /^\{"type":"(?:finding","signature"|gap","code"|summary","version")/,
  /^\{\s*"\$schema":[^{]*\{\s*"tool":\s*\{\s*"driver":\s*\{\s*"name":\s*"logscan"/,
  /^\{"resourceLogs":\[\{"resource":\{"attributes":\[\{"key":"service\.name","value":\{"stringValue":"logscan"/,
];
const openings = Object.values(texts).map(({ startHere }) => startHere(mark).split(mark)[0]);

/** First bytes of a file that tell whether it is a report. */
export const reportHead = 256;

/** Whether these are the first bytes of a report. */
export function isOwnReport(head: Uint8Array): boolean {
  // Windows PowerShell writes what it is given in UTF-16.
  const encoding = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : 'utf-8';
  const text = new TextDecoder(encoding).decode(head);
  return (
    beginnings.some((beginning) => beginning.test(text)) ||
    openings.some((opening) => text.startsWith(opening))
  );
}
