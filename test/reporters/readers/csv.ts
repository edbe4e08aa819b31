/**
 * Reads CSV as others do: records of text by the names in the header.
 */
import { parse } from 'csv-parse/sync';

/** Rows by column. Throws for what is no CSV, or where rows differ in length. */
export function rowsIn(text: string): Record<string, string>[] {
  return parse(text, { bom: true, columns: true });
}

export function findingsIn(text: string): { signature: string; source: string; line: number }[] {
  return rowsIn(text).map(({ signature, source, line }) => ({ signature, source, line: Number(line) }));
}

/** Ids of the signatures, in the order in which they were first found. */
export function diagnosesIn(text: string): string[] {
  return [...new Set(findingsIn(text).map(({ signature }) => signature))];
}
