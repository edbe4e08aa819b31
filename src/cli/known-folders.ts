/**
 * The known log folders of the host that runs the command: reads the registry and the files in which products say
 * where they were installed, and tells which folders there are.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import type { LogFormat } from '../catalogue/types.ts';
import { hostTexts } from '../locale/host.ts';
import type { Language } from '../locale/languages.ts';
import type { Redactor } from '../redact/types.ts';
import { clean } from '../reporters/clean.ts';
import { type Host, variableOf } from '../sources/host.ts';
import { type InstallReaders, readInstallPaths, registryValue } from '../sources/install-paths.ts';
import { findKnownFolders, type KnownFolders } from '../sources/known-folders.ts';
import type { KnownFolder } from '../types.ts';
import { write } from './output.ts';

/** Milliseconds after which a question to the registry is given up. */
const registryPatience = 3000;

/** Finds the known log folders of a host, with the install paths that are recorded on this one. */
async function findHostFolders(host: Host, formats: readonly LogFormat[]): Promise<KnownFolders> {
  const installPaths = await readInstallPaths(host, createReaders(host));
  return findKnownFolders({ ...host, installPaths }, formats);
}

function createReaders(host: Host): InstallReaders {
  // The one of the system, whatever PATH says.
  const program = `${variableOf('SystemRoot', host) ?? 'C:\\Windows'}\\System32\\reg.exe`;
  const readRegistry: InstallReaders['readRegistry'] = (key, value) =>
    new Promise((done) => {
      const options = { timeout: registryPatience, windowsHide: true };
      execFile(program, ['query', key, '/v', value, '/reg:64'], options, (error, output) =>
        done(error ? undefined : registryValue(output, value)),
      );
    });
  return { readRegistry, readText: (path) => readFile(path, 'utf8').catch(() => undefined) };
}

/** Says what is scanned, product by product, and which products are not there. */
export function renderKnownFolders(folders: readonly KnownFolder[], language: Language): string {
  const words = hostTexts[language];
  const products = [...new Set(folders.map(({ product }) => product))];
  const lines = products.map((product) => {
    const own = folders.filter((folder) => folder.product === product && folder.exists);
    return { product: words.product(product), paths: [...new Set(own.map(({ path }) => clean(path)))] };
  });
  const present = lines.filter(({ paths }) => paths.length > 0);
  const absent = lines.filter(({ paths }) => paths.length === 0).map(({ product }) => product);
  return [
    `logscan: ${present.length > 0 ? words.scanning : words.none}`,
    ...present.map(({ product, paths }) => `  ${product}: ${paths.join(', ')}`),
    ...(absent.length > 0 ? [`  ${words.absent(absent)}`] : []),
    '',
  ].join('\n');
}

/** What to read: what was named, or the known log folders of this host, which are told unless `quiet`. */
export async function findInputs(
  { inputs, quiet }: { inputs: string[]; quiet: boolean },
  host: Host,
  formats: readonly LogFormat[],
  { stderr, language, redactor }: { stderr: Writable; language: Language; redactor: Redactor },
): Promise<{ inputs: string[]; options: { knownFolders?: KnownFolder[] } }> {
  if (inputs.length > 0) return { inputs, options: {} };
  const found = await findHostFolders(host, formats);
  const shown = found.folders.map((folder) => ({ ...folder, path: redactor.path(folder.path) }));
  if (!quiet) await write(stderr, renderKnownFolders(shown, language));
  return { inputs: found.inputs, options: { knownFolders: found.folders } };
}
