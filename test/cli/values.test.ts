/**
 * Values of options: what is right is read, and what is wrong gets a sentence that says what would be right.
 */
import { describe, expect, it } from 'vitest';
import { duration, optional } from '../../src/cli/values.ts';

describe('a duration', () => {
  it.each([
    ['1ms', 1],
    ['250ms', 250],
    ['10s', 10_000],
    ['15m', 900_000],
    ['2h', 7_200_000],
    ['1d', 86_400_000],
    ['1.5h', 5_400_000],
    ['90S', 90_000],
  ])('%s is so many milliseconds', (value, milliseconds) => {
    expect(duration('--interval')(value)).toBe(milliseconds);
  });

  it.each([
    '',
    '10',
    's',
    '-5s',
    '+5s',
    '10 s',
    '10s ',
    '1h30m',
    '1e3s',
    '10sec',
    '1w',
    '.5s',
    '0s',
    '0.1ms',
    '1234567s',
  ])('"%s" is none, and the sentence says how to write one', (value) => {
    expect(() => duration('--interval')(value)).toThrow(
      `--interval needs a time such as 250ms, 10s, 15m, 2h or 1d, not "${value}".`,
    );
  });

  it('is given once', () => {
    expect(() => duration('--interval')(['1s', '2s'])).toThrow('--interval was given 2 times: give it once.');
  });

  it('may be left out where that says something', () => {
    const read = optional(duration('--exec-every'));
    expect(read(undefined)).toBeUndefined();
    expect(read('1m')).toBe(60_000);
    expect(() => read('soon')).toThrow('--exec-every needs a time such as');
  });
});
