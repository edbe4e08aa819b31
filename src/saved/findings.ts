/**
 * Diagnoses out of single findings, as formats keep them that are written as the scan goes on. All fingerprints are kept:
 * what was read has room for them.
 */
import { earlier, later } from '../instant.ts';
import type { DiagnosisSource, Finding, Severity } from '../types.ts';
import type { SavedDiagnosis } from './types.ts';

/** What is known of one finding, or of several alike. */
export interface SavedFinding extends Pick<Finding, 'signature' | 'source' | 'fingerprint'> {
  severity: Severity;
  title: string;
  /** How many of them there were, and when the first and the last. */
  count: number;
  firstSeen: string | null;
  lastSeen: string | null;
  /** Diagnoses that explain it. */
  causedBy: readonly string[];
  /** Not there where the format does not keep them. */
  fields?: ReadonlyMap<string, string>;
}

/** Different values that are kept of a field. */
const mostValues = 20;

interface Gathered extends Omit<SavedDiagnosis, 'fingerprints' | 'sources' | 'fields'> {
  fingerprints: Set<string>;
  sources: Map<string, DiagnosisSource>;
  fields: Map<string, Map<string, number>> | null;
}

export interface Gathering {
  add(finding: SavedFinding): void;
  /** In the order in which they came first. */
  diagnoses(): SavedDiagnosis[];
}

export function createGathering(): Gathering {
  const bySignature = new Map<string, Gathered>();
  return {
    add(finding) {
      const { signature, severity, title, source, fingerprint, fields } = finding;
      let entry = bySignature.get(signature);
      if (entry === undefined) {
        const nothing = { count: 0, firstSeen: null, lastSeen: null, causedBy: [...finding.causedBy] };
        const sets = {
          fingerprints: new Set<string>(),
          sources: new Map(),
          fields: fields ? new Map() : null,
        };
        entry = { signature, severity, title, ...nothing, ...sets };
        bySignature.set(signature, entry);
      }
      see(entry, finding);
      entry.fingerprints.add(fingerprint);
      const known = entry.sources.get(source) ?? { path: source, count: 0, firstSeen: null, lastSeen: null };
      see(known, finding);
      entry.sources.set(source, known);
      for (const [name, value] of fields ?? []) countValue(entry, name, value);
    },
    diagnoses: () => [...bySignature.values()].map(describe),
  };
}

/** How many findings some diagnoses have together. */
export function countFindings(diagnoses: readonly Pick<SavedDiagnosis, 'count'>[]): number {
  return diagnoses.reduce((sum, { count }) => sum + count, 0);
}

type Sighting = Pick<DiagnosisSource, 'count' | 'firstSeen' | 'lastSeen'>;

function see(seen: Sighting, { count, firstSeen, lastSeen }: Sighting): void {
  seen.count += count;
  seen.firstSeen = earlier(seen.firstSeen, firstSeen);
  seen.lastSeen = later(seen.lastSeen, lastSeen);
}

function countValue({ fields }: Gathered, name: string, value: string): void {
  const counts = fields?.get(name) ?? new Map<string, number>();
  counts.set(value, (counts.get(value) ?? 0) + 1);
  fields?.set(name, counts);
}

function describe({ fingerprints, sources, fields, ...entry }: Gathered): SavedDiagnosis {
  return {
    ...entry,
    fingerprints: [...fingerprints].sort(),
    sources: [...sources.values()],
    ...(fields === null
      ? {}
      : { fields: Object.fromEntries([...fields].map(([name, counts]) => [name, mostFrequent(counts)])) }),
  };
}

function mostFrequent(counts: ReadonlyMap<string, number>): string[] {
  const ordered = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return ordered.slice(0, mostValues).map(([value]) => value);
}
