/**
 * A report that was saved as `json`: all that is known of the scan.
 */
import type { ToldRecord } from '../redact/types.ts';
import type { Report } from '../types.ts';
import type { SavedDiagnosis, SavedReport, Sighting } from './types.ts';
import {
  countOf,
  isObject,
  type Json,
  listOf,
  member,
  memberAt,
  namedTexts,
  severityOf,
  textOf,
  textsOf,
  timeOf,
} from './values.ts';

/** Reads it; null when a diagnosis lacks what it is known by. */
export function readJsonReport(report: Json, tell: (record: ToldRecord) => void): SavedReport | null {
  for (const diagnosis of listOf(report.diagnoses)) {
    for (const host of textsOf(member(diagnosis, 'hosts'))) tell({ host, text: '', fields: {} });
    for (const finding of listOf(member(diagnosis, 'findings'))) tell(readRecord(finding));
  }
  const diagnoses = listOf(report.diagnoses).map(readDiagnosis);
  const isWhole = Array.isArray(report.diagnoses) && diagnoses.every((diagnosis) => diagnosis !== null);
  if (!isWhole) return null;
  const sources = memberAt(report, 'coverage', 'sources');
  return {
    ...readFrame(report, report.summary),
    diagnoses: diagnoses as SavedDiagnosis[],
    gaps: listOf(report.gaps),
    ...(Array.isArray(sources) ? { coverage: { sources: sources.map(readSource) } } : {}),
  };
}

/** What is said of the scan as a whole. */
export function readFrame(
  report: unknown,
  summary: unknown,
): Pick<SavedReport, 'tool' | 'summary' | 'baseline' | 'redacted'> {
  const digest = textOf(memberAt(report, 'tool', 'catalogue', 'digest'));
  const baseline = member(report, 'baseline');
  const redacted = member(report, 'redacted');
  const bySeverity = member(summary, 'bySeverity');
  const counts = (name: string) => countOf(member(bySeverity, name));
  return {
    summary: {
      findings: countOf(member(summary, 'findings')),
      newest: timeOf(member(summary, 'newest')),
      complete: member(summary, 'complete') !== false,
      ...(isObject(bySeverity)
        ? {
            bySeverity: {
              critical: counts('critical'),
              error: counts('error'),
              warning: counts('warning'),
              info: counts('info'),
            },
          }
        : {}),
    },
    ...(digest === undefined ? {} : { tool: { catalogue: { digest } } }),
    ...(isObject(baseline) ? { baseline: readBaselineCounts(baseline) } : {}),
    ...(Array.isArray(redacted) ? { redacted: redacted.map(readPseudonym) } : {}),
  };
}

function readPseudonym(redaction: unknown): { pseudonym: string } {
  return { pseudonym: textOf(member(redaction, 'pseudonym')) ?? '' };
}

function readBaselineCounts(baseline: Json): NonNullable<Report['baseline']> {
  return { diagnoses: countOf(baseline.diagnoses), findings: countOf(baseline.findings) };
}

function readDiagnosis(value: unknown): SavedDiagnosis | null {
  const signature = textOf(member(value, 'signature'));
  const fingerprints = member(value, 'fingerprints');
  if (signature === undefined || !Array.isArray(fingerprints)) return null;
  return {
    signature,
    severity: severityOf(member(value, 'severity')),
    title: textOf(member(value, 'title')) ?? signature,
    ...readSighting(value),
    causedBy: textsOf(member(value, 'causedBy')),
    fingerprints: textsOf(fingerprints),
    sources: listOf(member(value, 'sources')).map((source) => ({
      path: textOf(member(source, 'path')) ?? '',
      ...readSighting(source),
    })),
    fields: readFields(member(value, 'fields')),
  };
}

function readSighting(value: unknown): Sighting {
  return {
    count: countOf(member(value, 'count')),
    firstSeen: timeOf(member(value, 'firstSeen')),
    lastSeen: timeOf(member(value, 'lastSeen')),
  };
}

function readFields(fields: unknown): Record<string, string[]> {
  return isObject(fields)
    ? Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, textsOf(values)]))
    : {};
}

function readSource(source: unknown): { path: string; format: string; lines: number } {
  return {
    path: textOf(member(source, 'path')) ?? '',
    format: textOf(member(source, 'format')) ?? 'unknown',
    lines: countOf(member(source, 'lines')),
  };
}

/** What a saved finding tells of names. */
export function readRecord(finding: unknown): ToldRecord {
  const host = textOf(member(finding, 'host'));
  return {
    text: textOf(member(finding, 'text')) ?? '',
    fields: Object.fromEntries(namedTexts(member(finding, 'fields'))),
    ...(host === undefined ? {} : { host }),
  };
}
