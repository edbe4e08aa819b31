/**
 * The options of a scan and of following, and how their values are read. Every wrong value gets a sentence that says what
 * would be right.
 */
import { reporterNames } from '../reporters/types.ts';
import { severities } from '../types.ts';
import {
  catalogueOptions,
  following,
  languageOption,
  limitOptions,
  noFile,
  oneOf,
  optionalOneOf,
  repeatable,
  valued,
  word,
} from './option-kinds.ts';
import { colorChoices } from './output.ts';
import { fileOutputs } from './output-option.ts';
import { duration, optional, single, threads, wholeNumber } from './values.ts';

export const scanOptions = {
  ...catalogueOptions,
  ...languageOption,
  format: {
    ...optionalOneOf('format', reporterNames),
    describe: 'What to write: {values}',
    defaultDescription: 'pretty; in GitHub Actions and Azure Pipelines theirs',
  },
  output: {
    ...repeatable,
    alias: 'o',
    coerce: fileOutputs(reporterNames),
    describe:
      'Write a report into a file as well: report.html, results.sarif, junit=results.xml; may be repeated',
  },
  'fail-on': {
    ...oneOf('fail-on', [...severities, 'never']),
    default: 'error',
    describe: 'Exit with 1 from this severity up: {values}',
  },
  severity: {
    ...oneOf('severity', severities),
    default: 'info',
    describe: 'Show from this severity up',
  },
  baseline: {
    ...valued,
    coerce: single('--baseline'),
    describe: 'Report only what this saved report (json, ndjson, sarif) does not know',
  },
  samples: {
    ...word,
    default: '10',
    coerce: wholeNumber('--samples'),
    describe: 'Findings that each diagnosis keeps',
  },
  jobs: {
    ...word,
    coerce: optional(threads('--jobs')),
    describe: 'Threads that read files (default: by the cores and by how much there is to read)',
  },
  context: {
    ...word,
    coerce: optional(wholeNumber('--context')),
    describe: 'Lines to show before and after a finding',
    defaultDescription: '0; 2 in html',
  },
  as: { ...word, coerce: single('--as'), describe: 'Read the inputs as this log format (mars-errlog)' },
  encoding: {
    ...word,
    default: 'auto',
    coerce: single('--encoding'),
    describe: 'Encoding of the inputs (utf-16le, gb18030, cp949), whatever they look like',
  },
  since: {
    ...word,
    coerce: single('--since'),
    describe: 'Only findings from then on: 2h, 7d, 2024-03-05, 2024-03-05T06:00+09:00',
  },
  until: {
    ...word,
    coerce: single('--until'),
    describe: 'Only findings up to then, that day or minute included',
  },
  tz: {
    ...word,
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
    ...noFile,
    coerce: optional(duration('--interval')),
    describe: 'Time between two looks at the files (default: 250ms)',
  },
  exec: {
    ...following,
    coerce: single('--exec'),
    describe: 'Run this command for new diagnoses: it reads them as JSON from its standard input',
  },
  'exec-every': {
    ...following,
    ...noFile,
    coerce: optional(duration('--exec-every')),
    describe: 'Least time between two runs of it (default: 60s)',
  },
  progress: {
    type: 'boolean',
    default: true,
    describe: 'Show a status line or a progress bar on a terminal (--no-progress: never)',
  },
  ...limitOptions,
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
    ...oneOf('color', colorChoices),
    requiresArg: false,
    default: 'auto',
    describe: 'Use colours: {values}',
  },
} as const;
