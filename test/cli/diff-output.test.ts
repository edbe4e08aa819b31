/**
 * A comparison in files, and in the summary of a pipeline: beside standard output, whole or not at all.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownCatalogue, record } from '../saved/own-catalogue.ts';
import { createTree } from '../tree.ts';
import { logscan, type RunOptions } from './run.ts';

const failed = record('02:00:00', 'disk C failed');
const tree = () =>
  createTree({ 'a.log': record('01:00:00', 'all is well'), 'b.log': failed, 'summary.md': '# Before\n' });

async function diff(cwd: string, args: readonly string[], options: RunOptions = {}) {
  const run = await logscan(['diff', '--catalogue', resolve(ownCatalogue), 'a.log', 'b.log', ...args], {
    cwd,
    ...options,
  });
  return { ...run, read: (name: string) => readFileSync(`${cwd}/${name}`, 'utf8') };
}

describe('diff --output', () => {
  it('writes a comparison in several formats, each in that of its name', async () => {
    const { code, stdout, read } = await diff(tree(), [
      '-o',
      'd.json',
      '-o',
      'out/d.md',
      '-o',
      'pretty=d.out',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(read('d.json'))).toMatchObject({ new: [{ signature: 'own/disk-failed' }] });
    expect(read('out/d.md')).toContain('### New');
    expect(read('d.out')).toBe(stdout);
  });

  it('leaves files as they were when there is no comparison', async () => {
    const cwd = tree();
    const { code, stdout, read } = await diff(cwd, ['-o', 'summary.md', '--tz', 'nowhere']);
    expect([code, stdout, read('summary.md')]).toEqual([2, '', '# Before\n']);
    expect(readdirSync(cwd).sort()).toEqual(['a.log', 'b.log', 'summary.md']);
  });

  it.each([
    ['d.sarif', '--output d.sarif cannot be written: sarif is none of pretty, json, markdown'],
    ['csv=d.json', '--output csv=d.json cannot be written: csv is none of'],
    ['d.docx', 'end it with .json .md .markdown .txt'],
    ['a.log/d.json', 'a.log/d.json cannot be written: what stands above it is no folder'],
  ])('refuses %s', async (value, message) => {
    const cwd = tree();
    const { code, stdout, stderr } = await diff(cwd, ['-o', 'good.json', '-o', value]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(existsSync(`${cwd}/good.json`)).toBe(false);
  });
});

describe('diff in a pipeline', () => {
  it('adds to the summary of a step of GitHub Actions, unless a format is asked for', async () => {
    const cwd = tree();
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: `${cwd}/summary.md` };
    const plain = await diff(cwd, ['--format', 'pretty'], { env });
    expect(plain.read('summary.md')).toBe('# Before\n');
    const { code, stdout, read } = await diff(cwd, [], { env });
    expect([code, stdout]).toEqual([1, plain.stdout]);
    expect(read('summary.md')).toMatch(/^# Before\n\*\*1 new, 0 still there, 0 fixed\*\*\n\n### New\n/);
  });

  it('has its summary uploaded in Azure Pipelines', async () => {
    const cwd = tree();
    const { stdout } = await diff(cwd, [], { env: { TF_BUILD: 'True', AGENT_TEMPDIRECTORY: cwd } });
    const [, path] = /\n##vso\[task\.uploadsummary\](.*)\n$/.exec(stdout) ?? [];
    expect(readFileSync(path, 'utf8')).toContain('### New');
  });
});
