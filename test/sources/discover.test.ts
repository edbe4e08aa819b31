/**
 * What there is to read: a folder gives its logs and opens nothing else, a file that is named is read whatever its
 * name, each thing is read once, in the order of paths, and what cannot be reached is a gap that says what to do.
 */
import { execFileSync } from 'node:child_process';
import { linkSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scan } from '../../src/scan.ts';
import { createTree } from '../tree.ts';
import { discoverIn, emptyFiles, pathsIn } from './discover-in.ts';

const isWindows = process.platform === 'win32';

function createPipe(path: string): void {
  execFileSync('sh', ['-c', 'mkfifo "$0"', path]);
}

describe('a folder', () => {
  it('gives the logs in it and in its folders, with size and time, in the order of their paths', async () => {
    const folder = createTree({ 'b.log': '12', 'a/z.log': '123', 'a/y/x.log': '', '.hidden/h.log': '1' });
    const { sources } = await discoverIn(folder);
    expect(sources).toEqual([
      { path: '.hidden/h.log', location: '.hidden/h.log', size: 1, mtime: expect.any(Number) },
      { path: 'a/y/x.log', location: 'a/y/x.log', size: 0, mtime: expect.any(Number) },
      { path: 'a/z.log', location: 'a/z.log', size: 3, mtime: expect.any(Number) },
      { path: 'b.log', location: 'b.log', size: 2, mtime: expect.any(Number) },
    ]);
  });

  it('gives them in that order however they were created', async () => {
    const names = ['c.log', 'a.log', 'd/a.log', 'B.log', 'b-1.log', 'b/1.log', 'é.log'];
    const sorted = ['B.log', 'a.log', 'b-1.log', 'b/1.log', 'c.log', 'd/a.log', 'é.log'];
    expect(await pathsIn(createTree(emptyFiles(...names)))).toEqual(sorted);
    expect(await pathsIn(createTree(emptyFiles(...names.reverse())))).toEqual(sorted);
  });

  it('is the same with a separator at its end', async () => {
    expect(await pathsIn(createTree(emptyFiles('logs/a.log')), ['logs/'])).toEqual(['logs/a.log']);
  });

  it('skips all else by name, and counts it', async () => {
    const data = ['x/completed_diff_1.dat', 'x/completed_diff_2.dat.gz', 'x/disk.vhdx'];
    const others = ['ibdata1', 'cache.db', 'agent.exe', 'README.md'];
    expect(await discoverIn(createTree(emptyFiles('a.log', ...data, ...others)))).toMatchObject({
      sources: [{ path: 'a.log' }],
      skipped: { 'replication-data': 3, database: 2, binary: 1, other: 1 },
      gaps: [],
    });
  });

  it.skipIf(isWindows)(
    'is scanned without opening what is skipped: a pipe to which nobody writes would never end',
    async () => {
      const folder = createTree({ 'a.log': 'text\n', 'b/c.txt': 'other text\n' });
      const pipes = ['completed_diff_1.dat', 'cache.db', 'agent.exe', 'core', 'bundle.zip'];
      for (const name of pipes) createPipe(`${folder}/${name}`);
      const report = await scan([folder]);
      expect(report.summary).toMatchObject({ sources: 2, lines: 2 });
    },
    10_000,
  );

  it.skipIf(isWindows)('gives no pipe, even one that is called like a log', async () => {
    const folder = createTree(emptyFiles('a.log'));
    createPipe(`${folder}/b.log`);
    expect(await pathsIn(folder)).toEqual(['a.log']);
  });

  it('that is empty is a gap', async () => {
    const { gaps, sources } = await discoverIn(createTree({ empty: null }), ['empty']);
    expect(sources).toEqual([]);
    expect(gaps).toEqual([
      {
        code: 'no-logs',
        source: 'empty',
        message: 'there are no logs in empty (it is empty)',
        action: expect.stringContaining('name a file'),
        said: expect.anything(),
      },
    ]);
  });

  it('without logs is a gap that tells how many other files there are', async () => {
    const folder = createTree(emptyFiles('data/completed_diff_1.dat', 'data/x/agent.exe', 'one/agent.exe'));
    const { gaps } = await discoverIn(folder, ['data', 'one']);
    expect(gaps.map(({ code, message }) => [code, message])).toEqual([
      ['no-logs', 'there are no logs in data (2 other files in it)'],
      ['no-logs', 'there are no logs in one (1 other file in it)'],
    ]);
  });

  it('takes archives whose names promise logs', async () => {
    const { sources, gaps, skipped } = await discoverIn(
      createTree(emptyFiles('a.log', 'b.zip', 'c/d.LOG.GZ', 'e.TGZ', 'f.tar.gz', 'cache.dat.gz', 'g.bin.gz')),
    );
    expect(sources.map(({ path }) => path)).toEqual(['a.log', 'b.zip', 'c/d.LOG.GZ', 'e.TGZ', 'f.tar.gz']);
    expect(gaps).toEqual([]);
    expect(skipped).toEqual({ 'replication-data': 1, other: 1 });
  });
});

describe('a file that is named', () => {
  it.each(['completed_diff_1.dat', 'cache.db', 'agent.exe', 'README', 'svagents.log'])(
    '%s is read whatever its name',
    async (name) => {
      expect(await pathsIn(createTree(emptyFiles(name)), [name])).toEqual([name]);
    },
  );

  it.each([
    'a b.log',
    'svagents [1].log',
    '[1].log',
    'log (2).log',
    '{a,b}.log',
    '{0f8fad5b-d9cb-469f-a165-70867728950e}.log',
    '!a.log',
    '@(a).log',
    '+a.log',
    "it's.log",
    '100%.log',
    '#1&2.log',
    '日志 로그.log',
  ])('%j is a path, not a pattern', async (name) => {
    const folder = createTree(emptyFiles(name, 'a.log', '1.log', 'b.log', `${name}.d/c.log`));
    expect(await pathsIn(folder, [name])).toEqual([name]);
    expect(await pathsIn(folder, [`${name}.d`])).toEqual([`${name}.d/c.log`]);
    expect(await pathsIn(folder)).toEqual(expect.arrayContaining([name, `${name}.d/c.log`]));
  });

  it('is a gap when there is none, and does not stop the rest', async () => {
    const { sources, gaps } = await discoverIn(createTree(emptyFiles('a.log')), [
      'b.log',
      'a.log/c',
      'a.log',
    ]);
    expect(sources.map(({ path }) => path)).toEqual(['a.log']);
    expect(gaps.map(({ code, message }) => [code, message])).toEqual([
      ['not-found', 'there is no file or folder b.log'],
      ['not-found', 'there is no file or folder a.log/c'],
    ]);
  });
});

describe('a link', () => {
  it('to a folder is followed when it is an input', async () => {
    const folder = createTree(emptyFiles('real/a.log', 'real/x/b.log'));
    symlinkSync(`${folder}/real`, `${folder}/link`, 'junction');
    expect(await pathsIn(folder, ['link'])).toEqual(['link/a.log', 'link/x/b.log']);
  });

  it('to a folder is not followed below an input, and counted', async () => {
    const folder = createTree(emptyFiles('input/a.log', 'cache/b.log'));
    symlinkSync(`${folder}/cache`, `${folder}/input/cache`, 'junction');
    symlinkSync(`${folder}/input`, `${folder}/input/circle.log`, 'junction');
    expect(await discoverIn(folder, ['input'])).toMatchObject({
      sources: [{ path: 'input/a.log' }],
      skipped: { link: 2 },
      gaps: [],
    });
  });

  it.skipIf(isWindows)('to a file is followed when it is an input, not below one', async () => {
    const folder = createTree(emptyFiles('a.log', 'input/b.log'));
    symlinkSync(`${folder}/a.log`, `${folder}/input/link.log`);
    expect(await pathsIn(folder, ['input'])).toEqual(['input/b.log']);
    expect(await pathsIn(folder, ['input/link.log'])).toEqual(['input/link.log']);
  });

  it.skipIf(isWindows)('to nothing is a gap as an input, and no matter below one', async () => {
    const folder = createTree(emptyFiles('input/b.log'));
    symlinkSync(`${folder}/nothing`, `${folder}/input/link.log`);
    expect((await discoverIn(folder, ['input'])).gaps).toEqual([]);
    expect((await discoverIn(folder, ['input/link.log'])).gaps).toMatchObject([{ code: 'not-found' }]);
  });
});

describe('the same file', () => {
  it('named twice is one source and a duplicate', async () => {
    const { sources, duplicates } = await discoverIn(createTree(emptyFiles('x/a.log')), [
      'x/a.log',
      'x/./a.log',
      'x/../x/a.log',
    ]);
    expect(sources.map(({ path }) => path)).toEqual(['x/a.log']);
    expect(duplicates).toEqual([
      { path: 'x/./a.log', of: 'x/a.log' },
      { path: 'x/../x/a.log', of: 'x/a.log' },
    ]);
  });

  it('as a hard link is a duplicate', async () => {
    const folder = createTree(emptyFiles('a.log'));
    linkSync(`${folder}/a.log`, `${folder}/b.log`);
    expect(await discoverIn(folder)).toMatchObject({
      sources: [{ path: 'a.log' }],
      duplicates: [{ path: 'b.log', of: 'a.log' }],
    });
  });

  it.skipIf(isWindows)('by a link is a duplicate', async () => {
    const folder = createTree(emptyFiles('a.log'));
    symlinkSync(`${folder}/a.log`, `${folder}/b.log`);
    expect(await discoverIn(folder, ['b.log', 'a.log'])).toMatchObject({
      sources: [{ path: 'b.log' }],
      duplicates: [{ path: 'a.log', of: 'b.log' }],
    });
  });

  it('with its folder, or its folder twice, is a duplicate, and the folder is not without logs', async () => {
    const folder = createTree(emptyFiles('x/a.log', 'x/b.log'));
    symlinkSync(`${folder}/x`, `${folder}/link`, 'junction');
    expect(await discoverIn(folder, ['x/b.log', 'x', 'link'])).toMatchObject({
      sources: [{ path: 'x/b.log' }, { path: 'x/a.log' }],
      duplicates: [
        { path: 'x/b.log', of: 'x/b.log' },
        { path: 'link/a.log', of: 'x/a.log' },
        { path: 'link/b.log', of: 'x/b.log' },
      ],
      gaps: [],
    });
  });
});

describe('standard input', () => {
  it('is the input -, among others', async () => {
    const { sources, gaps } = await discoverIn(createTree(emptyFiles('a.log', 'b.log')), [
      'b.log',
      '-',
      'a.log',
    ]);
    expect(sources.map(({ path, location }) => [path, location])).toEqual([
      ['b.log', 'b.log'],
      ['<stdin>', null],
      ['a.log', 'a.log'],
    ]);
    expect(gaps).toEqual([]);
  });

  it('is one source when it is named twice', async () => {
    expect(await pathsIn(createTree({}), ['-', '-'])).toEqual(['<stdin>']);
  });
});
