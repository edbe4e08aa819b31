/**
 * The command line as yargs is given it: what it would read wrongly is spelled in another way, and a name stays a name.
 */
import { describe, expect, it } from 'vitest';
import { respell } from '../../src/cli/respell.ts';
import { standardInput } from '../../src/types.ts';

describe('the command line', () => {
  it.each([
    [['-'], [standardInput]],
    [['--tz', '-05:00'], ['--tz=-05:00']],
    [
      ['--tz', 'UTC'],
      ['--tz', 'UTC'],
    ],
    [['--color'], ['--color=always']],
    [
      ['--color', 'never', 'a.log'],
      ['--color=never', 'a.log'],
    ],
    [
      ['--color', 'a.log'],
      ['--color=always', 'a.log'],
    ],
    [['--no-color'], ['--color=never']],
  ])('%j is read as %j', (args, respelled) => {
    expect(respell(args)).toEqual(respelled);
  });

  it.each([
    [['--color=always', 'auto']],
    [['--', '--color']],
    [['--', '--tz', '-05']],
    [['--color=auto', 'never']],
  ])('%j keeps its names', (args) => {
    expect(respell(args)).toEqual(args);
  });

  it('names standard input behind -- too', () => {
    expect(respell(['--', '-'])).toEqual(['--', standardInput]);
  });
});
