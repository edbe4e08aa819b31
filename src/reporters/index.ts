/**
 * The reporters by name.
 */
import { LogscanError } from '../errors.ts';
import { tellGap, tellNote } from '../locale/remarks/tell.ts';
import { createCsvReporter } from './csv.ts';
import { createHtmlReporter } from './html/reporter.ts';
import { createJsonReporter, createNdjsonReporter } from './json.ts';
import { createJunitReporter } from './junit/reporter.ts';
import { createMarkdownReporter } from './markdown/reporter.ts';
import { createOtlpReporter } from './otlp/reporter.ts';
import { createAzurePipelinesReporter } from './pipelines/azure-pipelines.ts';
import { createGithubReporter } from './pipelines/github.ts';
import { createPrettyReporter } from './pretty/reporter.ts';
import { createSarifReporter } from './sarif/reporter.ts';
import { type Reporter, type ReporterName, type ReporterOptions, reporterNames } from './types.ts';

const reporters: Record<ReporterName, (options: ReporterOptions) => Reporter> = {
  pretty: createPrettyReporter,
  json: createJsonReporter,
  ndjson: createNdjsonReporter,
  sarif: createSarifReporter,
  junit: createJunitReporter,
  markdown: createMarkdownReporter,
  html: createHtmlReporter,
  csv: createCsvReporter,
  github: createGithubReporter,
  'azure-pipelines': createAzurePipelinesReporter,
  'otlp-json': createOtlpReporter,
};

/** Makes a reporter, which is given gaps and notes in its language. Throws `LogscanError` for a name that there is not. */
export function createReporter(name: ReporterName, options: ReporterOptions = {}): Reporter {
  if (!reporterNames.includes(name)) {
    throw new LogscanError('usage', `there is no reporter "${name}"`, `Known: ${reporterNames.join(', ')}.`);
  }
  const { finding, gap, end } = reporters[name](options);
  const { language = 'en' } = options;
  return {
    finding,
    gap: (said) => gap(tellGap(said, language)),
    end: (report) =>
      end({
        ...report,
        gaps: report.gaps.map((said) => tellGap(said, language)),
        notes: report.notes.map((said) => tellNote(said, language)),
      }),
  };
}
