/**
 * Keeps the checkpoint: written when something changed, but not more often than it is of use, and at the end. A checkpoint
 * that cannot be written is told once and tried again: following goes on without it.
 */
import type { Clock } from '../clock.ts';
import { makeGap, say } from '../locale/remarks/say.ts';
import type { Gap } from '../types.ts';
import { type Checkpoint, writeCheckpoint } from './checkpoint.ts';
import type { Turn } from './visits.ts';

/** Least time between two writings, in milliseconds, and for each of so many bytes: a large one must not wear out a disk. */
const pause = 1000;
const bytesPerMillisecond = 200;

export interface Keeper {
  /** Writes what `describe` gives, unless nothing changed: then `version` is the same as before. */
  keep(version: number, turn: Turn, describe: () => Checkpoint): Promise<void>;
}

export function createKeeper(location: string, clock: Clock, addGap: (gap: Gap) => void): Keeper {
  let written: number | null = null;
  let next = Number.NEGATIVE_INFINITY;
  let isTold = false;
  return {
    async keep(version, turn, describe) {
      const now = clock.now();
      if ((turn === 'next' && now < next) || version === written) return;
      next = now + pause;
      try {
        const bytes = await writeCheckpoint(location, describe(), now);
        next = now + Math.max(pause, bytes / bytesPerMillisecond);
        written = version;
        isTold = false;
      } catch (error) {
        const { message } = error as Error;
        const trouble = say('state-unwritable', { path: location, reason: message });
        if (!isTold) addGap(makeGap('state', location, trouble, say('let-state-be-written')));
        isTold = true;
      }
    },
  };
}
