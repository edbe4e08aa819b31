/**
 * The kinds of rotation. Each takes a log and a `scene`: random numbers, `write(lines)`, `pause(least, most)` in polling
 * intervals, and `settled(part)`, for which it waits before it destroys anything. Renaming, copying and packing destroy
 * nothing, and happen at any time.
 */
import { unlinkSync } from 'node:fs';
import { copy, create, deleteOld, gzipOld, renameOld } from './log.js';

/** How many old parts are kept of a log, as .1 .2 .3, or as _completed_. */
const mostKept = 3;

/** Longest time, in polling intervals, for which no file has the name of the log after it was moved away. */
const longestAbsence = 6;

/** Those of a log that becomes .1, .2, .3. */
export const numberedRotations = {
  async rename(log, scene) {
    const { path } = log;
    await makeRoom(log, path, scene);
    keep(log, `${path}.1`);
    await beginAgain(log, path, scene);
    await perhapsGzip(log, scene);
  },

  /** The program keeps its file open, and so goes on in the renamed one, in the middle of a line, for some polls. */
  async 'rename, written on'(log, scene) {
    const { path } = log;
    await makeRoom(log, path, scene);
    await scene.writeHalf(() => log.move(`${path}.1`));
    for (let times = scene.random.between(0, 2); times > 0; times--) {
      await scene.pause(0, 3);
      await scene.write(scene.random.between(1, 20));
    }
    log.old.unshift({ path: log.path, part: log.part });
    await beginAgain(log, path, scene);
    await perhapsGzip(log, scene);
  },

  async 'copy, truncate'(log, scene) {
    await makeRoom(log, log.path, scene);
    const to = `${log.path}.1`;
    await copy(log.path, to, scene.random.chance(0.3) ? () => scene.pause(0, 3) : null);
    log.note(log.part, 'copied to .1');
    log.old.unshift({ path: to, part: log.part });
    log.empty();
    await perhapsGzip(log, scene);
  },

  truncate,

  async 'delete, recreate'(log, scene) {
    await scene.settled(log.part);
    unlinkSync(log.path);
    log.note(log.part, 'deleted');
    await beginAgain(log, log.path, scene);
  },
};

/** Those of the agents' own cutter: NAME_curr_7.log becomes NAME_completed_7.log, and NAME_curr_8.log is next. */
export const cutterRotations = {
  async cut(log, scene) {
    const [, stem, number] = /^(.*)_curr_(\d+)\.log$/.exec(log.path);
    if (log.old.length >= mostKept) {
      await scene.settled(log.old.at(-1).part);
      deleteOld(log.old.pop());
    }
    keep(log, `${stem}_completed_${number}.log`);
    await beginAgain(log, `${stem}_curr_${Number(number) + 1}.log`, scene);
  },

  truncate,
};

/** In place; half the time the file is larger than before when somebody looks again. */
async function truncate(log, scene) {
  await scene.settled(log.part);
  const size = log.size();
  log.empty();
  if (scene.random.chance(0.5)) await scene.write(scene.random.between(1, 20), size);
}

/** Moves what is written now aside; it gets nothing more. */
function keep(log, to) {
  log.move(to);
  log.old.unshift({ path: to, part: log.part });
}

/** The next file is there at once, or some polls later. */
async function beginAgain(log, path, { random, pause }) {
  if (random.chance(0.5)) await pause(1, longestAbsence);
  create(path);
  log.begin(path);
}

/** .1 becomes .2, and so on, the oldest first; that beyond those that are kept is deleted. */
async function makeRoom(log, path, scene) {
  if (log.old.length >= mostKept) {
    await scene.settled(log.old.at(-1).part);
    deleteOld(log.old.pop());
  }
  for (let number = log.old.length; number > 0; number--) {
    const old = log.old[number - 1];
    renameOld(old, `${path}.${number + 1}${old.path.endsWith('.gz') ? '.gz' : ''}`);
  }
}

/** Packs the newest of the old parts, as logrotate does, soon after it became one. */
async function perhapsGzip(log, scene) {
  if (!scene.random.chance(0.4)) return;
  await scene.pause(0, 4);
  await gzipOld(log.old[0], scene.random.chance(0.3) ? () => scene.pause(0, 2) : null);
  scene.count('gzip');
}
