/**
 * What the command line says: the arguments of the commands, as yargs gives them, and which of them do not go together.
 */
import type { BundleLimits } from '../bundles/limits.ts';
import type { DiffFormat } from '../diff/types.ts';
import { LogscanError } from '../errors.ts';
import type { Language } from '../locale/languages.ts';
import type { ReporterName } from '../reporters/types.ts';
import type { Severity } from '../types.ts';
import type { ColorChoice } from './output.ts';
import type { FileOutput } from './output-option.ts';

/** Options that choose the catalogue. */
export interface CatalogueArguments {
  catalogue: string[];
  builtin: boolean;
  only: string[];
  ignore: string[];
  lang: Language | undefined;
}

/** Options that say how far to go into each bundle. */
export interface LimitArguments {
  maxEntries: number;
  maxDepth: number;
  maxEntrySize: number;
  maxTotalSize: number;
  maxRatio: number;
}

/** Options of a scan. */
export interface ScanArguments extends CatalogueArguments, LimitArguments {
  inputs: string[];
  format: ReporterName | undefined;
  output: FileOutput[];
  failOn: Severity | 'never';
  severity: Severity;
  baseline: string | undefined;
  samples: number;
  jobs: number | undefined;
  context: number | undefined;
  as: string | undefined;
  encoding: string;
  since: string | undefined;
  until: string | undefined;
  tz: string | undefined;
  follow: boolean;
  state: string | undefined;
  interval: number | undefined;
  exec: string | undefined;
  execEvery: number | undefined;
  progress: boolean;
  glob: boolean;
  strict: boolean;
  quiet: boolean;
  redact: boolean;
  color: ColorChoice;
}

/** Options of `diff`. */
export interface DiffArguments extends CatalogueArguments, LimitArguments {
  before: string;
  after: string;
  format: DiffFormat | undefined;
  output: FileOutput<DiffFormat>[];
  failOn: Severity | 'never';
  severity: Severity;
  as: string | undefined;
  encoding: string;
  tz: string | undefined;
  progress: boolean;
  strict: boolean;
  quiet: boolean;
  redact: boolean;
  color: ColorChoice;
}

/** The limits of the library. */
export function limitsOf(options: LimitArguments): BundleLimits {
  return {
    entries: options.maxEntries,
    depth: options.maxDepth,
    entryBytes: options.maxEntrySize,
    totalBytes: options.maxTotalSize,
    ratio: options.maxRatio,
  };
}

/** Refuses options that go with `--follow` only, or not with it. */
export function checkFollowing({
  follow,
  state,
  interval,
  exec,
  execEvery,
  context,
  jobs,
}: ScanArguments): void {
  const own = firstGiven({ state, interval, exec, 'exec-every': execEvery });
  if (!follow && own !== undefined) {
    throw new LogscanError('usage', `--${own} needs --follow`, 'Add --follow, or leave it out.');
  }
  if (execEvery !== undefined && exec === undefined) {
    throw new LogscanError('usage', '--exec-every needs --exec', 'Say which command to run: --exec COMMAND.');
  }
  // Without lines around findings is how following shows them anyway.
  const foreign = firstGiven({ context: context || undefined, jobs });
  if (follow && foreign !== undefined) {
    throw new LogscanError('usage', `--${foreign} cannot be used with --follow`, `Leave out --${foreign}.`);
  }
}

/** The name of the first of these options that has a value. */
function firstGiven(options: Record<string, unknown>): string | undefined {
  return Object.keys(options).find((name) => options[name] !== undefined);
}
