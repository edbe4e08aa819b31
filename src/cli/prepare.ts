/**
 * What scanning and following prepare alike: the catalogue, what to read, how to write it, and the options of the library
 * that both take from the command line.
 */

import { loadCatalogue } from '../catalogue/load.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Language } from '../locale/languages.ts';
import type { ReporterOptions } from '../reporters/types.ts';
import type { ScanOptions } from '../scan-options.ts';
import type { ScanArguments } from './arguments.ts';
import { findInputs } from './known-folders.ts';
import { reporterOptions, type Terminal, wantedLanguage } from './output.ts';
import { readBaselineFile } from './saved-files.ts';

interface Prepared {
  language: Language;
  catalogue: Catalogue;
  inputs: string[];
  /** Options of the library. */
  common: Omit<
    ScanOptions,
    'clock' | 'context' | 'jobs' | 'limits' | 'now' | 'onFinding' | 'onGap' | 'onProgress'
  >;
  /** How a report is to be written. */
  ways: ReporterOptions;
}

/** Throws `LogscanError` for a faulty catalogue. */
export async function prepare(
  options: ScanArguments,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Prepared> {
  const { stdin, stderr, env, platform } = terminal;
  const language = wantedLanguage(options.lang, terminal);
  const baseline = options.baseline === undefined ? undefined : await readBaselineFile(options.baseline);
  const catalogue = await loadCatalogue({ paths: options.catalogue, builtin: options.builtin, language });
  const host = { platform, env };
  const known = await findInputs(options, host, catalogue.formats, stderr);
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
    ways: reporterOptions(options, terminal, language),
  };
}
