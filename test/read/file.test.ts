/**
 * Reading a file into the matcher's buffers: its bytes in order, each chunk behind the room that stays free for what the
 * one before it left, the next read under way while one is worked on, and nothing written once the reader has returned.
 */
import { describe, expect, it } from 'vitest';
import { accessBytes, type RandomAccess, readIntoBuffers } from '../../src/read/file.ts';
import { chunkRoom } from '../../src/read/memory.ts';

/** Three buffers, each with so many bytes behind the room. */
const buffersOf = (size: number) => Array.from({ length: 3 }, () => new Uint8Array(chunkRoom + size));

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();

/** All chunks from a position on, as texts, each taken when it comes. */
async function chunksOf(
  access: RandomAccess,
  start: number,
  buffers: readonly Uint8Array[],
): Promise<string[]> {
  const chunks: string[] = [];
  for await (const chunk of readIntoBuffers(access, start, buffers)) chunks.push(textOf(chunk));
  return chunks;
}

describe('the chunks of a file', () => {
  it.each<[string, string, number, string[]]>([
    ['are none of an empty file', '', 0, []],
    ['are its bytes in order', 'abcdefghij', 0, ['abcd', 'efgh', 'ij']],
    ['are as large as the buffers', 'abcdefgh', 0, ['abcd', 'efgh']],
    ['begin where they should', 'abcdefghij', 5, ['fghi', 'j']],
    ['are none behind the end', 'abcdefghij', 10, []],
    [
      'may be more than there are buffers',
      'abcdefghijklmnopqrst',
      0,
      ['abcd', 'efgh', 'ijkl', 'mnop', 'qrst'],
    ],
  ])('%s', async (_, text, start, chunks) => {
    expect(await chunksOf(accessBytes(Buffer.from(text)), start, buffersOf(4))).toEqual(chunks);
  });

  it('are as short as what the system gives at a time', async () => {
    const { read, size } = accessBytes(Buffer.from('abcdefg'));
    const access = {
      size,
      read: (buffer: Uint8Array, at: number) => read(buffer.subarray(0, 1 + (at % 3)), at),
    };
    expect(await chunksOf(access, 0, buffersOf(4))).toEqual(['a', 'bc', 'd', 'ef', 'g']);
  });

  it('stand in the buffers in turn, and leave the room before them free', async () => {
    const buffers = buffersOf(2);
    const places: number[] = [];
    for await (const chunk of readIntoBuffers(accessBytes(Buffer.from('aabbccdde')), 0, buffers)) {
      places.push(buffers.findIndex(({ buffer }) => buffer === chunk.buffer));
      expect(chunk.byteOffset).toBe(chunkRoom);
    }
    expect(places).toEqual([0, 1, 2, 0, 1]);
    expect(buffers.every((buffer) => buffer.subarray(0, chunkRoom).every((byte) => byte === 0))).toBe(true);
  });

  it('stay as they are until the second next is asked for, though the next is read by then', async () => {
    let last: Uint8Array = new Uint8Array(0);
    const seen: string[] = [];
    for await (const chunk of readIntoBuffers(accessBytes(Buffer.from('aabbccddee')), 0, buffersOf(2))) {
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(textOf(last) + textOf(chunk));
      last = chunk;
    }
    expect(seen).toEqual(['aa', 'aabb', 'bbcc', 'ccdd', 'ddee']);
  });
});

/** Bytes of which the second read takes until it is told to end. */
function slowAccess() {
  let end = (_result: number | Error): void => {};
  const second = new Promise<number>((resolve, reject) => {
    end = (result) => (result instanceof Error ? reject(result) : resolve(result));
  });
  const read = (_: Uint8Array, at: number) => (at === 0 ? Promise.resolve(1) : second);
  return { access: { size: 2, read }, end };
}

describe('a reader that returns early', () => {
  it.each([
    ['ends', 1],
    ['fails', new Error('EIO')],
  ])('has returned when the read under way %s, and not before', async (_, result) => {
    const { access, end } = slowAccess();
    const chunks = readIntoBuffers(access, 0, buffersOf(1));
    await chunks.next();
    let hasReturned = false;
    const returned = chunks.return(undefined).then(() => {
      hasReturned = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(hasReturned).toBe(false);
    end(result);
    await returned;
    expect(hasReturned).toBe(true);
  });
});

it('what the system refuses is thrown behind the bytes before it', async () => {
  const { access, end } = slowAccess();
  const chunks = readIntoBuffers(access, 0, buffersOf(1));
  expect((await chunks.next()).done).toBe(false);
  end(new Error('EIO'));
  await expect(chunks.next()).rejects.toThrow('EIO');
});
