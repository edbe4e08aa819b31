/**
 * The prefilter in plain JavaScript: what the kernel must find, found another way. It looks at three bytes at a time and
 * compares the whole literal only where the three rarest bytes of one stand.
 */
import type { Prefilter } from '../../src/match/prefilter.ts';

const hashBits = 15;
const hashMask = (1 << hashBits) - 1;
/** Three shifts push a byte out of the hash, so that it always covers the last three. */
const hashShift = 5;

const folded = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));

/** Makes a search for literals of at least 3 bytes, given with ASCII letters in lower case. */
export function createPlainPrefilter(literals: readonly Uint8Array[]): Prefilter {
  /** First entry of the chain of each hash, or -1. */
  const heads = new Int32Array(1 << hashBits).fill(-1);
  const following = new Int32Array(literals.length);
  const anchors = literals.map(rarestTriple);
  literals.forEach((literal, index) => {
    const hash = hashAt(literal, anchors[index]);
    following[index] = heads[hash];
    heads[hash] = index;
  });
  let positions = new Uint32Array(1024);
  let found = new Uint32Array(1024);

  return (bytes) => {
    let count = 0;
    let sorted = true;
    let hash = 0;
    for (let end = 0; end < bytes.length; end++) {
      hash = ((hash << hashShift) ^ folded[bytes[end]]) & hashMask;
      for (let index = heads[hash]; index >= 0; index = following[index]) {
        const start = end - 2 - anchors[index];
        if (start < 0 || !standsAt(literals[index], bytes, start)) continue;
        if (count === positions.length) {
          positions = grow(positions);
          found = grow(found);
        }
        sorted &&= count === 0 || positions[count - 1] <= start;
        positions[count] = start;
        found[count] = index;
        count++;
      }
    }
    if (!sorted) sort(positions, found, count);
    return { count, positions, literals: found };
  };
}

function standsAt(literal: Uint8Array, bytes: Uint8Array, start: number): boolean {
  if (start + literal.length > bytes.length) return false;
  for (let at = 0; at < literal.length; at++) {
    if (folded[bytes[start + at]] !== literal[at]) return false;
  }
  return true;
}

function hashAt(literal: Uint8Array, at: number): number {
  return ((literal[at] << (2 * hashShift)) ^ (literal[at + 1] << hashShift) ^ literal[at + 2]) & hashMask;
}

/** Letters and digits in the order in which logs are full of them. */
const frequentBytes = new Map(
  [...' e0t1a2oi3nsr45lcd6789mpu'].map((letter, rank) => [letter.charCodeAt(0), 25 - rank]),
);

function rarestTriple(literal: Uint8Array): number {
  let best = 0;
  let bestWeight = Number.POSITIVE_INFINITY;
  for (let at = 0; at + 3 <= literal.length; at++) {
    const weight = [0, 1, 2].reduce((sum, next) => sum + (frequentBytes.get(literal[at + next]) ?? 0), 0);
    if (weight < bestWeight) {
      best = at;
      bestWeight = weight;
    }
  }
  return best;
}

function grow(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function sort(positions: Uint32Array, literals: Uint32Array, count: number): void {
  const order = Array.from({ length: count }, (_, index) => index);
  order.sort((a, b) => positions[a] - positions[b] || literals[a] - literals[b]);
  const pairs = order.map((index) => [positions[index], literals[index]]);
  pairs.forEach(([position, literal], index) => {
    positions[index] = position;
    literals[index] = literal;
  });
}
