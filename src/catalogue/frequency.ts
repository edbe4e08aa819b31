/**
 * How often a text stands in logs, roughly: as often as its rarest four characters. The table of those was measured on
 * logs of many programs; here it is read.
 */
import { frequentFours } from './frequent-fours.ts';

/** Text as the table has it. */
export function shape(text: string): string {
  return text.toLowerCase().replace(/\d/g, '0').replace(/\s/g, ' ');
}

/** How often three and four characters stand in logs. */
interface Tables {
  threes: ReadonlyMap<string, number>;
  fours: ReadonlyMap<string, number>;
}

let tables: Tables | null = null;

/** Made when a pattern is compiled: a scan has no need of them. */
function readTables(): Tables {
  if (tables !== null) return tables;
  const threes = new Map<string, number>();
  const fours = new Map<string, number>();
  frequentFours.forEach((texts, level) => {
    const frequency = 0.75 * 2 ** -level;
    for (const text of texts.match(/.{4}/gs) ?? []) {
      const three = text.slice(0, 3);
      fours.set(text, frequency);
      threes.set(three, (threes.get(three) ?? 0) + frequency);
    }
  });
  tables = { threes, fours };
  return tables;
}

/** Of characters that are not in the table. */
const rare = 2 ** -(frequentFours.length + 1);

/** How likely four characters, in the shape of the table, begin at a given place of a log. */
export function frequencyOfFour(text: string): number {
  return (readTables().fours.get(text) ?? rare) * digitShare(text);
}

/** The same for three. */
export function frequencyOfThree(text: string): number {
  return (readTables().threes.get(text) ?? 2 * rare) * digitShare(text);
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
