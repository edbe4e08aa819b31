/**
 * Which diagnoses are new: those of which nothing was found for a day, also before a restart. Each is told when all that is
 * known of it was read, and only when it goes on: what old logs hold is no news.
 */
import type { Catalogue } from '../catalogue/types.ts';
import type { Collector } from '../diagnose/collect.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import type { Diagnosis, Finding } from '../types.ts';

const day = 24 * 60 * 60 * 1000;

export interface Diagnosed {
  add(finding: Finding, now: number): void;
  /** Tells of those that are new since the last time. */
  tell(now: number, take: (diagnosis: Diagnosis) => void): void;
  /** When each signature was found last, in milliseconds since 1970. */
  times(): Record<string, number>;
}

/** `before` are the times of an earlier run. */
export function createDiagnosed(
  before: Record<string, number>,
  collector: Collector,
  { catalogue, samples }: { catalogue: Catalogue; samples: number },
): Diagnosed {
  const times = new Map(Object.entries(before));
  const fresh = new Set<string>();
  return {
    add({ signature }, now) {
      const last = times.get(signature);
      if (last === undefined || now - last > day) fresh.add(signature);
      times.set(signature, now);
    },
    tell(now, take) {
      if (fresh.size === 0) return;
      const newest = new Date(now).toISOString();
      for (const diagnosis of diagnose(collector.collected(), catalogue, { newest, samples })) {
        if (fresh.has(diagnosis.signature) && diagnosis.state === 'current') take(diagnosis);
      }
      fresh.clear();
    },
    times: () => Object.fromEntries(times),
  };
}
