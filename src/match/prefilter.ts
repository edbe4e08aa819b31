/**
 * Finds literals in bytes, ASCII letters in either case: every place where one stands, and no other promise. It knows
 * nothing of records or patterns. The loop over the bytes is a WebAssembly kernel; here its memory is laid out.
 */
import { kernel } from './kernel.ts';

/** Places where literals stand, in ascending order. Valid until the next search. */
export interface Candidates {
  count: number;
  positions: Uint32Array;
  /** Index of the literal at each place. */
  literals: Uint32Array;
}

export type Prefilter = (bytes: Uint8Array) => Candidates;

/** Bits that say whether a literal has a window of a hash, and lists of the literals that have. */
const hashBits = 18;
const headBits = 15;

/** Bytes of a literal by which it is found. */
const windowSize = 4;

/** A window: its word, the next entry of its list, the literal. */
const entrySize = 16;

const pageSize = 64 * 1024;

/** Bytes that are searched, and finds, for which there is room at first. */
const firstRoom = { bytes: pageSize, finds: 1024 };

/** What the language has and the types of this platform lack. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: unknown };
};

interface Kernel {
  memory: { buffer: ArrayBuffer; grow(pages: number): number };
  setTables(bits: number, heads: number, entries: number): void;
  setBuffers(bytes: number, positions: number, literals: number, capacity: number): void;
  search(length: number): number;
}

const compiled = new WebAssembly.Module(Buffer.from(kernel, 'base64'));

/** Makes a search for literals of at least 3 bytes, given with ASCII letters in lower case. */
export function createPrefilter(literals: readonly Uint8Array[]): Prefilter {
  const { memory, setTables, setBuffers, search } = new WebAssembly.Instance(compiled, {}).exports as Kernel;
  const tables = layOutTables(literals);
  setTables(tables.bits, tables.heads, tables.entries);
  const room = { ...firstRoom };
  let found = new Uint32Array(0);

  function makeRoom(): void {
    const start = align(tables.end);
    // One byte behind the last one may be read.
    const positions = align(start + room.bytes + windowSize);
    const numbers = positions + 4 * room.finds;
    const pages = Math.ceil((numbers + 4 * room.finds) / pageSize);
    memory.grow(Math.max(pages - memory.buffer.byteLength / pageSize, 0));
    setBuffers(start, positions, numbers, room.finds);
    found = new Uint32Array(memory.buffer, positions, 2 * room.finds);
  }
  makeRoom();
  writeTables(literals, tables, memory.buffer);

  return (bytes) => {
    if (bytes.length > room.bytes) {
      room.bytes = bytes.length;
      makeRoom();
    }
    const start = align(tables.end);
    const input = new Uint8Array(memory.buffer, start, bytes.length + windowSize);
    input.set(bytes);
    input.fill(0, bytes.length);
    let count = search(bytes.length);
    while (count < 0) {
      room.finds *= 4;
      makeRoom();
      new Uint8Array(memory.buffer, start, bytes.length).set(bytes);
      count = search(bytes.length);
    }
    return {
      count,
      positions: found.subarray(0, count),
      literals: found.subarray(room.finds, room.finds + count),
    };
  };
}

/** Where the parts of the memory begin. Entry 0 ends every list. */
function layOutTables(literals: readonly Uint8Array[]) {
  const bits = 0;
  const heads = bits + 2 ** hashBits / 8;
  const entries = heads + 4 * 2 ** headBits;
  const windows = literals.reduce((sum, { length }) => sum + (length < windowSize ? lastBytes.length : 1), 0);
  const texts = entries + entrySize * (1 + windows);
  const end = literals.reduce((place, literal) => align(place + 8 + literal.length), texts);
  return { bits, heads, entries, texts, end };
}

function writeTables(
  literals: readonly Uint8Array[],
  { bits, heads, entries, texts }: ReturnType<typeof layOutTables>,
  buffer: ArrayBuffer,
): void {
  const bytes = new Uint8Array(buffer);
  const view = new DataView(buffer);
  let entry = 0;
  let text = texts;
  literals.forEach((literal, number) => {
    const anchor = rarestWindow(literal);
    view.setUint16(text, literal.length, true);
    view.setUint16(text + 2, anchor, true);
    view.setUint32(text + 4, number, true);
    bytes.set(literal, text + 8);
    for (const word of wordsOf(literal, anchor)) {
      const hash = Math.imul(word, 0x9e3779b1) >>> (32 - hashBits);
      bytes[bits + (hash >>> 3)] |= 1 << (hash & 7);
      const head = heads + 4 * (hash & (2 ** headBits - 1));
      const place = entries + entrySize * ++entry;
      view.setUint32(place, word, true);
      view.setUint32(place + 4, view.getUint32(head, true), true);
      view.setUint32(place + 8, text, true);
      view.setUint32(head, entry, true);
    }
    text = align(text + 8 + literal.length);
  });
}

/** Last bytes that a window of three bytes may get from what stands behind it. */
const lastBytes = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => (byte & 0x20) !== 0);

/** The word that a window makes, with both cases of a letter as one; for three bytes, all that a fourth can make. */
function wordsOf(literal: Uint8Array, anchor: number): number[] {
  const first = literal[anchor] | (literal[anchor + 1] << 8) | (literal[anchor + 2] << 16) | 0x20202020;
  if (literal.length >= windowSize) return [(first | (literal[anchor + 3] << 24)) >>> 0];
  return lastBytes.map((last) => (first | (last << 24)) >>> 0);
}

function align(place: number): number {
  return Math.ceil(place / 8) * 8;
}

/** How frequent bytes are in logs: letters and digits in the order in which logs are full of them, others rarely. */
const weights = new Uint8Array(256);
[...' e0t1a2oi3nsr45lcd6789mpu'].forEach((letter, rank) => {
  weights[letter.charCodeAt(0)] = 25 - rank;
});

function rarestWindow(literal: Uint8Array): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at + Math.min(windowSize, literal.length) <= literal.length; at++) {
    let weight = 0;
    for (let next = at; next < at + windowSize && next < literal.length; next++)
      weight += weights[literal[next]];
    if (weight < least) {
      best = at;
      least = weight;
    }
  }
  return best;
}
