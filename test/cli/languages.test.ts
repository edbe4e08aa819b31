/**
 * `--lang`: what the command line says of its own is in the language of the report, on standard error too.
 */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/index.ts';
import { createTree } from '../tree.ts';
import { logscan } from './run.ts';

const missing = 'no-such-folder/x.log';
const inKorean = `파일 또는 폴더가 없습니다: ${missing}`;
const inChinese = `文件或文件夹不存在：${missing}`;

describe('a path that is missing', () => {
  it('is told in Korean by the report', async () => {
    const { code, stdout, stderr } = await logscan([missing, '--lang', 'ko']);
    expect([code, stderr]).toEqual([3, '']);
    expect(stdout).toContain(`   · ${inKorean}\n`);
    expect(stdout).toContain('철자를 확인하고');
    expect(stdout).not.toContain('there is no file');
  });

  it('is told in Korean by the report for programs, and beside it', async () => {
    const { code, stdout, stderr } = await logscan([missing, '--lang', 'ko', '--format', 'json']);
    expect(code).toBe(3);
    const { gaps }: Report = JSON.parse(stdout);
    expect(gaps).toEqual([
      {
        code: 'not-found',
        source: missing,
        message: inKorean,
        action: expect.stringMatching(/^철자를 확인하고.*확인하세요\.$/),
        said: {
          message: { id: 'missing', values: { path: missing } },
          action: { id: 'check-spelling', values: {} },
        },
      },
    ]);
    expect(stderr).toBe(`logscan: ${inKorean}\n  ${gaps[0].action}\n`);
  });

  it('is told in Chinese line by line', async () => {
    const { stdout, stderr } = await logscan([missing, '--lang', 'zh-CN', '--format', 'ndjson']);
    const [gap, summary] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(gap).toMatchObject({ type: 'gap', message: inChinese });
    expect(summary.type).toBe('summary');
    expect(stderr).toMatch(/^logscan: 文件或文件夹不存在：/);
  });

  it('is told in the language of the environment', async () => {
    const { stderr } = await logscan([missing, '--format', 'json'], { env: { LC_ALL: 'zh_CN.UTF-8' } });
    expect(stderr).toContain(inChinese);
  });
});

describe('notes', () => {
  it('are told in the language', async () => {
    const folder = createTree({ 'CBEngineCurr.errlog': '', 'a.log': 'nothing of note\n' });
    const { stdout } = await logscan(['CBEngineCurr.errlog', 'a.log', '--lang', 'ko', '--format', 'json'], {
      cwd: folder,
    });
    const report: Report = JSON.parse(stdout);
    expect(report.notes.map(({ message }) => message)).toContain('CBEngineCurr.errlog: 비어 있습니다');
  });
});

describe('usage errors', () => {
  it('stay in English', async () => {
    const { code, stderr } = await logscan(['--as', 'klingon', 'a', '--lang', 'ko']);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/\p{Script=Hangul}/u);
  });
});

describe('explain', () => {
  it.each([
    ['zh-CN', '未知的代码或 ID：999999', '查看全部代码和 ID：logscan list'],
    ['ko', '알 수 없는 코드 또는 ID: 999999', '전체 코드와 ID 보기: logscan list'],
  ])('says in %s that a code is not known', async (lang, unknown, advice) => {
    const { code, stderr } = await logscan(['explain', '999999', '--lang', lang]);
    expect([code, stderr]).toEqual([2, `logscan: ${unknown}\n  ${advice}\n`]);
  });

  it.each([
    ['zh-CN', /\[(?:严重|错误|警告|信息)\]\n/, '测试所用日志行的来源：'],
    ['ko', /\[(?:심각|오류|경고|정보)\]\n/, '테스트에 쓴 로그 줄의 출처: '],
  ])('has no English words of its own in %s', async (lang, severity, origins) => {
    const { stdout } = await logscan(['explain', 'mars-agent/vault-credentials-invalid', '--lang', lang]);
    expect(stdout).toMatch(severity);
    expect(stdout).toContain(origins);
    expect(stdout).not.toMatch(/tried on|found where|\[(?:critical|error|warning|info)\]/);
  });
});

describe('list', () => {
  it.each([
    ['zh-CN', /^mars-agent\/vault-credentials-invalid {2}(?:错误|严重) {6}\S/, /\n\d 个特征\n$/],
    ['ko', /^mars-agent\/vault-credentials-invalid {2}(?:오류|심각) {6}\S/, /\n시그니처 \d개\n$/],
  ])('has columns that stand below each other in %s', async (lang, row, total) => {
    const { stdout } = await logscan([
      'list',
      '--only',
      'mars-agent/vault-credentials-invalid',
      '--lang',
      lang,
    ]);
    expect(stdout).toMatch(row);
    expect(stdout).toMatch(total);
  });
});
