/**
 * The first and the last record of a file, read without what lies between them: when the file begins and ends. Only
 * headers are looked at, and these are ASCII in every encoding but for the NULs of UTF-16.
 */
import { open } from 'node:fs/promises';
import type { LogFormat } from '../catalogue/types.ts';
import { createFraming, headerLimit } from '../read/framing.ts';
import { createHeaderReader } from './header.ts';

/** Bytes of the beginning and of the end that are read, and records of the beginning among them. */
const endSize = 64 * 1024;
const mostRecords = 100;

/** The times of both ends, null where there is none. `newest` gives dates without a year theirs. */
export interface FileEnds {
  first(newest: string | null): string | null;
  last(newest: string | null): string | null;
}

/** Throws what the system says when the file cannot be read. */
export async function readEnds(location: string, format: LogFormat): Promise<FileEnds> {
  const handle = await open(location, 'r');
  try {
    const { size } = await handle.stat();
    const read = async (position: number) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(endSize), 0, endSize, position);
      return buffer.subarray(0, bytesRead).filter((byte) => byte !== 0);
    };
    const tail = await read(Math.max(size - endSize, 0));
    const head = size <= endSize ? tail : await read(0);
    return findEnds(head, tail, format);
  } finally {
    await handle.close();
  }
}

function findEnds(head: Uint8Array, tail: Uint8Array, format: LogFormat): FileEnds {
  const { previous, next } = createFraming(format);
  const { find } = createHeaderReader(format, null);
  // A byte-order mark may stand before the first header.
  const textAt = (bytes: Uint8Array, at: number) =>
    Buffer.from(bytes.subarray(at, at + headerLimit))
      .toString('latin1')
      .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  let at = 0;
  for (let count = 0; at < head.length && count < mostRecords && find(textAt(head, at)) === null; count++) {
    at = next(head, at);
  }
  const [first, last] = [textAt(head, at), textAt(tail, previous(tail, tail.length))];
  const timeOf = (record: string) => (newest: string | null) => {
    const headers = createHeaderReader(format, newest);
    return headers.read(headers.find(record)).time;
  };
  return { first: timeOf(first), last: timeOf(last) };
}
