/**
 * Encodings by name, and bytes as text. What an encoding is asked for by has one canonical name, and no cut of UTF-8
 * goes through a character.
 */
import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  canonicalName,
  characterStart,
  decode,
  encode,
  requireEncoding,
  wholeCharacters,
} from '../../src/read/encoding.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('an encoding that is asked for', () => {
  it.each(['auto', 'utf-8', 'UTF8', 'utf-16le', 'gb18030', 'cp949', 'shift_jis', 'windows-1252'])(
    '%s is known',
    (name) => {
      expect(() => requireEncoding(name)).not.toThrow();
    },
  );

  it.each([
    ['utf8', 'utf-8'],
    ['UTF_16', 'utf-16'],
    ['ucs2', 'utf-16'],
    ['UTF-16LE', 'utf-16le'],
    ['gbk', 'gb18030'],
    ['GB2312', 'gb18030'],
    ['cp936', 'gb18030'],
    ['windows-936', 'gb18030'],
    ['euc-kr', 'cp949'],
    ['ks_c_5601-1987', 'cp949'],
    ['949', 'cp949'],
    ['sjis', 'shift_jis'],
    ['Shift-JIS', 'shift_jis'],
    ['cp932', 'shift_jis'],
    ['windows-31j', 'shift_jis'],
    ['cp950', 'big5'],
    ['CP1252', 'windows-1252'],
    ['win1251', 'windows-1251'],
    ['latin1', 'windows-1252'],
    ['ISO-8859-1', 'windows-1252'],
    ['IBM850', 'ibm850'],
  ])('%s goes by the name %s', (name, canonical) => {
    expect(canonicalName(name)).toBe(canonical);
    expect(canonicalName(canonical)).toBe(canonical);
    expect(() => requireEncoding(name)).not.toThrow();
  });

  it.each(['utf-9', 'klingon', '', 'base64', 'hex', 'binary', 'ansi'])(
    '%j is refused, with names that are known',
    (name) => {
      expect(() => requireEncoding(name)).toThrow(
        expect.objectContaining({
          name: 'LogscanError',
          code: 'unknown-encoding',
          action: expect.stringContaining('gb18030'),
        }),
      );
    },
  );
});

describe('a text', () => {
  it.each([
    ['UTF-8', Buffer.from('오류 34513'), 'utf-8', '오류 34513'],
    ['UTF-8 with its mark', Buffer.from('\ufeff오류'), 'utf-8', '\ufeff오류'],
    ['GB18030', iconv.encode('提供的保管库凭据无效', 'gb18030'), 'gb18030', '提供的保管库凭据无效'],
    ['CP949, with a syllable that EUC-KR lacks', hex('8c 63 20 bf c0 b7 f9'), 'cp949', '똠 오류'],
    ['Shift-JIS', iconv.encode('接続できませんでした', 'shift_jis'), 'shift_jis', '接続できませんでした'],
    ['windows-1252, not Latin-1', hex('63 61 66 e9 92'), 'windows-1252', 'café’'],
    ['no UTF-8, though it should be', hex('61 ff 62'), 'utf-8', 'a\ufffdb'],
  ])('is decoded: %s', (_what, bytes, encoding, text) => {
    expect(decode(bytes, encoding)).toBe(text);
  });

  it('cannot be written in an encoding that lacks its characters', () => {
    expect(encode('오류', 'windows-1252')).toBeNull();
    expect(encode('错误', 'cp949')).toBeNull();
  });

  it.each(['gb18030', 'cp949', 'shift_jis', 'utf-8'])(
    'is the same after encoding and decoding: %s',
    (name) => {
      for (const text of ['日本', '日志 log', 'ログ', '로그', '😀']) {
        const bytes = encode(text, name);
        if (bytes) expect(decode(bytes, name)).toBe(text);
      }
      expect(encode('日本', name)).not.toBeNull();
    },
  );
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

  it('leaves out a character at the end that is not whole', () => {
    const bytes = Buffer.from('a오😀');
    expect([1, 2, 3, 4, 5, 7, 8].map((length) => wholeCharacters(bytes.subarray(0, length)).length)).toEqual([
      1, 1, 1, 4, 4, 4, 8,
    ]);
  });
});
