/**
 * What a scan has read, and whether it could have found what another one did. Logs are known by their format, those of no
 * known format by their name.
 */
import type { SavedDiagnosis, SavedReport } from '../saved/types.ts';
import { redactedKinds, type Severity } from '../types.ts';

/** What stands in the names of files in the place of other names. */
const pseudonym = new RegExp(`(?<![a-z])(?:${redactedKinds.join('|')})-\\d`);

export interface ReadLogs {
  /** The logs in which a diagnosis was found; none when the report does not say what was read. */
  keysOf(diagnosis: SavedDiagnosis): string[];
  /** Which of these logs were not read; none when the report does not say what was read. */
  missing(keys: readonly string[]): string[];
  hasGaps: boolean;
  /** Whether diagnoses of this severity may be missing in the report, though they were found. */
  leavesOut(severity: Severity): boolean;
}

export function createCoverage(report: SavedReport): ReadLogs {
  const { coverage, summary, gaps, diagnoses, baseline, redacted, isCut = false } = report;
  const sources = coverage?.sources ?? [];
  const keys = new Map(sources.map(({ path, format }) => [path, keyOf(path, format)]));
  // An empty log tells nothing of what became of a failure.
  const told = sources.filter(({ lines }) => lines > 0).flatMap(({ path }) => keys.get(path) ?? []);
  // A pseudonym of this report is that of another name elsewhere.
  const read = new Set(redacted === undefined ? told : told.filter((key) => !pseudonym.test(key)));
  return {
    keysOf(diagnosis) {
      const found = diagnosis.sources.flatMap(({ path }) => keys.get(path) ?? []);
      return [...new Set(found)].sort();
    },
    missing: (wanted) => (coverage === undefined ? [] : wanted.filter((key) => !read.has(key))),
    hasGaps: gaps.length > 0 || !summary.complete,
    leavesOut(severity) {
      const shown = diagnoses.filter((diagnosis) => diagnosis.severity === severity).length;
      return isCut || (baseline?.findings ?? 0) > 0 || shown < (summary.bySeverity?.[severity] ?? 0);
    },
  };
}

function keyOf(path: string, format: string): string {
  return format === 'unknown' ? (path.split(/[/!]/).at(-1) ?? path) : format;
}
