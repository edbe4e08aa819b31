/**
 * Looking at bytes without taking them from whoever reads them.
 */

/** The beginning of bytes, and what comes behind it. */
export interface Peeked {
  /** At least as many bytes as were asked for, unless there are fewer. */
  head: Uint8Array;
  /** What follows the head; a fault among the first bytes is thrown here. */
  rest: AsyncIterableIterator<Uint8Array>;
}

/** Takes chunks until there are `length` bytes. The rest must be read to its end, or abandoned with `return`. */
export async function peek(bytes: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> {
  const chunks = bytes[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let count = 0;
  let ended = false;
  let fault: { error: unknown } | null = null;
  while (count < length && !ended && fault === null) {
    try {
      const item = await chunks.next();
      if (item.done) ended = true;
      else {
        taken.push(item.value);
        count += item.value.length;
      }
    } catch (error) {
      fault = { error };
    }
  }
  const rest: AsyncIterableIterator<Uint8Array> = {
    [Symbol.asyncIterator]: () => rest,
    next: async () => {
      if (fault !== null) throw fault.error;
      return ended ? { done: true, value: undefined } : chunks.next();
    },
    return: async () => {
      ended = true;
      await chunks.return?.();
      return { done: true, value: undefined };
    },
  };
  return { head: taken.length === 1 ? taken[0] : Buffer.concat(taken), rest };
}

/** The bytes as they were before they were peeked at. */
export async function* unpeek({ head, rest }: Peeked): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  yield* rest;
}

/** Passes bytes on, and tells how many pass. */
export async function* countBytes(
  bytes: AsyncIterable<Uint8Array>,
  add: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    add(chunk.length);
    yield chunk;
  }
}

/** A chunk as bytes; a text is taken for UTF-8. */
export function toBytes(chunk: Uint8Array | string): Uint8Array {
  return typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
}
