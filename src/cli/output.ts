/**
 * What the CLI knows of the process, and how it writes there: results to standard output, everything else to standard error;
 * in which language, how wide and with which colours. It decides about colours itself, because the libraries disagree on what
 * FORCE_COLOR=0 means.
 */
import { fstatSync, statSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { type Language, languageOf } from '../locale/languages.ts';
import { tellGap } from '../locale/remarks/tell.ts';
import { identityOf } from '../read/file.ts';
import { clean, toText } from '../reporters/clean.ts';
import type { ReporterOptions } from '../reporters/types.ts';
import type { Gap } from '../types.ts';
import { canLink, canRedraw } from './terminal-kinds.ts';

/** What the CLI needs of the process. */
export interface Terminal {
  stdin: Readable;
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  env: Record<string, string | undefined>;
  /** As Node names it. */
  platform: string;
  /** In which relative paths stand. */
  folder?: string | undefined;
  /** What happens when whoever reads standard output has seen enough. */
  closedPipe?: { endsProgram: boolean };
}

/** Writes a text; while the reader is slow, gives a promise to wait for. */
export function write(stream: Writable, text: string): void | Promise<void> {
  if (text === '' || stream.destroyed || stream.write(text)) return;
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done).off('close', done).off('error', done);
      resolve();
    };
    stream.on('drain', done).on('close', done).on('error', done);
  });
}

/**
 * Writes a text and resolves when the system has it, so that a crash afterwards cannot lose it; also when the stream is
 * destroyed, and nothing can be delivered any more.
 */
export function writeDelivered(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (text === '' || stream.destroyed) return resolve();
    const done = () => {
      stream.off('close', done);
      resolve();
    };
    // A stream that is destroyed in the middle of a write may never call back.
    stream.on('close', done);
    stream.write(text, done);
  });
}

/** The language of the report: the option first, then what the environment asks for. */
export function wantedLanguage(chosen: Language | undefined, { env }: Terminal): Language {
  return chosen ?? languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG || systemLocale());
}

/** The locale of the system, from that of its services which is made in the least time. */
function systemLocale(): string {
  return new Intl.PluralRules().resolvedOptions().locale;
}

export const colorChoices = ['auto', 'always', 'never'] as const;

export type ColorChoice = (typeof colorChoices)[number];

/** Whether to use colours: the option first, then NO_COLOR, FORCE_COLOR, and what the terminal is. */
function wantsColor(choice: ColorChoice, { stdout, env }: Terminal): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '')
    return !['0', 'false'].includes(env.FORCE_COLOR);
  return stdout.isTTY === true && env.TERM !== 'dumb';
}

/** Columns of a terminal; one that does not know how wide it is says 0, and is taken for an ordinary one. */
export function widthOf({ columns }: { columns?: number }): number {
  return columns || 80;
}

/** How a report is to be written. */
export function reporterOptions(
  { color }: { color: ColorChoice },
  terminal: Terminal,
  language: Language,
): ReporterOptions {
  const { stdout, env, folder } = terminal;
  const { isTTY = false } = stdout;
  return {
    color: wantsColor(color, terminal),
    links: color !== 'never' && canLink({ isTTY, env }),
    width: isTTY ? widthOf(stdout) : 100,
    language,
    ...(folder === undefined ? {} : { folder }),
  };
}

/** What is for people is written into a file as into a pipe: it has neither colours nor a width. */
export function inFile(ways: ReporterOptions): ReporterOptions {
  return { ...ways, color: false, links: false, width: 100 };
}

/** A reader that has seen enough of standard output does not end the files. */
export function outliveReader({ closedPipe }: Terminal): void {
  if (closedPipe) closedPipe.endsProgram = false;
}

/** Whether a line on the terminal says how it goes. */
export function wantsStatus(
  { progress, quiet }: { progress: boolean; quiet: boolean },
  { stderr: { isTTY = false }, env }: Terminal,
): boolean {
  return progress && !quiet && canRedraw({ isTTY, env });
}

/** A gap, for people, beside a report for programs. */
export function renderGap(gap: Gap, language: Language): string {
  const { message, action } = tellGap(gap, language);
  return toText([`logscan: ${clean(message)}`, `  ${clean(action)}`]);
}

/** The files into which streams are written, and those of these paths, by device and number. */
export function filesOf(
  streams: readonly (Writable & { fd?: number })[],
  paths: readonly string[],
): string[] {
  const stats = [
    ...streams.map(({ fd }) => (fd === undefined ? undefined : fstatSync(fd, { bigint: true }))),
    ...paths.map((path) => statSync(path, { bigint: true, throwIfNoEntry: false })),
  ];
  return stats.flatMap((found) => (found?.isFile() ? [identityOf(found)] : []));
}
