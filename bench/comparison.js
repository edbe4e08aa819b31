/**
 * Measures programs side by side on a corpus, prints them, and gives their runs for ratios.
 */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInTurn, spread } from './measure.js';
import { printPrograms, ratioRow, ratios } from './table.js';

const mostStarts = 3;

/** Runs programs in turn on their inputs, or all on one, and prints them and what each takes for one line. */
export async function measure(context, programs, path) {
  const { limit, rounds } = context;
  const commandsFor = (some, choose) =>
    some.map((program) => ({ ...program, ...program.commandFor(choose(program)) }));
  const startable = programs.filter(({ hasStart = true }) => hasStart);
  const startCommands = commandsFor(startable, () => context.shortFile);
  const started = await runInTurn(startCommands, { rounds: Math.min(rounds, mostStarts), limit });
  const starts = new Map([...started].map(([name, done]) => [name, spread(done.map(toSeconds)).median]));
  const runs = await runInTurn(
    commandsFor(programs, ({ input = path }) => input),
    { rounds, limit },
  );
  const sizes = new Map(
    programs.map(({ name, bytes, input = path }) => [name, bytes ?? (input && sizeOf(input))]),
  );
  printPrograms(programs, { runs, starts, sizes, limit });
  return { runs, starts };
}

function toSeconds({ seconds }) {
  return seconds;
}

/** How many times longer one took than the other, round by round; with `isLessStart`, without what each takes for one line. */
export function ratioOfTimes(measured, name, above, below, aim, isLessStart = false) {
  const times = (program) =>
    secondsOf(measured, program).map((seconds) => seconds - (isLessStart ? measured.starts.get(program) : 0));
  return ratioRow(name, ratios(times(above), times(below)), aim);
}

/** Seconds of the runs that came to their end. */
export function secondsOf({ runs }, name) {
  return runs
    .get(name)
    .filter(({ isOver }) => !isOver)
    .map(toSeconds);
}

/** The file of a corpus that is one file. */
export function fileIn(folder) {
  return join(folder, readdirSync(folder)[0]);
}

function sizeOf(path) {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

/** One line tells what a program needs before it gets anywhere. */
export function makeShortFile(folder) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'short.log');
  writeFileSync(path, 'all is well\n');
  return path;
}
