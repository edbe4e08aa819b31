/**
 * Stretches of records without a hole, told from few headers: the same wherever blocks end and parts are divided, and the same
 * as when every record is read. Clocks that go back make no hole, nor do those that are put forward in spring.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { LogFormat } from '../../src/catalogue/types.ts';
import { createSourceMatcher } from '../../src/match/matcher.ts';
import { createPlans } from '../../src/match/plan.ts';
import type { LastRecord } from '../../src/match/silence.ts';
import { appendStretches, isHole, mostStretches, type Stretch } from '../../src/match/stretches.ts';
import { findHolesBetween, findTimedRecords } from '../../src/match/timed-records.ts';
import { createBlockCutter } from '../../src/read/blocks.ts';
import { createFraming } from '../../src/read/framing.ts';

const catalogue = await loadCatalogue();
const plans = createPlans(catalogue);
const formatOf = (id: string) => catalogue.formats.find((format) => format.id === id) as LogFormat;
const plan = plans(formatOf('process-server-monitor'));

const minute = 60_000;
const start = Date.UTC(2024, 5, 5, 6);

/** A time as the log prints it. */
const clock = (minutes: number) =>
  new Date(start + minutes * minute).toISOString().slice(0, 19).replace('T', ' ');

/** A record so many minutes after the first, of several lines when there is more to say. */
const record = (minutes: number, more = '') =>
  `${clock(minutes)}:000000 DEBUG : MONITOR_PS 1 : round${more}\n`;

/** Reads a log that arrives in chunks of so many bytes. */
function read(text: string, size = text.length) {
  const matcher = createSourceMatcher(plan, 'utf-8', null);
  const cutter = createBlockCutter({ path: 'monitor_ps.log', location: null }, plan.framing);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) {
    for (const block of cutter.push(Buffer.from(bytes.subarray(at, at + size)))) matcher.match(block);
  }
  for (const block of cutter.end()) matcher.match(block);
  return matcher.seen();
}

/** The lines of the records before each hole, and of the last one. */
const linesOf = (stretches: readonly Stretch[]) => stretches.map(({ last }) => last.line);

describe('the stretches of a log', () => {
  it('end where there is no record for longer than is expected', () => {
    const { stretches } = read([0, 5, 10, 47, 50].map((at) => record(at)).join(''));
    expect(linesOf(stretches)).toEqual([3, 5]);
    expect(stretches[0]).toMatchObject({ from: '2024-06-05T06:00:00.000', to: '2024-06-05T06:10:00.000' });
  });

  it('know the record before the hole as a finding shows it', () => {
    const { stretches } = read(`${record(0)}${record(5, ' of many\r\nlines\r')}${record(40)}`);
    expect(stretches[0].last).toEqual({
      source: 'monitor_ps.log',
      line: 2,
      endLine: 3,
      text: '2024-06-05 06:05:00:000000 DEBUG : MONITOR_PS 1 : round of many\r\nlines',
      time: '2024-06-05T06:05:00.000',
      zone: 'unknown',
      level: 'DEBUG',
    });
  });

  it.each([1, 30, 64, 65, 100, 1000])('are the same in chunks of %i bytes', (size) => {
    const text = [0, 5, 30, 31, 32, 90, 200].map((at) => record(at, '\n and more')).join('');
    expect(read(text, size)).toEqual(read(text));
  });

  it('are the same around a record that is longer than a block', () => {
    const text = [record(0), record(5, ' x'.repeat(100_000)), record(60), record(61)].join('');
    const { stretches } = read(text);
    expect(linesOf(stretches)).toEqual([2, 4]);
    expect(read(text, 10_000).stretches).toEqual(stretches);
  });

  it('go on where a clock was put back', () => {
    expect(linesOf(read([0, 10, -50, -40].map((at) => record(at)).join('')).stretches)).toEqual([4]);
  });

  it('are as many as can be kept, and the last one goes to the end', () => {
    const text = Array.from({ length: mostStretches + 50 }, (_, at) => record(at * 60)).join('');
    const { stretches } = read(text);
    expect(stretches.length).toBe(mostStretches);
    expect(stretches.at(-1)?.last.line).toBe(mostStretches + 50);
    expect(read(text, 5000).stretches).toEqual(stretches);
  });

  it('are those that reading every record tells', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 20, max: 5000 }), (minutes, size) => {
        const times = minutes.map((_, index) => minutes.slice(0, index + 1).reduce((a, b) => a + b, 0));
        const ends = times.flatMap((time, index) => (times[index + 1] - time <= 15 ? [] : [index + 1]));
        expect(linesOf(read(times.map((at) => record(at)).join(''), size).stretches)).toEqual(ends);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the parts of a log', () => {
  const last = (line: number) => ({ line }) as LastRecord;
  const time = (minutes: number) => clock(minutes).replace(' ', 'T');
  const stretch = (from: number, to: number, line: number): Stretch => ({
    from: time(from),
    to: time(to),
    last: last(line),
  });

  it('are one stretch where no hole is between them', () => {
    const stretches = [stretch(0, 10, 3)];
    appendStretches(stretches, [stretch(20, 30, 5), stretch(60, 70, 7)], 15 * minute);
    expect(stretches).toEqual([stretch(0, 30, 5), stretch(60, 70, 7)]);
  });

  it('show a hole between them', () => {
    const stretches = [stretch(0, 10, 3)];
    appendStretches(stretches, [stretch(26, 30, 5)], 15 * minute);
    expect(linesOf(stretches)).toEqual([3, 5]);
  });
});

describe('a hole', () => {
  const every = 15 * minute;

  it.each([
    ['a minute more than expected', '2024-06-05T06:00:00', '2024-06-05T06:16:00', true],
    ['just as long as expected', '2024-06-05T06:00:00', '2024-06-05T06:15:00', false],
    ['a clock that was put back', '2024-06-05T06:00:00', '2024-06-05T04:00:00', false],
    ['times with and without an offset', '2024-06-05T06:00:00', '2024-06-05T09:00:00Z', false],
    ['times with different offsets', '2024-06-05T06:00:00+02:00', '2024-06-05T04:10:00Z', false],
    ['the hour that is skipped in spring', '2024-03-31T01:58:00', '2024-03-31T03:03:00', false],
    ['longer than that', '2024-03-31T01:58:00', '2024-03-31T03:20:00', true],
    ['the same by a clock that states its zone', '2024-03-31T01:58:00Z', '2024-03-31T03:03:00Z', true],
    ['the same by day', '2024-03-31T11:58:00', '2024-03-31T13:03:00', true],
  ])('%s', (_, before, after, expected) => {
    expect(isHole(before, after, every)).toBe(expected);
  });
});

describe('reading few headers', () => {
  it('takes two where all records are near each other', () => {
    const bytes = Buffer.from(Array.from({ length: 1000 }, (_, at) => record(at / 100)).join(''));
    let reads = 0;
    const records = findTimedRecords(bytes, 0, createFraming(plan.format), (at) => {
      reads++;
      return bytes.toString('latin1', at, at + 19).replace(' ', 'T');
    });
    const { first, last } = records;
    if (first === null || last === null) throw new Error('there are records');
    expect([...findHolesBetween(records, first, last, 15 * minute)]).toEqual([]);
    expect(reads).toBe(2);
  });

  it('is not asked for in a log format in which silence is no finding', () => {
    expect(plans(formatOf('server-event')).expectEvery).toBeNull();
    const matcher = createSourceMatcher(plans(formatOf('server-event')), 'utf-8', null);
    expect(matcher.seen()).toMatchObject({ lastRecord: null, stretches: [] });
  });
});

describe('the record that began last', () => {
  it('is told where silence is a finding', () => {
    expect(read(record(0) + record(5)).lastRecord).toMatchObject({
      line: 2,
      time: '2024-06-05T06:05:00.000',
    });
    expect(read('').lastRecord).toBeNull();
  });

  it('may say no time', () => {
    const broken = '2024-13-45 06:05:00:000000 DEBUG : MONITOR_PS 1 : round\n';
    const { lastRecord, stretches } = read(record(0) + broken);
    expect(lastRecord).toMatchObject({ line: 2, time: null });
    expect(linesOf(stretches)).toEqual([1]);
  });
});
