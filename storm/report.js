/**
 * Prints what a storm did and what came of it: sums, rotations by kind, and of each fault the first few; of lines that
 * are missing also where they were and what happened there.
 */

const mostMissing = 10;

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
  const places = new Map(result.missing.map((number) => [number, locate(number, ledger, files)]));
  // A storm that ended before its time did not write all numbers.
  const missing = result.missing.filter((number) => places.get(number).part !== undefined);
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
    for (const gap of gaps.slice(0, mostMissing)) console.log(`  ${JSON.stringify(gap).slice(0, 300)}`);
  }
  if (missing.length > 0) console.log(`\nmissing: ${missing.length}`);
  const shown = new Set();
  for (const { part, log } of missing.map((number) => places.get(number))) {
    if (shown.has(part) || shown.size >= mostMissing) continue;
    shown.add(part);
    const those = missing.filter((one) => one % files === log.index && one >= part.first && one <= part.last);
    console.log(
      `  ${those.length} of ${log.name}, ${those[0]} to ${those.at(-1)} of ${part.first} to ${part.last}`,
    );
    const [from, to] = [part.events[0]?.at ?? started, part.events.at(-1)?.at ?? Date.now()];
    const near = history.filter(({ at }) => at >= from - 5000 && at <= to + 5000);
    for (const { at, what } of [...near, ...part.events].sort((a, b) => a.at - b.at))
      console.log(`      ${((at - started) / 1000).toFixed(3).padStart(8)} s  ${what}`);
  }
  const isRight = missing.length === 0 && faults.size === 0;
  console.log(`\n${isRight ? 'nothing was lost' : 'NOT RIGHT'}; seed ${seed}`);
  return isRight;
}

/** The part into which a number was written. */
function locate(number, { logs }, files) {
  const index = number % files;
  const { name, parts } = logs[index];
  const part = parts.find(({ first, last }) => last !== null && number >= first && number <= last);
  return { part, log: { name, index } };
}
