/**
 * Writes a zip with one entry of any size, block by block, in zip64.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A block as it stands in the zip: packed blocks end at a byte, so that they can be put one behind the other. */
export function packBlock(block) {
  return deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH });
}

/** Begins a zip whose entry has this name. `add` takes the next block, `close` writes what stands around them. */
export function createZip(path, entryName) {
  const file = openSync(path, 'w');
  const name = Buffer.from(entryName);
  const end = Buffer.from([0x03, 0x00]);
  const headerLength = 30 + name.length + 20;
  let size = 0;
  let packedSize = 0;
  let sum = 0;
  const append = (bytes) => {
    writeSync(file, bytes, 0, bytes.length, headerLength + packedSize);
    packedSize += bytes.length;
  };
  return {
    add(block, packed = packBlock(block)) {
      sum = crc32(block, sum);
      size += block.length;
      append(packed);
    },
    close() {
      append(end);
      const { local, directory, last } = createHeaders({ name, size, packedSize, sum, headerLength });
      writeSync(file, local, 0, local.length, 0);
      writeSync(file, Buffer.concat([directory, last]), 0, undefined, headerLength + packedSize);
      closeSync(file);
    },
  };
}

function createHeaders({ name, size, packedSize, sum, headerLength }) {
  const sizes = Buffer.alloc(20);
  sizes.writeUInt16LE(1, 0);
  sizes.writeUInt16LE(16, 2);
  sizes.writeBigUInt64LE(BigInt(size), 4);
  sizes.writeBigUInt64LE(BigInt(packedSize), 12);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(45, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(sum, 10);
  common.writeUInt32LE(0xffffffff, 14);
  common.writeUInt32LE(0xffffffff, 18);
  common.writeUInt16LE(name.length, 22);
  common.writeUInt16LE(sizes.length, 24);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, sizes]);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  common.copy(record, 6);
  const directory = Buffer.concat([record, name, sizes]);
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x06054b50, 0);
  last.writeUInt16LE(1, 8);
  last.writeUInt16LE(1, 10);
  last.writeUInt32LE(directory.length, 12);
  last.writeUInt32LE(headerLength + packedSize, 16);
  return { local, directory, last };
}
