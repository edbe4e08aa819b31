/**
 * How far logscan goes into a bundle. All counts are of what really came out, never of what the bundle says of itself.
 */

/** Limits for one bundle, with all that is nested in it. */
export interface BundleLimits {
  /** Entries, whether they are read or not. @default 100,000 */
  entries: number;
  /** Archives one inside the other; a compressed tar is one. @default 5 */
  depth: number;
  /** Bytes of one entry. @default 16 GB */
  entryBytes: number;
  /** Bytes that are unpacked. @default 64 GB */
  totalBytes: number;
  /**
   * Unpacked bytes for each packed one, of an entry and of the whole; counts from 32 MB of an entry and 256 MB of the
   * whole, below which nothing is harmed. Logs reach 50, deflate 1,032 on bytes that are all the same. @default 200
   */
  ratio: number;
}

const megabyte = 1_000_000;
const gigabyte = 1_000_000_000;

export const defaultLimits: Readonly<BundleLimits> = {
  entries: 100_000,
  depth: 5,
  entryBytes: 16 * gigabyte,
  totalBytes: 64 * gigabyte,
  ratio: 200,
};

/** Unpacked bytes from which the ratio counts. */
const ratioFrom = { entry: 32 * megabyte, total: 256 * megabyte };

/** Bytes of archives that are held in memory at a time: a zip inside an archive can only be read as a whole. */
const heldBytes = 32 * megabyte;

/** A limit was reached. */
export class LimitReached extends Error {
  readonly limit: keyof BundleLimits | 'heldBytes';
  readonly allowed: number;
  /** It ends the bundle, not only an entry. */
  readonly isFinal: boolean;

  constructor(limit: LimitReached['limit'], allowed: number, scope: 'entry' | 'bundle') {
    super(`limit ${limit} of the ${scope}`);
    this.limit = limit;
    this.allowed = allowed;
    this.isFinal = scope === 'bundle';
  }
}

/** Counts what comes out of one bundle. Everything throws `LimitReached`. */
export interface Budget {
  countEntry(): void;
  /** Passes the bytes of an entry on. */
  limitEntry(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
  /** Passes bytes on that were unpacked from so many. */
  limitUnpacked(bytes: AsyncIterable<Uint8Array>, packedSize: () => number): AsyncGenerator<Uint8Array>;
  /** Takes all bytes into memory, until `release`. `expected` is about how many they are. */
  hold(bytes: AsyncIterable<Uint8Array>, expected: number): Promise<Uint8Array>;
  release(held: Uint8Array): void;
}

/** `bundleSize` gives the size of the bundle as it lies on disk, or as far as it has arrived. */
export function createBudget(limits: BundleLimits, bundleSize: () => number): Budget {
  let entries = 0;
  let total = 0;
  let held = 0;
  return {
    countEntry() {
      entries++;
      if (entries > limits.entries) throw new LimitReached('entries', limits.entries, 'bundle');
    },
    async *limitEntry(bytes) {
      let count = 0;
      for await (const chunk of bytes) {
        yield chunk.subarray(0, limits.entryBytes - count);
        count += chunk.length;
        if (count > limits.entryBytes) throw new LimitReached('entryBytes', limits.entryBytes, 'entry');
      }
    },
    async *limitUnpacked(bytes, packedSize) {
      const isOver = (unpacked: number, from: number, packed: number) =>
        unpacked > from && unpacked > limits.ratio * packed;
      let count = 0;
      for await (const chunk of bytes) {
        count += chunk.length;
        total += chunk.length;
        if (total > limits.totalBytes) throw new LimitReached('totalBytes', limits.totalBytes, 'bundle');
        if (isOver(total, ratioFrom.total, bundleSize()))
          throw new LimitReached('ratio', limits.ratio, 'bundle');
        if (isOver(count, ratioFrom.entry, packedSize()))
          throw new LimitReached('ratio', limits.ratio, 'entry');
        yield chunk;
      }
    },
    async hold(bytes, expected) {
      let whole = Buffer.allocUnsafeSlow(Math.min(Math.max(expected, 64_000), heldBytes));
      let size = 0;
      for await (const chunk of bytes) {
        if (held + size + chunk.length > heldBytes) throw new LimitReached('heldBytes', heldBytes, 'entry');
        if (size + chunk.length > whole.length) {
          const larger = Buffer.allocUnsafeSlow(
            Math.min(Math.max(2 * whole.length, size + chunk.length), heldBytes),
          );
          larger.set(whole.subarray(0, size));
          whole = larger;
        }
        whole.set(chunk, size);
        size += chunk.length;
      }
      held += size;
      return whole.subarray(0, size);
    },
    release({ length }) {
      held -= length;
    },
  };
}
