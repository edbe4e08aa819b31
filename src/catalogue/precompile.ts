/**
 * Run when logscan is built: compiles the built-in catalogue and its translations, and writes them where `load.ts`
 * finds them. A faulty catalogue fails the build.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { languages } from '../locale/languages.ts';
import { packCatalogue } from './pack.ts';
import { readCatalogue } from './read.ts';

for (const language of languages) {
  const { catalogue, translation, errors } = await readCatalogue({ language });
  if (errors.length > 0) {
    const places = errors.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
    throw new Error(`the catalogue is faulty\n${places.join('\n')}`);
  }
  // Examples are for tests: what remains of them is where their lines come from.
  const signatures = catalogue.signatures.map((signature) => ({ ...signature, examples: [] }));
  const content = language === 'en' ? packCatalogue({ ...catalogue, signatures }) : translation;
  await mkdir(new URL('compiled/', import.meta.url), { recursive: true });
  const text = JSON.stringify(content);
  await writeFile(
    new URL(`compiled/${language}.json`, import.meta.url),
    language === 'en' ? inAscii(text) : text,
  );
}

/** The same JSON in ASCII: what is nearly all ASCII is read faster so. */
function inAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
