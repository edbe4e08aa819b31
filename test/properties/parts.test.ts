/**
 * A file that is read in parts, wherever it is divided, gives the findings and the coverage that it gives as a whole. Parts
 * begin where records begin lines.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, matchSource, type PartRead } from '../../src/match/match-source.ts';
import { createPlans } from '../../src/match/plan.ts';
import { detectEncoding } from '../../src/read/detect.ts';
import { accessBytes } from '../../src/read/file.ts';
import { createFraming } from '../../src/read/framing.ts';
import { type FileIdentity, findPartStart, readPart } from '../../src/read/part.ts';
import type { Finding } from '../../src/types.ts';
import { catalogue, newest } from './readings.ts';
import { longSources, type SourceBytes, sources } from './sources.ts';

const source = { path: 'source', location: 'source' };
const plans = createPlans(catalogue);

/** Reads bytes in the parts that begin behind these places. */
async function readParts({ bytes, format }: SourceBytes, places: readonly number[], most?: number) {
  const access = accessBytes(bytes);
  const encoding = detectEncoding(bytes);
  const identity: FileIdentity = { format, encoding, head: bytes.subarray(0, 4096) };
  const framing = createFraming(format);
  const starts = await Promise.all(places.map((place) => findPartStart(access, framing, place)));
  const borders = [...new Set([0, ...starts, bytes.length])].sort((a, b) => a - b);
  const findings: Finding[] = [];
  const parts: PartRead[] = [];
  for (let index = 0, start = 0; index + 1 < borders.length || index === 0; ) {
    const reading = readPart(access, source, identity, start, borders[index + 1] ?? Number.POSITIVE_INFINITY);
    const options = { isSelected: () => true, context: 0, newest, ...(most === undefined ? {} : { most }) };
    const matching = matchSource(reading, plans, options);
    const lines = parts.reduce((sum, part) => sum + part.lines, 0);
    let step = await matching.next();
    for (; !step.done; step = await matching.next()) {
      for (const finding of step.value) {
        findings.push({ ...finding, line: finding.line + lines, endLine: finding.endLine + lines });
      }
    }
    parts.push(step.value);
    const from = start === 0 ? encoding.markLength : start;
    if (step.value.isCut) start = from + step.value.bytes;
    else start = borders[++index];
  }
  // Where the last records have no time, an earlier one tells it, as far back as a part reaches.
  const { firstTime, lastTime, ...coverage } = coverageOf('source', parts);
  return { findings, coverage };
}

const places = fc.array(fc.nat({ max: 200_000 }), { maxLength: 6 });

describe('a file in parts', () => {
  it('gives what it gives as a whole', async () => {
    await fc.assert(
      fc.asyncProperty(sources(catalogue), places, async (made, cuts) => {
        fc.pre(!detectEncoding(made.bytes).converts);
        const inside = cuts.map((cut) => cut % (made.bytes.length + 1));
        expect(await readParts(made, inside)).toEqual(await readParts(made, []));
      }),
      { numRuns: 400 },
    );
  });

  it('with records that are longer than one is matched at once', async () => {
    await fc.assert(
      fc.asyncProperty(longSources(catalogue), places, async (made, cuts) => {
        fc.pre(!detectEncoding(made.bytes).converts);
        expect(await readParts(made, cuts)).toEqual(await readParts(made, []));
      }),
      { numRuns: 60 },
    );
  });

  it('when it is cut again where there are many findings', async () => {
    await fc.assert(
      fc.asyncProperty(sources(catalogue), fc.integer({ min: 1, max: 3 }), async (made, most) => {
        fc.pre(!detectEncoding(made.bytes).converts);
        expect(await readParts(made, [], most)).toEqual(await readParts(made, []));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the beginning of a part', () => {
  const find = (text: string, position: number) =>
    findPartStart(accessBytes(Buffer.from(text)), createFraming({ ...unframed, starts: [] }), position);
  const [unframed] = catalogue.formats;

  it.each([
    [0, 4],
    [3, 4],
    [4, 4],
    [5, 8],
    [8, 8],
    [9, 10],
  ])('behind %i is the next place where a line begins, or the end', async (position, expected) => {
    expect(await find('one\ntwo\n..', position)).toBe(expected);
  });
});
