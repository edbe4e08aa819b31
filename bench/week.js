/**
 * A week of following in simulated time: polls every 250 ms, logs that grow and are cut every 5 minutes as the mobility agent
 * cuts its own, one that is copied and emptied every hour, and one that is compressed every day. Prints, day by day, what is in memory and
 * in the state file, and in the end whether all lines were found.
 *
 *   node --expose-gc bench/week.js [--days 7] [--interval 250] [--json]
 */
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { follow } from '../dist/index.js';
import { printTable } from './table.js';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '7' },
    interval: { type: 'string', default: '250' },
    json: { type: 'boolean', default: false },
  },
});
const [days, interval] = [Number(values.days), Number(values.interval)];
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

const folder = mkdtempSync(join(tmpdir(), 'logscan-week-'));
const state = join(folder, 'state.json');
const logs = join(folder, 'logs');
mkdirSync(logs);
const place = (name) => join(logs, name);

let written = 0;
let cut = 0;

/** What happens every so often; each writes failures, so that there is something to remember. */
const happenings = [
  { every: minute, run: () => write(`svagents_curr_${cut}.log`) },
  { every: minute, run: () => write('copied.log') },
  { every: 10 * minute, run: () => write('compressed.log') },
  {
    every: 5 * minute,
    run() {
      renameSync(place(`svagents_curr_${cut}.log`), place(`svagents_completed_${cut}.log`));
      rmSync(place(`svagents_completed_${cut - 3}.log`), { force: true });
      cut++;
    },
  },
  {
    every: hour,
    run() {
      copyFileSync(place('copied.log'), place('copied.log.1'));
      truncateSync(place('copied.log'));
    },
  },
  {
    every: day,
    run() {
      writeFileSync(place('compressed.log.1.gz'), gzipSync(readFileSync(place('compressed.log'))));
      rmSync(place('compressed.log'));
    },
  },
].map((happening) => ({ ...happening, next: happening.every }));

function write(name) {
  const now = new Date(time);
  const two = (value) => String(value).padStart(2, '0');
  const date = `${two(now.getUTCMonth() + 1)}-${two(now.getUTCDate())}-${now.getUTCFullYear()}`;
  const clock = now.toISOString().slice(11, 19);
  written++;
  appendFileSync(
    place(name),
    `#~> (${date} ${clock}):   ERROR  2508 8408 ${written} connect socket failed: system:10060 A connection attempt failed\n`,
  );
}

const begin = Date.UTC(2026, 10, 20);
let time = begin;
let elapsed = 0;
let polls = 0;
const rows = [];
const stopping = new AbortController();

/** Time passes while the follower sleeps, and only then does anything happen. */
const clock = {
  now: () => time,
  async sleep(milliseconds) {
    const until = elapsed + milliseconds;
    for (const happening of happenings) {
      for (; happening.next <= until; happening.next += happening.every) {
        time = begin + happening.next;
        happening.run();
      }
    }
    const days = Math.floor(until / day) - Math.floor(elapsed / day);
    elapsed = until;
    time = begin + elapsed;
    if (days > 0) await weigh();
  },
};

async function weigh() {
  await new Promise((resolve) => setImmediate(resolve));
  globalThis.gc?.();
  rows.push({
    day: Math.floor(elapsed / day),
    heap: process.memoryUsage().heapUsed,
    resident: process.memoryUsage().rss,
    state: statSync(state).size,
    polls,
    found,
    written,
  });
  if (elapsed >= days * day) stopping.abort();
}

let found = 0;
let report = null;
write(`svagents_curr_${cut}.log`);
const started = performance.now();
try {
  const options = {
    state,
    clock,
    interval,
    signal: stopping.signal,
    onStatus: () => polls++,
    onEnd: (ended) => {
      report = ended;
    },
  };
  for await (const _ of follow([logs], options)) found++;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const seconds = (performance.now() - started) / 1000;

if (values.json)
  console.log(JSON.stringify({ rows, found, written, gaps: report.gaps, summary: report.summary }));
else {
  const mega = (bytes) => (bytes / 1e6).toFixed(1);
  printTable(
    ['day', 'polls', 'heap MB', 'resident MB', 'state KB', 'found'],
    rows.map(({ day, polls, heap, resident, state, found }) =>
      [day, polls, mega(heap), mega(resident), (state / 1000).toFixed(0), found].map(String),
    ),
  );
  console.log(`${found} of ${written} lines found, ${report.gaps.length} gaps, ${seconds.toFixed(0)} s`);
}
