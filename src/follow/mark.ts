/**
 * Marks by which bytes are known again: so many of them, and a digest. A file is known by those with which it begins and
 * those before the place up to which it was read, whatever its name, its number on disk, or its compression.
 */
import { createHash } from 'node:crypto';

/** Bytes of the beginning that are marked, by which few files are alike; and of the end, by which they are told apart. */
export const headSize = 32;
export const tailSize = 1024;

/** Bytes, without what they say. */
export interface Mark {
  length: number;
  /** 16 hex digits. */
  digest: string;
}

export function markOf(bytes: Uint8Array): Mark {
  return {
    length: bytes.length,
    digest: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
  };
}

/** Whether these are the bytes of a mark. */
export function isMarked(bytes: Uint8Array, mark: Mark): boolean {
  return bytes.length === mark.length && (bytes.length === 0 || markOf(bytes).digest === mark.digest);
}
