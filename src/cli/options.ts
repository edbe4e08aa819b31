/**
 * The options of the commands, and how their values are read. Every wrong value gets a sentence that says what would
 * be right.
 */
import type { Argv } from 'yargs';
import { type ReporterName, reporterNames } from '../reporters/index.ts';
import { type Severity, severities } from '../types.ts';
import type { ColorChoice } from './output.ts';

/** Options that choose the catalogue. */
export interface CatalogueArguments {
  catalogue: string[];
  builtin: boolean;
  only: string[];
  ignore: string[];
}

/** Options of a scan. */
export interface ScanArguments extends CatalogueArguments {
  inputs: string[];
  format: ReporterName;
  failOn: Severity | 'never';
  severity: Severity;
  samples: number;
  context: number;
  as: string | undefined;
  encoding: string;
  glob: boolean;
  strict: boolean;
  quiet: boolean;
  color: ColorChoice;
}

/** An option that may be given several times. */
const repeatable = {
  type: 'string',
  requiresArg: true,
  default: [] as string[],
  defaultDescription: 'none',
  coerce: many,
} as const;

export function catalogueOptions<Arguments>(yargs: Argv<Arguments>): Argv<Arguments> {
  return yargs
    .option('catalogue', { ...repeatable, describe: 'More signature files, or folders of them' })
    .option('builtin', {
      type: 'boolean',
      default: true,
      describe: 'Use the built-in signatures (--no-builtin: only your own)',
    })
    .option('only', { ...repeatable, describe: 'Look only for signatures with these ids (network/*)' })
    .option('ignore', { ...repeatable, describe: 'Leave out signatures with these ids' }) as Argv<Arguments>;
}

export function scanOptions<Arguments>(yargs: Argv<Arguments>): Argv<Arguments> {
  return catalogueOptions(yargs)
    .option('format', {
      type: 'string',
      requiresArg: true,
      default: 'pretty',
      coerce: choice('--format', reporterNames),
      describe: `What to write: ${reporterNames.join(', ')}`,
    })
    .option('fail-on', {
      type: 'string',
      requiresArg: true,
      default: 'error',
      coerce: choice('--fail-on', [...severities, 'never']),
      describe: `Exit with 1 from this severity up: ${severities.join(', ')}, never`,
    })
    .option('severity', {
      type: 'string',
      requiresArg: true,
      default: 'info',
      coerce: choice('--severity', severities),
      describe: 'Show from this severity up',
    })
    .option('samples', {
      type: 'string',
      requiresArg: true,
      default: '10',
      coerce: wholeNumber('--samples'),
      describe: 'Findings that each diagnosis keeps',
    })
    .option('context', {
      type: 'string',
      requiresArg: true,
      default: '0',
      coerce: wholeNumber('--context'),
      describe: 'Lines to show before and after a finding',
    })
    .option('as', {
      type: 'string',
      requiresArg: true,
      coerce: single('--as'),
      describe: 'Read the inputs as this log format (mars-errlog)',
    })
    .option('encoding', {
      type: 'string',
      requiresArg: true,
      default: 'auto',
      coerce: single('--encoding'),
      describe: 'Encoding of the inputs (utf-16le, gb18030, cp949)',
    })
    .option('glob', {
      type: 'boolean',
      default: true,
      describe: 'Take inputs that are no paths as patterns (--no-glob: never)',
    })
    .option('strict', {
      type: 'boolean',
      default: false,
      describe: 'Exit with 3 when anything was not read, or no log has a known format',
    })
    .option('quiet', {
      type: 'boolean',
      alias: 'q',
      default: false,
      describe: 'Write nothing but the results',
    })
    .option('color', {
      default: 'auto',
      coerce: color,
      describe: 'Use colours: auto, always, never',
    }) as Argv<Arguments>;
}

function many(value: unknown): string[] {
  return value === undefined ? [] : [value].flat().map(String);
}

function single(name: string) {
  return (value: unknown): string | undefined => {
    if (Array.isArray(value)) throw new Error(`${name} was given ${value.length} times: give it once.`);
    return value === undefined ? undefined : String(value);
  };
}

function choice<Value extends string>(name: string, values: readonly Value[]) {
  return (given: unknown): Value => {
    const value = single(name)(given) as Value;
    if (values.includes(value)) return value;
    throw new Error(`${name} cannot be "${value}": use one of ${values.join(', ')}.`);
  };
}

function wholeNumber(name: string) {
  return (given: unknown): number => {
    const value = single(name)(given) ?? '';
    if (/^\d{1,6}$/.test(value)) return Number(value);
    throw new Error(`${name} needs a whole number, not "${value}".`);
  };
}

function color(given: unknown): ColorChoice {
  if (given === true || given === '') return 'always';
  if (given === false) return 'never';
  return choice('--color', ['auto', 'always', 'never'] as const)(given);
}
