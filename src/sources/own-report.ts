/**
 * Knows a report of logscan by how it begins. Reports are often kept beside the logs, and hold what these say: to read them
 * would find every failure once more.
 */
import { texts } from '../locale/texts.ts';
import { decodeMarked } from '../read/detect.ts';

/** What stands where the first title is told. */
const mark = '\0';

/** How reports begin that can be read again: `json`, `ndjson` and `sarif`. */
const readable = [
  /^\{\s*"version"\s*:\s*\d+\s*,\s*"tool"\s*:\s*\{\s*"name"\s*:\s*"logscan"/,
  /^\{\s*"type"\s*:\s*"(?:finding"\s*,\s*"signature|gap"\s*,\s*"code|summary"\s*,\s*"version)"\s*:/,
  /^\{\s*"\$schema"\s*:[^{]*\{\s*"tool"\s*:\s*\{\s*"driver"\s*:\s*\{\s*"name"\s*:\s*"logscan"/,
];

/** How others begin: `html`, `junit`, `csv`, `otlp-json`. */
const others = [
  /^<!doctype html>\s*<html [^>]*data-language=.*<meta name="generator" content="logscan /is,
  /^<\?xml [^>]*>\s*<testsuites name="logscan"/,
  /^time,zone,severity,evidence,signature,/,
  /^\{"resourceLogs":\[\{"resource":\{"attributes":\[\{"key":"service\.name","value":\{"stringValue":"logscan"/,
];

/** What `pretty` says first when it has something to say. */
const openings = Object.values(texts).map(({ startHere }) => startHere(mark).split(mark)[0]);

/** First bytes of a file that tell whether it is a report, where only what has the name of a log is read. */
export const reportHead = 256;

/** Whether these are the first bytes of a report. */
export function isOwnReport(head: Uint8Array): boolean {
  // Windows PowerShell writes what it is given in UTF-16.
  const text = decodeMarked(head);
  return isReadableReport(text) || isOtherReport(text);
}

/** Whether a text begins like a report that can be read again, in the way in which logscan writes them. */
export function isReadableReport(text: string): boolean {
  return readable.some((beginning) => beginning.test(text));
}

/** Whether a text, of which a thousand characters tell that, begins like a report that cannot. */
export function isOtherReport(text: string): boolean {
  return (
    others.some((beginning) => beginning.test(text)) || openings.some((opening) => text.startsWith(opening))
  );
}
