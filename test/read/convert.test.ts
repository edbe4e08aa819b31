/**
 * Converting a source to UTF-8. The same bytes give the same text however they were cut into chunks, and damage stays
 * where it is.
 */
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { createConverter } from '../../src/read/convert.ts';

/** Text of which every character is in the encoding. */
function textIn(encoding: string): fc.Arbitrary<string> {
  const samples = '가각한글로그보호오류日志错误提供保管库凭据无效証明書ログエラー😀𠀀';
  const known = [...samples].filter(
    (character) => iconv.decode(iconv.encode(character, encoding), encoding) === character,
  );
  const ascii = fc.integer({ min: 0x20, max: 0x5b }).map((code) => String.fromCharCode(code));
  return fc.string({ unit: fc.oneof(ascii, fc.constantFrom('\r', '\n', ...known)) });
}

/** Bytes, and the sizes of the chunks in which they arrive. */
const chunkSizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 });

function convertWhole(name: string, bytes: Uint8Array): string {
  return convertInChunks(name, bytes, [bytes.length + 1]);
}

function convertInChunks(name: string, bytes: Uint8Array, sizes: readonly number[]): string {
  const convert = createConverter(name);
  const converted: Uint8Array[] = [];
  for (let at = 0, index = 0; at < bytes.length; at += sizes[index++ % sizes.length]) {
    converted.push(convert(bytes.subarray(at, at + sizes[index % sizes.length])));
  }
  converted.push(convert(null));
  return Buffer.concat(converted).toString('utf8');
}

describe.each([
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'gb18030',
  'cp949',
  'shift_jis',
  'big5',
  'windows-1252',
])('bytes in %s', (name) => {
  it('become the text that they are, in chunks of any size', () => {
    fc.assert(
      fc.property(textIn(name), chunkSizes, (text, sizes) => {
        expect(convertInChunks(name, iconv.encode(text, name), sizes)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('become the same text in chunks as at once, even when they are damaged', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), chunkSizes, (bytes, sizes) => {
        expect(convertInChunks(name, bytes, sizes)).toBe(convertWhole(name, bytes));
      }),
      { numRuns: 500 },
    );
  });
});

describe('damaged text', () => {
  const units = (...codes: number[]) => Buffer.from(Uint16Array.from(codes).buffer);
  const bytes = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

  it.each<[string, string, Uint8Array, string]>([
    ['half a pair', 'utf-16le', units(0x61, 0xd83d, 0x62), 'a\ufffdb'],
    ['the other half', 'utf-16le', units(0x61, 0xde00, 0x62), 'a\ufffdb'],
    ['half a pair at the end', 'utf-16le', units(0x61, 0xd83d), 'a\ufffd'],
    ['half a unit at the end', 'utf-16le', bytes('61 00 62'), 'a\ufffd'],
    ['half a unit at the end', 'utf-16be', bytes('00 61 00'), 'a\ufffd'],
    ['half a pair and half a unit at the end', 'utf-16be', bytes('00 61 d8 3d de'), 'a\ufffd\ufffd'],
    ['a mark in the middle', 'utf-16le', units(0x61, 0xfeff, 0x62), 'a\ufeffb'],
    ['a hole', 'utf-16le', units(0x61, 0, 0, 0x62), 'a\0\0b'],
    ['no character', 'utf-32le', bytes('61000000 00001100 00d80000 62000000'), 'a\ufffd\ufffdb'],
    ['part of a character at the end', 'utf-32be', bytes('00000061 0000'), 'a\ufffd'],
    ['half a character at the end', 'gb18030', bytes('61 b4 ed b4'), 'a错\ufffd'],
  ])('%s, in %s', (_what, name, damaged, text) => {
    for (const size of [1, 2, 3, 100]) expect(convertInChunks(name, damaged, [size])).toBe(text);
  });
});

describe('a line of a code page that is too long to wait for', () => {
  it('is not cut inside a character', () => {
    const text = `${'错误'.repeat(200_000)} ${'连接'.repeat(200_000)}`;
    const encoded = iconv.encode(text, 'gb18030');
    expect(convertInChunks('gb18030', encoded, [99_999]) === text).toBe(true);
  });
});
