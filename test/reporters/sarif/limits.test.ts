/**
 * `sarif` of very many findings: never too large to be uploaded, and in bounded memory.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createReporter } from '../../../src/reporters/index.ts';
import { sampleDiagnosis, sampleFinding, sampleReport, sampleSignature } from '../sample-report.ts';
import { runOf, textOf } from './write.ts';

/** Bytes that are in use when all that nobody needs is gone. */
function usedMemory(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

describe('too many findings', () => {
  /** Text that does not compress, and as much of it as is told of a finding. */
  function noise(length: number, seed: number): string {
    let state = seed;
    return Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return String.fromCharCode(0x4e00 + ((state >>> 8) % 20_000));
    }).join('');
  }
  const troubles = (signature: string, count: number, length: number) =>
    Array.from({ length: count }, (_, at) => {
      const text = noise(length, at + 1);
      const fingerprint = at.toString(16).padStart(16, '0');
      const match = { start: 0, end: Math.min(length, 150) };
      return sampleFinding({ signature, fingerprint, text, match, fields: { a: text }, host: text });
    });

  it('are at most 25,000 results, of which each diagnosis has one, and it is said how many more there are', () => {
    const findings = [...troubles('a/a', 26_000, 4), ...troubles('b/b', 5, 4)];
    const diagnoses = ['a/a', 'b/b'].map((signature) =>
      sampleDiagnosis({
        signature,
        findings: findings.filter((one) => one.signature === signature).slice(0, 3),
      }),
    );
    const { results, invocations } = runOf(textOf(sampleReport({ diagnoses }), findings));
    expect(results).toHaveLength(25_000);
    expect(results.at(-1)?.ruleId).toBe('b/b');
    expect(results.at(-2)?.ruleId).toBe('a/a');
    const [notification] = invocations?.[0].toolExecutionNotifications ?? [];
    expect(notification.message.text).toContain('1,005');
  });

  it('stay below 10 MB when compressed', () => {
    const findings = troubles('a/a', 25_000, 300);
    const diagnoses = [sampleDiagnosis({ signature: 'a/a', findings: findings.slice(0, 3) })];
    const text = textOf(sampleReport({ diagnoses }), findings);
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
    const { results, invocations } = runOf(text);
    expect(results.length).toBeGreaterThanOrEqual(1000);
    expect(invocations?.[0].toolExecutionNotifications?.[0].descriptor?.id).toBe('findings-left-out');
  });

  it('keep no more of a record in memory than is told', () => {
    const reporter = createReporter('sarif');
    const before = usedMemory();
    for (let at = 0; at < 20_000; at++) {
      const text = Buffer.from(`FAILED ${at} ${'x'.repeat(2000)}`).toString();
      const match = { start: 0, end: 50 };
      reporter.finding(sampleFinding({ text, match, fingerprint: String(at) }), sampleSignature());
    }
    // The records are 40 MB, and of each some 1,000 bytes are kept.
    expect(usedMemory() - before).toBeLessThan(30_000_000);
    expect(reporter.end(sampleReport())).not.toBe('');
  });
});
