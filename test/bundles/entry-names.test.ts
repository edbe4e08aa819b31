/**
 * Names of entries, as archives spell them: readable in every encoding that archives use, whatever they say of it.
 */

import { crc32 } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { makeTar, makeZip } from './archives.ts';
import { failingAs, scanTree } from './scan-bundle.ts';

const unicodeFlag = 0x800;

async function namesIn(bundle: string, bytes: Uint8Array): Promise<string[]> {
  const { sources } = await scanTree({ [bundle]: bytes });
  return sources.map((path) => path.slice(path.indexOf('!') + 1));
}

const zipOf = (names: readonly (string | Uint8Array)[], flags = 0) =>
  makeZip(names.map((name, index) => ({ name, flags, content: failingAs(index) })));

describe('names in a zip', () => {
  const chinese = ['故障日志/恢复服务代理.log', '故障日志/配置服务器.log'];
  const korean = ['장애 로그/복구 서비스 에이전트.log', '장애 로그/구성 서버.log'];

  it.each([
    ['UTF-8, and say so', chinese, zipOf(chinese, unicodeFlag)],
    ['UTF-8, and do not say so', korean, zipOf(korean)],
    ['GBK', chinese, zipOf(chinese.map((name) => iconv.encode(name, 'gbk')))],
    [
      'GBK, and claim UTF-8',
      chinese,
      zipOf(
        chinese.map((name) => iconv.encode(name, 'gbk')),
        unicodeFlag,
      ),
    ],
    ['CP949', korean, zipOf(korean.map((name) => iconv.encode(name, 'cp949')))],
    ['CP437', ['Übersicht für Büro.log'], zipOf([iconv.encode('Übersicht für Büro.log', 'cp437')])],
  ])('in %s', async (_, names, bytes) => {
    expect(await namesIn('a.zip', bytes)).toEqual(names);
  });

  it('in the field for Unicode names, unless the name was changed since', async () => {
    const plain = Buffer.from('________.log');
    const field = (sum: number) => {
      const name = Buffer.from('恢复服务.log');
      const extra = Buffer.alloc(9);
      extra.writeUInt16LE(0x7075, 0);
      extra.writeUInt16LE(5 + name.length, 2);
      extra[4] = 1;
      extra.writeUInt32LE(sum, 5);
      return Buffer.concat([extra, name]);
    };
    const bytes = makeZip([
      { name: plain, content: failingAs(1), extra: field(crc32(plain)) },
      { name: 'changed.log', content: failingAs(2), extra: field(crc32(plain)) },
    ]);
    expect(await namesIn('a.zip', bytes)).toEqual(['恢复服务.log', 'changed.log']);
  });

  it('with backslashes, as Windows PowerShell writes them', async () => {
    const bytes = zipOf(['logs\\svagents\\a.log', 'logs\\cxps.exe', 'logs\\empty\\']);
    const { report } = await scanTree({ 'a.zip': bytes });
    expect(report.coverage.sources.map(({ path }) => path.split('!')[1])).toEqual(['logs/svagents/a.log']);
    expect(report.coverage.skipped).toEqual({ binary: 1 });
  });
});

describe('names in a tar', () => {
  it.each([
    ['UTF-8', '故障日志/恢复服务.log', Buffer.from('故障日志/恢复服务.log')],
    ['GBK', '故障日志/恢复服务代理.log', iconv.encode('故障日志/恢复服务代理.log', 'gbk')],
    ['windows-1252', 'Übersicht.log', iconv.encode('Übersicht.log', 'windows-1252')],
    ['UTF-8, from the folder itself', 'logs/a.log', Buffer.from('./logs/a.log')],
  ])('in %s', async (_, name, bytes) => {
    expect(await namesIn('a.tar', makeTar([{ name: bytes, content: failingAs(1) }]))).toEqual([name]);
  });
});
