/**
 * Files that are there twice: one whose bytes equal those of another, or are how another begins, such as a copy from
 * before it grew. Of most files only the beginning is read; those that begin alike are compared to their end.
 */
import { crc32 } from 'node:zlib';
import { openFile, readRange } from '../read/file.ts';
import type { Source } from '../types.ts';

/** Bytes of the beginning by which sources are told apart. */
export const headSize = 256;

/** A source of which the beginning is known. */
interface KnownSource {
  path: string;
  size: number;
  /** At most `headSize` bytes. */
  head: Uint8Array;
}

/** A file of which the beginning is known. */
export interface KnownFile extends KnownSource {
  location: string;
}

/** What a look at all files tells. */
export interface Survey {
  /** Files that must be read. */
  files: KnownFile[];
  /** Files that need not be read, and where their bytes are read instead. */
  duplicates: { path: string; of: string }[];
}

/** Files that are looked at at the same time. */
const concurrency = 16;

/** Looks at files. What cannot be read is left out: whoever reads it will tell. */
export async function surveyFiles(sources: readonly Source[]): Promise<Survey> {
  const waiting = [...sources.entries()].filter(
    ([, { location, size = 0 }]) => location !== null && size > 0,
  );
  const known: (KnownFile | undefined)[] = [];
  const look = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, { path, location, size = 0 }] = next;
      const head = await readHead(location as string).catch(() => null);
      if (head !== null) known[index] = { path, location: location as string, size, head };
    }
  };
  await Promise.all(Array.from({ length: concurrency }, look));
  const files = known.filter((file) => file !== undefined);
  const originals = await findOriginals(files);
  return {
    files: files.filter((file) => !originals.has(file)),
    duplicates: [...originals].map(([{ path }, { path: of }]) => ({ path, of })),
  };
}

async function readHead(location: string): Promise<Uint8Array> {
  const file = await openFile(location);
  try {
    const head = Buffer.allocUnsafe(headSize);
    return head.subarray(0, await file.read(head, 0));
  } finally {
    await file.close();
  }
}

/** The check sums of the first bytes of a file, for each of these lengths, ascending. */
export async function sumsOf(location: string, lengths: readonly number[]): Promise<Map<number, number>> {
  const file = await openFile(location);
  const counter = createSums(lengths);
  try {
    for await (const chunk of readRange(file, 0, lengths.at(-1))) counter.add(chunk);
  } finally {
    await file.close();
  }
  return counter.sums;
}

/** Takes bytes as they pass, and notes the check sum of all up to each of these lengths, ascending. */
export function createSums(lengths: readonly number[]) {
  const sums = new Map<number, number>();
  const waiting = [...lengths];
  const counter = {
    size: 0,
    sum: 0,
    sums,
    add(chunk: Uint8Array): void {
      let from = 0;
      for (; waiting.length > 0 && waiting[0] <= counter.size + chunk.length - from; waiting.shift()) {
        const to = from + waiting[0] - counter.size;
        take(chunk.subarray(from, to));
        from = to;
        sums.set(waiting[0], counter.sum);
      }
      take(chunk.subarray(from));
    },
  };
  function take(bytes: Uint8Array): void {
    counter.sum = crc32(bytes, counter.sum);
    counter.size += bytes.length;
  }
  return counter;
}

/** For files of which all bytes are how another begins, that other; of equal ones the first stays. */
async function findOriginals(files: readonly KnownFile[]): Promise<Map<KnownFile, KnownFile>> {
  const ranks = new Map(files.map((file, rank) => [file, rank]));
  // A file stands right behind those that begin with its head; of the same head, the longest is the first.
  const sorted = files.toSorted(
    (a, b) => Buffer.compare(b.head, a.head) || b.size - a.size || (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0),
  );
  const originals = new Map<KnownFile, KnownFile>();
  let alike: KnownFile[] = [];
  for (const [index, file] of sorted.entries()) {
    const previous = sorted[index - 1];
    if (file.size <= headSize) {
      if (previous && beginsWith(previous.head, file.head)) {
        originals.set(file, previous);
      }
      continue;
    }
    if (alike.length > 0 && Buffer.compare(alike[0].head, file.head) !== 0) {
      await compare(alike, originals);
      alike = [];
    }
    alike.push(file);
  }
  await compare(alike, originals);
  const originalOf = (file: KnownFile): KnownFile => {
    const original = originals.get(file);
    return original === undefined ? file : originalOf(original);
  };
  return new Map(files.filter((file) => originals.has(file)).map((file) => [file, originalOf(file)]));
}

/** Compares files that begin alike, the longest first, to their ends. */
async function compare(files: readonly KnownFile[], originals: Map<KnownFile, KnownFile>): Promise<void> {
  if (files.length < 2) return;
  const sizes = [...new Set(files.map(({ size }) => size))].sort((a, b) => a - b);
  const wholes: { file: KnownFile; sums: Map<number, number> }[] = [];
  for (const file of files) {
    const lengths = sizes.filter((size) => size <= file.size);
    const sums = await sumsOf(file.location, lengths).catch(() => new Map<number, number>());
    const sum = sums.get(file.size);
    const original =
      sum === undefined ? undefined : wholes.find((whole) => whole.sums.get(file.size) === sum);
    if (original === undefined) wholes.push({ file, sums });
    else originals.set(file, original.file);
  }
}

/** Whether bytes begin with others. */
export function beginsWith(bytes: Uint8Array, beginning: Uint8Array): boolean {
  return (
    bytes.length >= beginning.length && Buffer.compare(bytes.subarray(0, beginning.length), beginning) === 0
  );
}
