/**
 * A catalogue with a few failures that tests make up, and records of an agent log in which they stand.
 */
import { loadCatalogue } from '../../src/index.ts';

export const ownCatalogue = 'test/saved/own.yaml';

export const catalogue = await loadCatalogue({ paths: [ownCatalogue] });

/** A record of an agent log, at a clock time of one day. */
export function record(clock: string, message: string): string {
  return `#~> (11-18-2026 ${clock}):   ERROR  2480 5016 480 ${message}\n`;
}
