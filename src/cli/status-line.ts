/**
 * One line on the terminal that says how it goes, while logs are followed or a scan takes long. It is drawn in place, and
 * taken away before anything else is written there. Where standard error is no terminal there is none.
 */
import type { Writable } from 'node:stream';
import type { Texts } from '../locale/texts.ts';
import { clean } from '../reporters/clean.ts';
import { fitAround } from '../reporters/pretty/layout.ts';

/** How it goes. */
export interface Status {
  /** Files that are followed. */
  files: number;
  /** Lines that were read so far. */
  lines: number;
  linesPerSecond: number;
  findings: number;
  /** The finding that came last; `time` as in a finding. */
  last: { time: string | null; title: string } | null;
}

/** `12 files · 340 lines/s · 3 findings · last 06:12:46 …`; in a quiet moment all lines so far. */
export function renderStatus({ files, lines, linesPerSecond, findings, last }: Status, texts: Texts): string {
  const rate = Math.round(linesPerSecond);
  const parts = [
    texts.followed(files),
    rate > 0 ? texts.linesEachSecond(rate) : texts.linesSoFar(lines),
    texts.found(findings),
    ...(last === null ? [] : [texts.lastFound([...timeOf(last), clean(last.title)].join(' '))]),
  ];
  return parts.join(' · ');
}

/** The time of day, where it is known. */
function timeOf({ time }: NonNullable<Status['last']>): string[] {
  return time === null ? [] : [time.slice(11, 19)];
}

export interface StatusLine {
  /** Draws a text, without characters that steer a terminal, in place of what stands there; cut to the width. */
  show(text: string): void;
  /** Takes it away: before anything else is written to the terminal, and at the end. */
  clear(): void;
}

export interface StatusLineOptions {
  /** False with `--quiet` or `--no-progress`. */
  enabled: boolean;
  /** Columns of the terminal, asked each time: windows change. */
  width(): number;
}

/** To the beginning of the line, and everything behind it away. */
const erase = '\r\x1b[K';

export function createStatusLine(
  stderr: Writable & { isTTY?: boolean },
  { enabled, width }: StatusLineOptions,
): StatusLine {
  const isSeen = enabled && stderr.isTTY === true;
  let shown = '';
  function draw(text: string): void {
    if (!isSeen || text === shown || stderr.destroyed) return;
    stderr.write(erase + text);
    shown = text;
  }
  return {
    // A character in the last column makes some terminals begin a new line.
    show: (text) => draw(fitAround(text, 0, Math.max(width() - 1, 1))),
    clear: () => draw(''),
  };
}
