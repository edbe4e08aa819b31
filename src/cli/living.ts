/**
 * Findings of standard input as they come, when it is a stream that goes on: what ends at once is told by the report alone.
 */
import type { Writable } from 'node:stream';
import type { Signature } from '../catalogue/types.ts';
import { systemClock } from '../clock.ts';
import { createLiveReporter } from '../reporters/live.ts';
import type { ReporterOptions } from '../reporters/types.ts';
import type { Finding, Report } from '../types.ts';

/** After so many milliseconds a stream that has not ended goes on. */
const patience = 2000;

/** Milliseconds between two looks at what repeats itself. */
const pause = 1000;

export interface Living {
  add(finding: Finding, signature: Signature): void;
  /** What remains to be written when the stream has ended; null when nothing was, as it ended at once. */
  end(report: Report): string | null;
}

export function createLiving(options: ReporterOptions, stdout: Writable): Living {
  const { now } = systemClock;
  const reporter = createLiveReporter({ ...options, now });
  const begun = now();
  let waiting = '';
  let isLiving = false;
  const ticking = setInterval(() => {
    isLiving ||= now() - begun >= patience;
    if (!isLiving) return;
    stdout.write(waiting + reporter.tick(now()));
    waiting = '';
  }, pause);
  return {
    add(finding, signature) {
      waiting += reporter.finding(finding, signature, now());
      if (!isLiving) return;
      stdout.write(waiting);
      waiting = '';
    },
    end(report) {
      clearInterval(ticking);
      return isLiving ? waiting + reporter.end(report) : null;
    },
  };
}
