/**
 * `logscan [inputs..]`: scans, writes the report, and gives the exit code. Without inputs it scans the known log folders
 * of this host.
 */
import { systemClock } from '../clock.ts';
import { createRedactor } from '../redact/redactor.ts';
import { filterReport } from '../reporters/filter.ts';
import { createReporter } from '../reporters/index.ts';
import { scan } from '../scan.ts';
import { isAtLeast } from '../severity.ts';
import { standardInput } from '../types.ts';
import type { ScanArguments } from './arguments.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { createLiving } from './living.ts';
import { renderGap, type Terminal, write } from './output.ts';
import { prepare } from './prepare.ts';

export async function runScan(
  options: ScanArguments,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const { stdin, stdout, stderr } = terminal;
  const { catalogue, inputs, common, ways } = await prepare(options, terminal, signal);
  const reporter = createReporter(options.format, ways);
  const redactor = options.redact ? createRedactor(catalogue) : null;
  const isStream = options.format === 'pretty' && options.inputs.every((input) => input === standardInput);
  const living = isStream && options.inputs.length > 0 ? createLiving(ways, stdout) : null;

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
    onFinding: (found, signature) => {
      const isShown = isAtLeast(signature.severity, options.severity);
      if (!isShown) return undefined;
      const finding = redactor?.finding(found) ?? found;
      living?.add(finding, signature);
      return write(stdout, reporter.finding(finding, signature));
    },
    onGap: (told) => {
      const gap = redactor?.gap(told) ?? told;
      write(stdout, reporter.gap(gap));
      if (options.format !== 'pretty' && !options.quiet) stderr.write(renderGap(gap));
    },
  });
  const filtered = filterReport(report, options.severity);
  const shown = redactor?.report(filtered) ?? filtered;
  await write(stdout, living?.end(shown) ?? reporter.end(shown));
  return signal.aborted ? exitCodes.interrupted : exitCodeOf(report, options);
}
