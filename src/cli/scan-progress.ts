/**
 * The bar of a scan on the terminal, where there is one and somebody wants it.
 */
import { systemClock } from '../clock.ts';
import type { Language } from '../locale/languages.ts';
import { standardInput } from '../types.ts';
import { type Terminal, wantsStatus, widthOf } from './output.ts';
import { createProgressBar, type ProgressBar } from './progress-bar.ts';
import { createStatusLine } from './status-line.ts';

/** A bar, and how it is taken away before anything else is written. */
export interface ScanProgressBar extends ProgressBar {
  clear(): void;
}

/** Makes the bar of a scan of these inputs. */
export function createScanProgress(
  inputs: readonly string[],
  options: { progress: boolean; quiet: boolean },
  terminal: Terminal,
  language: Language,
): ScanProgressBar {
  const { stderr } = terminal;
  const width = () => widthOf(stderr);
  // How much of standard input there is nobody knows, and it may be typed here.
  const enabled = !inputs.includes(standardInput) && wantsStatus(options, terminal);
  const status = createStatusLine(stderr, { enabled, width });
  return { ...createProgressBar(status, { language, clock: systemClock, width }), clear: status.clear };
}
