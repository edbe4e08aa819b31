/**
 * What is said of a comparison of two scans, in English.
 */
import { formatCount, plural } from '../format.ts';

type Side = 'before' | 'after';

export interface DiffTexts {
  /** Headings of the lists. */
  new: string;
  unknown: string;
  remaining: string;
  fixed: string;
  nothing: string;
  verdict(counts: { new: number; unknown: number; remaining: number; fixed: number }): string;
  side: Record<Side, string>;
  times(count: number): string;
  /** How often before, and how often after. */
  change(before: number, after: number): string;
  /** A known diagnosis with troubles of its own kind that are new, or gone. */
  troubles(fresh: number, gone: number): string;
  freshValue: string;
  goneValue: string;
  notAgain: string;
  causedBy(titles: string): string;
  /** Logs of these formats were not read before. */
  unreadBefore(formats: string): string;
  /** Why nobody knows whether it is fixed. */
  reasons: {
    'not-read': (formats: string) => string;
    gaps: () => string;
    'left-out': () => string;
    'not-looked-for': () => string;
  };
  notes: {
    gaps: (side: string) => string;
    'coverage-unknown': (side: string) => string;
    partial: (side: string) => string;
    'other-catalogue': (side: string) => string;
    redacted: (side: string) => string;
    order: (side: string) => string;
  };
  /** What was compared. */
  scanned(sources: number, findings: number, newest: string | null): string;
  saved(format: string, findings: number, newest: string | null): string;
}

/** Parts that are there, with what stands between them. */
export const joinParts = (between: string, ...parts: readonly (string | null | false)[]) =>
  parts.filter((part) => part !== null && part !== false).join(between);

export const english: DiffTexts = {
  new: 'New',
  unknown: 'Not known whether fixed',
  remaining: 'Still there',
  fixed: 'Fixed',
  nothing: 'No known failure was found in either.',
  verdict: ({ new: fresh, unknown, remaining, fixed }) =>
    joinParts(
      ', ',
      `${formatCount(fresh)} new`,
      unknown > 0 && `${formatCount(unknown)} unknown`,
      `${formatCount(remaining)} still there`,
      `${formatCount(fixed)} fixed`,
    ),
  side: { before: 'before', after: 'after' },
  times: (count) => (count === 1 ? 'once' : `${formatCount(count)} times`),
  change: (before, after) => `${formatCount(before)} → ${formatCount(after)} times`,
  troubles: (fresh, gone) =>
    `of its kind: ${joinParts(', ', fresh > 0 && `${formatCount(fresh)} new`, gone > 0 && `${formatCount(gone)} gone`)}`,
  freshValue: 'new',
  goneValue: 'gone',
  notAgain: 'not found again since',
  causedBy: (titles) => `caused by: ${titles}`,
  unreadBefore: (formats) => `such logs were not read before: ${formats}`,
  reasons: {
    'not-read': (formats) => `its logs were not read after: ${formats}`,
    gaps: () => 'not everything was read after',
    'left-out': () => 'the report after leaves out such diagnoses (--severity, --baseline)',
    'not-looked-for': () => 'the catalogue after does not have it',
  },
  notes: {
    gaps: (side) => `not everything was read ${side}`,
    'coverage-unknown': (side) =>
      `the saved report ${side} does not say which logs were read: whether that of a failure was cannot be told (--format json says it)`,
    partial: (side) =>
      `the saved report ${side} was made with --severity or --baseline, and leaves something out`,
    'other-catalogue': () =>
      'both were made with different catalogues: something may be new only because it is recognised now',
    redacted: (side) => `names were replaced by pseudonyms ${side}: captured values are not compared`,
    order: () => 'the newest record after is older than that before: is the order right?',
  },
  scanned: (sources, findings, newest) =>
    joinParts(
      ', ',
      `${plural(sources, 'log')} read`,
      plural(findings, 'finding'),
      newest && `newest record ${newest}`,
    ),
  saved: (format, findings, newest) =>
    joinParts(
      ', ',
      `saved report (${format})`,
      plural(findings, 'finding'),
      newest && `newest record ${newest}`,
    ),
};
