/**
 * What stands in the way of reading a file. Locks come and go while programs rotate their logs, so a trouble is a gap only
 * when it lasts, and is told once.
 */
import type { Gap } from '../types.ts';

/** How long a trouble may last before it is told, in milliseconds. */
const patience = 10_000;

export interface Troubles {
  /** Notes that a file could not be read. */
  add(path: string, gap: Gap, now: number): void;
  /** The file was read, or is gone. */
  clear(path: string): void;
  /** Tells what is left. */
  end(): void;
}

export function createTroubles(addGap: (gap: Gap) => void): Troubles {
  const waiting = new Map<string, { since: number; gap: Gap; isTold: boolean }>();
  return {
    add(path, gap, now) {
      const trouble = waiting.get(path) ?? { since: now, gap, isTold: false };
      waiting.set(path, trouble);
      if (trouble.isTold || now - trouble.since < patience) return;
      trouble.isTold = true;
      addGap(gap);
    },
    clear: (path) => waiting.delete(path),
    end() {
      for (const { gap, isTold } of waiting.values()) if (!isTold) addGap(gap);
      waiting.clear();
    },
  };
}
