/**
 * The exit codes, and which one a run gives.
 */
import { isAtLeast } from '../severity.ts';
import type { Report, Severity } from '../types.ts';
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

/** What a run found and read, as far as its exit code depends on it. */
export interface Outcome {
  /** All that may reach --fail-on. */
  failures: readonly { severity: Severity }[];
  hasGaps: boolean;
  /** Something was read in a log format that is known. */
  hasKnownFormat: boolean;
}

/** The code of a run that came to its end: what was found counts more than what was not read, but for --strict. */
export function exitCodeFor(
  { failures, hasGaps, hasKnownFormat }: Outcome,
  { failOn, strict }: Pick<ScanArguments, 'failOn' | 'strict'>,
): number {
  const isFound = failOn !== 'never' && failures.some(({ severity }) => isAtLeast(severity, failOn));
  const isIncomplete = hasGaps || (strict && !hasKnownFormat);
  if (isIncomplete && (strict || !isFound)) return exitCodes.incomplete;
  return isFound ? exitCodes.found : exitCodes.clean;
}

/** The code of a scan that came to its end. */
export function exitCodeOf({ diagnoses, gaps, coverage }: Report, options: ScanArguments): number {
  const hasKnownFormat = coverage.sources.some(({ format }) => format !== 'unknown');
  return exitCodeFor({ failures: diagnoses, hasGaps: gaps.length > 0, hasKnownFormat }, options);
}
