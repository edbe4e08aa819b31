/**
 * `--help` in the language of the reader: every command and every option has its words in each, and no word is left behind.
 */
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Argv } from 'yargs';
import { declare } from '../../src/cli/commands.ts';
import { listCommands } from '../../src/cli/completion/commands.ts';
import { helpWidth } from '../../src/cli/help-words.ts';
import type { Terminal } from '../../src/cli/output.ts';
import { chinese } from '../../src/locale/help/chinese.ts';
import { korean } from '../../src/locale/help/korean.ts';
import { columnsOf } from '../../src/reporters/pretty/layout.ts';
import { isIn } from '../locale/sentences.ts';
import { logscan } from './run.ts';

const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
const terminal: Terminal = { stdin, stdout, stderr, env: {}, platform: 'linux' };

/** All that is declared in English, in the order in which it is. */
const asked = new Set<string>();
const commands = listCommands((program: Argv) =>
  declare(program, terminal, new AbortController().signal, (english) => {
    asked.add(english);
    return english;
  }),
);

/** What the parser says of its own. */
const ofParser = ['Commands:', 'Positionals:', 'Examples:', 'command', 'default', 'default:', 'boolean'];
ofParser.push('string', 'required', 'Show help', 'Show version number');

/** What Chinese and Korean help writes as English help does: options, values, examples of them, and names. */
const typed = /\{values\}|--[a-z-]+|[(（][\w./*、, -]+[)）]|\d{4}-\d\d-\d\dT?|Asia\/Seoul/g;
const names = new RegExp(
  'Azure|Site Recovery|Backup|Migrate|GitHub Actions|Pipelines|GUID|UTC|JSON|shell|bash|zsh|fish|powershell|' +
    'pretty|json|html|report|results|sarif|junit|xml|diff|md|txt|ms',
  'g',
);

describe.each([
  ['zh-CN', chinese],
  ['ko', korean],
] as const)('in %s', (language, words) => {
  it('has words for all that is declared, and for nothing else', () => {
    expect(Object.keys(words).toSorted()).toEqual([...new Set([...asked, ...ofParser])].toSorted());
  });

  it.each(Object.entries(words))('%s', (english, text) => {
    expect(isIn(language, text.replace(typed, '').replace(names, ''))).toBe(true);
    expect(text.includes('{values}')).toBe(english.includes('{values}'));
    // Whatever is to be typed is typed alike.
    for (const option of english.match(/--[a-z-]+|\w+\.\w+|0x\w+/g) ?? []) expect(text).toContain(option);
  });

  it.each(commands.map(({ path }) => path.join(' ')))(
    'logscan %s --help says nothing in English',
    async (path) => {
      const args = path.split(' ').filter((word) => word !== '');
      const { code, stdout } = await logscan([...args, '--help', '--lang', language]);
      expect(code).toBe(0);
      for (const text of [...asked, ...ofParser].filter((one) => / |:/.test(one))) {
        expect(stdout).not.toContain(` ${text.replace('{values}', '')}`);
      }
      for (const line of stdout.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(100);
    },
  );
});

describe('the language of the help', () => {
  const isKorean = async (args: string[], env = {}) =>
    (await logscan(args, { env })).stdout.includes('옵션:');

  it.each([
    [['--help', '--lang', 'ko'], {}, true],
    [['--lang=ko', '-h'], {}, true],
    [['help', '--lang', 'ko'], {}, true],
    [['-h'], { LC_ALL: 'ko_KR.UTF-8' }, true],
    [['-h', '--lang', 'en'], { LC_ALL: 'ko_KR.UTF-8' }, false],
    [['-h', '--lang', 'klingon'], {}, false],
    [['-h'], {}, false],
  ])('of %j with %j', async (args, env, expected) => {
    expect(await isKorean(args, env)).toBe(expected);
  });

  it('is English in scripts that complete, which any shell must read', async () => {
    const { stdout } = await logscan(['completion', 'powershell'], { env: { LC_ALL: 'ko_KR.UTF-8' } });
    expect(stdout).toContain('Show from this severity up');
  });
});

describe('the width of the help', () => {
  it.each([
    [false, 100, 100],
    [false, 60, 100],
    [true, 80, 80],
    [true, 200, 100],
    [true, 10, 40],
    [true, 0, 80],
  ])('on a terminal (%s) of %s columns it is %i', (isTTY, columns, width) => {
    const stdout = Object.assign(new PassThrough(), { isTTY, columns });
    expect(helpWidth({ ...terminal, stdout })).toBe(width);
  });
});
