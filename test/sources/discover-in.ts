/**
 * Discovers inputs below a folder of a test, with all paths relative to that folder.
 */
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { type DiscoverOptions, type Discovery, discover } from '../../src/sources/discover.ts';
import type { Tree } from '../tree.ts';

const { formats } = await loadCatalogue();

/** What there is to read; the input '' is the folder itself. */
export async function discoverIn(
  folder: string,
  inputs: readonly string[] = [''],
  options: Partial<DiscoverOptions> = {},
): Promise<Discovery> {
  const found = await discover(
    inputs.map((input) => (input === '-' ? input : `${folder}/${input}`)),
    { formats, ...options },
  );
  return JSON.parse(JSON.stringify(found).replaceAll(`${folder}/`, ''));
}

/** Paths of the sources, in their order. */
export async function pathsIn(...parameters: Parameters<typeof discoverIn>): Promise<string[]> {
  const { sources } = await discoverIn(...parameters);
  return sources.map(({ path }) => path);
}

/** A tree of empty files. */
export function emptyFiles(...names: string[]): Tree {
  return Object.fromEntries(names.map((name) => [name, '']));
}
