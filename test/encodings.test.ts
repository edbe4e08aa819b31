/**
 * Encodings seen from outside: what the report says of them, what a stated one does, and that texts and columns are
 * those of the decoded log. That findings are the same in all encodings is held in `properties/encodings.test.ts`.
 */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../src/catalogue/load.ts';
import { scan } from '../src/scan.ts';
import type { Finding } from '../src/types.ts';
import { createTree } from './tree.ts';

const catalogue = await loadCatalogue();

async function scanned(content: Uint8Array, options: { encoding?: string; context?: number } = {}) {
  const folder = createTree({ 'a.log': content });
  const findings: Finding[] = [];
  const onFinding = (finding: Finding) => void findings.push(finding);
  const report = await scan([`${folder}/a.log`], { catalogue, onFinding, ...options });
  const [{ encoding }] = report.coverage.sources;
  return { encoding, findings, gaps: report.gaps };
}

const refused = 'DiskUploadTimedOut (由于目标计算机积极拒绝，无法连接。)\n';
const ascii = 'nothing to see here\n';
const utf8 = 'DiskUploadTimedOut {"message":"远程主机强迫关闭了一个现有的连接。"}\n';

describe('the encoding in the report', () => {
  it.each<[string, string, Uint8Array]>([
    ['utf-8', 'ASCII', Buffer.from(ascii)],
    ['utf-8', 'UTF-8', Buffer.from(ascii + utf8)],
    ['utf-8', 'UTF-8 with a mark', Buffer.from(`\ufeff${ascii}`)],
    ['utf-16le', 'UTF-16 with a mark', Buffer.from(`\ufeff${utf8}`, 'utf16le')],
    ['utf-16le', 'UTF-16 without a mark', Buffer.from(utf8, 'utf16le')],
    ['utf-32le', 'UTF-32', iconv.encode(utf8, 'utf-32le', { addBOM: true })],
    ['gb18030', 'a code page', iconv.encode(refused, 'gbk')],
    [
      'utf-8, gb18030',
      'a beginning in both',
      Buffer.concat([Buffer.from(utf8), iconv.encode(refused, 'gbk')]),
    ],
    [
      'utf-8, gb18030',
      'a finding far behind the beginning',
      Buffer.concat([Buffer.from(ascii.repeat(999)), iconv.encode(refused, 'gbk')]),
    ],
    [
      'gb18030, utf-8',
      'UTF-8 far behind a beginning in a code page',
      Buffer.concat([iconv.encode(refused.repeat(99), 'gbk'), Buffer.from(utf8)]),
    ],
    ['windows-1252', 'nothing that is sure', iconv.encode('Größe\n', 'windows-1252')],
  ])('is %s: %s', async (encoding, _what, content) => {
    expect((await scanned(content)).encoding).toBe(encoding);
  });

  it.each([
    ['gbk', 'gb18030'],
    ['CP936', 'gb18030'],
    ['GB2312', 'gb18030'],
  ])('is the stated one, by its own name: %s', async (stated, encoding) => {
    expect((await scanned(iconv.encode(ascii + refused, 'gbk'), { encoding: stated })).encoding).toBe(
      encoding,
    );
  });
});

describe('an encoding that is stated', () => {
  it('counts against what the bytes look like', async () => {
    const { findings, encoding } = await scanned(iconv.encode(refused, 'gbk'), { encoding: 'windows-1252' });
    expect(encoding).toBe('windows-1252');
    expect(findings.map(({ text }) => text)).toEqual([expect.stringMatching(/^DiskUploadTimedOut \(ÓÉÓÚ/)]);
  });

  it('counts against a byte-order mark, which is a gap', async () => {
    const { encoding, gaps } = await scanned(Buffer.from(`\ufeff${utf8}`, 'utf16le'), { encoding: 'gbk' });
    expect(encoding).toBe('gb18030');
    expect(gaps).toMatchObject([{ code: 'encoding', message: expect.stringContaining('utf-16le') }]);
  });
});

describe('what is shown', () => {
  it.each([
    ['gb18030', '由于目标计算机积极拒绝，无法连接。'],
    ['cp949', '대상 컴퓨터에서 연결을 거부했으므로 연결하지 못했습니다.'],
    ['shift_jis', '対象のコンピューターによって拒否されたため、接続できませんでした。'],
    ['windows-1251', 'Подключение не установлено, т.к. конечный компьютер отверг запрос.'],
    ['windows-1252', 'Es konnte keine Verbindung hergestellt werden: für Müller verweigert.'],
  ])('is readable though the beginning is ASCII: %s', async (page, message) => {
    const line = `DiskUploadTimedOut: ${message}`;
    const { findings } = await scanned(iconv.encode(`${ascii.repeat(99)}${message}\n${line}\n`, page), {
      context: 1,
    });
    expect(findings.at(-1)).toMatchObject({ text: line, context: { before: [message] } });
  });

  it.each(['utf-8', 'gb18030'])('is whole characters of long lines around it: %s', async (page) => {
    const long = `${'由于目标计算机积极拒绝'.repeat(40)}`;
    for (const shift of ['', 'x', 'xx', 'xxx']) {
      const content = iconv.encode(`${shift}${long}\n${refused}`, page);
      const [{ context }] = (await scanned(content, { context: 1 })).findings;
      expect(`${shift}${long}`.startsWith(context?.before[0] ?? '?')).toBe(true);
      expect(context?.before[0].length).toBeGreaterThan(160);
    }
  });
});

describe('a column', () => {
  const mark = '#~> (03-05-2024 20:42:43):   ERROR  2508 4612 43 ';
  const found = 'DiskUploadTimedOut';

  it.each([
    ['utf-8', '错误😀é'],
    ['gb18030', '由于目标计算机积极拒绝，无法连接。'],
    ['cp949', '대상 컴퓨터에서 연결을 거부했으므로 연결하지 못했습니다.'],
    ['shift_jis', '対象のコンピューターによって拒否されたため、接続できませんでした。'],
    ['windows-1252', 'für Müller verweigert'],
  ])('counts what stands before in the line as it is decoded: %s', async (page, message) => {
    const before = `${mark}${message} ${mark}healthy ${mark}`;
    const content = Buffer.concat([
      iconv.encode(`${mark}${message}\n${mark}${message} `, page),
      Buffer.from(`${mark}healthy ${mark}${found}\n`),
    ]);
    const { findings } = await scanned(content);
    expect(findings.at(-1)).toMatchObject({ line: 2, column: before.length + 1 });
  });
});
