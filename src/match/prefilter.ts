/**
 * Finds needles in bytes: every place where one stands, and at most few others. It knows nothing of records or
 * patterns. The loop over the bytes is a WebAssembly kernel, and files are read straight into its memory.
 */
import { chunkRoom, type ReadMemory } from '../read/memory.ts';
import type { KernelImage } from './image.ts';
import { kernel } from './kernel.ts';

/** Places where needles stand, in ascending order. Valid until the next search. */
export interface Candidates {
  count: number;
  positions: Uint32Array;
  /** Index of the needle at each place. */
  needles: Uint32Array;
}

export interface Prefilter extends ReadMemory {
  /** Finds the needles that are active: one byte for each, not 0. */
  search(bytes: Uint8Array, active: Uint8Array): Candidates;
}

/** Bytes of each of the buffers into which files are read, and how many there are. */
const bufferSize = chunkRoom + 512 * 1024;
const bufferCount = 3;

/** Bytes that are copied at once where they stand in other memory, and how many two pieces share: no match is longer. */
const usualInput = 384 * 1024;
const sharedSize = 8 * 1024;

/** Finds for which there is room. */
const usualRoom = 128 * 1024;

/** Bytes that the kernel may read behind those that it searches. */
const slack = 128;

const pageSize = 64 * 1024;

/** What the language has and the types of this platform lack. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: unknown };
};

interface Kernel {
  memory: { buffer: ArrayBuffer; grow(pages: number): number };
  setTables(...places: number[]): void;
  setFinds(positions: number, literals: number, capacity: number): void;
  search(bytes: number, length: number, active: number): number;
  countLines(bytes: number, length: number): number;
}

const compiled = new WebAssembly.Module(Buffer.from(kernel, 'base64'));

/** Makes a search for the needles of an image. Where more are found than there is room for, another one with more room takes over. */
export function createPrefilter(image: KernelImage, room = usualRoom, inputSize = usualInput): Prefilter {
  const { memory, setTables, setFinds, search, countLines } = new WebAssembly.Instance(compiled, {})
    .exports as Kernel;
  const { places } = image;
  const needleCount = places.end - places.active;
  const positions = places.end;
  const input = positions + 8 * room;
  const firstBuffer = input + inputSize + slack;
  const end = firstBuffer + bufferCount * (bufferSize + slack);
  memory.grow(Math.ceil(end / pageSize) - memory.buffer.byteLength / pageSize);
  const { buffer } = memory;
  new Uint8Array(buffer).set(image.bytes);
  const { words, evens, wordHeads, shortHeads, numbers, numberHeads, fingerprints, queue } = places;
  setTables(words, evens, wordHeads, shortHeads, numbers, numberHeads, fingerprints, queue, image.factor);
  setFinds(positions, positions + 4 * room, room);
  const found = new Uint32Array(buffer, positions, 2 * room);
  const activeNeedles = new Uint8Array(buffer, places.active, needleCount);
  const inputBytes = new Uint8Array(buffer, input, inputSize);
  const buffers = Array.from(
    { length: bufferCount },
    (_, index) => new Uint8Array(buffer, firstBuffer + index * (bufferSize + slack), bufferSize),
  );
  let areTaken = false;
  let lastActive: Uint8Array | null = null;
  let wider: Prefilter | null = null;

  /** Where bytes stand in the memory: where they are, or where they are copied. */
  function placeOf(bytes: Uint8Array): number {
    if (bytes.buffer === buffer) return bytes.byteOffset;
    inputBytes.set(bytes);
    return input;
  }

  function searchAll(bytes: Uint8Array, active: Uint8Array): Candidates {
    const isHere = bytes.buffer === buffer;
    if (!isHere && bytes.length > inputSize) return searchPieces(bytes, active);
    if (active !== lastActive) activeNeedles.set(active);
    lastActive = active;
    const count = search(placeOf(bytes), bytes.length, places.active);
    if (count <= room) {
      return { count, positions: found.subarray(0, count), needles: found.subarray(room, room + count) };
    }
    wider ??= createPrefilter(image, 8 * room, 2 * sharedSize);
    return wider.search(bytes, active);
  }

  /** Searches bytes that are too many to be copied at once. */
  function searchPieces(bytes: Uint8Array, active: Uint8Array): Candidates {
    const finds = new Map<number, [position: number, needle: number]>();
    for (let from = 0; from < bytes.length; from += inputSize - sharedSize) {
      const found = searchAll(bytes.subarray(from, from + inputSize), active);
      for (let index = 0; index < found.count; index++) {
        const find: [number, number] = [found.positions[index] + from, found.needles[index]];
        finds.set(find[0] * needleCount + find[1], find);
      }
    }
    const sorted = [...finds.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return {
      count: sorted.length,
      positions: Uint32Array.from(sorted, ([position]) => position),
      needles: Uint32Array.from(sorted, ([, needle]) => needle),
    };
  }

  return {
    search: searchAll,
    countLines(bytes) {
      if (bytes.buffer === buffer) return countLines(bytes.byteOffset, bytes.length);
      let lines = 0;
      for (let from = 0; from < bytes.length; from += inputSize) {
        const piece = bytes.subarray(from, from + inputSize);
        lines += countLines(placeOf(piece), piece.length);
      }
      return lines;
    },
    takeBuffers() {
      if (areTaken) return null;
      areTaken = true;
      return { buffers, release: () => (areTaken = false) };
    },
  };
}
