/**
 * Lines and columns of places in a block, counted only where somebody asks. Columns are those of the decoded text, so
 * what stands before a record in its line is decoded as the record would be of which it is a part.
 */
import { isAscii } from 'node:buffer';
import { decode } from '../read/encoding.ts';
import { nextPiece, pieces } from '../read/framing.ts';
import type { Block } from '../types.ts';
import type { Plan } from './plan.ts';

/** A place in a source, both from 1; columns in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** Tells the places of a block, in ascending order. */
export interface PlaceCounter {
  /** Where a record, or a piece of one, begins. */
  place(position: number): Place;
  /** The column at which the next block begins. */
  end(): number;
}

/** `firstColumn` is that of the block; `encodingAt` is the encoding of a piece of a record. */
export function createPlaceCounter(
  block: Block,
  firstColumn: number,
  { framing, prefilter }: Pick<Plan, 'framing' | 'prefilter'>,
  encodingAt: (from: number, to: number) => string,
): PlaceCounter {
  const { bytes } = block;
  let counted = { position: 0, line: block.firstLine };
  let measured = { position: 0, column: firstColumn };

  function columnAt(position: number): number {
    const lineStart = position === 0 ? 0 : bytes.lastIndexOf(0x0a, position - 1) + 1;
    if (lineStart > measured.position) measured = { position: lineStart, column: 1 };
    measured = { position, column: measured.column + countUnits(measured.position, position) };
    return measured.column;
  }

  /** UTF-16 units of part of a line. */
  function countUnits(from: number, to: number): number {
    if (from === to || isAscii(bytes.subarray(from, to))) return to - from;
    let units = 0;
    for (let at = from; at < to; ) {
      const end = framing.next(bytes, at);
      for (const [begin, pieceEnd] of pieces(bytes, framing.previous(bytes, at + 1), end)) {
        // Two pieces share some bytes; they count as the first one reads them, up to where the second begins.
        const ownEnd = pieceEnd === end ? end : nextPiece(bytes, pieceEnd);
        const shown = bytes.subarray(Math.max(begin, from), Math.min(ownEnd, to));
        units += decode(shown, encodingAt(begin, pieceEnd)).length;
      }
      at = end;
    }
    return units;
  }

  return {
    place(position) {
      const line = counted.line + prefilter.countLines(bytes.subarray(counted.position, position));
      counted = { position, line };
      return { line, column: columnAt(position) };
    },
    end() {
      return block.shared === bytes.length ? firstColumn : columnAt(bytes.length - block.shared);
    },
  };
}
