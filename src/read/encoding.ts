/**
 * Encodings by name: which names mean which, and how bytes become text and text becomes bytes. Which encoding a source
 * has is found out in `detect.ts`, which one a record has in `record-encoding.ts`.
 * The only place that knows the code-page tables.
 */
import iconv from 'iconv-lite';
import { LogscanError } from '../errors.ts';

/** What legacy bytes are taken for when nothing else is known. */
export const usualCodePage = 'windows-1252';

/** Names that are understood beside those of the tables, without case, blanks, hyphens and underscores. */
const aliases: Record<string, RegExp> = {
  'utf-8': /^utf8$/,
  'utf-16': /^(?:utf16|ucs2|unicode)$/,
  'utf-16le': /^utf16le$/,
  'utf-16be': /^utf16be$/,
  'utf-32': /^(?:utf32|ucs4)$/,
  'utf-32le': /^utf32le$/,
  'utf-32be': /^utf32be$/,
  // GB18030 holds all of GBK and GB2312, as the Korean code page of Windows holds all of EUC-KR.
  gb18030: /^(?:gb18030|gbk|gb2312|euccn|(?:cp|ms|windows|win)?(?:936|54936))$/,
  cp949: /^(?:euckr|ksc56011987|ksc5601|korean|uhc|(?:cp|ms|windows|win)?949)$/,
  shift_jis: /^(?:shiftjis|sjis|mskanji|windows31j|(?:cp|ms|windows|win)?932)$/,
  big5: /^(?:big5|(?:cp|ms|windows|win)?950)$/,
  // As in browsers: what is called Latin-1 or ASCII on Windows is its superset.
  'windows-1252': /^(?:latin1|iso88591|ascii|usascii)$/,
};

/** In the tables, but no encodings of text. */
const noEncodings = /^(?:base64|hex|binary|internal)$/;

/** Throws `LogscanError` when no encoding has that name. */
export function requireEncoding(name: string): void {
  const canonical = canonicalName(name);
  if (canonical === 'auto' || (!noEncodings.test(canonical) && iconv.encodingExists(canonical))) return;
  throw new LogscanError(
    'unknown-encoding',
    `there is no encoding "${name}"`,
    'Use auto, or a name such as utf-8, utf-16le, gb18030, cp949, shift_jis, big5, windows-1252.',
  );
}

/** The one name of an encoding under which reports show it: `gbk` and `cp936` are `gb18030`. */
export function canonicalName(name: string): string {
  const plain = name.toLowerCase().replace(/[_\s-]/g, '');
  const known = Object.entries(aliases).find(([, alias]) => alias.test(plain));
  if (known) return known[0];
  const [, page] = /^(?:cp|ms|windows|win)?(125[0-8]|874)$/.exec(plain) ?? [];
  return page ? `windows-${page}` : name.toLowerCase().replace(/[_\s]/g, '-');
}

/** Bytes as text; what the encoding lacks becomes U+FFFD. */
export function decode(bytes: Uint8Array, encoding: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (encoding === 'utf-8') return buffer.toString('utf8');
  return encoding === 'latin1'
    ? buffer.toString('latin1')
    : iconv.decode(buffer, encoding, { stripBOM: false });
}

/** A text in an encoding; null when the encoding lacks one of its characters. */
export function encode(text: string, encoding: string): Uint8Array | null {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = iconv.encode(text, encoding);
  return iconv.decode(bytes, encoding) === text ? bytes : null;
}

/** Where the bytes can be cut at or before `position` without splitting a UTF-8 character. */
export function characterStart(bytes: Uint8Array, position: number): number {
  let start = position;
  for (let back = 0; back < 3 && start > 0 && (bytes[start] & 0xc0) === 0x80; back++) start--;
  return (bytes[start] & 0xc0) === 0x80 ? position : start;
}

/** The bytes without a UTF-8 character at their end of which only the beginning is there. */
export function wholeCharacters(bytes: Uint8Array): Uint8Array {
  const last = characterStart(bytes, bytes.length - 1);
  const lead = bytes[last] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return bytes.length - last < length ? bytes.subarray(0, last) : bytes;
}

/** Whether a byte stands in no text: a control character other than white space and the escape of colours. */
export function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;
}
