/**
 * The end of the pretty report: what was not read, and what was.
 */
import type { Report } from '../../types.ts';
import { clean } from '../clean.ts';
import { remarksOf, timedReadOf, totalsOf } from '../closing.ts';
import { alikeGaps, mostGaps } from '../telling.ts';
import { bullet, wrapItems } from './layout.ts';
import type { Style } from './style.ts';

/** What was not read, and what to do about it. */
export function renderGaps({ gaps }: Report, { texts, paint, width }: Style): string[] {
  if (gaps.length === 0) return [];
  const lines = alikeGaps(gaps).flatMap((group) => {
    const hidden = group.length - mostGaps;
    return [
      ...group.slice(0, mostGaps).flatMap(({ message }) => bullet('·', clean(message), width - 3)),
      ...(hidden > 0 ? [`  ${paint.dim(texts.moreGaps(hidden))}`] : []),
      ...bullet('→', clean(group[0].action), width - 5).map((line) => `  ${line}`),
    ];
  });
  return ['', paint.bold(paint.yellow(texts.gaps)), ...lines.map((line) => `   ${line}`)];
}

/** What is to be known of all that was read. */
export function renderClosing(report: Report, style: Style): string[] {
  const { texts, documents, paint, width } = style;
  const remarks = [
    ...remarksOf(report, texts, documents),
    ...report.notes.map(({ message }) => clean(message)),
  ];
  return [
    ...remarks.flatMap((remark) => bullet('·', remark, width)).map((line) => paint.dim(line)),
    ...wrapItems(totalsOf(report, texts, timedReadOf(report, texts)), width).map((line) => paint.bold(line)),
  ];
}
