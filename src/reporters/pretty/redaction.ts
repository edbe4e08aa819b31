/**
 * The end of a redacted report: which pseudonyms stand in it, and how often. What they stand for is not told.
 */
import { redactionTexts } from '../../locale/redaction.ts';
import type { Report } from '../../types.ts';
import { pseudonymsOf } from '../closing.ts';
import { bullet } from './layout.ts';
import type { Style } from './style.ts';

/** The table, by kind; nothing of a report that was not redacted. */
export function renderRedaction(
  report: Pick<Report, 'redacted'>,
  { language, paint, width }: Style,
): string[] {
  if (report.redacted === undefined) return [];
  const lines = pseudonymsOf(report, language).flatMap((line) => bullet('·', line, width - 3));
  return ['', paint.bold(redactionTexts[language].title), ...lines.map((line) => `   ${line}`)];
}
