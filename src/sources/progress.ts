/**
 * How far a scan is: adds up the bytes of its sources as they are read, as they lie on the disk. It knows no clock: whoever
 * is told decides what is worth showing.
 */
import type { Source } from '../types.ts';

/** How far a scan is. */
export interface ScanProgress {
  /** Sources that were read to their ends, of all; a bundle is one. */
  sources: number;
  ofSources: number;
  /** Bytes that were read, of all, as they lie on the disk; those of standard input count on neither side. */
  bytes: number;
  ofBytes: number;
  /** The source that is read, as reports name it. */
  source: string;
}

/** Adds up. */
export interface ProgressCount {
  /** More bytes of the source that is read. */
  add(source: Source, bytes: number): void;
  /** A source has ended, whatever was read of it. */
  end(source: Source): void;
}

/** Bytes of one source after which it is told again. */
const step = 4 * 1024 * 1024;

/** Tells when a source has ended, and within one after every 4 MiB at most. */
export function createProgress(
  sources: readonly Source[],
  tell: (progress: ScanProgress) => void,
): ProgressCount {
  const ofSources = sources.length;
  const ofBytes = sources.reduce((sum, { size = 0 }) => sum + size, 0);
  let [done, bytesBefore, bytesHere, told] = [0, 0, 0, 0];
  const report = (bytes: number, { path }: Source) =>
    tell({ sources: done, ofSources, bytes: bytesBefore + bytes, ofBytes, source: path });
  return {
    add(source, bytes) {
      bytesHere += bytes;
      if (bytesHere - told < step) return;
      told = bytesHere;
      // It may grow meanwhile, and of a bundle some parts are read twice.
      report(Math.min(bytesHere, source.size ?? 0), source);
    },
    end(source) {
      done++;
      bytesBefore += source.size ?? 0;
      [bytesHere, told] = [0, 0];
      report(0, source);
    },
  };
}
