/**
 * Which encoding a source has: what the user stated, else its byte-order mark, else what its beginning looks like. The
 * answer depends on a fixed part of the beginning, so it is the same however the bytes arrive.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import { guessSourceCodePage } from './code-page.ts';
import { canonicalName, decode, usualCodePage, wholeCharacters } from './encoding.ts';
import { headOf } from './recognise.ts';
import { isNearlyUtf8 } from './record-encoding.ts';

/**
 * The part of the beginning that tells the encoding. A source of which that much is there has at most as much text as
 * its log format is recognised by, in any encoding.
 */
const detectionLimit = { bytes: 32 * 1024, lines: 64 };

/** Bytes in which UTF-16 without a mark is recognised. */
const wideLimit = 4096;

/** How to read the bytes of a source. */
export interface SourceEncoding {
  /** As reports name it: a canonical name. */
  name: string;
  /** Bytes of the byte-order mark, to be left out. */
  markLength: number;
  /** Encoding of records that are not valid UTF-8; null where each must tell by itself. */
  codePage: string | null;
  /** The whole source is converted to UTF-8 before anything else looks at it. */
  converts: boolean;
  /** Encoding whose byte-order mark the source has although the user stated another. */
  contradiction: string | null;
}

/** The encoding that the user stated, or what the first bytes tell when it is `auto`. */
export function detectEncoding(bytes: Uint8Array, stated = 'auto'): SourceEncoding {
  const head = headOf(bytes, detectionLimit);
  const converted = detectConverted(head, stated);
  if (converted !== null) return converted;
  const mark = readMark(head);
  if (canonicalName(stated) === 'utf-8') return whole('utf-8', mark);
  const text = mark === null ? head : head.subarray(mark.length);
  const { name, codePage } = judgeBytes(text);
  return {
    name: mark?.name ?? name,
    markLength: mark?.length ?? 0,
    codePage,
    converts: false,
    contradiction: null,
  };
}

/** The encoding when the source must be converted, else null; cheaper than to ask for all of it. */
export function detectConverted(bytes: Uint8Array, stated = 'auto'): SourceEncoding | null {
  const head = headOf(bytes, detectionLimit);
  const mark = readMark(head);
  const wanted = canonicalName(stated);
  if (wanted === 'auto') {
    const name = mark?.name ?? readParity(head);
    return name === null || name === 'utf-8' ? null : whole(name, mark);
  }
  // "utf-16" leaves the order of the bytes to the mark, or to the text.
  const isOpen = wanted === 'utf-16' || wanted === 'utf-32';
  const name = isOpen ? (orderOf(head, mark, wanted) ?? `${wanted}le`) : wanted;
  return name === 'utf-8' ? null : whole(name, mark);
}

/** Bytes as text by their byte-order mark, which is left out; in UTF-8 without one. */
export function decodeMarked(bytes: Uint8Array): string {
  const mark = readMark(headOf(bytes, detectionLimit));
  return mark === null ? decode(bytes, 'utf-8') : decode(bytes.subarray(mark.length), mark.name);
}

/** All of the source is in one encoding. */
function whole(name: string, mark: Mark | null): SourceEncoding {
  const isMarked = mark?.name === name;
  return {
    name,
    markLength: isMarked ? mark.length : 0,
    codePage: 'utf-8',
    converts: name !== 'utf-8',
    contradiction: isMarked || mark === null ? null : mark.name,
  };
}

interface Mark {
  name: string;
  /** In bytes. */
  length: number;
}

function readMark(head: Uint8Array): Mark | null {
  const begins = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  if (begins(0xef, 0xbb, 0xbf)) return { name: 'utf-8', length: 3 };
  // Any log in UTF-16 has blanks, digits or line ends, and so NUL bytes; two stray bytes are no mark.
  if (head.length > 2 && !head.includes(0)) return null;
  // UTF-16 that begins with a NUL is a file with a hole.
  if (begins(0xff, 0xfe, 0, 0) && head.subarray(4, 8).some((byte) => byte !== 0)) {
    return { name: 'utf-32le', length: 4 };
  }
  if (begins(0, 0, 0xfe, 0xff)) return { name: 'utf-32be', length: 4 };
  if (begins(0xff, 0xfe)) return { name: 'utf-16le', length: 2 };
  return begins(0xfe, 0xff) ? { name: 'utf-16be', length: 2 } : null;
}

function orderOf(head: Uint8Array, mark: Mark | null, wanted: string): string | null {
  if (mark?.name.startsWith(wanted)) return mark.name;
  return wanted === 'utf-16' ? readParity(head) : null;
}

/** The UTF-16 that bytes without a mark are, or null. */
function readParity(head: Uint8Array): string | null {
  const sample = head.subarray(0, wideLimit - (wideLimit % 2));
  if (!sample.includes(0)) return null;
  const little = countAscii(sample, 'utf-16le');
  const big = countAscii(sample, 'utf-16be');
  // Text in one order may be text in the other, but it has its blanks, digits and line ends in its own.
  if (little > big * 4) return 'utf-16le';
  return big > little * 4 ? 'utf-16be' : null;
}

/** Characters of ASCII, when the bytes look like text in that encoding; else 0. */
function countAscii(bytes: Uint8Array, name: string): number {
  const text = decode(bytes.subarray(0, bytes.length - (bytes.length % 2)), name);
  const units = text.length;
  const ascii = text.match(/[\t\n\r -~]/g)?.length ?? 0;
  // Controls, halves of pairs, and characters that nobody has or nobody knows.
  const strange = text.match(/[\p{Cs}\p{Co}\p{Cn}\ufffd]|(?![\t\n\v\f\r\x1b])\p{Cc}/gu)?.length ?? 0;
  if (units < 4 || strange * 50 > units) return 0;
  if (ascii >= units * 0.7) return ascii;
  return ascii >= units * 0.02 && /[\n\r]/.test(text) && !isTextWithHoles(bytes) ? ascii : 0;
}

/** UTF-8 or ASCII with NULs between, which make Chinese of sorts with few ASCII characters. */
function isTextWithHoles(bytes: Uint8Array): boolean {
  return isUtf8(wholeCharacters(bytes)) && !bytes.some((byte) => byte > 0 && byte < 0x07);
}

/** UTF-8 as far as the beginning tells, and the code page of the lines that are none. */
function judgeBytes(head: Uint8Array): Pick<SourceEncoding, 'name' | 'codePage'> {
  if (isUtf8(wholeCharacters(head))) return { name: 'utf-8', codePage: null };
  const codePage = guessSourceCodePage(head);
  const lines = decode(head, 'latin1')
    .split('\n')
    .map((line) => Buffer.from(line, 'latin1'));
  const hasUtf8 = isNearlyUtf8(head) || lines.some((line) => isUtf8(line) && !isAscii(line));
  return { name: hasUtf8 ? 'utf-8' : (codePage ?? usualCodePage), codePage };
}
