/**
 * When bytes may be destroyed: once they stood on the disk for long enough while the follower was up. Time is not
 * enough on a busy machine, so the follower must also have shown twice that it reads: a marker that was written after
 * the bytes was found, and then a second one, so that a whole round of polling lay between.
 *
 * Times are milliseconds of the clock that is given. What was settled once stays so, also while the follower is down.
 */

/** Keeps the account; `settle` is the time that bytes must stand, in milliseconds. */
export function createSettling({ settle, clock }) {
  let upSince = null;
  let trips = [];
  let bound = Number.NEGATIVE_INFINITY;
  let wasUpFor = 0;

  function advance() {
    const now = clock();
    if (upSince === null || now - upSince < settle || trips.length < 2) return;
    bound = Math.max(bound, Math.min(now - settle, trips.at(-2)));
  }

  return {
    /** A marker was found that was written at this time, in the run of the follower that is up. */
    tripDone(begun) {
      upSince ??= clock();
      trips = [...trips.slice(-1), begun];
      advance();
    },
    /** The follower is about to be killed. */
    down() {
      advance();
      if (upSince !== null) wasUpFor += clock() - upSince;
      upSince = null;
      trips = [];
    },
    isUp: () => upSince !== null,
    /** Whether all that was written up to this time may be destroyed. */
    isSettled(written) {
      advance();
      return written <= bound;
    },
    /** Milliseconds in which the follower was seen to be up. */
    upFor: () => wasUpFor + (upSince === null ? 0 : clock() - upSince),
  };
}
