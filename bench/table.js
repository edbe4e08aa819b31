/**
 * Prints what was measured as plain tables: whole programs, and ratios of one to the other.
 */
import { spread } from './measure.js';

const mebibyte = 1024 * 1024;

/** Aligns cells; the first column to the left, the others to the right. */
export function printTable(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  for (const row of all) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    );
    console.log(`  ${cells.join('  ').trimEnd()}`);
  }
}

/** One row for each program: its time, its speed with and without what it takes for one line, and what it found. */
export function printPrograms(programs, { runs, starts, sizes, limit }) {
  const head = ['', 'seconds', 'least–most', 'MiB/s', 'less start', 'start s', 'MiB', 'CPU s', 'found'];
  const rows = programs.map((program) => {
    const done = runs.get(program.name);
    if (done.at(-1).isOver) return [program.name, `did not finish in ${limit} s`, ...Array(7).fill('')];
    const { median, least, most } = spread(done.map(({ seconds }) => seconds));
    const start = starts.get(program.name);
    const bytes = sizes.get(program.name);
    const known = (name) => done.map((run) => run[name]).filter((value) => value !== null);
    return [
      program.name,
      median.toFixed(2),
      `${least.toFixed(2)}–${most.toFixed(2)}`,
      speedOf(bytes, median),
      start === undefined ? '' : speedOf(bytes, median - start),
      start === undefined ? '' : start.toFixed(2),
      atMost(known('memory'), 0),
      atMiddle(known('processor'), 2),
      program.found ? `${program.found(done[0].stdout)} ${program.unit}` : '',
    ];
  });
  printTable(head, rows);
}

/** Ratios are taken round by round, because the machine is the same within a round. */
export function ratioRow(name, values, aim) {
  if (values.length === 0) return [name, 'unknown', '', aim];
  const { median, least, most } = spread(values);
  return [name, median.toFixed(2), `${least.toFixed(2)}–${most.toFixed(2)}`, aim];
}

/** Ratios of the numbers of one list to those of another, as far as both have them. */
export function ratios(above, below) {
  return above.slice(0, below.length).map((value, index) => value / below[index]);
}

/** Prints rows of `ratioRow`. */
export function printRatios(rows) {
  printTable(['', 'median', 'least–most', 'expected'], rows);
}

function speedOf(bytes, seconds) {
  if (bytes === undefined || bytes === 0) return '';
  return seconds < 0.02 ? 'too short' : (bytes / mebibyte / seconds).toFixed(1);
}

function atMost(values, digits) {
  return values.length === 0 ? '' : Math.max(...values).toFixed(digits);
}

function atMiddle(values, digits) {
  return values.length === 0 ? '' : spread(values).median.toFixed(digits);
}
