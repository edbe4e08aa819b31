/**
 * Keeps the checkpoint: written when something changed, but not more often than it is of use, and at the end. A checkpoint
 * that cannot be written is told once and tried again: following goes on without it.
 */
import type { Clock } from '../clock.ts';
import type { Gap } from '../types.ts';
import { type Checkpoint, stateGap, writeCheckpoint } from './checkpoint.ts';

/** Least time between two writings, in milliseconds, and for each of so many bytes: a large one must not wear out a disk. */
const pause = 1000;
const bytesPerMillisecond = 200;

export interface Keeper {
  keep(checkpoint: Checkpoint, turn: 'next' | 'last'): Promise<void>;
}

export function createKeeper(location: string, clock: Clock, addGap: (gap: Gap) => void): Keeper {
  let written: Checkpoint | null = null;
  let next = Number.NEGATIVE_INFINITY;
  let isTold = false;
  return {
    async keep(checkpoint, turn) {
      const now = clock.now();
      if ((turn === 'next' && now < next) || (written !== null && isSame(checkpoint, written))) return;
      next = now + pause;
      try {
        const bytes = await writeCheckpoint(location, checkpoint, now);
        next = now + Math.max(pause, bytes / bytesPerMillisecond);
        written = checkpoint;
        isTold = false;
      } catch (error) {
        const { message } = error as Error;
        const action = 'Give it a place that can be written to; without it, a new start repeats findings.';
        if (!isTold) addGap(stateGap(location, `cannot be written: ${message}`, action));
        isTold = true;
      }
    },
  };
}

/** Whether nothing changed: what is known of a file is replaced when it changes. */
function isSame(a: Checkpoint, b: Checkpoint): boolean {
  const lists = ['files', 'departed', 'passed'] as const;
  return (
    a.findings === b.findings &&
    lists.every(
      (list) => a[list].length === b[list].length && a[list].every((item, index) => item === b[list][index]),
    )
  );
}
