/**
 * The encoding of each record: UTF-8 when it is that, else what a recognised text betrays, else the code page of the
 * source, else its own.
 */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { createEncodingOf } from '../../src/read/record-encoding.ts';

const nothing = () => null;
const chinese = iconv.encode('由于目标计算机积极拒绝，无法连接。', 'gb18030');
const short = iconv.encode('超时', 'gb18030');
const letter = iconv.encode('café 10060', 'windows-1252');
const damaged = Buffer.concat([
  Buffer.from('连接尝试失败'),
  Buffer.from([0xe8, 0xbf]),
  Buffer.from(' (10060)'),
]);

describe('the encoding of a record', () => {
  it.each<[string, Uint8Array, string | null, string | null, string]>([
    ['UTF-8 when it is ASCII', Buffer.from('one'), null, null, 'utf-8'],
    ['UTF-8 when it is that, whatever else is said', Buffer.from('连接'), 'gb18030', 'cp949', 'utf-8'],
    ['what was recognised', chinese, 'cp949', 'shift_jis', 'cp949'],
    ['UTF-8 when it is damaged UTF-8', damaged, null, 'gb18030', 'utf-8'],
    ['UTF-8 when it was cut', Buffer.from('错误').subarray(0, 5), null, 'gb18030', 'utf-8'],
    ['that of the source', short, null, 'gb18030', 'gb18030'],
    ['its own', chinese, null, null, 'gb18030'],
    ['the usual one', letter, null, null, 'windows-1252'],
    ['UTF-8 when that was stated', chinese, 'gb18030', 'utf-8', 'utf-8'],
    ['not UTF-8 for one letter of it', Buffer.from('61c3a9e9e9e9', 'hex'), null, null, 'windows-1252'],
  ])('is %s', (_what, bytes, recognised, codePage, encoding) => {
    expect(createEncodingOf(codePage)(bytes, () => recognised)).toBe(encoding);
  });

  it('does not depend on the records before', () => {
    const encodingOf = createEncodingOf(null);
    expect(encodingOf(chinese, nothing)).toBe('gb18030');
    expect(encodingOf(iconv.encode('대상 컴퓨터에서 연결을 거부했으므로', 'cp949'), nothing)).toBe('cp949');
    expect(encodingOf(letter, nothing)).toBe('windows-1252');
  });
});
