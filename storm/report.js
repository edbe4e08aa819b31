/**
 * Prints what a storm did and what came of it: sums, rotations by kind, and of each fault the first few; of lines that
 * are missing or came again also where they were and what happened there.
 */

import { basename } from 'node:path';

const mostShown = 10;
/** Starts and kills are shown from so long before and until so long after the rest, in milliseconds. */
const margin = 3000;

/** Prints all; whether everything was as it must be. */
export function printReport({
  result,
  ledger,
  history,
  started,
  kills,
  memory,
  leftovers,
  lines,
  files,
  seed,
}) {
  const { findings, runs, faults, gaps } = result;
  // A storm that ended before its time did not write all numbers.
  const missing = result.missing.filter((number) => locate(number, ledger, files).part !== undefined);
  const rotations = Object.entries(ledger.rotations).sort(([a], [b]) => a.localeCompare(b));
  const repeats = runs.map((run) => run.repeats);
  const worst = repeats.indexOf(Math.max(...repeats));
  const repeated = repeats.reduce((sum, count) => sum + count, 0);
  const rows = [
    ['lines', lines],
    ['bytes', ledger.bytes],
    ['rotations', rotations.reduce((sum, [, count]) => sum + count, 0)],
    ...rotations.map(([kind, count]) => [`  ${kind}`, count]),
    ['kills', kills],
    ['findings', findings],
    ['  of these markers', ledger.markers],
    ['repeats that are allowed', `${repeated}, in the worst run (${worst + 1}) ${repeats[worst] ?? 0}`],
    ['most handed out since the state', Math.max(...runs.map((run) => run.ahead))],
    ['missing', missing.length],
    ['other faults', [...faults.values()].reduce((sum, { count }) => sum + count, 0)],
    ['gaps', gaps.length],
    ['files left beside the state', leftovers.length],
    ['most memory, MiB', memory.toFixed(0)],
    ['seconds', ((Date.now() - started) / 1000).toFixed(1)],
    ['  with the follower up', (ledger.upFor / 1000).toFixed(1)],
  ];
  for (const [name, value] of rows) console.log(`  ${name.padEnd(33)}${value}`);

  for (const [kind, { count, described }] of faults) {
    console.log(`\n${kind}: ${count}`);
    for (const text of described) console.log(`  ${text}`);
  }
  if (gaps.length > 0) {
    console.log(`\ngaps: ${gaps.length}`);
    for (const gap of gaps.slice(0, mostShown)) console.log(`  ${JSON.stringify(gap).slice(0, 300)}`);
  }
  if (missing.length > 0) console.log(`\nmissing: ${missing.length}`);
  for (const { part, name, numbers } of groups(missing, ledger, files)) {
    console.log(`  ${numbers.length} of ${name}, ${span(numbers)} of ${part.first} to ${part.last}`);
    printEvents(part.events, { history, started });
  }
  const again = new Map(result.again.map((one) => [one.number, one]));
  if (again.size > 0) console.log(`\nagain: ${again.size}`);
  for (const { part, name, numbers } of groups([...again.keys()], ledger, files)) {
    console.log(`  ${numbers.length} of ${name}, ${span(numbers)} of ${part.first} to ${part.last}`);
    const { first, at, source } = again.get(numbers[0]);
    const found = [
      { at: first.at, what: `${numbers[0]} found in ${basename(first.source)}` },
      { at, what: `${numbers[0]} found again in ${basename(source)}` },
    ];
    printEvents([...part.events, ...found], { history, started });
  }
  const isRight = missing.length === 0 && faults.size === 0;
  console.log(`\n${isRight ? 'nothing was lost' : 'NOT RIGHT'}; seed ${seed}`);
  return isRight;
}

/** Numbers by the part into which they were written, the first few parts. */
function groups(numbers, ledger, files) {
  const byPart = new Map();
  for (const number of numbers) {
    const { part, name } = locate(number, ledger, files);
    const group = byPart.get(part) ?? { part, name, numbers: [] };
    group.numbers.push(number);
    byPart.set(part, group);
  }
  return [...byPart.values()].slice(0, mostShown);
}

function span(numbers) {
  return `${Math.min(...numbers)} to ${Math.max(...numbers)}`;
}

/** What happened, and when the follower was killed and started about that time. */
function printEvents(events, { history, started }) {
  const times = events.map(({ at }) => at);
  const near = history.filter(
    ({ at }) => at >= Math.min(...times) - margin && at <= Math.max(...times) + margin,
  );
  for (const { at, what } of [...near, ...events].sort((a, b) => a.at - b.at))
    console.log(`      ${((at - started) / 1000).toFixed(3).padStart(8)} s  ${what}`);
}

/** The part into which a number was written, none when it was not written. */
function locate(number, { logs }, files) {
  const { name, parts } = logs[number % files];
  return { name, part: parts.find(({ first, last }) => last !== null && number >= first && number <= last) };
}
