/**
 * Gathers findings by signature in bounded memory, however many there are: counts and times of all, samples of few.
 * What the gathered findings mean is `diagnose`'s business.
 */

import { earlier, later } from '../instant.ts';
import type { DiagnosisSource, Evidence, Finding } from '../types.ts';

/** Different values that are counted for a field. */
const mostDifferent = 1000;

/** Fingerprints that are kept. */
export const mostFingerprints = 1000;

/** All that is kept of the findings of one signature. */
export interface Collected {
  signature: string;
  count: number;
  evidence: Evidence;
  firstSeen: string | null;
  lastSeen: string | null;
  hosts: Set<string>;
  fields: Map<string, Map<string, number>>;
  fingerprints: Set<string>;
  sources: Map<string, DiagnosisSource & { samples: Finding[] }>;
}

export interface Collector {
  add(finding: Finding): void;
  collected(): Collected[];
}

/** Keeps up to `samples` findings of each of the first `samples` sources of a signature, and names so many of its sources. */
export function createCollector(samples: number, mostSources = Number.POSITIVE_INFINITY): Collector {
  const bySignature = new Map<string, Collected>();

  function add(finding: Finding): void {
    let entry = bySignature.get(finding.signature);
    if (entry === undefined) {
      entry = newEntry(finding.signature);
      bySignature.set(finding.signature, entry);
    }
    entry.count++;
    if (finding.evidence === 'certain') entry.evidence = 'certain';
    entry.firstSeen = earlier(entry.firstSeen, finding.time);
    entry.lastSeen = later(entry.lastSeen, finding.time);
    if (finding.host !== undefined) entry.hosts.add(finding.host);
    if (entry.fingerprints.size < mostFingerprints) entry.fingerprints.add(finding.fingerprint);
    countFields(entry, finding.fields);
    if (entry.sources.size < mostSources || entry.sources.has(finding.source))
      addToSource(entry, finding, samples);
  }

  return { add, collected: () => [...bySignature.values()] };
}

function newEntry(signature: string): Collected {
  return {
    signature,
    count: 0,
    evidence: 'possible',
    firstSeen: null,
    lastSeen: null,
    hosts: new Set(),
    fields: new Map(),
    fingerprints: new Set(),
    sources: new Map(),
  };
}

function countFields(entry: Collected, fields: Record<string, string>): void {
  for (const [name, value] of Object.entries(fields)) {
    let counts = entry.fields.get(name);
    if (counts === undefined) {
      counts = new Map();
      entry.fields.set(name, counts);
    }
    const count = counts.get(value);
    if (count !== undefined || counts.size < mostDifferent) counts.set(value, (count ?? 0) + 1);
  }
}

function addToSource(entry: Collected, finding: Finding, samples: number): void {
  let source = entry.sources.get(finding.source);
  if (source === undefined) {
    source = { path: finding.source, count: 0, firstSeen: null, lastSeen: null, samples: [] };
    entry.sources.set(finding.source, source);
  }
  source.count++;
  source.firstSeen = earlier(source.firstSeen, finding.time);
  source.lastSeen = later(source.lastSeen, finding.time);
  if (entry.sources.size <= samples && source.samples.length < samples) source.samples.push(finding);
}
