/**
 * Looks beside a place for a file that is not there any more: rotation gave it a name that is no log's, or one that no
 * input names, or made a copy of it before it was emptied.
 */
import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path/posix';
import { openFile } from '../read/file.ts';
import type { FileKind } from '../sources/names.ts';
import { joinPath, kindOf } from '../sources/walk.ts';
import type { FollowedFile, PresentFile } from './followed-file.ts';
import { findKinship } from './kinship.ts';
import { lookOnce } from './look.ts';

/** Files of a folder that are looked at. */
const mostNeighbours = 2000;

/** The file itself under another name in its folder, else one that holds all that was read of it; null when there is none. */
export async function findBeside(
  file: FollowedFile,
  classify: (name: string) => FileKind,
  isKnown: (path: string) => boolean,
): Promise<PresentFile | null> {
  const folder = dirname(file.path);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => kindOf(entry) === 'file' && ['log', 'other'].includes(classify(entry.name)))
    .map(({ name }) => joinPath(folder, name))
    .filter((path) => !isKnown(path))
    .slice(0, mostNeighbours);
  const neighbours = (await lookOnce(paths.map((path) => ({ path, location: path })))).filter(
    (found) => found !== null,
  );
  const same = neighbours.find(({ identity }) => identity === file.identity);
  if (same !== undefined) return same;
  const { matched } = file.progress;
  for (const neighbour of neighbours) {
    if (matched > 0 && neighbour.size >= matched && (await holds(neighbour, file))) return neighbour;
  }
  return null;
}

async function holds({ location }: PresentFile, file: FollowedFile): Promise<boolean> {
  const opened = await openFile(location).catch(() => null);
  if (opened === null) return false;
  try {
    return (await findKinship(opened, [{ file, isThere: false }])).kind === 'continues';
  } catch {
    return false;
  } finally {
    await opened.close();
  }
}
