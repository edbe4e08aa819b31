/**
 * The writer of the storm, a process of its own: writes the numbered lines into its logs, in halves and in large
 * batches, and rotates them at random moments. It destroys only what is settled (settling.js), for which it hears from
 * its parent when the follower starts, when it is about to be killed, and which markers were found.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { markerOf } from './lines.js';
import { create, createLog } from './log.js';
import { kindOf } from './logs.js';
import { createRandom } from './random.js';
import { cutterRotations, numberedRotations } from './rotations.js';
import { createSettling } from './settling.js';

const { folder, lines, files, seed, interval, settle, rate } = JSON.parse(process.argv[2]);

/** How often a log gets lines, and how often that is followed by a rotation. */
const burstsPerSecond = 10;
const rotationShare = 1 / 12;
/** Bursts that are written in two pieces, and those that are large, and how large at most. */
const halvesShare = 0.2;
const largeShare = 0.01;
const largest = 5000;
/** Longest pause in the middle of a line, in polling intervals: well below what a follower waits for its end. */
const longestHalf = 2;
/** More at once to outgrow a file that was truncated would be too many for the others. */
const mostToOutgrow = 500_000;

const clock = () => performance.now();
const settling = createSettling({ settle, clock });
const rotations = {};
const count = (kind) => {
  rotations[kind] = (rotations[kind] ?? 0) + 1;
};

const logs = Array.from({ length: files }, (_, index) => {
  const kind = kindOf(index);
  mkdirSync(join(folder, kind.folder), { recursive: true });
  const path = join(folder, kind.folder, kind.name);
  create(path);
  return { kind, index, log: createLog({ path, style: kind.style, index, step: files, clock }) };
});

/** The marker that was written last; paused from when the follower is about to end until it starts again. */
const marker = { log: join(folder, 'marker.log'), number: 0, time: 0, timer: null, isPaused: true };
const markers = createLog({ path: marker.log, style: 'plain', index: 0, step: 1, clock });

process.on('message', ({ say, marker: found }) => {
  if (say === 'started') {
    marker.isPaused = false;
    mark();
  }
  if (say === 'found' && found === marker.number && marker.timer === null && !marker.isPaused) {
    settling.tripDone(marker.time);
    marker.timer = setTimeout(mark, interval / 4);
  }
  if (say === 'down') {
    marker.isPaused = true;
    clearTimeout(marker.timer);
    settling.down();
    process.send({ say: 'paused', marker: marker.number });
  }
  if (say === 'end') {
    process.send({ say: 'ledger', ledger: ledger() }, () => process.exit());
  }
});

/** Writes the next marker; the time is taken before, so that what is found was written after it. */
function mark() {
  clearTimeout(marker.timer);
  marker.timer = null;
  marker.time = clock();
  marker.number++;
  markers.append(Buffer.from(`${markerOf(marker.number)}\n`));
}

const reporting = setInterval(() => process.send({ say: 'written', written: written() }), 50);
await Promise.all(logs.map(writeAll));
clearInterval(reporting);
process.send({ say: 'done', written: written() });

async function writeAll({ kind, index, log }) {
  const random = createRandom(seed, `log ${index}`);
  const amount = Math.floor((lines - index - 1) / files) + 1;
  const perBurst = rate / files / burstsPerSecond;
  const pause = (least, most) => sleep((least + random.next() * (most - least)) * interval);
  const settled = async (part) => {
    while (!settling.isSettled(part.time)) await sleep(interval / 2);
  };

  /** Whole lines, or the last one in two pieces with something between them. */
  async function write(wanted, between = null) {
    const left = Math.min(wanted, amount - log.written());
    if (left <= 0) return;
    const { bytes, ofLast } = log.take(left);
    if (between === null) return log.append(bytes);
    const cut = bytes.length - random.between(1, ofLast - 1);
    log.append(bytes.subarray(0, cut));
    await between();
    log.append(bytes.subarray(cut));
  }

  const scene = {
    random,
    pause,
    settled,
    count,
    /** So many lines, and more of them until the file is larger than it was. */
    async write(wanted, size = 0) {
      await write(wanted);
      while (log.size() <= Math.min(size, mostToOutgrow) && log.written() < amount) await write(wanted);
    },
    /** A line in two pieces, with something that happens between them. */
    async writeHalf(happens) {
      if (log.written() >= amount) return happens();
      await write(1, async () => {
        await pause(0, longestHalf / 2);
        happens();
        await pause(0, longestHalf / 2);
      });
    },
  };

  const kinds = kind.isCut ? cutterRotations : numberedRotations;
  const draw = random.deck(Object.keys(kinds));
  while (log.written() < amount) {
    const burst = random.chance(largeShare)
      ? random.between(1, Math.min(largest, Math.ceil(amount / 20)))
      : 1 + Math.floor(random.next() ** 2 * 3 * perBurst);
    await write(burst, random.chance(halvesShare) ? () => pause(0, longestHalf) : null);
    const isRotated = random.chance(rotationShare);
    // Half of them follow at once, so that nobody can have read what was written last.
    if (!isRotated || random.chance(0.5)) await sleep(((0.5 + random.next()) * burst * files * 1000) / rate);
    if (!isRotated) continue;
    const name = draw();
    await kinds[name](log, scene);
    count(name);
  }
}

function written() {
  return logs.reduce((sum, { log }) => sum + log.written(), 0);
}

/** Where each number went, what happened to it, and what was done in all. */
function ledger() {
  return {
    markers: marker.number,
    rotations,
    upFor: settling.upFor(),
    bytes: logs.reduce((sum, { log }) => sum + log.bytes(), 0),
    logs: logs.map(({ kind, log }) => ({ name: kind.name, style: kind.style, parts: log.parts })),
  };
}
