/**
 * What a reporter is: pure functions from plain data to text. Who writes the text, and where, is the caller's business.
 */
import type { Signature } from '../catalogue/types.ts';
import type { Language } from '../locale/languages.ts';
import type { Finding, Gap, Report, Severity } from '../types.ts';

/** Names of all reporters. */
export const reporterNames = ['pretty', 'json', 'ndjson', 'html'] as const;

export type ReporterName = (typeof reporterNames)[number];

export interface ReporterOptions {
  /** Use colours of the terminal. @default false */
  color?: boolean;
  /** Columns of the terminal. @default 100 */
  width?: number;
  /** Language of what is written for people. @default 'en' */
  language?: Language;
  /** The gravest that is no failure lies below it: what becomes a failed test, or an error of a pipeline. @default 'error' */
  failOn?: Severity | 'never';
  /**
   * The signatures that were looked for, by language: of the language of the report for those that found nothing, of others so
   * that a report may be read in them too. @default those of the diagnoses, in the language of the report
   */
  signatures?: Partial<Record<Language, readonly Signature[]>>;
  /** Now, in milliseconds since 1970: when a finding was seen. @default the clock of this machine */
  now?: () => number;
}

/** Makes text of a scan as it goes on, and at its end. Each text ends its lines; an empty one is nothing to write. */
export interface Reporter {
  finding(finding: Finding, signature: Signature): string;
  gap(gap: Gap): string;
  end(report: Report): string;
}
