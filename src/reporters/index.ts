/**
 * The reporters by name.
 */
import { LogscanError } from '../errors.ts';
import { createHtmlReporter } from './html/reporter.ts';
import { createJsonReporter, createNdjsonReporter } from './json.ts';
import { createPrettyReporter } from './pretty.ts';
import { type Reporter, type ReporterName, type ReporterOptions, reporterNames } from './types.ts';

const reporters: Record<ReporterName, (options: ReporterOptions) => Reporter> = {
  pretty: createPrettyReporter,
  json: createJsonReporter,
  ndjson: createNdjsonReporter,
  html: createHtmlReporter,
};

/** Makes a reporter. Throws `LogscanError` for a name that there is not. */
export function createReporter(name: ReporterName, options: ReporterOptions = {}): Reporter {
  if (!reporterNames.includes(name)) {
    throw new LogscanError('usage', `there is no reporter "${name}"`, `Known: ${reporterNames.join(', ')}.`);
  }
  return reporters[name](options);
}
