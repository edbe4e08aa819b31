/**
 * The reporters by name.
 */
import { LogscanError } from '../errors.ts';
import { createCsvReporter } from './csv.ts';
import { createJsonReporter, createNdjsonReporter } from './json.ts';
import { createOtlpReporter } from './otlp.ts';
import { createPrettyReporter } from './pretty.ts';
import { createSarifReporter } from './sarif/reporter.ts';
import { type Reporter, type ReporterName, type ReporterOptions, reporterNames } from './types.ts';

const reporters: Record<ReporterName, (options: ReporterOptions) => Reporter> = {
  pretty: createPrettyReporter,
  json: createJsonReporter,
  ndjson: createNdjsonReporter,
  sarif: createSarifReporter,
  csv: createCsvReporter,
  'otlp-json': createOtlpReporter,
};

/** Makes a reporter. Throws `LogscanError` for a name that there is not. */
export function createReporter(name: ReporterName, options: ReporterOptions = {}): Reporter {
  if (!reporterNames.includes(name)) {
    throw new LogscanError('usage', `there is no reporter "${name}"`, `Known: ${reporterNames.join(', ')}.`);
  }
  return reporters[name](options);
}
