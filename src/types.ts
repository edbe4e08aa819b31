/**
 * The plain data that passes between the stages: Source → Block → Finding → Report.
 * Nothing here has behaviour, and everything can be posted to a worker or written as JSON.
 * What a signature or a log format looks like is said in `catalogue/types.ts`.
 */

/** Severities, the gravest first. See `Severity`. */
export const severities = ['critical', 'error', 'warning', 'info'] as const;

/**
 * - `critical`: protection has stopped, or data cannot be recovered
 * - `error`: an operation failed and will not succeed until someone acts
 * - `warning`: degraded, or retries may succeed
 * - `info`: worth knowing
 */
export type Severity = (typeof severities)[number];

/** `possible`: the line can also mean something else. */
export type Evidence = 'certain' | 'possible';

/** Where the zone of a time comes from; a time of `unknown` zone has no offset. */
export type Zone = 'stated' | 'format' | 'option' | 'unknown';

/** The name of standard input among inputs, and in reports. */
export const standardInput = '<stdin>';

/** One readable thing. */
export interface Source {
  /**
   * How reports name it: the path as the user wrote it, with `/`; `<stdin>` for standard input. A member of an archive
   * is `bundle.zip!logs/a.log`.
   */
  path: string;
  /** The path to open; null for standard input and for members of archives. */
  location: string | null;
  /** Bytes, when known. */
  size?: number;
  /** Last change, in milliseconds since 1970, when known. */
  mtime?: number;
}

/** Whole records of one source. Valid until the next block is asked for. */
export interface Block {
  source: Source;
  bytes: Uint8Array;
  /** Line ends in it. */
  lines: number;
  /** Line on which the block begins, from 1. */
  firstLine: number;
  /** Bytes of the source before this block, after decoding to UTF-8 where that was needed. */
  offset: number;
  /**
   * With what it begins: a record; the inside of the record with which the block before it ended (one over 64 KiB); or
   * that record again, from its beginning, because there is more of it now.
   */
  begins: 'record' | 'inside' | 'again';
  /** Bytes at its end with which the next block begins as well, because its last record goes on there; else 0. */
  shared: number;
}

/** One occurrence of a signature. */
export interface Finding {
  /** Signature id. */
  signature: string;
  evidence: Evidence;
  /** `Source.path`. */
  source: string;
  host?: string;
  /** Line of the match, from 1. */
  line: number;
  /** Column of the match, from 1, in UTF-16 units. */
  column: number;
  /** Last line of the record; of a record over 64 KiB, of the piece in which it was found. */
  endLine: number;
  /** ISO 8601, with an offset unless `zone` is `unknown`; null when the record states no time. */
  time: string | null;
  zone: Zone;
  /** What the record says of itself, as printed; null when it says nothing. */
  level: string | null;
  /** The record, at most 2,000 characters. */
  text: string;
  /** Where in `text` the match stands, in UTF-16 units from 0; nothing of it where a silence was found. */
  match: { start: number; end: number };
  /** `text` was cut. */
  truncated: boolean;
  /** What the named groups of the pattern captured. */
  fields: Record<string, string>;
  /** Same trouble, same fingerprint: a hash of the signature and its identity fields, never of position or time. */
  fingerprint: string;
  /** Lines around the record; only when asked for. */
  context?: { before: string[]; after: string[] };
}

/** What the user can do next. */
export interface Step {
  text: string;
  command?: string;
  /** What the command shows when all is well. */
  expect?: string;
  docs?: string;
}

/** A source's share in a diagnosis. */
export interface DiagnosisSource {
  path: string;
  count: number;
  firstSeen: string | null;
  lastSeen: string | null;
}

/** All findings of one signature in a scan. */
export interface Diagnosis {
  /** Signature id. */
  signature: string;
  component: string;
  /** The spellings that users know first, then the other forms in which programs print them. */
  codes: string[];
  severity: Severity;
  title: string;
  /** `certain` as soon as one finding is. */
  evidence: Evidence;
  /** `current` when last seen within 24 hours of the newest record of the scan. */
  state: 'current' | 'past';
  /** Findings, also those that `findings` leaves out. */
  count: number;
  firstSeen: string | null;
  lastSeen: string | null;
  hosts: string[];
  /** Captured values, the most frequent first, at most 20 of each. */
  fields: Record<string, string[]>;
  causes: string[];
  remediation: Step[];
  docs: string;
  /** Diagnoses of this report that explain this one. */
  causedBy: string[];
  /** At most 1,000. */
  fingerprints: string[];
  sources: DiagnosisSource[];
  /** Samples, spread over the sources. */
  findings: Finding[];
}

/** A sentence as data: which one it is, and the values in it. `tellGap` and `tellNote` make words of it in any language. */
export interface Saying {
  /** The identity of the sentence. Others may be added, and words change, but one keeps its meaning. */
  id: string;
  /** Paths, counts and names, as they are. They can be hostile. */
  values: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Something that logscan should have read and could not. */
export interface Gap {
  code: GapCode;
  source?: string;
  /** In English, unless a reporter told it in another language. */
  message: string;
  /** What to do about it. */
  action: string;
  /** What `message` and `action` say, as data. */
  said?: { message: Saying; action: Saying };
}

export type GapCode =
  | 'not-found'
  | 'access-denied'
  | 'unreadable'
  | 'no-logs'
  | 'nothing-to-read'
  | 'binary'
  | 'encoding'
  | 'bundle-unsupported'
  | 'bundle-encrypted'
  | 'bundle-damaged'
  | 'bundle-over-limit'
  | 'bundle-unsafe-names'
  | 'bundle-links'
  | 'unknown-format'
  | 'state'
  | 'interrupted';

/** Something worth knowing that is no gap. */
export interface Note {
  code: NoteCode;
  source?: string;
  /** In English, unless a reporter told it in another language. */
  message: string;
  /** What `message` says, as data. */
  said?: { message: Saying };
}

export type NoteCode =
  | 'baseline-cut'
  | 'baseline-partial'
  | 'empty'
  | 'no-logs-in-bundle'
  | 'repeats-unchecked'
  | 'zone-unknown'
  | 'zone-ambiguous'
  | 'year-inferred'
  | 'year-uncertain'
  | 'year-unknown'
  | 'outside-window'
  | 'window-untimed'
  | 'window-uncertain';

/** What was read of one source. */
export interface SourceCoverage {
  path: string;
  /** Log format id, or `unknown`. */
  format: string;
  /**
   * Encodings, by commas: that of the beginning, then the others in which it or records with findings are written.
   * Code pages go by one name each: `gb18030`, `cp949`, `shift_jis`, `big5`, `windows-1252` …
   */
  encoding: string;
  bytes: number;
  lines: number;
  findings: number;
  /** The earliest and the latest time among the first record, the last one, and those with a finding. */
  firstTime: string | null;
  lastTime: string | null;
}

/** A folder in which a product would write logs on this host. */
export interface KnownFolder {
  /** In words for the user. */
  product: string;
  /** With `/`. */
  path: string;
  /** Something of the product is there, or this user may not see whether it is. */
  exists: boolean;
}

/** Kinds of names that `--redact` replaces. */
export const redactedKinds = ['host', 'address', 'user', 'guid', 'path'] as const;

export type RedactedKind = (typeof redactedKinds)[number];

/** A name that was replaced in a report, without saying what it was. */
export interface Redaction {
  /** What stands in its place, the same all over the report: `host-1`. */
  pseudonym: string;
  kind: RedactedKind;
  /** Places of the report in which it was replaced. */
  count: number;
}

/** The result of a scan. */
export interface Report {
  version: 1;
  tool: { name: 'logscan'; version: string; catalogue: { signatures: number; digest: string } };
  summary: {
    sources: number;
    /** Files of scanned folders that are no logs. */
    skipped: number;
    bytes: number;
    lines: number;
    findings: number;
    diagnoses: number;
    /** Diagnoses of each severity. */
    bySeverity: Record<Severity, number>;
    /** Time of the newest record. */
    newest: string | null;
    /** Nothing is missing: there are no gaps. */
    complete: boolean;
    durationMs: number;
  };
  diagnoses: Diagnosis[];
  gaps: Gap[];
  notes: Note[];
  coverage: {
    sources: SourceCoverage[];
    /** Files that were not opened, by reason. */
    skipped: Record<string, number>;
    duplicates: { path: string; of: string }[];
    /** Log formats of which no source was found. */
    absentFormats: string[];
    /** Only of a scan of the known log folders of this host. */
    knownFolders?: readonly KnownFolder[];
  };
  /**
   * What was left out because a baseline knows it: findings, and the diagnoses of which nothing else was found. Only of a scan
   * with one.
   */
  baseline?: { diagnoses: number; findings: number };
  /** What was replaced by pseudonyms, by kind, then by number. Only of a redacted report. */
  redacted?: Redaction[];
}
