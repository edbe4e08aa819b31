/**
 * How windows are hashed: by a factor with which the frequent ones of logs get other places than those of needles.
 */
import { frequentFours } from '../catalogue/frequent-fours.ts';
import type { Needle } from './needles.ts';

/** Bits of the hash by which words are looked up; the kernel has the same. */
export const wordHashBits = 20;

/** Sets bit 5 of four bytes, so that both cases of a letter are one. */
export const folding = 0x20202020;

/** Odd numbers of 32 bits, of which one hashes best. */
const factors = [
  0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1, 0xd3a2646d, 0xfd7046c5, 0xb55a4f09,
];

/** The factor by which the fewest frequent windows of logs get the hash of a needle's. */
export function chooseFactor(needles: readonly Needle[]): number {
  const words = Uint32Array.from(windowsOf(needles));
  const own = new Set(words);
  const frequent = frequentWindows().filter(({ window }) => !own.has(window));
  let best = { factor: factors[0], cost: Number.POSITIVE_INFINITY };
  for (const factor of factors) {
    const taken = new Uint8Array(2 ** wordHashBits);
    for (const window of words) taken[Math.imul(window, factor) >>> (32 - wordHashBits)] = 1;
    let cost = 0;
    for (const { window, frequency } of frequent) {
      if (taken[Math.imul(window, factor) >>> (32 - wordHashBits)] === 1) cost += frequency;
    }
    if (cost < best.cost) best = { factor, cost };
  }
  return best.factor;
}

function windowsOf(needles: readonly Needle[]): number[] {
  return needles.flatMap(({ bytes, anchor }) =>
    anchor === null || anchor.count === 1
      ? []
      : Array.from({ length: anchor.count }, (_, next) => windowAt(bytes, anchor.at + next)),
  );
}

function windowAt(bytes: string, at: number): number {
  return (Buffer.from(bytes.slice(at, at + 4), 'latin1').readUInt32LE() | folding) >>> 0;
}

/** Four characters that are frequent in logs, but for those with digits, of which there are too many. */
function frequentWindows(): { window: number; frequency: number }[] {
  return frequentFours.flatMap((texts, level) =>
    (texts.match(/.{4}/gs) ?? [])
      .filter((text) => !text.includes('0'))
      .map((text) => ({ window: windowAt(text, 0), frequency: 2 ** -level })),
  );
}
