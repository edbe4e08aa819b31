/** Places in memory that are multiples of a size. */

/** The first such place at or behind another one. */
export function align(size: number, to = 4): number {
  return Math.ceil(size / to) * to;
}
