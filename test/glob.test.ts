/**
 * Names with `*` and `?`: file names of log formats, ids of --only and --ignore. The whole name counts, case does
 * not, and no other character has a meaning.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameMatcher } from '../src/glob.ts';

describe('a pattern', () => {
  it.each([
    ['svagents.log', 'svagents.log', true],
    ['svagents.log', 'SVAgents.LOG', true],
    ['svagents.log', 'svagents.log.1', false],
    ['svagents.log', 'my-svagents.log', false],
    ['svagents.log', 'svagentsxlog', false],
    ['svagents*.log*', 'svagents.log', true],
    ['svagents*.log*', 'svagents_curr_17.log.gz', true],
    ['CBEngine?_*.log', 'CBEngine3_2026.log', true],
    ['CBEngine?_*.log', 'CBEngine_2026.log', false],
    ['CBEngine?_*.log', 'CBEngine12_2026.log', false],
    ['*', '', true],
    ['*', 'a\nb', true],
    ['?', '', false],
    ['network/*', 'network/proxy-authentication-required', true],
    ['network/*', 'mars-agent/network/x', false],
    ['*/proxy-*', 'network/proxy-authentication-required', true],
  ])('%j and the name %j: %s', (pattern, name, expected) => {
    expect(nameMatcher([pattern])(name)).toBe(expected);
  });

  it('is an alternative to the others', () => {
    const matches = nameMatcher(['*.log', 's2.txt']);
    expect(['a.log', 's2.txt', 'a.txt', 's2.txt.log.x'].map(matches)).toEqual([true, true, false, false]);
  });

  it('matches no name when there is none', () => {
    expect(['', 'a.log'].map(nameMatcher([]))).toEqual([false, false]);
  });
});

describe('a name', () => {
  const plainName = fc.string().map((text) => text.replace(/[*?]/g, '.'));

  it('is matched by itself', () => {
    fc.assert(fc.property(plainName, (name) => nameMatcher([name])(name)));
  });

  it('is matched by no other name of the same case', () => {
    fc.assert(
      fc.property(plainName, plainName, (pattern, name) => {
        fc.pre(pattern.toLowerCase() !== name.toLowerCase() && pattern.toUpperCase() !== name.toUpperCase());
        return !nameMatcher([pattern])(name);
      }),
    );
  });

  it('is matched with any part replaced by an asterisk', () => {
    fc.assert(
      fc.property(plainName, plainName, plainName, (start, middle, end) =>
        nameMatcher([`${start}*${end}`])(start + middle + end),
      ),
    );
  });
});
