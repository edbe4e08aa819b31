/**
 * Blocks end where records end, whatever the sizes of the chunks were, and lose no byte. Each case names its chunks
 * and the blocks that they must become.
 */
import { describe, expect, it } from 'vitest';
import type { LogFormat } from '../../src/catalogue/types.ts';
import { countLines, createBlockCutter } from '../../src/read/blocks.ts';
import { createFraming } from '../../src/read/framing.ts';
import type { Block } from '../../src/types.ts';
import { headers, lines, marks } from './formats.ts';

type Chunk = string | readonly number[];

/** The blocks of chunks, each copied before the next is asked for. */
function blocksOf(format: LogFormat, chunks: readonly Chunk[]): Block[] {
  const cutter = createBlockCutter({ path: 'x', location: null }, createFraming(format));
  const blocks: Block[] = [];
  const keep = (block: Block) => blocks.push({ ...block, bytes: Uint8Array.from(block.bytes) });
  for (const chunk of chunks) for (const block of cutter.push(Buffer.from(chunk as string))) keep(block);
  for (const block of cutter.end()) keep(block);
  return blocks;
}

function texts(blocks: readonly Block[]): string[] {
  return blocks.map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
}

/** Puts blocks together again, each at its offset; what two of them share must be the same in both. */
function joined(blocks: readonly Block[]): Buffer {
  return blocks.reduce((before, { bytes, offset }) => {
    const shared = before.subarray(offset);
    expect(Buffer.compare(shared, bytes.subarray(0, shared.length))).toBe(0);
    return Buffer.concat([before, bytes.subarray(shared.length)]);
  }, Buffer.alloc(0));
}

describe('blocks of lines', () => {
  it.each<[string, Chunk[], string[]]>([
    ['no chunk', [], []],
    ['an empty chunk', [''], []],
    ['one line', ['one\n'], ['one\n']],
    ['several lines in a chunk', ['one\ntwo\n'], ['one\ntwo\n']],
    ['a line over a border', ['one\ntw', 'o\n'], ['one\n', 'two\n']],
    ['a line over several borders', ['o', 'n', 'e', '\n'], ['one\n']],
    ['no final line end', ['one\ntwo'], ['one\n', 'two']],
    ['nothing but text', ['one'], ['one']],
    ['empty lines', ['\n\n', '\n'], ['\n\n', '\n']],
    ['CRLF', ['one\r\ntwo\r\n'], ['one\r\ntwo\r\n']],
    ['CRLF over a border', ['one\r', '\ntwo\r\n'], ['one\r\ntwo\r\n']],
    ['\\r at the end of a chunk, no line end', ['one\r', 'two\n'], ['one\rtwo\n']],
    ['\\r at the end of the last chunk', ['one\r'], ['one\r']],
    [
      'a character over a border',
      [
        [0x61, 0xe9, 0x94],
        [0x99, 0x0a],
      ],
      ['a错\n'],
    ],
    ['NUL bytes', ['a\0b\n\0', '\0\n'], ['a\0b\n', '\0\0\n']],
  ])('%s', (_, chunks, expected) => {
    expect(texts(blocksOf(lines, chunks))).toEqual(expected);
  });
});

describe('blocks of records', () => {
  it.each<[string, LogFormat, Chunk[], string[]]>([
    [
      'a record ends when the next begins',
      headers,
      ['10:00 a\n b\n', '10:01 c\n'],
      ['10:00 a\n b\n', '10:01 c\n'],
    ],
    [
      'the last record of a chunk may go on',
      headers,
      ['10:00 a\n10:01 b\n', ' c\n'],
      ['10:00 a\n', '10:01 b\n c\n'],
    ],
    ['a header over a border', headers, ['10:00 a\n10:', '01 b\n'], ['10:00 a\n', '10:01 b\n']],
    [
      'a header after CRLF over a border',
      headers,
      ['10:00 a\r', '\n10:01 b\r\n'],
      ['10:00 a\r\n', '10:01 b\r\n'],
    ],
    ['text before the first header', headers, ['begin\n\n10:00 a\n'], ['begin\n\n', '10:00 a\n']],
    ['no header at all', headers, ['one\ntwo\n', 'three'], ['one\ntwo\nthree']],
    ['a header in the middle of a line is none', headers, ['10:00 a 10:01 b\n'], ['10:00 a 10:01 b\n']],
    ['a mark in the middle of a line', marks, ['#~> 1 a #~> 2 b\n'], ['#~> 1 a ', '#~> 2 b\n']],
    ['a mark over a border', marks, ['#~> 1 a #~', '> 2 b\n'], ['#~> 1 a ', '#~> 2 b\n']],
    ['a mark without a header is none', marks, ['#~> 1 a #~> b\n'], ['#~> 1 a #~> b\n']],
  ])('%s', (_, format, chunks, expected) => {
    expect(texts(blocksOf(format, chunks))).toEqual(expected);
  });
});

describe('places of blocks', () => {
  const places = (blocks: readonly Block[]) => blocks.map(({ firstLine, offset }) => [firstLine, offset]);

  it('are counted in lines and bytes', () => {
    expect(places(blocksOf(lines, ['one\ntwo\n', '\n错\n', 'last']))).toEqual([
      [1, 0],
      [3, 8],
      [5, 13],
    ]);
  });

  it('of a record in the middle of a line have its line', () => {
    expect(places(blocksOf(marks, ['#~> 1 a\n#~> 2 错😀', ' #~> 3 b', ' #~> 4\n']))).toEqual([
      [1, 0],
      [2, 8],
      [2, 22],
      [2, 30],
    ]);
  });

  it('do not depend on the chunks', () => {
    const text = '#~> 1 a\r\n b #~> 2 错\n\n#~> 3 c';
    const [whole, bytewise] = [[text], [...Buffer.from(text)].map((byte) => [byte])].map((chunks) =>
      blocksOf(marks, chunks),
    );
    expect(places(bytewise).at(-1)).toEqual(places(whole).at(-1));
    expect(joined(bytewise)).toEqual(joined(whole));
  });
});

describe('a record over the limit leaves in pieces', () => {
  const limit = 64 * 1024;
  const overlap = 4 * 1024;
  /** A header may still be incomplete in that many bytes behind the limit. */
  const tolerance = 512;

  const shapes = (blocks: readonly Block[]) =>
    blocks.map(({ offset, bytes, begins }) => [offset, bytes.length, begins]);

  it.each<[string, Chunk[], [number, number, Block['begins']][]]>([
    ['exactly at the limit: one block', ['x'.repeat(limit - 1), '\n'], [[0, limit, 'record']]],
    [
      'while a header may still follow: one block',
      ['x'.repeat(limit + tolerance)],
      [[0, limit + tolerance, 'record']],
    ],
    [
      'one byte longer: two blocks that share their ends',
      ['x'.repeat(limit + tolerance + 1)],
      [
        [0, limit, 'record'],
        [limit - overlap, tolerance + 1 + overlap, 'inside'],
      ],
    ],
    [
      'a character over the limit goes to the next piece as a whole',
      [`${'x'.repeat(limit - 1)}错${'x'.repeat(tolerance)}`],
      [
        [0, limit - 1, 'record'],
        [limit - 1 - overlap, tolerance + 3 + overlap, 'inside'],
      ],
    ],
    [
      'a line end in the same chunk: one block, since the record is whole',
      [`${'x'.repeat(limit + tolerance)}\n`],
      [[0, limit + tolerance + 1, 'record']],
    ],
    [
      'what follows the record in the block of its last piece is no part of it',
      ['x'.repeat(limit + tolerance + 1), 'end\nnext\n'],
      [
        [0, limit, 'record'],
        [limit - overlap, overlap + tolerance + 1 + 9, 'inside'],
      ],
    ],
  ])('%s', (_, chunks, expected) => {
    expect(shapes(blocksOf(lines, chunks))).toEqual(expected);
  });

  it('in lines of one character, 3 MB, in chunks of any size', () => {
    const line = Buffer.from(`${'错'.repeat(1024 * 1024)}\n`);
    for (const size of [10_007, limit, line.length]) {
      const chunks = Array.from({ length: Math.ceil(line.length / size) }, (_, index) => [
        ...line.subarray(index * size, (index + 1) * size),
      ]);
      const blocks = blocksOf(lines, chunks);
      expect(Buffer.compare(joined(blocks), line)).toBe(0);
      expect(blocks.every(({ firstLine }) => firstLine === 1)).toBe(true);
      expect(blocks.every(({ bytes }) => bytes.length <= limit + tolerance || size === line.length)).toBe(
        true,
      );
    }
  });
});

describe('countLines', () => {
  it.each([
    ['', 0],
    ['a', 0],
    ['\n', 1],
    ['a\r\nb\n\n', 3],
    ['\r', 0],
  ])('counts the line ends of %j', (text, expected) => {
    expect(countLines(Buffer.from(text))).toBe(expected);
  });
});
