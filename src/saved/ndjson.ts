/**
 * A report that was saved as `ndjson`: its findings and gaps, and the summary when the scan came to its end.
 */
import { instant } from '../instant.ts';
import type { ToldRecord } from '../redact/types.ts';
import { severities } from '../types.ts';
import { countFindings, createGathering, type SavedFinding } from './findings.ts';
import { readFrame, readRecord } from './json.ts';
import type { SavedDiagnosis, SavedReport } from './types.ts';
import { type Json, member, memberAt, namedTexts, parse, severityOf, textOf, timeOf } from './values.ts';

/** A line that is none of a report; `line` counts from 1. */
export interface WrongLine {
  line: number;
  /** It is the last one. */
  isLast: boolean;
}

/** Whether an object is a line of such a report. */
export function isReportLine(value: unknown): value is Json {
  const type = member(value, 'type');
  if (type === 'finding') {
    return ['signature', 'fingerprint'].every((name) => textOf(member(value, name)) !== undefined);
  }
  if (type === 'gap') return textOf(member(value, 'code')) !== undefined;
  return type === 'summary' && memberAt(value, 'tool', 'name') === 'logscan';
}

export function readNdjsonReport(text: string, tell: (record: ToldRecord) => void): SavedReport | WrongLine {
  const gathering = createGathering();
  const gaps: Json[] = [];
  let summary: Json | null = null;
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const content = text.slice(start, end).trim();
    start = end + 1;
    line++;
    if (content === '') continue;
    const value = parse(content);
    if (!isReportLine(value)) return { line, isLast: text.slice(start).trim() === '' };
    if (value.type === 'summary') summary = value;
    else if (value.type === 'gap') gaps.push(value);
    else {
      tell(readRecord(value));
      gathering.add(readFinding(value));
    }
  }
  const diagnoses = gathering.diagnoses().sort(byGravity);
  const { summary: sums, ...frame } = readFrame(summary, summary);
  // Without a summary it was not read to its end.
  const isComplete = summary !== null && sums.complete && gaps.length === 0;
  const findings = summary === null ? countFindings(diagnoses) : sums.findings;
  return { ...frame, summary: { ...sums, complete: isComplete, findings }, diagnoses, gaps };
}

function readFinding(value: Json): SavedFinding {
  const signature = textOf(value.signature) ?? '';
  return {
    signature,
    severity: severityOf(value.severity),
    title: textOf(value.title) ?? signature,
    source: textOf(value.source) ?? '',
    count: 1,
    firstSeen: timeOf(value.time),
    lastSeen: timeOf(value.time),
    causedBy: [],
    fingerprint: textOf(value.fingerprint) ?? '',
    fields: new Map(namedTexts(value.fields)),
  };
}

/** The grave before the light, the recent before the old: what causes what is not told. */
function byGravity(a: SavedDiagnosis, b: SavedDiagnosis): number {
  const age = ({ lastSeen }: SavedDiagnosis) => (lastSeen === null ? 0 : -instant(lastSeen));
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || age(a) - age(b);
}
