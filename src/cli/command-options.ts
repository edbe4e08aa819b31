/**
 * The options of the commands besides scanning.
 */
import { diffFormats } from '../diff/types.ts';
import { severities } from '../types.ts';
import {
  catalogueOptions,
  languageOption,
  limitOptions,
  oneOf,
  optionalOneOf,
  word,
} from './option-kinds.ts';
import { scanOptions } from './options.ts';
import { fileOutputs } from './output-option.ts';
import { single } from './values.ts';

/** Shells for which there is completion. */
const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Shell = (typeof shells)[number];

/** The argument of `completion`. */
export const shellArgument = {
  type: 'string',
  values: shells,
  describe: 'For which shell: {values}',
} as const;

const { severity, as, encoding, tz, progress, strict, redact, quiet, color } = scanOptions;

/** Options of `diff`. */
export const diffOptions = {
  ...catalogueOptions,
  ...languageOption,
  format: {
    ...optionalOneOf('format', diffFormats),
    describe: 'What to write: {values}',
    defaultDescription: 'pretty; in GitHub Actions and Azure Pipelines with a summary',
  },
  output: {
    ...scanOptions.output,
    coerce: fileOutputs(diffFormats),
    describe: 'Write the comparison into a file as well: diff.md, diff.json, diff.txt; may be repeated',
  },
  'fail-on': {
    ...scanOptions['fail-on'],
    describe: 'Exit with 1 when something new is of this severity or above: {values}',
  },
  severity,
  as,
  encoding,
  tz,
  progress,
  ...limitOptions,
  strict,
  redact,
  quiet,
  color,
} as const;

/** Options of `list` and `explain`. */
export const lookupOptions = {
  ...catalogueOptions,
  ...languageOption,
  format: {
    ...oneOf('format', ['pretty', 'json']),
    default: 'pretty',
    describe: 'What to write: {values}',
  },
} as const;

/** Options of `list`. */
export const listOptions = {
  ...lookupOptions,
  format: {
    ...oneOf('format', ['pretty', 'json', 'markdown']),
    default: 'pretty',
    describe: 'What to write: {values}',
  },
  component: { ...word, coerce: single('--component'), describe: 'Only of this component (mars-agent)' },
  severity: {
    ...optionalOneOf('severity', severities),
    describe: 'Only from this severity up',
  },
  code: { ...word, coerce: single('--code'), describe: 'Only with this code, in any form (0x8007274C)' },
} as const;
