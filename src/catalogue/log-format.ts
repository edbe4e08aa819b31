/**
 * What can be told of a log format by its definition alone.
 */
import type { FormatScope, LogFormat } from './types.ts';

/** Whether dates of the format have no year. */
export function lacksYear(format: LogFormat): boolean {
  return format.starts.some((start) => start.includes('(?<month>') && !start.includes('(?<year>'));
}

/** Whether records say when they were written. */
export function hasTimes(format: LogFormat): boolean {
  return format.starts.some((start) => start.includes('(?<month>') && start.includes('(?<hour>'));
}

/** Whether what has this scope counts in a log of the format. */
export function isInScope(scope: FormatScope, { id, like }: LogFormat): boolean {
  return scope === 'any' || scope.includes(id) || (like !== null && scope.includes(like));
}
