/**
 * `logscan completion`: what real shells complete with the scripts, and that no text of the help can do anything in them.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { bashCompletion } from '../../../src/cli/completion/bash.ts';
import { type Command, listCommands } from '../../../src/cli/completion/commands.ts';
import { fishCompletion } from '../../../src/cli/completion/fish.ts';
import { powershellCompletion } from '../../../src/cli/completion/powershell.ts';
import { zshCompletion } from '../../../src/cli/completion/zsh.ts';
import { createTree } from '../../tree.ts';
import { logscan } from '../run.ts';
import { bashCompletes, type Complete, fishCompletes, isInstalled, zshCompletes } from './shells.ts';

const shells: Record<string, { completes: (script: string) => Complete; make(commands: Command[]): string }> =
  {
    bash: { completes: bashCompletes, make: bashCompletion },
    zsh: { completes: zshCompletes, make: zshCompletion },
    fish: { completes: fishCompletes, make: fishCompletion },
  };
const missing = Object.keys(shells).filter((name) => !isInstalled(name));

afterAll(() => {
  if (missing.length > 0) console.warn(`completion was not tried in ${missing.join(' and ')}: not installed`);
});

/** The candidates without what a shell puts before a value or behind a folder. */
function plain(candidates: string[]): string[] {
  return candidates.map((word) => word.replace(/^--[\w-]+=/, '')).sort();
}

describe.each(Object.keys(shells))('%s', (shell) => {
  const { completes, make } = shells[shell];
  const hasShell = !missing.includes(shell);

  async function installed(): Promise<Complete> {
    const { code, stdout, stderr } = await logscan(['completion', shell]);
    expect([code, stderr]).toEqual([0, '']);
    const folder = createTree({ script: stdout, 'place/a.log': '', 'place/lists/b.log': '' });
    const complete = completes(`${folder}/script`);
    return (line) => complete(line, `${folder}/place`);
  }

  it.skipIf(!hasShell)('completes commands, options and values', async () => {
    const complete = await installed();
    expect(complete('logscan ex')).toEqual(['explain']);
    expect(complete('logscan catalogue ')).toEqual(['check', 'new']);
    expect(complete('logscan completion ')).toEqual(['bash', 'fish', 'powershell', 'zsh']);
    expect(complete('logscan --fo')).toEqual(['--follow', '--format']);
    expect(complete('logscan --no-')).toEqual(['--no-builtin', '--no-glob', '--no-progress']);
    expect(complete('logscan explain --se')).toEqual([]);
    expect(plain(complete('logscan --color '))).toEqual(['always', 'auto', 'never']);
    expect(plain(complete('logscan --format=n'))).toEqual(['ndjson']);
    expect(plain(complete('logscan list --format '))).toEqual(['json', 'markdown', 'pretty']);
    expect(plain(complete('logscan diff --format '))).toEqual(['json', 'markdown', 'pretty']);
    expect(plain(complete('logscan --format ndjson --lang '))).toEqual(['en', 'ko', 'zh-CN']);
  });

  it.skipIf(!hasShell)('knows the command behind options, and their values from it', async () => {
    const complete = await installed();
    expect(complete('logscan --lang ko list --se')).toEqual(['--severity']);
    expect(complete('logscan --only list --fail')).toEqual(['--fail-on']);
    expect(complete('logscan a.log list --fail')).toEqual(['--fail-on']);
  });

  it.skipIf(!hasShell)(
    'completes files where files can stand, and nothing where nothing is known',
    async () => {
      const complete = await installed();
      const files = shell === 'bash' ? ['files'] : ['a.log'];
      expect(complete('logscan a')).toEqual(files);
      expect(complete('logscan --state a')).toEqual(files);
      expect(complete('logscan catalogue check a')).toEqual(files);
      expect(complete('logscan --strict -q a')).toEqual(files);
      expect(complete('logscan explain ')).toEqual([]);
      expect(complete('logscan --samples ')).toEqual([]);
    },
  );

  it.skipIf(!hasShell)('takes every text of the help for a text', () => {
    const folder = createTree({ 'place/a.log': '' });
    const evil = `it's "$(touch made)" \`touch made\` [a:b] ; touch made | ‘x’ \\ %d {a,b} * ~ !! #\n<end>`;
    const commands = listCommands((program: Recorder) =>
      program
        .option('safe', { type: 'string', describe: evil, values: ['one', '$(touch made)'] })
        .option('flag', { type: 'boolean', describe: evil })
        .command('first', evil, (first: Recorder) =>
          first.option('inner', { type: 'string', describe: evil }),
        ),
    );
    writeFileSync(`${folder}/script`, make(commands));
    const complete = completes(`${folder}/script`);
    const inFolder = (line: string) => complete(line, `${folder}/place`);
    expect(inFolder('logscan fi')).toEqual(['first']);
    expect(inFolder('logscan --s')).toEqual(['--safe']);
    expect(inFolder('logscan --f')).toEqual(['--flag']);
    expect(plain(inFolder('logscan --safe '))).toEqual(['one']);
    expect(inFolder('logscan first --i')).toEqual(['--inner']);
    expect(existsSync(`${folder}/place/made`) || existsSync('made')).toBe(false);
  });
});

/** What a parser is told, as far as these tests say it. */
interface Recorder {
  option(name: string, option: object): Recorder;
  positional(name: string, argument: object): Recorder;
  command(usage: string, describe: string, declare: (program: Recorder) => unknown): Recorder;
  strict(): Recorder;
}

describe('powershell', () => {
  it('is told every command, option and value', async () => {
    const { stdout } = await logscan(['completion', 'powershell']);
    for (const word of ['explain', 'check', '--follow', '-f', '--no-glob', '--component']) {
      expect(stdout).toContain(`'${word}|`);
    }
    expect(stdout).toContain(`'list --format' = @('pretty|pretty', 'json|json', 'markdown|markdown')`);
  });

  it('has an end to each text, and to each bracket outside of them', async () => {
    const evil = `it's "$(x)" [‘a’] ; @{ \`\n`;
    const made = powershellCompletion(
      listCommands((program: Recorder) => program.option('a', { type: 'boolean', describe: evil })),
    );
    for (const script of [(await logscan(['completion', 'powershell'])).stdout, made]) {
      const code = script
        .replace(/^#.*$/gm, '')
        .replace(/'(?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*'/g, "''");
      const rest = code.replace(/"[^"]*"/g, '""').replace(/''/g, '');
      expect(rest).not.toMatch(/['`\u2018-\u201b]/);
      const open: string[] = [];
      for (const [bracket] of rest.matchAll(/[(){}[\]]/g)) {
        if ('({['.includes(bracket)) open.push(bracket);
        else expect(open.pop()).toBe({ ')': '(', '}': '{', ']': '[' }[bracket]);
      }
      expect(open).toEqual([]);
    }
  });
});

describe('what is declared', () => {
  it('is written down, whatever else is said to the parser', () => {
    const commands = listCommands((program: Recorder) =>
      program
        .strict()
        .command('$0 [inputs..]', 'Scan', (scan) =>
          scan
            .positional('inputs', { type: 'string', array: true })
            .option('glob', { type: 'boolean', default: true, describe: 'Patterns' })
            .option('quiet', { type: 'boolean', alias: 'q', default: false })
            .option('only', { type: 'string', default: [] }),
        )
        .command('diff <before> <after>', 'Compare', (diff) =>
          diff
            .positional('before', { type: 'string' })
            .option('format', { type: 'string', values: ['a', 'b'] }),
        ),
    );
    const flags = { takesValue: false, values: [], takesFiles: false, repeats: false };
    const help = { ...flags, names: ['--help', '-h'], describe: 'Show help' };
    expect(commands).toEqual([
      {
        path: [],
        describe: '',
        options: [
          { ...flags, names: ['--no-glob'], describe: 'Patterns' },
          { ...flags, names: ['--quiet', '-q'], describe: '' },
          { names: ['--only'], describe: '', takesValue: true, values: [], takesFiles: true, repeats: true },
          help,
          { ...flags, names: ['--version'], describe: 'Show version number' },
        ],
        values: [],
        takesFiles: true,
      },
      {
        path: ['diff'],
        describe: 'Compare',
        options: [
          {
            names: ['--format'],
            describe: '',
            takesValue: true,
            values: ['a', 'b'],
            takesFiles: false,
            repeats: false,
          },
          help,
        ],
        values: [],
        takesFiles: true,
      },
    ]);
  });
});

describe('without a shell that it knows', () => {
  it.each([[[]], [['csh']], [['__proto__']]])('%j says how to install it in each', async (args) => {
    const { code, stdout, stderr } = await logscan(['completion', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
      expect(stderr).toContain(`logscan completion ${shell} `);
    }
  });
});
