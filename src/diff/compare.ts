/**
 * Compares two scans by signature and fingerprint: what is new, what is still there, what is fixed, and of what nobody knows,
 * because the second scan could not have found it. Pure; where the reports come from is the caller's business.
 */
import { mostFingerprints } from '../diagnose/collect.ts';
import { instant } from '../instant.ts';
import type { SavedDiagnosis, SavedReport } from '../saved/types.ts';
import { changeOf, compareFields } from './changes.ts';
import { createCoverage } from './coverage.ts';
import { notesOn } from './notes.ts';
import type { ComparedDiagnosis, Comparison, Sighting, UnknownReason } from './types.ts';

export interface CompareOptions {
  /** Whether the scan after looked for a signature. @default it looked for all */
  looksFor?: (signature: string) => boolean;
}

/**
 * Compares the report of an earlier scan with that of a later one: `Report`s, or what is known of them from a saved report.
 * Where both have a signature but no fingerprint in common, that is one trouble fixed and another one new.
 */
export function compareReports(
  before: SavedReport,
  after: SavedReport,
  { looksFor = () => true }: CompareOptions = {},
): Comparison {
  const earlier = new Map(before.diagnoses.map((diagnosis) => [diagnosis.signature, diagnosis]));
  const later = new Map(after.diagnoses.map((diagnosis) => [diagnosis.signature, diagnosis]));
  const isRedacted = before.redacted !== undefined || after.redacted !== undefined;
  const [readBefore, readAfter] = [createCoverage(before), createCoverage(after)];
  const comparison: Comparison = {
    new: [],
    unknown: [],
    remaining: [],
    fixed: [],
    notes: notesOn({ report: before, read: readBefore }, { report: after, read: readAfter }),
  };

  function compare(from: SavedDiagnosis | undefined, to: SavedDiagnosis | undefined): ComparedDiagnosis {
    const { signature, severity, title, causedBy } = (to ?? from) as SavedDiagnosis;
    return {
      signature,
      severity,
      title,
      causedBy: [...causedBy],
      before: sightingOf(from),
      after: sightingOf(to),
      fingerprints: changeOf(from?.fingerprints, to?.fingerprints, mostFingerprints),
      fields: isRedacted ? {} : compareFields(from, to),
    };
  }

  function reasonOf(
    { signature, severity }: SavedDiagnosis,
    unread: readonly string[],
  ): UnknownReason | null {
    if (!looksFor(signature)) return 'not-looked-for';
    if (readAfter.leavesOut(severity)) return 'left-out';
    if (unread.length > 0) return 'not-read';
    return readAfter.hasGaps ? 'gaps' : null;
  }

  for (const to of after.diagnoses) {
    const from = earlier.get(to.signature);
    if (from !== undefined && areAkin(from, to)) {
      comparison.remaining.push({ ...compare(from, to), again: isSeenAgain(from, to) });
    } else {
      const unread = readBefore.missing(readAfter.keysOf(to));
      comparison.new.push({ ...compare(undefined, to), unread });
    }
  }
  for (const from of before.diagnoses) {
    const to = later.get(from.signature);
    if (to !== undefined && areAkin(from, to)) continue;
    const unread = readAfter.missing(readBefore.keysOf(from));
    const reason = reasonOf(from, unread);
    const compared = compare(from, undefined);
    if (reason === null) comparison.fixed.push(compared);
    else comparison.unknown.push({ ...compared, reason, unread });
  }
  return comparison;
}

function sightingOf(diagnosis: SavedDiagnosis | undefined): Sighting | null {
  if (diagnosis === undefined) return null;
  const { count, firstSeen, lastSeen } = diagnosis;
  return { count, firstSeen, lastSeen };
}

/** Whether they have a trouble in common, or may have, because not all fingerprints are there. */
function areAkin(from: SavedDiagnosis, to: SavedDiagnosis): boolean {
  const isCut = [from, to].some(({ fingerprints }) => fingerprints.length === mostFingerprints);
  const known = new Set(from.fingerprints);
  return isCut || to.fingerprints.some((fingerprint) => known.has(fingerprint));
}

function isSeenAgain(from: SavedDiagnosis, to: SavedDiagnosis): boolean | null {
  if (from.lastSeen === null || to.lastSeen === null) return null;
  return instant(to.lastSeen) > instant(from.lastSeen);
}
