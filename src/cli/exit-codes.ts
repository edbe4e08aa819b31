/**
 * The exit codes, and which one a report gives.
 */
import { isAtLeast } from '../severity.ts';
import type { Report } from '../types.ts';
import type { ScanArguments } from './arguments.ts';

/** The exit codes, each the answer to one question. They are part of the contract. */
export const exitCodes = {
  /** Everything was scanned, and nothing reached --fail-on. */
  clean: 0,
  /** Something reached --fail-on. */
  found: 1,
  /** Wrong usage, a faulty catalogue, or a report that cannot be written. */
  usage: 2,
  /** The scan has gaps, or there was nothing to read. */
  incomplete: 3,
  /** A defect of logscan. */
  internal: 4,
  /** Interrupted, after the summary. */
  interrupted: 130,
} as const;

/** The code of a scan that came to its end. */
export function exitCodeOf(report: Report, { failOn, strict }: ScanArguments): number {
  const failed = failOn !== 'never' && report.diagnoses.some(({ severity }) => isAtLeast(severity, failOn));
  const allUnknown = report.coverage.sources.every((source) => source.format === 'unknown');
  const incomplete = report.gaps.length > 0 || (strict && allUnknown);
  if (incomplete && (strict || !failed)) return exitCodes.incomplete;
  return failed ? exitCodes.found : exitCodes.clean;
}
