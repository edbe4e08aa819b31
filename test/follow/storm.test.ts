/**
 * A small storm, by its seed: rotations of every kind under a follower that is killed three times. `npm run storm` is
 * the large one; storm/README.md says what both demand.
 */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

// Windows knows no SIGTERM that a process can answer.
it.skipIf(process.platform === 'win32')(
  'loses nothing in a storm, and repeats only what the checkpoint rule allows',
  () => {
    const options = '--lines 20000 --files 4 --kills 3 --interval 50 --seed 7 --rate 2000';
    const { stdout, stderr } = spawnSync(process.execPath, ['storm/run.js', ...options.split(' ')], {
      encoding: 'utf8',
    });
    expect(`${stdout}${stderr}`).toContain('nothing was lost');
  },
  300_000,
);
