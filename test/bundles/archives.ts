/**
 * Archives for tests, written by hand from the published formats, so that they can also lie.
 */
import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip archive. What is not given is true. */
export interface ZipEntry {
  name: string | Uint8Array;
  content?: string | Uint8Array;
  /** 0 stored, 8 deflated; others are only claimed. @default 8 */
  method?: number;
  flags?: number;
  /** What the archive claims. */
  size?: number;
  packedSize?: number;
  sum?: number;
  /** Where the directory says that the entry begins. */
  offset?: number;
  /** Unix mode, such as 0o120777 for a link. */
  mode?: number;
  /** Extra fields of the directory. */
  extra?: Uint8Array;
  /** DOS date and time: 32 bits, date first. @default 2026-11-18 04:00:00 */
  time?: number;
}

/** A zip archive. `entries` of the directory follow each other as they are given. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let position = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name as string);
    const content = Buffer.from((entry.content ?? '') as string);
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const time = entry.time ?? (((2026 - 1980) * 512 + 11 * 32 + 18) << 16) + (4 << 11);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(time >>> 0, 6);
    common.writeUInt32LE(entry.sum ?? crc32(content), 10);
    common.writeUInt32LE(entry.packedSize ?? packed.length, 14);
    common.writeUInt32LE(entry.size ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(entry.mode === undefined ? 20 : 0x0314, 4);
    common.copy(record, 6);
    const extra = entry.extra ?? Buffer.alloc(0);
    record.writeUInt16LE(extra.length, 30);
    record.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 38);
    record.writeUInt32LE(entry.offset ?? position, 42);
    directory.push(record, name, Buffer.from(extra));
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, name, packed);
    position += 30 + name.length + packed.length;
  }
  return Buffer.concat([
    ...parts,
    ...directory,
    endOfZip(entries.length, position, Buffer.concat(directory).length),
  ]);
}

/** The end of a zip archive, with the records of zip64 where there are many entries. */
export function endOfZip(count: number, directoryStart: number, directorySize: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(Math.min(directorySize, 0xffffffff), 12);
  end.writeUInt32LE(Math.min(directoryStart, 0xffffffff), 16);
  if (count < 0xffff && directoryStart < 0xffffffff) return end;
  const end64 = Buffer.alloc(56 + 20);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(directorySize), 40);
  end64.writeBigUInt64LE(BigInt(directoryStart), 48);
  end64.writeUInt32LE(0x07064b50, 56);
  end64.writeBigUInt64LE(BigInt(directoryStart + directorySize), 64);
  end64.writeUInt32LE(1, 72);
  return Buffer.concat([end64, end]);
}

/** An entry of a tar archive. */
export interface TarEntry {
  name: string | Uint8Array;
  content?: string | Uint8Array;
  /** `0` file, `1` hard link, `2` symbolic link, `5` folder. @default '0' */
  type?: string;
  /** What the header claims. */
  size?: number;
  /** Seconds since 1970. @default 2026-11-18 04:00:00 UTC */
  mtime?: number;
}

/** A tar archive (ustar), with its end. */
export function makeTar(entries: readonly TarEntry[]): Buffer {
  const parts = entries.flatMap(({ name, content = '', type = '0', size, mtime = 1_795_060_800 }) => {
    const bytes = Buffer.from(content as string);
    const header = Buffer.alloc(512);
    Buffer.from(name as string).copy(header, 0, 0, 100);
    header.write('0000644\0', 100, 'latin1');
    header.write(`${(size ?? bytes.length).toString(8).padStart(11, '0')}\0`, 124, 'latin1');
    header.write(`${mtime.toString(8).padStart(11, '0')}\0`, 136, 'latin1');
    header.write('        ', 148, 'latin1');
    header.write(type, 156, 'latin1');
    header.write('ustar\x0000', 257, 'latin1');
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}
