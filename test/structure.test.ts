/**
 * The structure, held by reading the import statements: folders import downwards only, each third-party package is
 * imported in one place, and only the command line touches the process.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** From the top down; a file may import from its own layer and from those below. */
const layers = [
  ['cli'],
  ['index.ts'],
  [
    'baseline.ts',
    'check-backtracking.ts',
    'check-catalogue.ts',
    'check-samples.ts',
    'create-matcher.ts',
    'draft-signature.ts',
    'intake.ts',
    'precompile.ts',
    'scan.ts',
    'scan-options.ts',
    'reporters',
    'diff',
    'follow',
  ],
  ['saved'],
  ['diagnose'],
  ['workers'],
  ['match'],
  ['bundles'],
  ['sources'],
  ['read'],
  ['catalogue'],
  [
    'types.ts',
    'clock.ts',
    'errors.ts',
    'glob.ts',
    'instant.ts',
    'locale',
    'redact',
    'severity.ts',
    'version.ts',
    'zone.ts',
  ],
];

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));

const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gms)].map((match) => ({
    file,
    from: match[1].startsWith('.') ? posix.join(posix.dirname(file), match[1]) : match[1],
  })),
);

function layerOf(file: string): number {
  const [, top] = file.split('/');
  return layers.findIndex((layer) => layer.includes(top));
}

describe('structure', () => {
  it('has a layer for every file', () => {
    expect(files.filter((file) => layerOf(file) < 0)).toEqual([]);
  });

  it('imports downwards only', () => {
    const own = imports.filter(({ from }) => from.startsWith('src/'));
    expect(own.filter(({ file, from }) => layerOf(from) < layerOf(file))).toEqual([]);
  });

  it('has no circular imports', () => {
    const finished = new Set<string>();
    const circular = (file: string, path: string[]): string[] => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (finished.has(file)) return [];
      const found = imports
        .filter((item) => item.file === file && files.includes(item.from))
        .flatMap((item) => circular(item.from, [...path, file]));
      finished.add(file);
      return found;
    };
    expect(files.flatMap((file) => circular(file, []))).toEqual([]);
  });

  it('imports each package in one place', () => {
    const packages = imports.filter(({ from }) => !from.startsWith('src/') && !from.startsWith('node:'));
    const repeated = packages.filter(({ file, from }) =>
      packages.some((other) => other.from === from && other.file !== file),
    );
    expect(repeated).toEqual([]);
  });

  it('touches the process and the console only in cli/', () => {
    const users = files.filter((file) => /\b(?:process|console)\./.test(readFileSync(file, 'utf8')));
    expect(users.filter((file) => !file.startsWith('src/cli/'))).toEqual([]);
  });

  it('opens every file with what it promises', () => {
    expect(files.filter((file) => !readFileSync(file, 'utf8').startsWith('/**'))).toEqual([]);
  });
});
