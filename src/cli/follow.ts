/**
 * `logscan --follow [inputs..]`: writes findings as they happen, keeps a status line on a terminal, runs a command for new
 * diagnoses, and ends with the report when it is stopped.
 */
import type { Signature } from '../catalogue/types.ts';
import { systemClock } from '../clock.ts';
import { follow } from '../follow/follow.ts';
import { texts } from '../locale/texts.ts';
import { createRedactor } from '../redact/redactor.ts';
import { filterReport } from '../reporters/filter.ts';
import { createReporter } from '../reporters/index.ts';
import { createLiveReporter } from '../reporters/live.ts';
import { isAtLeast } from '../severity.ts';
import type { Report } from '../types.ts';
import type { ScanArguments } from './arguments.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { filesOf, renderGap, type Terminal, writeDelivered } from './output.ts';
import { prepare } from './prepare.ts';
import { createRate } from './rate.ts';
import { createCommandRunner } from './run-command.ts';
import { createStatusLine, renderStatus } from './status-line.ts';

export async function runFollow(
  options: ScanArguments,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const { stdin, stdout, stderr, platform } = terminal;
  const { language, catalogue, inputs, common, ways } = await prepare(options, terminal, signal);
  const signatures = new Map(catalogue.signatures.map((signature) => [signature.id, signature]));
  const live = options.format === 'pretty' ? createLiveReporter({ ...ways, now: systemClock.now }) : null;
  const redactor = options.redact ? createRedactor(catalogue) : null;
  const reporter = live ?? createReporter(options.format, ways);
  const columns = () => stderr.columns ?? 80;
  const status = createStatusLine(stderr, { enabled: options.progress && !options.quiet, width: columns });
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

  const findings = follow(inputs, {
    ...common,
    state: options.state,
    interval: options.interval,
    except: filesOf(stdout, stderr),
    onGap(told) {
      const gap = redactor?.gap(told) ?? told;
      void print(reporter.gap(gap));
      if (live === null && !options.quiet) tell(renderGap(gap));
    },
    onStatus({ files, lines, findings, last }) {
      const now = systemClock.now();
      void print(live?.tick(now) ?? '');
      runner?.tick();
      const title = signatures.get(last?.signature ?? '')?.title ?? '';
      const shown = last && { time: last.time, title };
      const linesPerSecond = rate.of(lines, now);
      status.show(
        renderStatus({ files, lines, linesPerSecond, findings, last: shown }, columns(), texts[language]),
      );
    },
    onDiagnosis(diagnosis) {
      if (isAtLeast(diagnosis.severity, options.severity))
        runner?.add(redactor?.diagnosis(diagnosis) ?? diagnosis);
    },
    onEnd(ended) {
      report = ended;
    },
  });
  for await (const found of findings) {
    const signature = signatures.get(found.signature) as Signature;
    if (isAtLeast(signature.severity, options.severity)) {
      const finding = redactor?.finding(found) ?? found;
      await print(reporter.finding(finding, signature, systemClock.now()));
    }
  }
  stdin.destroy();
  await runner?.end();
  const ended = report as unknown as Report;
  const filtered = filterReport(ended, options.severity);
  await print(reporter.end(redactor?.report(filtered) ?? filtered));
  status.clear();
  return signal.aborted ? exitCodes.interrupted : exitCodeOf(ended, options);
}
