/**
 * What the end of a document says of the whole scan, in short sentences of clean text. The words of
 * documents do not say how long the scan took, so that two scans of the same logs give the same document.
 */
import type { DocumentTexts } from '../locale/documents.ts';
import type { Texts } from '../locale/texts.ts';
import { type Report, redactedKinds } from '../types.ts';

/** What was found, and what was read; the reporter has the words for that. */
export function totalsOf(
  { summary, coverage, gaps }: Report,
  texts: Texts,
  { read }: Pick<DocumentTexts, 'read'>,
): string[] {
  const { diagnoses, findings, sources, lines, bytes, skipped } = summary;
  return [
    texts.totals(diagnoses, findings),
    read(sources, lines, bytes),
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

/** How many names of each kind were replaced; nothing of a report that was not redacted. */
export function replacedOf({ redacted }: Pick<Report, 'redacted'>, documents: DocumentTexts): string[] {
  const counts = redactedKinds
    .map((kind) => ({ kind, count: (redacted ?? []).filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0);
  return counts.length > 0 ? [documents.redacted(counts)] : [];
}
