/**
 * Records that several sources hold, such as a log and a copy from before it was rotated: equal findings of equal records
 * count as often as in the source that has most of them. Within a source every record counts, since a program that
 * fails twice says so twice. A record without a time tells nothing of where it belongs, and is never taken for another.
 */
import { createHash } from 'node:crypto';
import type { Finding } from '../types.ts';

/** Different findings that are remembered, at some 100 bytes each. */
const mostRemembered = 200_000;

export interface Repeats {
  /** Whether a finding was counted already, in another source of the same log format. Ask once for each. */
  isRepeat(finding: Finding, format: string): boolean;
  /** Findings of records that could not be remembered: their repeats counted. */
  forgotten(): number;
}

/** How often a finding was counted in all, and how often it was seen in the source that is being read. */
interface Seen {
  counted: number;
  source: string;
  here: number;
}

export function createRepeats(most = mostRemembered): Repeats {
  const byKey = new Map<string, Seen>();
  let forgotten = 0;
  return {
    isRepeat({ signature, time, text, source }, format) {
      if (time === null) return false;
      const key = createHash('sha1').update(`${format} ${signature} ${time} ${text}`).digest('base64');
      const seen = byKey.get(key);
      if (seen === undefined) {
        if (byKey.size < most) byKey.set(key, { counted: 1, source, here: 1 });
        else forgotten++;
        return false;
      }
      seen.here = seen.source === source ? seen.here + 1 : 1;
      seen.source = source;
      if (seen.here <= seen.counted) return true;
      seen.counted = seen.here;
      return false;
    },
    forgotten: () => forgotten,
  };
}
