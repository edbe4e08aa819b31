/**
 * In which ways zip entries are packed that cannot be read, by the numbers of the format (APPNOTE 4.4.4 and 4.4.5).
 */
import type { Obstacle } from './entry.ts';

const methods: Partial<Record<number, string>> = {
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
};

/** What keeps an entry from being read; null when nothing does. */
export function obstacleOf(flags: number, method: number): Obstacle | null {
  if ((flags & 1) !== 0) return 'encrypted';
  if (method === 0 || method === 8) return null;
  return { method: methods[method] ?? method };
}
