/**
 * The built-in catalogue as it was compiled when logscan was built. Nothing of it is made before it is asked for.
 */
import { inflateRawSync } from 'node:zlib';
import type { Language } from '../locale/languages.ts';
import { readCompiled } from './compiled.ts';
import { type Foundation, noWords } from './foundation.ts';
import { unpackFoundation, unpackWords } from './pack.ts';
import type { OwnWords } from './translate.ts';
import type { Catalogue } from './types.ts';

/** Bytes that are unpacked at once: a whole text, because putting parts together takes a third of the time. */
const chunkSize = 2 ** 21;

/** The built-in catalogue in a language; null where logscan was not built. */
export async function loadBuiltin(language: Language): Promise<Catalogue | null> {
  const text = await readText('en');
  return text === null ? null : prepare(unpackFoundation(text, await loadWords(language)).catalogue);
}

/** The built-in catalogue for other files to build on, with what it says in a language; null where logscan was not built. */
export async function loadFoundation(language: Language): Promise<Foundation | null> {
  const text = await readText('en');
  return text === null ? null : { ...unpackFoundation(text), words: await loadWords(language) };
}

async function loadWords(language: Language): Promise<OwnWords> {
  const text = language === 'en' ? null : await readText(language);
  return text === null ? noWords : unpackWords(text);
}

/** With what the matcher made of it. */
function prepare(catalogue: Catalogue): Catalogue {
  const searchTable = () => {
    const bytes = readCompiled('search');
    return bytes && inflateRawSync(bytes, { chunkSize });
  };
  return { ...catalogue, prepared: { signatures: catalogue.signatures, searchTable } };
}

async function readText(language: Language): Promise<string | null> {
  const bytes = readCompiled(language);
  return bytes === null ? null : inflateRawSync(bytes, { chunkSize }).toString('latin1');
}
