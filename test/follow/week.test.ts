/** Two days of polling in simulated time, with everything that rotates logs: what is in memory and in the state file stays. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

interface Day {
  heap: number;
  state: number;
}

it('leaves memory and the state file as they are, and finds every line once', async () => {
  const args = ['--expose-gc', 'bench/week.js', '--days', '2', '--interval', '30000', '--json'];
  const { stdout } = await run(process.execPath, args);
  const { rows, found, written, gaps, summary } = JSON.parse(stdout);
  const [first, last]: Day[] = rows;
  expect(rows).toHaveLength(2);
  expect(last.heap - first.heap).toBeLessThan(4_000_000);
  expect(last.state / first.state).toBeLessThan(1.2);
  expect({ found, gaps, lines: summary.lines }).toEqual({ found: written, gaps: [], lines: written });
});
