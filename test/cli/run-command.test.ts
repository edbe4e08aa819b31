/**
 * `--exec`: what the command is given, when it runs, and what is told when it fails. The commands are real processes, the
 * time is the test's.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type CommandRunnerOptions, createCommandRunner } from '../../src/cli/run-command.ts';
import { createFakeClock } from '../clock.ts';
import { sampleDiagnosis } from '../reporters/sample-report.ts';
import { createTree } from '../tree.ts';

const minute = 60_000;

/** A command that is a program of Node, in a folder of its own. */
function commandOf(program: string): { command: string; folder: string } {
  const folder = createTree({ 'command.cjs': program });
  return { command: `"${process.execPath}" "${folder}/command.cjs"`, folder };
}

/** Adds what it reads, and a mark behind each document, to a file beside it. */
const recorder = `
  const fs = require('node:fs');
  const text = fs.readFileSync(0, 'utf8');
  fs.appendFileSync(__dirname + '/read.txt', text + '--');
`;

/** A runner with what the test sees of it: failures, processes, and the time. */
function createRunner(command: string, options: Partial<CommandRunnerOptions> = {}) {
  const clock = createFakeClock(Date.parse('2026-11-18T12:00:00Z'));
  const failures: string[] = [];
  const children: ChildProcess[] = [];
  const observed = ((...args: Parameters<typeof spawn>) => {
    const child = spawn(...args);
    if (args[0] === command) children.push(child);
    return child;
  }) as typeof spawn;
  onTestFinished(() => {
    for (const child of children) child.kill('SIGKILL');
  });
  const onFailure = (message: string) => failures.push(message);
  const runner = createCommandRunner({ command, clock, spawn: observed, onFailure, ...options });
  /** The run that was started last has ended, and the runner knows it. */
  async function runEnded(): Promise<void> {
    const child = children.at(-1) as ChildProcess;
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    if (!child.stderr?.closed) await once(child, 'close');
    await clock.advance(0);
  }
  return { ...runner, clock, failures, children, runEnded };
}

const diagnosis = (signature: string, count = 1) => sampleDiagnosis({ signature, count });

/** What the documents say of signatures and counts. */
function documentsIn(folder: string): string[][] {
  const path = `${folder}/read.txt`;
  const documents = existsSync(path) ? readFileSync(path, 'utf8').split('--').slice(0, -1) : [];
  return documents.map((text) =>
    JSON.parse(text).diagnoses.map(
      (one: { signature: string; count: number }) => `${one.signature} ${one.count}`,
    ),
  );
}

describe('the command', () => {
  it('reads one document of one line', async () => {
    const { command, folder } = commandOf(recorder);
    const { add, end, failures } = createRunner(command);
    const hostile = sampleDiagnosis({ title: '"; rm -rf / $(id) `id` %PATH%\n\x1b[2J\u202e 오류 错误' });
    add(hostile);
    await end();
    const written = readFileSync(`${folder}/read.txt`, 'utf8');
    expect(written).toMatch(/^[^\n\x1b\u202e]+\n--$/);
    expect(JSON.parse(written.slice(0, -2))).toEqual({ version: 1, diagnoses: [hostile] });
    expect(failures).toEqual([]);
  });

  it('sees nothing of the logs in its arguments and environment', async () => {
    const { command, folder } = commandOf(`
      const seen = JSON.stringify([process.argv, process.env]);
      require('node:fs').writeFileSync(__dirname + '/seen.txt', seen);
    `);
    const { add, end } = createRunner(command);
    add(sampleDiagnosis({ title: 'a title that nothing else has' }));
    await end();
    expect(readFileSync(`${folder}/seen.txt`, 'utf8')).not.toContain('a title that nothing else has');
  });

  it('may use the shell', async () => {
    const { command, folder } = commandOf(recorder);
    const { add, end, failures } = createRunner(`${command} && exit 7`);
    add(diagnosis('a'));
    await end();
    expect(documentsIn(folder)).toEqual([['a 1']]);
    expect(failures).toEqual(['the command of --exec failed: exit code 7']);
  });

  it('is told of in the language of the report', async () => {
    const { add, end, failures } = createRunner('echo the disk is full >&2 && exit 7', { language: 'ko' });
    add(diagnosis('a'));
    await end();
    expect(failures).toEqual(['--exec 명령 실패: 종료 코드 7: the disk is full']);
  });
});

describe('it runs', () => {
  it('when it is asked to, with all that came before, and not without anything', async () => {
    const { command, folder } = commandOf(recorder);
    const { add, tick, runEnded, children } = createRunner(command);
    tick();
    expect(children).toHaveLength(0);
    for (const one of [diagnosis('a', 1), diagnosis('b', 1), diagnosis('a', 2)]) add(one);
    expect(children).toHaveLength(0);
    tick();
    await runEnded();
    expect(documentsIn(folder)).toEqual([['a 2', 'b 1']]);
  });

  it('at most once a minute, with what came meanwhile', async () => {
    const { command, folder } = commandOf(recorder);
    const { add, tick, runEnded, children, clock } = createRunner(command);
    add(diagnosis('a', 1));
    tick();
    await runEnded();
    add(diagnosis('a', 2));
    await clock.advance(minute - 1);
    add(diagnosis('a', 3));
    tick();
    expect(children).toHaveLength(1);
    await clock.advance(1);
    tick();
    await runEnded();
    expect(documentsIn(folder)).toEqual([['a 1'], ['a 3']]);
  });

  it('again when the clock was set back', async () => {
    const { command } = commandOf(recorder);
    const { add, tick, runEnded, children, clock } = createRunner(command);
    add(diagnosis('a'));
    tick();
    await runEnded();
    await clock.advance(-60 * minute);
    add(diagnosis('a'));
    tick();
    await runEnded();
    expect(children).toHaveLength(2);
  });
});

describe('a failure is told', () => {
  async function failuresOf(program: string, diagnoses = [diagnosis('a')]): Promise<string[]> {
    const { add, end, failures } = createRunner(commandOf(program).command);
    diagnoses.forEach(add);
    await end();
    return failures;
  }

  it('with the exit code and the last line of standard error', async () => {
    const program = `
      process.stderr.write('first\\n\\x1b[31mno such host\\x1b[0m \\r\\n\\n');
      process.exitCode = 22;
    `;
    expect(await failuresOf(program)).toEqual([
      'the command of --exec failed: exit code 22: \\x1b[31mno such host\\x1b[0m',
    ]);
  });

  it('in bounded length', async () => {
    const [failure] = await failuresOf(`process.stderr.write('x'.repeat(1e6)); process.exitCode = 1;`);
    expect(failure.length).toBeLessThan(300);
  });

  it('when the command does not exist', async () => {
    const { add, end, failures } = createRunner('logscan-has-no-such-command');
    add(diagnosis('a'));
    await end();
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(/^the command of --exec failed: exit code (?:127|1): /);
  });

  it.each([
    ['at once', 'a\0b', spawn],
    [
      'later',
      'a',
      ((_command: string, options: object) =>
        spawn('/no/such/shell', [], { ...options, shell: false })) as typeof spawn,
    ],
  ])('when it cannot be started, and that is known %s', async (_when, command, start) => {
    const { add, end, failures } = createRunner(command, { spawn: start });
    add(diagnosis('a'));
    await end();
    expect(failures).toHaveLength(1);
    expect(failures[0]).toContain('the command of --exec failed: it cannot be started: ');
  });

  const large = [sampleDiagnosis({ causes: ['x'.repeat(5_000_000)] })];

  it('when it fails without reading all that it is given', async () => {
    const program = `require('node:fs').closeSync(0); process.exitCode = 3;`;
    expect(await failuresOf(program, large)).toEqual(['the command of --exec failed: exit code 3']);
  });

  it('but not when it needs nothing of what it is given', async () => {
    expect(await failuresOf(`require('node:fs').closeSync(0);`, large)).toEqual([]);
  });

  it('and the next run is not kept from running', async () => {
    const { command, folder } = commandOf(`${recorder} process.exitCode = 1;`);
    const { add, tick, end, runEnded, failures } = createRunner(command);
    add(diagnosis('a'));
    tick();
    await runEnded();
    add(diagnosis('b'));
    await end();
    expect(documentsIn(folder)).toEqual([['a 1'], ['b 1']]);
    expect(failures).toHaveLength(2);
  });
});

/** Says that it lives, starts another process that does nothing, and does nothing either. */
const endless = `
  const { spawn } = require('node:child_process');
  const { renameSync, writeFileSync } = require('node:fs');
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
  writeFileSync(__dirname + '/pid.new', String(other.pid));
  renameSync(__dirname + '/pid.new', __dirname + '/pid.txt');
  process.stderr.write('working\\n');
  setInterval(() => {}, 1000);
`;

/** A run of it that has begun, and the process that it started. */
async function startEndless(options: Partial<CommandRunnerOptions> = {}) {
  const { command, folder } = commandOf(endless);
  const runner = createRunner(command, options);
  runner.add(diagnosis('a'));
  runner.tick();
  await once(runner.children[0].stderr as NodeJS.ReadableStream, 'data');
  return { ...runner, other: Number(readFileSync(`${folder}/pid.txt`, 'utf8')) };
}

/** Waits until a process is gone: one that nobody has asked for its exit code yet is. */
async function isGone(pid: number): Promise<boolean> {
  for (;;) {
    try {
      process.kill(pid, 0);
      if (/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))) return true;
    } catch {
      return true;
    }
    await new Promise(setImmediate);
  }
}

describe('a command that does not end', () => {
  it('is ended with what it started after a minute, and that is told', async () => {
    const { clock, runEnded, failures, other } = await startEndless();
    await clock.advance(minute - 1);
    expect(failures).toEqual([]);
    await clock.advance(1);
    await runEnded();
    expect(failures).toEqual(['the command of --exec failed: it ran longer than 60 s: working']);
    expect(await isGone(other)).toBe(true);
  });

  it('keeps others from running meanwhile', async () => {
    const { add, tick, clock, runEnded, children } = await startEndless({ every: 1000, limit: 3000 });
    add(diagnosis('b'));
    await clock.advance(2000);
    tick();
    expect(children).toHaveLength(1);
    await clock.advance(1000);
    await runEnded();
    tick();
    expect(children).toHaveLength(2);
    await clock.advance(3000);
    await runEnded();
  });

  it('is waited for 10 seconds in the end', async () => {
    const { clock, add, end, failures, children, other } = await startEndless();
    add(diagnosis('b'));
    add(diagnosis('c'));
    const ended = end();
    await clock.advance(10_000);
    await ended;
    expect(failures).toEqual([
      'the command of --exec failed: it was not done 10 s after the end: working',
      'the command of --exec was not run for the last 2 diagnoses',
    ]);
    expect(children).toHaveLength(1);
    expect(await isGone(other)).toBe(true);
  });

  it('counts one diagnosis as one when it was not run for it', async () => {
    const { clock, add, end, failures } = await startEndless();
    add(diagnosis('b'));
    const ended = end();
    await clock.advance(10_000);
    await ended;
    expect(failures).toContain('the command of --exec was not run for the last 1 diagnosis');
  });

  it.skipIf(process.platform === 'win32')('is not waited for when what it left behind goes on', async () => {
    const runner = createRunner(`${commandOf(endless).command} & exit 4`);
    runner.add(diagnosis('a'));
    runner.tick();
    const ended = runner.end();
    await once(runner.children[0], 'exit');
    await runner.clock.advance(1000);
    await ended;
    process.kill(-(runner.children[0].pid as number), 'SIGKILL');
    expect(runner.failures[0]).toMatch(/^the command of --exec failed: exit code 4/);
  });
});

describe('a command that cannot even be ended', () => {
  it('is left alone, after the system of Windows was asked to end all of it', async () => {
    const started: unknown[][] = [];
    const streams = { stdin: new PassThrough(), stderr: new PassThrough() };
    const states = { pid: 4711, exitCode: null, signalCode: null, unref: () => {}, kill: () => false };
    const immortal = Object.assign(new EventEmitter(), streams, states);
    const start = ((command: string, args: unknown) => {
      started.push([command, args]);
      return immortal;
    }) as unknown as typeof spawn;
    const { add, tick, end, clock, failures } = createRunner('notify', { spawn: start, platform: 'win32' });
    add(diagnosis('a'));
    tick();
    const ended = end();
    await clock.advance(11_000);
    await ended;
    expect(started[0][1]).toMatchObject({ shell: true, detached: false, windowsHide: true });
    expect(started[1]).toEqual(['taskkill', ['/pid', '4711', '/t', '/f']]);
    expect(failures).toEqual(['the command of --exec failed: it was not done 10 s after the end']);
    expect(streams.stderr.destroyed).toBe(true);
  });
});

describe('the end', () => {
  it('runs what is left at once, behind what runs', async () => {
    const { command, folder } = commandOf(recorder);
    const { add, tick, end } = createRunner(command);
    add(diagnosis('a'));
    tick();
    add(diagnosis('b'));
    await end();
    expect(documentsIn(folder)).toEqual([['a 1'], ['b 1']]);
  });

  it('runs nothing when nothing is left', async () => {
    const { end, children } = createRunner('exit 1');
    await end();
    expect(children).toHaveLength(0);
  });
});
