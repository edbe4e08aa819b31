/**
 * Which paths an input means, seen on disk: the first of its spellings that exists, else those that differ from it
 * only in case, as a tree copied from Windows has them. Nothing is opened here.
 */
import { readdir, stat } from 'node:fs/promises';
import { type Host, isWindows } from './host.ts';
import { fullSpelling, spellingsOf } from './spelling.ts';

/** Paths for one input: several only where names differ in nothing but case. Empty when there is none. */
export async function locate(input: string, host: Host): Promise<string[]> {
  for (const path of spellingsOf(input, host)) if (await isThere(path)) return [path];
  return isWindows(host) ? [] : findWithoutCase(fullSpelling(input, host));
}

/** Whether there is something at a path, be it something that this user may not see. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

/** Paths that a path with `/` means when case does not count, sorted. A part that is there as written is taken so. */
export async function findWithoutCase(path: string): Promise<string[]> {
  let folders = [path.startsWith('/') ? '/' : ''];
  for (const name of path.split('/').filter((part) => part !== '')) {
    const found = await Promise.all(folders.map((folder) => namesakes(folder, name)));
    folders = found.flat().map((place) => `${place}/`);
  }
  return folders.map((folder) => folder.slice(0, -1)).sort();
}

/** What lies in a folder under a name. The folder ends with `/`, or is empty: the current one. */
async function namesakes(folder: string, name: string): Promise<string[]> {
  if (await isThere(folder + name)) return [folder + name];
  const wanted = name.toLowerCase();
  const names = await readdir(folder || '.').catch(() => []);
  return names.filter((other) => other.toLowerCase() === wanted).map((other) => folder + other);
}
