/**
 * Follow mode, seen from outside: how long a finding takes from just before its line is written until it arrives, and
 * what polling costs when nothing happens, and when a little does. Prints tables; asserts nothing.
 *
 *   npm run build && npm run bench:follow -- [latency] [idle] [--lines N] [--files N] [--busy N] [--seconds N] [--program FILE]
 */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { logscan, startFollower, usageOf } from '../storm/follower.js';
import { bytesOf } from '../storm/lines.js';
import { printTable } from './table.js';

const { values, positionals } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000' },
    files: { type: 'string', default: '1000' },
    busy: { type: 'string', default: '8' },
    seconds: { type: 'string', default: '60' },
    program: { type: 'string', default: logscan },
  },
  allowPositionals: true,
});
const { program } = values;
const [lines, files, busy, seconds] = [values.lines, values.files, values.busy, values.seconds].map(Number);
/** Longest pause between two lines of the latency test, so that they come at any moment of a poll; milliseconds. */
const longestPause = 300;
/** What an idle log holds, and how often a busy one gets a line. */
const idleLines = 50;
const linesPerSecond = 10;
/** What was begun may come to its end before it is measured. */
const rest = 5000;

const groups = { latency, idle };
const unknown = positionals.filter((name) => !Object.hasOwn(groups, name));
if (unknown.length > 0) throw new Error(`no group ${unknown}: there are ${Object.keys(groups).join(', ')}`);
console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${process.platform} ${process.arch}`,
);
console.log(`${cpus()[0].model.trim()}, ${cpus().length} cores`);
for (const name of positionals.length > 0 ? positionals : Object.keys(groups)) {
  console.log(`\n${name}`);
  await groups[name]();
}

/** Lines and records at random moments into some files, one at a time. */
async function latency() {
  const rows = [];
  for (const [what, style, nameOf] of [
    ['lines', 'plain', (index) => `plain-${index}.log`],
    ['records of the mobility agent', 'record', (index) => `svagents_curr_${index}.log`],
  ]) {
    await withFollower(async ({ folder, expect }) => {
      const paths = Array.from({ length: busy }, (_, index) => join(folder, nameOf(index)));
      const take = async (number) => {
        const arrival = expect(number);
        const written = performance.now();
        appendFileSync(paths[number % busy], bytesOf(number, style));
        return (await arrival) - written;
      };
      const numbers = Array.from({ length: lines + busy }, (_, number) => number);
      // The first line of each file is what makes the file: it is not counted.
      await Promise.all(numbers.splice(0, busy).map(take));
      const taken = [];
      for (const number of numbers) {
        await sleep(Math.random() * longestPause);
        taken.push(take(number));
      }
      const times = (await Promise.all(taken)).sort((a, b) => a - b);
      const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(0);
      rows.push([what, String(times.length), at(0.5), at(0.9), at(0.99), at(1)]);
    });
  }
  printTable([`ms, ${busy} files`, 'n', 'p50', 'p90', 'p99', 'max'], rows);
}

/** Many files in which nothing happens, then some more that get lines. */
async function idle() {
  const rows = [];
  await withFollower(async ({ folder, expect, pid }) => {
    const arrivals = Array.from({ length: files * idleLines }, (_, number) => expect(number));
    for (let index = 0; index < files; index++) {
      const [style, name] =
        index % 2 === 0 ? ['plain', `plain-${index}.log`] : ['record', `svagents_curr_${index}.log`];
      const place = join(folder, `folder-${index % 20}`);
      mkdirSync(place, { recursive: true });
      const numbers = Array.from({ length: idleLines }, (_, line) => index * idleLines + line);
      writeFileSync(join(place, name), Buffer.concat(numbers.map((number) => bytesOf(number, style))));
    }
    await Promise.all(arrivals);
    await sleep(rest);
    rows.push([`${files} idle`, ...(await measure(pid, () => sleep(seconds * 1000)))]);
    await sleep(rest);
    let number = files * idleLines;
    const end = performance.now() + rest + seconds * 1000;
    const writing = (async () => {
      while (performance.now() < end) {
        for (let index = 0; index < busy; index++)
          appendFileSync(join(folder, `busy-${index}.log`), bytesOf(number++, 'plain'));
        await sleep(1000 / linesPerSecond);
      }
    })();
    await sleep(rest);
    const row = await measure(pid, () => sleep(seconds * 1000));
    rows.push([`and ${busy} busy, ${linesPerSecond} lines/s each`, ...row]);
    await writing;
  });
  printTable(['files', 's', 'CPU %', 'RSS MiB', 'at the end', 'most'], rows);
}

/** Processor time, in percent of one core, and memory of a process while something lasts. */
async function measure(pid, lasting) {
  const [before, started] = [usageOf(pid), performance.now()];
  if (before === null) throw new Error('there is no /proc that tells what a process uses');
  await lasting();
  const [after, took] = [usageOf(pid), (performance.now() - started) / 1000];
  const share = ((after.processor - before.processor) / took) * 100;
  return [
    took.toFixed(0),
    share.toFixed(2),
    before.now.toFixed(0),
    after.now.toFixed(0),
    after.most.toFixed(0),
  ];
}

/** Follows an empty folder while something is done; `expect` gives the time when the finding of a number arrives. */
async function withFollower(does) {
  const place = mkdtempSync(join(tmpdir(), 'logscan-bench-'));
  const folder = join(place, 'logs');
  mkdirSync(folder);
  const waiting = new Map();
  const expect = (number) => new Promise((resolve) => waiting.set(number, resolve));
  const follower = startFollower({
    program,
    folder,
    state: join(place, 'state.json'),
    onLine(line) {
      const arrived = performance.now();
      const { type, fields } = JSON.parse(line);
      if (type === 'finding') waiting.get(Number(fields.number))?.(arrived);
    },
  });
  let isOver = false;
  const failed = follower.ended.then(({ code, errors }) => {
    if (!isOver) throw new Error(`the follower ended with ${code}: ${errors}`);
  });
  try {
    await Promise.race([does({ folder, expect, pid: follower.pid }), failed]);
  } finally {
    isOver = true;
    follower.kill('SIGTERM');
    await follower.ended;
    rmSync(place, { recursive: true });
  }
}
