/**
 * Encodings: which one a source has, how its bytes become UTF-8 where they must, and how a record becomes text.
 * Bytes that are mostly ASCII stay as they are, because one log may mix UTF-8 and the code page of its machine.
 * The only place that knows the code-page tables.
 */
import { isUtf8 } from 'node:buffer';
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
  if (stated === 'auto') {
    const { name, markLength } = marked ?? {
      name: isUtf8(wholeCharacters(head)) ? 'utf-8' : usualCodePage,
      markLength: 0,
    };
    return { name, markLength, codePage: usualCodePage, converts: name.startsWith('utf-16') };
  }
  const wanted = normalise(stated);
  // "utf-16" leaves the order of the bytes to the mark.
  const isMarked = marked !== null && (marked.name === wanted || wanted === 'utf-16');
  const name = isMarked ? marked.name : wanted.replace(/^utf-16$/, 'utf-16le');
  return {
    name,
    markLength: isMarked ? marked.markLength : 0,
    codePage: usualCodePage,
    converts: name !== 'utf-8',
  };
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
  const plain = name.toLowerCase().replace(/[_\s-]/g, '');
  if (plain === 'utf8') return 'utf-8';
  if (plain === 'ucs2') return 'utf-16';
  return plain.startsWith('utf16')
    ? plain.replace('utf16', 'utf-16')
    : name.toLowerCase().replace(/[_\s]/g, '-');
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
export function createConverter({ name }: SourceEncoding): (bytes: Uint8Array | null) => Uint8Array {
  const decodeNext = name.startsWith('utf-16') ? createWideDecoder(name) : createLineDecoder(name);
  return (bytes) => Buffer.from(decodeNext(bytes), 'utf8');
}

function createWideDecoder(name: string): (bytes: Uint8Array | null) => string {
  const decoder = new TextDecoder(name, { ignoreBOM: true });
  return (bytes) => (bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true }));
}

/** Longest line of a legacy encoding that is converted at once. */
const lineLimit = 1024 * 1024;

/** Whole lines only: no legacy encoding has a line feed inside a character, and none can be cut anywhere else. */
function createLineDecoder(name: string): (bytes: Uint8Array | null) => string {
  let pending: Uint8Array = new Uint8Array(0);
  return (bytes) => {
    const all = bytes === null || pending.length === 0 ? (bytes ?? pending) : Buffer.concat([pending, bytes]);
    const lineEnd = all.lastIndexOf(0x0a) + 1;
    const end = bytes === null || (lineEnd === 0 && all.length > lineLimit) ? all.length : lineEnd;
    pending = all.subarray(end);
    return iconv.decode(toBuffer(all.subarray(0, end)), name, { stripBOM: false });
  };
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** A record as text: UTF-8 when it is valid UTF-8, else in the encoding given. */
export function decode(bytes: Uint8Array, encoding: string): string {
  const buffer = toBuffer(bytes);
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

/** The bytes without a character at their end of which only the beginning is there. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  const last = characterStart(bytes, bytes.length - 1);
  const lead = bytes[last] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return bytes.length - last < length ? bytes.subarray(0, last) : bytes;
}
