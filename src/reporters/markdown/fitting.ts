/**
 * As much of a list as there is room for.
 */

/** The texts of the first items, as many as there is room for, in bytes. */
export function fitting<Item>(items: readonly Item[], room: number, write: (item: Item) => string): string[] {
  const written: string[] = [];
  let left = room;
  for (const item of items) {
    const text = write(item);
    left -= sizeOf(text);
    if (left < 0) break;
    written.push(text);
  }
  return written;
}

/** Bytes in UTF-8. */
export function sizeOf(text: string): number {
  return Buffer.byteLength(text);
}
