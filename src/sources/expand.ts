/**
 * Folders and globs on disk: the files below a folder, or those that a pattern describes. A folder that cannot be
 * listed is reported and does not stop the rest. The only place that knows the glob library.
 */
import fs, { type Dirent } from 'node:fs';
import glob from 'fast-glob';

/** A file as the file system lists it, without opening it. */
export interface ListedFile {
  /** Relative to the folder, with `/`. */
  path: string;
  name: string;
  isLink: boolean;
}

/** Told of a folder that could not be listed. */
export type ListFailure = (path: string, error: NodeJS.ErrnoException) => void;

/** All files below a folder, in the order of their paths. Links below it are listed and not followed. */
export async function listFolder(folder: string, onFailure: ListFailure): Promise<ListedFile[]> {
  const entries = await glob('**/*', {
    ...usual(onFailure),
    cwd: folder,
    onlyFiles: false,
    objectMode: true,
  });
  return entries
    .filter(({ dirent }) => !dirent.isDirectory())
    .map(({ path, name, dirent }) => ({ path, name, isLink: dirent.isSymbolicLink() }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Files and folders that a pattern describes, in the order of their paths. */
export async function expandPattern(pattern: string, onFailure: ListFailure): Promise<string[]> {
  const paths = await glob(pattern, { ...usual(onFailure), onlyFiles: false });
  return paths.sort();
}

function usual(onFailure: ListFailure): glob.Options {
  return {
    dot: true,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    suppressErrors: true,
    fs: { readdir: reportingReaddir(onFailure) },
  };
}

/** fast-glob hides folders that it cannot list: this tells of them first. */
function reportingReaddir(onFailure: ListFailure): typeof fs.readdir {
  const readdir = (
    path: string,
    options: { withFileTypes: true },
    done: (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void,
  ) =>
    fs.readdir(path, options, (error, entries) => {
      if (error) onFailure(path, error);
      done(error, entries);
    });
  return readdir as unknown as typeof fs.readdir;
}
