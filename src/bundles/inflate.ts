/**
 * Compressed bytes as they were before: gzip, of which several may stand one behind the other, and the raw deflate of
 * zip. What could be unpacked before a fault comes out before the fault is thrown.
 */
import { pipeline, Readable } from 'node:stream';
import { createGunzip, createInflateRaw, type Gunzip, type InflateRaw } from 'node:zlib';

// With room for one piece only, nothing waits in the stream that a fault could take away.
const settings = { chunkSize: 256 * 1024, readableHighWaterMark: 1 };

/** Unpacks gzip. Throws the error of zlib. */
export function gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  return unpack(packed, createGunzip(settings));
}

/** Unpacks raw deflate, which knows its own end: `ended` is told how many packed bytes it took. Throws the error of zlib. */
export async function* inflate(
  packed: AsyncIterable<Uint8Array>,
  ended?: (packedSize: number) => void,
): AsyncGenerator<Uint8Array> {
  const engine = createInflateRaw(settings);
  yield* unpack(packed, engine);
  ended?.(engine.bytesWritten);
}

async function* unpack(
  packed: AsyncIterable<Uint8Array>,
  engine: Gunzip | InflateRaw,
): AsyncGenerator<Uint8Array> {
  // Errors of either end the iteration.
  pipeline(Readable.from(packed, { objectMode: true, highWaterMark: 1 }), engine, () => {});
  yield* oneAhead(engine);
}

/** Asks for the next piece before giving one, so that it is unpacked while that is worked on. */
async function* oneAhead(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  let coming = iterator.next();
  try {
    for (let step = await coming; !step.done; step = await coming) {
      coming = iterator.next();
      // Its failure is thrown when its turn comes.
      coming.catch(() => {});
      yield step.value;
    }
  } finally {
    await iterator.return?.();
  }
}
