/**
 * The live reader: the blocks of bytes that arrive in their own time. Bytes become byte-transparent strings, lines
 * are assembled from them, and lines become blocks, by the same rules as in the bulk reader.
 */
import { basename } from 'node:path/posix';
import { pipeline, Readable, Transform, type TransformCallback } from 'node:stream';
import ReadlineTransform from 'readline-transform';
import type { Block, Source } from '../types.ts';
import { createBlockCutter } from './blocks.ts';
import { createConverter } from './convert.ts';
import { detectConverted } from './detect.ts';
import { createFraming } from './framing.ts';
import type { ReadMemory } from './memory.ts';
import { toBytes } from './peek.ts';
import { identify, type Reading, type ReadOptions } from './reading.ts';
import { isWholeHead } from './recognise.ts';

/** Longest line that is held back until its end arrives. */
const lineLimit = 64 * 1024;

/** Bytes that are gathered before they become a block. */
const batchSize = 64 * 1024;

/** Stands for a cut in the middle of a long line: no byte is this character. */
const softBreak = '\u0100';

/** Reads a stream of bytes or text as one source. */
export async function readLive(
  input: AsyncIterable<Uint8Array | string>,
  source: Source,
  options: ReadOptions,
): Promise<Reading> {
  const chunks = input[Symbol.asyncIterator]();
  const { head, ended } = await readHead(chunks, options.encoding);
  const { encoding, format, begin, convert } = identify(head, basename(source.path), options);

  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield begin;
    if (!ended) {
      for (let item = await chunks.next(); !item.done; item = await chunks.next()) {
        const chunk = toBytes(item.value);
        yield convert ? convert(chunk) : chunk;
      }
    }
    if (convert) yield convert(null);
  }

  async function* blocks(memory?: ReadMemory): AsyncGenerator<Block> {
    const cutter = createBlockCutter(source, createFraming(format), memory?.countLines);
    for await (const batch of batches(splitLines(bytes()))) yield* cutter.push(batch);
    yield* cutter.end();
  }

  return { source, format, encoding, head: head.subarray(0, 4096), blocks };
}

async function readHead(
  chunks: AsyncIterator<Uint8Array | string>,
  stated: string | undefined,
): Promise<{ head: Uint8Array; ended: boolean }> {
  let head: Uint8Array = new Uint8Array(0);
  const isWhole = () => {
    const converted = detectConverted(head, stated);
    return isWholeHead(converted ? createConverter(converted.name)(head) : head);
  };
  while (!isWhole()) {
    const item = await chunks.next();
    if (item.done) return { head, ended: true };
    head = Buffer.concat([head, toBytes(item.value)]);
  }
  return { head, ended: false };
}

/** Lines without their line feed, as latin1; a piece of a line too long to wait for ends with a soft break. */
function splitLines(bytes: AsyncIterable<Uint8Array>): ReadlineTransform {
  const splitter = new ReadlineTransform({ breakMatcher: /\n/, ignoreEndOfBreak: true });
  // An error of any of them ends the iteration with that error.
  pipeline(Readable.from(bytes), createLineCap(), splitter, () => {});
  return splitter;
}

function createLineCap(): Transform {
  let open = 0;
  return new Transform({
    readableObjectMode: true,
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      for (let from = 0; from < chunk.length; from += lineLimit) {
        const part = chunk.subarray(from, from + lineLimit);
        const lastEnd = part.lastIndexOf(0x0a);
        open = lastEnd < 0 ? open + part.length : part.length - lastEnd - 1;
        const cut = open >= lineLimit;
        if (cut) open = 0;
        this.push(part.toString('latin1') + (cut ? `${softBreak}\n` : ''));
      }
      done();
    },
    flush(done: TransformCallback) {
      // A last line without an end stays without one.
      if (open > 0) this.push(`${softBreak}\n`);
      done();
    },
  });
}

/** Lines as bytes again, gathered while more of them are waiting. */
async function* batches(splitter: ReadlineTransform): AsyncGenerator<Uint8Array> {
  let batch = '';
  for await (const line of splitter as AsyncIterable<string>) {
    batch += line.endsWith(softBreak) ? line.slice(0, -1) : `${line}\n`;
    if (batch.length >= batchSize || splitter.readableLength === 0) {
      yield Buffer.from(batch, 'latin1');
      batch = '';
    }
  }
  if (batch.length > 0) yield Buffer.from(batch, 'latin1');
}
