/**
 * Inflates the one entry of a zip and throws it away, which is the least that a scan of the zip has to do.
 *
 *   node bench/inflate.js ZIP
 */
import { createReadStream, openSync, readSync } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const [, , path] = process.argv;
const chunkSize = 64 * 1024;
const header = Buffer.alloc(30);
readSync(openSync(path, 'r'), header, 0, header.length, 0);
const start = header.length + header.readUInt16LE(26) + header.readUInt16LE(28);
let size = 0;
await pipeline(
  createReadStream(path, { start, highWaterMark: chunkSize }),
  createInflateRaw({ chunkSize }),
  new Writable({
    write(chunk, _encoding, done) {
      size += chunk.length;
      done();
    },
  }),
);
console.log(size);
