/**
 * Where the products of a host say that they were installed. Reading the registry and files is left to the caller;
 * what cannot be read counts as absent, because on most hosts most of these products are.
 */
import { fillVariables, type Host } from './host.ts';
import { type InstallName, type InstallPaths, installRecords } from './known-places.ts';

/** How to read what products say of themselves. Each gives undefined for what is not there. */
export interface InstallReaders {
  /** A text value of the registry. Asked on Windows only. */
  readRegistry(key: string, value: string): Promise<string | undefined>;
  /** The text of a file. */
  readText(path: string): Promise<string | undefined>;
}

/** Reads the install paths, without a separator at their ends. */
export async function readInstallPaths(host: Host, readers: InstallReaders): Promise<InstallPaths> {
  const records = installRecords.filter((record) => record.platform === host.platform);
  const read = await Promise.all(
    records.map(async (record): Promise<[InstallName, string | undefined]> => {
      if ('key' in record) return [record.name, await readers.readRegistry(record.key, record.value)];
      const text = await readers.readText(fillVariables(record.file, host).text);
      return [record.name, text === undefined ? undefined : fieldOf(text, record.field)];
    }),
  );
  const paths: Partial<Record<InstallName, string[]>> = {};
  for (const [name, path] of read) {
    if (!path) continue;
    const filled = fillVariables(path, host).text.replace(/[\\/]+$/, '');
    paths[name] = [...new Set([...(paths[name] ?? []), filled])];
  }
  return paths;
}

/** What `reg query KEY /v VALUE` printed of a text value. */
export function registryValue(output: string, value: string): string | undefined {
  const lines = output.split(/\r?\n/).map((line) => /^\s+(.+?)\s+REG_(?:EXPAND_)?SZ\s+(.*\S)\s*$/.exec(line));
  return lines.find((found) => found?.[1].toLowerCase() === value.toLowerCase())?.[2];
}

/** The value of a line `field = "value"`. */
function fieldOf(text: string, field: string): string | undefined {
  const pairs = text.split(/\r?\n/).map((line) => /^\s*([^=]*?)\s*=\s*"?(.*?)"?\s*$/.exec(line));
  return pairs.find((pair) => pair?.[1] === field)?.[2];
}
