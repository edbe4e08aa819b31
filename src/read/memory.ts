/**
 * Memory into which files are read, and what can be asked of bytes there. The matcher gives its own, so that nothing is
 * copied; whoever has none reads into memory of its own.
 */

/** Bytes before a chunk that stay free, so that what the chunk before it left can be put there. */
export const chunkRoom = 68 * 1024;

export interface ReadMemory {
  /** Line ends in bytes. */
  countLines(bytes: Uint8Array): number;
  /** Buffers for one reader; null while another one has them. */
  takeBuffers(): Lease | null;
}

/** Buffers that must be given back. */
interface Lease {
  buffers: readonly Uint8Array[];
  release(): void;
}
