/**
 * Scans logs with one signature of its own: `FLUX FAILED`, in records that begin with `>>> `.
 */
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { scan } from '../../src/scan.ts';
import type { ScanOptions } from '../../src/scan-options.ts';
import type { Finding, Gap, Report } from '../../src/types.ts';
import { createTree, type Tree } from '../tree.ts';

const formats = `formats:
  - id: flux-log
    title: Flux
    names: ["flux*.log*"]
    mark: ">>> "
    start: '>>> '
    zone: utc
    samples:
      - text: ">>> x"
        from: composed
`;

const signatures = `component: flux
docs: https://example.test/
formats: [flux-log]
signatures:
  - id: flux/failed
    title: The flux failed
    severity: error
    patterns:
      - 'FLUX FAILED: .{0,200}DRAINED (?<drained>[^;]{1,100}?) ?;'
      - 'FLUX FAILED: .{0,200}Pwd=(?<value>\\w{1,40})'
      - 'FLUX FAILED'
    causes: [It is empty.]
    remediation:
      - text: Fill it, {drained}.
    examples:
      - { match: "FLUX FAILED", from: composed }
      - { no-match: "flux" }
`;

export async function scanSecrets(
  logs: Tree,
  options: ScanOptions = {},
  more: readonly string[] = [],
): Promise<{ findings: Finding[]; gaps: Gap[]; report: Report }> {
  const catalogue = createTree({ 'formats.yaml': formats, 'flux.yaml': signatures });
  const folder = createTree(logs);
  const findings: Finding[] = [];
  const gaps: Gap[] = [];
  const report = await scan([...Object.keys(logs).map((name) => `${folder}/${name}`), ...more], {
    catalogue: await loadCatalogue({ builtin: false, paths: [catalogue] }),
    samples: 1000,
    noGlob: true,
    onFinding: (finding) => findings.push(finding),
    onGap: (gap) => gaps.push(gap),
    ...options,
  });
  return { findings, gaps, report };
}
