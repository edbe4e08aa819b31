/**
 * What is to be known of two reports before one believes their comparison.
 */
import { instant } from '../instant.ts';
import type { SavedReport } from '../saved/types.ts';
import { severities } from '../types.ts';
import type { ReadLogs } from './coverage.ts';
import type { ComparisonNote } from './types.ts';

/** A report, and what is known of the logs that were read for it. */
interface Known {
  report: SavedReport;
  read: ReadLogs;
}

export function notesOn(before: Known, after: Known): ComparisonNote[] {
  return [
    ...notesOnOne(before).map((code) => ({ code, side: 'before' as const })),
    ...notesOnOne(after).map((code) => ({ code, side: 'after' as const })),
    ...notesOnBoth(before.report, after.report).map((code) => ({ code })),
  ];
}

function notesOnOne({ report, read }: Known): ComparisonNote['code'][] {
  return [
    ...(read.hasGaps ? (['gaps'] as const) : []),
    ...(report.coverage === undefined ? (['coverage-unknown'] as const) : []),
    ...(severities.some(read.leavesOut) ? (['partial'] as const) : []),
    ...(report.redacted === undefined ? [] : (['redacted'] as const)),
  ];
}

function notesOnBoth(before: SavedReport, after: SavedReport): ComparisonNote['code'][] {
  const [one, other] = [before, after].map(({ tool }) => tool?.catalogue.digest);
  const isOther = one !== undefined && other !== undefined && one !== other;
  const [from, to] = [before.summary.newest, after.summary.newest];
  const isBackwards = from !== null && to !== null && instant(to) < instant(from);
  return [...(isOther ? (['other-catalogue'] as const) : []), ...(isBackwards ? (['order'] as const) : [])];
}
