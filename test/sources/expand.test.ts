/**
 * Patterns among inputs, with `/` and with the backslashes of Windows, and folders that cannot be listed: they are
 * told of, and do not stop the rest.
 */
import { chmodSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTree } from '../tree.ts';
import { discoverIn, emptyFiles, pathsIn } from './discover-in.ts';

const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

describe('a pattern', () => {
  const tree = emptyFiles(
    'logs/a.log',
    'logs/b.log',
    'logs/B2.LOG',
    'logs/c.txt',
    'logs/x/d.log',
    'logs/.e.log',
  );

  it.each([
    ['logs/*.log', ['logs/.e.log', 'logs/B2.LOG', 'logs/a.log', 'logs/b.log']],
    ['logs/?.log', ['logs/a.log', 'logs/b.log']],
    ['log?/a.log', ['logs/a.log']],
    ['logs/[ac].*', ['logs/a.log', 'logs/c.txt']],
    ['logs/{a,c}.*', ['logs/a.log', 'logs/c.txt']],
    ['logs/A*', ['logs/a.log']],
    ['l*/x', ['logs/x/d.log']],
    ['**/d.log', ['logs/x/d.log']],
  ])('%s gives the files and the folders that it describes, by path', async (pattern, expected) => {
    expect(await pathsIn(createTree(tree), [pattern])).toEqual(expected);
  });

  it.each([
    ['logs\\x\\d*.log', ['logs/x/d.log']],
    ['l*\\x\\d.log', ['logs/x/d.log']],
    ['logs\\*.txt', ['logs/c.txt']],
    ['*\\?.txt', ['logs/c.txt']],
    ['logs\\[ac].txt', ['logs/c.txt']],
    ['logs\\{c,d}.txt', ['logs/c.txt']],
    ['logs\\**\\d.log', ['logs/x/d.log']],
  ])('%s does so with backslashes', async (pattern, expected) => {
    expect(await pathsIn(createTree(tree), [pattern])).toEqual(expected);
  });

  it.each([
    ['Program Files (x86)/agent/*.log'],
    ['Program Files (x86)\\agent\\s*.log'],
    ['logs [1]/*.log'],
    ['{0f8fad5b-d9cb}/*.log'],
  ])('%s may begin with a folder that exists under that very name', async (pattern) => {
    const folders = ['Program Files (x86)/agent', 'logs [1]', '{0f8fad5b-d9cb}'];
    const folder = createTree(emptyFiles(...folders.map((name) => `${name}/s2.log`)));
    expect(await pathsIn(folder, [pattern])).toHaveLength(1);
  });

  it('takes a folder that exists by its name, whatever characters it has', async () => {
    const folder = createTree(emptyFiles('log [1]/a.log', 'log 1/b.log'));
    expect(await pathsIn(folder, ['log [1]/*.log'])).toEqual(['log [1]/a.log']);
  });

  it('gives each file once', async () => {
    expect(await pathsIn(createTree(tree), ['logs/a*', 'logs/?.log', 'logs/**/a.log'])).toEqual([
      'logs/a.log',
      'logs/b.log',
    ]);
  });

  it('that describes nothing is a gap', async () => {
    expect((await discoverIn(createTree(tree), ['logs/*.err'])).gaps).toMatchObject([
      { code: 'not-found', source: 'logs/*.err' },
    ]);
  });

  it('is a path when patterns are not wanted', async () => {
    const folder = createTree(emptyFiles('a.log', '[b].log', 'b.log'));
    const { sources, gaps } = await discoverIn(folder, ['[a].log', '[b].log', '{a,b}.log'], { noGlob: true });
    expect(sources.map(({ path }) => path)).toEqual(['[b].log']);
    expect(gaps.map(({ code, source }) => [code, source])).toEqual([
      ['not-found', '[a].log'],
      ['not-found', '{a,b}.log'],
    ]);
  });
});

describe.skipIf(isWindows || isRoot)('a folder that this user may not list', () => {
  const gap = (source: string) => ({
    code: 'access-denied',
    source,
    message: `access to ${source} is denied`,
    action: expect.stringContaining('administrator'),
    said: expect.anything(),
  });

  it.each([
    ['logs/closed', []],
    ['logs', ['logs/open/b.log']],
    ['logs/**/*.log', ['logs/open/b.log']],
  ])('is a gap, and does not stop the rest of %s', async (input, expected) => {
    const folder = createTree(emptyFiles('logs/closed/a.log', 'logs/open/b.log'));
    chmodSync(`${folder}/logs/closed`, 0o000);
    const { sources, gaps } = await discoverIn(folder, [input]);
    chmodSync(`${folder}/logs/closed`, 0o700);
    expect(sources.map(({ path }) => path)).toEqual(expected);
    expect(gaps).toEqual([gap('logs/closed')]);
  });

  it('is named as the user wrote it', async () => {
    const folder = createTree(emptyFiles('logs/closed/a.log', 'logs/open/b.log'));
    chmodSync(`${folder}/logs/closed`, 0o000);
    const { sources, gaps } = await discoverIn(folder, ['./logs']);
    chmodSync(`${folder}/logs/closed`, 0o700);
    expect(sources.map(({ path }) => path)).toEqual(['./logs/open/b.log']);
    expect(gaps).toEqual([gap('./logs/closed')]);
  });
});
