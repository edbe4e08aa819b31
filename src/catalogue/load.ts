/**
 * Loads a catalogue: the built-in one as it was compiled when logscan was built, files of users from their YAML. Only
 * the second needs the parsers, so they are loaded only then.
 */
import { LogscanError } from '../errors.ts';
import { loadBuiltin } from './builtin.ts';
import type { CatalogueOptions } from './read.ts';
import { translate } from './translate.ts';
import type { Catalogue } from './types.ts';

export type { CatalogueOptions } from './read.ts';

/** Loads the catalogue. Throws `LogscanError` with code `catalogue`, and all faults in `problems`. */
export async function loadCatalogue(options: CatalogueOptions = {}): Promise<Catalogue> {
  const { paths = [], builtin = true, language = 'en' } = options;
  const compiled = builtin && paths.length === 0 ? await loadBuiltin(language) : null;
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
