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
  const waiting = [folder];

  async function list(place: string): Promise<void> {
    try {
      for (const entry of await readdir(place, { withFileTypes: true })) {
        const kind = kindOf(entry);
        if (kind === 'folder') waiting.push(joinPath(place, entry.name));
        else if (isWanted(entry.name, kind)) {
          walked.files.push({ path: joinPath(place, entry.name), name: entry.name, kind });
        } else walked.passed++;
      }
    } catch (error) {
      onFailure(place, error as NodeJS.ErrnoException);
    }
  }

  while (waiting.length > 0) await Promise.all(waiting.splice(-mostListings).map(list));
  walked.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return walked;
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
