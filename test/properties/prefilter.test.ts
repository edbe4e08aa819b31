/**
 * The prefilter finds exactly the places that a naive search finds: every literal everywhere, in ascending order, with
 * ASCII letters of the text in either case and all other bytes as they are.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { createPlan } from '../../src/match/plan.ts';
import { createPrefilter } from '../../src/match/prefilter.ts';
import { createPlainPrefilter } from '../match/plain-prefilter.ts';

/** A literal at a position. */
type Hit = [position: number, literal: number];

const fold = (byte: number) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte);

function naiveSearch(literals: readonly Uint8Array[], bytes: Uint8Array): Hit[] {
  const hits: Hit[] = [];
  for (let position = 0; position < bytes.length; position++) {
    literals.forEach((literal, index) => {
      const stands = literal.every((byte, at) => byte === fold(bytes[position + at]));
      if (stands) hits.push([position, index]);
    });
  }
  return hits;
}

function expectSame(literals: readonly Uint8Array[], ...texts: readonly Uint8Array[]): void {
  const search = createPrefilter(literals);
  for (const text of texts) {
    const { count, positions, literals: found } = search(text);
    const hits = Array.from({ length: count }, (_, index): Hit => [positions[index], found[index]]);
    const byPosition = [...hits].sort((a, b) => a[0] - b[0]);
    expect(hits.map(([position]) => position)).toEqual(byPosition.map(([position]) => position));
    expect(hits.sort((a, b) => a[0] - b[0] || a[1] - b[1])).toEqual(naiveSearch(literals, text));
  }
}

/** Few different bytes, so that literals overlap, nest and begin alike: letters, their neighbours, and no ASCII. */
const fewBytes = fc.constantFrom(...Buffer.from('aaabABz@[`{ \0'), 0x81, 0xe9, 0xff);
const anyByte = fc.integer({ min: 0, max: 255 });

/** Literals that are cut out of one text, each once. */
function literalsOf(byte: fc.Arbitrary<number>): fc.Arbitrary<Uint8Array[]> {
  const cuts = fc.array(fc.tuple(fc.nat({ max: 27 }), fc.integer({ min: 3, max: 12 })), { maxLength: 20 });
  return fc.tuple(fc.array(byte, { minLength: 30, maxLength: 40 }), cuts).map(([text, places]) => {
    const cut = places.map(([at, length]) => text.slice(at, at + length).map(fold));
    return [...new Map(cut.map((literal) => [String(literal), Uint8Array.from(literal)])).values()];
  });
}

/** Texts of the bytes, with literals among them in any case. */
function textOf(byte: fc.Arbitrary<number>, literals: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const noise = fc.array(byte, { maxLength: 20 });
  const upper = (bytes: Iterable<number>) =>
    [...bytes].map((value) => (value >= 0x61 && value <= 0x7a ? value - 0x20 : value));
  const literal =
    literals.length === 0 ? noise : fc.constantFrom(...literals).map((bytes) => Array.from(bytes));
  return fc
    .array(fc.oneof(noise, literal, literal.map(upper)), { maxLength: 12 })
    .map((parts) => Uint8Array.from(parts.flat()));
}

describe('the prefilter finds what the plain one finds', () => {
  it('in logs, with the literals of the catalogue, and more finds than there was room for', async () => {
    const catalogue = await loadCatalogue();
    const { literals } = createPlan(catalogue, catalogue.formats[0]);
    const search = createPrefilter(literals);
    const plain = createPlainPrefilter(literals);
    const examples = catalogue.signatures.flatMap(({ title, causes }) => [title, ...causes]);
    const log = Buffer.from(`${examples.join('\n')}\n`.repeat(8));
    for (const size of [0, 1, 2, 3, 100, 70_000, log.length, 5000]) {
      const text = log.subarray(0, size);
      const [found, expected] = [search(text), plain(text)];
      expect(found.count).toBe(expected.count);
      expect(
        Buffer.compare(bytesOf(found.positions, found.count), bytesOf(expected.positions, found.count)),
      ).toBe(0);
      expect(sum(found.literals, found.count)).toBe(sum(expected.literals, found.count));
    }
    expect(search(log).count).toBeGreaterThan(2000);
  });
});

function bytesOf(numbers: Uint32Array, count: number): Buffer {
  return Buffer.from(Uint32Array.from(numbers.subarray(0, count)).buffer);
}

/** Literals at the same place may come in any order. */
function sum(numbers: Uint32Array, count: number): number {
  return numbers.subarray(0, count).reduce((total, number) => total + number, 0);
}

describe('the prefilter finds what a naive search finds', () => {
  it.each([
    ['few different bytes', fewBytes],
    ['any bytes', anyByte],
  ])('in texts of %s, one after the other', (_, byte) => {
    const search = literalsOf(byte).chain((literals) =>
      fc.tuple(fc.constant(literals), textOf(byte, literals), textOf(byte, literals)),
    );
    fc.assert(
      fc.property(search, ([literals, ...texts]) => expectSame(literals, ...texts)),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['no literals', [], 'text'],
    ['an empty text', ['abc'], ''],
    ['a text shorter than the literal', ['abc'], 'ab'],
    ['literals at both ends', ['abc', 'xyz'], 'ABC xyz'],
    ['overlapping literals', ['aaa'], 'aaaaa'],
    ['nested literals', ['connect', 'connection', 'not connected', 'nec'], 'Not connected: no connection'],
    ['literals that begin alike', ['0x80072ee2', '0x80072ee7', '0x8007'], '0x80072EE7 0x80072ee2'],
    ['literals beyond ASCII', ['激活未成功完成', '连接', 'backup에'], '连接 BACKUP에 激活未成功完成'],
    ['letters beyond ASCII, which have no case here', ['élan'], 'ÉLAN élan éLAN'],
    ['neighbours of letters', ['@[`{'], '@[`{ `{@['],
    ['more places than fit at first', ['zzz', 'zzzz'], 'z'.repeat(5000)],
  ])('for %s', (_, literals, text) => {
    expectSame(
      literals.map((literal) => Buffer.from(literal)),
      Buffer.from(text),
    );
  });
});
