/**
 * The report of a scan: its diagnoses, what was read and what was not, and the sums.
 */
import type { Catalogue } from '../catalogue/types.ts';
import { later } from '../instant.ts';
import { hideInPaths, hideInRemark } from '../redact/hide-report.ts';
import { hideSecrets } from '../redact/secrets.ts';
import type { Diagnosis, Gap, KnownFolder, Note, Report, Severity, SourceCoverage } from '../types.ts';
import { version } from '../version.ts';
import type { Collected } from './collect.ts';
import { diagnose } from './diagnose.ts';

/** All that a scan brought to light. */
export interface Scanned {
  catalogue: Catalogue;
  collected: readonly Collected[];
  sources: SourceCoverage[];
  skipped: Record<string, number>;
  duplicates: { path: string; of: string }[];
  gaps: Gap[];
  notes: Note[];
  /** Findings that each diagnosis keeps. */
  samples: number;
  durationMs: number;
  knownFolders?: readonly KnownFolder[] | undefined;
  /** What a baseline knows. */
  baseline?: Report['baseline'] | undefined;
  /** Sources that count and are not named any more. */
  forgotten?: { files: number; counts: { bytes: number; lines: number; findings: number } };
}

export function makeReport(scanned: Scanned): Report {
  const { catalogue, collected, sources, skipped, duplicates, gaps, notes, samples, durationMs } = scanned;
  const newest = sources.reduce<string | null>((time, source) => later(time, source.lastTime), null);
  const diagnoses = diagnose(collected, catalogue, { newest, samples });
  const seen = new Set(sources.map((source) => source.format));
  const sum = (field: 'bytes' | 'lines' | 'findings') =>
    sources.reduce((total, source) => total + source[field], scanned.forgotten?.counts[field] ?? 0);
  return {
    version: 1,
    tool: {
      name: 'logscan',
      version,
      catalogue: { signatures: catalogue.signatures.length, digest: catalogue.digest },
    },
    summary: {
      sources: sources.length + (scanned.forgotten?.files ?? 0),
      skipped: Object.values(skipped).reduce((total, count) => total + count, 0),
      bytes: sum('bytes'),
      lines: sum('lines'),
      findings: sum('findings'),
      diagnoses: diagnoses.length,
      bySeverity: countBySeverity(diagnoses),
      newest,
      complete: gaps.length === 0,
      durationMs,
    },
    diagnoses,
    gaps: gaps.map(hideInRemark),
    notes: notes.map(hideInRemark),
    coverage: {
      sources: hideInPaths(sources),
      skipped,
      duplicates: hideInPaths(duplicates).map((copy) => ({ ...copy, of: hideSecrets(copy.of) })),
      absentFormats: catalogue.formats.map((format) => format.id).filter((id) => !seen.has(id)),
      ...(scanned.knownFolders === undefined ? {} : { knownFolders: hideInPaths(scanned.knownFolders) }),
    },
    ...(scanned.baseline === undefined ? {} : { baseline: scanned.baseline }),
  };
}

function countBySeverity(diagnoses: readonly Diagnosis[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { critical: 0, error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnoses) counts[severity]++;
  return counts;
}
