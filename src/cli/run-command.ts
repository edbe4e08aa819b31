/**
 * `--exec COMMAND`: runs a command for new diagnoses, at most so often and never twice at once. What comes meanwhile is
 * gathered for the next run. A run that fails is reported and not tried again. How one run goes is said in
 * `shell-command.ts`.
 */
import { spawn as spawnProcess } from 'node:child_process';
import type { Clock } from '../clock.ts';
import { commandTexts } from '../locale/command.ts';
import type { Language } from '../locale/languages.ts';
import { safeJson } from '../reporters/clean.ts';
import type { Diagnosis } from '../types.ts';
import { type ShellRun, startCommand } from './shell-command.ts';

export interface CommandRunnerOptions {
  /** As the user wrote it; it may use the shell of the system. */
  command: string;
  /** Milliseconds from the start of a run to that of the next, at least. @default 60_000 */
  every?: number | undefined;
  /** Milliseconds that a run may take; then it is ended. @default 60_000 */
  limit?: number;
  /** Milliseconds that `end` waits for what runs and what is gathered. @default 10_000 */
  endLimit?: number;
  clock: Clock;
  /** Starts a process. @default that of Node */
  spawn?: typeof spawnProcess;
  /** As Node names it. @default the one it runs on */
  platform?: string;
  /** Language of what `onFailure` is told. @default 'en' */
  language?: Language;
  /** Is told why a run failed, in one line for the terminal. */
  onFailure(message: string): void;
}

/** The command reads one JSON document from its standard input: `{"version": 1, "diagnoses": [Diagnosis, …]}` and a line end. */
export interface CommandRunner {
  /** Gathers a diagnosis, in place of an earlier one of the same signature. */
  add(diagnosis: Diagnosis): void;
  /** Runs the command when there is something for it and it is time; to be called once a poll. */
  tick(): void;
  /** Runs the command for what is left, at once, and waits for it. To be called last. */
  end(): Promise<void>;
}

/** Milliseconds that a process may take to vanish when it was ended. */
const vanishing = 1000;

export function createCommandRunner({
  command,
  every = 60_000,
  limit = 60_000,
  endLimit = 10_000,
  clock,
  spawn = spawnProcess,
  platform = process.platform,
  language = 'en',
  onFailure,
}: CommandRunnerOptions): CommandRunner {
  const texts = commandTexts[language];
  const surroundings = { clock, spawn, platform, texts };
  const gathered = new Map<string, Diagnosis>();
  let lastStart: number | null = null;
  let running: { run: ShellRun; done: Promise<void> } | null = null;

  function start(): void {
    const diagnoses = [...gathered.values()];
    gathered.clear();
    lastStart = clock.now();
    const run = startCommand(command, `${safeJson({ version: 1, diagnoses })}\n`, surroundings);
    const done = endInTime(run).then((reason) => {
      running = null;
      if (reason !== null) onFailure(texts.failed(reason));
    });
    running = { run, done };
  }

  async function endInTime(run: ShellRun): Promise<string | null> {
    if (!(await isKeptWithin(limit, run.ended))) run.kill(texts.tooLong(limit / 1000));
    return run.ended;
  }

  /** Whether a promise is kept before so much time has passed. */
  async function isKeptWithin(milliseconds: number, promise: Promise<unknown>): Promise<boolean> {
    const kept = new AbortController();
    const waited = clock.sleep(milliseconds, kept.signal).then(() => kept.signal.aborted);
    promise.then(() => kept.abort());
    return waited;
  }

  /** Waits for what runs, and runs what was gathered meanwhile unless it is too late for that. */
  async function finish(isLate: () => boolean): Promise<void> {
    await running?.done;
    if (gathered.size === 0 || isLate()) return;
    start();
    await running?.done;
  }

  /** A clock that was set back must not hold the command up. */
  const isTime = (now: number) => lastStart === null || now < lastStart || now - lastStart >= every;

  return {
    add(diagnosis) {
      gathered.set(diagnosis.signature, diagnosis);
    },
    tick() {
      if (running === null && gathered.size > 0 && isTime(clock.now())) start();
    },
    async end() {
      let late = false;
      const finished = finish(() => late);
      if (await isKeptWithin(endLimit, finished)) return;
      late = true;
      if (running !== null) {
        const { run, done } = running;
        run.kill(texts.notDone(endLimit / 1000));
        if (!(await isKeptWithin(vanishing, done))) run.abandon();
        await done;
      }
      if (gathered.size > 0) onFailure(texts.notRun(gathered.size));
    },
  };
}
