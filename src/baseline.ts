/**
 * What an earlier scan found, so that only what is new is reported: findings are known again by signature and fingerprint,
 * wherever they stand, however their logs were renamed, and also when the names in them were replaced by pseudonyms.
 */
import { mostFingerprints } from './diagnose/collect.ts';
import { LogscanError } from './errors.ts';
import { makeNote, say } from './locale/remarks/say.ts';
import { readSavedReport } from './saved/read.ts';
import type { SavedReport } from './saved/types.ts';
import type { Finding, Note, Report } from './types.ts';

/** What is known already. Made by `readBaseline`, or by whoever knows it from elsewhere. */
export interface Baseline {
  has(signature: string, fingerprint: string): boolean;
  /** What the report of a scan with it is to say of it. @default nothing */
  notes?: readonly Note[];
}

/**
 * Reads the text of a saved report: `json`, `ndjson` or `sarif`, which its content tells. A report knows only what it holds:
 * it should be made without `--baseline`, with all severities, and with `--fail-on never`, so that a pipeline goes on.
 * A diagnosis of `json` holds at most 1,000 fingerprints: of a signature with so many everything is known, and a note says so.
 * Throws `LogscanError` when it is no such report; `name` is what it is called there.
 */
export function readBaseline(text: string, name = 'the baseline'): Baseline {
  if (text.trim() === '') throw new LogscanError('usage', `${name} is empty`, howToMake);
  const saved = readSavedReport(text, name);
  if (saved === null)
    throw new LogscanError('usage', `${name} is no json, ndjson or sarif report of logscan`, howToMake);
  const { diagnoses } = saved.report;
  const isCut = ({ fingerprints }: { fingerprints: readonly string[] }) =>
    saved.format === 'json' && fingerprints.length >= mostFingerprints;
  const cut = new Set(diagnoses.filter(isCut).map(({ signature }) => signature));
  const known = new Map(diagnoses.map(({ signature, fingerprints }) => [signature, new Set(fingerprints)]));
  return {
    has: (signature, fingerprint) => cut.has(signature) || (known.get(signature)?.has(fingerprint) ?? false),
    notes: [...cutNotes([...cut]), ...partNotes(saved.report, name)],
  };
}

const howToMake = 'Make one with: logscan FOLDER --format json --fail-on never > baseline.json';

function cutNotes(signatures: readonly string[]): Note[] {
  return signatures.map((signature) =>
    makeNote('baseline-cut', null, say('baseline-cut', { signature, most: mostFingerprints })),
  );
}

/** A report that tells of less than was found. */
function partNotes({ summary, diagnoses, baseline, isCut }: SavedReport, name: string): Note[] {
  const options = [
    ...(diagnoses.length < countAll(summary) ? ['--severity'] : []),
    ...((baseline?.findings ?? 0) > 0 ? ['--baseline'] : []),
  ];
  return [
    ...options.map((option) => say('baseline-made-with', { name, option })),
    ...(isCut ? [say('baseline-full', { name })] : []),
  ].map((saying) => makeNote('baseline-partial', null, saying));
}

function countAll({ bySeverity }: SavedReport['summary']): number {
  return bySeverity === undefined ? 0 : Object.values(bySeverity).reduce((sum, count) => sum + count, 0);
}

/** Tells what is known, and counts it. */
export interface KnownFindings {
  /** Whether a finding is to be left out. Ask once for each. */
  isKnown(finding: Finding): boolean;
  /** What was left out, when these signatures are reported; undefined without a baseline. */
  leftOut(reported: readonly { signature: string }[]): Report['baseline'];
}

export function createKnownFindings(baseline: Baseline | undefined): KnownFindings {
  const signatures = new Set<string>();
  let findings = 0;
  return {
    isKnown({ signature, fingerprint }) {
      if (baseline === undefined || !baseline.has(signature, fingerprint)) return false;
      signatures.add(signature);
      findings++;
      return true;
    },
    leftOut(reported) {
      if (baseline === undefined) return undefined;
      const shown = new Set(reported.map(({ signature }) => signature));
      return { diagnoses: [...signatures].filter((id) => !shown.has(id)).length, findings };
    },
  };
}
