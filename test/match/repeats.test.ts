/**
 * What is counted when several sources hold the same records, and what when there is no room to remember them.
 */
import { describe, expect, it } from 'vitest';
import { createHold, mostHeld } from '../../src/match/hold.ts';
import { createRepeats } from '../../src/match/repeats.ts';
import type { Finding } from '../../src/types.ts';

const finding = (source: string, text: string, time: string | null = '2024-03-05T06:00:00Z') =>
  ({ signature: 'network/timed-out', source, text, time, line: 1 }) as Finding;

describe('a finding', () => {
  it('counts as often as in the source that has most of it', () => {
    const { isRepeat } = createRepeats();
    const counted = ['a', 'a', 'b', 'c', 'c', 'c'].map(
      (source) => !isRepeat(finding(source, 'x'), 'inmage-agent'),
    );
    expect(counted).toEqual([true, true, false, false, false, true]);
  });

  it('of another log format, text or time is another one', () => {
    const { isRepeat } = createRepeats();
    isRepeat(finding('a', 'x'), 'inmage-agent');
    expect(isRepeat(finding('b', 'x'), 'mars-errlog')).toBe(false);
    expect(isRepeat(finding('b', 'y'), 'inmage-agent')).toBe(false);
    expect(isRepeat(finding('b', 'x', '2024-03-05T06:00:01Z'), 'inmage-agent')).toBe(false);
    expect(isRepeat(finding('b', 'x'), 'inmage-agent')).toBe(true);
  });

  it('without room to remember it counts, and that is told', () => {
    const repeats = createRepeats(1);
    expect(['x', 'y'].map((text) => repeats.isRepeat(finding('a', text), 'f'))).toEqual([false, false]);
    expect(['x', 'y'].map((text) => repeats.isRepeat(finding('b', text), 'f'))).toEqual([true, false]);
    expect(repeats.forgotten()).toBe(2);
  });
});

describe('findings of a source that may be no new one', () => {
  it('wait until that is known', async () => {
    const counted: string[] = [];
    const hold = createHold((one) => counted.push(one.text), { isDoubtful: true });
    for (const text of ['x', 'y']) await hold.take(finding('a', text));
    expect(counted).toEqual([]);
    expect(hold.isOver()).toBe(false);
    await hold.release(({ text }) => text === 'y');
    expect(counted).toEqual(['y']);
  });

  it('count when too many of them wait', async () => {
    let counted = 0;
    const hold = createHold(() => counted++, { isDoubtful: true });
    for (let index = 0; index < mostHeld + 5; index++) await hold.take(finding('a', 'x'));
    expect(counted).toBe(mostHeld + 5);
    expect(hold.isOver()).toBe(true);
  });
});
