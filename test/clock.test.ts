/**
 * The clock of this machine, and the one that tests drive.
 */
import { describe, expect, it } from 'vitest';
import { systemClock } from '../src/clock.ts';
import { createFakeClock } from './clock.ts';

describe('the clock of this machine', () => {
  it('knows how late it is', () => {
    expect(systemClock.now()).toBeGreaterThan(Date.parse('2024-01-01T00:00:00Z'));
  });

  it('wakes when the time has passed', async () => {
    await systemClock.sleep(1);
    await systemClock.sleep(1, new AbortController().signal);
  });

  it('wakes at once when the signal aborts, or has done so before', async () => {
    const interruption = new AbortController();
    const asleep = systemClock.sleep(2 ** 40, interruption.signal);
    interruption.abort();
    await asleep;
    await systemClock.sleep(2 ** 40, interruption.signal);
  });
});

describe('a clock that a test drives', () => {
  it('stands still until it is moved', async () => {
    const clock = createFakeClock(1000);
    expect(clock.now()).toBe(1000);
    await clock.advance(250);
    expect(clock.now()).toBe(1250);
  });

  it('wakes in the order in which sleeps are due, each at its time', async () => {
    const clock = createFakeClock(0);
    const woken: string[] = [];
    for (const [name, milliseconds] of [
      ['late', 300],
      ['early', 100],
      ['early too', 100],
      ['never', 301],
    ] as const)
      clock.sleep(milliseconds).then(() => woken.push(`${name} ${clock.now()}`));
    await clock.advance(99);
    expect(woken).toEqual([]);
    await clock.advance(201);
    expect(woken).toEqual(['early 100', 'early too 100', 'late 300']);
  });

  it('wakes what goes to sleep again meanwhile', async () => {
    const clock = createFakeClock(0);
    const woken: number[] = [];
    async function poll(): Promise<void> {
      for (;;) {
        await clock.sleep(250);
        woken.push(clock.now());
      }
    }
    poll();
    await clock.advance(1000);
    expect(woken).toEqual([250, 500, 750, 1000]);
  });

  it('wakes at once when the signal aborts, or has done so before', async () => {
    const clock = createFakeClock(0);
    const interruption = new AbortController();
    const asleep = clock.sleep(1000, interruption.signal);
    interruption.abort();
    await asleep;
    await clock.sleep(1000, interruption.signal);
    expect(clock.now()).toBe(0);
  });
});
