/**
 * Waiting for what comes next, but not for ever: who waits is told when nothing came for a while, and may wait on.
 */
import type { Clock } from '../clock.ts';

/** How long a stream is silent until what came is taken as it is, in milliseconds. */
export const patience = 1000;

/** Items that come in their own time. */
export interface Arrivals<Item> {
  next(): Promise<IteratorResult<Item>>;
  /** The next item, or null when none came for so many milliseconds: it will come the next time, or later. */
  nextOrSilence(milliseconds: number): Promise<IteratorResult<Item> | null>;
}

/** Without a clock there is no silence. */
export function createArrivals<Item>(items: AsyncIterator<Item>, clock: Clock | null): Arrivals<Item> {
  let coming: Promise<IteratorResult<Item>> | null = null;

  async function next(): Promise<IteratorResult<Item>> {
    const item = coming ?? items.next();
    coming = null;
    return item;
  }

  async function nextOrSilence(milliseconds: number): Promise<IteratorResult<Item> | null> {
    if (clock === null) return next();
    coming ??= items.next();
    const ended = new AbortController();
    try {
      const item = await Promise.race([coming, clock.sleep(milliseconds, ended.signal).then(() => null)]);
      if (item !== null) coming = null;
      return item;
    } finally {
      ended.abort();
    }
  }

  return { next, nextOrSilence };
}

/** Waits for so many bytes; when the stream falls silent before that, for what there is. All of it is passed on. */
export async function awaitHead(
  bytes: AsyncIterable<Uint8Array>,
  length: number,
  clock: Clock | null,
): Promise<{ bytes: AsyncIterable<Uint8Array>; isSilent: boolean }> {
  const arrivals = createArrivals(bytes[Symbol.asyncIterator](), clock);
  const head: Uint8Array[] = [];
  let [count, isSilent, isEnd] = [0, false, false];
  while (count < length && !isSilent && !isEnd) {
    const item = await arrivals.nextOrSilence(patience);
    if (item === null) isSilent = count > 0;
    else if (item.done) isEnd = true;
    else count += head[head.push(item.value) - 1].length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* head;
    if (isEnd) return;
    for (let item = await arrivals.next(); !item.done; item = await arrivals.next()) yield item.value;
  }
  return { bytes: all(), isSilent };
}
