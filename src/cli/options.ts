/**
 * The options of the commands, and how their values are read. Every wrong value gets a sentence that says what would
 * be right.
 */
import { defaultLimits } from '../bundles/limits.ts';
import { languages } from '../locale/languages.ts';
import { reporterNames } from '../reporters/types.ts';
import { severities } from '../types.ts';
import { colorChoices } from './output.ts';
import {
  choice,
  many,
  optionalChoice,
  optionalDuration,
  single,
  size,
  threads,
  wholeNumber,
} from './values.ts';

/** An option that may be given several times. */
const repeatable = {
  type: 'string',
  requiresArg: true,
  default: [] as string[],
  defaultDescription: 'none',
  coerce: many,
} as const;

/** An option with one value. */
const valued = { type: 'string', requiresArg: true } as const;

/** An option of following. */
const following = { ...valued, group: 'Following:' } as const;

/** An option that says how far to go into a bundle. */
const limit = { ...valued, group: 'Limits for bundles:' } as const;

const catalogueOptions = {
  catalogue: { ...repeatable, describe: 'More signature files, or folders of them' },
  builtin: {
    type: 'boolean',
    default: true,
    describe: 'Use the built-in signatures (--no-builtin: only your own)',
  },
  only: { ...repeatable, describe: 'Look only for signatures with these ids (network/*)' },
  ignore: { ...repeatable, describe: 'Leave out signatures with these ids' },
} as const;

const language = {
  lang: {
    ...valued,
    coerce: optionalChoice('--lang', languages),
    describe: `Language of titles, causes and steps: ${languages.join(', ')}`,
    defaultDescription: 'that of the environment',
  },
} as const;

export const scanOptions = {
  ...catalogueOptions,
  ...language,
  format: {
    ...valued,
    default: 'pretty',
    coerce: choice('--format', reporterNames),
    describe: `What to write: ${reporterNames.join(', ')}`,
  },
  'fail-on': {
    ...valued,
    default: 'error',
    coerce: choice('--fail-on', [...severities, 'never']),
    describe: `Exit with 1 from this severity up: ${severities.join(', ')}, never`,
  },
  severity: {
    ...valued,
    default: 'info',
    coerce: choice('--severity', severities),
    describe: 'Show from this severity up',
  },
  samples: {
    ...valued,
    default: '10',
    coerce: wholeNumber('--samples'),
    describe: 'Findings that each diagnosis keeps',
  },
  jobs: {
    ...valued,
    coerce: threads('--jobs'),
    describe: 'Threads that read files (default: by the cores and by how much there is to read)',
  },
  context: {
    ...valued,
    default: '0',
    coerce: wholeNumber('--context'),
    describe: 'Lines to show before and after a finding',
  },
  as: { ...valued, coerce: single('--as'), describe: 'Read the inputs as this log format (mars-errlog)' },
  encoding: {
    ...valued,
    default: 'auto',
    coerce: single('--encoding'),
    describe: 'Encoding of the inputs (utf-16le, gb18030, cp949), whatever they look like',
  },
  since: {
    ...valued,
    coerce: single('--since'),
    describe: 'Only findings from then on: 2h, 7d, 2024-03-05, 2024-03-05T06:00+09:00',
  },
  until: {
    ...valued,
    coerce: single('--until'),
    describe: 'Only findings up to then, that day or minute included',
  },
  tz: {
    ...valued,
    coerce: single('--tz'),
    describe: 'Zone of logs that state none: Asia/Seoul, UTC, +09:00',
  },
  follow: {
    type: 'boolean',
    alias: 'f',
    default: false,
    group: 'Following:',
    describe: 'Keep reading as logs grow and rotate, until it is stopped',
  },
  state: {
    ...following,
    coerce: single('--state'),
    describe: 'Remember positions in this file, and go on from there after a restart',
  },
  interval: {
    ...following,
    coerce: optionalDuration('--interval'),
    describe: 'Time between two looks at the files (default: 250ms)',
  },
  exec: {
    ...following,
    coerce: single('--exec'),
    describe: 'Run this command for new diagnoses: it reads them as JSON from its standard input',
  },
  'exec-every': {
    ...following,
    coerce: optionalDuration('--exec-every'),
    describe: 'Least time between two runs of it (default: 60s)',
  },
  progress: {
    type: 'boolean',
    default: true,
    group: 'Following:',
    describe: 'Show a status line on a terminal (--no-progress: never)',
  },
  'max-entries': {
    ...limit,
    default: String(defaultLimits.entries),
    coerce: wholeNumber('--max-entries'),
    describe: 'Entries of a bundle',
  },
  'max-depth': {
    ...limit,
    default: String(defaultLimits.depth),
    coerce: wholeNumber('--max-depth'),
    describe: 'Archives one inside the other',
  },
  'max-entry-size': {
    ...limit,
    default: `${defaultLimits.entryBytes / 1e9}G`,
    coerce: size('--max-entry-size'),
    describe: 'Size of an entry',
  },
  'max-total-size': {
    ...limit,
    default: `${defaultLimits.totalBytes / 1e9}G`,
    coerce: size('--max-total-size'),
    describe: 'Size of all that a bundle unpacks to',
  },
  'max-ratio': {
    ...limit,
    default: String(defaultLimits.ratio),
    coerce: wholeNumber('--max-ratio'),
    describe: 'How many times its size a bundle, or a large entry, may unpack to',
  },
  glob: {
    type: 'boolean',
    default: true,
    describe: 'Take inputs that are no paths as patterns (--no-glob: never)',
  },
  strict: {
    type: 'boolean',
    default: false,
    describe: 'Exit with 3 when anything was not read, or no log has a known format',
  },
  redact: {
    type: 'boolean',
    default: false,
    describe: 'Replace names of hosts, addresses, users, GUIDs and paths by pseudonyms (secrets never show)',
  },
  quiet: { type: 'boolean', alias: 'q', default: false, describe: 'Write nothing but the results' },
  color: {
    type: 'string',
    default: 'auto',
    coerce: choice('--color', colorChoices),
    describe: 'Use colours: auto, always, never',
  },
} as const;

/** Options of `list` and `explain`. */
export const lookupOptions = {
  ...catalogueOptions,
  ...language,
  format: { ...valued, choices: ['pretty', 'json'], default: 'pretty', describe: 'What to write' },
} as const;

/** Options of `list`. */
export const listOptions = {
  ...lookupOptions,
  format: {
    ...valued,
    choices: ['pretty', 'json', 'markdown'],
    default: 'pretty',
    describe: 'What to write',
  },
  component: { ...valued, coerce: single('--component'), describe: 'Only of this component (mars-agent)' },
  severity: {
    ...valued,
    coerce: optionalChoice('--severity', severities),
    describe: 'Only from this severity up',
  },
  code: { ...valued, coerce: single('--code'), describe: 'Only with this code, in any form (0x8007274C)' },
} as const;
