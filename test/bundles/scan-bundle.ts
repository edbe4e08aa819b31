/**
 * Scans bundles that a test has made, and gives what matters of the report.
 */

import type { BundleLimits } from '../../src/bundles/limits.ts';
import { loadCatalogue, scan } from '../../src/index.ts';
import type { Report } from '../../src/types.ts';
import { createTree, type Tree } from '../tree.ts';

/** A line that is a finding wherever it stands, another one for each sequence number. */
export const failingAs = (sequence: number | string) =>
  `#~> (11-20-2018 20:31:51):   ERROR  2508 8408 ${sequence} failed to post request: (7) - Couldn't connect to server
`;

export const failing = failingAs(313);

export const catalogue = await loadCatalogue();

/** The report, and its parts with paths from the folder of the tree. */
export interface Scanned {
  report: Report;
  /** Sources in the order in which they were read. */
  sources: string[];
  /** Sources of findings, one for each. */
  findings: string[];
  gaps: [code: string, source: string | undefined][];
  /** A path, from the folder of the tree. */
  short(path: string): string;
}

/** Scans a tree, or some of its paths. */
export async function scanTree(
  tree: Tree,
  inputs: readonly string[] = [''],
  limits: Partial<BundleLimits> = {},
): Promise<Scanned> {
  const folder = createTree(tree);
  const findings: string[] = [];
  const short = (path: string) => path.replace(`${folder}/`, '');
  const report = await scan(
    inputs.map((input) => `${folder}/${input}`),
    { catalogue, limits, onFinding: (finding) => findings.push(short(finding.source)) },
  );
  return {
    report,
    sources: report.coverage.sources.map(({ path }) => short(path)),
    findings,
    short,
    gaps: report.gaps.map(({ code, source }) => [code, source && short(source)]),
  };
}
