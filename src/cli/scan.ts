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
import { limitsOf, type ScanArguments } from './arguments.ts';
import { fileDestinations, openDestinations } from './destinations.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { createLivingReporter } from './living.ts';
import { renderGap, type Terminal, write } from './output.ts';
import { tellsGaps } from './pipelines.ts';
import { type Prepared, prepare } from './prepare.ts';
import { createScanProgress } from './scan-progress.ts';
import { openWholeFile, standardOutput } from './text-file.ts';

export async function runScan(
  options: ScanArguments,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const prepared = await prepare(options, terminal, signal);
  const { language, inputs, common, context, format, redactor } = prepared;
  const { stdin, stdout, stderr } = terminal;
  const bar = createScanProgress(inputs, options, terminal, language);

  function print(text: string): void | Promise<void> {
    if (text !== '') bar.clear();
    return write(stdout, text);
  }

  const destinations = await openDestinations([
    async () => ({
      reporter: reporterOf(prepared, options, terminal),
      file: { ...standardOutput(terminal), write: print },
    }),
    ...fileDestinations(prepared, options.output, terminal, (_format, path) => openWholeFile(path)),
  ]);
  // Standard input may be silent for ever: only closing it ends the wait.
  signal.addEventListener('abort', () => stdin.destroy());
  try {
    const report = await scan(inputs, {
      ...common,
      context,
      jobs: options.jobs,
      limits: limitsOf(options),
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
        bar.clear();
        stderr.write(renderGap(gap, language));
      },
      onProgress: bar.show,
    });
    bar.clear();
    await destinations.end(redactor.report(filterReport(report, options.severity)));
    return signal.aborted ? exitCodes.interrupted : exitCodeOf(report, options);
  } finally {
    bar.clear();
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
