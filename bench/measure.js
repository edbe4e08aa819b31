/**
 * Measures whole processes: wall time, processor time, and the most memory, which is polled where /proc tells it.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const logscan = fileURLToPath(new URL('../bin/logscan.js', import.meta.url));
const pollInterval = 10;
// The kernel counts the time of processes in these.
const ticksPerSecond = 100;

/** Runs a command to its end. `isOver` says that it was stopped because it took longer than the limit, in seconds. */
export function run({ command, args, env = {} }, limit = Number.POSITIVE_INFINITY) {
  return new Promise((resolve, reject) => {
    const output = { stdout: [], stderr: [] };
    const started = performance.now();
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let usage = { memory: null, processor: null };
    const poll = () => {
      usage = readUsage(child.pid) ?? usage;
    };
    const polling = setInterval(poll, pollInterval);
    let isOver = false;
    const stop = () => {
      isOver = true;
      child.kill('SIGKILL');
    };
    const stopping = limit === Number.POSITIVE_INFINITY ? null : setTimeout(stop, limit * 1000);
    for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => output[name].push(chunk));
    child.on('error', reject);
    let seconds = 0;
    child.on('exit', () => {
      seconds = (performance.now() - started) / 1000;
      clearInterval(polling);
    });
    child.on('close', (code) => {
      clearTimeout(stopping);
      const [stdout, stderr] = [output.stdout, output.stderr].map((chunks) =>
        Buffer.concat(chunks).toString(),
      );
      resolve({ seconds, ...usage, code, stdout, stderr, isOver });
    });
  });
}

/**
 * Runs each of the programs in turn, as many rounds as wanted, so that what slows the machine slows all. Gives the runs
 * of each by its name; one that went over the limit is not run again.
 */
export async function runInTurn(programs, { rounds, limit = Number.POSITIVE_INFINITY, onRun = () => {} }) {
  const runs = new Map(programs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const program of programs) {
      const done = runs.get(program.name);
      if (done.at(-1)?.isOver) continue;
      const result = await run(program, limit);
      const isRight = result.isOver || (program.codes ?? [0]).includes(result.code);
      if (!isRight)
        throw new Error(`${program.name} ended with ${result.code}: ${result.stderr.slice(0, 500)}`);
      done.push(result);
      onRun(program, result);
    }
  }
  return runs;
}

/** Median, least and most of numbers. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, least: sorted[0], most: sorted.at(-1) };
}

function readUsage(pid) {
  try {
    const memory = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    if (memory === undefined) return null;
    // The name of the program stands in brackets and may hold blanks.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { memory: Number(memory) / 1024, processor: ticks / ticksPerSecond };
  } catch {
    return null;
  }
}
