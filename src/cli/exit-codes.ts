/** The exit codes, each the answer to one question. They are part of the contract. */
export const exitCodes = {
  /** Everything was scanned, and nothing reached --fail-on. */
  clean: 0,
  /** Something reached --fail-on. */
  found: 1,
  /** Wrong usage, or a faulty catalogue. */
  usage: 2,
  /** The scan has gaps, or there was nothing to read. */
  incomplete: 3,
  /** A defect of logscan. */
  internal: 4,
  /** Interrupted, after the summary. */
  interrupted: 130,
} as const;
