/**
 * Findings of standard input as they come, when it is a stream that goes on: what ends at once is told by the report alone.
 */
import type { Writable } from 'node:stream';
import { systemClock } from '../clock.ts';
import { createReporter } from '../reporters/index.ts';
import { createLiveReporter } from '../reporters/pretty/live.ts';
import type { Reporter, ReporterOptions } from '../reporters/types.ts';

/** After so many milliseconds a stream that has not ended goes on. */
const patience = 2000;

/** Milliseconds between two looks at what repeats itself. */
const pause = 1000;

/** Writes what has become due by itself. */
export function createLivingReporter(options: ReporterOptions, stdout: Writable): Reporter {
  const { now } = systemClock;
  const live = createLiveReporter({ ...options, now });
  const begun = now();
  let waiting = '';
  let isLiving = false;
  const ticking = setInterval(() => {
    isLiving ||= now() - begun >= patience;
    if (isLiving) stdout.write(take() + live.tick(now()));
  }, pause);

  function take(): string {
    const text = waiting;
    waiting = '';
    return text;
  }

  return {
    finding(finding, signature) {
      waiting += live.finding(finding, signature, now());
      return isLiving ? take() : '';
    },
    gap: () => '',
    end(report) {
      clearInterval(ticking);
      return isLiving ? take() + live.end(report) : createReporter('pretty', options).end(report);
    },
  };
}
