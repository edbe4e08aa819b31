/**
 * The bulk reader: the blocks of a source whose bytes come in large pieces. Where the bytes come from, and what is to
 * be said when they end too early, is the business of whoever gives them.
 */
import { basename } from 'node:path/posix';
import type { Block, Source } from '../types.ts';
import { createBlockCutter } from './blocks.ts';
import { createFraming } from './framing.ts';
import type { ReadMemory } from './memory.ts';
import { peek } from './peek.ts';
import { identify, type Reading, type ReadOptions, storedHead } from './reading.ts';

/** Reads bytes as a log. They must be read to the end, or abandoned with `return`, to close what they come from. */
export async function readBytes(
  bytes: AsyncIterable<Uint8Array>,
  source: Source,
  options: ReadOptions,
): Promise<Reading> {
  const { head, rest } = await peek(bytes, storedHead);
  const { encoding, format, begin, convert } = identify(
    head,
    basename(source.path).replace(/\.gz$/i, ''),
    options,
  );

  async function* blocks(memory?: ReadMemory): AsyncGenerator<Block> {
    const cutter = createBlockCutter(source, createFraming(format), memory?.countLines);
    yield* cutter.push(begin);
    for await (const chunk of rest) yield* cutter.push(convert ? convert(chunk) : chunk);
    if (convert) yield* cutter.push(convert(null));
    yield* cutter.end();
  }

  return { source, format, encoding, head: head.subarray(0, 4096), blocks };
}
