/**
 * Run when logscan is built: compiles the built-in catalogue, its translations and what the matcher looks for, and writes them where `compiled.ts`
 * finds them. A faulty catalogue fails the build.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { compiledFile } from './catalogue/compiled.ts';
import { packFoundation, packWords } from './catalogue/pack.ts';
import { readCatalogue } from './catalogue/read.ts';
import { languages } from './locale/languages.ts';
import { createSearchTable, packSearchTable } from './match/search-table.ts';

await rm(new URL('.', compiledFile('en')), { recursive: true, force: true });
for (const language of languages) {
  const { foundation, errors } = await readCatalogue({ language });
  if (errors.length > 0) {
    const places = errors.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
    throw new Error(`the catalogue is faulty\n${places.join('\n')}`);
  }
  const file = compiledFile(language);
  await mkdir(new URL('.', file), { recursive: true });
  const text = language === 'en' ? packFoundation(foundation) : packWords(foundation.words);
  await writeFile(file, compress(Buffer.from(text)));
  if (language === 'en') {
    const table = createSearchTable(foundation.catalogue.signatures);
    await writeFile(compiledFile('search'), compress(packSearchTable(table)));
  }
}

/** Deflate takes a third more room than Brotli, and half the time to read: that is part of every start. */
function compress(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level: 9 });
}
