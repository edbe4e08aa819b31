/**
 * What is asked of whoever replaces names, and what it must be told.
 */
import type { Diagnosis, Finding, Gap, Redaction, Report } from '../types.ts';

export interface RedactorOptions {
  /** Log formats, of which the file names stay: those of the catalogue. @default those of which the product is told by the name */
  formats?: readonly { names: readonly string[] }[];
}

/** What a record tells of names. A `Finding` is one. */
export type ToldRecord = Pick<Finding, 'text' | 'fields'> & Partial<Pick<Finding, 'host' | 'context'>>;

/** Replaces names. It never changes what it is given. */
export interface Redactor {
  /** What a record tells of hosts and users is replaced in all that comes behind it. */
  learn(record: ToldRecord): void;
  /** Gives names none of these pseudonyms, which stand for something else. To be called first. */
  reserve(taken: readonly string[]): void;
  path(path: string): string;
  /** The value of a captured field. */
  field(name: string, value: string): string;
  finding(finding: Finding): Finding;
  gap(gap: Gap): Gap;
  diagnosis(diagnosis: Diagnosis): Diagnosis;
  /** The whole report, with the table of what was replaced in it. */
  report(report: Report): Report;
  /** What is made, with the table of what was replaced meanwhile. */
  counted<Made extends object>(make: () => Made): Made & { redacted?: Redaction[] };
}
