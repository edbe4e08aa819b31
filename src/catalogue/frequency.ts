/**
 * How often a text stands in logs, roughly: as often as its rarest four characters. The table of those was measured on
 * logs of many programs; here it is read.
 */
import { frequentFours } from './frequent-fours.ts';

/** Text as the table has it. */
export function shape(text: string): string {
  return text.toLowerCase().replace(/\d/g, '0').replace(/\s/g, ' ');
}

const fours = new Map(
  frequentFours.flatMap((texts, level) =>
    (texts.match(/.{4}/gs) ?? []).map((text) => [text, 0.75 * 2 ** -level]),
  ),
);

const threes = new Map<string, number>();
for (const [text, frequency] of fours) {
  const three = text.slice(0, 3);
  threes.set(three, (threes.get(three) ?? 0) + frequency);
}

/** Of characters that are not in the table. */
const rare = 2 ** -(frequentFours.length + 1);

/** How likely four characters, in the shape of the table, begin at a given place of a log. */
export function frequencyOfFour(text: string): number {
  return (fours.get(text) ?? rare) * digitShare(text);
}

/** The same for three. */
export function frequencyOfThree(text: string): number {
  return (threes.get(text) ?? 2 * rare) * digitShare(text);
}

/** Of the texts with digits in these places, those with these digits. */
function digitShare(text: string): number {
  return 0.1 ** (text.split('0').length - 1);
}

/** How likely a text begins at a given place of a log. A blank is white space. */
export function frequencyOf(text: string): number {
  const shaped = shape(text);
  if (shaped.length < 3)
    return [...shaped].reduce((product, letter) => product * (letter > '\x7f' ? 1e-3 : 0.05), 1);
  let least = frequencyOfThree(shaped.slice(0, 3));
  for (let at = 0; at + 4 <= shaped.length; at++) {
    least = Math.min(least, frequencyOfFour(shaped.slice(at, at + 4)));
  }
  // The longer a text, the less its rarest part tells all.
  return least * 0.9 ** shaped.length;
}
