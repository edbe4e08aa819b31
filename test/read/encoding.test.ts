/**
 * Which encoding a source has, and how its bytes become UTF-8 and text. The same bytes give the same text however
 * they were cut into chunks, and no cut goes through a character.
 */
import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  characterStart,
  createConverter,
  decode,
  detectEncoding,
  encode,
  requireEncoding,
} from '../../src/read/encoding.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

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
  const convert = createConverter(detectEncoding(new Uint8Array(0), name));
  const converted: Uint8Array[] = [];
  for (let at = 0, index = 0; at < bytes.length; at += sizes[index++ % sizes.length]) {
    converted.push(convert(bytes.subarray(at, at + sizes[index % sizes.length])));
  }
  converted.push(convert(null));
  return Buffer.concat(converted).toString('utf8');
}

describe('the encoding of a source', () => {
  it.each([
    ['a UTF-8 mark', 'ef bb bf 61', 'utf-8', 3, false],
    ['a UTF-16 mark, little-endian', 'ff fe 61 00 0a 00', 'utf-16le', 2, true],
    ['a UTF-16 mark, big-endian', 'fe ff 00 61 00 0a', 'utf-16be', 2, true],
    ['a UTF-16 mark alone', 'ff fe', 'utf-16le', 2, true],
    ['two stray bytes FF FE', 'ff fe 61 62 63 0a', 'windows-1252', 0, false],
    ['two stray bytes FE FF', 'fe ff 61 62 63 0a', 'windows-1252', 0, false],
    ['ASCII', '61 62 63', 'utf-8', 0, false],
    ['UTF-8', 'ec 98 a4 eb a5 98', 'utf-8', 0, false],
    ['bytes that are no UTF-8', '61 e9 62 63 64 0a', 'windows-1252', 0, false],
    ['bytes that are no UTF-8 near the end', '63 61 66 e9 0d 0a', 'windows-1252', 0, false],
    ['nothing', '', 'utf-8', 0, false],
  ])('by %s', (_what, bytes, name, markLength, converts) => {
    expect(detectEncoding(hex(bytes))).toMatchObject({ name, markLength, converts });
  });

  it('is UTF-8 wherever the head was cut', () => {
    const bytes = Buffer.from('abc 오류 😀 é');
    for (let length = 0; length <= bytes.length; length++) {
      expect(detectEncoding(bytes.subarray(0, length)).name).toBe('utf-8');
    }
  });

  it.each([
    ['utf-16le', 'utf-16le', true],
    ['UTF-16LE', 'utf-16le', true],
    ['utf16le', 'utf-16le', true],
    ['utf_16_le', 'utf-16le', true],
    ['utf-16-be', 'utf-16be', true],
    ['utf8', 'utf-8', false],
    ['UTF-8', 'utf-8', false],
    ['GB18030', 'gb18030', true],
    ['shift_jis', 'shift-jis', true],
    ['windows-1252', 'windows-1252', true],
  ])('that is stated counts: %s', (stated, name, converts) => {
    expect(detectEncoding(hex('61 62 63'), stated)).toMatchObject({ name, markLength: 0, converts });
  });

  it.each([
    ['utf-8', 'ef bb bf 61'],
    ['utf-16le', 'ff fe 61 00'],
    ['utf-16be', 'fe ff 00 61'],
    ['utf-16', 'ff fe 61 00'],
    ['ucs2', 'ff fe 61 00'],
  ])('that is stated leaves the mark out: %s', (stated, bytes) => {
    const encoding = detectEncoding(hex(bytes), stated);
    const convert = createConverter(encoding);
    const rest = hex(bytes).subarray(encoding.markLength);
    expect(Buffer.concat([convert(rest), convert(null)]).toString()).toBe('a');
  });

  it('that is stated is not overruled by a mark', () => {
    expect(detectEncoding(hex('ff fe 61 00'), 'gb18030')).toMatchObject({ name: 'gb18030', markLength: 0 });
  });
});

describe('an encoding that is asked for', () => {
  it.each(['auto', 'utf-8', 'UTF8', 'utf-16le', 'gb18030', 'cp949', 'shift_jis', 'windows-1252'])(
    '%s is known',
    (name) => {
      expect(() => requireEncoding(name)).not.toThrow();
    },
  );

  it.each(['utf-9', 'klingon', ''])('%j is refused, with names that are known', (name) => {
    expect(() => requireEncoding(name)).toThrow(
      expect.objectContaining({
        name: 'LogscanError',
        code: 'unknown-encoding',
        action: expect.stringContaining('gb18030'),
      }),
    );
  });
});

describe.each(['utf-16le', 'utf-16be', 'gb18030', 'cp949', 'shift_jis'])('bytes in %s', (name) => {
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

  it('are those of the text again', () => {
    fc.assert(
      fc.property(textIn(name), (text) => {
        const bytes = encode(text, name);
        expect(bytes).not.toBeNull();
        expect(convertWhole(name, bytes as Uint8Array)).toBe(text);
      }),
    );
  });
});

describe('a record', () => {
  it.each([
    ['UTF-8', Buffer.from('오류 34513'), 'cp949', '오류 34513'],
    ['UTF-8 with the encoding utf-8', Buffer.from('오류'), 'utf-8', '오류'],
    ['GB18030', iconv.encode('提供的保管库凭据无效', 'gb18030'), 'gb18030', '提供的保管库凭据无效'],
    ['CP949', iconv.encode('오류 34513', 'cp949'), 'cp949', '오류 34513'],
    ['windows-1252', hex('63 61 66 e9'), 'windows-1252', 'café'],
    ['no UTF-8, though it should be', hex('61 ff 62'), 'utf-8', 'a\ufffdb'],
  ])('is decoded: %s', (_what, bytes, encoding, text) => {
    expect(decode(bytes, encoding)).toBe(text);
  });

  it('cannot be written in an encoding that lacks its characters', () => {
    expect(encode('오류', 'windows-1252')).toBeNull();
    expect(encode('错误', 'cp949')).toBeNull();
  });
});

describe('a cut of UTF-8', () => {
  it('never splits a character, and is at most three bytes before the position', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), (text, anywhere) => {
        const bytes = Buffer.from(text);
        const position = anywhere % (bytes.length + 1);
        const cut = characterStart(bytes, position);
        expect(position - cut).toBeLessThanOrEqual(3);
        expect(cut).toBeLessThanOrEqual(position);
        expect(isUtf8(bytes.subarray(0, cut)) && isUtf8(bytes.subarray(cut))).toBe(true);
      }),
    );
  });

  it('is where it was asked for when no character begins near: those bytes are no UTF-8', () => {
    expect(characterStart(Buffer.alloc(10, 0x80), 6)).toBe(6);
    expect(characterStart(Buffer.alloc(10, 0x80), 1)).toBe(1);
  });

  it('stays within the bytes, wherever that is', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat(), (bytes, anywhere) => {
        const position = anywhere % (bytes.length + 1);
        const cut = characterStart(bytes, position);
        return cut <= position && cut >= Math.max(position - 3, 0);
      }),
    );
  });
});
