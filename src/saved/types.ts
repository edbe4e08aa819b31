/**
 * What is known of a scan from the report that was saved of it. Formats keep more or less; what one does not keep is not
 * there. Plain data: a `Report` is one of these.
 */
import type { Diagnosis, Redaction, Report, SourceCoverage } from '../types.ts';

/** How many of something there were, and when the first and the last. */
export type Sighting = Pick<Diagnosis, 'count' | 'firstSeen' | 'lastSeen'>;

/** What every format keeps of a diagnosis. A `Diagnosis` is one. */
export interface SavedDiagnosis
  extends Pick<
    Diagnosis,
    | 'signature'
    | 'severity'
    | 'title'
    | 'count'
    | 'firstSeen'
    | 'lastSeen'
    | 'causedBy'
    | 'fingerprints'
    | 'sources'
  > {
  /** Captured values; not there where the format does not keep them. */
  fields?: Diagnosis['fields'];
}

/** A scan, as far as it is known. A `Report` is one. */
export interface SavedReport {
  tool?: { catalogue: { digest: string } };
  summary: Pick<Report['summary'], 'findings' | 'newest' | 'complete'> & {
    bySeverity?: Report['summary']['bySeverity'];
  };
  /** In the order of the report. */
  diagnoses: readonly SavedDiagnosis[];
  /** What was not read. */
  gaps: readonly unknown[];
  /** Only where the format says what was read. */
  coverage?: { sources: readonly Pick<SourceCoverage, 'path' | 'format' | 'lines'>[] };
  baseline?: Report['baseline'];
  /** More was found than the format has room for. */
  isCut?: boolean;
  /** There when names were replaced by pseudonyms. */
  redacted?: readonly Pick<Redaction, 'pseudonym'>[];
}

/** Formats in which a report can be read again. */
export type SavedFormat = 'json' | 'ndjson' | 'sarif';

/** Largest file that is read as a saved report, in bytes. */
export const savedLimit = 200_000_000;
