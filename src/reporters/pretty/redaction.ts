/**
 * The end of a redacted report: which pseudonyms stand in it, and how often. What they stand for is not told.
 */
import { redactionTexts } from '../../locale/redaction.ts';
import { type Report, redactedKinds } from '../../types.ts';
import { bullet } from './layout.ts';
import type { Style } from './style.ts';

/** Pseudonyms of a kind that are named. */
const mostNamed = 10;

/** The table, by kind; nothing of a report that was not redacted. */
export function renderRedaction(
  { redacted }: Pick<Report, 'redacted'>,
  { language, paint, width }: Style,
): string[] {
  if (redacted === undefined) return [];
  const words = redactionTexts[language];
  const lines = redactedKinds.flatMap((kind) => {
    const own = redacted.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const named = own
      .slice(0, mostNamed)
      .map(({ pseudonym, count }) => `${pseudonym} (${words.times(count)})`)
      .join(', ');
    const hidden = own.length - mostNamed;
    return bullet(
      '·',
      `${words.kinds[kind]}: ${named}${hidden > 0 ? `, ${words.more(hidden)}` : ''}`,
      width - 3,
    );
  });
  const shown = lines.length === 0 ? bullet('·', words.none, width - 3) : lines;
  return ['', paint.bold(words.title), ...shown.map((line) => `   ${line}`)];
}
