/**
 * The files below a folder, chosen by name while the folders are listed: what is passed over is counted and never
 * kept, so that two hundred thousand cache files cost no more than the listing of them. A folder that cannot be listed
 * is reported and does not stop the rest. Links are listed and not followed, so none can lead in a circle.
 */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';

/** An entry as the file system lists it, without opening it. */
export interface ListedFile {
  /** As the user would write it, with `/`. */
  path: string;
  name: string;
  /** `other` is a device, a socket or a pipe. */
  kind: 'file' | 'folder' | 'link' | 'other';
}

/** Told of a folder that could not be listed, by the path that the user would write. */
export type ListFailure = (path: string, error: NodeJS.ErrnoException) => void;

/** Whether a file, a link or a device is wanted, told by its name and kind. Asked once for each. */
export type FileChoice = (name: string, kind: ListedFile['kind']) => boolean;

export interface WalkedFolder {
  /** Those that were wanted, in the order of their paths. */
  files: ListedFile[];
  /** How many were not. */
  passed: number;
}

/** Folders that are listed at once: as many as libuv has threads. */
const mostListings = 4;

/** All files below a folder that are wanted. */
export async function walkFolder(
  folder: string,
  isWanted: FileChoice,
  onFailure: ListFailure,
): Promise<WalkedFolder> {
  const walked: WalkedFolder = { files: [], passed: 0 };
  const failures: { path: string; error: NodeJS.ErrnoException }[] = [];
  const waiting = [folder];

  function take(place: string, entries: Dirent[]): void {
    for (const entry of entries) {
      const kind = kindOf(entry);
      if (kind === 'folder') waiting.push(joinPath(place, entry.name));
      else if (isWanted(entry.name, kind)) {
        walked.files.push({ path: joinPath(place, entry.name), name: entry.name, kind });
      } else walked.passed++;
    }
  }

  while (waiting.length > 0) {
    const places = waiting.splice(-mostListings);
    const lists = await Promise.allSettled(places.map((place) => readdir(place, { withFileTypes: true })));
    // In the order of the folders, whichever was listed first: the same tree gives the same report.
    for (const [index, list] of lists.entries()) {
      if (list.status === 'fulfilled') take(places[index], list.value);
      else failures.push({ path: places[index], error: list.reason });
    }
  }
  for (const { path, error } of failures.sort(byPath)) onFailure(path, error);
  walked.files.sort(byPath);
  return walked;
}

function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : 1;
}

export function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): ListedFile['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

/** A path below a folder, as the user would write it. */
export function joinPath(folder: string, path: string): string {
  return folder === '.' ? path : `${folder.replace(/[\\/]$/, '')}/${path}`;
}
