/**
 * Errors as the CLI tells them: what is wrong, where, and what to do; a catalogue fault with its line and a caret.
 */
import type { CatalogueError, LogscanError } from '../errors.ts';
import { clean } from '../reporters/clean.ts';

/** The text of an error that the user can mend. */
export function renderError(error: LogscanError): string {
  const problems = error.problems.map((problem) => `\n${renderCatalogueError(problem)}`).join('');
  return `logscan: ${clean(error.message)}\n  ${clean(error.action)}\n${problems}`;
}

/** `file:line:column: message`, the line, a caret, and what to write instead. */
export function renderCatalogueError(error: CatalogueError): string {
  const { file, line, column, message, action, sourceLine } = error;
  const start = Math.max(column - 60, 0);
  const shown = clean(sourceLine.slice(start, start + 100));
  const caret = `${' '.repeat(Math.max(clean(sourceLine.slice(start, column - 1)).length, 0))}^`;
  const place = sourceLine === '' ? '' : `  ${shown}\n  ${caret}\n`;
  return `${clean(file)}:${line}:${column}: ${clean(message)}\n${place}  ${clean(action)}\n`;
}
