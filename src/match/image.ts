/**
 * The memory of the prefilter's kernel: where its tables are, and what stands in them. `kernel/prefilter.ts` and
 * `kernel/verify.ts` read what is written here.
 */
import { align } from './align.ts';
import { writeFingerprints } from './fingerprints.ts';
import { chooseFactor, folding, wordHashBits } from './hash-factor.ts';
import { kinds, type Near, nearSize, writeNears } from './near-table.ts';
import type { Needle } from './needles.ts';

/** Sizes of tables, in bits of a hash: the kernel has the same. */
const evenHashBits = 16;
const headBits = 15;
const shortHashBits = 10;
const numberHashBits = 16;
const numberHeadBits = 12;

/** Bytes of a list entry, and of the numbers before the bytes of a literal. */
const windowEntry = 32;
const numberEntry = 8;
const literalHead = 12;

/** Bytes of the kernel's queue: places in 4096 bytes, those of words and the others. */
const queueSize = 32 * 1024 + 64;

/** Where the parts of the memory begin; `end` is behind the last. */
type Places = ReturnType<typeof placeTables>;

/** The memory of the kernel as it is before a search, as far as it does not change. */
export interface KernelImage {
  places: Places;
  /** By which windows are multiplied to hash them. */
  factor: number;
  /** What stands there, from the first place. */
  bytes: Uint8Array;
}

/** Lays out the tables for needles, and fills them. */
export function createImage(needles: readonly Needle[]): KernelImage {
  const nears = new Set(needles.flatMap(({ near }) => near ?? []));
  const places = placeTables(needles, nears);
  const memory = Buffer.alloc(places.queue);
  const factor = chooseFactor(needles);
  write(memory, places, factor, needles, nears);
  return { places, factor, bytes: memory };
}

function placeTables(needles: readonly Needle[], nears: ReadonlySet<Near>) {
  let next = 64;
  const take = (size: number): number => {
    const place = next;
    next = align(next + size, 16);
    return place;
  };
  const windowCount = needles.reduce((sum, { anchor }) => sum + (anchor?.count ?? 0), 0);
  const places = {
    words: take(2 ** wordHashBits / 8),
    evens: take(2 ** evenHashBits),
    wordHeads: take(4 * 2 ** headBits),
    shortHeads: take(4 * 2 ** shortHashBits),
    numbers: take(2 ** numberHashBits / 8),
    numberHeads: take(4 * 2 ** numberHeadBits),
    fingerprints: take(8 * 16),
    entries: take(windowEntry * windowCount + numberEntry * needles.length),
    nears: take([...nears].reduce((sum, near) => sum + nearSize(near), 0)),
    literals: take(needles.reduce((sum, { bytes }) => sum + align(literalHead + bytes.length), 0)),
    /** The first that is no part of the image: what changes with every search. */
    queue: take(queueSize),
    active: take(needles.length),
    end: 0,
  };
  places.end = next;
  return places;
}

function write(
  memory: Buffer,
  places: Places,
  factor: number,
  needles: readonly Needle[],
  nears: ReadonlySet<Near>,
): void {
  const nearPlaces = writeNears(memory, places.nears, nears);
  const shorts: number[] = [];
  let entry = places.entries;
  let literal = places.literals;
  needles.forEach(({ kind, bytes, anchor, near }, number) => {
    const place = literal;
    memory.writeUInt16LE(bytes.length, place);
    memory[place + 2] = kinds[kind];
    memory.writeUInt32LE(number, place + 4);
    memory.writeUInt32LE(near === null ? 0 : (nearPlaces.get(near) ?? 0), place + 8);
    memory.write(bytes, place + literalHead, 'latin1');
    literal += align(literalHead + bytes.length);

    if (anchor === null) {
      const hash = numberHash(bytes, kinds[kind]);
      memory[places.numbers + (hash >>> 3)] |= 1 << (hash & 7);
      const head = places.numberHeads + 4 * (hash >>> (numberHashBits - numberHeadBits));
      memory.writeUInt32LE(memory.readUInt32LE(head), entry);
      memory.writeUInt32LE(place, entry + 4);
      memory.writeUInt32LE(entry, head);
      entry += numberEntry;
      return;
    }
    for (let offset = anchor.at; offset < anchor.at + anchor.count; offset++) {
      const text = memory.readUInt32LE(place + literalHead + offset);
      let head: number;
      if (anchor.count > 1) {
        const hash = Math.imul(text | folding, factor) >>> (32 - wordHashBits);
        memory[places.words + (hash >>> 3)] |= 1 << (hash & 7);
        const even = hash >>> (wordHashBits - evenHashBits);
        // As far as the kernel's queue goes on where a word may stand.
        if (anchor.count === 2) memory[places.evens + even] = 4;
        head = places.wordHeads + 4 * (hash >>> (wordHashBits - headBits));
      } else {
        const window = (text & 0xffffff) | 0x202020;
        shorts.push(anchor.size === 4 ? (text | 0x20202020) >>> 0 : window);
        head = places.shortHeads + 4 * (Math.imul(window, 0x9e3779b1) >>> (32 - shortHashBits));
      }
      memory.writeUInt32LE(memory.readUInt32LE(head), entry);
      memory.writeUInt32LE(place, entry + 4);
      memory.writeUInt32LE(offset, entry + 8);
      memory.writeUInt32LE(anchor.count - 1, entry + 12);
      writeSurroundings(memory, entry + 16, bytes, offset);
      memory.writeUInt32LE(entry, head);
      entry += windowEntry;
    }
  });
  writeFingerprints(memory, places.fingerprints, shorts);
}

/** Two bytes before a window, its four, and two more, as far as they are of its word: a mask, and what it must give. */
function writeSurroundings(memory: Buffer, place: number, bytes: string, offset: number): void {
  const from = bytes.lastIndexOf(' ', offset) + 1;
  const blank = bytes.indexOf(' ', offset);
  const to = blank < 0 ? bytes.length : blank;
  for (let at = 0; at < 8; at++) {
    const position = offset - 2 + at;
    const isKnown = position >= from && position < to;
    memory[place + at] = isKnown ? 0xff : 0;
    memory[place + 8 + at] = isKnown ? bytes.charCodeAt(position) | 0x20 : 0;
  }
}

/** The kernel's hash of a number: its digits as one number of 64 bits, and those behind the eighth as another. */
function numberHash(digits: string, kind: number): number {
  const bytes = Buffer.alloc(16);
  bytes.write(digits, 'latin1');
  const folding = 0x2020202020202020n;
  const key =
    (bytes.readBigUInt64LE() | folding) ^ BigInt.asUintN(64, (bytes.readBigUInt64LE(8) | folding) * 31n);
  const hash = BigInt.asUintN(64, (key + BigInt(kind)) * 0x9e3779b97f4a7c15n);
  return Number(hash >> BigInt(64 - numberHashBits));
}
