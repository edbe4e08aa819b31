/**
 * Holds the matcher to the oracle, and the two readers to each other: what is found depends on the bytes of a source,
 * never on how they arrive. What the properties found once stands at the end, each as its smallest example.
 */
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/create-matcher.ts';
import { createCodePageGuess } from '../../src/read/code-page.ts';
import { detectEncoding } from '../../src/read/detect.ts';
import { scan } from '../../src/scan.ts';
import type { Finding } from '../../src/types.ts';
import { haveLiterals } from '../literals.ts';
import { createOracle, type Expected } from '../oracle.ts';
import {
  catalogue,
  folder,
  matchBlocks,
  matchFile,
  matchLive,
  matchWhole,
  newest,
  save,
} from './readings.ts';
import {
  chunkSizes,
  chunksOf,
  formatsOf,
  largeChunkSizes,
  longSources,
  type SourceBytes,
  sources,
  textsOf,
} from './sources.ts';

const patterns = catalogue.signatures
  .flatMap((signature) => signature.patterns)
  .map((pattern) => ({ ...pattern, expression: new RegExp(pattern.source, pattern.flags) }));
const examples = catalogue.signatures.flatMap((signature) => signature.examples.map(({ text }) => text));

const shortSource = sources(catalogue);
const longSource = longSources(catalogue);
const sourceInChunks = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(shortSource, chunkSizes) },
  { weight: 1, arbitrary: fc.tuple(longSource, largeChunkSizes) },
);

/** What the oracle judges of a finding. */
function judged({ signature, evidence, line, column, endLine, time, level, fields }: Finding): Expected {
  return { signature, evidence, line, column, endLine, time, level, fields };
}

const guess = createCodePageGuess();
const oracles = new Map(
  formatsOf(catalogue).map((format) => [
    format.id,
    createOracle(format, catalogue.signatures, newest, guess),
  ]),
);

function oracle({ bytes, format }: SourceBytes, codePage: string | null = null): Expected[] {
  return oracles.get(format.id)?.(bytes, codePage) ?? [];
}

/** As many runs as are worth it, but no more time than a catalogue of any size may take. */
const runs = (numRuns: number) => ({ numRuns, interruptAfterTimeLimit: 4000 });

afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));

describe('the matcher finds exactly what running every pattern on every record finds', () => {
  async function expectExact(source: SourceBytes, sizes: readonly number[]): Promise<void> {
    const { findings } = await matchBlocks(source, sizes);
    expect(findings.map(judged)).toEqual(oracle(source));
  }

  // Defects, here and in the next two: literals in code pages, headers over line ends, columns; see the end.
  it('in sources that arrive in chunks of any size', async () => {
    await fc.assert(fc.asyncProperty(shortSource, chunkSizes, expectExact), runs(600));
  });

  it('in records around and over the limit', async () => {
    await fc.assert(fc.asyncProperty(longSource, largeChunkSizes, expectExact), runs(100));
  });

  it('in files that the bulk reader reads', async () => {
    await fc.assert(
      fc.asyncProperty(sourceInChunks, async ([source]) => {
        const { converts, markLength, codePage } = detectEncoding(source.bytes);
        fc.pre(!converts && markLength === 0);
        const { findings } = await matchFile(await save(source.bytes), source.format);
        expect(findings.map(judged)).toEqual(oracle(source, codePage));
      }),
      runs(100),
    );
  });
});

describe('living input gives what files give', () => {
  const marked = (bytes: Buffer, encoding: string) =>
    iconv.encode(bytes.toString('utf8'), encoding, { addBOM: true });

  // Defects, here and in the next: last lines without an end, heads in UTF-16; see the end.
  it('the live reader the findings and the number of lines of the bulk reader', async () => {
    const encodings = fc.constantFrom(null, null, 'utf-8', 'utf-16le', 'utf-16be');
    await fc.assert(
      fc.asyncProperty(sourceInChunks, encodings, fc.boolean(), async ([source, sizes], encoding, stated) => {
        const bytes = encoding === null ? source.bytes : marked(source.bytes, encoding);
        const format = stated ? source.format : undefined;
        const path = await save(bytes);
        expect(await matchLive(path, bytes, sizes, format)).toEqual(await matchFile(path, format));
      }),
      runs(200),
    );
  });

  it('the stream of createMatcher the findings of scan', async () => {
    const names = catalogue.formats
      .flatMap(({ names }) => names[0] ?? [])
      .map((name) => name.replace(/[*?]/g, '1'));
    await fc.assert(
      fc.asyncProperty(sourceInChunks, fc.constantFrom(...names), async ([{ bytes }, sizes], name) => {
        const path = await save(bytes, name);
        const scanned: Finding[] = [];
        await scan([path], { catalogue, onFinding: (finding) => scanned.push(finding) });
        const matcher = createMatcher({ catalogue, source: path, newest });
        const streamed = await Readable.from(chunksOf(bytes, sizes)).pipe(matcher).toArray();
        // A file tells by its own records when its time is not theirs; a stream is only told one.
        const yearless = (finding: Finding) => ({ ...finding, time: finding.time?.slice(4) });
        expect(streamed.map(yearless)).toEqual(scanned.map(yearless));
      }),
      runs(80),
    );
  });
});

describe('findings do not depend on how the bytes arrive', () => {
  // Defects: columns, literals over the end of a piece; see the end.
  it('neither do their texts and places', async () => {
    await fc.assert(
      fc.asyncProperty(sourceInChunks, async ([source, sizes]) => {
        expect(await matchBlocks(source, sizes)).toEqual(await matchWhole(source));
      }),
      runs(150),
    );
  });

  // Defects: the three of context.ts; see the end.
  it('nor do the lines around them', async () => {
    await fc.assert(
      fc.asyncProperty(sourceInChunks, fc.integer({ min: 1, max: 3 }), async ([source, sizes], context) => {
        expect(await matchBlocks(source, sizes, context)).toEqual(await matchWhole(source, context));
      }),
      runs(150),
    );
  });
});

describe('where a pattern matches, one of its literals stands', () => {
  const lookalikes = ['ſ', '\u212a', 'ı', 'İ', 'Ｅ', '’', '\u00a0', '\u3000', '\u2028', '\r\n', '', '7', 'x'];
  const change = fc.tuple(fc.nat(), fc.nat({ max: 2 }), fc.constantFrom(...lookalikes));
  const mutate = (text: string, changes: readonly [number, number, string][]) =>
    changes.reduce((result, [at, length, put]) => {
      const place = at % (result.length + 1);
      return result.slice(0, place) + put + result.slice(place + length);
    }, text);
  const letterCases = fc.array(fc.boolean(), { minLength: 1, maxLength: 9 });
  const inCase = (text: string, upper: readonly boolean[]) =>
    [...text].map((letter, at) => (upper[at % upper.length] ? letter.toUpperCase() : letter)).join('');

  function expectLiteral({ expression, ...pattern }: (typeof patterns)[number], text: string): void {
    if (haveLiterals(text, pattern)) return;
    expect(expression.test(text), `${pattern.source} matches ${JSON.stringify(text)}`).toBe(false);
  }

  it('in examples that were changed anywhere', () => {
    const changed = fc.tuple(fc.constantFrom(...examples), fc.array(change));
    fc.assert(
      fc.property(changed, letterCases, ([example, changes], upper) => {
        const text = inCase(mutate(example, changes), upper);
        for (const pattern of patterns) expectLiteral(pattern, text);
      }),
      runs(1000),
    );
  });

  it('in texts that were made from the pattern', () => {
    const made = fc.constantFrom(...patterns).chain((one) => fc.tuple(fc.constant(one), textsOf(one)));
    fc.assert(
      fc.property(made, letterCases, ([pattern, text], upper) => expectLiteral(pattern, inCase(text, upper))),
      runs(3000),
    );
  });
});

describe('what the properties found', () => {
  const chunk = (size: number) => [size];
  function sourceOf(id: string, ...parts: (string | Uint8Array | readonly number[])[]): SourceBytes {
    const format = formatsOf(catalogue).find((known) => known.id === id);
    if (!format) throw new Error(`no log format ${id}`);
    return { format, bytes: Buffer.concat(parts.map((part) => Buffer.from(part as string))) };
  }
  const utf16 = (text: string) => iconv.encode(text, 'utf-16le', { addBOM: true });

  // Once a defect: plan.ts adds literals in GB18030 and CP949 unfolded, and the prefilter folds the bytes it reads, so a
  // character whose second byte is A to Z is never found.
  it.each([
    ['갂갃갅', 'cp949'],
    ['無法連接', 'gb18030'],
  ])('%s is found in %s, where bytes of a character look like letters', async (text, encoding) => {
    const source = sourceOf('unknown', iconv.encode(`${text}\n`, encoding));
    expect(oracle(source)).toHaveLength(1);
    expect((await matchWhole(source)).findings.map(judged)).toEqual(oracle(source));
  });

  // Once a defect: plan.ts does not look for literals in windows-1252, in which a record is decoded when nothing else fits.
  it('a literal that windows-1252 has too is found in windows-1252', async () => {
    const source = sourceOf('unknown', iconv.encode('the disk isn’t there\n', 'windows-1252'));
    expect(oracle(source)).toHaveLength(1);
    expect((await matchWhole(source)).findings.map(judged)).toEqual(oracle(source));
  });

  // Once a defect: a start of mars-errlog matches over line ends (\s+), so whether a record begins depends on bytes behind
  // the end of the block.
  it('a header that goes over a line end begins a record wherever blocks end', async () => {
    const header = '06/01\t01:01:25.640\t71\tbackupasync.cpp(1279)\t[000000001A12E3F0]\tNORMAL\t';
    const source = sourceOf('mars-errlog', `error 34513\nABC\nDEF\n${header}\n`);
    const following = { ...source, bytes: Buffer.concat([source.bytes, Buffer.from(`${header}\n`)]) };
    expect((await matchWhole(following)).findings.map(judged)).toEqual(oracle(following));
    expect((await matchWhole(source)).findings.map(judged)).toEqual(oracle(source));
  });

  // Once a defect: the column at which a block or record begins is added up of parts, each counted as UTF-8 or as bytes by
  // itself, and the parts depend on the chunks.
  it('a column does not depend on chunks in a line of mixed encodings', async () => {
    const mark = '#~> (03-05-2024 20:42:43):   ERROR  2508 4612 43 ';
    const source = sourceOf('inmage-agent', `${mark}é `, mark, [0xff], ` ${mark}error 10060\n${mark}\n`);
    expect((await matchBlocks(source, chunk(1))).findings).toEqual((await matchWhole(source)).findings);
  });

  // Once a defect: createSelection in matcher.ts takes a literal that begins in a piece and ends behind it as seen, so it
  // decides the encoding of the piece, unless the block ends there too.
  it('a literal over the end of a piece does not decide its encoding', async () => {
    const literal = iconv.encode('激活未成功完成', 'gb18030');
    const begin = Buffer.concat([Buffer.from([0xb0, 0xa1]), Buffer.from(' DiskUploadTimedOut ')]);
    const filling = 'z'.repeat(65_536 - 4 - begin.length);
    const source = sourceOf('unknown', begin, filling, literal, `${'z'.repeat(9000)}\nlast\n`);
    expect((await matchBlocks(source, chunk(1000))).findings.map(judged)).toEqual(oracle(source));
    expect((await matchWhole(source)).findings.map(judged)).toEqual(oracle(source));
  });

  // Once a defect: context.ts decodes a block at once, so one byte that is not UTF-8 spoils all lines of the block.
  it('lines around a finding are decoded each by itself', async () => {
    const header = '2024-Mar-07 12:06:48\tERROR\t';
    const source = sourceOf(
      'cxps-error',
      `${header}é\n${header}no heartbeat from the process server `,
      [0xff],
      `\n${header}\n`,
    );
    expect((await matchBlocks(source, chunk(1), 1)).findings).toEqual((await matchWhole(source, 1)).findings);
  });

  // Once a defect: context.ts takes the rest of a line with which a block begins for a line.
  it('lines around a finding are whole lines where records begin in the middle of a line', async () => {
    const mark = '#~> (03-05-2024 20:42:43):   ERROR  2508 4612 43 ';
    const source = sourceOf('inmage-agent', `${mark}one ${mark}DiskUploadTimedOut\n${mark}\n`);
    expect((await matchBlocks(source, chunk(1), 1)).findings).toEqual((await matchWhole(source, 1)).findings);
  });

  // Once a defect: context.ts knows nothing of the bytes that two pieces of a long record share.
  it('lines around a finding are whole lines in a record over the limit', async () => {
    const source = sourceOf('unknown', `DiskUploadTimedOut ${'z'.repeat(70_000)}\nnext\n`);
    expect((await matchBlocks(source, chunk(9999), 1)).findings).toEqual(
      (await matchWhole(source, 1)).findings,
    );
  });

  // Once a defect: context.ts forgets the lines that two pieces of a long record share, and counts them wrongly.
  it('lines before a finding in the second piece of a record over the limit are those before it', async () => {
    const header = '0AB0\t0974\t01/01\t13:01:29.237\t18\tx.cpp(1)\t[0000000053581B00]\t\t\tWARNING\t';
    const message = 'Cancellation is not supported for this job type - Please wait until the job completes.';
    const wrapped = `before\n${message.replaceAll(' ', '\n')}\n`;
    // It begins in the first piece, eight lines before its end, and ends in the second.
    const filling = Buffer.alloc(65_536 - header.length - 'before\n'.length - 40, 'filling\n');
    const source = sourceOf('mars-errlog', header, filling, `\n${wrapped}`, filling);
    const whole = (await matchWhole(source, 2)).findings;
    expect(whole.map(({ context }) => context?.before.at(-1))).toEqual(['before']);
    expect((await matchBlocks(source, chunk(1000), 2)).findings).toEqual(whole);
  });

  // Once a defect: live.ts ends the last line with a line feed that the input did not have; a pattern may match it.
  it('a last line without a line end stays without one', async () => {
    const source = sourceOf(
      'inmage-agent',
      '#~> (03-05-2024 20:42:43):   ERROR  2508 4612 43 request: (6) -',
    );
    const path = await save(source.bytes);
    expect(await matchLive(path, source.bytes, chunk(9), source.format)).toEqual(
      await matchFile(path, source.format),
    );
  });

  // Once a defect: live.ts waits for 64 KiB of the bytes as stored, which are 32 KiB of text in UTF-16; the bulk reader
  // recognises the format by twice as much.
  it('UTF-16 is recognised by as much text in both readers', async () => {
    const mark = '#~> (03-05-2024 20:42:43):   ERROR  2508 4612 43 DiskUploadTimedOut\n';
    const bytes = utf16(`${'z'.repeat(40_000)}\n${mark}`);
    const path = await save(bytes);
    expect(await matchLive(path, bytes, chunk(65_536))).toEqual(await matchFile(path));
  });
});
