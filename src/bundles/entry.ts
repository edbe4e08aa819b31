/**
 * What zip and tar have in common: entries, one after the other, each with its bytes.
 */

/** Something in an archive. Its bytes can be read until the next entry is asked for. */
export interface Entry {
  /** The name as stored: bytes, or a text where the archive states its encoding. */
  name: Uint8Array | string;
  /** `other` is a device, a socket or a pipe. */
  kind: 'file' | 'folder' | 'link' | 'other';
  /** What a link stands for, when the archive says so beside the name; a hard link names an entry. */
  target?: { name: Uint8Array | string; isHard: boolean };
  /** Bytes that it claims to have. */
  size: number;
  /** Last change, in milliseconds since 1970, when known. */
  mtime?: number;
  /** Bytes that it takes up in the archive, when it is compressed by itself. */
  packedSize?: number;
  /** Why its bytes cannot be read. */
  obstacle?: Obstacle;
  bytes(): AsyncIterable<Uint8Array>;
}

/** What keeps logscan from reading an entry: a password, a kind of tar entry, or a way of packing, by its name or number. */
export type Obstacle = 'encrypted' | 'unusual-entry' | { method: string | number };

/** What is wrong with an archive. */
export type Fault =
  | { kind: 'ends-early' | 'no-beginning' | 'no-end' | 'shared-bytes' | 'wrong-sum' }
  | { kind: 'wrong-size'; held: number; claimed: number };

/** A fault in an archive that no library tells by a code. */
export class ArchiveFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.kind);
    this.fault = fault;
  }
}
