/**
 * The reporters by name.
 */
import { LogscanError } from '../errors.ts';
import { createJsonReporter, createNdjsonReporter } from './json.ts';
import { createPrettyReporter } from './pretty.ts';
import type { Reporter, ReporterOptions } from './types.ts';

const reporters = {
  pretty: createPrettyReporter,
  json: createJsonReporter,
  ndjson: createNdjsonReporter,
} satisfies Record<string, (options: ReporterOptions) => Reporter>;

export type ReporterName = keyof typeof reporters;

/** Names of all reporters. */
export const reporterNames = Object.keys(reporters) as ReporterName[];

/** Makes a reporter. Throws `LogscanError` for a name that there is not. */
export function createReporter(name: ReporterName, options: ReporterOptions = {}): Reporter {
  if (!reporterNames.includes(name)) {
    throw new LogscanError('usage', `there is no reporter "${name}"`, `Known: ${reporterNames.join(', ')}.`);
  }
  return reporters[name](options);
}
