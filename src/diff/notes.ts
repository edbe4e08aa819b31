/**
 * What is to be known of two reports before one believes their comparison.
 */
import { instant } from '../instant.ts';
import type { SavedReport } from '../saved/types.ts';
import { severities } from '../types.ts';
import { createCoverage } from './coverage.ts';
import type { ComparisonNote } from './types.ts';

export function notesOn(before: SavedReport, after: SavedReport): ComparisonNote[] {
  return [
    ...notesOnOne(before).map((code) => ({ code, side: 'before' as const })),
    ...notesOnOne(after).map((code) => ({ code, side: 'after' as const })),
    ...notesOnBoth(before, after).map((code) => ({ code })),
  ];
}

function notesOnOne(report: SavedReport): ComparisonNote['code'][] {
  const { hasGaps, leavesOut } = createCoverage(report);
  return [
    ...(hasGaps ? (['gaps'] as const) : []),
    ...(report.coverage === undefined ? (['coverage-unknown'] as const) : []),
    ...(severities.some(leavesOut) ? (['partial'] as const) : []),
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
