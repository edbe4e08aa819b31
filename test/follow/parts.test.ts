/** What following is made of, where it is easier to see alone: waiting, troubles, and what is remembered of files that are gone. */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDeparted } from '../../src/follow/departed.ts';
import { newFile } from '../../src/follow/followed-file.ts';
import { createLook } from '../../src/follow/look.ts';
import { createTroubles } from '../../src/follow/troubles.ts';
import { dueTime, isOverdue } from '../../src/follow/waiting.ts';
import type { Gap } from '../../src/types.ts';
import { createTree } from '../tree.ts';

describe('a trouble', () => {
  const gap: Gap = { code: 'unreadable', source: 'a.log', message: 'a.log is locked', action: 'Wait.' };

  it('is no gap when it passes', () => {
    const told: Gap[] = [];
    const troubles = createTroubles((one) => told.push(one));
    for (let now = 0; now < 9000; now += 250) troubles.add('a.log', gap, now);
    troubles.clear('a.log');
    for (let now = 9000; now < 18_000; now += 250) troubles.add('a.log', gap, now);
    expect(told).toEqual([]);
  });

  it('is one gap when it stays', () => {
    const told: Gap[] = [];
    const troubles = createTroubles((one) => told.push(one));
    for (let now = 0; now < 60_000; now += 250) troubles.add('a.log', gap, now);
    troubles.end();
    expect(told).toEqual([gap]);
  });

  it('is told at the end when there was no time to see whether it stays', () => {
    const told: Gap[] = [];
    const troubles = createTroubles((one) => told.push(one));
    troubles.add('a.log', gap, 0);
    troubles.end();
    troubles.end();
    expect(told).toEqual([gap]);
  });
});

describe('a look at files', () => {
  it('goes on in the background where the system is slow to answer, and sees the same', async () => {
    const folder = createTree({ 'a.log': 'a', 'b.log': 'bb' });
    const places = ['a.log', 'b.log', 'c.log'].map((name) => ({ path: name, location: `${folder}/${name}` }));
    let now = 0;
    const { at: look } = createLook({ now: () => (now += 200), sleep: async () => {} });
    const first = await look(places);
    expect(first.map((file) => file?.size)).toEqual([1, 2, undefined]);
    expect(await look(places)).toBe(first);
    writeFileSync(`${folder}/c.log`, 'ccc');
    const [a, , c] = await look(places);
    expect(a).toBe(first[0]);
    expect(c).toMatchObject({ path: 'c.log', size: 3 });
  });

  it('is followed by a rest when looking takes long, and not when it was disturbed once', async () => {
    const places = [{ path: 'a.log', location: `${createTree({ 'a.log': 'a' })}/a.log` }];
    const durations = [40, 40, 300, 50];
    let now = 0;
    let isBegun = false;
    const clock = {
      now() {
        if (isBegun) now += durations.shift() ?? 0;
        isBegun = !isBegun;
        return now;
      },
      sleep: async () => {},
    };
    const { at, rest } = createLook(clock);
    for (let turn = 0; turn < 4; turn++) await at(places);
    expect(rest()).toBe(380 + 40 * 25);
  });
});

describe('what waits for its end', () => {
  it('waits a moment for a record, seconds for a line, and neither for ever', () => {
    expect(dueTime({ for: 'record', since: 1000, grown: 1000 }) - 1000).toBeLessThan(125);
    expect(dueTime({ for: 'line', since: 1000, grown: 1000 }) - 1000).toBe(2000);
    expect(dueTime({ for: 'line', since: 1000, grown: 50_000 }) - 1000).toBe(5000);
    expect(isOverdue({ for: 'line', since: 1000, grown: 5900 }, 5999)).toBe(false);
    expect(isOverdue({ for: 'line', since: 1000, grown: 5900 }, 6000)).toBe(true);
  });
});

describe('files that are gone', () => {
  const file = (name: string) => {
    const made = newFile({ path: name, location: name, identity: name });
    return { ...made, counts: { ...made.counts, lines: 2, bytes: 10, findings: 1 } };
  };

  it('are remembered for a day, and so many at the most', () => {
    const departed = createDeparted([]);
    for (let index = 0; index < 3000; index++) departed.add(file(`${index}`), index);
    expect(departed.files()).toHaveLength(300);
    expect(departed.files()[0].file.path).toBe('2700');
    expect(departed.forgotten()).toMatchObject({
      files: 2700,
      counts: { lines: 5400, bytes: 27_000, findings: 2700 },
    });
    departed.add(file('late'), 3 * 24 * 3600 * 1000);
    expect(departed.files().map((one) => one.file.path)).toEqual(['late']);
    expect(departed.forgotten().files).toBe(3000);
  });

  it('are not remembered any more when another one goes on where they ended', () => {
    const departed = createDeparted([]);
    const gone = file('gone');
    departed.add(gone, 0);
    departed.remove(gone);
    expect(departed.files()).toEqual([]);
    expect(departed.forgotten().files).toBe(0);
  });
});
