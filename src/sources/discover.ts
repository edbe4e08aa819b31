/**
 * From inputs to sources: files, folders, globs and standard input become things to read, each once, in a fixed
 * order. From a folder only logs are taken, by name. What cannot be reached is a gap. Nothing is opened here.
 */
import { stat } from 'node:fs/promises';
import type { LogFormat } from '../catalogue/types.ts';
import { type Gap, type Source, standardInput } from '../types.ts';
import { expandPattern, listFolder } from './expand.ts';
import { bundleGap, missingGap, noLogsGap, systemGap } from './gaps.ts';
import { createClassifier } from './names.ts';

export interface Discovery {
  sources: Source[];
  /** Files of folders that were not taken, by reason. */
  skipped: Record<string, number>;
  duplicates: { path: string; of: string }[];
  gaps: Gap[];
}

export interface DiscoverOptions {
  formats: readonly LogFormat[];
  /** Take inputs as paths only, never as patterns. @default false */
  noGlob?: boolean | undefined;
}

/** Finds what there is to read. `-` is standard input. */
export async function discover(inputs: readonly string[], options: DiscoverOptions): Promise<Discovery> {
  const discovery: Discovery = { sources: [], skipped: {}, duplicates: [], gaps: [] };
  const classify = createClassifier(options.formats);
  const seen = new Map<string, string>();

  async function addFile(location: string): Promise<void> {
    const path = displayPath(location);
    try {
      const { size, mtimeMs, dev, ino } = await stat(location, { bigint: true });
      const identity = `${dev}:${ino}`;
      const first = seen.get(identity);
      if (first !== undefined) {
        discovery.duplicates.push({ path, of: first });
        return;
      }
      seen.set(identity, path);
      discovery.sources.push({ path, location, size: Number(size), mtime: Number(mtimeMs) });
    } catch (error) {
      discovery.gaps.push(systemGap(path, error));
    }
  }

  async function addFolder(folder: string): Promise<void> {
    const before = discovery.sources.length + discovery.duplicates.length + discovery.gaps.length;
    let skippedHere = 0;
    const files = await listFolder(folder, (path, error) =>
      discovery.gaps.push(systemGap(displayPath(path), error)),
    );
    for (const file of files) {
      const kind = file.isLink ? 'link' : classify(file.name);
      const location = join(folder, file.path);
      if (kind === 'log') await addFile(location);
      else if (kind === 'bundle') discovery.gaps.push(bundleGap(displayPath(location)));
      else {
        discovery.skipped[kind] = (discovery.skipped[kind] ?? 0) + 1;
        skippedHere++;
      }
    }
    if (before === discovery.sources.length + discovery.duplicates.length + discovery.gaps.length) {
      discovery.gaps.push(noLogsGap(displayPath(folder), skippedHere));
    }
  }

  async function addExisting(path: string): Promise<boolean> {
    try {
      const found = await stat(path);
      if (found.isDirectory()) await addFolder(path);
      else if (/\.(?:zip|tar|tgz|gz|7z|cab)$/i.test(path)) discovery.gaps.push(bundleGap(displayPath(path)));
      else await addFile(path);
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      discovery.gaps.push(systemGap(displayPath(path), error));
      return true;
    }
  }

  for (const input of inputs) {
    if (input === '-' || input === standardInput) {
      discovery.sources.push({ path: standardInput, location: null });
      continue;
    }
    if (await addExisting(input)) continue;
    const matches =
      options.noGlob || !/[*?[\]{}()!]/.test(input) ? [] : await expandPattern(toPattern(input), () => {});
    if (matches.length === 0) discovery.gaps.push(missingGap(input));
    for (const match of matches) await addExisting(match);
  }
  return discovery;
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** In a pattern a backslash separates folders, unless it escapes a character that has a meaning. */
function toPattern(input: string): string {
  return input.replace(/\\(?![*?[\]{}()!])/g, '/');
}

function join(folder: string, path: string): string {
  return /[\\/]$/.test(folder) ? folder + path : `${folder}/${path}`;
}

function displayPath(location: string): string {
  return location.replaceAll('\\', '/');
}
