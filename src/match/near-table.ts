/**
 * What must stand near needles, as the kernel reads it: the reach, texts and large numbers one behind the other, and small
 * numbers as bits.
 */
import { align } from './align.ts';
import type { Needle } from './needles.ts';

/** How the kernel tells what it looks for. */
export const kinds = { text: 0, number: 1, hex: 2 };

export type Near = NonNullable<Needle['near']>;
type Item = Near['items'][number];

/** Numbers below this are looked up as bits. */
const smallLimit = 4096;

function isSmall({ kind, bytes }: Item): boolean {
  return kind !== 'text' && !/^0\d/.test(bytes) && numberOf(kind, bytes) < smallLimit;
}

function numberOf(kind: 'number' | 'hex', digits: string): number {
  return Number.parseInt(digits, kind === 'hex' ? 16 : 10);
}

/** Bytes that it takes. */
export function nearSize({ items }: Near): number {
  const others = items.filter((item) => !isSmall(item));
  const bits = others.length === items.length ? 0 : (2 * smallLimit) / 8;
  return align(others.reduce((sum, { bytes }) => sum + 2 + bytes.length, 12)) + bits;
}

/** Writes what must stand near, one behind the other; gives the place of each. */
export function writeNears(memory: Buffer, start: number, nears: ReadonlySet<Near>): Map<Near, number> {
  const found = new Map<Near, number>();
  let place = start;
  for (const near of nears) {
    found.set(near, place);
    const others = near.items.filter((item) => !isSmall(item));
    memory.writeUInt32LE(near.reach, place);
    memory.writeUInt32LE(others.length, place + 4);
    let at = place + 12;
    for (const { kind, bytes } of others) {
      memory[at] = kinds[kind];
      memory[at + 1] = bytes.length;
      memory.write(bytes, at + 2, 'latin1');
      at += 2 + bytes.length;
    }
    if (others.length < near.items.length) {
      const small = align(at);
      memory.writeUInt32LE(small, place + 8);
      for (const { kind, bytes } of near.items) {
        if (kind === 'text' || !isSmall({ kind, bytes })) continue;
        const value = numberOf(kind, bytes);
        const bit = small + (kind === 'hex' ? smallLimit / 8 : 0) + (value >>> 3);
        memory[bit] |= 1 << (value & 7);
      }
    }
    place += nearSize(near);
  }
  return found;
}
