/** Following as a user of the library sees it: files grow, appear, rotate and vanish, and each line is found once. */
import {
  appendFileSync as append,
  copyFileSync as copy,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync as remove,
  renameSync as rename,
  truncateSync as truncate,
  utimesSync,
  writeFileSync as write,
} from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Catalogue, type FollowOptions, follow, type Gap } from '../../src/index.ts';
import { createTree, type Tree } from '../tree.ts';
import { startFollowing } from './following.ts';
import { agent, loadStorm, numbers, plain } from './lines.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadStorm();
});

/** Follows a folder, after the first look at it. */
async function followTree(tree: Tree, options: Omit<FollowOptions, 'clock'> & { inputs?: string[] } = {}) {
  const folder = createTree(tree);
  const { inputs = [''], ...rest } = options;
  const paths = inputs.map((input) => (input === '' ? folder : `${folder}/${input}`));
  const following = startFollowing(paths, { catalogue, only: ['storm/*'], ...rest });
  const first = numbers(await following.pass(0));
  return { ...following, folder, first, place: (name: string) => `${folder}/${name}` };
}

const lines = (...all: number[]) => all.map(plain).join('');

describe('a followed folder', () => {
  it('is read from the beginning, and then as its files grow', async () => {
    const { first, poll, place } = await followTree({ 'a.log': lines(1, 2), 'b.txt': lines(3) });
    expect(first).toEqual([1, 2, 3]);
    append(place('a.log'), lines(4));
    expect(numbers(await poll())).toEqual([4]);
    expect(await poll(4)).toEqual([]);
  });

  it('gives findings their places in the whole file', async () => {
    const { poll, place } = await followTree({ 'a.log': `first\n${lines(1)}` });
    append(place('a.log'), `other\n${lines(2)}`);
    expect(await poll()).toMatchObject([{ source: place('a.log'), line: 4, endLine: 4, column: 31 }]);
  });

  it('has new files at the next poll, and those of new folders soon', async () => {
    const { poll, pass, place } = await followTree({ 'a.log': lines(1) });
    write(place('new.log'), lines(2));
    expect(numbers(await poll())).toEqual([2]);
    mkdirSync(place('deeper/still'), { recursive: true });
    write(place('deeper/still/c.log'), lines(3));
    expect(numbers(await pass(2500))).toEqual([3]);
  });

  it('is waited for when there is nothing in it', async () => {
    const { gaps, poll, place } = await followTree({ empty: null });
    expect(gaps.map(({ code }) => code)).toEqual(['no-logs']);
    write(place('a.log'), lines(1));
    expect(numbers(await poll())).toEqual([1]);
  });

  it('does not hold what is no log, nor bundles, which it counts', async () => {
    const { first, stop } = await followTree({ 'a.dat': lines(1), 'b.zip': 'PK', 'c.log': lines(2) });
    expect(first).toEqual([2]);
    expect((await stop()).summary.skipped).toBe(2);
  });

  it('does not hold reports of logscan', async () => {
    const finding = `{"type":"finding","signature":"storm/line","text":"${plain(7).trim()}"}\n`;
    const { first, poll, place } = await followTree({ 'a.log': lines(1), 'old.jsonl': finding });
    expect(first).toEqual([1]);
    append(place('old.jsonl'), finding.repeat(3));
    write(place('new.jsonl'), finding);
    expect(await poll(4)).toEqual([]);
  });

  it('does not hold the state file, though its name is that of a log', async () => {
    const folder = createTree({ 'a.log': lines(1) });
    const state = `${folder}/state.json`;
    const { poll, stop } = startFollowing([folder], { catalogue, only: ['storm/*'], state });
    await poll(12);
    expect((await stop()).coverage.sources.map(({ path }) => path)).toEqual([`${folder}/a.log`]);
  });

  it('leaves out files by number, such as that into which findings are written', async () => {
    const folder = createTree({ 'a.log': lines(1), 'b.log': lines(2) });
    const { statSync } = await import('node:fs');
    const { dev, ino } = statSync(`${folder}/b.log`, { bigint: true });
    const { findings, poll } = startFollowing([folder], { catalogue, except: [`${dev}:${ino}`] });
    await poll(2);
    expect(numbers(findings)).toEqual([1]);
  });

  it('has no file open between two polls', async () => {
    const { poll, place, folder } = await followTree({ 'a.log': lines(1) });
    append(place('a.log'), lines(2));
    await poll();
    const open = readdirSync('/proc/self/fd').flatMap((fd) => {
      try {
        return [readlinkSync(`/proc/self/fd/${fd}`)];
      } catch {
        return [];
      }
    });
    expect(open.filter((path) => path.startsWith(folder))).toEqual([]);
  });
});

describe('a record', () => {
  it('of whole lines is found within the poll, though the next one has not begun', async () => {
    const { first, poll, pass, place } = await followTree({ 'svagents_curr_1.log': agent(1) });
    expect(first).toEqual([]);
    expect(numbers(await pass(100))).toEqual([1]);
    append(place('svagents_curr_1.log'), agent(2));
    expect(numbers(await poll(2))).toEqual([2]);
  });

  it('is found once, though more of it comes later', async () => {
    const { findings, pass, place } = await followTree({ 'svagents_curr_1.log': agent(1) });
    await pass(1000);
    append(place('svagents_curr_1.log'), 'a second line, storm line 7 failed\n');
    await pass(1000);
    append(place('svagents_curr_1.log'), agent(2));
    await pass(1000);
    expect(findings.map(({ fields, line }) => [fields.number, line])).toEqual([
      ['1', 1],
      ['2', 3],
    ]);
  });

  it('is found when what makes it one comes later', async () => {
    const start = '#~> (11-20-2026 10:00:00):   ERROR  2508 8408 1 storm part 1\n';
    const { findings, pass, place } = await followTree({ 'svagents_curr_1.log': start });
    await pass(1000);
    expect(findings).toEqual([]);
    append(place('svagents_curr_1.log'), 'is broken\n');
    expect(await pass(1000)).toMatchObject([{ line: 1, endLine: 2, time: '2026-11-20T10:00:00Z' }]);
  });

  it('that grows on and on is matched all the same', async () => {
    const { findings, pass, place } = await followTree({ 'svagents_curr_1.log': agent(1).trimEnd() });
    for (let step = 0; step < 24; step++) {
      append(place('svagents_curr_1.log'), ' and more');
      await pass(250);
    }
    expect(numbers(findings)).toEqual([1]);
  });

  it('over 64 KiB keeps its header from poll to poll', async () => {
    const { pass, place } = await followTree({ 'svagents_curr_1.log': agent(1, `${'x'.repeat(100_000)}\n`) });
    await pass(1000);
    append(place('svagents_curr_1.log'), `${'y'.repeat(100_000)} storm part 9 is broken\n`);
    const [found] = await pass(1000);
    // The record was reported already.
    expect(found).toBeUndefined();
    append(place('svagents_curr_1.log'), `#~> (11-20-2026 10:00:01):   ERROR  1 1 2 ${'z'.repeat(70_000)}`);
    await pass(3000);
    append(place('svagents_curr_1.log'), `${'z'.repeat(70_000)} storm line 3 failed\n`);
    expect(await pass(1000)).toMatchObject([{ fields: { number: '3' }, time: '2026-11-20T10:00:01Z' }]);
  });
});

describe('a line without an end', () => {
  it('waits for it', async () => {
    const { first, poll, place } = await followTree({ 'a.log': 'storm line 1' });
    expect(first).toEqual([]);
    append(place('a.log'), '23 failed\n');
    expect(numbers(await poll())).toEqual([123]);
  });

  it('is matched as it is after a while, and only once', async () => {
    const { findings, pass, place } = await followTree({ 'a.log': 'storm line 1 failed' });
    await pass(1900);
    expect(findings).toEqual([]);
    await pass(400);
    expect(numbers(findings)).toEqual([1]);
    append(place('a.log'), `, it says\n${lines(2)}`);
    await pass(3000);
    expect(numbers(findings)).toEqual([1, 2]);
  });

  it('in UTF-16 may end within a character', async () => {
    const text = Buffer.from(`\ufeff${lines(1)}时间 ${lines(2)}`, 'utf16le');
    const { findings, poll, place } = await followTree({ 'a.log': text.subarray(0, 101) });
    append(place('a.log'), text.subarray(101, 120));
    await poll();
    append(place('a.log'), text.subarray(120));
    await poll();
    expect(findings.map(({ fields, line }) => [fields.number, line])).toEqual([
      ['1', 1],
      ['2', 2],
    ]);
  });
});

describe('rotation', () => {
  it('by a new name: the rest of the old file comes before the new one', async () => {
    const { poll, place } = await followTree({ 'z.log': lines(1) });
    append(place('z.log'), lines(2));
    rename(place('z.log'), place('z.log.1'));
    write(place('z.log'), lines(3));
    expect(numbers(await poll())).toEqual([2, 3]);
  });

  it('by names that move up', async () => {
    const { findings, poll, place } = await followTree({ 'a.log': lines(1) });
    for (let number = 2; number < 12; number++) {
      append(place('a.log'), lines(number));
      remove(place('a.log.3'), { force: true });
      for (const from of [2, 1]) {
        if (readdirSync(place('')).includes(`a.log.${from}`)) {
          rename(place(`a.log.${from}`), place(`a.log.${from + 1}`));
        }
      }
      rename(place('a.log'), place('a.log.1'));
      if (number % 2 === 0) await poll();
      write(place('a.log'), '');
      await poll();
    }
    expect(numbers(findings)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('of the mobility agent: cut into completed files, of which three stay', async () => {
    const { findings, pass, place, folder } = await followTree({ 'svagents_curr_0.log': agent(0) });
    for (let cut = 1; cut < 8; cut++) {
      rename(place(`svagents_curr_${cut - 1}.log`), place(`svagents_completed_${cut - 1}.log`));
      write(place(`svagents_curr_${cut}.log`), agent(cut));
      const completed = readdirSync(folder).filter((name) => name.includes('completed'));
      for (const name of completed.sort().slice(0, -3)) remove(place(name));
      await pass(1000);
    }
    expect(numbers(findings)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('by a copy, before the file is emptied: the copy is read from where reading stopped', async () => {
    const { poll, place } = await followTree({ 'a.log': lines(1) });
    append(place('a.log'), lines(2));
    copy(place('a.log'), place('a.log.1'));
    truncate(place('a.log'), 0);
    append(place('a.log'), lines(3));
    expect(numbers(await poll()).sort()).toEqual([2, 3]);
    append(place('a.log'), lines(4));
    expect(numbers(await poll())).toEqual([4]);
  });

  it('by a copy that takes several polls', async () => {
    const { findings, poll, place } = await followTree({ 'a.log': lines(1, 2, 3, 4) });
    const whole = readFileSync(place('a.log'));
    for (let part = 1; part <= 4; part++) {
      write(place('a.log.1'), whole.subarray(0, (whole.length * part) / 4));
      await poll();
    }
    truncate(place('a.log'), 0);
    await poll();
    append(place('a.log'), lines(5));
    await poll(4);
    expect(numbers(findings)).toEqual([1, 2, 3, 4, 5]);
  });

  it('by a copy that is made while the original grows', async () => {
    const { findings, poll, place } = await followTree({ 'a.log': lines(1, 2) });
    copy(place('a.log'), place('a.log.1'));
    await poll(2);
    append(place('a.log'), lines(3, 4));
    await poll();
    append(place('a.log.1'), lines(3, 4));
    await poll();
    truncate(place('a.log'), 0);
    await poll(3);
    append(place('a.log'), lines(5));
    await poll();
    expect(numbers(findings)).toEqual([1, 2, 3, 4, 5]);
  });

  it('by a copy that is seen half made, together with its original', async () => {
    const { findings, poll, place } = await followTree({ 'a.log': lines(1) });
    const content = lines(2, 3, 4, 5);
    write(place('z.log'), content);
    write(place('b.log'), content.slice(0, content.length / 2 + 9));
    await poll(2);
    append(place('b.log'), content.slice(content.length / 2 + 9));
    await poll();
    truncate(place('z.log'), 0);
    await poll(3);
    expect(numbers(findings)).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([
    ['shorter than before', lines(7)],
    ['as long as before', lines(7, 8, 9)],
    ['longer than before', lines(7, 8, 9, 10)],
  ])('by emptying the file, which is %s when it is looked at again', async (_, content) => {
    const { poll, place } = await followTree({ 'a.log': lines(1, 2, 3) });
    truncate(place('a.log'), 0);
    append(place('a.log'), content);
    expect(numbers(await poll())).toEqual(
      [...content.matchAll(/line (\d+)/g)].map(([, number]) => Number(number)),
    );
  });

  it('by deleting the file and writing it anew', async () => {
    const { poll, place } = await followTree({ 'a.log': lines(1, 2) });
    remove(place('a.log'));
    write(place('a.log'), lines(3, 4, 5));
    expect(numbers(await poll())).toEqual([3, 4, 5]);
    remove(place('a.log'));
    await poll(3);
    write(place('a.log'), lines(6));
    expect(numbers(await poll())).toEqual([6]);
  });

  it('by compression: what was not read before is read from the compressed file', async () => {
    const { findings, poll, place } = await followTree({ 'a.log': lines(1, 2) });
    append(place('a.log'), lines(3));
    write(place('a.log.1.gz'), gzipSync(readFileSync(place('a.log'))));
    remove(place('a.log'));
    write(place('a.log'), lines(4));
    await poll(3);
    expect(numbers(findings).sort()).toEqual([1, 2, 3, 4]);
  });

  it('by compression beside the file', async () => {
    const { findings, pass, place } = await followTree({ 'svagents_curr_1.log': agent(1) });
    write(place('svagents_curr_1.log.gz'), gzipSync(readFileSync(place('svagents_curr_1.log'))));
    await pass(1000);
    remove(place('svagents_curr_1.log'));
    await pass(1000);
    expect(numbers(findings)).toEqual([1]);
  });

  it('to a name that is no log', async () => {
    const { findings, poll, place } = await followTree({ 'a.log': lines(1) });
    append(place('a.log'), lines(2));
    rename(place('a.log'), place('a.old'));
    expect(numbers(await poll())).toEqual([2]);
    append(place('a.old'), lines(3));
    await poll();
    expect(numbers(findings)).toEqual([1, 2, 3]);
  });

  it('of a file that was named: its rest is found beside it', async () => {
    const { findings, poll, place } = await followTree({ 'a.log': lines(1) }, { inputs: ['a.log'] });
    append(place('a.log'), lines(2));
    rename(place('a.log'), place('b.log'));
    await poll();
    write(place('a.log'), lines(3));
    await poll();
    append(place('a.log'), lines(4));
    copy(place('a.log'), place('c.log'));
    truncate(place('a.log'), 0);
    await poll();
    append(place('a.log'), lines(5));
    await poll();
    expect(numbers(findings)).toEqual([1, 2, 3, 4, 5]);
  });

  it('of files of a pattern', async () => {
    const { findings, pass, place } = await followTree({ 'a1.log': lines(1) }, { inputs: ['a*.log'] });
    rename(place('a1.log'), place('a2.log'));
    write(place('a1.log'), lines(2));
    write(place('b.log'), lines(3));
    await pass(1000);
    expect(numbers(findings)).toEqual([1, 2]);
  });
});

describe('a copy', () => {
  it('that somebody made of a log that goes on is not read', async () => {
    const { findings, poll, place } = await followTree({ 'a.log': lines(1, 2, 3) });
    copy(place('a.log'), place('copy.log'));
    await poll(3);
    append(place('a.log'), lines(4));
    await poll();
    copy(place('a.log'), place('copy2.log'));
    await poll(3);
    expect(numbers(findings)).toEqual([1, 2, 3, 4]);
  });

  it('that goes on by itself is read from there', async () => {
    const { findings, poll, place } = await followTree({ 'a.log': lines(1, 2, 3) });
    copy(place('a.log'), place('b.log'));
    await poll(3);
    append(place('b.log'), lines(9));
    await poll(3);
    append(place('a.log'), lines(4));
    await poll(3);
    expect(numbers(findings).sort()).toEqual([1, 2, 3, 4, 9]);
  });

  it('from before following began is not read either', async () => {
    const tree = { 'a.bak.log': lines(1, 2), 'a.log': lines(1, 2, 3), 'b.log': lines(1) };
    const { findings, poll } = await followTree(tree);
    await poll(4);
    expect(numbers(findings).sort()).toEqual([1, 2, 3]);
  });

  it('is no file that only begins alike', async () => {
    const { findings, poll, place } = await followTree({ 'a.log': `=== log ===\n${lines(1, 2)}` });
    write(place('b.log'), `=== log ===\n${lines(3)}`);
    await poll(4);
    expect(numbers(findings)).toEqual([1, 2, 3]);
  });
});

describe('what is told', () => {
  it('is the report of all that was found, at the end', async () => {
    const { poll, stop, place } = await followTree({ 'a.log': lines(1) });
    append(place('a.log'), lines(2));
    await poll();
    const { summary, diagnoses, coverage } = await stop();
    expect(summary).toMatchObject({ sources: 1, findings: 2, lines: 2, diagnoses: 1 });
    expect(diagnoses).toMatchObject([{ signature: 'storm/line', count: 2 }]);
    expect(coverage.sources).toMatchObject([{ path: place('a.log'), lines: 2, findings: 2 }]);
  });

  it('has what was waiting when it is stopped', async () => {
    const { findings, stop, place } = await followTree({ 'a.log': lines(1) });
    append(place('a.log'), 'storm line 2 failed');
    await stop();
    expect(numbers(findings)).toEqual([1, 2]);
  });

  it('is a gap for a name that is not there, until there is a file', async () => {
    const { gaps, poll, place, pass } = await followTree({ 'a.log': '' }, { inputs: ['b.log'] });
    expect(gaps.map(({ code }) => code)).toEqual(['not-found']);
    write(place('b.log'), lines(1));
    expect(numbers(await pass(2500))).toEqual([1]);
    remove(place('b.log'));
    await poll();
    write(place('b.log'), lines(2));
    await pass(5000);
    expect(gaps).toHaveLength(1);
  });

  it('is a gap when there is nothing to follow, and it ends', async () => {
    const gaps: Gap[] = [];
    const findings = follow([], { catalogue, knownFolders: [], onGap: (gap) => gaps.push(gap) });
    expect(await findings.next()).toEqual({ done: true, value: undefined });
    expect(gaps).toMatchObject([{ code: 'nothing-to-read' }]);
  });

  it('is a gap for a bundle that was named', async () => {
    const { gaps } = await followTree({ 'b.zip': 'PK', 'a.log': lines(1) }, { inputs: ['b.zip', 'a.log'] });
    expect(gaps).toMatchObject([{ code: 'bundle-unsupported' }]);
  });

  it('is each diagnosis that is new, once, unless it is of old', async () => {
    const told: string[] = [];
    const { pass, place } = await followTree(
      { 'svagents_curr_1.log': agent(1).replace('11-20', '10-20') },
      { interval: 600_000, onDiagnosis: ({ signature, count }) => told.push(`${signature} ${count}`) },
    );
    await pass(600_000);
    expect(told).toEqual([]);
    append(place('svagents_curr_1.log'), agent(2).replace('10:00', '00:00'));
    await pass(1_200_000);
    expect(told).toEqual([]);
    await pass(25 * 3600 * 1000);
    append(place('svagents_curr_1.log'), agent(3).replace('11-20', '11-21'));
    await pass(1_200_000);
    expect(told).toEqual(['storm/line 3']);
  });

  it('is how it goes on, after every poll', async () => {
    const seen: unknown[] = [];
    const { poll, place } = await followTree(
      { 'a.log': lines(1) },
      { onStatus: ({ last, ...status }) => seen.push([status, last?.fields.number]) },
    );
    append(place('a.log'), lines(2));
    await poll();
    expect(seen).toEqual([
      [{ files: 1, lines: 1, findings: 1 }, '1'],
      [{ files: 1, lines: 2, findings: 2 }, '2'],
    ]);
  });
});

it('reads a file whose time did not change with its size', async () => {
  const { poll, place } = await followTree({ 'a.log': lines(1) });
  utimesSync(place('a.log'), 1000, 1000);
  await poll();
  append(place('a.log'), lines(2));
  utimesSync(place('a.log'), 1000, 1000);
  expect(numbers(await poll())).toEqual([2]);
});
