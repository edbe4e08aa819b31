/**
 * Arbitrary sources for the properties of the matcher: records of a log format that show signatures or nearly do, in
 * mixed encodings, with everything that real logs have against readers (wrapped lines, missing ends, NULs, broken
 * bytes, records longer than the limit), and arbitrary ways to cut bytes into chunks.
 */
import fc from 'fast-check';
import iconv from 'iconv-lite';
import type { Catalogue, LogFormat, Pattern } from '../../src/catalogue/types.ts';

/** A source; a failure prints its bytes as a latin1 string. */
export interface SourceBytes {
  format: LogFormat;
  bytes: Buffer;
}

/** Every log format of the catalogue, and lines of no format. */
export function formatsOf(catalogue: Catalogue): LogFormat[] {
  const [first] = catalogue.formats;
  return [...catalogue.formats, { ...first, id: 'unknown', starts: [], mark: null, samples: [] }];
}

/** Sources of some records. */
export function sources(catalogue: Catalogue): fc.Arbitrary<SourceBytes> {
  const parts = encodedPart(catalogue);
  const ofFormat = (format: LogFormat) =>
    fc
      .tuple(fc.array(record(format, parts), { maxLength: 8 }), fc.nat({ max: 6 }))
      .map(([records, missing]) => {
        const bytes = Buffer.concat(records);
        // Logs end in the middle of anything.
        return shown(format, bytes.subarray(0, missing > 3 ? bytes.length - missing : bytes.length));
      });
  return fc.oneof(...formatsOf(catalogue).map(ofFormat));
}

/** Sources with one record around or over the limit, and something to find at the borders of its pieces. */
export function longSources(catalogue: Catalogue): fc.Arbitrary<SourceBytes> {
  const parts = encodedPart(catalogue);
  const ofFormat = (format: LogFormat) =>
    fc
      .record({
        before: fc.array(record(format, parts), { maxLength: 2 }),
        begin: header(format),
        filling: fc.array(fc.constantFrom(...fillings(format)), { minLength: 1, maxLength: 3 }),
        length: fc.oneof(
          fc.integer({ min: 65_530, max: 65_542 }),
          fc.integer({ min: 66_040, max: 66_056 }),
          fc.integer({ min: 60_000, max: 140_000 }),
        ),
        placed: fc.array(fc.tuple(parts, places), { maxLength: 6 }),
        end: fc.constantFrom('\n', '\r\n', ''),
        after: fc.array(record(format, parts), { maxLength: 2 }),
      })
      .map(({ before, begin, filling, length, placed, end, after }) => {
        const long = Buffer.alloc(length);
        const share = Math.ceil(length / filling.length);
        filling.forEach((unit, index) => {
          long.fill(unit, index * share, Math.min((index + 1) * share, length));
        });
        for (const [bytes, at] of placed) bytes.copy(long, Math.max(at, 0));
        Buffer.from(begin).copy(long);
        long.write(end, length - end.length, 'latin1');
        return shown(format, Buffer.concat([...before, long, ...after]));
      });
  return fc.oneof(...formatsOf(catalogue).map(ofFormat));
}

/** Cuts bytes into chunks of sizes that are taken in turn. */
export function chunksOf(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length];
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return chunks;
}

/** Sizes of chunks. */
export const chunkSizes = fc.array(
  fc.oneof(
    fc.constant(1),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 400 }),
    fc.constant(9999),
  ),
  { minLength: 1, maxLength: 6 },
);

/** Sizes of chunks for long sources; 1 byte is left to the short ones, because time grows with the square. */
export const largeChunkSizes = fc.array(
  fc.oneof(
    fc.integer({ min: 2000, max: 20_000 }),
    fc.integer({ min: 65_000, max: 67_000 }),
    fc.constant(500_000),
  ),
  { minLength: 1, maxLength: 4 },
);

function shown(format: LogFormat, bytes: Buffer): SourceBytes {
  const text = () => `${format.id}: ${JSON.stringify(abbreviate(bytes.toString('latin1')))}`;
  return Object.defineProperty({ format, bytes }, fc.toStringMethod, { value: text });
}

function abbreviate(text: string): string {
  return text.replace(/(.{1,20}?)\1{20,}/gs, (run, unit: string) => `<${unit}×${run.length / unit.length}>`);
}

/** Places in a long record: around the borders of its pieces, near its beginning, or anywhere. */
const place = fc
  .tuple(
    fc.constantFrom(65_536, 61_440, 65_536 * 2 - 4096, 65_536 * 2 - 8192),
    fc.integer({ min: -120, max: 5 }),
  )
  .map(([border, shift]) => border + shift);
const places = fc.oneof(place, place, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 140_000 }));

function fillings(format: LogFormat): Buffer[] {
  const always = ['healthy and well, ', '好的', 'é', 'z'].map((text) => Buffer.from(text));
  const foreign = [iconv.encode('没有', 'gb18030'), Buffer.from([0xe9])];
  const lines = ['\tat line 10060 of module.cpp\n', '.\r\n', '没有错误\n'].map((text) => Buffer.from(text));
  return format.starts.length === 0 ? [...always, ...foreign] : [...always, ...foreign, ...lines];
}

/** Text of a log that shows signatures, nearly shows them, or is healthy. */
function part({ signatures }: Catalogue): fc.Arbitrary<string> {
  const examples = signatures.flatMap((signature) => signature.examples.map(({ text }) => text));
  const tricky = signatures.filter(({ component }) => component === 'tricky');
  const trickyExamples = tricky.flatMap((signature) => signature.examples.map(({ text }) => text));
  const patterns = signatures.flatMap((signature) => signature.patterns);
  const codes = signatures.flatMap((signature) => [...signature.codes, ...signature.codeForms]);
  const healthy = [
    'Backup Progress: 10060 blocks, 407 files, error 0',
    'connection from 192.0.2.7:10060 accepted in 34513 ms',
    'C:\\logs\\error\\34513\\x.log',
    'all is well: nothing failed, no error',
    '没有错误',
    '오류 없음',
    '#~> ',
  ];
  const codeInPlace = fc
    .tuple(
      fc.constantFrom('error ', '(ID: ', 'Error ID: ', '错误 ', '오류 ', 'hr = [', ' '),
      fc.constantFrom(...codes),
      fc.constantFrom('', ')', '.', ' ', '0', '\n'),
    )
    .map((words) => words.join(''));
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...examples) },
    { weight: 3, arbitrary: fc.constantFrom(...trickyExamples) },
    { weight: 3, arbitrary: fc.constantFrom(...healthy) },
    { weight: 3, arbitrary: fc.constantFrom(...patterns).chain(textsOf) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...patterns.flatMap(({ literals }) => literals.map(({ text }) => text))),
    },
    { weight: 2, arbitrary: codeInPlace },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  );
}

/** Texts that a pattern matches, most of the time: the generator knows no word borders. */
export function textsOf({ source }: Pattern): fc.Arbitrary<string> {
  const withoutBorders = source.replace(/\\(.)/gs, (sequence, letter) =>
    /[bB]/.test(letter) ? '' : sequence,
  );
  return fc.stringMatching(new RegExp(withoutBorders, 's'));
}

const encodings = ['utf-8', 'utf-8', 'gb18030', 'cp949', 'windows-1252'];

/** A part as bytes, sometimes wrapped at white space, sometimes damaged. */
function encodedPart(catalogue: Catalogue): fc.Arbitrary<Buffer> {
  const bytes = fc
    .tuple(part(catalogue), fc.constantFrom(...encodings), fc.constantFrom(' ', ' ', ' ', '\n', '\r\n   '))
    .map(([text, encoding, blank]) => iconv.encode(text.replaceAll(' ', blank), encoding));
  return fc.oneof(
    { weight: 12, arbitrary: bytes },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 12 }).map((raw) => Buffer.from(raw)) },
    { weight: 1, arbitrary: fc.constantFrom('\0', '\0\0\0', '\n', '\r', '\r\n\r\n', '\t').map(Buffer.from) },
  );
}

/** A record: mostly a header, then parts; its line end may be missing, so that the next one stands in its line. */
function record(format: LogFormat, parts: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> {
  return fc
    .tuple(
      header(format),
      fc.array(parts, { maxLength: 3 }),
      fc.constantFrom('', ' ', '; ', '\n', '\r\n\t'),
      fc.constantFrom('\n', '\n', '\r\n', '\r\n', '\n\n', ''),
    )
    .map(([begin, bodies, separator, end]) => {
      const joined = bodies.flatMap((bytes) => [Buffer.from(separator), bytes]);
      return Buffer.concat([Buffer.from(begin), ...joined, Buffer.from(end)]);
    });
}

/** A header of the format with other digits in its time, not all of them possible; sometimes none, or cut short. */
function header(format: LogFormat): fc.Arbitrary<string> {
  const known = format.samples.map(({ text }) => text).concat(format.starts.length === 0 ? [''] : []);
  const digits = (max: number) =>
    fc.integer({ min: 1, max }).map((number) => String(number).padStart(2, '0'));
  const moment = fc.record({ month: digits(12), day: digits(31), minute: digits(59) });
  const complete = fc.tuple(fc.constantFrom(...known), moment).map(([text, values]) => {
    const match = format.starts.map((start) => new RegExp(start, 'id').exec(text)).find((found) => found);
    if (!match) return '';
    const letters = [...match[0]];
    for (const [group, value] of Object.entries(values)) {
      const at = /^\d\d$/.test(match.groups?.[group] ?? '') ? match.indices?.groups?.[group]?.[0] : undefined;
      if (at !== undefined) letters.splice(at, 2, ...value);
    }
    return letters.join('');
  });
  const short = fc.tuple(complete, fc.nat({ max: 60 })).map(([text, length]) => text.slice(0, length));
  return fc.oneof(
    { weight: 8, arbitrary: complete },
    { weight: 1, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: short },
  );
}
