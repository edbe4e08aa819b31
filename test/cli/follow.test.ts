/** `logscan --follow` as its users run it: a process of its own, files that change, and signals. Tests wait for what happens. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync as append, existsSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTree, type Tree } from '../tree.ts';
import { collect, environment, logscan } from './run.ts';

const failure = (code: number) =>
  `#~> (11-20-2026 10:00:00):   ERROR  2508 8408 ${code} FAILED : PostToSVServer with error [at curlwrapper.cpp:CurlWrapper::processCurlResponse:212]   failed to post request: (7) - Couldn't connect to server\n`;
const log = 'svagents_curr_1.log';

interface Started {
  child: ChildProcess;
  folder: string;
  /** Resolves when standard output, from its beginning, has what is looked for. */
  shows(wanted: RegExp): Promise<void>;
  output(): string;
  /** All that it wrote, when it has ended. */
  ended: ReturnType<typeof collect>;
}

function start(
  tree: Tree,
  args: string[],
  stdout: 'pipe' | number = 'pipe',
  folder = createTree(tree),
): Started {
  const child = spawn(process.execPath, [resolve('bin/logscan.js'), ...args], {
    cwd: folder,
    env: environment(),
    stdio: ['pipe', stdout, 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  return {
    child,
    folder,
    output: () => output,
    ended: collect(child),
    async shows(wanted) {
      while (!wanted.test(output)) await once(child.stdout as NodeJS.ReadableStream, 'data');
    },
  };
}

describe('logscan --follow', () => {
  it('writes findings as they happen, and a summary when it is stopped', async () => {
    const { child, folder, shows, ended } = start({ [log]: failure(1) }, ['-f', '.', '--format', 'ndjson']);
    await shows(/"line":1/);
    append(`${folder}/${log}`, failure(2));
    await shows(/"line":2/);
    child.kill('SIGTERM');
    const { code, stdout } = await ended;
    const written = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(written.map(({ type }) => type)).toEqual(['finding', 'finding', 'summary']);
    expect(written[2]).toMatchObject({ findings: 2, sources: 1 });
    expect(code).toBe(130);
  });

  it('shows a trouble in a few lines, counts its repeats, and ends with the report', async () => {
    const { child, folder, shows, ended } = start({ [log]: failure(1) }, ['-f', '.']);
    await shows(/CRITICAL The process server sends no heartbeat/);
    append(`${folder}/${log}`, failure(2).repeat(10));
    append(`${folder}/other.log`, failure(3));
    await shows(/other\.log:1/);
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    const [live, report] = stdout.split('\n\n', 1).concat(stdout.slice(stdout.indexOf('\n\n')));
    expect(live.match(/CRITICAL/g)).toHaveLength(2);
    expect(live).toMatch(/↳ 10 more in /);
    expect(report).toMatch(/Start here: .*12 times/s);
    expect(stderr).toBe('');
    expect(code).toBe(130);
  });

  it('writes findings into files as they happen, and documents when it is stopped', async () => {
    const args = ['-f', '.', '--format', 'ndjson', '-o', 'ndjson=found.log', '-o', 'report.json'];
    const { child, folder, shows, ended } = start({ [log]: failure(1) }, args);
    const found = () => readFileSync(`${folder}/found.log`, 'utf8');
    await shows(/"line":1/);
    append(`${folder}/${log}`, failure(2));
    await shows(/"line":2/);
    expect(found()).toMatch(/"line":1/);
    expect(existsSync(`${folder}/report.json`)).toBe(false);
    child.kill('SIGTERM');
    const { stdout } = await ended;
    expect(found()).toBe(stdout);
    expect(JSON.parse(readFileSync(`${folder}/report.json`, 'utf8')).summary).toMatchObject({
      findings: 2,
      sources: 1,
    });
  });

  it('goes on behind what another run wrote into a file', async () => {
    const tree = { [log]: failure(1), 'found.csv': 'time,severity\n' };
    const { child, folder, shows, ended } = start(tree, ['-f', log, '-o', 'found.csv', '-o', 'a.ndjson']);
    await shows(/CRITICAL/);
    child.kill('SIGTERM');
    await ended;
    const lines = readFileSync(`${folder}/found.csv`, 'utf8').trimEnd().split('\n');
    expect(lines[0]).toBe('time,severity');
    expect(lines).toHaveLength(2);
  });

  it('goes on from the state file after a kill', async () => {
    const first = start({ [log]: failure(1) }, ['-f', '.', '--state', 'state.json', '--format', 'ndjson']);
    await first.shows(/"line":1/);
    const isSaved = () => existsSync(`${first.folder}/state.json`) && saved(first.folder) === 1;
    while (!isSaved()) await new Promise((done) => setImmediate(done));
    first.child.kill('SIGKILL');
    await first.ended;
    append(`${first.folder}/${log}`, failure(2));
    const second = start(
      {},
      ['-f', '.', '--state', 'state.json', '--format', 'ndjson'],
      'pipe',
      first.folder,
    );
    await second.shows(/"line":2/);
    second.child.kill('SIGTERM');
    const { stdout } = await second.ended;
    expect(stdout.match(/"type":"finding"/g)).toHaveLength(1);
    expect(saved(first.folder)).toBe(2);
  });

  it('does not follow the file into which it writes', async () => {
    const folder = createTree({ [log]: failure(1) });
    const { child, ended } = start(
      {},
      ['-f', '.', '--format', 'ndjson'],
      openSync(`${folder}/out.log`, 'a'),
      folder,
    );
    const text = () => readFileSync(`${folder}/out.log`, 'utf8');
    while (!text().includes('"line":1')) await new Promise((done) => setImmediate(done));
    append(`${folder}/${log}`, failure(2));
    while (!text().includes('"line":2')) await new Promise((done) => setImmediate(done));
    child.kill('SIGTERM');
    await ended;
    expect(text().match(/"type":"finding"/g)).toHaveLength(2);
  });

  it('runs a command for a new diagnosis, with log text in its input only', async () => {
    const now = new Date().toISOString();
    const today = `${now.slice(5, 7)}-${now.slice(8, 10)}-${now.slice(0, 4)} ${now.slice(11, 19)}`;
    const hostile = failure(1)
      .replace('11-20-2026 10:00:00', today)
      .replace('server\n', 'server $(touch pwned) `touch pwned`\n');
    const { child, folder, ended } = start({ [log]: hostile }, ['-f', '.', '--exec', 'cat >> told.jsonl']);
    const text = () =>
      existsSync(`${folder}/told.jsonl`) ? readFileSync(`${folder}/told.jsonl`, 'utf8') : '';
    while (!text().endsWith('\n')) await new Promise((done) => setImmediate(done));
    append(`${folder}/${log}`, hostile);
    child.kill('SIGTERM');
    await ended;
    const [told, ...more] = text()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told).toMatchObject({
      version: 1,
      diagnoses: [{ signature: 'process-server/heartbeat-lost', state: 'current' }],
    });
    expect(told.diagnoses[0].findings[0].text).toContain('$(touch pwned)');
    expect(more).toEqual([]);
    expect(existsSync(`${folder}/pwned`)).toBe(false);
  });

  it('ends with its standard input when it follows nothing else', async () => {
    const run = await logscan(['-f', '-', '--format', 'ndjson'], { input: failure(1) });
    expect(run.stdout.split('\n').map((line) => line.slice(0, 17))).toEqual([
      '{"type":"finding"',
      '{"type":"summary"',
      '',
    ]);
    expect(run.code).toBe(1);
  });

  it('says what it cannot follow', async () => {
    const { child, shows, ended } = start({ 'b.zip': 'PK' }, ['-f', 'b.zip', 'missing.log']);
    await shows(/not followed[\s\S]*missing\.log/);
    child.kill('SIGINT');
    expect((await ended).stdout).toMatch(/Scan it without --follow/);
  });

  it.each([
    [['--state', 's.json', '.'], '--state needs --follow'],
    [['--exec', 'true', '.'], '--exec needs --follow'],
    [['-f', '--exec-every', '5s', '.'], '--exec-every needs --exec'],
    [['-f', '--context', '3', '.'], '--context cannot be used with --follow'],
    [['-f', '--jobs', '2', '.'], '--jobs cannot be used with --follow'],
    [['-f', '--interval', 'soon', '.'], '--interval'],
  ])('refuses %j', async (args, message) => {
    const run = await logscan(args);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(message);
  });
});

describe('standard input that goes on', () => {
  it('is told as it comes', async () => {
    const { child, shows, output, ended } = start({}, ['-']);
    child.stdin?.write(`first line\n${failure(1)}`);
    await shows(/CRITICAL The process server sends no heartbeat/);
    expect(output()).not.toContain('Start here');
    child.stdin?.end();
    const { code, stdout } = await ended;
    expect(stdout).toContain('Start here');
    expect(code).toBe(1);
  });

  it('is not told twice when it ends at once', async () => {
    const run = await logscan(['-'], { input: failure(1) });
    expect(run.stdout).toMatch(/^Start here/);
  });
});

function saved(folder: string): number {
  return JSON.parse(readFileSync(`${folder}/state.json`, 'utf8')).findings;
}

it('keeps the state file whole while it is written over and over', async () => {
  const { child, folder, ended } = start({ [log]: '' }, [
    '-f',
    '.',
    '--state',
    'state.json',
    '--format',
    'ndjson',
    '--interval',
    '10ms',
  ]);
  for (let round = 1; round <= 3; ) {
    append(`${folder}/${log}`, failure(round));
    const before = round;
    while (round === before) {
      await new Promise((done) => setImmediate(done));
      if (existsSync(`${folder}/state.json`) && saved(folder) >= round) round++;
    }
  }
  child.kill('SIGTERM');
  await ended;
  expect(saved(folder)).toBe(3);
});
