/**
 * How severities compare.
 */
import { type Severity, severities } from './types.ts';

/** Whether a severity is at least as grave as another. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}
