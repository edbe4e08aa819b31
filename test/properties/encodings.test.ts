/**
 * Any text in any supported encoding, stated or detected, at any chunking and through both readers, gives the findings
 * of the plain UTF-8 file; so does a log that mixes UTF-8 and a code page.
 */
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import type { LogFormat } from '../../src/catalogue/types.ts';
import { readBytes } from '../../src/read/bulk.ts';
import { readLive } from '../../src/read/live.ts';
import { catalogue, folder, matchAll } from './readings.ts';
import { chunkSizes, chunksOf, formatsOf } from './sources.ts';

const run = { numRuns: 60, interruptAfterTimeLimit: 2000 };

const sentences: Record<string, string[]> = {
  gb18030: [
    '由于连接方在一段时间后没有正确答复或连接的主机没有反应，连接尝试失败。',
    '套接字操作尝试一个无法连接的主机。',
    '系统找不到指定的路径或文件名不正确。',
  ],
  cp949: [
    '연결된 구성원으로부터 응답이 없어 연결하지 못했거나, 호스트로부터 응답이 없어 연결이 끊어졌습니다.',
    '현재 연결은 사용자의 호스트 시스템의 소프트웨어의 의해 중단되었습니다.',
  ],
  shift_jis: [
    '対象のコンピューターによって拒否されたため、接続できませんでした。',
    '接続済みの呼び出し先が一定の時間を過ぎても正しく応答しなかったため、接続できませんでした。',
  ],
  big5: ['嘗試連線失敗，因為連線對象有一段時間並未正確回應，或是連線建立失敗。'],
  'windows-1251': ['Подключение не установлено, т.к. конечный компьютер отверг запрос на подключение.'],
  'windows-1252': [
    'Die hergestellte Verbindung war ungültig, Zugriff für Müller verweigert – prüfen',
    'Une tentative de connexion a échoué car le parti connecté n’a pas répondu',
  ],
};
const codePages = Object.keys(sentences);
const unicode = ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'];
const formats = formatsOf(catalogue);
const examples = catalogue.signatures.flatMap((signature) => signature.examples.map(({ text }) => text));
const texts = [...examples, ...Object.values(sentences).flat(), '😀 done', 'café', 'healthy', 'error 10060'];
const isAscii = (text: string) => !/[^\0-\x7f]/.test(text);

function isIn(text: string, encoding: string): boolean {
  return iconv.decode(iconv.encode(text, encoding), encoding, { stripBOM: false }) === text;
}

/** A log: the text of its records, of which some begin in the middle of a line, and their format. */
interface Log {
  format: LogFormat;
  records: string[];
}

function headerOf({ starts, samples }: LogFormat): string {
  const [found] = starts.flatMap((start) => new RegExp(start, 'i').exec(samples[0]?.text ?? '') ?? []);
  return found ?? '';
}

/** Logs of which every character is in the encoding. */
function logsIn(encoding: string): fc.Arbitrary<Log> {
  const own = sentences[encoding] ?? Object.values(sentences).flat();
  const part = fc.oneof(
    fc.constantFrom(...texts.filter((text) => isIn(text, encoding))),
    fc.constantFrom(...own, ''),
  );
  const end = fc.constantFrom('\n', '\n', '\r\n', ' ');
  const parts = fc.array(fc.tuple(part, part, end), { minLength: 1, maxLength: 7 });
  return fc.tuple(fc.constantFrom(...formats), parts).map(([format, chosen]) => ({
    format,
    records: chosen.map(([one, other, last]) => `${headerOf(format)}${one} ${other}${last}`),
  }));
}

/** What is read, by which encoding, and how it is cut. */
interface Stored {
  bytes: Buffer;
  stated: string;
  sizes: readonly number[];
}

async function readAsFile({ bytes, stated, sizes }: Stored, format: LogFormat) {
  const chunks = Readable.from(chunksOf(bytes, sizes));
  const source = { path: 'log', location: 'log' };
  return matchAll(await readBytes(chunks, source, { formats, format, encoding: stated }));
}

async function readAsStream({ bytes, stated, sizes }: Stored, format: LogFormat) {
  const chunks = Readable.from(chunksOf(bytes, sizes));
  const source = { path: 'log', location: null };
  return matchAll(await readLive(chunks, source, { formats, format, encoding: stated }));
}

/** Both readers find in the bytes what is in the text. */
async function expectSame({ format, records }: Log, stored: Stored): Promise<void> {
  const plain = { bytes: Buffer.from(records.join('')), stated: 'utf-8', sizes: [1e9] };
  const expected = await readAsFile(plain, format);
  expect(await readAsFile(stored, format)).toEqual(expected);
  expect(await readAsStream(stored, format)).toEqual(expected);
}

afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));

describe.each([...unicode, ...codePages])('%s gives the findings of UTF-8', (encoding) => {
  it('when it is stated', async () => {
    await fc.assert(
      fc.asyncProperty(logsIn(encoding), chunkSizes, async (log, sizes) => {
        const bytes = iconv.encode(log.records.join(''), encoding);
        await expectSame(log, { bytes, stated: encoding, sizes });
      }),
      run,
    );
  });
});

describe.each(unicode)('%s with a byte-order mark gives the findings of UTF-8', (encoding) => {
  it('when nothing is stated', async () => {
    await fc.assert(
      fc.asyncProperty(logsIn(encoding), chunkSizes, async (log, sizes) => {
        const bytes = iconv.encode(log.records.join(''), encoding, { addBOM: true });
        await expectSame(log, { bytes, stated: 'auto', sizes });
      }),
      run,
    );
  });
});

describe.each(['utf-16le', 'utf-16be'])('%s without a byte-order mark', (encoding) => {
  it('gives the findings of UTF-8 when nothing is stated', async () => {
    await fc.assert(
      fc.asyncProperty(logsIn(encoding), chunkSizes, async ({ format, records }, sizes) => {
        // Text without a line end of which hardly a character is ASCII looks like any bytes.
        const log = { format, records: ['begin\n', ...records] };
        const bytes = iconv.encode(log.records.join(''), encoding);
        await expectSame(log, { bytes, stated: 'auto', sizes });
      }),
      run,
    );
  });

  it.each([1, 2, 3, 5, 1000])('is read to its end when it is damaged, in chunks of %i', async (size) => {
    const odd = fc.array(fc.constantFrom('\ud83d', '\ude00', '\ufeff', '\0', '错', '\uffff'), {
      maxLength: 4,
    });
    const line = fc
      .tuple(odd, fc.constantFrom(...examples.filter(isAscii)))
      .map(([units, text]) => `${units.join('')}\n${text}\n`);
    const [unknown] = formats.slice(-1);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 4 }), async (lines) => {
        const little = Buffer.from(lines.join(''), 'utf16le');
        const bytes = encoding === 'utf-16le' ? little : little.swap16();
        const cut = { bytes: Buffer.concat([bytes, Buffer.from('a')]), stated: encoding, sizes: [size] };
        const plain = { bytes: Buffer.from(lines.join('')), stated: 'utf-8', sizes: [1e9] };
        const { findings } = await readAsStream(cut, unknown);
        expect(findings).toEqual((await readAsFile(plain, unknown)).findings);
      }),
      { ...run, numRuns: 30 },
    );
  });
});

describe.each(codePages)('a log that mixes UTF-8 and %s', (page) => {
  const script = { gb18030: /\p{Script=Han}/u, cp949: /\p{Script=Hangul}/u }[page];
  const long = examples.filter((text) => (text.match(/[^\0-\x7f]/g)?.length ?? 0) >= 8);
  const own = [...sentences[page], ...long.filter((text) => script?.test(text) && isIn(text, page))];

  it('gives the findings of UTF-8, each record decoded by itself', async () => {
    const inPage = fc.constantFrom(...own).map((text) => ({ text, encoding: page }));
    const inUtf8 = fc.constantFrom(...texts).map((text) => ({ text, encoding: 'utf-8' }));
    const record = fc.record({
      begin: fc.constantFrom(...examples.filter(isAscii), 'healthy'),
      rest: fc.oneof(inPage, inUtf8),
      end: fc.constantFrom('\n', '\r\n', ' '),
    });
    const records = fc.array(record, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...formats), records, chunkSizes, async (format, chosen, sizes) => {
        const parts = chosen.map(({ begin, rest, end }) => {
          // Only a mark begins a record in the middle of a line.
          const text = `${headerOf(format)}${begin} ${rest.text}${format.mark === null ? end.replace(' ', '\n') : end}`;
          return { text, bytes: iconv.encode(text, rest.encoding) };
        });
        const log = { format, records: parts.map(({ text }) => text) };
        const bytes = Buffer.concat(parts.map((part) => part.bytes));
        await expectSame(log, { bytes, stated: 'auto', sizes });
      }),
      run,
    );
  });
});
