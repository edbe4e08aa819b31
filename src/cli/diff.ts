/**
 * `logscan diff <before> <after>`: scans both, or reads what was saved of them, and tells what is new, still there and fixed.
 */
import { loadCatalogue } from '../catalogue/load.ts';
import { createSelection } from '../catalogue/select.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { compareReports } from '../diff/compare.ts';
import { hideNames } from '../diff/hide.ts';
import { filterLists, mapLists } from '../diff/lists.ts';
import { renderComparison } from '../diff/render.ts';
import type { Comparison, DiffFormat } from '../diff/types.ts';
import { LogscanError } from '../errors.ts';
import { asItIs, createRedactor } from '../redact/redactor.ts';
import type { ReporterOptions } from '../reporters/types.ts';
import { isAtLeast } from '../severity.ts';
import { standardInput } from '../types.ts';
import type { DiffArguments } from './arguments.ts';
import { describeSide, type Side, scanSide } from './diff-sides.ts';
import { exitCodeFor, exitCodes } from './exit-codes.ts';
import { inFile, outliveReader, reporterOptions, type Terminal, wantedLanguage } from './output.ts';
import { chosenFormat, summaryFiles } from './pipelines.ts';
import { type Given, readGiven } from './saved-files.ts';
import { openWholeFile, standardOutput, type TextFile } from './text-file.ts';
import { closeAll, discardAll, openAll } from './text-files.ts';

/** A text of the comparison, and where it goes. */
interface Output {
  format: DiffFormat;
  ways: ReporterOptions;
  file: TextFile;
}

export async function runDiff(
  options: DiffArguments,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  // Standard input may be silent for ever: only closing it ends the wait.
  signal.addEventListener('abort', () => terminal.stdin.destroy());
  try {
    return await compareInputs(options, terminal, signal);
  } catch (error) {
    terminal.stdin.destroy();
    if (signal.aborted) return exitCodes.interrupted;
    throw error;
  }
}

async function compareInputs(
  options: DiffArguments,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const inputs = [options.before, options.after];
  if (inputs.every((input) => input === standardInput)) {
    throw new LogscanError(
      'usage',
      'standard input can be only one of the two',
      'Name a file for the other.',
    );
  }
  const language = wantedLanguage(options.lang, terminal);
  const catalogue = await loadCatalogue({ paths: options.catalogue, builtin: options.builtin, language });
  const redactor = options.redact ? createRedactor(catalogue) : asItIs;
  const given: Given[] = [];
  for (const input of inputs) given.push(await readGiven(input, terminal.stdin, redactor));
  const replaced = given.flatMap(({ saved }) => saved?.report.redacted ?? []);
  redactor.reserve(replaced.map(({ pseudonym }) => pseudonym));
  const outputs = await openAll(openingsOf(options, terminal, reporterOptions(options, terminal, language)));
  try {
    const sides: Side[] = [];
    for (const one of given) {
      sides.push(
        one.saved === null
          ? await scanSide(one, { catalogue, redactor }, options, terminal, signal)
          : describeSide(one.input, one.saved.format, one.saved.report),
      );
      if (signal.aborted) return exitCodes.interrupted;
    }
    const [before, after] = sides;
    const asked = compareSides(before, after, catalogue, options);
    const shown = filterLists(asked, ({ severity }) => isAtLeast(severity, options.severity));
    const comparison = retitle(shown, catalogue);
    const compared = { comparison, before: before.described, after: after.described };
    const document = hideNames(compared, redactor, catalogue.formats);
    await closeAll(outputs, ({ format, ways }) => renderComparison(document, format, ways));
    return exitCodeOf(asked, sides, options);
  } finally {
    await discardAll(outputs);
  }
}

/** Standard output, the files of `--output`, and in a pipeline the summary of the job unless there is a `--format`. */
function openingsOf(
  { format, output }: DiffArguments,
  terminal: Terminal,
  ways: ReporterOptions,
): (() => Promise<Output>)[] {
  if (output.length > 0) outliveReader(terminal);
  const summaries = format === undefined ? summaryFiles(chosenFormat(undefined, terminal), terminal) : [];
  return [
    async () => ({ format: format ?? 'pretty', ways, file: standardOutput(terminal) }),
    ...output.map(({ format, file: path }) => async () => {
      return { format, ways: inFile(ways), file: await openWholeFile(path) };
    }),
    ...summaries.map((open) => async () => {
      return { format: 'markdown' as const, ways: inFile(ways), file: await open() };
    }),
  ];
}

/** The comparison of what is asked for: a saved report may hold other signatures. */
function compareSides(
  before: Side,
  after: Side,
  { signatures }: Catalogue,
  { only, ignore }: DiffArguments,
): Comparison {
  const known = new Set(signatures.map(({ id }) => id));
  const looksFor = (signature: string) => after.described.from !== 'scan' || known.has(signature);
  const isSelected = createSelection(only, ignore);
  const all = compareReports(before.report, after.report, { looksFor });
  return filterLists(all, ({ signature }) => isSelected(signature));
}

/** Titles in the language that is asked for, whichever a saved report has. */
function retitle(comparison: Comparison, { signatures }: Catalogue): Comparison {
  const titles = new Map(signatures.map(({ id, title }) => [id, title]));
  return mapLists(comparison, (one) => [{ ...one, title: titles.get(one.signature) ?? one.title }]);
}

/** As of a scan; what fails is a trouble that is new. */
function exitCodeOf(comparison: Comparison, sides: readonly Side[], options: DiffArguments): number {
  const changed = comparison.remaining.filter(({ fingerprints }) => fingerprints.new.length > 0);
  return exitCodeFor(
    {
      failures: [...comparison.new, ...changed],
      hasGaps: sides.some(({ described }) => !described.complete),
      hasKnownFormat: sides.every((side) => side.hasKnownFormat),
    },
    options,
  );
}
