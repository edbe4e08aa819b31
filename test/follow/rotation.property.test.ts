/**
 * Files under every kind of rotation, in random order, with stops and kills in between. Whatever happens, each line that
 * existed for two polls is found, and none comes twice, but for those after the last checkpoint before a kill.
 */
import {
  appendFileSync as append,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync as remove,
  renameSync as rename,
  truncateSync as truncate,
  writeFileSync as write,
} from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/index.ts';
import { createRandom } from '../random.ts';
import { createTree } from '../tree.ts';
import { createSteppedClock, type Following, startFollowing } from './following.ts';
import { agent, loadStorm, numbers, plain } from './lines.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadStorm();
});

const steps = 60;

/** The names that a log gets by rotation, the newest first. */
const generations = ['.1', '.2', '.3'];

interface Run {
  following: Following;
  /** Findings that earlier runs handed out and that may not come again. */
  settled: number;
}

async function storm(seed: number): Promise<{ lost: number[]; repeated: number[]; strange: number[] }> {
  const random = createRandom(seed);
  const pick = <Item>(items: readonly Item[]) => items[random(items.length)];
  const folder = createTree({ logs: null });
  const place = (name: string) => `${folder}/logs/${name}`;
  const state = `${folder}/state.json`;
  const clock = createSteppedClock();
  const logs = ['a.log', 'b.log', 'svagents_curr_1.log', 'wide.log'];
  let written = 0;
  const all: number[] = [];
  const settled: number[] = [];
  const repeated: number[] = [];
  let run: Run | null = null;

  function start(): Run {
    const following = startFollowing([`${folder}/logs`], {
      catalogue,
      only: ['storm/*'],
      state,
      clock: createSteppedClock(clock.now()),
    });
    return { following, settled: savedFindings() };
  }

  function savedFindings(): number {
    return existsSync(state) ? JSON.parse(readFileSync(state, 'utf8')).findings : 0;
  }

  /** Notes what a run found. What was handed out before the last checkpoint may not come again. */
  function take({ following, settled: before }: Run): void {
    const found = numbers(following.findings);
    repeated.push(...found.filter((number) => settled.includes(number)));
    all.push(...found);
    settled.push(...found.slice(0, savedFindings() - before));
    repeated.push(...found.filter((number, index) => found.indexOf(number) !== index));
  }

  function text(log: string, number: number): Buffer {
    const line = log.startsWith('svagents')
      ? agent(number, random(3) === 0 ? 'more of it\n' : '')
      : plain(number);
    if (log !== 'wide.log') return Buffer.from(line);
    const isNew = !existsSync(place(log)) || readFileSync(place(log)).length === 0;
    return Buffer.from((isNew ? '\ufeff' : '') + line, 'utf16le');
  }

  /** Two polls see what there is, and what waits is matched. */
  async function settle(): Promise<void> {
    run ??= start();
    await run.following.pass(750);
  }

  const happenings: Record<string, (log: string) => Promise<void> | void> = {
    async append(log) {
      const bytes = text(log, written++);
      const cut = random(4) === 0 ? random(bytes.length) : bytes.length;
      append(place(log), bytes.subarray(0, cut));
      if (cut === bytes.length) return;
      await run?.following.pass(250 * random(4));
      append(place(log), bytes.subarray(cut));
    },
    appendMany(log) {
      for (let count = random(40); count >= 0; count--) append(place(log), text(log, written++));
    },
    async wait() {
      await run?.following.pass(250 * (1 + random(4)));
    },
    async rename(log) {
      if (existsSync(place(`${log}.3`))) await settle();
      for (const [index, generation] of generations.toReversed().entries()) {
        const from = generations.toReversed()[index + 1] ?? '';
        if (existsSync(place(log + from))) rename(place(log + from), place(log + generation));
      }
      if (random(2) === 0) await run?.following.pass(250);
      if (random(2) === 0) write(place(log), '');
    },
    async copyTruncate(log) {
      if (existsSync(place(`${log}.copy.log`))) await settle();
      if (!existsSync(place(log))) return;
      const bytes = readFileSync(place(log));
      write(place(`${log}.copy.log`), bytes.subarray(0, bytes.length >> 1));
      if (random(3) === 0) await run?.following.pass(250 * random(3));
      append(place(`${log}.copy.log`), bytes.subarray(bytes.length >> 1));
      if (random(2) === 0) await run?.following.pass(250);
      // What is written between the copy and the end of the original is lost by whoever rotates so.
      truncate(place(log), 0);
    },
    async truncate(log) {
      if (!existsSync(place(log))) return;
      await settle();
      truncate(place(log), 0);
    },
    async recreate(log) {
      await settle();
      remove(place(log), { force: true });
      if (random(2) === 0) await run?.following.pass(250);
      write(place(log), text(log, written++));
    },
    async compress(log) {
      const name = `${log}.1`;
      if (!existsSync(place(name))) return;
      if (existsSync(place(`${name}.gz`))) await settle();
      remove(place(`${name}.gz`), { force: true });
      const bytes = gzipSync(readFileSync(place(name)));
      write(place(`${name}.gz`), bytes.subarray(0, bytes.length / 2));
      if (random(2) === 0) await run?.following.pass(250);
      write(place(`${name}.gz`), bytes);
      if (random(2) === 0) await run?.following.pass(250);
      remove(place(name));
    },
    async cut() {
      const [current] = readdirSync(place('')).filter((name) => name.startsWith('svagents_curr_'));
      if (current === undefined) return;
      const completed = readdirSync(place(''))
        .filter((name) => /^svagents_completed_\d+\.log$/.test(name))
        .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));
      if (completed.length >= 3) await settle();
      for (const name of completed.slice(0, -2)) remove(place(name));
      rename(place(current), place(current.replace('curr', 'completed')));
      logs[2] = `svagents_curr_${Number(/\d+/.exec(current)) + 1}.log`;
    },
    async stop() {
      if (run === null) return;
      await run.following.stop();
      take(run);
      run = null;
    },
    async kill() {
      if (run === null) return;
      await run.following.kill();
      take(run);
      run = null;
    },
    start() {
      run ??= start();
    },
  };
  const weighted = Object.keys(happenings).flatMap((name) =>
    Array(/append|wait|start/.test(name) ? 4 : 1).fill(name),
  );
  for (let step = 0; step < steps; step++) await happenings[pick(weighted)](pick(logs));
  await settle();
  const last = run as unknown as Run;
  await last.following.pass(3000);
  await last.following.stop();
  take(last);
  const lost = Array.from({ length: written }, (_, number) => number).filter(
    (number) => !all.includes(number),
  );
  return { lost, repeated, strange: all.filter((number) => !(number < written)) };
}

describe('any rotation', () => {
  it.each(
    Array.from(
      { length: Number(process.env.STORMS ?? 40) },
      (_, index) => index + Number(process.env.FIRST ?? 1),
    ),
  )('loses nothing and repeats nothing (seed %i)', async (seed) => {
    expect(await storm(seed)).toEqual({ lost: [], repeated: [], strange: [] });
  });
});
