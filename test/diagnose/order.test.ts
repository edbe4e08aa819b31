/**
 * The order in which diagnoses are told: a cause before what it causes, then what goes on before what is past, the
 * grave before the light, the recent before the old, and the id where nothing else decides.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderDiagnoses } from '../../src/diagnose/order.ts';
import { type Diagnosis, severities } from '../../src/types.ts';
import { sampleDiagnosis } from '../reporters/sample-report.ts';

function diagnosis(signature: string, values: Partial<Diagnosis> = {}): Diagnosis {
  return sampleDiagnosis({ signature, ...values });
}

function orderOf(...diagnoses: Diagnosis[]): string[] {
  return orderDiagnoses(diagnoses).map(({ signature }) => signature);
}

describe('diagnoses are told', () => {
  it('the one that goes on before the one that is past, however grave that is', () => {
    const past = diagnosis('past', { state: 'past', severity: 'critical' });
    expect(orderOf(past, diagnosis('current', { severity: 'info' }))).toEqual(['current', 'past']);
  });

  it('the grave before the light, however recent that is', () => {
    const [critical, error, warning, info] = severities.map((severity, index) =>
      diagnosis(severity, { severity, lastSeen: `2026-11-1${index}T00:00:00Z` }),
    );
    expect(orderOf(info, error, critical, warning)).toEqual([...severities]);
  });

  it('the one that was seen last first, by the clock, and one without a time last', () => {
    expect(
      orderOf(
        diagnosis('none', { lastSeen: null }),
        diagnosis('utc', { lastSeen: '2026-11-18T04:00:00Z' }),
        diagnosis('seoul', { lastSeen: '2026-11-18T12:00:00+09:00' }),
        diagnosis('unknown', { lastSeen: '2026-11-18T03:30:00' }),
      ),
    ).toEqual(['utc', 'unknown', 'seoul', 'none']);
  });

  it('by id where nothing else decides', () => {
    expect(orderOf(diagnosis('b'), diagnosis('C'), diagnosis('a'))).toEqual(['C', 'a', 'b']);
  });
});

describe('a cause', () => {
  it('is told before what it causes, whatever else speaks for that', () => {
    const cause = diagnosis('cause', { state: 'past', severity: 'info', lastSeen: null });
    const effect = diagnosis('effect', { severity: 'critical', causedBy: ['cause'] });
    expect(orderOf(effect, cause)).toEqual(['cause', 'effect']);
  });

  it('is told just before the first that it causes, and draws nothing else forward', () => {
    expect(
      orderOf(
        diagnosis('1', { severity: 'critical' }),
        diagnosis('2', { severity: 'error', causedBy: ['4'] }),
        diagnosis('3', { severity: 'warning' }),
        diagnosis('4', { severity: 'info' }),
      ),
    ).toEqual(['1', '4', '2', '3']);
  });

  it('of a cause is told before that; several causes in the order of their own merits', () => {
    expect(
      orderOf(
        diagnosis('effect', { severity: 'critical', causedBy: ['light', 'grave'] }),
        diagnosis('light', { severity: 'info', causedBy: ['root'] }),
        diagnosis('grave', { severity: 'error' }),
        diagnosis('root', { severity: 'info' }),
      ),
    ).toEqual(['grave', 'root', 'light', 'effect']);
  });

  it('that is not in the report is no matter', () => {
    expect(orderOf(diagnosis('effect', { causedBy: ['absent'] }))).toEqual(['effect']);
  });

  it('in a circle leaves the order to the other merits', () => {
    const grave = diagnosis('grave', { severity: 'critical', causedBy: ['light'] });
    const light = diagnosis('light', { severity: 'info', causedBy: ['grave'] });
    expect(orderOf(light, grave)).toEqual(['grave', 'light']);
    expect(orderOf(diagnosis('itself', { causedBy: ['itself'] }))).toEqual(['itself']);
  });
});

describe('any diagnoses', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const anyDiagnoses = fc.tuple(
    ...ids.map((id) =>
      fc
        .record({
          state: fc.constantFrom<Diagnosis['state']>('current', 'past'),
          severity: fc.constantFrom(...severities),
          lastSeen: fc.constantFrom(null, '2026-11-18T04:05:12Z', '2026-11-17T04:05:12'),
          causedBy: fc.subarray(ids),
        })
        .map((values) => diagnosis(id, values)),
    ),
  );

  it('are each told once, in an order that does not depend on the one in which they came', () => {
    fc.assert(
      fc.property(
        anyDiagnoses,
        fc.shuffledSubarray(ids, { minLength: ids.length }),
        (diagnoses, shuffled) => {
          const order = orderOf(...diagnoses);
          expect([...order].sort()).toEqual(ids);
          expect(orderOf(...shuffled.map((id) => diagnoses[ids.indexOf(id)]))).toEqual(order);
        },
      ),
    );
  });

  it('are told causes first where no circle is', () => {
    const later = (id: string, causes: string[]) => causes.filter((cause) => cause > id);
    fc.assert(
      fc.property(anyDiagnoses, (diagnoses) => {
        const order = orderOf(
          ...diagnoses.map((one) => ({ ...one, causedBy: later(one.signature, one.causedBy) })),
        );
        for (const { signature, causedBy } of diagnoses) {
          for (const cause of later(signature, causedBy)) {
            expect(order.indexOf(cause)).toBeLessThan(order.indexOf(signature));
          }
        }
      }),
    );
  });
});
