/**
 * What a comparison of two scans tells. Plain data.
 */
import type { Severity } from '../types.ts';

/** Formats in which a comparison is written. */
export const diffFormats = ['pretty', 'json', 'markdown'] as const;

export type DiffFormat = (typeof diffFormats)[number];

/** How often and when something was found. Times as in a report. */
export interface Sighting {
  count: number;
  firstSeen: string | null;
  lastSeen: string | null;
}

/** What only the one scan has, and what only the other. */
export interface Change {
  /** Only in the scan after. */
  new: string[];
  /** Only in the scan before. */
  gone: string[];
}

/** A diagnosis of one scan or of both. */
export interface ComparedDiagnosis {
  /** Signature id. */
  signature: string;
  severity: Severity;
  title: string;
  /** Diagnoses of the same scan that explain it; of that after, where it has them. */
  causedBy: string[];
  /** Null in what is new. */
  before: Sighting | null;
  /** Null in what is fixed, or of which it is unknown. */
  after: Sighting | null;
  /** Troubles: one signature may have several, each with its fingerprint. */
  fingerprints: Change;
  /** Captured values, as far as both scans tell all of them. */
  fields: Record<string, Change>;
}

/** What only the scan after has. */
export interface NewDiagnosis extends ComparedDiagnosis {
  /** Log formats in which it was found, and of which the scan before has no log: it may be older. */
  unread: string[];
}

/** What both scans have. */
export interface RemainingDiagnosis extends ComparedDiagnosis {
  /** Whether it was seen later than the scan before had seen it; null when times do not tell. */
  again: boolean | null;
}

/**
 * Why nobody knows whether it is fixed: the scan after read none of its logs, had gaps, left it out of its report, or has a
 * catalogue without it.
 */
export type UnknownReason = 'not-read' | 'gaps' | 'left-out' | 'not-looked-for';

/** What only the scan before has, though it may not be fixed. */
export interface UnknownDiagnosis extends ComparedDiagnosis {
  reason: UnknownReason;
  /** Log formats in which it was found, and of which the scan after has no log. */
  unread: string[];
}

export type ComparisonNoteCode =
  | 'gaps'
  | 'coverage-unknown'
  | 'partial'
  | 'other-catalogue'
  | 'redacted'
  | 'order';

/** Something to know of the one scan, or of both. */
export interface ComparisonNote {
  code: ComparisonNoteCode;
  side?: 'before' | 'after';
}

/** Each list in the order of the report in which its diagnoses stand. */
export interface Comparison {
  new: NewDiagnosis[];
  unknown: UnknownDiagnosis[];
  remaining: RemainingDiagnosis[];
  fixed: ComparedDiagnosis[];
  notes: ComparisonNote[];
}
