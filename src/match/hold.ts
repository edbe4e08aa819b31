/**
 * Findings that wait until it is known whether their source is new. So many wait, and no more: memory is bounded, and
 * what waits too long is counted.
 */
import type { Finding } from '../types.ts';

/** Findings that wait at the most. */
export const mostHeld = 10_000;

export interface Hold {
  take(finding: Finding): unknown;
  /** Lets those go that are new, in order. */
  release(isNew: (finding: Finding) => boolean): Promise<void>;
  /** There were too many: they were counted before it was known whether they are new. */
  isOver(): boolean;
}

/** Nothing waits unless the source `isDoubtful`. */
export function createHold(
  count: (finding: Finding) => unknown,
  { isDoubtful }: { isDoubtful: boolean },
): Hold {
  const held: Finding[] = [];
  let isHolding = isDoubtful;
  async function release(isNew: (finding: Finding) => boolean): Promise<void> {
    isHolding = false;
    for (const finding of held.splice(0)) {
      if (isNew(finding)) await count(finding);
    }
  }
  return {
    take(finding) {
      if (!isHolding) return count(finding);
      held.push(finding);
      return held.length < mostHeld ? undefined : release(() => true);
    },
    release,
    isOver: () => isDoubtful && !isHolding,
  };
}
