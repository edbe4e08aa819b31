/**
 * What scanning and following prepare alike: the catalogue, what to read, how to write it, and the options of the library
 * that both take from the command line.
 */

import { loadCatalogue } from '../catalogue/load.ts';
import { createSelection } from '../catalogue/select.ts';
import type { Catalogue, Signature } from '../catalogue/types.ts';
import { LogscanError } from '../errors.ts';
import { type Language, languages } from '../locale/languages.ts';
import { asItIs, createRedactor } from '../redact/redactor.ts';
import type { Redactor } from '../redact/types.ts';
import { withoutContext } from '../reporters/filter.ts';
import type { Reporter, ReporterName, ReporterOptions } from '../reporters/types.ts';
import type { ScanOptions } from '../scan-options.ts';
import type { ScanArguments } from './arguments.ts';
import { findInputs } from './known-folders.ts';
import { reporterOptions, type Terminal, wantedLanguage } from './output.ts';
import { chosenFormat } from './pipelines.ts';
import { readBaselineFile } from './saved-files.ts';

export interface Prepared {
  language: Language;
  catalogue: Catalogue;
  inputs: string[];
  /** Options of the library. */
  common: Omit<
    ScanOptions,
    'clock' | 'context' | 'jobs' | 'limits' | 'now' | 'onFinding' | 'onGap' | 'onProgress'
  >;
  /** Lines around findings. */
  context: number;
  /** The reporter of a format, without lines around findings where nobody asked for them. */
  limitContext(format: ReporterName, reporter: Reporter): Reporter;
  /** What standard output gets. */
  format: ReporterName;
  /** What leaves the program goes through it; it changes nothing unless names are to be replaced. */
  redactor: Redactor;
  /** How a report is to be written. */
  ways: ReporterOptions;
}

/** Throws `LogscanError` for a faulty catalogue, and where no signature is left to look for. */
export async function prepare(
  options: ScanArguments,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Prepared> {
  const { stdin, stderr, env, platform } = terminal;
  const language = wantedLanguage(options.lang, terminal);
  const baseline = options.baseline === undefined ? undefined : await readBaselineFile(options.baseline);
  const catalogue = await loadCatalogue({ paths: options.catalogue, builtin: options.builtin, language });
  checkSelection(catalogue, options);
  const host = { platform, env };
  const format = chosenFormat(options.format, terminal);
  const formats = [format, ...options.output.map((output) => output.format)];
  const redactor = options.redact ? createRedactor(catalogue) : asItIs;
  const known = await findInputs(options, host, catalogue.formats, { stderr, language, redactor });
  const { folder, ...ways } = reporterOptions(options, terminal, language);
  return {
    language,
    catalogue,
    inputs: known.inputs,
    common: {
      ...known.options,
      catalogue,
      host,
      only: options.only,
      ignore: options.ignore,
      baseline,
      samples: options.samples,
      encoding: options.encoding,
      noGlob: !options.glob,
      stdin,
      since: options.since,
      until: options.until,
      timeZone: options.tz,
      signal,
      ...(options.as === undefined ? {} : { format: options.as }),
    },
    ...chooseContext(options.context, formats),
    format,
    redactor,
    ways: {
      ...ways,
      // A pseudonym leads nowhere, and the folder may be what it stands for.
      ...(folder === undefined || options.redact ? {} : { folder }),
      failOn: options.failOn,
      signatures: await wordsOf(catalogue, language, formats, options),
    },
  };
}

/** Refuses a choice of signatures that names none: what looks for nothing finds nothing, and that sounds like all is well. */
function checkSelection({ signatures }: Catalogue, { only, ignore }: ScanArguments): void {
  const isAny = (isNamed: (id: string) => boolean) => signatures.some(({ id }) => isNamed(id));
  const stray = only.find((pattern) => !isAny(createSelection([pattern], [])));
  if (stray !== undefined) {
    throw new LogscanError('usage', `--only ${stray} names no signature`, 'See their ids: logscan list');
  }
  if (!isAny(createSelection(only, ignore))) {
    const action = 'Leave out --ignore or --no-builtin, or name signature files by --catalogue.';
    throw new LogscanError('usage', 'there is no signature to look for', action);
  }
}

/** A page has room for a few lines around each finding; elsewhere they are shown to those who ask. */
function chooseContext(
  asked: number | undefined,
  formats: readonly ReporterName[],
): Pick<Prepared, 'context' | 'limitContext'> {
  return {
    context: asked ?? (formats.includes('html') ? 2 : 0),
    limitContext: (format, reporter) =>
      asked !== undefined || format === 'html' ? reporter : withoutContext(reporter),
  };
}

/** The signatures that are looked for, and their words in all languages where a report can be read in each. */
async function wordsOf(
  { signatures }: Catalogue,
  language: Language,
  formats: readonly ReporterName[],
  { only, ignore, catalogue: paths, builtin }: ScanArguments,
): Promise<NonNullable<ReporterOptions['signatures']>> {
  const isSelected = createSelection(only, ignore);
  const words: Partial<Record<Language, readonly Signature[]>> = {
    [language]: signatures.filter(({ id }) => isSelected(id)),
  };
  if (!formats.includes('html')) return words;
  for (const other of languages.filter((name) => name !== language)) {
    words[other] = (await loadCatalogue({ paths, builtin, language: other })).signatures;
  }
  return words;
}
