/**
 * Makes blocks of bytes as they arrive: each block ends where a record ends, whatever the sizes of the chunks were.
 * Both readers use it. A record that outgrows the limit leaves in pieces, so memory is bounded by limit and chunk.
 */
import type { Block, Source } from '../types.ts';
import { type Framing, headerLimit, nextPiece, pieceEnd, recordLimit } from './framing.ts';

/** Cuts one source into blocks. */
export interface BlockCutter {
  /**
   * Takes the next bytes, which must not change until the second push after this one; gives the blocks that they
   * complete. So many bytes before them in their memory may be overwritten.
   */
  push(bytes: Uint8Array, room?: number): Generator<Block>;
  /** Gives the record that waits for its end as it is. It waits on, and comes again when there is more of it. */
  unfinished(): Generator<Block>;
  /** Gives what is left. */
  end(): Generator<Block>;
  /** What waits for its end, and where it begins. */
  waiting(): Position & { bytes: Uint8Array };
}

/** Where a block begins, and with what. */
export type Position = Pick<Block, 'firstLine' | 'offset' | 'begins'>;

const beginning: Position = { firstLine: 1, offset: 0, begins: 'record' };

/** `count` counts the line ends in bytes; `from` is where the first of them stands. */
export function createBlockCutter(
  source: Source,
  framing: Framing,
  count = countLines,
  from = beginning,
): BlockCutter {
  let pending: Uint8Array = new Uint8Array(0);
  let position = from;

  function cut(to: number, restFrom: number): Block {
    const shared = to - restFrom;
    const lines = count(pending.subarray(0, to));
    const block: Block = { source, bytes: pending.subarray(0, to), lines, ...position, shared };
    if (restFrom > 0) {
      position = {
        firstLine: position.firstLine + (shared > 0 ? count(pending.subarray(0, restFrom)) : lines),
        offset: position.offset + restFrom,
        begins: shared > 0 ? 'inside' : 'record',
      };
    } else if (position.begins === 'record') position = { ...position, begins: 'again' };
    pending = pending.subarray(restFrom);
    return block;
  }

  return {
    *push(bytes, room = 0) {
      pending = pending.length <= room ? joinInPlace(pending, bytes) : Buffer.concat([pending, bytes]);
      const whole = lastRecordEnd(pending, framing);
      if (whole > 0) yield cut(whole, whole);
      // Within the limit a header may still be incomplete, so that no record start was seen.
      while (pending.length > recordLimit + headerLimit) {
        const to = pieceEnd(pending, 0, pending.length);
        yield cut(to, nextPiece(pending, to));
      }
    },
    *unfinished() {
      if (pending.length > 0) yield cut(pending.length, 0);
    },
    *end() {
      if (pending.length > 0) yield cut(pending.length, pending.length);
    },
    waiting: () => ({ ...position, bytes: pending }),
  };
}

/** Puts bytes directly before others in their memory. */
function joinInPlace(before: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (before.length === 0) return bytes;
  const joined = new Uint8Array(bytes.buffer, bytes.byteOffset - before.length, before.length + bytes.length);
  joined.set(before);
  return joined;
}

function lastRecordEnd(bytes: Uint8Array, framing: Framing): number {
  return framing.byLine ? bytes.lastIndexOf(0x0a) + 1 : framing.previous(bytes, bytes.length);
}

/** Line ends among the bytes. */
export function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines++;
  return lines;
}
