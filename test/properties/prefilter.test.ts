/**
 * The prefilter finds what the plain one finds, in order, wherever the bytes stand, however many there are, and whatever
 * stands around them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { createImage } from '../../src/match/image.ts';
import { createNeedles, type Needle } from '../../src/match/needles.ts';
import { createPlans } from '../../src/match/plan.ts';
import { createPrefilter, type Prefilter } from '../../src/match/prefilter.ts';
import { createPlainPrefilter } from '../match/plain-prefilter.ts';
import { alphabets, needleOf, type Search, searches } from './needles.ts';

/** As many runs as are worth it, but no more time than they may take. */
const runs = (numRuns: number) => ({ numRuns, interruptAfterTimeLimit: 4000 });

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const allOf = (needles: readonly Needle[]) => new Uint8Array(needles.length).fill(1);

/** The finds as texts, each once: the same may be found by two of its windows. They must be in order. */
function findsOf(prefilter: Prefilter, bytes: Uint8Array, active: Uint8Array): string[] {
  const { count, positions, needles } = prefilter.search(bytes, active);
  const finds = Array.from({ length: count }, (_, index): [number, number] => [
    positions[index],
    needles[index],
  ]);
  expect(finds).toEqual(finds.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
  return [...new Set(finds.map(String))];
}

/** What was found is all that must be found, and nothing that may not be. */
function expectRight(
  found: readonly string[],
  needles: readonly Needle[],
  bytes: Uint8Array,
  plain = [createPlainPrefilter(needles), createPlainPrefilter(needles, 'loose')],
): void {
  const [exact, loose] = plain.map((search) => search(bytes).map(String));
  const isAscii = bytes.every((byte) => byte < 0x80);
  // A byte beyond ASCII may be white space, and more is found.
  const isTold = (find: string) => isAscii || !needles[needleIn(find)].bytes.includes(' ');
  expect(difference(exact, found)).toEqual([]);
  expect(difference(found, loose).filter(isTold)).toEqual([]);
}

function needleIn(find: string): number {
  return Number(find.split(',')[1]);
}

function difference(some: readonly string[], others: readonly string[]): string[] {
  const set = new Set(others);
  return some.filter((one) => !set.has(one));
}

/** Bytes in a buffer of the prefilter, between others; gives what `use` gives. */
function inOwnMemory<Result>(
  prefilter: Prefilter,
  { before, bytes, after, at }: { before: string; bytes: Uint8Array; after: string; at: number },
  use: (bytes: Uint8Array) => Result,
): Result {
  const lease = prefilter.takeBuffers();
  const buffer = lease?.buffers[at % 3] ?? new Uint8Array(0);
  buffer.set(Buffer.concat([latin1(before), bytes, latin1(after)]), at);
  const start = at + before.length;
  const result = use(buffer.subarray(start, start + bytes.length));
  lease?.release();
  return result;
}

describe('the prefilter finds what the plain one finds', () => {
  it.each(Object.entries(alphabets))('in texts of %s, one after the other', (_, letter) => {
    let count = 0;
    fc.assert(
      fc.property(searches(letter), ({ needles, texts }) => {
        const prefilter = createPrefilter(createImage(needles), 1000);
        for (const text of texts) {
          const found = findsOf(prefilter, latin1(text), allOf(needles));
          expectRight(found, needles, latin1(text));
          count += found.length;
        }
      }),
      runs(500),
    );
    expect(count).toBeGreaterThan(1000);
  });

  it.each<[string, Needle[], string]>([
    ['no needles', [], 'text'],
    ['an empty text', [needleOf('text', 'abc')], ''],
    ['a text shorter than the needle', [needleOf('text', 'abc')], 'ab'],
    ['needles at both ends', [needleOf('text', 'abc'), needleOf('text', 'xyz')], 'ABC xyz'],
    ['numbers at both ends', [needleOf('number', '123'), needleOf('hex', 'a')], '123 0xa'],
    ['overlapping needles', [needleOf('text', 'aaa')], 'aaaaa'],
    [
      'nested needles',
      ['connect', 'connection', 'not connected', 'nec'].map((text) => needleOf('text', text)),
      'Not\r\n connected: no connection',
    ],
    ['neighbours of letters', [needleOf('text', '@[`{')], '@[`{ `{@['],
    ['letters beyond ASCII, which have no case here', [needleOf('text', '\xe9lan')], '\xc9LAN \xe9LAN'],
    [
      'numbers of every length, also over a border of 64',
      ['123', '1234', '1234567890'].map((number) => needleOf('number', number)),
      `${'-'.repeat(60)}1234567890 12345678901 123 ${'-'.repeat(43)}1234`,
    ],
    ['zero itself', [needleOf('hex', '0')], '0x0 0x000 0x 0x01 0x00g'],
    ['the longest number', [needleOf('hex', 'f'.repeat(16))], `0x${'F'.repeat(16)} 0x0${'f'.repeat(17)}`],
  ])('for %s', (_, needles, text) => {
    expectRight(
      findsOf(createPrefilter(createImage(needles)), latin1(text), allOf(needles)),
      needles,
      latin1(text),
    );
  });

  it('in logs, with the needles of the catalogue', async () => {
    const { catalogue } = await readCatalogue();
    const { prefilter, active } = createPlans(catalogue)(catalogue.formats[0]);
    const needles = createNeedles(catalogue.signatures.flatMap(({ patterns }) => patterns));
    const plain = [createPlainPrefilter(needles), createPlainPrefilter(needles, 'loose')];
    const ours = catalogue.signatures.flatMap(({ title, examples }) => [
      title,
      ...examples.map(({ text }) => text),
    ]);
    const isAscii = (text: string) => /^[\0-\x7f]*$/.test(text);
    const logs = [...filesUnder('fixtures/demo'), ...filesUnder('fixtures/healthy')];
    const texts = [
      Buffer.from(ours.filter(isAscii).join('\n')),
      Buffer.from(ours.filter((text) => !isAscii(text)).join('\n')),
      ...logs.map((path) => readFileSync(path)),
    ];
    for (const text of texts) {
      const all = findsOf(prefilter, text, allOf(needles));
      expectRight(all, needles, text, plain);
      const expected = all.filter((find) => active[needleIn(find)] !== 0);
      expect(findsOf(prefilter, text, active)).toEqual(expected);
    }
  });
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('what the prefilter finds does not depend', () => {
  const search = searches(alphabets['few bytes']);
  const place = fc.nat({ max: 200 });

  function expectSame(property: (search: Search, first: number, second: number) => void): void {
    fc.assert(fc.property(search, place, place, property), runs(300));
  }

  it('on where the bytes stand, and on what stands around them', () => {
    expectSame(({ needles, texts: [text, before = text, after = text] }, offset, at) => {
      const prefilter = createPrefilter(createImage(needles), 1000);
      const elsewhere = Buffer.concat([Buffer.alloc(offset), latin1(text)]).subarray(offset);
      const expected = findsOf(prefilter, elsewhere, allOf(needles));
      const bytes = latin1(text);
      const found = inOwnMemory(prefilter, { before, bytes, after, at }, (own) =>
        findsOf(prefilter, own, allOf(needles)),
      );
      expect(found).toEqual(expected);
    });
  });

  it('on how many finds there is room for', () => {
    expectSame(({ needles, texts: [text] }, room) => {
      const bytes = latin1(text);
      const expected = findsOf(createPrefilter(createImage(needles), 1000), bytes, allOf(needles));
      const narrow = createPrefilter(createImage(needles), 1 + (room % 10));
      expect(findsOf(narrow, bytes, allOf(needles))).toEqual(expected);
      expect(
        inOwnMemory(narrow, { before: '', bytes, after: text, at: 0 }, (own) =>
          findsOf(narrow, own, allOf(needles)),
        ),
      ).toEqual(expected);
    });
  });

  it('on which other needles are looked for', () => {
    expectSame(({ needles, texts }, first, second) => {
      const prefilter = createPrefilter(createImage(needles), 1000);
      for (const text of texts) {
        const all = findsOf(prefilter, latin1(text), allOf(needles));
        for (const bits of [first, second]) {
          const active = Uint8Array.from(needles, (_, index) => (bits >> (index % 8)) & 1);
          const expected = all.filter((find) => active[needleIn(find)] !== 0);
          expect(findsOf(prefilter, latin1(text), active)).toEqual(expected);
        }
      }
    });
  });
});
