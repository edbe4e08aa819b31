/**
 * The bulk reader: the blocks of a source whose bytes come in large pieces. Where the bytes come from, and what is to
 * be said when they end too early, is the business of whoever gives them.
 */
import type { LogFormat } from '../catalogue/types.ts';
import type { Block, Source } from '../types.ts';
import { createBlockCutter } from './blocks.ts';
import { createConverter } from './convert.ts';
import { detectEncoding, type SourceEncoding } from './detect.ts';
import { createFraming } from './framing.ts';
import { peek } from './peek.ts';
import { headLimit, headOf, recogniseFormat } from './recognise.ts';

/** What the readers must know. */
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

/** Bytes that hold what recognition looks at, also in UTF-16. */
const storedHead = 2 * headLimit.bytes;

/** Reads bytes as a log. They must be read to the end, or abandoned with `return`, to close what they come from. */
export async function readBytes(
  bytes: AsyncIterable<Uint8Array>,
  source: Source,
  options: ReadOptions,
): Promise<Reading> {
  const { head, rest } = await peek(bytes, storedHead);
  const encoding = detectEncoding(head, options.encoding);
  const convert = encoding.converts ? createConverter(encoding.name) : null;
  const start = head.subarray(encoding.markLength);
  const begin = convert ? convert(start) : start;
  const name = source.path.slice(source.path.lastIndexOf('/') + 1).replace(/\.gz$/i, '');
  const format = options.format ?? recogniseFormat(name, headOf(begin), options.formats);

  async function* blocks(): AsyncGenerator<Block> {
    const cutter = createBlockCutter(source, createFraming(format));
    yield* cutter.push(begin);
    for await (const chunk of rest) yield* cutter.push(convert ? convert(chunk) : chunk);
    if (convert) yield* cutter.push(convert(null));
    yield* cutter.end();
  }

  return { source, format, encoding, head: head.subarray(0, 4096), blocks: blocks() };
}
