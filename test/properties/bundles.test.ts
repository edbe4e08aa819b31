/**
 * Any log, in any encoding, in any archive form, nested, and however the bytes arrive, gives the findings of the plain
 * UTF-8 file.
 */
import { utimesSync } from 'node:fs';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { scan } from '../../src/index.ts';
import type { ScanOptions } from '../../src/scan-options.ts';
import type { Finding } from '../../src/types.ts';
import { makeTar, makeZip } from '../bundles/archives.ts';
import { createTree } from '../tree.ts';
import { catalogue, newest } from './readings.ts';
import { chunkSizes, chunksOf, sources } from './sources.ts';

const run = { interruptAfterTimeLimit: 6000 };
const mtime = Date.parse(newest) / 1000;

/** One way to pack a file. `cut` says where in it something may be cut. */
const wrappings: Record<string, (name: string, bytes: Buffer, cut: number) => [name: string, bytes: Buffer]> =
  {
    zip: (name, content) => [
      `${name}.zip`,
      makeZip([{ name: 'first.exe' }, { name: `in/${name}`, content, time: dosTime }]),
    ],
    'stored zip': (name, content) => [`${name}.zip`, makeZip([{ name, content, method: 0, time: dosTime }])],
    tar: (name, content) => [
      `${name}.tar`,
      makeTar([{ name: 'first.exe' }, { name: `in/${name}`, content, mtime }]),
    ],
    'tar.gz': (name, content) => [`${name}.tar.gz`, gzipSync(makeTar([{ name, content, mtime }]))],
    gz: (name, content) => [`${name}.gz`, gzipSync(content)],
    'gz in two members': (name, content, cut) => {
      const middle = Math.floor(content.length * cut);
      return [
        `${name}.gz`,
        Buffer.concat([gzipSync(content.subarray(0, middle)), gzipSync(content.subarray(middle))]),
      ];
    },
  };
const dosTime = (((2026 - 1980) * 512 + 3 * 32 + 1) << 16) + (12 << 11);

const forms = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(wrappings)), fc.double({ min: 0, max: 1, noNaN: true })),
  {
    minLength: 1,
    maxLength: 4,
  },
);

function wrap(bytes: Buffer, form: readonly [string, number][]): [name: string, bytes: Buffer] {
  const [first, ...rest] = form;
  const start = wrappings[first[0]]('a.log', bytes, first[1]);
  return rest.reduce(([name, inner], [kind, cut]) => wrappings[kind](name, inner, cut), start);
}

/** Findings, but for what the path and the time of the file tell. */
async function findIn(input: string, options: Partial<ScanOptions>) {
  const findings: unknown[] = [];
  const onFinding = ({ source: _, time, ...finding }: Finding) =>
    findings.push({ ...finding, time: time?.slice(4) });
  const report = await scan([input], { catalogue, now: Date.parse(newest), ...options, onFinding });
  return { findings, lines: report.summary.lines, gaps: report.gaps.map(({ code }) => code) };
}

/** A file of which the time is known. */
function save(name: string, bytes: Buffer): string {
  const path = `${createTree({ [name]: bytes })}/${name}`;
  utimesSync(path, mtime, mtime);
  return path;
}

describe('a log in a bundle', () => {
  const log = sources(catalogue);

  it('gives the findings of the plain file, by path and by standard input', async () => {
    await fc.assert(
      fc.asyncProperty(log, forms, chunkSizes, async ({ bytes }, form, sizes) => {
        fc.pre(bytes.length > 0);
        const [name, packed] = wrap(bytes, form);
        const expected = await findIn(save('a.log', bytes), {});
        expect(await findIn(save(name, packed), {})).toEqual(expected);
        const stdin = Readable.from(chunksOf(packed, sizes));
        expect(await findIn('-', { stdin })).toEqual(expected);
      }),
      { ...run, numRuns: 150 },
    );
  });

  it('in another encoding gives the findings of UTF-8', async () => {
    const lines = catalogue.signatures.flatMap((signature) => signature.examples.map(({ text }) => text));
    const text = fc
      .array(fc.constantFrom(...lines), { minLength: 1, maxLength: 6 })
      .map((some) => `${some.join('\n')}\n`);
    const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'cp949', 'shift_jis', 'windows-1252'];
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(...encodings), forms, async (plain, encoding, form) => {
        const bytes = iconv.encode(plain, encoding);
        fc.pre(iconv.decode(bytes, encoding, { stripBOM: false }) === plain);
        const [name, packed] = wrap(bytes, form);
        const expected = await findIn(save('a.log', Buffer.from(plain)), { encoding: 'utf-8' });
        expect(await findIn(save(name, packed), { encoding })).toEqual(expected);
      }),
      { ...run, numRuns: 150 },
    );
  });
});
