/**
 * From inputs to sources: files, folders, globs and standard input become things to read, each once, in a fixed
 * order. From a folder only logs are taken, by name. What cannot be reached is a gap. Nothing is opened here.
 */
import { lstat, stat } from 'node:fs/promises';
import type { LogFormat } from '../catalogue/types.ts';
import { identityOf } from '../read/file.ts';
import { type Gap, type Source, standardInput } from '../types.ts';
import { expandPattern } from './expand.ts';
import { missingGap, noLogsGap, systemGap } from './gaps.ts';
import { bareHost, type Host } from './host.ts';
import { locate } from './locate.ts';
import { createClassifier, type SkipReason } from './names.ts';
import { fullSpelling, spellingAdvice } from './spelling.ts';
import { type ListedFile, walkFolder } from './walk.ts';

export interface Discovery {
  sources: Source[];
  /** Paths of the sources that were named, not found in a folder. */
  named: Set<string>;
  /** Files of folders that were not taken, by reason. */
  skipped: Record<string, number>;
  duplicates: { path: string; of: string }[];
  gaps: Gap[];
}

export interface DiscoverOptions {
  formats: readonly LogFormat[];
  /** Take inputs as paths only, never as patterns. @default false */
  noGlob?: boolean | undefined;
  /** Says how inputs are to be understood. @default this platform, without environment variables */
  host?: Host | undefined;
}

/** Finds what there is to read. `-` is standard input. */
export async function discover(inputs: readonly string[], options: DiscoverOptions): Promise<Discovery> {
  const discovery: Discovery = {
    sources: [],
    named: new Set(),
    skipped: {},
    duplicates: [],
    gaps: [],
  };
  const { host = bareHost } = options;
  const classify = createClassifier(options.formats);
  const seen = new Map<string, string>();

  async function addFile(location: string): Promise<void> {
    const path = displayPath(location);
    try {
      const stats = await stat(location, { bigint: true });
      const identity = identityOf(stats);
      const first = seen.get(identity);
      if (first !== undefined) {
        discovery.duplicates.push({ path, of: first });
        return;
      }
      seen.set(identity, path);
      discovery.sources.push({ path, location, size: Number(stats.size), mtime: Number(stats.mtimeMs) });
    } catch (error) {
      discovery.gaps.push(systemGap(path, error));
    }
  }

  function skip(reason: SkipReason): void {
    discovery.skipped[reason] = (discovery.skipped[reason] ?? 0) + 1;
  }

  const onFailure = (path: string, error: unknown) =>
    discovery.gaps.push(systemGap(displayPath(path), error));

  async function addListed({ path, name, kind: entry }: ListedFile, isNamed: boolean): Promise<void> {
    if (entry === 'other' || (entry === 'link' && (await isLink(path)))) return skip(entry);
    const kind = classify(name);
    if (kind === 'log' || kind === 'bundle' || (kind === 'other' && isNamed)) await addFile(path);
    else skip(kind);
  }

  function isTaken(name: string, entry: ListedFile['kind']): boolean {
    const kind = classify(name);
    if (entry !== 'other' && (kind === 'log' || kind === 'bundle')) return true;
    skip(entry === 'link' || entry === 'other' ? entry : (kind as SkipReason));
    return false;
  }

  async function addFolder(folder: string): Promise<void> {
    const taken = () => discovery.sources.length + discovery.duplicates.length + discovery.gaps.length;
    const before = taken();
    const { files, passed } = await walkFolder(folder, isTaken, onFailure);
    for (const file of files) await addListed(file, false);
    if (taken() === before) discovery.gaps.push(noLogsGap(displayPath(folder), passed + files.length));
  }

  async function addExisting(path: string): Promise<void> {
    try {
      const found = await stat(path);
      if (found.isDirectory()) return await addFolder(path);
      discovery.named.add(displayPath(path));
      await addFile(path);
    } catch (error) {
      discovery.gaps.push(systemGap(displayPath(path), error));
    }
  }

  for (const input of inputs) {
    if (input === '-' || input === standardInput) {
      if (seen.has(standardInput)) continue;
      seen.set(standardInput, standardInput);
      discovery.sources.push({ path: standardInput, location: null });
      continue;
    }
    const paths = await locate(input, host);
    for (const path of paths) await addExisting(path);
    if (paths.length > 0) continue;
    const matches = options.noGlob ? [] : await expandPattern(fullSpelling(input, host), onFailure);
    if (matches.length === 0) discovery.gaps.push(missingGap(input, spellingAdvice(input, host)));
    for (const match of matches) {
      if (match.kind === 'folder') await addFolder(match.path);
      else await addListed(match, true);
    }
  }
  return discovery;
}

/** Lists of Windows call a link also what a volume has deduplicated or a cloud holds: a closer look tells. */
async function isLink(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  return found === null || found.isSymbolicLink();
}

function displayPath(location: string): string {
  return location.replaceAll('\\', '/');
}
