/**
 * What the end of a document says of the whole scan, in short sentences of clean text. Only who asks for it says how long the
 * scan took, so that two scans of the same logs give the same document.
 */
import type { DocumentTexts } from '../locale/documents.ts';
import type { Language } from '../locale/languages.ts';
import { redactionTexts } from '../locale/redaction.ts';
import type { Texts } from '../locale/texts.ts';
import { type Report, redactedKinds } from '../types.ts';
import { excerpt } from './excerpt.ts';

/** Pseudonyms of a kind that are named. */
const mostPseudonyms = 10;

/** How much was read. */
function readOf({ summary }: Report, texts: Texts): string {
  return texts.read(summary.sources, summary.lines, summary.bytes);
}

/** How much was read, and how long that took. */
export function timedReadOf(report: Report, texts: Texts): string {
  return texts.readIn(readOf(report, texts), report.summary.durationMs / 1000);
}

/**
 * What was found, what was read, and what was left out. `read` is the sentence on what was read, when it is not the one
 * without the time that it took.
 */
export function totalsOf(report: Report, texts: Texts, read = readOf(report, texts)): string[] {
  const { summary, coverage, gaps } = report;
  const { diagnoses, findings, skipped } = summary;
  return [
    texts.totals(diagnoses, findings),
    read,
    ...(skipped > 0 ? [texts.skipped(skipped)] : []),
    ...(coverage.duplicates.length > 0 ? [texts.copies(coverage.duplicates.length)] : []),
    ...(gaps.length > 0 ? [texts.unread(gaps.length)] : []),
  ];
}

/** What else a reader must know: logs of unknown format, and what a baseline left out. */
export function remarksOf({ coverage, baseline }: Report, texts: Texts, documents: DocumentTexts): string[] {
  const unknown = coverage.sources.filter(({ format }) => format === 'unknown').length;
  return [
    ...(unknown > 0 ? [texts.unknownFormat(unknown)] : []),
    ...(baseline === undefined ? [] : [documents.known(baseline.diagnoses, baseline.findings)]),
  ];
}

/** Which pseudonyms stand in a redacted report, below a line that says so; nothing of another report. */
export function replacedOf(report: Pick<Report, 'redacted'>, language: Language): string[] {
  if (report.redacted === undefined) return [];
  return [redactionTexts[language].title, ...pseudonymsOf(report, language).map((line) => `· ${line}`)];
}

/** The pseudonyms, and how often each stands there: a line for each kind. */
export function pseudonymsOf({ redacted = [] }: Pick<Report, 'redacted'>, language: Language): string[] {
  const words = redactionTexts[language];
  const lines = redactedKinds.flatMap((kind) => {
    const own = redacted.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const named = own
      .slice(0, mostPseudonyms)
      .map(({ pseudonym, count }) => `${excerpt(pseudonym)} (${words.times(count)})`);
    const hidden = own.length - named.length;
    return [`${words.kinds[kind]}: ${[...named, ...(hidden > 0 ? [words.more(hidden)] : [])].join(', ')}`];
  });
  return lines.length === 0 ? [words.none] : lines;
}
