/**
 * The one error class. A message says what is wrong and where; `action` says what to do.
 * Bad input of a scan is no error but a gap; what is wrong in a catalogue is a list of `CatalogueError`s.
 */

export type ErrorCode = 'usage' | 'output' | 'catalogue' | 'unknown-encoding' | 'unknown-format';

/** An error that the user can mend. `code` tells which kind. */
export class LogscanError extends Error {
  override readonly name = 'LogscanError';
  readonly code: ErrorCode;
  /** What to do about it. */
  readonly action: string;
  /** All that is wrong in the catalogue, when `code` is `catalogue`. */
  readonly problems: readonly CatalogueError[];

  constructor(code: ErrorCode, message: string, action: string, problems: readonly CatalogueError[] = []) {
    super(message);
    this.code = code;
    this.action = action;
    this.problems = problems;
  }
}

/** One fault of a catalogue file. Lines and columns from 1. */
export interface CatalogueError {
  file: string;
  line: number;
  column: number;
  message: string;
  /** What to write instead. */
  action: string;
  /** The line of the file, for a caret under `column`. */
  sourceLine: string;
}
