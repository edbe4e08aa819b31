/**
 * Real bundles with random damage: never a crash, never a hang, and what is found was in the bundle. A fixed number of
 * seeds; `LOGSCAN_FUZZ=5000 npx vitest run test/bundles/fuzz.test.ts` tries more.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scan } from '../../src/index.ts';
import { createRandom } from '../random.ts';
import { makeTar, makeZip } from './archives.ts';
import { catalogue, failingAs } from './scan-bundle.ts';

const rounds = Number(process.env.LOGSCAN_FUZZ ?? 250);

const entries = Array.from({ length: 6 }, (_, index) => ({
  name: `logs/${index}.log`,
  content: failingAs(index).repeat(index + 1),
}));
const inner = makeZip(entries.slice(0, 3));
const bundles: Record<string, Buffer> = {
  zip: makeZip(entries),
  tar: makeTar(entries),
  tgz: gzipSync(makeTar(entries)),
  'log.gz': Buffer.concat([gzipSync(failingAs(1)), gzipSync(failingAs(2))]),
  'nested.zip': makeZip([
    { name: 'in.zip', content: inner, method: 0 },
    { name: 'in.tgz', content: gzipSync(makeTar(entries)) },
    ...entries,
  ]),
  ...madeByPrograms(),
};

/** Bundles of programs that this machine has. */
function madeByPrograms(): Record<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'logscan-fuzz-'));
  mkdirSync(join(folder, 'logs'));
  for (const { name, content } of entries) writeFileSync(join(folder, name), content);
  const made: Record<string, Buffer> = {};
  const commands: [string, string, string[]][] = [
    ['made.zip', 'zip', ['-q', '-r', 'made.zip', 'logs']],
    ['made.tar', 'tar', ['-cf', 'made.tar', 'logs']],
    ['aes.zip', '7zz', ['a', '-bso0', '-psecret', '-mem=AES256', 'aes.zip', 'logs']],
  ];
  for (const [bundle, command, args] of commands) {
    try {
      execFileSync(command, args, { cwd: folder, stdio: 'ignore' });
      made[bundle] = readFileSync(join(folder, bundle));
    } catch {
      // The machine lacks the program.
    }
  }
  rmSync(folder, { recursive: true });
  return made;
}

/** Some damage, at a few places. */
function damage(bytes: Buffer, random: (below: number) => number): Buffer {
  let damaged = Buffer.from(bytes);
  for (let count = 1 + random(4); count > 0; count--) {
    const at = random(damaged.length);
    const length = 1 + random(40);
    const kinds: (() => Buffer)[] = [
      () => damaged.fill(random(256), at, at + 1),
      () => damaged.fill([0, 0xff, 0x7f][random(3)], at, Math.min(at + length, damaged.length)),
      () => damaged.subarray(0, at + 1),
      () => Buffer.concat([damaged.subarray(0, at), damaged.subarray(at + length)]),
      () =>
        Buffer.concat([damaged.subarray(0, at), damaged.subarray(random(at + 1), at), damaged.subarray(at)]),
    ];
    damaged = Buffer.from(kinds[random(kinds.length)]());
    if (damaged.length === 0) return damaged;
  }
  return damaged;
}

describe.each(Object.keys(bundles))('damage in %s', (name) => {
  it(`does no harm, ${rounds} times`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'logscan-fuzz-'));
    const path = join(folder, `a.${name}`);
    try {
      for (let seed = 0; seed < rounds; seed++) {
        const bytes = damage(bundles[name], createRandom(seed));
        writeFileSync(path, bytes);
        for (const input of [path, '-']) {
          const found: string[] = [];
          const report = await scan([input], {
            catalogue,
            stdin: Readable.from([bytes]),
            onFinding: ({ text }) => found.push(text),
          });
          const what = `seed ${seed}, ${input === '-' ? 'standard input' : 'file'}`;
          // Whatever was damaged, there is an answer: a log, or why there is none.
          expect(report.summary.sources + report.gaps.length + report.notes.length, what).toBeGreaterThan(0);
          expect(found.length, what).toBeLessThan(200);
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
