/**
 * What both readers share: what they must know, what they give, and how they tell by the beginning of a source what it is.
 */
import type { LogFormat } from '../catalogue/types.ts';
import type { Block, Source } from '../types.ts';
import { type Converter, createConverter } from './convert.ts';
import { detectEncoding, type SourceEncoding } from './detect.ts';
import type { ReadMemory } from './memory.ts';
import { headLimit, headOf, recogniseFormat } from './recognise.ts';

/** Bytes that hold what recognition looks at, also in UTF-16. */
export const storedHead = 2 * headLimit.bytes;

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
  /** Reads them, once, into memory of whoever asks, or into its own. */
  blocks(memory?: ReadMemory): AsyncIterable<Block>;
}

/** What the beginning of a source tells. */
interface Identity {
  encoding: SourceEncoding;
  format: LogFormat;
  /** The beginning in UTF-8, or as it is where nothing is converted. */
  begin: Uint8Array;
  /** Converts what follows; null where nothing is. */
  convert: Converter | null;
}

/** Tells what a source is by its first bytes and its name. */
export function identify(head: Uint8Array, name: string, options: ReadOptions): Identity {
  const encoding = detectEncoding(head, options.encoding);
  const convert = encoding.converts ? createConverter(encoding.name) : null;
  const start = head.subarray(encoding.markLength);
  const begin = convert ? convert(start) : start;
  const format = options.format ?? recogniseFormat(name, headOf(begin), options.formats);
  return { encoding, format, begin, convert };
}
