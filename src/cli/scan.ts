/**
 * `logscan [inputs..]`: scans, writes the reports, and gives the exit code. Without inputs it scans the known log folders
 * of this host.
 */
import { systemClock } from '../clock.ts';
import { filterReport } from '../reporters/filter.ts';
import { createReporter } from '../reporters/index.ts';
import { scan } from '../scan.ts';
import { isAtLeast } from '../severity.ts';
import { standardInput } from '../types.ts';
import type { ScanArguments } from './arguments.ts';
import { fileDestinations, openDestinations } from './destinations.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { createLivingReporter } from './living.ts';
import { renderGap, type Terminal, wantsStatus, widthOf, write } from './output.ts';
import { tellsGaps } from './pipelines.ts';
import { type Prepared, prepare } from './prepare.ts';
import { createProgressBar } from './progress-bar.ts';
import { createStatusLine } from './status-line.ts';
import { openWholeFile, standardOutput } from './text-file.ts';

export async function runScan(
  options: ScanArguments,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const prepared = await prepare(options, terminal, signal);
  const { language, inputs, common, context, format, redactor } = prepared;
  const { stdin, stdout, stderr } = terminal;
  const columns = () => widthOf(stderr);
  // How much of standard input there is nobody knows, and it may be typed here.
  const enabled = !inputs.includes(standardInput) && wantsStatus(options, terminal);
  const status = createStatusLine(stderr, { enabled, width: columns });
  const bar = createProgressBar(status, { language, clock: systemClock, width: columns });

  function print(text: string): void | Promise<void> {
    if (text !== '') status.clear();
    return write(stdout, text);
  }

  const destinations = await openDestinations([
    async () => ({
      reporter: reporterOf(prepared, options, terminal),
      file: { ...standardOutput(terminal), write: print },
    }),
    ...fileDestinations(prepared, options.output, terminal, () => openWholeFile),
  ]);
  // Standard input may be silent for ever: only closing it ends the wait.
  signal.addEventListener('abort', () => stdin.destroy());
  try {
    const report = await scan(inputs, {
      ...common,
      context,
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
      onFinding: (finding, signature) =>
        isAtLeast(signature.severity, options.severity)
          ? destinations.finding(redactor.finding(finding), signature)
          : null,
      onGap: (found) => {
        const gap = redactor.gap(found);
        destinations.gap(gap);
        if (tellsGaps.includes(format) || options.quiet) return;
        status.clear();
        stderr.write(renderGap(gap, language));
      },
      onProgress: bar.show,
    });
    status.clear();
    await destinations.end(redactor.report(filterReport(report, options.severity)));
    return signal.aborted ? exitCodes.interrupted : exitCodeOf(report, options);
  } finally {
    status.clear();
    await destinations.discard();
  }
}

function reporterOf(
  { format, ways, limitContext }: Prepared,
  { inputs }: ScanArguments,
  { stdout }: Terminal,
) {
  const isStream = inputs.length > 0 && inputs.every((input) => input === standardInput);
  const reporter =
    format === 'pretty' && isStream ? createLivingReporter(ways, stdout) : createReporter(format, ways);
  return limitContext(format, reporter);
}
