/**
 * Records that several sources hold, such as a log and a copy from before it was rotated: equal findings of equal records
 * count as often as in the source that has most of them. Within a source every record counts, since a program that
 * fails twice says so twice. A record without a time tells nothing of where it belongs, and is never taken for another.
 */
import type { Finding } from '../types.ts';

/** Different findings that are remembered, at some 100 bytes each. */
const mostRemembered = 200_000;

export interface Repeats {
  /** Whether a finding was counted already, in another source of the same log format. Ask once for each. */
  isRepeat(finding: Finding, format: string): boolean;
  /** Findings of records that could not be remembered: their repeats counted. */
  forgotten(): number;
}

/** 53 bits: among as many as are remembered, two that differ are taken for one in one scan of some hundred thousand. */
function hash(text: string): number {
  let [high, low] = [0x811c9dc5, 0x2f0b4c47];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b) ^ (low >>> 13);
  }
  return (high >>> 0) * 0x20_0000 + (low >>> 11);
}

/** How often a finding was counted in all, and how often it was seen in the source that is being read. */
interface Seen {
  counted: number;
  source: string;
  here: number;
}

export function createRepeats(most = mostRemembered): Repeats {
  const byKey = new Map<number, Seen>();
  let forgotten = 0;
  return {
    isRepeat({ signature, time, text, source }, format) {
      if (time === null) return false;
      const key = hash(`${format} ${signature} ${time} ${text}`);
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
