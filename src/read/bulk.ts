/**
 * The bulk reader: the blocks of a file, read in large pieces. What cannot be opened or read is thrown as the system
 * says it; `scan` makes a gap of it.
 */
import { open } from 'node:fs/promises';
import type { LogFormat } from '../catalogue/types.ts';
import type { Block, Source } from '../types.ts';
import { createBlockCutter } from './blocks.ts';
import { type Converter, createConverter } from './convert.ts';
import { detectEncoding, type SourceEncoding } from './detect.ts';
import { createFraming } from './framing.ts';
import { headOf, recogniseFormat } from './recognise.ts';

const chunkSize = 1024 * 1024;

export interface ReadOptions {
  formats: readonly LogFormat[];
  /** Read as this log format, whatever it looks like. */
  format?: LogFormat | undefined;
  /** An encoding, or `auto`. */
  encoding?: string | undefined;
}

/** A source, opened: what it is, and its blocks. */
export interface Reading {
  source: Source;
  format: LogFormat;
  encoding: SourceEncoding;
  /** The first bytes as they are stored. */
  head: Uint8Array;
  blocks: AsyncIterable<Block>;
}

/** Opens a file. Its blocks must be read to the end, or abandoned with `return`, to close it. */
export async function readFile(source: Source, options: ReadOptions): Promise<Reading> {
  const handle = await open(source.location ?? source.path, 'r');
  try {
    const first = await readChunk(handle);
    const encoding = detectEncoding(first, options.encoding);
    const convert = encoding.converts ? createConverter(encoding.name) : null;
    const start = first.subarray(encoding.markLength);
    const begin = convert ? convert(start) : start;
    const name = source.path.slice(source.path.lastIndexOf('/') + 1);
    const format = options.format ?? recogniseFormat(name, headOf(begin), options.formats);
    return {
      source,
      format,
      encoding,
      head: first.subarray(0, 4096),
      blocks: blocks(begin, format, convert),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }

  async function* blocks(
    begin: Uint8Array,
    format: LogFormat,
    convert: Converter | null,
  ): AsyncGenerator<Block> {
    const cutter = createBlockCutter(source, createFraming(format));
    try {
      yield* cutter.push(begin);
      for (;;) {
        const chunk = await readChunk(handle);
        if (chunk.length === 0) break;
        yield* cutter.push(convert ? convert(chunk) : chunk);
      }
      if (convert) yield* cutter.push(convert(null));
      yield* cutter.end();
    } finally {
      await handle.close();
    }
  }
}

async function readChunk(handle: Awaited<ReturnType<typeof open>>): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(chunkSize), 0, chunkSize);
  return buffer.subarray(0, bytesRead);
}
