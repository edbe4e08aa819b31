/**
 * Patterns on disk: the files and folders that one describes. A folder that cannot be listed is reported and does not
 * stop the rest. The only place that knows the glob library, which is loaded for the first pattern.
 */
import fs, { type Dirent, existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { findWithoutCase } from './locate.ts';
import { joinPath, kindOf, type ListedFile, type ListFailure } from './walk.ts';

/** Files and folders that a pattern describes, in the order of their paths. */
export async function expandPattern(input: string, onFailure: ListFailure): Promise<ListedFile[]> {
  const segments = input.replaceAll('\\', '/').split('/');
  const isPattern = (segment: string, index: number) =>
    /[*?[{]/.test(segment) && !existsSync(segments.slice(0, index + 1).join('/'));
  const first = segments.findIndex(isPattern);
  if (first < 0) return [];
  // What stands before the first pattern is a path, and may hold any character.
  const folder = first === 0 ? '.' : segments.slice(0, first).join('/') || '/';
  const folders = existsSync(folder) ? [folder] : await findWithoutCase(folder);
  const pattern = segments.slice(first).map(toGlob).join('/');
  return (await Promise.all(folders.map((place) => list(pattern, place, onFailure)))).flat();
}

/** fast-glob takes `?` in a folder name literally, and parentheses, `!`, `@` and `+` for patterns. */
function toGlob(segment: string): string {
  return segment.replace(/[()!@+]/g, '\\$&').replaceAll('?', '[!|]');
}

async function list(pattern: string, folder: string, onFailure: ListFailure): Promise<ListedFile[]> {
  const join = (path: string) => joinPath(folder, path);
  const report: ListFailure = (path, error) =>
    onFailure(join(relative(resolve(folder), path).replaceAll('\\', '/')).replace(/\/$/, ''), error);
  const { default: glob } = await import('fast-glob');
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
