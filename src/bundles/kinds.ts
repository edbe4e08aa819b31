/**
 * What kind of archive bytes are, by their beginning: names lie. Those that logscan does not open are told apart so
 * that it can say how to.
 */

/** Kinds that are opened. */
export type OpenKind = 'zip' | 'tar' | 'gzip';

/** Kinds that are not, and closed formats that people put into bundles. */
export type ClosedKind = '7z' | 'rar' | 'cab' | 'evtx' | 'xz' | 'bzip2' | 'zstd';

/** Bytes from which a kind is told. */
export const kindHead = 512;

const marks: readonly [kind: OpenKind | ClosedKind, mark: string][] = [
  ['zip', 'PK\x03\x04'],
  // An empty archive, and the first part of one in several.
  ['zip', 'PK\x05\x06'],
  ['zip', 'PK\x07\x08'],
  ['gzip', '\x1f\x8b\x08'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['rar', 'Rar!\x1a\x07'],
  ['cab', 'MSCF\0\0\0\0'],
  ['evtx', 'ElfFile\0'],
  ['xz', '\xfd7zXZ\0'],
  ['zstd', '\x28\xb5\x2f\xfd'],
];

/** Tells the kind; null when it is no archive. */
export function archiveKind(head: Uint8Array): OpenKind | ClosedKind | null {
  const beginning = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 16)).toString('latin1');
  const marked = marks.find(([, mark]) => beginning.startsWith(mark));
  if (marked) return marked[0];
  if (/^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/.test(beginning)) return 'bzip2';
  return isTarHeader(head) ? 'tar' : null;
}

/** Whether a kind is one that logscan does not open. */
export function isClosed(kind: OpenKind | ClosedKind): kind is ClosedKind {
  return kind !== 'zip' && kind !== 'tar' && kind !== 'gzip';
}

/** A tar header has a sum of its own bytes, with blanks in the place of the sum. Old ones have no other mark. */
function isTarHeader(head: Uint8Array): boolean {
  if (head.length < 512) return false;
  const stated = Buffer.from(head.subarray(148, 156))
    .toString('latin1')
    .replace(/[\0 ]+/g, '');
  if (!/^[0-7]{1,7}$/.test(stated)) return false;
  let sum = 0;
  for (let at = 0; at < 512; at++) sum += at >= 148 && at < 156 ? 0x20 : head[at];
  return sum === Number.parseInt(stated, 8);
}
