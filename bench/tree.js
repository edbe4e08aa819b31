/**
 * Big trees: how long a scan takes of 50 logs that lie beside 200,000 files of replication data, and of the 50 logs
 * alone. Prints medians of the same run; asserts nothing. The tree is made in the temporary folder, and removed.
 *
 *   npm run build && node bench/tree.js [cache files, 200000] [rounds, 7]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue, scan } from '../dist/index.js';

const [cacheFiles = 200_000, rounds = 7] = process.argv.slice(2).map(Number);
const logCount = 50;
const disks = 40;
const mostFiles = 1_000_000;

const folder = mkdtempSync(join(tmpdir(), 'logscan-bench-'));
try {
  const tree = join(folder, 'ASR');
  const alone = join(folder, 'logs');
  makeLogs(join(tree, 'home', 'svsystems', 'var'));
  makeLogs(alone);
  makeCache(join(tree, 'home', 'svsystems'), Math.min(cacheFiles, mostFiles));
  const catalogue = await loadCatalogue();
  const times = { tree: [], alone: [] };
  // By turns, so that what slows the machine slows both; the first round warms up.
  for (let round = -1; round < rounds; round++) {
    for (const [name, input] of Object.entries({ alone, tree })) {
      const started = performance.now();
      const { summary } = await scan([input], { catalogue });
      if (round >= 0) times[name].push(performance.now() - started);
      else
        console.log(
          `${name}: ${summary.sources} sources, ${summary.bytes} bytes, ${summary.skipped} skipped`,
        );
    }
  }
  const [withTree, withoutTree] = [median(times.tree), median(times.alone)];
  console.log(`logs alone      ${withoutTree.toFixed(0)} ms`);
  console.log(`in the tree     ${withTree.toFixed(0)} ms (${(withTree / withoutTree).toFixed(2)} times)`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Logs of a process server, about one megabyte each. */
function makeLogs(place) {
  mkdirSync(place, { recursive: true });
  const line = (log, index) =>
    `2024-03-05 06:${String(index % 60).padStart(2, '0')}:46:636017 DEBUG : MONITOR ${5000 + log} : pair ${index} is in sync at Sync.pm line 173\n`;
  for (let log = 0; log < logCount; log++) {
    const text = Array.from({ length: 10_000 }, (_, index) => line(log, index)).join('');
    writeFileSync(join(place, `monitor_protection_${log}.log`), text);
  }
}

/** Empty files with the names of replication data, by disk, as the process server keeps them. */
function makeCache(place, count) {
  for (let disk = 0; disk < disks; disk++) {
    const inside = join(place, '0f8fad5b-d9cb-469f-a165-70867728950e', `disk ${disk}`, 'diffs');
    mkdirSync(inside, { recursive: true });
    for (let index = disk; index < count; index += disks) {
      writeFileSync(
        join(inside, `completed_ediffcompleted_diff_S1_${index}_P_1_E_${index * 7}_1.dat.gz`),
        '',
      );
    }
  }
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
