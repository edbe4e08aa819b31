/**
 * The kernel that is shipped is the one of its source.
 */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { kernel } from '../../src/match/kernel.ts';

it('the kernel is compiled from kernel/prefilter.ts: npm run kernel', () => {
  expect(execFileSync(process.execPath, ['kernel/build.js', '--print']).toString()).toBe(kernel);
});
