/**
 * Lines and columns of places in a block, counted only where somebody asks.
 */
import { countLines, countUnits } from '../read/blocks.ts';
import type { Block } from '../types.ts';

/** A place in a source, both from 1; columns in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** Tells the place of positions in a block, cheaply when they ascend. */
export function createLineCounter(block: Block): { place(position: number): Place } {
  const { bytes } = block;
  let counted = 0;
  let line = block.firstLine;
  return {
    place(position) {
      line +=
        position >= counted
          ? countLines(bytes.subarray(counted, position))
          : -countLines(bytes.subarray(position, counted));
      counted = position;
      const lineStart = position === 0 ? 0 : bytes.lastIndexOf(0x0a, position - 1) + 1;
      const before = countUnits(bytes.subarray(lineStart, position));
      return { line, column: (lineStart === 0 ? block.firstColumn : 1) + before };
    },
  };
}
