/**
 * The lines from which corpora are made: real lines of other systems, the failures that are planted in the demo, and
 * random numbers that are the same in every run.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

/** Real logs of other systems lie beside the checkout, not in it. */
const unrelatedFolder =
  process.env.LOGSCAN_CORPORA ?? fileURLToPath(new URL('../../shared/corpora/unrelated', import.meta.url));

/** Makes a generator (mulberry32) of whole numbers from 0 to below a bound. */
export function createRandom(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) * below) / 2 ** 32) | 0;
  };
}

/** Lines that tell of no known failure, and where they come from. */
export function readUnrelatedLines() {
  const isThere = existsSync(unrelatedFolder);
  const place = isThere ? unrelatedFolder : join(fixtures, 'healthy');
  const names = readdirSync(place).filter((name) => name.endsWith('.log'));
  const lines = names.sort().flatMap((name) => linesOf(join(place, name)));
  return {
    lines,
    origin: isThere
      ? 'logs of other systems'
      : 'fixtures/healthy, which are few: LOGSCAN_CORPORA names no folder',
  };
}

/** The failures that the table of the demo names, as `{ file, line }`. */
export function readFailures() {
  const table = readFileSync(join(fixtures, 'demo', 'README.md'), 'utf8');
  const rows = [...table.matchAll(/^\| \S+ \| `([^`]+)` \| ([\d, ]+) \|$/gm)];
  return rows.flatMap(([, file, numbers]) => {
    const lines = readFileSync(join(fixtures, 'demo', file), 'utf8').split(/\r?\n/);
    return numbers.split(', ').map((number) => ({ file, line: lines[number - 1] }));
  });
}

/** Level, process, thread and message of the failures of the mobility agent. */
export function readAgentFailures() {
  const lines = readFailures().filter(({ file }) => file.includes('svagents'));
  return lines.map(({ line }) => {
    const [, level, ids, message] = /^#~> \([^)]+\): +([A-Z]+) +(\d+ +\d+) +\d+ (.*)$/.exec(line);
    return { level, ids, message };
  });
}

function linesOf(path) {
  return readFileSync(path, 'utf8')
    .split(/[\r\n]+/)
    .filter((line) => line !== '');
}
