/**
 * The memory of the prefilter's kernel: where its tables are, and what stands in them. `kernel/prefilter.ts` and
 * `kernel/verify.ts` read what is written here.
 */
import { frequentFours } from '../catalogue/frequent-fours.ts';
import type { Needle } from './needles.ts';

/** Sizes of tables, in bits of a hash: the kernel has the same. */
const wordHashBits = 20;
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

const kinds = { text: 0, number: 1, hex: 2 };

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

/** Sets bit 5 of four bytes, so that both cases of a letter are one. */
const folding = 0x20202020;

/** Odd numbers of 32 bits, of which one hashes best. */
const factors = [
  0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1, 0xd3a2646d, 0xfd7046c5, 0xb55a4f09,
];

/** The factor by which the fewest frequent windows of logs get the hash of a needle's. */
function chooseFactor(needles: readonly Needle[]): number {
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

type Near = NonNullable<Needle['near']>;
type Item = Near['items'][number];

/** Numbers below this are looked up as bits. */
const smallLimit = 4096;

function isSmall({ kind, bytes }: Item): boolean {
  return kind !== 'text' && !/^0\d/.test(bytes) && numberOf(kind, bytes) < smallLimit;
}

function numberOf(kind: 'number' | 'hex', digits: string): number {
  return Number.parseInt(digits, kind === 'hex' ? 16 : 10);
}

function nearSize({ items }: Near): number {
  const others = items.filter((item) => !isSmall(item));
  const bits = others.length === items.length ? 0 : (2 * smallLimit) / 8;
  return align(others.reduce((sum, { bytes }) => sum + 2 + bytes.length, 12)) + bits;
}

function align(size: number, to = 4): number {
  return Math.ceil(size / to) * to;
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

/** Gives the place of each. */
function writeNears(memory: Buffer, start: number, nears: ReadonlySet<Near>): Map<Near, number> {
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

/**
 * Divides windows that are looked for anywhere into eight groups, so that these match little else, and writes for each of
 * their bytes which groups have one with its lower half, and with its upper half. Behind three bytes anything may stand.
 */
function writeFingerprints(memory: Buffer, place: number, windows: number[]): void {
  const groups = divide([...new Set(windows)].sort((a, b) => a - b));
  groups.forEach((group, number) => {
    halvesOf(group).forEach((set, row) => {
      for (let half = 0; half < 16; half++) memory[place + 16 * row + half] |= ((set >>> half) & 1) << number;
    });
  });
}

/** Rounds in which each window may change its group. */
const rounds = 4;

/** Puts each window where it makes the groups match least, and again when all have their place. */
function divide(windows: readonly number[]): number[][] {
  const groups: number[][] = Array.from({ length: 8 }, () => []);
  for (let round = 0; round < rounds; round++) {
    for (const window of windows) {
      const before = groups.find((group) => group.includes(window));
      before?.splice(before.indexOf(window), 1);
      const costs = groups.map((group) => matchShare([...group, window]) - matchShare(group));
      groups[costs.indexOf(Math.min(...costs))].push(window);
    }
  }
  return groups;
}

/** How much of a log windows match together, when for each of their bytes only the halves are known. */
function matchShare(windows: readonly number[]): number {
  const halves = halvesOf(windows);
  let share = windows.length > 0 ? 1 : 0;
  for (let row = 0; row < 8; row += 2) share *= shareOf(halves[row], halves[row + 1]);
  return share;
}

/** For each byte of windows the lower and the upper halves that they have there, as bits. */
function halvesOf(windows: readonly number[]): number[] {
  const halves = new Array<number>(8).fill(0);
  for (const window of windows) {
    for (let position = 0; position < 4; position++) {
      const byte = (window >>> (8 * position)) & 0xff;
      halves[2 * position] |= byte === 0 ? 0xffff : 1 << (byte & 15);
      halves[2 * position + 1] |= byte === 0 ? 0xffff : 1 << (byte >>> 4);
    }
  }
  return halves;
}

/** How many of the bytes of logs have one of these halves each. */
function shareOf(lower: number, upper: number): number {
  let share = 0;
  for (let byte = 0; byte < 256; byte++) {
    if ((lower >>> (byte & 15)) & 1 && (upper >>> (byte >>> 4)) & 1) share += byteShares[byte];
  }
  return share;
}

/**
 * How frequent bytes are in logs, roughly, as the kernel sees them: letters in lower case, few beyond ASCII. Digits and what
 * stands between them come in rows, so they count for more.
 */
const byteShares = Float64Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return 0.0002;
  const character = String.fromCharCode(byte);
  if (/[0-9]/.test(character)) return 0.1;
  if (/[-:.,/]/.test(character)) return 0.05;
  return /[a-z ]/.test(character) ? 0.025 : 0.005;
});
