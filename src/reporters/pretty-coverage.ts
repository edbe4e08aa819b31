/**
 * The end of the pretty report: what was not read, and what was.
 */
import type { Report } from '../types.ts';
import { clean } from './clean.ts';
import { bullet, wrap, wrapItems } from './layout.ts';
import type { Style } from './pretty-style.ts';

/** Gaps with the same thing to do about them that are told one by one. */
const mostGaps = 3;

/** What was not read, and what to do about it. */
export function renderGaps({ gaps }: Report, { texts, paint, width }: Style): string[] {
  if (gaps.length === 0) return [];
  // A bundle with a password has a gap for each of its logs, with the same thing to do about it.
  const alike = groupBy(gaps, ({ code, action }) => `${code} ${action}`);
  const lines = alike.flatMap((group) => {
    const hidden = group.length - mostGaps;
    return [
      ...group.slice(0, mostGaps).flatMap(({ message }) => bullet('·', clean(message), width - 3)),
      ...(hidden > 0 ? [`  ${paint.dim(texts.moreGaps(hidden))}`] : []),
      ...wrap(texts.action(clean(group[0].action)), width - 5).map((line) => `  ${line}`),
    ];
  });
  return ['', paint.bold(paint.yellow(texts.gaps)), ...lines.map((line) => `   ${line}`)];
}

/** Items with the same key together, in the order in which the keys come. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** What is to be known of all that was read. */
export function renderClosing(
  { summary, notes, gaps, coverage }: Report,
  { texts, paint, width }: Style,
): string[] {
  const unknown = coverage.sources.filter((source) => source.format === 'unknown').length;
  const remarks = [
    ...(unknown > 0 ? [texts.unknownFormat(unknown)] : []),
    ...notes.map((note) => note.message),
  ];
  const totals = [
    texts.totals(summary.diagnoses, summary.findings),
    texts.read(summary.sources, summary.lines, summary.bytes, summary.durationMs / 1000),
    ...(summary.skipped > 0 ? [texts.skipped(summary.skipped)] : []),
    ...(coverage.duplicates.length > 0 ? [texts.copies(coverage.duplicates.length)] : []),
    ...(gaps.length > 0 ? [texts.unread(gaps.length)] : []),
  ];
  return [
    ...remarks.flatMap((remark) => bullet('·', clean(remark), width)).map((line) => paint.dim(line)),
    ...wrapItems(totals, width).map((line) => paint.bold(line)),
  ];
}
