/**
 * What the page gives its script, as JSON. Text in it is as it is to be shown.
 */
import type { Language } from '../../locale/languages.ts';
import type { Diagnosis, Severity } from '../../types.ts';
import type { Spans } from './buckets.ts';

/** A finding, with indexes into the lists of `PageData`; the text is cut around the match at `start` to `end`. */
export type Row = [
  problem: number,
  source: number,
  /** -1 when unknown. */
  host: number,
  line: number,
  /** As stated; empty when there is none. */
  time: string,
  text: string,
  start: number,
  end: number,
];

/** A diagnosis, as far as filters and the list need it. */
export interface Problem {
  signature: string;
  component: string;
  severity: Severity;
  state: Diagnosis['state'];
  hosts: string[];
  titles: Record<Language, string>;
  codes: string[];
  count: number;
}

/** All that the script needs. */
export interface PageData {
  problems: Problem[];
  sources: string[];
  hosts: string[];
  rows: Row[];
  /** By problem, when the rows are not all findings; else null, because the rows tell it. */
  spans: Spans[] | null;
  /** Findings in all, and how many of them the timeline shows. */
  findings: number;
  timed: number;
  untimed: number;
}
