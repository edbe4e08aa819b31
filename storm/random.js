/**
 * Random numbers by a seed, so that a storm can be repeated: the same seed gives the same lines, kinds of rotation and
 * kills in the same order in each file. When they happen is left to the machine.
 */

/** Numbers by a seed and a name: each part of the storm has a name, and so a sequence of its own. */
export function createRandom(seed, name) {
  let state = [...`${seed} ${name}`].reduce(
    (hash, letter) => Math.imul(hash ^ letter.codePointAt(0), 16777619),
    2166136261,
  );
  /** From 0 up to, and without, 1. */
  function next() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return {
    next,
    /** A whole number from the least to the most. */
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    /** Draws from the list until each was drawn once, then again, in another order. */
    deck(list) {
      let left = [];
      return () => {
        if (left.length === 0) left = [...list];
        return left.splice(Math.floor(next() * left.length), 1)[0];
      };
    },
    /** Whether something happens that happens so often: 0 never, 1 always. */
    chance: (share) => next() < share,
  };
}
