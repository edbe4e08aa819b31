/**
 * The time, as something that is passed in: what waits or asks how late it is takes a clock, so that tests can drive it.
 */

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /**
   * Resolves after so many milliseconds, at most 24 days, or at once when the signal aborts. Never rejects: ask the signal
   * why.
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** A timer that is set for longer would end at once. */
const longest = 2 ** 31 - 1;

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep(milliseconds, signal) {
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const wake = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, Math.min(milliseconds, longest));
      signal?.addEventListener('abort', wake);
    });
  },
};
