/**
 * What a reporter is: pure functions from plain data to text. Who writes the text, and where, is the caller's business.
 */
import type { Signature } from '../catalogue/types.ts';
import type { Language } from '../locale/languages.ts';
import type { Finding, Gap, Report } from '../types.ts';

/** Names of all reporters. */
export const reporterNames = ['pretty', 'json', 'ndjson'] as const;

export type ReporterName = (typeof reporterNames)[number];

export interface ReporterOptions {
  /** Use colours of the terminal. @default false */
  color?: boolean;
  /** Columns of the terminal. @default 100 */
  width?: number;
  /** Language of what is written for people. @default 'en' */
  language?: Language;
}

/** Makes text of a scan as it goes on, and at its end. Each text ends its lines; an empty one is nothing to write. */
export interface Reporter {
  finding(finding: Finding, signature: Signature): string;
  gap(gap: Gap): string;
  end(report: Report): string;
}
