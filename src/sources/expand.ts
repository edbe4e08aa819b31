/**
 * Folders and globs on disk: the files below a folder, or those that a pattern describes. A folder that cannot be
 * listed is reported and does not stop the rest. The only place that knows the glob library.
 */
import fs, { type Dirent, existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import glob from 'fast-glob';

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

/** All files below a folder, in the order of their paths. Links below it are listed and not followed. */
export async function listFolder(folder: string, onFailure: ListFailure): Promise<ListedFile[]> {
  const entries = await list('**/*', folder, onFailure);
  return entries.filter(({ kind }) => kind !== 'folder');
}

/** Files and folders that a pattern describes, in the order of their paths. */
export async function expandPattern(input: string, onFailure: ListFailure): Promise<ListedFile[]> {
  const segments = input.replaceAll('\\', '/').split('/');
  const isPattern = (segment: string, index: number) =>
    /[*?[{]/.test(segment) && !existsSync(segments.slice(0, index + 1).join('/'));
  const first = segments.findIndex(isPattern);
  if (first < 0) return [];
  // What stands before the first pattern is a path, and may hold any character.
  const folder = first === 0 ? '.' : segments.slice(0, first).join('/') || '/';
  return list(segments.slice(first).map(toGlob).join('/'), folder, onFailure);
}

/** fast-glob takes `?` in a folder name literally, and parentheses, `!`, `@` and `+` for patterns. */
function toGlob(segment: string): string {
  return segment.replace(/[()!@+]/g, '\\$&').replaceAll('?', '[!|]');
}

async function list(pattern: string, folder: string, onFailure: ListFailure): Promise<ListedFile[]> {
  const join = (path: string) => (folder === '.' ? path : `${folder.replace(/[\\/]$/, '')}/${path}`);
  const report: ListFailure = (path, error) =>
    onFailure(join(relative(resolve(folder), path).replaceAll('\\', '/')).replace(/\/$/, ''), error);
  const entries = await glob(pattern, {
    cwd: folder,
    dot: true,
    onlyFiles: false,
    objectMode: true,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    suppressErrors: true,
    fs: { readdir: reportingReaddir(report) },
  });
  return entries
    .map(({ path, name, dirent }) => ({ path: join(path), name, kind: kindOf(dirent) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): ListedFile['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
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
