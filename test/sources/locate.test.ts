/**
 * Inputs as people write them, on disk: what is there as written is taken, then other spellings, then names in another
 * case. The host is given, so nothing depends on the machine that runs the test.
 */
import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { discover } from '../../src/sources/discover.ts';
import type { Host } from '../../src/sources/host.ts';
import { createTree } from '../tree.ts';
import { discoverIn, emptyFiles, pathsIn } from './discover-in.ts';

const isCaseless = process.platform === 'win32' || process.platform === 'darwin';
const isWindows = process.platform === 'win32';
const host: Host = { platform: 'linux', env: {} };

describe('a tree copied from Windows', () => {
  const tree = emptyFiles('copied/ProgramData/ASR/home/svsystems/var/monitor.log', 'copied/Other/a.log');

  it.each(['copied\\ProgramData\\ASR', 'copied\\ProgramData\\ASR\\', 'copied\\ProgramData\\ASR"'])(
    'is read by %s',
    async (input) => {
      const [path] = await pathsIn(createTree(tree), [input], { host });
      expect(path).toMatch(/^copied\/ProgramData\/ASR\/home\/svsystems\/var\/monitor\.log$/);
    },
  );

  it.skipIf(isCaseless).each(['COPIED/programdata/asr', 'copied\\programdata\\ASR', 'copied/programdata/*'])(
    'is read by %s, under its real name',
    async (input) => {
      expect(await pathsIn(createTree(tree), [input], { host })).toEqual([
        'copied/ProgramData/ASR/home/svsystems/var/monitor.log',
      ]);
    },
  );

  it.skipIf(isCaseless)('gives all that differ in nothing but case', async () => {
    const folder = createTree(emptyFiles('LOGS/a.log', 'Logs/b.log', 'logs2/c.log'));
    expect(await pathsIn(folder, ['logs'], { host })).toEqual(['LOGS/a.log', 'Logs/b.log']);
    expect(await pathsIn(folder, ['Logs'], { host })).toEqual(['Logs/b.log']);
  });
});

describe('an input that is nowhere', () => {
  it.each([
    ['C:\\ProgramData\\ASR', /C: is a drive of Windows/],
    ['%NOWHERE%\\ASR', /No environment variable is called NOWHERE/],
    ['none', /Check the spelling/],
  ])('%s is a gap that says what to do', async (input, action) => {
    const { gaps } = await discover([input], { formats: [], host });
    expect(gaps).toMatchObject([{ code: 'not-found', source: input, action: expect.stringMatching(action) }]);
  });
});

describe('variables and ~', () => {
  it('are filled in, also in patterns', async () => {
    const folder = createTree(emptyFiles('x/a.log', 'x/b.txt'));
    const known: Host = { platform: 'linux', env: { HOME: folder, PLACE: `${folder}/x` } };
    const named = async (input: string) =>
      (await discover([input], { formats: [], host: known })).sources.map(({ path }) =>
        path.replace(`${folder}/`, ''),
      );
    expect(await named('~/x')).toEqual(['x/a.log', 'x/b.txt']);
    expect(await named('%PLACE%')).toEqual(['x/a.log', 'x/b.txt']);
    expect(await named('$PLACE\\a.log')).toEqual(['x/a.log']);
    expect(await named(`\${PLACE}/*.txt`)).toEqual(['x/b.txt']);
  });

  it.skipIf(isWindows)('are names when something is called so', async () => {
    const names = ['$PLACE/a.log', '%PLACE%.log', '~x.log', 'back\\slash.log', 'back\\folder/b.log'];
    const folder = createTree(emptyFiles(...names));
    const named: Host = { platform: 'linux', env: { PLACE: 'elsewhere' } };
    const inputs = ['$PLACE', '%PLACE%.log', '~x.log', 'back\\slash.log', 'back\\folder'];
    const { sources, gaps } = await discoverIn(folder, inputs, { host: named });
    expect([sources.length, gaps]).toEqual([5, []]);
  });
});

describe('big and hostile trees', () => {
  it('are read beyond 260 characters of path', async () => {
    const deep = `${'a very long name of a folder/'.repeat(14)}a.log`;
    const folder = createTree(emptyFiles(deep));
    expect(deep.length).toBeGreaterThan(400);
    expect(await pathsIn(folder)).toEqual([deep]);
    expect(await pathsIn(folder, [deep])).toEqual([deep]);
  });

  it('count cache files by reason, wherever they lie, and keep the logs in order', async () => {
    const cache = Array.from(
      { length: 600 },
      (_, index) => `d${index % 20}/x/completed_diff_${index}.dat.gz`,
    );
    const folder = createTree(emptyFiles(...cache, 'd3/x/s2.log', 'd11/a.log', 'a.log', 'd3/x/desktop.ini'));
    const { sources, skipped, gaps } = await discoverIn(folder);
    expect(sources.map(({ path }) => path)).toEqual(['a.log', 'd11/a.log', 'd3/x/s2.log']);
    expect(skipped).toEqual({ 'replication-data': 600, other: 1 });
    expect(gaps).toEqual([]);
  });

  it.skipIf(isWindows)('are left in spite of links that lead in a circle', async () => {
    const folder = createTree(emptyFiles('logs/a/b/c.log'));
    symlinkSync('..', `${folder}/logs/a/up`);
    symlinkSync('self', `${folder}/logs/self`);
    symlinkSync(`${folder}/logs`, `${folder}/logs/a/b/again`);
    expect(await discoverIn(folder, ['logs'])).toMatchObject({
      sources: [{ path: 'logs/a/b/c.log' }],
      skipped: { link: 3 },
      gaps: [],
    });
    const { gaps } = await discoverIn(folder, ['logs/self']);
    expect(gaps).toMatchObject([{ code: 'unreadable', source: 'logs/self' }]);
  });
});

describe('what other systems add to a copied folder', () => {
  it.skipIf(isWindows)('is skipped', async () => {
    const folder = createTree(
      emptyFiles('a.log', 'a.log:Zone.Identifier', '._a.log', 'desktop.ini', '.DS_Store', 'b:1.log'),
    );
    const { sources, skipped } = await discoverIn(folder);
    expect(sources.map(({ path }) => path)).toEqual(['a.log', 'b:1.log']);
    expect(skipped).toEqual({ other: 4 });
  });
});
