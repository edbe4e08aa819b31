/**
 * The entries of a zip archive that was cut: its directory is at its end, and so the first to be lost. They are read one
 * after the other by their own headers (APPNOTE 4.3.7 to 4.3.9), as far as these go.
 */
import { type RandomAccess, readRange } from '../read/file.ts';
import { ArchiveFault, type Entry } from './entry.ts';
import { inflate } from './inflate.ts';
import { obstacleOf } from './zip-methods.ts';

const headerSize = 30;
const headerMark = 0x04034b50;
const descriptorMark = 0x08074b50;

/** What stands before an entry. */
interface Header {
  flags: number;
  method: number;
  size: number;
  /** Null where only a descriptor behind the bytes tells it. */
  packedSize: number | null;
  name: Uint8Array;
  /** Where the bytes of the entry begin. */
  start: number;
  mtime: number;
}

/** Gives the entries in their order. */
export async function* readZipEntries(access: RandomAccess): AsyncGenerator<Entry> {
  for (let position: number | null = 0; position !== null; ) {
    const header = await readHeader(access, position);
    if (header === null) return;
    const { flags, method, name, start, size, packedSize, mtime } = header;
    const obstacle = obstacleOf(flags, method);
    let end = packedSize === null ? null : start + packedSize;
    const contents = contentsOf(access, header, (length) => {
      end ??= start + length;
    });
    yield {
      name,
      kind: name.at(-1) === 0x2f || name.at(-1) === 0x5c ? 'folder' : 'file',
      size,
      mtime,
      packedSize: packedSize ?? access.size,
      ...(obstacle === null ? {} : { obstacle }),
      bytes: () => contents,
    };
    // Only all of it tells where an entry without a size ends.
    if (end === null && obstacle === null) while (!(await contents.next()).done);
    position = end === null || packedSize !== null ? end : await skipDescriptor(access, end);
  }
}

async function* contentsOf(
  access: RandomAccess,
  { start, method, packedSize }: Header,
  ended: (packedSize: number) => void,
): AsyncGenerator<Uint8Array> {
  const end = packedSize === null ? access.size : start + packedSize;
  const packed = readRange(access, start, end);
  yield* method === 8 ? inflate(packed, ended) : packed;
  if (end > access.size || (method !== 8 && packedSize === null))
    throw new ArchiveFault({ kind: 'ends-early' });
}

async function readHeader(access: RandomAccess, position: number): Promise<Header | null> {
  const fixed = await readBytes(access, position, headerSize);
  if (fixed.length < headerSize || fixed.readUInt32LE(0) !== headerMark) return null;
  const [flags, method, time, date] = [6, 8, 10, 12].map((at) => fixed.readUInt16LE(at));
  const [packedSize, size] = [18, 22].map((at) => fixed.readUInt32LE(at));
  const [nameLength, extraLength] = [26, 28].map((at) => fixed.readUInt16LE(at));
  const rest = await readBytes(access, position + headerSize, nameLength + extraLength);
  const sizes = readLargeSizes(rest.subarray(nameLength));
  const stated = packedSize === 0xffffffff ? (sizes?.packedSize ?? null) : packedSize;
  return {
    flags,
    method,
    size: size === 0xffffffff ? (sizes?.size ?? size) : size,
    packedSize: (flags & 8) !== 0 && !stated ? null : stated,
    name: rest.subarray(0, nameLength),
    start: position + headerSize + nameLength + extraLength,
    mtime: Date.UTC(
      1980 + (date >> 9),
      ((date >> 5) & 15) - 1,
      date & 31,
      time >> 11,
      (time >> 5) & 63,
      2 * (time & 31),
    ),
  };
}

/** The sizes in the extra field of zip64. */
function readLargeSizes(extra: Buffer): { size: number; packedSize: number } | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1 || at + 20 > extra.length) continue;
    const [size, packedSize] = [at + 4, at + 12].map((place) => Number(extra.readBigUInt64LE(place)));
    return { size, packedSize };
  }
  return null;
}

/** Where the next entry begins: a descriptor has a mark or not, and sizes of 4 or 8 bytes. */
async function skipDescriptor(access: RandomAccess, position: number): Promise<number | null> {
  const bytes = await readBytes(access, position, 28);
  const first = bytes.length >= 4 && bytes.readUInt32LE(0) === descriptorMark ? 4 : 0;
  const sizes = [12, 20].map((length) => first + length);
  const found = sizes.find((at) => at + 4 <= bytes.length && bytes.readUInt32LE(at) === headerMark);
  return found === undefined ? null : position + found;
}

async function readBytes(access: RandomAccess, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, await access.read(bytes, position));
}
