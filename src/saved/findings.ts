/**
 * Diagnoses out of single findings, as formats keep them that are written as the scan goes on. All fingerprints are kept:
 * what was read has room for them.
 */
import { mostFrequent } from '../diagnose/values.ts';
import { earlier, later } from '../instant.ts';
import type { DiagnosisSource, Finding, Severity } from '../types.ts';
import type { SavedDiagnosis, Sighting } from './types.ts';

/** What is known of one finding, or of several alike. */
export interface SavedFinding extends Pick<Finding, 'signature' | 'source' | 'fingerprint'>, Sighting {
  severity: Severity;
  title: string;
  /** Diagnoses that explain it. */
  causedBy: readonly string[];
  /** Not there where the format does not keep them. */
  fields?: ReadonlyMap<string, string>;
}

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
      const { signature, source, fingerprint, fields } = finding;
      const entry = bySignature.get(signature) ?? newEntry(finding);
      bySignature.set(signature, entry);
      see(entry, finding);
      entry.fingerprints.add(fingerprint);
      const known = entry.sources.get(source) ?? { path: source, ...notSeen };
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

const notSeen: Sighting = { count: 0, firstSeen: null, lastSeen: null };

function newEntry({ signature, severity, title, causedBy, fields }: SavedFinding): Gathered {
  return {
    signature,
    severity,
    title,
    causedBy: [...causedBy],
    ...notSeen,
    fingerprints: new Set(),
    sources: new Map(),
    fields: fields === undefined ? null : new Map(),
  };
}

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
