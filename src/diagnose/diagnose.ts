/**
 * From gathered findings to diagnoses: what each signature says, how often and where it was seen, whether it goes
 * on, what explains it, and what to do, in the order in which to read them.
 */
import type { Catalogue, Signature } from '../catalogue/types.ts';
import { instant } from '../instant.ts';
import { hideInNames, hideInPaths } from '../redact/hide-report.ts';
import { hideSecrets } from '../redact/secrets.ts';
import type { Diagnosis, Finding } from '../types.ts';
import type { Collected } from './collect.ts';
import { orderDiagnoses } from './order.ts';
import { fillRemediation } from './remediation.ts';
import { mostFrequent } from './values.ts';

/**
 * A diagnosis last seen within this time of the newest record goes on, and one explains another only when they were
 * seen within this time of each other, in milliseconds. It is longer than zones differ.
 */
const day = 24 * 60 * 60 * 1000;

export interface DiagnoseOptions {
  /** Time of the newest record of the scan. */
  newest: string | null;
  /** Findings that each diagnosis keeps. */
  samples: number;
}

/** Makes the diagnoses of a scan. */
export function diagnose(
  collected: readonly Collected[],
  catalogue: Catalogue,
  options: DiagnoseOptions,
): Diagnosis[] {
  const signatures = new Map(catalogue.signatures.map((signature) => [signature.id, signature]));
  const found = new Map(collected.map((entry) => [entry.signature, entry]));
  const diagnoses = collected.map((entry) => {
    const signature = signatures.get(entry.signature) as Signature;
    const causedBy = signature.causedBy.filter((id) => mayExplain(found.get(id), entry));
    return { ...describe(signature, entry, options), causedBy };
  });
  return orderDiagnoses(diagnoses);
}

function describe(signature: Signature, entry: Collected, { newest, samples }: DiagnoseOptions): Diagnosis {
  const fields = Object.fromEntries([...entry.fields].map(([name, counts]) => [name, mostFrequent(counts)]));
  return {
    signature: signature.id,
    component: signature.component,
    codes: [...signature.codes, ...signature.codeForms],
    severity: signature.severity,
    title: signature.title,
    evidence: entry.evidence,
    state: isPast(entry.lastSeen, newest) ? 'past' : 'current',
    count: entry.count,
    firstSeen: entry.firstSeen,
    lastSeen: entry.lastSeen,
    hosts: [...entry.hosts].map(hideSecrets).sort(),
    fields,
    causes: [...signature.causes],
    remediation: fillRemediation(signature.remediation, fields),
    docs: signature.docs,
    causedBy: [],
    fingerprints: [...entry.fingerprints].sort(),
    sources: hideInPaths([...entry.sources.values()].map(({ samples: _, ...source }) => source)),
    findings: spread(
      [...entry.sources.values()].map((source) => source.samples),
      samples,
    ).map(hideInNames),
  };
}

function mayExplain(cause: Collected | undefined, effect: Collected): boolean {
  if (cause === undefined) return false;
  const apart = (before: string | null, after: string | null) =>
    before !== null && after !== null && instant(after) - instant(before) > day;
  return !apart(cause.lastSeen, effect.firstSeen) && !apart(effect.lastSeen, cause.firstSeen);
}

/** Without a time it may be going on: it is not called past. */
function isPast(lastSeen: string | null, newest: string | null): boolean {
  return lastSeen !== null && newest !== null && instant(newest) - instant(lastSeen) > day;
}

/** Takes from each source in turn, and gives what it took source by source. */
function spread(bySource: readonly Finding[][], limit: number): Finding[] {
  const taken = bySource.map(() => 0);
  let left = limit;
  for (let round = 0; left > 0 && bySource.some((findings) => findings.length > round); round++) {
    bySource.forEach((findings, index) => {
      if (left === 0 || findings.length <= round) return;
      taken[index]++;
      left--;
    });
  }
  return bySource.flatMap((findings, index) => findings.slice(0, taken[index]));
}
