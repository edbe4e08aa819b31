/**
 * By which bytes a text is found: windows in one of its words, as rare in logs as can be. In logs a text costs as much as
 * these are frequent, however rare the whole of it is.
 */
import { frequencyOfFour, frequencyOfThree, shape } from './frequency.ts';
import type { Anchor } from './types.ts';

/** An anchor, and how often one of its windows stands at a given place of a log. */
interface FoundAnchor extends Anchor {
  frequency: number;
}

/**
 * Ways to be found: by one of four windows, at places that four divides; by one of two, at even places; by a single one,
 * anywhere, which makes all places a little dearer.
 */
const ways = [
  { size: 4, count: 4, fee: 0 },
  { size: 4, count: 2, fee: 2e-5 },
  { size: 4, count: 1, fee: 1e-3 },
  { size: 3, count: 1, fee: 2e-3 },
] as const;

/** The cheapest anchor of a text, in which blanks stand between words; null when no word has three bytes. */
export function anchorOf(text: string): FoundAnchor | null {
  const shaped = shape(text);
  let best: (FoundAnchor & { cost: number }) | null = null;
  for (const { size, count, fee } of ways) {
    const length = size + count - 1;
    for (let at = 0; at + length <= text.length; at++) {
      const blank = text.lastIndexOf(' ', at + length - 1);
      if (blank >= at) {
        at = blank;
        continue;
      }
      let frequency = 0;
      for (let next = at; next < at + count; next++) frequency += frequencyOfWindow(shaped, next, size);
      // A place is looked at once for each window, four times as seldom where four divides it.
      frequency /= count;
      // Anywhere in logs there are digits.
      const digits = count > 1 ? 0 : shaped.slice(at, at + size).split('0').length - 1;
      const cost = frequency + fee * (1 + 4 * digits);
      if (best === null || cost < best.cost) best = { at, size, count, frequency, cost };
    }
  }
  return best;
}

function frequencyOfWindow(shaped: string, at: number, size: 3 | 4): number {
  return size === 4 ? frequencyOfFour(shaped.slice(at, at + 4)) : frequencyOfThree(shaped.slice(at, at + 3));
}
