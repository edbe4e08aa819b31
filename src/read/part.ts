/**
 * Parts of a file that begin and end where records do, so that each can be read and matched by itself: what the beginning
 * of the file tells of all of it, where a part may begin, and the blocks of one.
 */
import { basename } from 'node:path/posix';
import type { LogFormat } from '../catalogue/types.ts';
import type { Block, Source } from '../types.ts';
import { createBlockCutter } from './blocks.ts';
import type { SourceEncoding } from './detect.ts';
import { type RandomAccess, readIntoBuffers, readRange } from './file.ts';
import { createFraming, type Framing, headerLimit } from './framing.ts';
import { chunkRoom, type ReadMemory } from './memory.ts';
import { identify, type Reading, type ReadOptions, storedHead } from './reading.ts';

/** What the beginning of a file tells. Plain data. */
export interface FileIdentity {
  format: LogFormat;
  encoding: SourceEncoding;
  /** The first bytes, from which it was told. */
  head: Uint8Array;
}

/** Bytes in which the beginning of a record is looked for at a time. */
const windowSize = 64 * 1024;

/** Tells what a file is. */
export async function identifyFile(
  access: RandomAccess,
  source: Source,
  options: ReadOptions,
): Promise<FileIdentity> {
  // Files of the system say that they are empty, and are not.
  const buffer = Buffer.allocUnsafe(access.size === 0 ? storedHead : Math.min(storedHead, access.size));
  const head = buffer.subarray(0, await access.read(buffer, 0));
  const { format, encoding } = identify(head, basename(source.path), options);
  return { format, encoding, head: head.subarray(0, 4096) };
}

/** The first place at or behind `position` where a record begins a line; the size of the file when there is none. */
export async function findPartStart(
  access: RandomAccess,
  framing: Framing,
  position: number,
): Promise<number> {
  const window = Buffer.alloc(windowSize);
  for (let from = Math.max(position - 1, 0); ; ) {
    const bytes = window.subarray(0, await access.read(window, from));
    const isEnd = bytes.length < windowSize;
    // At the end of the window a header may not be whole.
    const limit = isEnd ? bytes.length : bytes.length - headerLimit;
    for (let at = framing.next(bytes, 0); at < limit; at = framing.next(bytes, at)) {
      if (bytes[at - 1] === 0x0a) return from + at;
    }
    if (isEnd) return access.size;
    from += limit;
  }
}

/** Opens a part of a file that need not be converted, from a place where a record begins to another one, or to the end. */
export function readPart(
  access: RandomAccess,
  source: Source,
  { format, encoding, head }: FileIdentity,
  start: number,
  end: number,
): Reading {
  const from = start === 0 ? encoding.markLength : start;
  async function* blocks(memory?: ReadMemory): AsyncGenerator<Block> {
    const cutter = createBlockCutter(source, createFraming(format), memory?.countLines);
    const lease = memory?.takeBuffers() ?? null;
    try {
      const chunks = lease ? readIntoBuffers(access, from, lease.buffers, end) : readRange(access, from, end);
      for await (const chunk of chunks) yield* cutter.push(chunk, lease ? chunkRoom : 0);
      yield* cutter.end();
    } finally {
      lease?.release();
    }
  }
  return { source, format, encoding, head, blocks };
}
