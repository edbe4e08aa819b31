/**
 * The live reader gives the bytes that came in, in blocks of whole records, as soon as it can: through byte-transparent
 * lines, so that no chunk border, no long line and no odd byte leaves a trace.
 */
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { LogFormat } from '../../src/catalogue/types.ts';
import { readLive } from '../../src/read/live.ts';
import type { Block } from '../../src/types.ts';

const marks: LogFormat = {
  id: 'marks',
  title: 'A record begins at every mark',
  names: [],
  byName: false,
  starts: ['^(?:#~> \\d)'],
  mark: '#~> ',
  zone: 'utc',
  like: null,
  samples: [],
};
const formats = [marks];

type Chunk = string | Uint8Array;

function open(chunks: Iterable<Chunk> | AsyncIterable<Chunk>, encoding?: string) {
  return readLive(Readable.from(chunks), { path: 'x', location: null }, { formats, encoding });
}

/** The blocks of chunks, each copied before the next is asked for. */
async function blocksOf(chunks: Iterable<Chunk>, encoding?: string): Promise<Block[]> {
  const blocks: Block[] = [];
  for await (const block of (await open(chunks, encoding)).blocks()) {
    blocks.push({ ...block, bytes: Uint8Array.from(block.bytes) });
  }
  return blocks;
}

/** Puts blocks together again, each at its offset. */
function joined(blocks: readonly Block[]): Buffer {
  return blocks.reduce(
    (before, { bytes, offset }) => Buffer.concat([before.subarray(0, offset), bytes]),
    Buffer.alloc(0),
  );
}

function inChunks(bytes: Buffer, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}

const limit = 64 * 1024;

describe('the bytes come out as they came in', () => {
  it.each<[string, Chunk[]]>([
    ['no chunk', []],
    ['empty chunks', ['', '', '']],
    ['one line', ['one\n']],
    ['a line over a border', ['one\ntw', 'o\n']],
    ['text and bytes', ['one\n', Buffer.from('错\n')]],
    ['empty lines', ['\n\n', '\n']],
    ['an empty line at the end', ['one\n\n']],
    ['CRLF over a border', ['one\r', '\ntwo\r\n']],
    ['\\r at the end of a chunk, no line end', ['one\r', 'two\n']],
    ['a character over a border', [Buffer.from([0x61, 0xe9, 0x94]), Buffer.from([0x99, 0x0a])]],
    ['NUL bytes', ['a\0b\n\0', '\0\n']],
    ['all bytes', [Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), '\n']],
    ['other line separators', ['a\u2028b\u0085c\vd\fe\n']],
    ['the character that marks cuts inside the reader', ['\u0100\n', 'a\u0100\n', '\u0100\n\n']],
    ['a line exactly at the limit', [`${'x'.repeat(limit - 1)}\n`, 'next\n']],
    ['a line end right behind the limit', [`${'x'.repeat(limit)}\n`, 'next\n']],
    ['a line end right behind the limit, in another chunk', ['x'.repeat(limit), '\n', 'next\n']],
    ['a line end right behind twice the limit', [`${'x'.repeat(2 * limit)}\n\n`]],
    ['CRLF over the limit', [`${'x'.repeat(limit - 1)}\r\nnext\n`]],
    // Once a defect: live.ts adds a line feed to a last line that has none, unless the line was cut right before.
    ['no final line end', ['one\ntwo']],
    ['nothing but text', ['one']],
    ['\\r at the end', ['one\r']],
    ['no line end behind the limit', ['x'.repeat(limit)]],
    ['no line end one byte behind the limit', ['x'.repeat(limit + 1)]],
  ])('%s', async (_, chunks) => {
    const bytes = Buffer.concat(chunks.map((chunk) => Buffer.from(chunk as string)));
    expect(joined(await blocksOf(chunks)).toString('latin1')).toBe(bytes.toString('latin1'));
  });

  it.each([1000, limit - 1, limit, 4_000_000])('a line of 3 MB in chunks of %i bytes', async (size) => {
    const line = Buffer.from(`${'错'.repeat(1024 * 1024)}\n`);
    const blocks = await blocksOf(inChunks(line, size));
    expect(Buffer.compare(joined(blocks), line)).toBe(0);
    expect(blocks.every(({ bytes }) => bytes.length <= 3 * limit)).toBe(true);
  });
});

describe('whole records', () => {
  const header = '#~> 1 ';

  it('end a block, whatever the chunks were', async () => {
    const text = `${header}one\r\n continued ${header}two\n\n${header}错\n`;
    const blocks = await blocksOf(inChunks(Buffer.from(text), 1));
    expect(joined(blocks).toString()).toBe(text);
    expect(blocks.every(({ bytes }) => Buffer.from(bytes).toString().startsWith(header))).toBe(true);
  });

  it('leave while the input is still open, but for the last', async () => {
    const input = new Readable({ read() {} });
    for (let line = 0; line < 20_000; line++) input.push(`${header}${line}\n`);
    const reading = await readLive(input, { path: 'x', location: null }, { formats });
    const blocks = reading.blocks()[Symbol.asyncIterator]();
    const { value } = await blocks.next();
    expect(Buffer.from(value.bytes).toString()).toMatch(/^#~> 1 0\n/);
    input.push(null);
    for (let item = await blocks.next(); !item.done; item = await blocks.next());
  });
});

describe('encodings', () => {
  const text = 'one 错\r\n오류 😀\n';
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le');

  it.each<[string, Buffer, number]>([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), 1],
    ['UTF-16, little end first', wide, 1],
    ['UTF-16, little end first, in chunks of three bytes', wide, 3],
    ['UTF-16, big end first, in chunks of one byte', Buffer.from(wide).swap16(), 1],
  ])('%s becomes UTF-8 without a mark', async (_, bytes, size) => {
    expect(joined(await blocksOf(inChunks(bytes, size))).toString()).toBe(text);
  });

  it('stated by the user are converted over any border', async () => {
    const bytes = Buffer.from([0xb4, 0xed, 0xce, 0xf3, 0x0a]);
    expect(joined(await blocksOf(inChunks(bytes, 1), 'gb18030')).toString()).toBe('错误\n');
  });
});

describe('an input that fails', () => {
  it('fails the blocks with its own error, after what came before', async () => {
    async function* failing(): AsyncGenerator<string> {
      yield 'one\n'.repeat(100);
      throw new Error('unplugged');
    }
    const reading = await open(failing());
    const read = async () => {
      for await (const block of reading.blocks()) expect(block.firstLine).toBe(1);
    };
    await expect(read()).rejects.toThrow('unplugged');
  });
});
