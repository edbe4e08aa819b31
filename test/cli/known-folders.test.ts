/**
 * `logscan` without inputs: scans the known log folders of the host, and says which there are. The host is a terminal
 * of the test whose variables lead into a tree; only what holds on every machine is tried with the real one.
 */
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { ScanArguments } from '../../src/cli/arguments.ts';
import { renderKnownFolders } from '../../src/cli/known-folders.ts';
import { runScan } from '../../src/cli/scan.ts';
import type { Report } from '../../src/index.ts';
import { createTree, type Tree } from '../tree.ts';
import { logscan, type Run } from './run.ts';

const asked: ScanArguments = {
  inputs: [],
  catalogue: [],
  builtin: true,
  only: [],
  ignore: [],
  lang: 'en',
  format: 'pretty',
  output: [],
  failOn: 'error',
  severity: 'info',
  baseline: undefined,
  samples: 10,
  context: undefined,
  jobs: undefined,
  as: undefined,
  since: undefined,
  until: undefined,
  tz: undefined,
  follow: false,
  state: undefined,
  interval: undefined,
  exec: undefined,
  execEvery: undefined,
  progress: true,
  maxEntries: 100,
  maxDepth: 5,
  maxEntrySize: 1e9,
  maxTotalSize: 1e9,
  maxRatio: 100,
  encoding: 'auto',
  glob: true,
  strict: false,
  quiet: false,
  redact: false,
  color: 'never',
};

/** `logscan` on a host of Windows whose folders are in a tree, with paths relative to it. */
async function runOn(tree: Tree, options: Partial<ScanArguments> = {}): Promise<Run> {
  const folder = createTree(tree);
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const env = { ProgramData: `${folder}/ProgramData`, ProgramFiles: `${folder}/Program Files` };
  const terminal = { stdin, stdout, stderr, env, platform: 'win32' };
  const [code, written, told] = await Promise.all([
    runScan({ ...asked, ...options }, terminal, new AbortController().signal).finally(() => {
      stdout.end();
      stderr.end();
    }),
    text(stdout),
    text(stderr),
  ]);
  const relative = (output: string) => output.replaceAll(`${folder}/`, '');
  return { code, stdout: relative(written), stderr: relative(told) };
}

const errlog = 'Program Files/Microsoft Azure Recovery Services Agent/Temp/CBEngineCurr.errlog';
const failing = { [errlog]: 'Invalid vault credentials provided\r\n', 'ProgramData/ASRLogs/other.xyz': '' };

describe('logscan without inputs', () => {
  it('scans what there is of the known log folders, and says what there is not', async () => {
    const { code, stdout, stderr } = await runOn(failing);
    expect(code).toBe(1);
    expect(stdout).toContain('mars-agent/vault-credentials-invalid');
    expect(stderr).toBe(
      'logscan: scanning the known log folders of this host\n' +
        '  MARS agent: Program Files/Microsoft Azure Recovery Services Agent/Temp\n' +
        '  Set-up of Site Recovery: ProgramData/ASRLogs\n' +
        '  not there: Azure Backup Server or DPM, Configuration, process or master target server, ' +
        'Replication appliance, Azure Migrate or replication appliance\n',
    );
  });

  it('says so in the report for programs too, and nothing beside it with --quiet', async () => {
    const { stdout, stderr } = await runOn(failing, { format: 'json', quiet: true });
    const report: Report = JSON.parse(stdout);
    expect(stderr).toBe('');
    expect(report.coverage.sources.map(({ path }) => path)).toEqual([errlog]);
    expect(report.coverage.knownFolders).toContainEqual({
      product: 'MARS agent',
      path: 'Program Files/Microsoft Azure Recovery Services Agent/Temp',
      exists: true,
    });
  });

  it('exits with 3 and says what to do when there are none', async () => {
    const { code, stdout, stderr } = await runOn({});
    expect(code).toBe(3);
    expect(stdout).toContain('Name the folder that holds the logs');
    expect(stderr).toMatch(
      /^logscan: none of the known log folders is on this host\n {2}not there: MARS agent, /,
    );
  });

  it('takes standard input only when - is said', async () => {
    const { code, stdout } = await logscan(['--format', 'json'], {
      input: 'Invalid vault credentials provided\n',
    });
    const report: Report = JSON.parse(stdout);
    expect([0, 1, 3]).toContain(code);
    expect(report.coverage.knownFolders).toBeInstanceOf(Array);
    expect(report.coverage.sources.map(({ path }) => path)).not.toContain('<stdin>');
  });
});

describe('inputs', () => {
  it('are understood with the variables of the host', async () => {
    const { code, stderr } = await runOn(failing, { inputs: ['%programfiles%/*/Temp'] });
    expect([code, stderr]).toEqual([1, '']);
  });

  it.skipIf(process.platform === 'win32')('of Windows are told to be so elsewhere', async () => {
    const { code, stderr } = await logscan(['C:\\ProgramData\\ASR', '--format', 'json']);
    expect(code).toBe(3);
    expect(stderr).toContain('C: is a drive of Windows and means nothing on this system');
  });
});

describe('the words about known folders', () => {
  it('name a product once, whose folders are partly there', () => {
    const folders = [
      { product: 'One', path: 'a', exists: true },
      { product: 'One', path: 'b', exists: false },
      { product: 'One', path: 'c\u001b[31m', exists: true },
    ];
    const [, line, end] = renderKnownFolders(folders, 'en').split('\n');
    expect(line).toMatch(/^ {2}One: a, c/);
    expect(line).not.toContain('\u001b');
    expect(end).toBe('');
  });
});
