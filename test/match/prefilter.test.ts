/**
 * The memory of the prefilter: what it searches where the bytes are many or stand in its own buffers, how it counts
 * lines, and who may have the buffers. What it finds is told by its properties.
 */
import { describe, expect, it } from 'vitest';
import { createImage } from '../../src/match/image.ts';
import { createPrefilter, type Prefilter } from '../../src/match/prefilter.ts';
import { chunkRoom } from '../../src/read/memory.ts';
import { needleOf } from '../properties/needles.ts';
import { createRandom } from '../random.ts';
import { createPlainPrefilter, type Find } from './plain-prefilter.ts';

/** The finds, each once. */
function findsOf({ search }: Prefilter, bytes: Uint8Array, active: Uint8Array): Find[] {
  const { count, positions, needles } = search(bytes, active);
  const finds = Array.from({ length: count }, (_, index): Find => [positions[index], needles[index]]);
  return [...new Map(finds.map((find) => [String(find), find])).values()];
}

describe('bytes that are too many to be copied at once', () => {
  const needles = [
    needleOf('text', 'curl'),
    needleOf('text', 'connection timed out'),
    needleOf('text', 'wgetx', { reach: 30, items: [{ kind: 'text', bytes: 'error' }] }),
    needleOf('number', '34513'),
    needleOf('hex', '82d6'),
  ];
  const active = new Uint8Array(needles.length).fill(1);
  const gap = '.'.repeat(40);
  const parts = [
    'curl',
    'Connection\n timed  OUT',
    `${gap}wgetx${gap}`,
    `${gap}error wgetx${gap}`,
    '34513',
    '0x000082D6',
    '-',
    'x',
    ' ',
    '\n',
  ];

  /** So full that something stands on every border of pieces; no part of a number is another one of the needles. */
  function log(size: number): Buffer {
    const random = createRandom(size);
    let text = '';
    while (text.length < size) text += parts[random(parts.length)] + '.'.repeat(1 + random(7));
    return Buffer.from(text);
  }

  it.each([
    ['a little more than fits', 384 * 1024 + 1],
    ['a million', 1_000_000],
  ])('hold all that a plain search finds: %s', (_, size) => {
    const bytes = log(size);
    const finds = findsOf(createPrefilter(createImage(needles)), bytes, active);
    expect(finds).toEqual(createPlainPrefilter(needles)(bytes));
    expect(finds.length).toBeGreaterThan(size / 100);
  });

  it('are found in the same way in small pieces, and without room for the finds', () => {
    const bytes = log(60_000);
    const expected = createPlainPrefilter(needles)(bytes);
    expect(findsOf(createPrefilter(createImage(needles), 1000, 9000), bytes, active)).toEqual(expected);
    expect(findsOf(createPrefilter(createImage(needles), 10), bytes, active)).toEqual(expected);
    const own = createPrefilter(createImage(needles), 10);
    const chunk = own.takeBuffers()?.buffers[0].subarray(0, bytes.length) ?? new Uint8Array(0);
    chunk.set(bytes);
    expect(findsOf(own, chunk, active)).toEqual(expected);
  });

  it('may be searched where a whole buffer is full of them', () => {
    const prefilter = createPrefilter(createImage(needles));
    for (const buffer of prefilter.takeBuffers()?.buffers ?? []) {
      const bytes = log(buffer.length).subarray(0, buffer.length);
      buffer.set(bytes);
      expect(findsOf(prefilter, buffer, active)).toEqual(createPlainPrefilter(needles)(bytes));
    }
  });
});

describe('the line ends', () => {
  const prefilter = createPrefilter(createImage([]));
  const naive = (bytes: Uint8Array) => bytes.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 0);

  it.each([0, 1, 15, 16, 17, 31, 1000, 384 * 1024 + 5, 1_000_000])('in %i bytes are counted', (size) => {
    const random = createRandom(size);
    const bytes = Buffer.from(Array.from({ length: size }, () => '\n\r\0a\x8a'.charCodeAt(random(5))));
    expect(prefilter.countLines(bytes)).toBe(naive(bytes));
  });

  it('in buffers of the prefilter are those of the bytes, and of none beside them', () => {
    const lease = prefilter.takeBuffers();
    for (const buffer of lease?.buffers ?? []) {
      buffer.fill(0x0a);
      for (const [from, to] of [
        [0, 0],
        [3, 4],
        [7, 40],
        [chunkRoom, buffer.length],
      ]) {
        expect(prefilter.countLines(buffer.subarray(from, to))).toBe(to - from);
        buffer.subarray(from, to).fill(0x20);
        expect(prefilter.countLines(buffer.subarray(from, to))).toBe(0);
        buffer.subarray(from, to).fill(0x0a);
      }
    }
    lease?.release();
  });
});

describe('the buffers of a prefilter', () => {
  it('are three, with room for what is left of a chunk, and share no byte', () => {
    const { buffers } = createPrefilter(createImage([])).takeBuffers() ?? { buffers: [] };
    expect(buffers.map(({ length }) => length > 2 * chunkRoom)).toEqual([true, true, true]);
    for (const [index, buffer] of buffers.entries()) buffer.fill(index);
    expect(buffers.every((buffer, index) => buffer.every((byte) => byte === index))).toBe(true);
  });

  it('are of one reader until it gives them back', () => {
    const prefilter = createPrefilter(createImage([]));
    const lease = prefilter.takeBuffers();
    expect(lease).not.toBeNull();
    expect(prefilter.takeBuffers()).toBeNull();
    lease?.release();
    expect(prefilter.takeBuffers()).not.toBeNull();
    expect(prefilter.takeBuffers()).toBeNull();
  });
});
