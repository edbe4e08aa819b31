/**
 * Finds and reads the files of the catalogue: ours under `patterns/`, and those that the user names. A file or folder
 * that cannot be read is a fault like any other. What the files say is compiled by `compile.ts`.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CatalogueError, LogscanError } from '../errors.ts';
import { type CatalogueFile, compileCatalogue } from './compile.ts';
import { readShape } from './shape.ts';
import type { Catalogue } from './types.ts';
import { readYaml } from './yaml.ts';

const builtinFolder = fileURLToPath(new URL('../../patterns', import.meta.url));

export interface CatalogueOptions {
  /** More signature files, or folders of them. @default [] */
  paths?: readonly string[];
  /** Whether logscan's own signatures are part of it. Its log formats, procedures and codes always are. @default true */
  builtin?: boolean;
}

/** Loads the catalogue. Throws `LogscanError` with code `catalogue`, and all faults in `problems`. */
export async function loadCatalogue(options: CatalogueOptions = {}): Promise<Catalogue> {
  const { catalogue, errors } = await readCatalogue(options);
  if (errors.length > 0) {
    const files = new Set(errors.map(({ file }) => file)).size;
    throw new LogscanError(
      'catalogue',
      `the catalogue has ${errors.length} fault${errors.length > 1 ? 's' : ''} in ${files} file${files > 1 ? 's' : ''}`,
      'Correct the files named below; `logscan catalogue check PATH` also runs their examples.',
      errors,
    );
  }
  return catalogue;
}

/** A catalogue as it was read, faults and all. */
export interface ReadCatalogue {
  /** What is right of it. */
  catalogue: Catalogue;
  errors: CatalogueError[];
  /** For each signature id, makes an error at a path inside that signature. */
  places: Map<string, (path: (string | number)[], message: string, action: string) => CatalogueError>;
}

/** Loads what is right of a catalogue, and says what is wrong. Never throws. */
export async function readCatalogue(options: CatalogueOptions = {}): Promise<ReadCatalogue> {
  const errors: CatalogueError[] = [];
  const files: CatalogueFile[] = [];
  const wanted = options.builtin === false ? (file: CatalogueFile) => file.kind !== 'signatures' : () => true;
  for (const path of await listFolder(builtinFolder, errors)) {
    const file = await readCatalogueFile(path, errors);
    if (file && wanted(file)) files.push(file);
  }
  for (const path of options.paths ?? []) {
    for (const name of await listInput(path, errors)) {
      const file = await readCatalogueFile(name, errors);
      if (file) files.push(file);
    }
  }
  const compiled = compileCatalogue(files);
  const places: ReadCatalogue['places'] = new Map();
  for (const file of files) {
    if (file.kind !== 'signatures') continue;
    file.data.signatures.forEach(({ id }, index) => {
      places.set(id, (path, ...rest) => file.yaml.errorAt(['signatures', index, ...path], ...rest));
    });
  }
  return { catalogue: compiled.catalogue, errors: [...errors, ...compiled.errors], places };
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

/** All YAML files below a folder, in a fixed order; translations are no signature files. */
async function listFolder(folder: string, errors: CatalogueError[]): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !/[\\/]locales[\\/]/.test(path.slice(folder.length)))
      .sort();
  } catch (error) {
    errors.push(unreadable(folder, error));
    return [];
  }
}

function unreadable(file: string, error: unknown): CatalogueError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? 'there is no such file or folder' : message;
  return {
    file,
    line: 1,
    column: 1,
    message: reason,
    action: 'Correct the path of --catalogue.',
    sourceLine: '',
  };
}
