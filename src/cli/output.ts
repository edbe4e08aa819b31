/**
 * Where the CLI writes: results to standard output, everything else to standard error. A closed pipe ends the
 * program quietly. Decides about colours, because the libraries disagree on what FORCE_COLOR=0 means.
 */
import type { Readable, Writable } from 'node:stream';
import { type Language, languageOf } from '../locale/languages.ts';

/** What the CLI needs of the process. */
export interface Terminal {
  stdin: Readable;
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable;
  env: Record<string, string | undefined>;
  /** As Node names it. */
  platform: string;
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
export function wantsColor(choice: ColorChoice, { stdout, env }: Terminal): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '')
    return !['0', 'false'].includes(env.FORCE_COLOR);
  return stdout.isTTY === true && env.TERM !== 'dumb';
}
