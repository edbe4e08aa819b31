/**
 * `logscan diff <before> <after>`: scans both, or reads what was saved of them, and tells what is new, still there and fixed.
 */
import { loadCatalogue } from '../catalogue/load.ts';
import { createSelection } from '../catalogue/select.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { systemClock } from '../clock.ts';
import { compareReports } from '../diff/compare.ts';
import type { ComparedSide } from '../diff/document.ts';
import { renderComparison } from '../diff/render.ts';
import type { ComparedDiagnosis, Comparison, DiffFormat } from '../diff/types.ts';
import { LogscanError } from '../errors.ts';
import type { SavedReport } from '../saved/types.ts';
import { scan } from '../scan.ts';
import { isAtLeast } from '../severity.ts';
import { type Severity, standardInput } from '../types.ts';
import { type CatalogueArguments, type LimitArguments, limitsOf } from './arguments.ts';
import { exitCodes } from './exit-codes.ts';
import {
  type ColorChoice,
  renderGap,
  reporterOptions,
  type Terminal,
  wantedLanguage,
  write,
} from './output.ts';
import { readReportFile } from './saved-files.ts';

export interface DiffArguments extends CatalogueArguments, LimitArguments {
  before: string;
  after: string;
  format: DiffFormat;
  failOn: Severity | 'never';
  severity: Severity;
  as: string | undefined;
  encoding: string;
  tz: string | undefined;
  strict: boolean;
  quiet: boolean;
  color: ColorChoice;
}

/** One of the two, and whether what it tells is enough with `--strict`. */
interface Side {
  report: SavedReport;
  described: ComparedSide;
  hasKnownFormat: boolean;
}

export async function runDiff(
  options: DiffArguments,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  if (options.before === standardInput && options.after === standardInput) {
    throw new LogscanError(
      'usage',
      'standard input can be only one of the two',
      'Name a file for the other.',
    );
  }
  const language = wantedLanguage(options.lang, terminal);
  const catalogue = await loadCatalogue({ paths: options.catalogue, builtin: options.builtin, language });
  signal.addEventListener('abort', () => terminal.stdin.destroy());
  const saved = [await readReportFile(options.before), await readReportFile(options.after)];
  const sides: Side[] = [];
  for (const [index, input] of [options.before, options.after].entries()) {
    const known = saved[index];
    sides.push(
      known === null
        ? await scanSide(input, catalogue, options, terminal, signal)
        : describeSide(input, known.format, known.report),
    );
    if (signal.aborted) return exitCodes.interrupted;
  }
  const [before, after] = sides;
  const isSelected = createSelection(options.only, options.ignore);
  const known = new Set(catalogue.signatures.map(({ id }) => id));
  const looksFor = (signature: string) => saved[1] !== null || known.has(signature);
  const all = compareReports(before.report, after.report, { looksFor });
  // A saved report may hold signatures that are not asked for.
  const asked = filterComparison(all, ({ signature }) => isSelected(signature));
  const shown = filterComparison(asked, ({ severity }) => isAtLeast(severity, options.severity));
  const comparison = retitle(shown, catalogue);
  const document = { comparison, before: before.described, after: after.described };
  const ways = reporterOptions(options, terminal, language);
  await write(terminal.stdout, renderComparison(document, options.format, ways));
  return exitCodeOf(asked, sides, options);
}

async function scanSide(
  input: string,
  catalogue: Catalogue,
  options: DiffArguments,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Side> {
  const { stdin, stderr, env, platform } = terminal;
  const { lang, only, ignore, as, encoding, tz, quiet } = options;
  const language = wantedLanguage(lang, terminal);
  const report = await scan([input], {
    catalogue,
    only,
    ignore,
    encoding,
    limits: limitsOf(options),
    stdin,
    signal,
    timeZone: tz,
    host: { platform, env },
    now: systemClock.now(),
    clock: systemClock,
    ...(as === undefined ? {} : { format: as }),
    onGap: (gap) => {
      if (!quiet) stderr.write(renderGap(gap, language));
    },
  });
  return describeSide(input, 'scan', report);
}

function describeSide(input: string, from: ComparedSide['from'], report: SavedReport): Side {
  const { coverage, gaps } = report;
  const { findings, newest, complete } = report.summary;
  return {
    report,
    described: {
      input,
      from,
      sources: coverage?.sources.length ?? null,
      findings,
      newest,
      complete: complete && gaps.length === 0,
    },
    hasKnownFormat: coverage?.sources.some(({ format }) => format !== 'unknown') ?? true,
  };
}

function filterComparison(
  comparison: Comparison,
  isKept: (diagnosis: ComparedDiagnosis) => boolean,
): Comparison {
  return {
    ...comparison,
    new: comparison.new.filter(isKept),
    unknown: comparison.unknown.filter(isKept),
    remaining: comparison.remaining.filter(isKept),
    fixed: comparison.fixed.filter(isKept),
  };
}

/** Titles in the language that is asked for, whichever a saved report has. */
function retitle(comparison: Comparison, { signatures }: Catalogue): Comparison {
  const titles = new Map(signatures.map(({ id, title }) => [id, title]));
  const named = <One extends { signature: string; title: string }>(list: readonly One[]) =>
    list.map((one) => ({ ...one, title: titles.get(one.signature) ?? one.title }));
  return {
    ...comparison,
    new: named(comparison.new),
    unknown: named(comparison.unknown),
    remaining: named(comparison.remaining),
    fixed: named(comparison.fixed),
  };
}

/** As of a scan; what fails is a trouble that is new. */
function exitCodeOf(
  comparison: Comparison,
  sides: readonly Side[],
  { failOn, strict }: DiffArguments,
): number {
  const changed = comparison.remaining.filter(({ fingerprints }) => fingerprints.new.length > 0);
  const fresh = [...comparison.new, ...changed];
  const failed = failOn !== 'never' && fresh.some(({ severity }) => isAtLeast(severity, failOn));
  const isIncomplete = sides.some(
    ({ described, hasKnownFormat }) => !described.complete || (strict && !hasKnownFormat),
  );
  if (isIncomplete && (strict || !failed)) return exitCodes.incomplete;
  return failed ? exitCodes.found : exitCodes.clean;
}
