/**
 * The catalogue as the rest of logscan sees it: plain data, compiled from the files under `patterns/` and frozen.
 * Regular expressions are kept as text, so that a catalogue can be written as JSON and posted to a worker.
 */
import type { Evidence, Severity, Step } from '../types.ts';

/** Groups of a header that say when and how grave. */
export const headerTimes = [
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'second',
  'fraction',
  'offset',
  'level',
] as const;

/** Groups of a header that name what else stands there; they describe the format, and no stage reads them. */
export const headerFields = ['process', 'thread', 'component', 'file', 'task'] as const;

type HeaderField = (typeof headerFields)[number];

/** How one kind of log is written. */
export interface LogFormat {
  id: string;
  title: string;
  /** File names, with `*` and `?`, compared without case. */
  names: string[];
  /** Other programs write alike, so that only the name of a file tells the format, and never its content. */
  byName: boolean;
  /**
   * Expressions for the header of a record, the first that matches counts. Their named groups are `headerTimes` and
   * `headerFields`. Empty: every line is a record.
   */
  starts: string[];
  /** Text with which every record begins, also in the middle of a line; null when records begin lines. */
  mark: string | null;
  /** Zone of the times: `stated` reads it from the `offset` group. */
  zone: 'utc' | 'local' | 'stated';
  /** A log format whose records are written in the same way: what counts there counts here as well. */
  like: string | null;
  samples: Sample[];
}

/** Text of a log format, and what must be read from it. */
export interface Sample {
  text: string;
  from: Origin;
  /** Time of the first record, ISO 8601, a missing year as of the end of 2024; null when it says none. */
  time: string | null;
  /** Level of the first record; null when it says none. */
  level: string | null;
  /** Some of the other fields of the first record. */
  fields: { [field in HeaderField]?: string };
  records: number;
}

/** Where an example comes from. */
export type Origin = 'excerpt' | 'source' | 'docs' | 'composed';

/** Which log formats something counts in. `unknown` names sources that no format describes. */
export type FormatScope = readonly string[] | 'any';

/** Something that is looked for in bytes before a pattern runs. */
export interface Literal {
  /**
   * - `text`: words, between which any white space may stand
   * - `number`: a number in decimal digits, not part of a longer one
   * - `hex`: a number behind `0x` and any zeros, in hexadecimal digits
   */
  kind: 'text' | 'number' | 'hex';
  /** ASCII letters in lower case; a blank is a run of white space; of a hexadecimal number its digits. */
  text: string;
}

/** Windows of so many bytes each, one behind the other, beginning at a place of a text. */
export interface Anchor {
  at: number;
  size: 3 | 4;
  count: 1 | 2 | 4;
}

/** What a literal needs beside it in the same match. */
export interface Near {
  /** One of these stands there; a number of these may have one digit, a text two letters. */
  literals: Literal[];
  /** Longest match, in UTF-16 units. */
  reach: number;
}

/** One regular expression of a signature, or made from one of its codes. */
export interface Pattern {
  source: string;
  flags: string;
  /** Every match contains one of these. */
  literals: Literal[];
  /** Every match contains one of these as well; null when they would not tell more. */
  near: Near | null;
  formats: FormatScope;
  evidence: Evidence;
  /** The bare number that this pattern looks for, with its system; null for a text or a name. */
  code: string | null;
}

/** A record that a signature must recognise, or must not. */
export interface Example {
  text: string;
  expected: boolean;
  from: Origin;
  /** The log format in which it stands: `unknown`, or an id. */
  format: string;
}

/** One known failure. */
export interface Signature {
  id: string;
  component: string;
  status: 'draft' | 'stable' | 'deprecated';
  replacedBy: string | null;
  title: string;
  severity: Severity;
  evidence: Evidence;
  /** As users know them. */
  codes: string[];
  /** All other forms of the codes. */
  codeForms: string[];
  formats: FormatScope;
  /** In order of preference: certain before possible, texts before bare codes. */
  patterns: Pattern[];
  /** Expressions that exclude a record. */
  not: { source: string; flags: string }[];
  overrides: string[];
  identity: string[];
  causedBy: string[];
  /** Milliseconds within which a log of its formats has another record: longer silence is a finding; null when none is. */
  expectEvery: number | null;
  causes: string[];
  remediation: Step[];
  docs: string;
  /** Empty in the built-in catalogue as it is shipped. */
  examples: Example[];
  /** Where the lines come from on which it was tried. */
  origins: Origin[];
}

/** An error number of an operating system or library, with its name. */
export interface SystemCode {
  system: CodeSystem;
  number: number;
  name: string;
  text: string;
}

export type CodeSystem = 'win32' | 'winhttp' | 'curl' | 'errno' | 'http' | 'hresult';

/** All signatures and log formats, compiled and frozen. */
export interface Catalogue {
  signatures: readonly Signature[];
  formats: readonly LogFormat[];
  systemCodes: readonly SystemCode[];
  /** Twelve hex digits that change when anything in the catalogue does. */
  digest: string;
  /** What the matcher made of the signatures when logscan was built; it counts for just this list of them. */
  prepared?: { signatures: readonly Signature[]; searchTable(): Uint8Array | null };
}
