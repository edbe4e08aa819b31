/**
 * The package as it is published: small, complete, and without anything that runs when it is installed.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Packed {
  unpackedSize: number;
  files: { path: string; mode: number }[];
}

// Without scripts: what is built already is what is looked at.
const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
  stdio: ['ignore', 'pipe', 'ignore'],
});
const [{ unpackedSize, files }]: [Packed] = JSON.parse(output);
const paths = files.map(({ path }) => path);
const { scripts, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the package', () => {
  it('takes less than 3.8 MB unpacked', () => {
    expect(unpackedSize).toBeLessThan(3_800_000);
  });

  it('has the command line, the library with its types, and the catalogue in three languages', () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'bin/logscan.js',
        'dist/logscan.mjs',
        'dist/index.js',
        'dist/index.d.ts',
        'dist/catalogue/compiled/en.deflated',
        'dist/catalogue/compiled/ko.deflated',
        'dist/catalogue/compiled/zh-CN.deflated',
        'dist/catalogue/compiled/search.deflated',
        'patterns/schema.json',
      ]),
    );
  });

  it('has nothing that only builds or tests logscan', () => {
    const folders = new Set(paths.map((path) => path.split('/')[0]));
    expect([...folders].sort()).toEqual(['LICENSE', 'README.md', 'bin', 'dist', 'package.json', 'patterns']);
    expect(paths.filter((path) => /\.yaml$|^dist\/cli\/|precompile/.test(path))).toEqual([]);
  });

  it('runs nothing when it is installed', () => {
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([]);
  });

  it('depends on all that the library imports', () => {
    const imported = paths
      .filter((path) => /^dist\/(?!logscan).*\.js$/.test(path))
      .flatMap((path) => [
        ...readFileSync(path, 'utf8').matchAll(
          /^(?:import|export)\b[^;]*?from '([^.][^']*)'|\bimport\('([^.][^']*)'\)/gms,
        ),
      ])
      .map(([, from, late]) => from ?? late)
      .filter((name) => !name.startsWith('node:') && name !== 'recheck');
    expect(imported).toContain('yaml');
    expect(imported.filter((name) => !(name in dependencies))).toEqual([]);
  });
});
