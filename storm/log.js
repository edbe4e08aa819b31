/**
 * One log of the storm: the file that is written now, those before it that are still there, and an account of which
 * numbers went where and what happened to them. Each file is opened, written and closed again, as the agents' is seen
 * from outside. How it is rotated is in rotations.js.
 */
import {
  appendFileSync,
  copyFileSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bytesOf, styles } from './lines.js';

/**
 * A log with the numbers `index`, `index + step`, … . Clock and pause are in milliseconds.
 *
 * What was written between two rotations is a part. `path` says where the part is that is written now, `old` are those
 * before it, the newest first, as far as they have not been deleted.
 */
export function createLog({ path, style, index, step, clock }) {
  const parts = [];
  let next = 0;
  let total = 0;
  const log = {
    path,
    style,
    old: [],
    parts,
    part: null,
    /** How many numbers were written. */
    written: () => next,
    /** How many bytes were written. */
    bytes: () => total,
    begin,
    append,
    /** The bytes of the next so many numbers, and of the last of them alone; they count as written from then on. */
    take(amount) {
      const pieces = Array.from({ length: amount }, () => bytesOf(next++ * step + index, style));
      log.part.last = (next - 1) * step + index;
      return { bytes: Buffer.concat(pieces), ofLast: pieces.at(-1).length };
    },
    note,
    /** Names the part that is written now otherwise; it stays the part that is written. */
    move(to) {
      renameSync(log.path, to);
      log.path = to;
      note(log.part, `renamed to ${basename(to)}`);
    },
    /** Empties the file; its part is gone. */
    empty() {
      truncateSync(log.path, 0);
      note(log.part, 'truncated in place');
      begin(log.path);
    },
    size: () => statSync(log.path).size,
  };
  begin(path);
  return log;

  /** Begins a part: from now on, it is what is written. */
  function begin(at) {
    log.path = at;
    log.part = { first: next * step + index, last: null, time: Number.NEGATIVE_INFINITY, events: [] };
    parts.push(log.part);
    note(log.part, `begun as ${basename(at)}`);
  }

  function append(bytes) {
    const { mark } = styles[style];
    const isNew = log.part.time === Number.NEGATIVE_INFINITY;
    const all = isNew && mark ? Buffer.concat([mark, bytes]) : bytes;
    appendFileSync(log.path, all);
    total += all.length;
    log.part.time = clock();
  }
}

/** Writes down what happened to a part, with the time of day, for the report of what is missing. */
function note(part, what) {
  part.events.push({ at: Date.now(), what });
}

/** Makes an empty file, as a program does that opens its log and has nothing to say yet. */
export function create(path) {
  writeFileSync(path, '', { flag: 'a' });
}

/** Renames a part that is not written any more. */
export function renameOld(old, to) {
  renameSync(old.path, to);
  note(old.part, `renamed to ${basename(to)}`);
  old.path = to;
}

/** Deletes a part that is not written any more. */
export function deleteOld(old) {
  unlinkSync(old.path);
  note(old.part, `${basename(old.path)} deleted`);
}

/** Copies a file, at once or with a pause in the middle. */
export async function copy(from, to, pause) {
  if (pause === null) return copyFileSync(from, to);
  await inTwo(readFileSync(from), to, pause);
}

/** Replaces a part by its gzip, which grows beside it before the part is deleted. */
export async function gzipOld(old, pause) {
  const to = `${old.path}.gz`;
  const packed = gzipSync(readFileSync(old.path));
  if (pause === null) writeFileSync(to, packed);
  else await inTwo(packed, to, pause);
  unlinkSync(old.path);
  note(old.part, `became ${basename(to)}`);
  old.path = to;
}

async function inTwo(bytes, to, pause) {
  const middle = bytes.length >> 1;
  writeFileSync(to, bytes.subarray(0, middle));
  await pause();
  appendFileSync(to, bytes.subarray(middle));
}
