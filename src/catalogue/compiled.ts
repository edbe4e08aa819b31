/**
 * Where the built-in catalogue lies: its files, where this is a clone of logscan, and what was compiled from them when
 * logscan was built. The single file of the command line has this module replaced, by one with the compiled texts inside.
 */
import { readFileSync } from 'node:fs';
import type { Language } from '../locale/languages.ts';

/** The folder of the files. */
export const filesFolder = new URL('../../patterns', import.meta.url);

/** What is kept, deflated: the text of each language, and what the matcher looks for. */
export type CompiledName = Language | 'search';

/** Where it is kept. */
export function compiledFile(name: CompiledName): URL {
  return new URL(`compiled/${name}.deflated`, import.meta.url);
}

/** Reads it; null where logscan was not built. */
export function readCompiled(name: CompiledName): Uint8Array | null {
  try {
    return readFileSync(compiledFile(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
