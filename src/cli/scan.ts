/**
 * `logscan [inputs..]`: scans, writes the report, and gives the exit code. Without inputs it scans the known log folders
 * of this host.
 */
import { systemClock } from '../clock.ts';
import { filterReport } from '../reporters/filter.ts';
import { createReporter } from '../reporters/index.ts';
import { scan } from '../scan.ts';
import { isAtLeast } from '../severity.ts';
import { standardInput } from '../types.ts';
import type { ScanArguments } from './arguments.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { createLiving } from './living.ts';
import { renderGap, type Terminal, wantsStatus, write } from './output.ts';
import { prepare } from './prepare.ts';
import { createProgressBar } from './progress-bar.ts';
import { createStatusLine } from './status-line.ts';

export async function runScan(
  options: ScanArguments,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const { stdin, stdout, stderr } = terminal;
  const { language, inputs, common, ways } = await prepare(options, terminal, signal);
  const reporter = createReporter(options.format, ways);
  const isStream = options.format === 'pretty' && options.inputs.every((input) => input === standardInput);
  const living = isStream && options.inputs.length > 0 ? createLiving(ways, stdout) : null;

  const columns = () => stderr.columns ?? 80;
  // How much of standard input there is nobody knows, and it may be typed here.
  const isMeasured = !inputs.some((input) => input === '-' || input === standardInput);
  const enabled = isMeasured && wantsStatus(options, terminal);
  const status = createStatusLine(stderr, { enabled, width: columns });
  const bar = createProgressBar(status, { language, clock: systemClock, width: columns });

  function print(text: string): void | Promise<void> {
    if (text !== '') status.clear();
    return write(stdout, text);
  }

  // Standard input may be silent for ever: only closing it ends the wait.
  signal.addEventListener('abort', () => stdin.destroy());
  const report = await scan(inputs, {
    ...common,
    context: options.context,
    jobs: options.jobs,
    limits: {
      entries: options.maxEntries,
      depth: options.maxDepth,
      entryBytes: options.maxEntrySize,
      totalBytes: options.maxTotalSize,
      ratio: options.maxRatio,
    },
    now: systemClock.now(),
    clock: systemClock,
    onFinding: (finding, signature) => {
      const isShown = isAtLeast(signature.severity, options.severity);
      if (!isShown) return undefined;
      living?.add(finding, signature);
      return print(reporter.finding(finding, signature));
    },
    onGap: (gap) => {
      print(reporter.gap(gap));
      if (options.format === 'pretty' || options.quiet) return;
      status.clear();
      stderr.write(renderGap(gap));
    },
    onProgress: bar.show,
  }).finally(status.clear);
  const shown = filterReport(report, options.severity);
  await write(stdout, living?.end(shown) ?? reporter.end(shown));
  return signal.aborted ? exitCodes.interrupted : exitCodeOf(report, options);
}
