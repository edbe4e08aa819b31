/**
 * Runs the command line, and turns whatever happens into an exit code: errors, signals, a closed pipe. The only place that
 * touches the process.
 */
import { LogscanError } from '../errors.ts';
import { home, runCommand } from './commands.ts';
import { exitCodes } from './exit-codes.ts';
import { renderError } from './faults.ts';
import { type Terminal, write } from './output.ts';
import { unwritableOutput } from './text-file.ts';

/** Signals that end it in good order; on Windows also Ctrl+Break and the closing of the window. */
const endings = {
  win32: ['SIGINT', 'SIGTERM', 'SIGBREAK', 'SIGHUP'],
  other: ['SIGINT', 'SIGTERM'],
} as const;

/** Runs logscan with these arguments; returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { stdin, stdout, stderr, env, platform } = process;
  const closedPipe = { endsProgram: true };
  const terminal: Terminal = { stdin, stdout, stderr, env, platform, folder: currentFolder(), closedPipe };
  const interruption = new AbortController();
  for (const name of endings[platform === 'win32' ? 'win32' : 'other']) {
    process.once(name, () => interruption.abort());
  }
  let fault: LogscanError | null = null;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough closes the pipe: that is no failure.
    if (error.code !== 'EPIPE') fault = unwritableOutput(error);
    else if (closedPipe.endsProgram) process.exit(exitCodes.clean);
  });
  // Nobody can be told that there is nowhere to tell it.
  stderr.on('error', () => {});
  try {
    const exitCode = await runCommand(args, terminal, interruption.signal);
    // What a file could not take is told in the turn after it was written.
    await new Promise((resolve) => setImmediate(resolve));
    if (fault !== null) throw fault;
    return exitCode;
  } catch (error) {
    if (error instanceof LogscanError) {
      await write(stderr, renderError(error));
      return exitCodes.usage;
    }
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    await write(
      stderr,
      `logscan: a defect of logscan itself:\n${reason}\nPlease report it: ${home}/issues\n`,
    );
    return exitCodes.internal;
  }
}

/** Undefined when it was removed meanwhile. */
function currentFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}
