/**
 * `logscan [inputs..]`: scans, writes the report, and gives the exit code. Without inputs it scans the known log folders
 * of this host.
 */
import { loadCatalogue } from '../catalogue/load.ts';
import { clean } from '../reporters/clean.ts';
import { filterReport } from '../reporters/filter.ts';
import { createReporter } from '../reporters/index.ts';
import { scan } from '../scan.ts';
import { isAtLeast } from '../severity.ts';
import type { KnownFolders } from '../sources/known-folders.ts';
import type { Gap, Report } from '../types.ts';
import { exitCodes } from './exit-codes.ts';
import type { ScanArguments } from './options.ts';
import { type Terminal, wantedLanguage, wantsColor, write } from './output.ts';

export async function runScan(
  options: ScanArguments,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const { stdin, stdout, stderr, env, platform } = terminal;
  const language = wantedLanguage(options.lang, terminal);
  const reporter = createReporter(options.format, {
    color: wantsColor(options.color, terminal),
    width: stdout.isTTY ? (stdout.columns ?? 100) : 100,
    language,
  });
  const catalogue = await loadCatalogue({ paths: options.catalogue, builtin: options.builtin, language });
  const host = { platform, env };
  const known = options.inputs.length === 0 ? await findKnown() : undefined;

  async function findKnown(): Promise<KnownFolders> {
    const { findHostFolders, renderKnownFolders } = await import('./known-folders.ts');
    const found = await findHostFolders(host, catalogue.formats);
    if (!options.quiet) await write(stderr, renderKnownFolders(found.folders));
    return found;
  }

  // Standard input may be silent for ever: only closing it ends the wait.
  signal.addEventListener('abort', () => stdin.destroy());
  const report = await scan(known?.inputs ?? options.inputs, {
    catalogue,
    host,
    ...(known ? { knownFolders: known.folders } : {}),
    only: options.only,
    ignore: options.ignore,
    samples: options.samples,
    context: options.context,
    jobs: options.jobs,
    encoding: options.encoding,
    noGlob: !options.glob,
    limits: {
      entries: options.maxEntries,
      depth: options.maxDepth,
      entryBytes: options.maxEntrySize,
      totalBytes: options.maxTotalSize,
      ratio: options.maxRatio,
    },
    stdin,
    now: Date.now(),
    since: options.since,
    until: options.until,
    timeZone: options.tz,
    signal,
    ...(options.as === undefined ? {} : { format: options.as }),
    onFinding: (finding, signature) => {
      const isShown = isAtLeast(signature.severity, options.severity);
      return isShown ? write(stdout, reporter.finding(finding, signature)) : undefined;
    },
    onGap: (gap) => {
      write(stdout, reporter.gap(gap));
      if (options.format !== 'pretty' && !options.quiet) stderr.write(renderGap(gap));
    },
  });
  await write(stdout, reporter.end(filterReport(report, options.severity)));
  return signal.aborted ? exitCodes.interrupted : exitCodeOf(report, options);
}

function renderGap({ message, action }: Gap): string {
  return `logscan: ${clean(message)}\n  ${clean(action)}\n`;
}

function exitCodeOf(report: Report, { failOn, strict }: ScanArguments): number {
  const failed = failOn !== 'never' && report.diagnoses.some(({ severity }) => isAtLeast(severity, failOn));
  const allUnknown = report.coverage.sources.every((source) => source.format === 'unknown');
  const incomplete = report.gaps.length > 0 || (strict && allUnknown);
  if (incomplete && (strict || !failed)) return exitCodes.incomplete;
  return failed ? exitCodes.found : exitCodes.clean;
}
