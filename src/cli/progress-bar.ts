/**
 * How far a long scan is, in one line on the terminal: a bar, the share of the bytes, the logs, how long it will take yet, and
 * the log that is read. A scan that takes less than a second shows none. Where it is drawn is said in `status-line.ts`.
 */
import type { Clock } from '../clock.ts';
import type { Language } from '../locale/languages.ts';
import { type ProgressWords, progressWords } from '../locale/progress.ts';
import { clean } from '../reporters/clean.ts';
import { columnsOf, fitAround, wrapItems } from '../reporters/pretty/layout.ts';
import type { ScanProgress } from '../sources/progress.ts';
import type { StatusLine } from './status-line.ts';

/** Milliseconds of a scan without a bar, and between two pictures of it. */
const patience = 1000;
const pause = 100;

/** Columns of the bar itself, and of the name of a log that is worth showing. */
const barWidth = 20;
const leastName = 12;

/** `[=======>            ]  38% · 3 of 12 logs · 12 s left · logs/svagents.log`, in so many columns. */
export function renderProgress(
  { sources, ofSources, bytes, ofBytes, source }: ScanProgress,
  elapsed: number,
  width: number,
  words: ProgressWords,
): string {
  const share = ofBytes === 0 ? 1 : bytes / ofBytes;
  const filled = Math.round(share * barWidth);
  // Plain characters: others are two columns wide in some windows, and the line would break.
  const bar = filled === barWidth ? '='.repeat(barWidth) : `${'='.repeat(filled)}>`.padEnd(barWidth);
  const parts = [
    `[${bar}] ${String(Math.floor(share * 100)).padStart(3)}%`,
    words.logs(sources, ofSources),
    // Of the first hundredth nothing can be foretold.
    ...(share >= 0.01 && share < 1
      ? [words.left(Math.ceil((elapsed * (1 - share)) / share / 1000) * 1000)]
      : []),
  ];
  // What has no room is left out whole.
  const [line] = wrapItems(parts, width);
  const name = clean(source);
  const room = width - columnsOf(line) - 3;
  // The end of a path tells most.
  return room < leastName ? fitAround(line, 0, width) : `${line} · ${fitAround(name, name.length, room)}`;
}

export interface ProgressBar {
  show(progress: ScanProgress): void;
}

export interface ProgressBarOptions {
  language: Language;
  clock: Pick<Clock, 'now'>;
  /** Columns of the terminal, asked each time. */
  width(): number;
}

/** Draws a bar on a line, from the first second on. */
export function createProgressBar(
  line: StatusLine,
  { language, clock, width }: ProgressBarOptions,
): ProgressBar {
  const begun = clock.now();
  let drawn = begun + patience - pause;
  return {
    show(progress) {
      const now = clock.now();
      if (now - drawn < pause) return;
      drawn = now;
      line.show(renderProgress(progress, now - begun, width() - 1, progressWords[language]));
    },
  };
}
