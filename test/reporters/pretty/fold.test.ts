/**
 * Repeats of a trouble: the first is news, the others are counted and told of at growing distances. Whatever comes, every
 * finding is news, or counted in what is told.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFold, type Telling } from '../../../src/reporters/pretty/fold.ts';

const second = 1000;
const minute = 60 * second;

describe('a trouble', () => {
  it('is news when it first comes, and then again after it was quiet for ten minutes', () => {
    const fold = createFold();
    const isNews = (now: number) => fold.take('proxy', 'The proxy refuses', now).isNews;
    expect([0, 1 * minute, 10 * minute, 19 * minute].map(isNews)).toEqual([true, false, false, false]);
    expect(isNews(29 * minute)).toBe(true);
  });

  it('that repeats itself is told of after 10 seconds, after a minute, and then every 5 minutes', () => {
    const fold = createFold();
    const told: [number, number, number][] = [];
    for (let now = 0; now < 20 * minute; now += second) {
      fold.take('proxy', 'The proxy refuses', now);
      for (const { count, milliseconds } of fold.due(now))
        told.push([now / second, count, milliseconds / second]);
    }
    expect(told).toEqual([
      [10, 10, 10],
      [70, 60, 60],
      [370, 300, 300],
      [670, 300, 300],
      [970, 300, 300],
    ]);
  });

  it('that comes once is never told of', () => {
    const fold = createFold();
    fold.take('proxy', 'The proxy refuses', 0);
    const told = [10 * second, 5 * minute, 10 * minute, 60 * minute].flatMap((now) => fold.due(now));
    expect([...told, ...fold.rest(60 * minute)]).toEqual([]);
  });

  it('that had repeats is told to be quiet, with all its findings', () => {
    const fold = createFold();
    for (const now of [0, 1, 2]) fold.take('proxy', 'The proxy refuses', now * second);
    expect(fold.due(10 * second)).toEqual([
      { kind: 'more', title: 'The proxy refuses', count: 2, milliseconds: 10 * second },
    ]);
    expect(fold.due(10 * minute)).toEqual([]);
    expect(fold.due(10 * minute + 2 * second)).toEqual([
      { kind: 'quiet', title: 'The proxy refuses', count: 3, milliseconds: 10 * minute },
    ]);
    expect(fold.due(60 * minute)).toEqual([]);
  });

  it('is told of at the end as far as it was not', () => {
    const fold = createFold();
    for (const now of [0, 1, 2]) fold.take('proxy', 'The proxy refuses', now * second);
    expect(fold.rest(3 * second)).toEqual([
      { kind: 'more', title: 'The proxy refuses', count: 2, milliseconds: 3 * second },
    ]);
    expect(fold.rest(4 * second)).toEqual([]);
  });
});

describe('memory', () => {
  it('forgets the trouble that was quiet for longest, and tells what was counted of it', () => {
    const fold = createFold(2);
    for (const name of ['a', 'b', 'b', 'a']) fold.take(name, name, 0);
    const { isNews, tellings } = fold.take('c', 'c', second);
    expect(isNews).toBe(true);
    expect(tellings).toEqual([{ kind: 'more', title: 'b', count: 1, milliseconds: second }]);
    expect(fold.take('a', 'a', second).isNews).toBe(false);
    expect(fold.take('b', 'b', second).isNews).toBe(true);
  });

  it('loses no finding, whatever comes when', () => {
    const moves = fc.array(
      fc.record({
        trouble: fc.constantFrom('a', 'b', 'c', 'd'),
        after: fc.nat(8 * minute),
        isTick: fc.boolean(),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(moves, (sequence) => {
        const fold = createFold(3);
        // Of each trouble since it was news: what came, and what of it was shown or told.
        const came = new Map<string, number>();
        const told = new Map<string, number>();
        const add = (counts: Map<string, number>, name: string, count: number) =>
          counts.set(name, (counts.get(name) ?? 0) + count);
        const hear = (tellings: Telling[]) => {
          for (const { kind, title, count } of tellings) {
            if (kind === 'more') add(told, title, count);
            else {
              expect(count).toBe(came.get(title));
              told.set(title, count);
            }
          }
        };
        let now = 0;
        for (const { trouble, after, isTick } of sequence) {
          now += after;
          if (isTick) hear(fold.due(now));
          else {
            const { isNews, tellings } = fold.take(trouble, trouble, now);
            hear(tellings);
            if (isNews) {
              expect(told.get(trouble)).toBe(came.get(trouble));
              for (const counts of [came, told]) counts.set(trouble, 1);
            } else add(came, trouble, 1);
          }
        }
        hear(fold.rest(now));
        expect(told).toEqual(came);
      }),
    );
  });
});
