/**
 * What the command line says beside the report, in every language: known folders, the command of `--exec`, `explain` and
 * `list`. English stays as programs have read it; the others are written in their script throughout.
 */
import { describe, expect, it } from 'vitest';
import { renderKnownFolders } from '../../src/cli/known-folders.ts';
import { commandTexts } from '../../src/locale/command.ts';
import { hostTexts } from '../../src/locale/host.ts';
import { lookupTexts } from '../../src/locale/lookup.ts';
import { knownPlaces } from '../../src/sources/known-places.ts';
import { severities } from '../../src/types.ts';
import { isIn } from './sentences.ts';

const translated = ['zh-CN', 'ko'] as const;

describe.each(translated)('in %s', (language) => {
  it('known folders are told', () => {
    const { scanning, none, absent } = hostTexts[language];
    for (const text of [scanning, none, absent(['QONE', 'QTWO'])]) expect(isIn(language, text)).toBe(true);
  });

  it.each([...new Set(knownPlaces.map(({ product }) => product))])('the product %s has a name', (product) => {
    expect(hostTexts[language].product(product)).not.toBe(product);
  });

  it.each(['Something else', 'constructor', '__proto__'])('the product %s keeps its name', (product) => {
    expect(hostTexts[language].product(product)).toBe(product);
  });

  it('the failures of a command are told', () => {
    const { failed, told, exitCode, endedBy, notStarted, tooLong, notDone, notRun } = commandTexts[language];
    const reasons = [exitCode(7), endedBy('QSIGNAL'), notStarted('QREASON'), tooLong(60), notDone(10)];
    for (const reason of reasons) expect(isIn(language, reason)).toBe(true);
    expect(failed(told(exitCode(7), 'QLINE'))).toMatch(/--exec.*7.*QLINE$/);
    expect(notRun(7654)).toContain('7,654');
    for (const text of [failed('QREASON'), notRun(2)]) expect(isIn(language, text)).toBe(true);
  });

  it('signatures are told', () => {
    const { unknown, seeList, severity, triedOn, silence, origin, signatures } = lookupTexts[language];
    const texts = [unknown('QCODE'), triedOn(['excerpt', 'source', 'docs', 'composed']), signatures(1)];
    texts.push(...severities.map((name) => severity[name]), ...Object.values(origin));
    texts.push(...['90s', '15m', '6h', '2d'].map((interval) => silence(interval, ['QONE', 'QTWO'])));
    for (const text of texts) expect(isIn(language, text)).toBe(true);
    expect(isIn(language, seeList.replace('logscan list', ''))).toBe(true);
  });
});

describe('a silence', () => {
  it.each([
    ['en', 'found where a log has no record for 15m: one, two'],
    ['zh-CN', '日志超过 15 分钟没有记录即报告：one、two'],
    ['ko', '로그에 15분 동안 기록이 없으면 보고: one, two'],
  ] as const)('is told in %s', (language, text) => {
    expect(lookupTexts[language].silence('15m', ['one', 'two'])).toBe(text);
  });
});

describe('known folders', () => {
  const folders = [
    { product: 'Mobility agent', path: 'a\x1b[31m', exists: true },
    { product: 'Replication appliance', path: 'b', exists: false },
    { product: 'MARS agent', path: 'c', exists: false },
  ];

  it.each([
    [
      'zh-CN',
      'logscan: 正在扫描本机的已知日志文件夹\n  移动代理: a\\x1b[31m\n  不存在：复制设备；MARS 代理\n',
    ],
    [
      'ko',
      'logscan: 이 호스트의 알려진 로그 폴더를 검사합니다\n  모빌리티 에이전트: a\\x1b[31m\n  없음: 복제 어플라이언스; MARS 에이전트\n',
    ],
  ] as const)('are told in %s', (language, text) => {
    expect(renderKnownFolders(folders, language)).toBe(text);
  });
});
