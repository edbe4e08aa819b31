/**
 * Reads a catalogue from its files: ours under `patterns/`, and those that the user names. A file or folder that
 * cannot be read is a fault like any other. What the files say is compiled by `compile.ts`.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CatalogueError } from '../errors.ts';
import type { Language } from '../locale/languages.ts';
import { loadFoundation } from './builtin.ts';
import { type Compiled, compileCatalogue } from './compile.ts';
import { filesFolder } from './compiled.ts';
import { nothing, withoutSignatures } from './foundation.ts';
import { type CatalogueFile, readShape } from './shape.ts';
import type { Catalogue } from './types.ts';
import { readYaml } from './yaml.ts';

export interface CatalogueOptions {
  /** More signature files, or folders of them. @default [] */
  paths?: readonly string[];
  /** Whether logscan's own signatures are part of it. Its log formats, procedures and codes always are. @default true */
  builtin?: boolean;
  /** Language of titles, causes and steps; what is not translated stays English. @default 'en' */
  language?: Language;
}

/** A catalogue as it was read, faults and all. */
export interface ReadCatalogue extends Compiled {
  /** What is right of it, in English. */
  catalogue: Catalogue;
  /** For each id of a signature or a log format in the files that were read, makes an error at a path inside it. */
  places: Map<string, (path: (string | number)[], message: string, action: string) => CatalogueError>;
}

/**
 * Loads what is right of a catalogue, and says what is wrong. Never throws. The built-in files are read when nothing else
 * is asked for; other files build on what was compiled from them.
 */
export async function readCatalogue(options: CatalogueOptions = {}): Promise<ReadCatalogue> {
  const { paths = [], builtin = true, language = 'en' } = options;
  const errors: CatalogueError[] = [];
  const files: CatalogueFile[] = [];
  const compiled = builtin && paths.length === 0 ? null : await loadFoundation(language);
  if (compiled === null) files.push(...(await readBuiltin(builtin, language, errors)));
  for (const path of paths) {
    for (const name of await listInput(path, errors)) {
      const file = await readCatalogueFile(name, errors);
      if (file && (file.kind !== 'language' || file.data.language === language)) files.push(file);
    }
  }
  const base = compiled === null ? nothing : builtin ? compiled : withoutSignatures(compiled);
  const { foundation, translation, errors: faults } = compileCatalogue(files, base);
  const places: ReadCatalogue['places'] = new Map();
  for (const file of files) {
    const items =
      file.kind === 'signatures' ? file.data.signatures : file.kind === 'formats' ? file.data.formats : [];
    items.forEach(({ id }, index) => {
      places.set(id, (path, ...rest) => file.yaml.errorAt([file.kind, index, ...path], ...rest));
    });
  }
  const { catalogue } = foundation;
  return { catalogue, foundation, translation, errors: [...errors, ...faults], places };
}

/** The built-in files; without signatures, those to which the files of users may refer. */
async function readBuiltin(
  signatures: boolean,
  language: Language,
  errors: CatalogueError[],
): Promise<CatalogueFile[]> {
  const folder = fileURLToPath(filesFolder);
  const isTranslation = (path: string) => /[\\/]locales[\\/]/.test(path.slice(folder.length));
  const isWanted = (path: string) => !isTranslation(path) || path.split(/[\\/]/).includes(language);
  const paths = await listFolder(folder, []);
  if (paths.length === 0)
    errors.push(
      faultOf(
        folder,
        'the files of the built-in catalogue are not installed',
        'Name the files to be checked.',
      ),
    );
  const files: CatalogueFile[] = [];
  for (const path of paths.filter(isWanted)) {
    const file = await readCatalogueFile(path, errors);
    if (file && (signatures || (file.kind !== 'signatures' && file.kind !== 'language'))) files.push(file);
  }
  return files;
}

async function readCatalogueFile(path: string, errors: CatalogueError[]): Promise<CatalogueFile | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    errors.push(unreadable(path, error));
    return null;
  }
  const yaml = readYaml(path, text);
  errors.push(...yaml.errors);
  if (yaml.errors.length > 0) return null;
  const shape = readShape(yaml.data);
  if (!Array.isArray(shape)) return { ...shape, yaml };
  errors.push(
    ...shape.map(({ path: place, message, action, at }) => yaml.errorAt(place, message, action, at)),
  );
  return null;
}

async function listInput(path: string, errors: CatalogueError[]): Promise<string[]> {
  try {
    return (await stat(path)).isDirectory() ? await listFolder(path, errors) : [path];
  } catch (error) {
    errors.push(unreadable(path, error));
    return [];
  }
}

/** All YAML files below a folder, in a fixed order. */
async function listFolder(folder: string, errors: CatalogueError[]): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    errors.push(unreadable(folder, error));
    return [];
  }
}

function unreadable(file: string, error: unknown): CatalogueError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? 'there is no such file or folder' : message;
  return faultOf(file, reason, 'Correct the path of --catalogue.');
}

/** A fault of a file as a whole. */
function faultOf(file: string, message: string, action: string): CatalogueError {
  return { file, line: 1, column: 1, message, action, sourceLine: '' };
}
