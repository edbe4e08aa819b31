/**
 * The readers of all reporters: what each document says, as programs understand it that know nothing of logscan.
 */

import type { ReporterName } from '../../../src/reporters/types.ts';
import type { Diagnosis, Severity } from '../../../src/types.ts';
import * as azurePipelines from './azure-pipelines.ts';
import * as csv from './csv.ts';
import * as github from './github.ts';
import * as html from './html.ts';
import * as junit from './junit.ts';
import * as markdown from './markdown.ts';
import * as otlp from './otlp.ts';
import * as sarif from './sarif.ts';

interface Place {
  signature: string;
  source: string;
  line: number;
}

export interface Reader {
  /** Signature ids in the order in which they are told. Of a document that has findings only, there is none. */
  diagnosesIn?(text: string): string[];
  /** Every finding, in a document that has them all. */
  findingsIn?(text: string): Place[];
  /** What the document has room for. @default all */
  shown?(diagnoses: readonly Diagnosis[]): Diagnosis[];
}

export const readers: Record<ReporterName, Reader> = {
  pretty: {
    diagnosesIn: (text) =>
      [...text.matchAll(/^ ?\d+ \S+ .*\n(?: {3}.*\n)*? {3}([a-z0-9-]+\/[a-z0-9-]+)(?: ·.*)?$/gm)].map(
        ([, id]) => id,
      ),
  },
  json: { diagnosesIn: (text) => JSON.parse(text).diagnoses.map(({ signature }: Diagnosis) => signature) },
  ndjson: {
    findingsIn: (text) =>
      linesOf(text)
        .filter(({ type }) => type === 'finding')
        .map(({ signature, source, line }) => ({ signature, source, line })),
  },
  sarif,
  junit,
  markdown,
  html,
  csv: { findingsIn: csv.findingsIn },
  github: { ...github, shown: tenOfEachKind },
  'azure-pipelines': azurePipelines,
  'otlp-json': otlp,
};

function linesOf(text: string): (Place & { type: string })[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const kinds: Record<Severity, string> = {
  critical: 'error',
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** GitHub shows no more annotations of a kind. */
function tenOfEachKind(diagnoses: readonly Diagnosis[]): Diagnosis[] {
  const counts = new Map<string, number>();
  return diagnoses.filter(({ severity }) => {
    const count = (counts.get(kinds[severity]) ?? 0) + 1;
    counts.set(kinds[severity], count);
    return count <= 10;
  });
}
