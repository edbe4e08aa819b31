/**
 * What can be said to following, and what it tells of itself beside findings.
 */
import type { Clock } from '../clock.ts';
import type { ScanOptions } from '../scan-options.ts';
import type { Diagnosis, Finding, Report } from '../types.ts';

export interface FollowOptions
  extends Omit<ScanOptions, 'clock' | 'context' | 'jobs' | 'limits' | 'now' | 'onFinding' | 'onProgress'> {
  /** File in which positions are kept, so that another run goes on where this one stopped. @default none */
  state?: string | undefined;
  /** Milliseconds between two looks at the files. @default 250 */
  interval?: number | undefined;
  /** What waits and tells the time. @default the clock of this machine */
  clock?: Clock | undefined;
  /** Files that are never followed, by device and number (`2049:131`), such as the one into which findings are written. */
  except?: readonly string[] | undefined;
  /** Told after every look. */
  onStatus?: ((status: FollowStatus) => void) | undefined;
  /** Told of a diagnosis that is current and new: none of its findings was seen for a day. */
  onDiagnosis?: ((diagnosis: Diagnosis) => void) | undefined;
  /** Told at the end what was found since following began. */
  onEnd?: ((report: Report) => void) | undefined;
}

/** How following goes on. */
export interface FollowStatus {
  /** Logs that are followed. */
  files: number;
  /** Lines that were read since following began. */
  lines: number;
  findings: number;
  last: Finding | null;
}
