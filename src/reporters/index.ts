/**
 * The reporters by name.
 */
import { LogscanError } from '../errors.ts';
import { createAzurePipelinesReporter } from './azure-pipelines.ts';
import { createGithubReporter } from './github.ts';
import { createJsonReporter, createNdjsonReporter } from './json.ts';
import { createJunitReporter } from './junit.ts';
import { createMarkdownReporter } from './markdown.ts';
import { createPrettyReporter } from './pretty.ts';
import { type Reporter, type ReporterName, type ReporterOptions, reporterNames } from './types.ts';

const reporters: Record<ReporterName, (options: ReporterOptions) => Reporter> = {
  pretty: createPrettyReporter,
  json: createJsonReporter,
  ndjson: createNdjsonReporter,
  junit: createJunitReporter,
  markdown: createMarkdownReporter,
  github: createGithubReporter,
  'azure-pipelines': createAzurePipelinesReporter,
};

/** Makes a reporter. Throws `LogscanError` for a name that there is not. */
export function createReporter(name: ReporterName, options: ReporterOptions = {}): Reporter {
  if (!reporterNames.includes(name)) {
    throw new LogscanError('usage', `there is no reporter "${name}"`, `Known: ${reporterNames.join(', ')}.`);
  }
  return reporters[name](options);
}
