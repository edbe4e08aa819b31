/**
 * Where the built-in catalogue lies: its files, where this is a clone of logscan, and what was compiled from them when
 * logscan was built. The single file of the command line has this module replaced, by one with the compiled texts inside.
 */
import { readFile } from 'node:fs/promises';
import type { Language } from '../locale/languages.ts';

/** The folder of the files. */
export const filesFolder = new URL('../../patterns', import.meta.url);

/** Where the compiled text of a language is kept, in Brotli. */
export function compiledFile(language: Language): URL {
  return new URL(`compiled/${language}.br`, import.meta.url);
}

/** Reads it; null where logscan was not built. */
export async function readCompiled(language: Language): Promise<Uint8Array | null> {
  try {
    return await readFile(compiledFile(language));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
