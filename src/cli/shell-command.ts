/**
 * One run of a command as the user wrote it, by the shell of the system. What it is to know goes to its standard input
 * and nowhere else: log text never stands in arguments, in the environment or in the command. What it prints is not shown,
 * but for the last line of its standard error when it fails.
 */
import type { ChildProcess, spawn } from 'node:child_process';
import type { Clock } from '../clock.ts';
import type { CommandTexts } from '../locale/command.ts';
import { clean } from '../reporters/clean.ts';
import { fitAround } from '../reporters/pretty/layout.ts';

/** Bytes of standard error that are kept, and columns of its last line that are told. */
const keptBytes = 8192;
const toldColumns = 200;

/** Milliseconds for which a command that has ended may leave its standard error open, with what it started. */
const afterEnd = 1000;

export interface ShellRun {
  /** Resolves when the process has ended, with why that is a failure; null when it is none. Never rejects. */
  ended: Promise<string | null>;
  /** Ends the process and what it started; `reason` is why that is a failure. */
  kill(reason: string): void;
  /** Takes the process for ended, so that nothing waits for it any more. */
  abandon(): void;
}

export interface Surroundings {
  clock: Clock;
  /** Starts a process. */
  spawn: typeof spawn;
  /** As Node names it. */
  platform: string;
  /** The words for why a run failed. */
  texts: CommandTexts;
}

/** Starts a command and gives it the input. Never throws: what cannot be started has ended. */
export function startCommand(command: string, input: string, surroundings: Surroundings): ShellRun {
  try {
    const child = surroundings.spawn(command, {
      shell: true,
      stdio: ['pipe', 'ignore', 'pipe'],
      windowsHide: true,
      // A group of its own, so that what the shell starts can be ended with it. On Windows this would open a window.
      detached: surroundings.platform !== 'win32',
    });
    // Who does not read all that is said closes the pipe: whether that is a failure, its exit code says.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    return watch(child, child.stderr, surroundings);
  } catch (error) {
    return { ended: Promise.resolve(notStarted(error, surroundings)), kill: () => {}, abandon: () => {} };
  }
}

function watch(child: ChildProcess, stderr: NodeJS.ReadableStream, surroundings: Surroundings): ShellRun {
  const { clock, texts } = surroundings;
  let told = Buffer.alloc(0);
  let killed: string | null = null;
  let finish: (failure: string | null) => void = () => {};
  const ended = new Promise<string | null>((resolve) => {
    finish = (failure) => {
      child.stdin?.destroy();
      child.stderr?.destroy();
      const line = lastLine(told);
      resolve(failure === null || line === null ? failure : texts.told(failure, line));
    };
  });
  const closed = new AbortController();
  stderr.on('data', (chunk: Buffer) => {
    told = Buffer.concat([told, chunk]).subarray(-keptBytes);
  });
  child.on('error', (error) => {
    if (child.pid === undefined) finish(notStarted(error, surroundings));
  });
  child.on('close', () => closed.abort());
  child.on('exit', (code, signal) => {
    const failure = code === 0 ? null : signal === null ? texts.exitCode(code) : texts.endedBy(signal);
    clock.sleep(afterEnd, closed.signal).then(() => finish(killed ?? failure));
  });
  return {
    ended,
    kill(reason) {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      killed = reason;
      endTree(child, child.pid, surroundings);
    },
    abandon() {
      child.unref();
      finish(killed);
    },
  };
}

/** Ends a process with what it started, by its own id; if that is not possible, alone. */
function endTree(child: ChildProcess, pid: number, { spawn, platform }: Surroundings): void {
  const endAlone = () => child.kill('SIGKILL');
  try {
    if (platform !== 'win32') process.kill(-pid, 'SIGKILL');
    else {
      const args = ['/pid', String(pid), '/t', '/f'];
      spawn('taskkill', args, { stdio: 'ignore', windowsHide: true }).on('error', endAlone);
    }
  } catch {
    endAlone();
  }
}

function notStarted(error: unknown, { texts }: Surroundings): string {
  return texts.notStarted(clean(error instanceof Error ? error.message : String(error)));
}

/** The last line that says something, for the terminal. */
function lastLine(told: Buffer): string | null {
  const lines = told.toString().split(/[\r\n]+/);
  const last = lines.findLast((line) => line.trim() !== '');
  return last === undefined ? null : fitAround(clean(last.trim()), 0, toldColumns);
}
