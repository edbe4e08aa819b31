/**
 * What the storm takes for right and wrong: a check that never fails proves nothing.
 */
import { describe, expect, it } from 'vitest';
// @ts-expect-error The programs beside the library have no types.
import { createAudit } from '../../storm/audit.js';
// @ts-expect-error
import { lineOf } from '../../storm/lines.js';

const lines = 6;

const found = (number: number, text: string = lineOf(number, 'plain')) =>
  JSON.stringify({
    type: 'finding',
    signature: 'storm/line-failed',
    source: 'a.log',
    line: 1,
    text,
    fields: { number: String(number).padStart(7, '0') },
  });

interface Run {
  /** Numbers that are found. */
  finds: number[];
  /** What the state says when it ends, and before the next run. */
  counted: number;
}

function audit(...runs: Run[]) {
  const one = createAudit({ lines, styleOf: () => 'plain' });
  let counted = 0;
  for (const run of runs) {
    one.begin(counted);
    for (const number of run.finds) one.take(found(number));
    counted = run.counted;
    one.end(counted);
  }
  const result = one.result(0);
  return {
    missing: result.missing,
    faults: [...result.faults.keys()],
    repeats: result.runs.map(({ repeats }: { repeats: number }) => repeats),
  };
}

describe('the audit of a storm', () => {
  it('is content with all lines in any order', () => {
    expect(audit({ finds: [3, 0, 1, 2, 5, 4], counted: 6 })).toEqual({
      missing: [],
      faults: [],
      repeats: [0],
    });
  });

  it('misses what was not found', () => {
    expect(audit({ finds: [0, 1, 2, 4, 5], counted: 5 }).missing).toEqual([3]);
  });

  it('allows again, in a later run, what the state had not counted', () => {
    const { faults, repeats } = audit(
      { finds: [0, 1, 2, 3], counted: 2 },
      { finds: [2, 3, 4, 5], counted: 6 },
    );
    expect(faults).toEqual([]);
    expect(repeats).toEqual([0, 2]);
  });

  it('does not allow again what the state had counted', () => {
    expect(audit({ finds: [0, 1, 2, 3], counted: 2 }, { finds: [1, 2, 3, 4, 5], counted: 7 }).faults).toEqual(
      ['found again after the state had counted it'],
    );
  });

  it('counts from what the state said when the run began', () => {
    const runs = [
      { finds: [0, 1, 2], counted: 2 },
      { finds: [2, 3, 4], counted: 4 },
    ];
    expect(audit(...runs, { finds: [4, 5], counted: 6 }).faults).toEqual([]);
    expect(audit(...runs, { finds: [3, 4, 5], counted: 7 }).faults).toHaveLength(1);
  });

  it('does not allow a line twice in one run', () => {
    expect(audit({ finds: [0, 1, 2, 3, 4, 5, 5], counted: 7 }).faults).toEqual(['found twice in one run']);
  });

  it('does not allow a state that counts what nobody got, or fewer than before', () => {
    expect(audit({ finds: [0, 1], counted: 3 }).faults).toEqual(['state that counts findings nobody got']);
    expect(audit({ finds: [0, 1], counted: 2 }, { finds: [], counted: 1 }).faults).toEqual([
      'state that counts fewer than before',
    ]);
  });

  it('sees torn lines, numbers that nobody wrote, and output that is none', () => {
    const one = createAudit({ lines, styleOf: () => 'plain' });
    one.begin(0);
    for (const line of [found(1, lineOf(1, 'plain').slice(0, -2)), found(7), '{"type":"find']) one.take(line);
    expect([...one.result(0).faults.keys()]).toEqual([
      'torn text',
      'number that was never written',
      'output that is no JSON',
    ]);
  });
});
