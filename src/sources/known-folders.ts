/**
 * The known log folders of a host: which there are by its environment and install paths, which of them exist, and what
 * to scan in them. Nothing is opened here but the lists of shared folders.
 */
import { readdir, realpath } from 'node:fs/promises';
import type { LogFormat } from '../catalogue/types.ts';
import { nameMatcher } from '../glob.ts';
import type { KnownFolder } from '../types.ts';
import { fillVariables, type Host, isWindows } from './host.ts';
import { type InstallPaths, knownPlaces } from './known-places.ts';
import { isThere } from './locate.ts';
import { joinPath } from './walk.ts';

export interface KnownFolders {
  /** All that the products of this platform would have, in the order of the table. */
  folders: KnownFolder[];
  /** What to scan: each thing once, though several products may name it. Inputs for `scan`. */
  inputs: string[];
}

/** A folder of a product; with names, only what is called so in it. */
export interface Place {
  product: string;
  path: string;
  names?: readonly string[];
}

/** Finds the known log folders of a host, with the names of these log formats in folders that others use as well. */
export async function findKnownFolders(host: Host, formats: readonly LogFormat[]): Promise<KnownFolders> {
  const folders: KnownFolder[] = [];
  const inputs: string[] = [];
  for (const place of placesOf(host, formats)) {
    const found = await contentOf(place);
    folders.push({ product: place.product, path: place.path, exists: found.length > 0 });
    inputs.push(...found);
  }
  return { folders, inputs: await outermost(inputs) };
}

/** The places of a host, whether they exist or not. One that needs a variable or install path it has not is none. */
export function placesOf(host: Host, formats: readonly LogFormat[]): Place[] {
  const places = knownPlaces
    .filter(({ platform }) => platform === host.platform)
    .flatMap(({ product, folders, names = [], formats: ids }): Place[] => {
      const wanted = [...names, ...formats.filter(({ id }) => ids?.includes(id)).flatMap((one) => one.names)];
      const shared = wanted.length > 0 ? { names: wanted } : {};
      return folders
        .flatMap((folder) => fillTemplate(folder, host))
        .map((path) => ({ product, path, ...shared }));
    });
  const keyOf = ({ product, path, names = [] }: Place) =>
    [product, isWindows(host) ? path.toLowerCase() : path, ...names].join('\n');
  return [...new Map(places.toReversed().map((place) => [keyOf(place), place])).values()].toReversed();
}

/** The paths of a template, with `/`: one for each install path that it names. */
function fillTemplate(template: string, host: Host): string[] {
  const [, name, rest] = /^\{(\w+)\}(.*)$/.exec(template) ?? [];
  const paths =
    name === undefined
      ? [template]
      : (host.installPaths?.[name as keyof InstallPaths] ?? []).map((path) => path + rest);
  return paths
    .map((path) => fillVariables(path, host))
    .filter(({ unknown }) => unknown.length === 0)
    .map(({ text }) => text.replaceAll('\\', '/'));
}

/** What to scan of a place; nothing when it is not there. */
async function contentOf({ path, names }: Place): Promise<string[]> {
  if (!(await isThere(path))) return [];
  if (names === undefined) return [path];
  const isOwn = nameMatcher(names);
  try {
    return (await readdir(path))
      .filter(isOwn)
      .sort()
      .map((name) => joinPath(path, name));
  } catch (error) {
    // To scan one that is closed tells so; any other failure is that of a drive without a disk.
    return ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '') ? [path] : [];
  }
}

/** Leaves out what lies in another one: `C:\ProgramData\ASR` is a junction to the install folder. */
async function outermost(inputs: readonly string[]): Promise<string[]> {
  const real = await Promise.all(inputs.map((input) => realpath(input).catch(() => input)));
  const places = real.map((path) => `${path.replaceAll('\\', '/')}/`);
  const isInside = (place: string, index: number) =>
    places.some((other, at) => (other === place ? at < index : place.startsWith(other)));
  return inputs.filter((_, index) => !isInside(places[index], index));
}
