/**
 * Whether a file that nobody has read holds what was read of another one: a copy from before the original was emptied, a
 * log that was moved to another disk, the beginning of one that is still there, or a report of logscan. Told by marks; the
 * names do not count.
 */
import { openFile, type RandomAccess } from '../read/file.ts';
import { isOwnReport, reportHead } from '../sources/own-report.ts';
import type { FollowedFile } from './followed-file.ts';
import { headSize, isMarked, type Mark, markOf, tailSize } from './mark.ts';
import { readFully } from './read-on.ts';

/** A file that was read, and whether it is still there. */
export interface KnownFile {
  file: FollowedFile;
  isThere: boolean;
}

export type Kinship =
  | { kind: 'none' }
  /** It begins with all that was read of the other. `isSure`: the other is gone, and cannot tell more. */
  | { kind: 'continues'; of: FollowedFile; isSure: boolean }
  /** The other, which is still there, begins with all of it. */
  | { kind: 'copy' }
  /** It holds what logscan found in others. */
  | { kind: 'own-report' };

/** Tells what a file is to those that were read. Throws what the system says. */
export async function findKinship(file: RandomAccess, known: readonly KnownFile[]): Promise<Kinship> {
  const { size } = file;
  const beginning = await readFully(file, 0, Math.max(headSize, reportHead));
  if (isOwnReport(beginning)) return { kind: 'own-report' };
  const alike = findAlike(beginning, known);
  for (const { file: other, isThere } of alike) {
    const { matched, tail } = other.progress;
    if (size < matched) {
      // Of one that is gone nothing tells what stood there; but a copy is whole before its original goes.
      if (isThere && (await endsAsThere(file, other))) return { kind: 'copy' };
    } else if (isMarked(await readFully(file, matched - tail.length, tail.length), tail)) {
      // Nothing is in it that will not be found in the other.
      if (isThere && size === matched) return { kind: 'copy' };
      return { kind: 'continues', of: other, isSure: !isThere };
    }
  }
  return { kind: 'none' };
}

/** Those of which all marked bytes of the beginning are these; the one that was read furthest comes first. */
export function findAlike(beginning: Uint8Array, known: readonly KnownFile[]): KnownFile[] {
  const marks = new Map<number, Mark>();
  const markAt = (length: number) => {
    const mark = marks.get(length) ?? markOf(beginning.subarray(0, length));
    marks.set(length, mark);
    return mark;
  };
  return known
    .filter(({ file: { progress } }) => {
      const { head, matched } = progress;
      return matched > 0 && head.length <= beginning.length && head.digest === markAt(head.length).digest;
    })
    .sort((a, b) => b.file.progress.matched - a.file.progress.matched);
}

/** Whether the last bytes of a file stand at the same place in another one. */
async function endsAsThere(file: RandomAccess, { location, identity }: FollowedFile): Promise<boolean> {
  const other = await openFile(location).catch(() => null);
  if (other === null) return false;
  try {
    if (other.identity !== identity) return false;
    const length = Math.min(file.size, tailSize);
    const [here, there] = await Promise.all(
      [file, other].map((access) => readFully(access, file.size - length, length)),
    );
    return Buffer.compare(here, there) === 0;
  } finally {
    await other.close();
  }
}
