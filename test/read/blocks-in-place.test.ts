/**
 * Blocks whose bytes are joined in the memory into which they were read: the same blocks as when they are copied, whatever
 * the sizes of the chunks and however little room there is before them.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogFormat } from '../../src/catalogue/types.ts';
import { createBlockCutter } from '../../src/read/blocks.ts';
import { readIntoBuffers } from '../../src/read/file.ts';
import { createFraming } from '../../src/read/framing.ts';
import { chunkRoom } from '../../src/read/memory.ts';
import type { Block } from '../../src/types.ts';
import { headers, lines } from './formats.ts';

const newCutter = (format: LogFormat) =>
  createBlockCutter({ path: 'x', location: null }, createFraming(format));

/** A block as it was when it came: its bytes as text. */
const copied = ({ bytes, ...block }: Block) => ({ ...block, text: Buffer.from(bytes).toString('latin1') });

/** Cuts chunks that stand in three buffers in turn, behind so much room. */
function cutInPlace(format: LogFormat, chunks: readonly Buffer[], room: number) {
  const cutter = newCutter(format);
  const largest = Math.max(0, ...chunks.map(({ length }) => length));
  const buffers = Array.from({ length: 3 }, () => new Uint8Array(room + largest));
  const blocks = chunks.flatMap((chunk, turn) => {
    const buffer = buffers[turn % 3];
    // What stood there before is of no use to anyone.
    buffer.fill(0x21).set(chunk, room);
    return [...map(cutter.push(buffer.subarray(room, room + chunk.length), room), copied)];
  });
  return [...blocks, ...map(cutter.end(), copied)];
}

function cutCopied(format: LogFormat, chunks: readonly Buffer[]) {
  const cutter = newCutter(format);
  const blocks = chunks.flatMap((chunk) => [...map(cutter.push(Buffer.from(chunk)), copied)]);
  return [...blocks, ...map(cutter.end(), copied)];
}

function* map<From, To>(items: Iterable<From>, change: (item: From) => To): Generator<To> {
  for (const item of items) yield change(item);
}

describe('blocks that are joined in place are those that are copied', () => {
  const part = fc.constantFrom('10:00 ', '\n', '\n11:30 ', 'text', '错', '\r\n', 'a');
  const chunk = fc.string({ unit: part, maxLength: 12 }).map((text) => Buffer.from(text));

  it.each([
    ['lines', lines],
    ['records', headers],
  ])('of %s, with room for all that is left, for some of it, or for nothing', (_, format) => {
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 12, size: 'max' }), fc.nat({ max: 60 }), (chunks, room) => {
        expect(cutInPlace(format, chunks, room)).toEqual(cutCopied(format, chunks));
      }),
      { numRuns: 500 },
    );
  });

  it('also where a record is longer than the room', () => {
    const long = Buffer.from(`10:00 a\n10:01 ${'x'.repeat(200_000)}\n10:02 b\n`.repeat(3));
    for (const size of [1000, 40_000, 65_536, 256 * 1024]) {
      const chunks = Array.from({ length: Math.ceil(long.length / size) }, (_, index) =>
        long.subarray(index * size, (index + 1) * size),
      );
      expect(cutInPlace(headers, chunks, chunkRoom)).toEqual(cutCopied(headers, chunks));
    }
  });

  it('when a file is read into three buffers', async () => {
    const text = Buffer.from(`10:00 a\n b\n10:01 错\n${'x'.repeat(50)}\n`.repeat(300));
    const read = async (buffer: Uint8Array, at: number) => {
      const found = text.subarray(at, at + Math.min(buffer.length, 1 + ((at * 7) % 300)));
      buffer.set(found);
      return found.length;
    };
    const buffers = Array.from({ length: 3 }, () => new Uint8Array(chunkRoom + 300));
    const cutter = newCutter(headers);
    const blocks: ReturnType<typeof copied>[] = [];
    const chunks: Buffer[] = [];
    for await (const bytes of readIntoBuffers({ size: text.length, read }, 0, buffers)) {
      chunks.push(Buffer.from(bytes));
      blocks.push(...map(cutter.push(bytes, chunkRoom), copied));
    }
    blocks.push(...map(cutter.end(), copied));
    expect(blocks).toEqual(cutCopied(headers, chunks));
    expect(Buffer.compare(Buffer.concat(chunks), text)).toBe(0);
  });
});
