/**
 * Converts whole sources to UTF-8, piece by piece: UTF-16, UTF-32, and code pages that the user stated. However the
 * bytes are cut into pieces, the text is the same; damaged characters become U+FFFD, and what follows is read on.
 */
import { isAscii, transcode } from 'node:buffer';
import { decode } from './encoding.ts';

/** Takes the next bytes of a source, null after the last; gives the text that they complete, in UTF-8. */
export type Converter = (bytes: Uint8Array | null) => Uint8Array;

/** Bytes of a piece so far, cut into what can be converted and what must wait. */
type Cut = (bytes: Buffer) => number;

const nothing = Buffer.alloc(0);

/** A converter from an encoding, by its canonical name. */
export function createConverter(name: string): Converter {
  if (name.startsWith('utf-16')) return inPieces(wholeUnits(name), (bytes) => fromUtf16(bytes, name));
  if (name.startsWith('utf-32')) {
    return inPieces(
      (bytes) => bytes.length - (bytes.length % 4),
      (bytes) => fromUtf32(bytes, name),
    );
  }
  return inPieces(wholeLines, createLineConverter(name));
}

function inPieces(cut: Cut, convert: (bytes: Buffer) => Uint8Array): Converter {
  let pending: Buffer = nothing;
  return (bytes) => {
    const next = bytes === null ? nothing : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const all = pending.length === 0 ? next : Buffer.concat([pending, next]);
    const end = bytes === null ? all.length : cut(all);
    pending = all.subarray(end);
    return convert(all.subarray(0, end));
  };
}

/** Two bytes each, and no half of a pair at the end. */
function wholeUnits(name: string): Cut {
  const highByte = name === 'utf-16le' ? 1 : 2;
  return (bytes) => {
    const end = bytes.length - (bytes.length % 2);
    const beginsPair = end > 0 && (bytes[end - highByte] & 0xfc) === 0xd8;
    return beginsPair ? end - 2 : end;
  };
}

function fromUtf16(bytes: Buffer, name: string): Uint8Array {
  const units = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const little = name === 'utf-16le' ? units : Buffer.from(units).swap16();
  const text = little.length === 0 ? nothing : littleToUtf8(little);
  return units.length === bytes.length ? text : Buffer.concat([text, Buffer.from('\ufffd')]);
}

function littleToUtf8(bytes: Buffer): Uint8Array {
  try {
    // Four times as fast as by way of a string, but it refuses half a pair.
    return transcode(bytes, 'utf16le', 'utf8');
  } catch {
    return Buffer.from(bytes.toString('utf16le'), 'utf8');
  }
}

function fromUtf32(bytes: Buffer, name: string): Uint8Array {
  let text = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = name === 'utf-32le' ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    text += isCharacter(code) ? String.fromCodePoint(code) : '\ufffd';
  }
  return Buffer.from(bytes.length % 4 === 0 ? text : `${text}\ufffd`, 'utf8');
}

const isCharacter = (code: number) => code <= 0x10ffff && (code & 0x1ff800) !== 0xd800;

/** Longest line of a code page that is held back until its end arrives. */
const lineLimit = 1024 * 1024;

/** No code page has a byte below "0" inside a character, so that none is split behind one. */
const wholeLines: Cut = (bytes) => {
  const lineEnd = bytes.lastIndexOf(0x0a) + 1;
  if (lineEnd > 0 || bytes.length <= lineLimit) return lineEnd;
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] >= 0x30) end--;
  return end > 0 ? end : bytes.length;
};

/** Least bytes of whole lines that are looked at together. */
const stretch = 1024;

/** Stretches of ASCII stay as they are: converting is slow, and most lines have nothing to convert. */
function createLineConverter(name: string): (bytes: Buffer) => Uint8Array {
  const ascii = Buffer.from(Array.from({ length: 128 }, (_, byte) => byte));
  const keepsAscii = decode(ascii, name) === ascii.toString('latin1');
  return (bytes) => {
    const parts: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; ) {
      const found = bytes.indexOf(0x0a, at + stretch);
      const end = found < 0 ? bytes.length : found + 1;
      const part = bytes.subarray(at, end);
      parts.push(keepsAscii && isAscii(part) ? part : Buffer.from(decode(part, name), 'utf8'));
      at = end;
    }
    return parts.length === 1 ? parts[0] : Buffer.concat(parts);
  };
}
