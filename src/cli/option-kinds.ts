/**
 * Kinds of options, and the options that most commands share. `values` and `files` are nothing to the parser: they say what
 * can be completed.
 */
import { defaultLimits } from '../bundles/limits.ts';
import { languages } from '../locale/languages.ts';
import { choice, many, optional, size, wholeNumber } from './values.ts';

/** Whose value is no file. */
export const noFile = { files: false } as const;

/** An option with one value. */
export const valued = { type: 'string', requiresArg: true } as const;

/** An option with one value that is no file. */
export const word = { ...valued, ...noFile } as const;

/** An option that may be given several times. */
export const repeatable = {
  ...valued,
  default: [] as string[],
  defaultDescription: 'none',
  coerce: many,
} as const;

/** An option with one of the values named. */
export function oneOf<Value extends string>(name: string, values: readonly Value[]) {
  return { ...valued, values, coerce: choice(`--${name}`, values) } as const;
}

/** An option with one of the values named, or without. */
export function optionalOneOf<Value extends string>(name: string, values: readonly Value[]) {
  return { ...valued, values, coerce: optional(choice(`--${name}`, values)) } as const;
}

/** An option of following. */
export const following = { ...valued, group: 'Following:' } as const;

/** An option that says how far to go into a bundle. */
const limit = { ...word, group: 'Limits for bundles:' } as const;

export const limitOptions = {
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
} as const;

export const catalogueOptions = {
  catalogue: { ...repeatable, describe: 'More signature files, or folders of them' },
  builtin: {
    type: 'boolean',
    default: true,
    describe: 'Use the built-in signatures (--no-builtin: only your own)',
  },
  only: { ...repeatable, ...noFile, describe: 'Look only for signatures with these ids (network/*)' },
  ignore: { ...repeatable, ...noFile, describe: 'Leave out signatures with these ids' },
} as const;

export const languageOption = {
  lang: {
    ...optionalOneOf('lang', languages),
    describe: 'Language of titles, causes and steps: {values}',
    defaultDescription: 'that of the environment',
  },
} as const;
