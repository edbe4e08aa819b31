/**
 * What a reporter is: pure functions from plain data to text. Who writes the text, and where, is the caller's business.
 */
import type { Signature } from '../catalogue/types.ts';
import type { Language } from '../locale/languages.ts';
import type { Finding, Gap, Report, Severity } from '../types.ts';

/** Names of all reporters. */
export const reporterNames = [
  'pretty',
  'json',
  'ndjson',
  'sarif',
  'junit',
  'markdown',
  'html',
  'csv',
  'github',
  'azure-pipelines',
  'otlp-json',
] as const;

export type ReporterName = (typeof reporterNames)[number];

/** Those that write every finding as it comes, one a line. */
export const streamingReporters: readonly ReporterName[] = ['ndjson', 'csv', 'otlp-json'];

/** How a reporter writes. Each reporter takes what concerns it. */
export interface ReporterOptions {
  /** Use colours of the terminal. @default false */
  color?: boolean;
  /** Make links of addresses of documentation, on terminals that can be clicked (OSC 8). @default false */
  links?: boolean;
  /**
   * The folder in which relative paths stand, an absolute path: with `links`, places of findings lead to their files.
   * @default none: they are no links
   */
  folder?: string;
  /** Columns of the terminal, taken as 40 where there are fewer, and as 120 where there are more. @default 100 */
  width?: number;
  /** Language of what is written for people. @default 'en' */
  language?: Language;
  /**
   * The least grave severity that counts as a failure: a diagnosis of it, or of a graver one, is a failed test, and keeps a
   * step of a pipeline from ending as one that merely has issues. @default 'error'
   */
  failOn?: Severity | 'never';
  /**
   * The signatures that were looked for, by language: of the language of the report for those that found nothing, of others so
   * that a report may be read in them too. @default those of the diagnoses, in the language of the report
   */
  signatures?: Partial<Record<Language, readonly Signature[]>>;
  /** What is written goes on behind what another run wrote: without the heading of a table. @default false */
  continues?: boolean;
  /** Now, in milliseconds since 1970: when a finding was seen. @default the clock of this machine */
  now?: () => number;
}

/** Makes text of a scan as it goes on, and at its end. Each text ends its lines; an empty one is nothing to write. */
export interface Reporter {
  finding(finding: Finding, signature: Signature): string;
  gap(gap: Gap): string;
  end(report: Report): string;
}
