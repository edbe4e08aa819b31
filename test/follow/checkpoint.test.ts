/** Going on where another run stopped: by a signal, by a kill, after whatever happened to the files meanwhile. */
import {
  appendFileSync as append,
  copyFileSync as copy,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync as remove,
  renameSync as rename,
  truncateSync as truncate,
  writeFileSync as write,
} from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Checkpoint,
  nothingFollowed,
  readCheckpoint,
  writeCheckpoint,
} from '../../src/follow/checkpoint.ts';
import type { Catalogue, Gap } from '../../src/index.ts';
import { createTree, type Tree } from '../tree.ts';
import { createSteppedClock, startFollowing } from './following.ts';
import { agent, loadStorm, numbers, plain } from './lines.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadStorm();
});

const lines = (...all: number[]) => all.map(plain).join('');

/** A folder with logs, and runs that follow it one after the other with the same state file. */
function prepare(tree: Tree) {
  const folder = createTree({
    logs: null,
    ...Object.fromEntries(Object.entries(tree).map(([name, text]) => [`logs/${name}`, text])),
  });
  const state = `${folder}/state.json`;
  const clock = createSteppedClock();
  const run = () => {
    const started = createSteppedClock(clock.now());
    return startFollowing([`${folder}/logs`], { catalogue, only: ['storm/*'], state, clock: started });
  };
  return {
    run,
    state,
    folder,
    place: (name: string) => `${folder}/logs/${name}`,
    saved: () => JSON.parse(readFileSync(state, 'utf8')) as Checkpoint,
  };
}

describe('after a stop', () => {
  it('nothing is read again, and nothing is lost', async () => {
    const { run, place, saved } = prepare({ 'a.log': lines(1, 2) });
    const first = run();
    await first.poll(2);
    await first.stop();
    expect(saved().findings).toBe(2);
    append(place('a.log'), lines(3));
    const second = run();
    await second.poll(2);
    await second.stop();
    expect(numbers(second.findings)).toEqual([3]);
    expect(second.findings[0].line).toBe(3);
    expect(saved().findings).toBe(3);
  });

  it.each<[string, (place: (name: string) => string) => void, number[]]>([
    ['was renamed', (place) => rename(place('a.log'), place('a.log.1')), [3]],
    [
      'was renamed, and there is a new one',
      (place) => {
        rename(place('a.log'), place('a.log.1'));
        write(place('a.log'), lines(4));
      },
      [3, 4],
    ],
    [
      'was copied and emptied',
      (place) => {
        copy(place('a.log'), place('a.log.1'));
        truncate(place('a.log'), 0);
        append(place('a.log'), lines(4));
      },
      [3, 4],
    ],
    [
      'was compressed',
      (place) => {
        write(place('a.log.1.gz'), gzipSync(readFileSync(place('a.log'))));
        remove(place('a.log'));
      },
      [3],
    ],
    [
      'was moved to another disk, so that its number changed',
      (place) => {
        copy(place('a.log'), place('a.new'));
        rename(place('a.new'), place('a.log'));
      },
      [3],
    ],
    [
      'was rotated twice, compressed the second time',
      (place) => {
        write(place('a.log.2.gz'), gzipSync(readFileSync(place('a.log'))));
        remove(place('a.log'));
        write(place('a.log.1'), lines(4));
        write(place('a.log'), lines(5));
      },
      [3, 4, 5],
    ],
    ['was deleted', (place) => remove(place('a.log')), []],
    ['was written anew', (place) => write(place('a.log'), lines(7, 8, 9, 10)), [7, 8, 9, 10]],
  ])('a log is read on that %s meanwhile', async (_, happen, expected) => {
    const { run, place } = prepare({ 'a.log': lines(1, 2) });
    const first = run();
    await first.poll(2);
    await first.stop();
    append(place('a.log'), lines(3));
    happen(place);
    const second = run();
    await second.poll(5);
    expect(numbers(second.findings).sort((a, b) => a - b)).toEqual(expected);
  });

  it('a record that was matched before its end is not found again, and goes on', async () => {
    const { run, place } = prepare({ 'svagents_curr_1.log': agent(1) });
    const first = run();
    await first.pass(1000);
    await first.stop();
    append(place('svagents_curr_1.log'), `more of it\n${agent(2)}`);
    const second = run();
    await second.pass(1000);
    expect(second.findings.map(({ fields, line }) => [fields.number, line])).toEqual([['2', 3]]);
  });

  it('a record over 64 KiB keeps its time and what was found in it', async () => {
    const record = `#~> (11-20-2026 10:00:00):   ERROR  1 1 1 storm line 1 failed ${'x'.repeat(150_000)}`;
    const { run, place } = prepare({ 'svagents_curr_1.log': record });
    const first = run();
    await first.pass(3000);
    await first.stop();
    append(place('svagents_curr_1.log'), ` storm line 2 failed\n${agent(3)}`);
    const second = run();
    await second.pass(1000);
    expect(numbers(first.findings)).toEqual([1]);
    expect(numbers(second.findings)).toEqual([3]);
  });

  it('in UTF-16 goes on at the right letter', async () => {
    const text = Buffer.from(`\ufeff${lines(1)}长时间 ${lines(2)}storm`, 'utf16le');
    const { run, place } = prepare({ 'a.log': text });
    const first = run();
    await first.poll(2);
    await first.kill();
    const second = run();
    append(place('a.log'), Buffer.from(` line 3 failed\n`, 'utf16le'));
    await second.poll(2);
    expect(numbers(second.findings)).toEqual([3]);
    expect(second.findings[0]).toMatchObject({ line: 3, column: 1 });
  });

  it('a copy, or a compressed log, that was told from a new one is not read', async () => {
    const { run, place } = prepare({ 'a.log': lines(1, 2, 3), 'b.log': lines(5) });
    const first = run();
    copy(place('a.log'), place('copy.log'));
    append(place('a.log'), lines(4));
    write(place('b.log.gz'), gzipSync(readFileSync(place('b.log'))));
    await first.poll(4);
    await first.stop();
    remove(place('b.log'));
    const second = run();
    await second.poll(4);
    expect(numbers(second.findings)).toEqual([]);
  });
});

describe('after a kill', () => {
  it('only what came after the last checkpoint comes again', async () => {
    const { run, place, saved } = prepare({ 'a.log': lines(1, 2) });
    const first = run();
    await first.pass(2000);
    append(place('a.log'), lines(3));
    await first.poll();
    append(place('a.log'), lines(4));
    await first.poll();
    await first.kill();
    expect(numbers(first.findings)).toEqual([1, 2, 3, 4]);
    const kept = saved().findings;
    const second = run();
    await second.poll(2);
    expect(numbers(second.findings)).toEqual([1, 2, 3, 4].slice(kept));
    expect(kept).toBeGreaterThanOrEqual(2);
  });

  it('is a checkpoint at most a second old, while something happens', async () => {
    const { run, place, saved } = prepare({ 'a.log': '' });
    const first = run();
    for (let number = 1; number <= 12; number++) {
      append(place('a.log'), lines(number));
      await first.poll();
      expect(number - saved().findings).toBeLessThanOrEqual(4);
    }
  });

  it('in the midst of handing out, what nobody took comes again', async () => {
    const { run, folder, state } = prepare({ 'a.log': lines(1, 2, 3) });
    const { follow } = await import('../../src/index.ts');
    for await (const finding of follow([`${folder}/logs`], { catalogue, only: ['storm/*'], state })) {
      if (finding.fields.number === '2') break;
    }
    const second = run();
    await second.poll(2);
    expect(numbers(second.findings)).toEqual([1, 2, 3]);
  });
});

describe('a state file', () => {
  it.each([
    ['is cut off', (text: string) => text.slice(0, text.length / 2)],
    ['is empty', () => ''],
    ['is of another version', (text: string) => text.replace('"version":1', '"version":2')],
    ['has a position that is none', (text: string) => text.replace(/"offset":\d+/, '"offset":-5')],
    ['has a file without a position', (text: string) => text.replace('"progress"', '"other"')],
    ['is something else', () => '{"name":"logscan"}'],
    ['is no object', () => 'null'],
  ])('that %s is set aside, and all is read anew', async (_, damage) => {
    const { run, state, folder } = prepare({ 'a.log': lines(1) });
    const first = run();
    await first.poll(2);
    await first.stop();
    const damaged = damage(readFileSync(state, 'utf8'));
    write(state, damaged);
    const second = run();
    await second.poll(2);
    expect(numbers(second.findings)).toEqual([1]);
    expect(second.gaps).toMatchObject([{ code: 'state', source: state }]);
    const aside = readdirSync(folder).filter((name) => name.includes('damaged'));
    expect(aside.map((name) => readFileSync(`${folder}/${name}`, 'utf8'))).toEqual([damaged]);
  });

  it('holds no text of the logs, and is for its owner only', async () => {
    const { run, state } = prepare({
      'svagents_curr_1.log': agent(1, 'password: hunter2\n'),
      'a.log': 'secret line',
    });
    const first = run();
    await first.pass(3000);
    await first.stop();
    expect(readFileSync(state, 'utf8')).not.toMatch(/hunter2|secret|failed/);
  });

  it('that cannot be written is told once, and again when it could be meanwhile', async () => {
    const { folder } = prepare({ 'a.log': lines(1) });
    const state = `${folder}/not/there/state.json`;
    const { gaps, findings, poll, pass } = startFollowing([`${folder}/logs`], {
      catalogue,
      only: ['storm/*'],
      state,
    });
    await pass(5000);
    expect(gaps).toMatchObject([{ code: 'state' }]);
    expect(numbers(findings)).toEqual([1]);
    mkdirSync(`${folder}/not/there`, { recursive: true });
    append(`${folder}/logs/a.log`, lines(2));
    await poll(8);
    expect(JSON.parse(readFileSync(state, 'utf8')).findings).toBe(2);
    expect(gaps).toHaveLength(1);
  });

  it('is replaced as a whole', async () => {
    const folder = createTree({});
    const state = `${folder}/state.json`;
    await writeCheckpoint(state, { ...nothingFollowed, findings: 1 }, 0);
    await writeCheckpoint(state, { ...nothingFollowed, findings: 2 }, 0);
    expect(readdirSync(folder)).toEqual(['state.json']);
    const gaps: Gap[] = [];
    expect(await readCheckpoint(state, 0, (gap) => gaps.push(gap))).toEqual({
      ...nothingFollowed,
      findings: 2,
    });
    expect(gaps).toEqual([]);
  });

  it('that may not be read is told, and is not touched', async () => {
    const folder = createTree({ 'state.json/x': '' });
    const gaps: Gap[] = [];
    expect(await readCheckpoint(`${folder}/state.json`, 0, (gap) => gaps.push(gap))).toEqual(nothingFollowed);
    expect(gaps).toMatchObject([{ code: 'state' }]);
  });
});
