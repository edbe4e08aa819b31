/**
 * Runs the built command line as a user does, and gives what it wrote and its exit code.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  input?: string | Uint8Array;
  env?: Record<string, string>;
  cwd?: string;
  /** A program that is run before, in the same process. */
  preload?: string;
  /** @default that of the package */
  program?: string;
  /** Runs as this user, where the tests themselves run as root. */
  uid?: number;
}

/** What a command is run in: not the terminal or the pipeline of the tests. */
export function environment(): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, GITHUB_ACTIONS: ___, TF_BUILD: ____, ...env } = process.env;
  return { ...env, LC_ALL: 'C' };
}

/** `logscan args…`, without a terminal. */
export async function logscan(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const preload =
    options.preload === undefined ? [] : ['--import', `data:text/javascript,${options.preload}`];
  const program = options.program ?? resolve('bin/logscan.js');
  const child = spawn(process.execPath, [...preload, program, ...args], {
    env: { ...environment(), ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  return collect(child);
}

/** All that a process wrote, when it has ended. */
export async function collect(child: ChildProcess): Promise<Run> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on('data', (chunk) => stdout.push(chunk));
  child.stderr?.on('data', (chunk) => stderr.push(chunk));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
}
