/**
 * `logscan --follow [inputs..]`: writes findings as they happen, keeps a status line on a terminal, runs a command for new
 * diagnoses, and ends with the report when it is stopped.
 */
import type { Signature } from '../catalogue/types.ts';
import { systemClock } from '../clock.ts';
import { follow } from '../follow/follow.ts';
import { texts } from '../locale/texts.ts';
import { filterReport } from '../reporters/filter.ts';
import { createReporter } from '../reporters/index.ts';
import { createLiveReporter } from '../reporters/pretty/live.ts';
import { type Reporter, type ReporterName, streamingReporters } from '../reporters/types.ts';
import { isAtLeast } from '../severity.ts';
import type { Report } from '../types.ts';
import type { ScanArguments } from './arguments.ts';
import { fileDestinations, openDestinations } from './destinations.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { filesOf, renderGap, type Terminal, wantsStatus, widthOf, writeDelivered } from './output.ts';
import { tellsGaps } from './pipelines.ts';
import { prepare } from './prepare.ts';
import { createRate } from './rate.ts';
import { createCommandRunner } from './run-command.ts';
import { createStatusLine, renderStatus } from './status-line.ts';
import { openGrowingFile, openWholeFile, standardOutput, type TextFile } from './text-file.ts';

export async function runFollow(
  options: ScanArguments,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const { stdin, stdout, stderr, platform } = terminal;
  const { now } = systemClock;
  const prepared = await prepare(options, terminal, signal);
  const { language, catalogue, inputs, common, format, ways, redactor } = prepared;
  const signatures = new Map(catalogue.signatures.map((signature) => [signature.id, signature]));
  const live = format === 'pretty' ? createLiveReporter({ ...ways, now }) : null;
  const reporter: Reporter =
    live === null
      ? createReporter(format, ways)
      : { ...live, finding: (finding, signature) => live.finding(finding, signature, now()) };
  const status = createStatusLine(stderr, {
    enabled: wantsStatus(options, terminal),
    width: () => widthOf(stderr),
  });
  const rate = createRate();
  const runner = options.exec === undefined ? null : createRunner(options.exec);
  let report: Report | null = null;

  function createRunner(command: string) {
    const onFailure = (message: string) => tell(`logscan: ${message}\n`);
    return createCommandRunner({
      command,
      every: options.execEvery,
      clock: systemClock,
      platform,
      language,
      onFailure,
    });
  }

  /** What is no result. */
  function tell(text: string): void {
    status.clear();
    stderr.write(text);
  }

  /** Waits until the system has it: the checkpoint says that whoever reads has it. */
  async function print(text: string): Promise<void> {
    if (text !== '') status.clear();
    await writeDelivered(stdout, text);
  }

  const destinations = await openDestinations([
    async () => ({ reporter, file: { ...standardOutput(terminal), write: print } }),
    ...fileDestinations(prepared, options.output, terminal, openFor),
  ]);
  const findings = follow(inputs, {
    ...common,
    state: options.state,
    interval: options.interval,
    except: filesOf(
      [stdout, stderr],
      options.output.map(({ file }) => file),
    ),
    onGap(found) {
      const gap = redactor.gap(found);
      destinations.gap(gap);
      if (!tellsGaps.includes(format) && !options.quiet) tell(renderGap(gap, language));
    },
    onStatus({ files, lines, findings, last }) {
      void print(live?.tick(now()) ?? '');
      runner?.tick();
      const title = signatures.get(last?.signature ?? '')?.title ?? '';
      const shown = last && { time: last.time, title };
      const linesPerSecond = rate.of(lines, now());
      status.show(renderStatus({ files, lines, linesPerSecond, findings, last: shown }, texts[language]));
    },
    onDiagnosis(diagnosis) {
      if (isAtLeast(diagnosis.severity, options.severity)) runner?.add(redactor.diagnosis(diagnosis));
    },
    onEnd(ended) {
      report = ended;
    },
  });
  try {
    for await (const finding of findings) {
      const signature = signatures.get(finding.signature) as Signature;
      if (isAtLeast(signature.severity, options.severity))
        await destinations.finding(redactor.finding(finding), signature);
    }
    stdin.destroy();
    await runner?.end();
    const ended = report as unknown as Report;
    await destinations.end(redactor.report(filterReport(ended, options.severity)));
    status.clear();
    return signal.aborted ? exitCodes.interrupted : exitCodeOf(ended, options);
  } finally {
    await destinations.discard();
  }
}

/** What is written finding by finding goes on behind what another run wrote; a document is there when following ends. */
function openFor(format: ReporterName, path: string): Promise<TextFile> {
  return streamingReporters.includes(format) ? openGrowingFile(path) : openWholeFile(path);
}
