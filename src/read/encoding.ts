/**
 * Encodings: which one a source has, how its bytes become UTF-8 where they must, and how a record becomes text.
 * Bytes that are mostly ASCII stay as they are, because one log may mix UTF-8 and the code page of its machine.
 * The only place that knows the code-page tables.
 */
import { isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import iconv from 'iconv-lite';
import { LogscanError } from '../errors.ts';

/** What legacy bytes are taken for when nothing else is known. */
const usualCodePage = 'windows-1252';

/** How to read the bytes of a source. */
export interface SourceEncoding {
  /** As reports name it. */
  name: string;
  /** Bytes of the byte-order mark, to be left out. */
  markLength: number;
  /** Encoding of records that are not valid UTF-8. */
  codePage: string;
  /** The whole source is converted to UTF-8 before anything else looks at it. */
  converts: boolean;
}

/** The encoding that the user stated, or what the first bytes tell when it is `auto`. */
export function detectEncoding(head: Uint8Array, stated = 'auto'): SourceEncoding {
  const marked = readMark(head);
  if (stated !== 'auto') {
    const name = normalise(stated);
    const converts = name !== 'utf-8';
    return {
      name,
      markLength: marked?.name === name ? marked.markLength : 0,
      codePage: usualCodePage,
      converts,
    };
  }
  if (marked) return { ...marked, codePage: usualCodePage, converts: marked.name !== 'utf-8' };
  const name = isUtf8(wholeCharacters(head)) ? 'utf-8' : usualCodePage;
  return { name, markLength: 0, codePage: usualCodePage, converts: false };
}

/** Throws `LogscanError` when no encoding has that name. */
export function requireEncoding(name: string): void {
  if (name !== 'auto' && !iconv.encodingExists(name)) {
    throw new LogscanError(
      'unknown-encoding',
      `there is no encoding "${name}"`,
      'Use auto, or a name such as utf-8, utf-16le, gb18030, cp949, shift_jis, windows-1252.',
    );
  }
}

function normalise(name: string): string {
  const plain = name.toLowerCase().replace(/[_\s]/g, '-');
  if (plain === 'utf8') return 'utf-8';
  return plain.replace(/^utf16/, 'utf-16').replace(/^utf-16-/, 'utf-16');
}

function readMark(head: Uint8Array): { name: string; markLength: number } | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf-8', markLength: 3 };
  // Any log in UTF-16 has blanks, digits or line ends, and so NUL bytes; two stray bytes are no mark.
  if (head.length > 2 && !head.includes(0)) return null;
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', markLength: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', markLength: 2 };
  return null;
}

/** Converts the bytes of a source to UTF-8, piece by piece; the last call has no bytes. */
export function createConverter(encoding: SourceEncoding): (bytes: Uint8Array | null) => Uint8Array {
  const decoder =
    encoding.name === 'utf-16le'
      ? new StringDecoder('utf16le')
      : iconv.getDecoder(encoding.name, { stripBOM: false });
  return (bytes) => {
    const text =
      bytes === null
        ? decoder.end()
        : decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    return Buffer.from(text ?? '', 'utf8');
  };
}

/** A record as text: UTF-8 when it is valid UTF-8, else in the encoding given. */
export function decode(bytes: Uint8Array, encoding: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return encoding === 'utf-8' || isUtf8(bytes) ? buffer.toString('utf8') : iconv.decode(buffer, encoding);
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

function wholeCharacters(bytes: Uint8Array): Uint8Array {
  // A head that was cut in the middle of a character is not invalid for that.
  for (let cut = 0; cut < 4 && cut < bytes.length; cut++) {
    if (isUtf8(bytes.subarray(0, bytes.length - cut))) return bytes.subarray(0, bytes.length - cut);
  }
  return bytes;
}
