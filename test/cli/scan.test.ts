/**
 * The command `logscan [inputs..]` on what users have: folders, files, pipes, and everything that can be wrong with
 * them. A bad input gets a clear message and the right exit code, never a stack trace, and costs no finding of others.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/index.ts';
import { makeZip } from '../bundles/archives.ts';
import { collect, logscan } from './run.ts';

const failing = 'Invalid vault credentials provided\r\n';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'logscan-cli-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

describe('exit codes', () => {
  it('is 0 when nothing is found', async () => {
    expect((await logscan(['fixtures/healthy/svagents_curr_3.log'])).code).toBe(0);
  });

  it('is 1 when something reaches --fail-on, and 0 when nothing does', async () => {
    const warning = write('warn/catalogue.yaml', signatureFile({ severity: 'warning' }));
    const log = write('warn/a.log', 'a needle in it\n');
    const run = (...args: string[]) => logscan([log, '--catalogue', warning, ...args]);
    expect((await run()).code).toBe(0);
    expect((await run('--fail-on', 'warning')).code).toBe(1);
    expect((await run('--fail-on', 'never')).code).toBe(0);
    expect((await logscan(['fixtures/demo'])).code).toBe(1);
    expect((await logscan(['fixtures/demo', '--fail-on', 'never'])).code).toBe(0);
  });

  it('does not depend on what is shown', async () => {
    const { code, stdout } = await logscan(['fixtures/demo', '--severity', 'critical', '--format', 'ndjson']);
    expect(code).toBe(1);
    expect(stdout).not.toContain('"severity":"error"');
  });

  it('is 3 when a part was not read; what was found wins, unless --strict', async () => {
    const log = write('gaps/a.log', failing);
    expect((await logscan(['fixtures/healthy/notes.txt', join(folder, 'missing')])).code).toBe(3);
    expect((await logscan([log, join(folder, 'missing')])).code).toBe(1);
    expect((await logscan([log, join(folder, 'missing'), '--strict'])).code).toBe(3);
  });

  it('is 3 with --strict when no log has a known format', async () => {
    expect((await logscan(['fixtures/healthy/notes.txt'])).code).toBe(0);
    expect((await logscan(['fixtures/healthy/notes.txt', '--strict'])).code).toBe(3);
  });

  it.each([
    [['--formt', 'json', 'a'], 'formt'],
    [['--format', 'xml', 'a'], 'pretty, json, ndjson'],
    [['--fail-on', 'bad', 'a'], 'critical, error, warning, info, never'],
    [['--samples', 'many', 'a'], 'whole number'],
    [['--samples', '1', '--samples', '2', 'a'], 'once'],
    [['--as', 'klingon', 'a'], 'mars-errlog'],
    [['--encoding', 'klingon', 'a'], 'utf-16le'],
    [['--since', 'yesterday', 'a'], '2024-03-05T06:00+09:00'],
    [['--since', '2h', '--since', '3h', 'a'], '--since was given 2 times'],
    [['--until', '2024-02-30', 'a'], 'until cannot be'],
    [['--since', '2h', '--until', '3h', 'a'], 'nothing lies between'],
    [['--tz', 'Seoul', 'a'], 'Asia/Seoul'],
    [['--catalogue', 'missing.yaml', 'a'], 'missing.yaml:1:1'],
    [['--color=red', 'a'], 'auto, always, never'],
    [['explain'], 'Not enough'],
    [['catalogue'], 'check'],
  ])('is 2 for %j, and says what would be right', async (args, hint) => {
    const { code, stdout, stderr } = await logscan(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('bad input', () => {
  it.each([
    ['a path that does not exist', () => join(folder, 'missing.log'), 'not-found', /Check the spelling/],
    ['a mistyped command', () => 'exlpain', 'not-found', /logscan explain/],
    ['an empty folder', () => mkdtempSync(join(folder, 'empty-')), 'no-logs', /Name the folder/],
    ['a folder without a log', () => join(write('other/photo.xyz', 'x'), '..'), 'no-logs', /Name the folder/],
    ['an empty file', () => write('empty.log', ''), 'nothing-to-read', /Name the folder/],
    [
      'a binary file',
      () => write('binary.log', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7) % 256))),
      'binary',
      /Export it/,
    ],
    ['a damaged archive', () => write('bundle.zip', 'PK\x03\x04\0'), 'bundle-damaged', /Fetch/],
  ])('%s', async (_, make, gap, action) => {
    const { code, stdout, stderr } = await logscan([make(), '--format', 'json']);
    const report: Report = JSON.parse(stdout);
    expect(code).toBe(3);
    expect(report.gaps.map((item) => item.code)).toEqual([gap]);
    expect(report.gaps[0].action).toMatch(action);
    expect(stderr).toContain(report.gaps[0].message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('costs no finding of the other files', async () => {
    const good = write('good.log', failing);
    const { stdout, code } = await logscan([
      join(folder, 'missing'),
      write('hole.log', ''),
      good,
      '--format',
      'json',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).diagnoses[0].sources[0].path).toContain('good.log');
  });

  it.skipIf(process.platform === 'win32')(
    'a file and a folder without permission: run as administrator',
    async () => {
      const file = write('denied/secret.log', failing);
      const closed = join(write('denied/closed/a.log', failing), '..');
      write('denied/open.log', failing);
      chmodSync(file, 0);
      chmodSync(closed, 0);
      // Root may read everything: then the command runs as nobody.
      const user = process.getuid?.() === 0 ? { uid: 65534 } : {};
      const { stdout, code } = await logscan([join(folder, 'denied'), '--format', 'json'], user);
      const report: Report = JSON.parse(stdout);
      chmodSync(closed, 0o755);
      expect(code).toBe(1);
      expect(report.gaps.map((gap) => gap.code)).toEqual(['access-denied', 'access-denied']);
      expect(report.gaps[0].action).toMatch(/administrator/);
      expect(report.summary.findings).toBe(1);
    },
  );

  it('a single line of 100 MB', async () => {
    const filler = Buffer.alloc(50_000_000, 'x');
    const path = write('long.log', Buffer.concat([filler, Buffer.from(` ${failing.trim()} `), filler]));
    const { stdout, code } = await logscan([path, '--format', 'ndjson']);
    const [finding, summary] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(finding).toMatchObject({ line: 1, column: 50_000_002, truncated: true });
    expect(finding.text.length).toBeLessThanOrEqual(2000);
    expect(finding.text).toContain(failing.trim());
    expect(summary.findings).toBe(1);
  });

  it('invalid UTF-8 around a failure', async () => {
    const path = write(
      'bad.log',
      Buffer.concat([Buffer.from([0xff, 0xfe, 0x80]), Buffer.from(failing), Buffer.from([0xc3, 0x28])]),
    );
    expect((await logscan([path])).code).toBe(1);
  });

  it('a broken catalogue file names the place', async () => {
    const path = write('broken.yaml', signatureFile({ pattern: 'needle.*haystack' }));
    const { code, stderr } = await logscan(['fixtures/demo', '--catalogue', path]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${path}:7:23: an unbounded gap: .*`);
    expect(stderr).toContain('.{0,300}');
    expect(stderr).toMatch(/\n\s+\^\n/);
  });
});

describe('paths as people have them', () => {
  it('blanks, brackets and parentheses are no patterns', async () => {
    const path = write('Program Files (x86)/logs [1]/{a}!/svagents.log', failing);
    expect((await logscan([path])).code).toBe(1);
    expect((await logscan([join(folder, 'Program Files (x86)')])).code).toBe(1);
    expect((await logscan([join(path, '..')])).code).toBe(1);
  });

  it('patterns are, unless --no-glob', async () => {
    write('many/one.log', failing);
    write('many/two.log', `two ${failing}`);
    const pattern = join(folder, 'many', '*.log');
    const { stdout } = await logscan([pattern, '--format', 'json']);
    expect(JSON.parse(stdout).summary.findings).toBe(2);
    expect((await logscan([pattern, '--no-glob'])).code).toBe(3);
  });
});

describe('standard input', () => {
  it('is read as -', async () => {
    const { stdout, code } = await logscan(['-', '--format', 'ndjson'], { input: `first\n${failing}` });
    expect(code).toBe(1);
    expect(JSON.parse(stdout.split('\n')[0])).toMatchObject({ source: '<stdin>', line: 2 });
  });

  it('can be empty', async () => {
    expect((await logscan(['-'], { input: '' })).code).toBe(3);
  });

  it('is read as the format and encoding that are named', async () => {
    const input = Buffer.from('error 34513\r\n', 'utf16le');
    const args = ['-', '--format', 'ndjson', '--as', 'mars-errlog', '--encoding', 'utf-16le'];
    const { stdout } = await logscan(args, { input });
    expect(JSON.parse(stdout.split('\n')[0])).toMatchObject({
      signature: 'mars-agent/vault-credentials-invalid',
    });
  });
});

describe.skipIf(process.platform === 'win32')('an interruption', () => {
  it('ends a scan of silent standard input with what was found', async () => {
    const child = spawn(process.execPath, [resolve('bin/logscan.js'), '-', '--format', 'ndjson']);
    child.stdin.on('error', () => {});
    child.stdin.write(`${failing.repeat(70)}`);
    child.stdout.once('data', () => child.kill('SIGINT'));
    const { code, stdout } = await collect(child);
    expect(code).toBe(130);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ type: 'finding' });
    expect(lines.at(-2)).toMatchObject({ type: 'gap', code: 'interrupted' });
    expect(lines.at(-1)).toMatchObject({ type: 'summary' });
  });
});

describe('output', () => {
  it('holds no control character of a log', async () => {
    const path = write('esc\u001b[31m.log', `\u001b]0;title\u0007 ${failing.trim()} \u009b31m\u202e\n`);
    for (const format of ['pretty', 'json', 'ndjson']) {
      const { stdout, stderr } = await logscan([path, '--format', format, '--context', '1']);
      expect(stdout + stderr).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    }
  });

  it.each([
    ['no terminal', [], {}, false],
    ['--color always', ['--color', 'always'], { NO_COLOR: '1' }, true],
    ['--color', ['--color'], {}, true],
    ['FORCE_COLOR=1', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['NO_COLOR=1 beats FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['an empty NO_COLOR says nothing', [], { NO_COLOR: '', FORCE_COLOR: '1' }, true],
    ['--no-color', ['--no-color'], { FORCE_COLOR: '1' }, false],
  ])('has colours or not: %s', async (_, args, env, coloured) => {
    const { stdout } = await logscan(['fixtures/demo', ...args], { env: env as Record<string, string> });
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });

  it('ends quietly when the pipe is closed', async () => {
    const log = write('dense.log', failing.repeat(200_000));
    const child = spawn(process.execPath, [resolve('bin/logscan.js'), log, '--format', 'ndjson']);
    child.stdout.once('data', () => child.stdout.destroy());
    const { stderr, code } = await collect(child);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('keeps at most --samples findings of a diagnosis, and counts all', async () => {
    const log = write('repeated.log', failing.repeat(50));
    const report: Report = JSON.parse((await logscan([log, '--format', 'json', '--samples', '3'])).stdout);
    expect(report.diagnoses[0]).toMatchObject({ count: 50 });
    expect(report.diagnoses[0].findings.map((finding) => finding.line)).toEqual([1, 2, 3]);
  });

  it('shows the lines around a finding with --context', async () => {
    const log = write('context.log', `one\ntwo\n${failing}three\nfour\n`);
    const report: Report = JSON.parse((await logscan([log, '--format', 'json', '--context', '1'])).stdout);
    expect(report.diagnoses[0].findings[0].context).toEqual({ before: ['two'], after: ['three'] });
  });
});

describe('a window of time', () => {
  const records = ['03', '04', '05'].map(
    (day) => `2024-Mar-${day} 06:12:46\tERROR\ta ${failing.replace('\r', '')}`,
  );
  const scanned = async (...args: string[]) => {
    const log = write('window/cxps.err.log', records.join(''));
    const { code, stdout } = await logscan([log, '--format', 'ndjson', ...args]);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const times = lines.filter(({ type }) => type === 'finding').map(({ time }) => time);
    return { code, times, summary: lines.at(-1) };
  };

  it('--since and --until bound what is found, what is counted, and the exit code', async () => {
    const day = await scanned('--since', '2024-03-04', '--until', '2024-03-04');
    expect(day).toMatchObject({ code: 1, times: ['2024-03-04T06:12:46'], summary: { findings: 1 } });
    const later = await scanned('--since', '1d');
    expect(later).toMatchObject({
      code: 0,
      times: [],
      summary: { findings: 0, newest: '2024-03-05T06:12:46' },
    });
    expect(later.summary.notes[0]).toMatchObject({ code: 'outside-window' });
  });

  it('--tz states the zone of the log, also west of Greenwich', async () => {
    const seoul = await scanned('--tz', 'Asia/Seoul', '--since', '2024-03-04T21:12:46Z');
    expect(seoul.times).toEqual(['2024-03-05T06:12:46+09:00']);
    expect((await scanned('--tz', '-05:00')).times[0]).toBe('2024-03-03T06:12:46-05:00');
  });

  it('is said in the report for people when it is empty', async () => {
    const log = write('window/cxps.err.log', records.join(''));
    const { stdout } = await logscan([log, '--since', '2h']);
    expect(stdout.replace(/\s+/g, ' ')).toContain('the newest record is of 2024-03-05T06:12:46');
  });
});

describe('choosing signatures', () => {
  it('--only and --ignore take ids with *', async () => {
    const ids = async (...args: string[]) =>
      (
        JSON.parse((await logscan(['fixtures/demo', '--format', 'json', ...args])).stdout) as Report
      ).diagnoses.map(({ signature }) => signature);
    expect(await ids('--only', 'network/*')).toEqual(['network/proxy-authentication-required']);
    expect(await ids('--ignore', '*server/*', '--ignore', 'mars-*')).toEqual([
      'network/proxy-authentication-required',
    ]);
  });

  it.each([
    [['--only', 'network/*', '--only', 'netwrok/*'], '--only netwrok/* names no signature'],
    [['--ignore', '*'], 'there is no signature to look for'],
    [['--no-builtin'], 'there is no signature to look for'],
    [['--follow', '--only', 'none'], '--only none names no signature'],
  ])('%j is refused: it would find nothing, whatever the log says', async (args, message) => {
    const { code, stdout, stderr } = await logscan(['fixtures/demo', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`logscan: ${message}\n`);
  });

  it('--no-builtin leaves only the own catalogue', async () => {
    const own = write('own/catalogue.yaml', signatureFile({}));
    const log = write('own/a.log', `a needle\n${failing}`);
    const report: Report = JSON.parse(
      (await logscan([log, '--catalogue', own, '--no-builtin', '--format', 'json'])).stdout,
    );
    expect(report.diagnoses.map(({ signature }) => signature)).toEqual(['own/needle']);
  });
});

/** A signature file of one signature. */
function signatureFile({ severity = 'error', pattern = 'a needle' }): string {
  return `component: own
formats: any
signatures:
  - id: own/needle
    title: A needle
    severity: ${severity}
    patterns: ['${pattern}']
    docs: https://example.com/
    causes: [It is there]
    remediation: [{ text: Take it out }]
    examples: [{ match: a needle, from: composed }, { no-match: hay }]
`;
}

describe('limits for bundles', () => {
  it('can be set by options', async () => {
    const path = write('many.zip', makeZip([{ name: 'a.log', content: failing.repeat(100) }]));
    const cut = await logscan([path, '--max-entry-size', '0.1k', '--format', 'json']);
    expect(JSON.parse(cut.stdout)).toMatchObject({
      summary: { findings: 2, complete: false },
      gaps: [{ code: 'bundle-over-limit', action: expect.stringMatching(/--max-entry-size/) }],
    });
    expect((await logscan([path, '--max-entries', '0'])).code).toBe(3);
  });

  it.each([
    ['--max-entry-size', '5X', /a size such as 500M/],
    ['--max-ratio', '-1', /a whole number/],
  ])('%s %s is refused', async (option, value, sentence) => {
    const { code, stderr } = await logscan([`${option}=${value}`, folder]);
    expect(code).toBe(2);
    expect(stderr).toMatch(sentence);
  });
});
