/**
 * From sources to bytes: opens files and standard input, and counts what is read of them. What is in bundles is `unfold.ts`'s
 * business.
 */
import { openFile, type RandomAccess, readRange } from '../read/file.ts';
import { awaitHead } from '../read/patience.ts';
import { countBytes, toBytes } from '../read/peek.ts';
import type { Source } from '../types.ts';
import { kindHead } from './kinds.ts';
import { type Opened, type OpenOptions, unfoldInput } from './unfold.ts';

export type { Opened, OpenOptions } from './unfold.ts';

/** Opens an input, and gives the logs in it. Throws what the system says when it cannot be opened. */
export async function* openSource(source: Source, options: OpenOptions): AsyncGenerator<Opened> {
  if (source.location === null) {
    let arrived = 0;
    const counted = countBytes(allBytes(options.stdin), (length) => {
      arrived += length;
    });
    const { bytes, isSilent } = await awaitHead(counted, kindHead, options.clock);
    if (isSilent) yield { source, bytes };
    else yield* unfoldInput(source, bytes, null, () => arrived, options);
    return;
  }
  const file = await openFile(source.location);
  try {
    const counted = countReads(file, options.onRead);
    yield* unfoldInput(source, readRange(counted), counted, () => file.size, options);
  } finally {
    await file.close();
  }
}

function countReads(file: RandomAccess, onRead: OpenOptions['onRead'] = () => {}): RandomAccess {
  return {
    size: file.size,
    async read(buffer, position) {
      const count = await file.read(buffer, position);
      onRead(count);
      return count;
    },
  };
}

async function* allBytes(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield toBytes(chunk);
}
