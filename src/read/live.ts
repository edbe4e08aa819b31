/**
 * The live reader: the blocks of bytes that arrive in their own time. Bytes become byte-transparent strings, lines
 * are assembled from them, and lines become blocks, by the same rules as in the bulk reader.
 */
import { basename } from 'node:path/posix';
import { pipeline, Readable, Transform, type TransformCallback } from 'node:stream';
import ReadlineTransform from 'readline-transform';
import type { Clock } from '../clock.ts';
import type { Block, Source } from '../types.ts';
import { createBlockCutter } from './blocks.ts';
import { createConverter } from './convert.ts';
import { detectConverted } from './detect.ts';
import { createFraming } from './framing.ts';
import type { ReadMemory } from './memory.ts';
import { type Arrivals, createArrivals, patience } from './patience.ts';
import { toBytes } from './peek.ts';
import { identify, type Reading, type ReadOptions } from './reading.ts';
import { isWholeHead } from './recognise.ts';

/** Longest line that is held back until its end arrives. */
const lineLimit = 64 * 1024;

/** Bytes that are gathered before they become a block. */
const batchSize = 64 * 1024;

/** Stands for a cut in the middle of a long line: no byte is this character. */
const softBreak = '\u0100';

/**
 * Reads a stream of bytes or text as one source. With a clock, a line or a record waits only so long for its end while
 * the stream is silent; it comes again when there is more of it.
 */
export async function readLive(
  input: AsyncIterable<Uint8Array | string>,
  source: Source,
  options: ReadOptions,
  clock: Clock | null = null,
): Promise<Reading> {
  const chunks = createArrivals(input[Symbol.asyncIterator](), clock);
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
    const cap = createLineCap();
    const lines = createArrivals(batches(splitLines(bytes(), cap.transform)), clock);
    let isNew = false;
    for (;;) {
      const item = await lines.nextOrSilence(patience);
      if (item?.done) break;
      if (item !== null) {
        yield* cutter.push(item.value);
        isNew = true;
      } else if (cap.breakLine()) {
        yield* cutter.push((await lines.next()).value);
        isNew = true;
      }
      if (item !== null || !isNew) continue;
      yield* cutter.unfinished();
      isNew = false;
    }
    yield* cutter.end();
  }

  return { source, format, encoding, head: head.subarray(0, 4096), blocks };
}

async function readHead(
  chunks: Arrivals<Uint8Array | string>,
  stated: string | undefined,
): Promise<{ head: Uint8Array; ended: boolean }> {
  let head: Uint8Array = new Uint8Array(0);
  const isWhole = () => {
    const converted = detectConverted(head, stated);
    return isWholeHead(converted ? createConverter(converted.name)(head) : head);
  };
  while (!isWhole()) {
    const item = await chunks.nextOrSilence(patience);
    if (item?.done) return { head, ended: true };
    if (item !== null) head = Buffer.concat([head, toBytes(item.value)]);
    else if (head.length > 0) break;
  }
  return { head, ended: false };
}

/** Lines without their line feed, as latin1; a piece of a line too long to wait for ends with a soft break. */
function splitLines(bytes: AsyncIterable<Uint8Array>, cap: Transform): ReadlineTransform {
  const splitter = new ReadlineTransform({ breakMatcher: /\n/, ignoreEndOfBreak: true });
  // An error of any of them ends the iteration with that error.
  pipeline(Readable.from(bytes), cap, splitter, () => {});
  return splitter;
}

/** Cuts lines that are too long, and the last one where the stream falls silent or ends. */
function createLineCap() {
  let open = 0;
  /** Ends the piece of a line that waits; false when none does. */
  function breakLine(): boolean {
    if (open === 0) return false;
    open = 0;
    transform.push(`${softBreak}\n`);
    return true;
  }
  const transform = new Transform({
    readableObjectMode: true,
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      for (let from = 0; from < chunk.length; from += lineLimit) {
        const part = chunk.subarray(from, from + lineLimit);
        const lastEnd = part.lastIndexOf(0x0a);
        open = lastEnd < 0 ? open + part.length : part.length - lastEnd - 1;
        const isLong = open >= lineLimit;
        if (isLong) open = 0;
        transform.push(part.toString('latin1') + (isLong ? `${softBreak}\n` : ''));
      }
      done();
    },
    flush(done: TransformCallback) {
      // A last line without an end stays without one.
      breakLine();
      done();
    },
  });
  return { transform, breakLine };
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
