/**
 * Run when logscan is built: compiles the built-in catalogue and its translations, and writes them where `compiled.ts`
 * finds them. A faulty catalogue fails the build.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { languages } from '../locale/languages.ts';
import { compiledFile } from './compiled.ts';
import { packFoundation, packWords } from './pack.ts';
import { readCatalogue } from './read.ts';

await rm(new URL('.', compiledFile('en')), { recursive: true, force: true });
for (const language of languages) {
  const { foundation, errors } = await readCatalogue({ language });
  if (errors.length > 0) {
    const places = errors.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
    throw new Error(`the catalogue is faulty\n${places.join('\n')}`);
  }
  const file = compiledFile(language);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(
    file,
    compress(language === 'en' ? packFoundation(foundation) : packWords(foundation.words)),
  );
}

function compress(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  const params = {
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}
