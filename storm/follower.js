/**
 * The follower as a process that is started, killed and started again: hands on each whole line of its standard output,
 * and tells how it ended. A half line at the end of one that was killed is nothing that it handed out.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const logscan = fileURLToPath(new URL('../bin/logscan.js', import.meta.url));
const catalogue = fileURLToPath(new URL('catalogue/storm.yaml', import.meta.url));

const newline = 0x0a;
/** Of its standard error, as much is kept. */
const errorLimit = 4000;

/**
 * Starts `logscan --follow`, or the program that is given instead, with the signatures of the storm alone. `interval` in
 * milliseconds; left out, it is the default of the program.
 */
export function startFollower({ program = logscan, folder, state, interval, options = [], onLine }) {
  const child = spawn(
    process.execPath,
    [
      program,
      '--follow',
      folder,
      '--format',
      'ndjson',
      '--no-builtin',
      '--catalogue',
      catalogue,
      ...(state ? ['--state', state] : []),
      ...(interval ? ['--interval', `${interval}ms`] : []),
      ...options,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let rest = [];
  child.stdout.on('data', (chunk) => {
    let from = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      const piece = chunk.subarray(from, end);
      onLine((rest.length > 0 ? Buffer.concat([...rest, piece]) : piece).toString('utf8'));
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors = `${errors}${chunk}`.slice(-errorLimit);
  });
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, signal: null, errors: error.message, torn: 0 }));
    child.on('close', (code, signal) => {
      resolve({ code, signal, errors, torn: rest.reduce((sum, { length }) => sum + length, 0) });
    });
  });
  return { pid: child.pid, kill: (signal) => child.kill(signal), ended };
}

/** Memory in MiB, now and at most, and seconds of processor time of a process; null where /proc does not tell. */
export function usageOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [now, most] = ['VmRSS', 'VmHWM'].map(
      (name) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)[1]) / 1024,
    );
    // The name of the program stands in brackets and may hold blanks. The kernel counts in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { now, most, processor: (Number(fields[11]) + Number(fields[12])) / 100 };
  } catch {
    return null;
  }
}
