/**
 * Loads a catalogue: the built-in one as it was compiled when logscan was built, any other from its files. Only the
 * second needs the parsers, so they are loaded only then.
 */
import { readFile } from 'node:fs/promises';
import { LogscanError } from '../errors.ts';
import type { Language } from '../locale/languages.ts';
import { type PackedCatalogue, unpackCatalogue } from './pack.ts';
import type { CatalogueOptions } from './read.ts';
import { type Translation, translate } from './translate.ts';
import type { Catalogue } from './types.ts';

export type { CatalogueOptions } from './read.ts';

/** Loads the catalogue. Throws `LogscanError` with code `catalogue`, and all faults in `problems`. */
export async function loadCatalogue(options: CatalogueOptions = {}): Promise<Catalogue> {
  const { paths = [], builtin = true, language = 'en' } = options;
  const compiled = builtin && paths.length === 0 ? await loadCompiled(language) : null;
  if (compiled !== null) return compiled;

  const { readCatalogue } = await import('./read.ts');
  const { catalogue, translation, errors } = await readCatalogue(options);
  if (errors.length === 0) return translate(catalogue, translation);
  const files = new Set(errors.map(({ file }) => file)).size;
  throw new LogscanError(
    'catalogue',
    `the catalogue has ${errors.length} fault${errors.length > 1 ? 's' : ''} in ${files} file${files > 1 ? 's' : ''}`,
    'Correct the files named below; `logscan catalogue check PATH` also runs their examples.',
    errors,
  );
}

/** The built-in catalogue as `precompile.ts` wrote it beside this module; null where it did not. */
async function loadCompiled(language: Language): Promise<Catalogue | null> {
  const packed = await readJson<PackedCatalogue>('compiled/en.json', 'latin1');
  if (packed === null) return null;
  const catalogue = unpackCatalogue(packed);
  if (language === 'en') return catalogue;
  const translation = await readJson<Translation>(`compiled/${language}.json`, 'utf8');
  return translation === null ? null : translate(catalogue, translation);
}

async function readJson<Value>(path: string, encoding: 'latin1' | 'utf8'): Promise<Value | null> {
  try {
    return JSON.parse(await readFile(new URL(path, import.meta.url), encoding));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
