/**
 * Files as bytes: in large pieces from the beginning, or any range of them. What the system refuses is thrown as the
 * system says it.
 */
import { open } from 'node:fs/promises';
import { chunkRoom } from './memory.ts';

/** Bytes that are asked for at a time. */
const chunkSize = 256 * 1024;

/** Bytes that are asked for where no more are expected: a file may have grown. */
const leastChunk = 4096;

/** Something of which any range can be read. */
export interface RandomAccess {
  size: number;
  /** Fills the buffer from a position; gives how many bytes there were. */
  read(buffer: Uint8Array, position: number): Promise<number>;
}

/** A file that was opened. */
export interface OpenedFile extends RandomAccess {
  /** Device and number on it. */
  identity: string;
  /** Last change, in milliseconds since 1970. */
  mtime: number;
  close(): Promise<void>;
}

/** What tells a file from all others, whatever its name. Plain numbers would lose digits of it on Windows. */
export function identityOf({ dev, ino }: { dev: bigint; ino: bigint }): string {
  return `${dev}:${ino}`;
}

/** Opens a file for reading. */
export async function openFile(location: string): Promise<OpenedFile> {
  const handle = await open(location, 'r');
  try {
    const stats = await handle.stat({ bigint: true });
    return {
      size: Number(stats.size),
      identity: identityOf(stats),
      mtime: Number(stats.mtimeMs),
      read: async (buffer, position) => (await handle.read(buffer, 0, buffer.length, position)).bytesRead,
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** The bytes from `start` to `end`, or to where there are no more: a file may grow while it is read. */
export async function* readRange(
  access: RandomAccess,
  start = 0,
  end = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array> {
  for (let position = start; position < end; ) {
    const expected = Math.max(access.size - position, leastChunk);
    const buffer = Buffer.allocUnsafeSlow(Math.min(chunkSize, expected, end - position));
    const count = await access.read(buffer, position);
    if (count === 0) return;
    position += count;
    yield buffer.subarray(0, count);
  }
}

/**
 * Reads into three buffers in turn, behind `chunkRoom` of each: while one is worked on and the one before it may still be
 * needed, the next is filled. A chunk is valid until the second next.
 */
export async function* readIntoBuffers(
  access: RandomAccess,
  start: number,
  buffers: readonly Uint8Array[],
  end = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array> {
  let position = start;
  function readNext(turn: number): Promise<number> {
    if (position >= end) return Promise.resolve(0);
    const buffer = buffers[turn % buffers.length];
    const limit = Math.min(buffer.length, chunkRoom + end - position);
    const count = access.read(buffer.subarray(chunkRoom, limit), position);
    // Its failure is thrown when its turn comes.
    count.catch(() => {});
    return count;
  }
  let coming = readNext(0);
  try {
    for (let turn = 0; ; turn++) {
      const count = await coming;
      if (count === 0) return;
      position += count;
      coming = readNext(turn + 1);
      yield buffers[turn % buffers.length].subarray(chunkRoom, chunkRoom + count);
    }
  } finally {
    await coming.catch(() => 0);
  }
}

/** Bytes in memory, to be read like a file. */
export function accessBytes(bytes: Uint8Array): RandomAccess {
  return {
    size: bytes.length,
    read: async (buffer, position) => {
      const found = bytes.subarray(position, position + buffer.length);
      buffer.set(found);
      return found.length;
    },
  };
}
