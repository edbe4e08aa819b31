/**
 * Which encoding a source has: what was stated, what its mark says, or what its first bytes look like.
 */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { createConverter } from '../../src/read/convert.ts';
import { detectEncoding } from '../../src/read/detect.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

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
    ['sjis', 'shift_jis', true],
    ['cp936', 'gb18030', true],
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
    const convert = createConverter(encoding.name);
    const rest = hex(bytes).subarray(encoding.markLength);
    expect(Buffer.concat([convert(rest), convert(null)]).toString()).toBe('a');
  });

  it.each([
    ['gb18030', 'ff fe 61 00', 'utf-16le'],
    ['utf-16be', 'ff fe 61 00', 'utf-16le'],
    ['utf-8', 'ff fe 61 00', 'utf-16le'],
    ['windows-1252', 'ef bb bf 61', 'utf-8'],
  ])(
    'that is stated is not overruled by a mark, which contradicts it: %s',
    (stated, bytes, contradiction) => {
      expect(detectEncoding(hex(bytes), stated)).toMatchObject({
        name: stated,
        markLength: 0,
        contradiction,
      });
    },
  );

  it.each([undefined, 'auto', 'utf-16', 'utf-16le'])('is not contradicted by its own mark: %s', (stated) => {
    expect(detectEncoding(hex('ff fe 61 00'), stated).contradiction).toBeNull();
  });
});

describe('UTF-16 without a mark', () => {
  const texts = {
    'one short line': 'ok\r\n',
    'English lines': '2026-11-18 04:05:12 ERROR upload failed (34513)\r\n'.repeat(50),
    'lines of mixed text': '2026-11-18 04:05:12 错误 업로드 failed: 连接尝试失败\r\n'.repeat(50),
    'Chinese lines with few blanks':
      '由于连接方在一段时间后没有正确答复或连接的主机没有反应，一次连接尝试失败。\r\n'.repeat(80),
    'Korean lines':
      '연결된 구성원으로부터 응답이 없어 연결하지 못했거나, 호스트로부터 응답이 없어 연결이 끊어졌습니다\n'.repeat(
        80,
      ),
    'Russian lines': 'Подключение не установлено, конечный компьютер отверг запрос\r\n'.repeat(80),
    'lines with emoji': '😀😀😀 12:00 done\n'.repeat(400),
  };

  describe.each(['utf-16le', 'utf-16be'])('%s', (name) => {
    it.each(Object.entries(texts))('is recognised by the place of its NUL bytes: %s', (_what, text) => {
      expect(detectEncoding(iconv.encode(text, name))).toMatchObject({ name, markLength: 0, converts: true });
    });

    it('is what utf-16 means there', () => {
      const bytes = iconv.encode(texts['English lines'], name);
      expect(detectEncoding(bytes, 'utf-16').name).toBe(name);
    });
  });

  const strings = (separator: string) => ['PATH=C:\\', 'HOME=C:\\Users\\Jürgen', 'a', 'done'].join(separator);
  const line = '2026-11-18 04:05:12 ERROR upload failed\n';
  it.each<[string, Uint8Array]>([
    ['text with a hole', Buffer.concat([Buffer.from(line), Buffer.alloc(333), Buffer.from(line)])],
    ['text that ends in a hole', Buffer.concat([Buffer.from(line.repeat(60)), Buffer.alloc(999)])],
    ['text with a NUL or two', Buffer.from(`${line}\0\0${line}`)],
    [
      'a code page with a hole',
      Buffer.concat([iconv.encode('操作超时。错误\n'.repeat(20), 'gbk'), Buffer.alloc(50)]),
    ],
    ['strings between NULs', Buffer.from(strings('\0').repeat(20))],
    ['strings between NULs in a code page', iconv.encode(strings('\0').repeat(20), 'windows-1252')],
    ['records of 16 bytes', Buffer.from('ABCDEFGHIJKLMN\n\0'.repeat(200))],
    ['a program', hex(`4d5a90000300000004000000ffff0000b8000000000000004000000000000000${'00'.repeat(64)}`)],
    ['small numbers', Buffer.from(Uint16Array.from({ length: 500 }, (_, index) => index % 100).buffer)],
    [
      'numbers of four bytes',
      Buffer.from(Uint32Array.from({ length: 500 }, (_, index) => 32 + index).buffer),
    ],
    ['NULs', Buffer.alloc(4096)],
    ['an event log', hex(`456c6646696c6500${'00'.repeat(40)}`)],
  ])('is not what is seen in %s', (_what, bytes) => {
    expect(detectEncoding(bytes).converts).toBe(false);
  });
});

describe('UTF-32', () => {
  const encoded = (text: string, name: string) => iconv.encode(text, name, { addBOM: true });

  it.each(['utf-32le', 'utf-32be'])('is recognised by its mark: %s', (name) => {
    expect(detectEncoding(encoded('one\n', name))).toMatchObject({ name, markLength: 4, converts: true });
    expect(detectEncoding(encoded('one\n', name), 'utf-32')).toMatchObject({ name, markLength: 4 });
  });

  it('is not UTF-16 that begins with a hole', () => {
    const holed = Buffer.concat([hex('ff fe'), Buffer.alloc(20), Buffer.from('one\n', 'utf16le')]);
    expect(detectEncoding(holed).name).toBe('utf-16le');
  });
});

describe('the code page of a source', () => {
  const chinese = '#~> system:10060(由于连接方在一段时间后没有正确答复)\n';
  const korean = '오류: 대상 컴퓨터에서 연결을 거부했으므로 연결하지 못했습니다\n';

  it.each([
    ['gb18030', chinese],
    ['cp949', korean],
    ['shift_jis', '対象のコンピューターによって拒否されたため、接続できませんでした。\n'],
    ['windows-1251', 'Подключение не установлено, конечный компьютер отверг запрос\n'],
    [
      'windows-1250',
      'Próba połączenia nie powiodła się, ponieważ strona nie odpowiedziała\nOdmowa dostępu: nie można odnaleźć określonego pliku\n',
    ],
  ])('is that of its first lines: %s', (name, text) => {
    const bytes = Buffer.concat([Buffer.from('begin\n'), iconv.encode(text, name)]);
    expect(detectEncoding(bytes)).toMatchObject({ name, codePage: name, converts: false });
  });

  it('is the usual one when nothing is sure', () => {
    const bytes = iconv.encode('Für diesen Vorgang\nGröße\n', 'windows-1252');
    expect(detectEncoding(bytes)).toMatchObject({ name: 'windows-1252', codePage: null });
  });

  it('is told beside UTF-8 when its first lines have both', () => {
    const bytes = Buffer.concat([Buffer.from('{"message":"连接"}\n'), iconv.encode(chinese, 'gb18030')]);
    expect(detectEncoding(bytes)).toMatchObject({ name: 'utf-8', codePage: 'gb18030' });
  });

  it('is open when its first lines are ASCII or UTF-8, even damaged', () => {
    const damaged = Buffer.concat([Buffer.from('连接尝试失败'), hex('e8 bf 0a')]);
    for (const bytes of [Buffer.from('one\n'), Buffer.from(chinese), damaged]) {
      expect(detectEncoding(bytes)).toMatchObject({ name: 'utf-8', codePage: null });
    }
  });

  it('does not depend on bytes behind the first lines', () => {
    const begin = Buffer.concat([Buffer.from('one\n'.repeat(60)), iconv.encode(korean.repeat(4), 'cp949')]);
    const more = Buffer.concat([begin, iconv.encode(chinese.repeat(50), 'gb18030')]);
    expect(detectEncoding(more)).toEqual(detectEncoding(begin));
  });
});
