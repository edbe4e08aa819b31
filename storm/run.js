/**
 * The storm: a writer fills and rotates logs at random moments, while a follower is killed and started again; then every
 * line must have been found, and nothing repeated but what the checkpoint rule allows.
 *
 *   npm run build && npm run storm -- [--lines N] [--files N] [--kills N] [--seed N] [--interval MS] [--settle MS]
 *                                     [--rate LINES/S] [--folder DIR] [--program FILE]
 *
 * Prints a table; exits with 1 when anything was lost, repeated or torn. storm/README.md says what is demanded.
 */
import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createAudit } from './audit.js';
import { logscan, startFollower, usageOf } from './follower.js';
import { kindOf } from './logs.js';
import { createRandom } from './random.js';
import { printReport } from './report.js';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000000' },
    files: { type: 'string', default: '8' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    interval: { type: 'string', default: '250' },
    settle: { type: 'string' },
    rate: { type: 'string', default: '4000' },
    folder: { type: 'string' },
    program: { type: 'string', default: logscan },
  },
});
const { program, seed } = values;
const [lines, files, kills, interval, rate] = ['lines', 'files', 'kills', 'interval', 'rate'].map((name) =>
  Number(values[name]),
);
/** Two polls, and four more because the machine may be busy; at least as long as a record waits for its end. */
const settle = Number(values.settle ?? Math.max(6 * interval, 1500));
/** The follower must say something in this time while markers are written, in milliseconds. */
const patience = 60_000;
/** Findings or none, and that it was interrupted. */
const rightCodes = [0, 1, 130];
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'logscan-storm-'));
const [logs, states] = ['logs', 'state'].map((name) => join(folder, name));
for (const place of [logs, states]) mkdirSync(place, { recursive: true });
const state = join(states, 'state.json');
if (readdirSync(logs).length + readdirSync(states).length > 0) throw new Error(`${folder} must be empty`);

const started = Date.now();
const random = createRandom(seed, 'kills');
const audit = createAudit({ lines, styleOf: (number) => kindOf(number % files).style });
const history = [];
const remember = (what) => history.push({ at: Date.now(), what });
console.log(`storm with seed ${seed}: ${lines} lines into ${files} logs, ${kills} kills, in ${folder}`);
console.log(
  `polls every ${interval} ms; nothing is destroyed that did not stand for ${settle} ms while the follower was up, ` +
    'and until two markers were found that were written after it',
);

const writer = startWriter();
let follower = null;
let lastLine = Date.now();
let lastNew = Date.now();
let memory = 0;
/** The last marker that was found in this run. */
let marker = 0;

try {
  await weather();
} catch (error) {
  audit.fault('end before the time', error.message);
  follower?.kill('SIGKILL');
  await follower?.ended;
}
const ledger = await writer.end();
const leftovers = readdirSync(states).filter((name) => name !== 'state.json');
const isRight = printReport({
  result: audit.result(ledger.markers),
  ledger,
  history,
  started,
  kills: history.filter(({ what }) => what.startsWith('killed')).length,
  memory,
  leftovers,
  lines,
  files,
  seed,
});
if (isRight && values.folder === undefined) rmSync(folder, { recursive: true });
process.exitCode = isRight ? 0 : 1;

/** All that happens, in order. */
async function weather() {
  start();
  const moments = Array.from({ length: kills }, () => random.between(lines * 0.02, lines * 0.95));
  moments.sort((a, b) => a - b);
  for (const [index, moment] of moments.entries()) {
    // Some come soon after a start, while what was written meanwhile is still being read, or before that.
    if (index > 0 && random.chance(0.3)) await sleep(random.between(0, 1500));
    else {
      await until(() => writer.written >= moment || writer.isDone);
      await sleep(random.between(0, 4 * interval));
    }
    await kill();
    await sleep(random.chance(0.4) ? 0 : random.between(0, 3000));
    start();
  }
  await until(() => writer.isDone);
  await quiet();
  await end();
  // Nothing happened since, so that nothing but a new marker may come.
  start();
  await until(() => marker > 0);
  await quiet();
  await end();
}

function start() {
  lastLine = Date.now();
  marker = 0;
  audit.begin(readState());
  remember('started');
  const current = startFollower({ program, folder: logs, state, interval, onLine: take });
  follower = current;
  current.ended.then((ending) => {
    if (follower === current) follower = { ...current, ending };
  });
  writer.say({ say: 'started' });
}

function take(line) {
  lastLine = Date.now();
  const found = audit.take(line);
  if (found === null) lastNew = lastLine;
  else {
    marker = found;
    writer.say({ say: 'found', marker });
  }
}

/** The writer hears of it before, so that no time counts in which nobody reads. */
async function kill() {
  await writer.pause();
  sampleMemory();
  const killed = follower;
  follower = null;
  killed.kill('SIGKILL');
  remember('killed');
  if (killed.ending) throw new Error(`the follower ended by itself: ${describe(killed.ending)}`);
  const ending = await killed.ended;
  audit.end(readState());
  if (ending.signal !== 'SIGKILL') throw new Error(`the follower ended by itself: ${describe(ending)}`);
}

/** SIGTERM, once the last marker has been found: the follower writes a summary and ends. */
async function end() {
  const last = await writer.pause();
  await until(() => marker === last);
  sampleMemory();
  const ending = follower.ended;
  follower.kill('SIGTERM');
  follower = null;
  remember('ended');
  const result = await Promise.race([ending, sleep(patience, null, { ref: false })]);
  if (result === null) throw new Error('the follower does not end on SIGTERM');
  const counted = readState();
  audit.end(counted);
  const { start: before, got, summary } = audit.run();
  if (!rightCodes.includes(result.code)) audit.fault('wrong exit', describe(result));
  if (summary === null) audit.fault('no summary', describe(result));
  if (counted !== before + got) audit.fault('state at the end', `${counted}, but ${before} + ${got} came`);
}

/** Until the follower has found two markers that were written from now on, and nothing else for a while. */
async function quiet() {
  const from = marker;
  await until(() => marker >= from + 3 && Date.now() - lastNew > Math.max(settle, 2000));
}

async function until(isSo) {
  while (!isSo()) {
    if (follower?.ending) throw new Error(`the follower ended by itself: ${describe(follower.ending)}`);
    if (writer.error) throw new Error(`the writer failed: ${writer.error}`);
    if (Date.now() - lastLine > patience) throw new Error(`nothing came for ${patience / 1000} s`);
    await sleep(20);
  }
}

/** How many findings the state counts; 0 before there is one. */
function readState() {
  let text;
  try {
    text = readFileSync(state, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return 0;
    throw error;
  }
  try {
    const { findings } = JSON.parse(text);
    if (Number.isInteger(findings)) return findings;
  } catch {}
  audit.fault('state that is not whole', text.slice(0, 200));
  return 0;
}

function sampleMemory() {
  memory = Math.max(memory, usageOf(follower.pid)?.most ?? 0);
}

function describe({ code, signal, errors }) {
  return `code ${code}, signal ${signal}${errors ? `, ${errors.trim()}` : ''}`;
}

/** The writer as a process, with answers to what it is told. */
function startWriter() {
  const child = fork(fileURLToPath(new URL('writer.js', import.meta.url)), [
    JSON.stringify({ folder: logs, lines, files, seed, interval, settle, rate }),
  ]);
  const waiting = {};
  const self = { written: 0, isDone: false, error: null, say, pause, end };
  child.on('message', (message) => {
    if (message.written !== undefined) self.written = message.written;
    if (message.say === 'done') self.isDone = true;
    waiting[message.say]?.(message);
  });
  child.on('exit', (code) => {
    if (code !== 0) self.error = `exit code ${code}`;
    for (const answer of Object.values(waiting)) answer({ error: self.error });
  });
  return self;

  function say(message) {
    if (child.connected) child.send(message);
  }

  function ask(message, answer) {
    return new Promise((resolve) => {
      waiting[answer] = resolve;
      say(message);
    });
  }

  /** No more markers until the next start; gives the number of the last. */
  async function pause() {
    return (await ask({ say: 'down' }, 'paused')).marker;
  }

  async function end() {
    return (await ask({ say: 'end' }, 'ledger')).ledger;
  }
}
