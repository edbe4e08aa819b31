/**
 * What can be told of a log format by its definition alone.
 */
import type { LogFormat } from './types.ts';

/** Whether dates of the format have no year. */
export function lacksYear(format: LogFormat): boolean {
  return format.starts.some((start) => start.includes('(?<month>') && !start.includes('(?<year>'));
}
