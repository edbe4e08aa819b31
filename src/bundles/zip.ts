/**
 * The entries of a zip archive, in the order of its directory. The only place that knows the zip library, which reads
 * the directory; the bytes of entries are read here, so that all that can be unpacked of a damaged one is.
 */
import { crc32 } from 'node:zlib';
import { fromRandomAccessReaderPromise, type Entry as Listed, RandomAccessReader, type ZipFile } from 'yauzl';
import { type RandomAccess, readRange } from '../read/file.ts';
import { ArchiveFault, type Entry } from './entry.ts';
import { inflate } from './inflate.ts';
import { createRangeGuard } from './ranges.ts';
import { readZipEntries } from './zip-entries.ts';
import { obstacleOf } from './zip-methods.ts';

/**
 * Gives the entries in their order. Throws when the directory is damaged; when it is missing, behind the entries that
 * can be found without it.
 */
export async function* readZip(access: RandomAccess): AsyncGenerator<Entry> {
  let archive: ZipFile;
  try {
    archive = await openDirectory(access);
  } catch (error) {
    yield* readZipEntries(access);
    const isMissing = /signature not found/.test((error as Error).message);
    throw isMissing ? new ArchiveFault({ kind: 'no-end' }) : error;
  }
  const guard = createRangeGuard();

  async function* contentsOf(listed: Listed): AsyncGenerator<Uint8Array> {
    const { fileDataStart } = await archive.readLocalFileHeaderPromise(listed, { minimal: true });
    const end = fileDataStart + listed.compressedSize;
    if (!guard.claim(listed.relativeOffsetOfLocalHeader, end)) {
      throw new ArchiveFault({ kind: 'shared-bytes' });
    }
    const packed = readRange(access, fileDataStart, end);
    let size = 0;
    let sum = 0;
    for await (const chunk of listed.compressionMethod === 0 ? packed : inflate(packed)) {
      size += chunk.length;
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (size !== listed.uncompressedSize) {
      throw new ArchiveFault({ kind: 'wrong-size', held: size, claimed: listed.uncompressedSize });
    }
    if (sum !== listed.crc32) throw new ArchiveFault({ kind: 'wrong-sum' });
  }

  for await (const listed of archive.eachEntry()) yield describe(listed, () => contentsOf(listed));
}

function openDirectory(access: RandomAccess): Promise<ZipFile> {
  return fromRandomAccessReaderPromise(new CachedReader(access), access.size, {
    decodeStrings: false,
    // A size that is not true is told where the entry ends, and does not end the listing.
    validateEntrySizes: false,
  });
}

function describe(listed: Listed, bytes: Entry['bytes']): Entry {
  const name = nameOf(listed);
  const obstacle = obstacleOf(listed.generalPurposeBitFlag, listed.compressionMethod);
  const time = listed.getLastModDate({ timezone: 'UTC' }).getTime();
  return {
    name,
    kind: kindOf(listed, name.at(-1)),
    size: listed.uncompressedSize,
    packedSize: listed.compressedSize,
    // Writers without a clock say 1980.
    ...(time > Date.UTC(1981, 0) ? { mtime: time } : {}),
    ...(obstacle === null ? {} : { obstacle }),
    bytes,
  };
}

/** The field for names in Unicode; else the bytes, whatever the archive says of their encoding. */
function nameOf({ extraFields, fileNameRaw }: Listed): string | Uint8Array {
  const unicode = extraFields.find(({ id, data }) => id === 0x7075 && data[0] === 1 && data.length > 5)?.data;
  const isCurrent = unicode !== undefined && unicode.readUInt32LE(1) === crc32(fileNameRaw);
  return isCurrent ? unicode.toString('utf8', 5) : fileNameRaw;
}

const unixTypes = new Map<number, Entry['kind']>([
  [0o04, 'folder'],
  [0o10, 'file'],
  [0o12, 'link'],
]);

function kindOf(
  { versionMadeBy, externalFileAttributes }: Listed,
  last: string | number | undefined,
): Entry['kind'] {
  if (last === '/' || last === 0x2f || last === 0x5c) return 'folder';
  const isUnix = versionMadeBy >> 8 === 3;
  const type = isUnix ? externalFileAttributes >>> 28 : 0;
  return type === 0 ? 'file' : (unixTypes.get(type) ?? 'other');
}

/** Bytes that are read at once: the directory is asked for in pieces of some fifty. */
const cacheSize = 256 * 1024;

/** The library asks its reader by callbacks. */
class CachedReader extends RandomAccessReader {
  private cached = { position: 0, bytes: new Uint8Array(0) };
  /** Where the last request ended. */
  private next = -1;
  private readonly access: RandomAccess;

  constructor(access: RandomAccess) {
    super();
    this.access = access;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    this.fill(buffer, offset, length, position).then(
      () => done(null),
      (error) => done(error),
    );
  }

  private async fill(buffer: Buffer, offset: number, length: number, position: number): Promise<void> {
    const goesOn = position === this.next;
    this.next = position + length;
    if (!this.holds(position, length)) {
      // Only who reads on will ask for what is behind it: the headers of entries lie apart.
      const bytes = Buffer.allocUnsafeSlow(goesOn ? Math.max(cacheSize, length) : length);
      const count = await this.access.read(bytes, position);
      if (count < length) throw new ArchiveFault({ kind: 'ends-early' });
      if (!goesOn) return void bytes.copy(buffer, offset);
      this.cached = { position, bytes: bytes.subarray(0, count) };
    }
    const start = position - this.cached.position;
    buffer.set(this.cached.bytes.subarray(start, start + length), offset);
  }

  private holds(position: number, length: number): boolean {
    const { position: start, bytes } = this.cached;
    return position >= start && position + length <= start + bytes.length;
  }
}
