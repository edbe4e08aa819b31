/**
 * How the lines of the pretty report are set, and in which words. The only place that knows the colour library.
 */
import picocolors from 'picocolors';
import { type DocumentTexts, documentTexts } from '../../locale/documents.ts';
import type { Language } from '../../locale/languages.ts';
import { type Texts, texts } from '../../locale/texts.ts';
import type { Severity } from '../../types.ts';
import type { ReporterOptions } from '../types.ts';
import { createLinks, type Links } from './links.ts';

/** Words, colours, links and width of a report. */
export interface Style {
  language: Language;
  texts: Texts;
  documents: DocumentTexts;
  links: Links;
  /** Columns. */
  width: number;
  paint: ReturnType<typeof picocolors.createColors>;
}

/** Lines are 40 to 120 columns wide, whatever is asked for. */
export function createStyle(options: ReporterOptions): Style {
  const { color = false, width = 100, language = 'en' } = options;
  return {
    language,
    texts: texts[language],
    documents: documentTexts[language],
    links: createLinks(options),
    width: Math.max(Math.min(width, 120), 40),
    paint: picocolors.createColors(color),
  };
}

/** The word for a severity, in its colour. */
export function paintSeverity(severity: Severity, { texts, paint }: Style): string {
  const colors = { critical: paint.red, error: paint.red, warning: paint.yellow, info: paint.cyan };
  return paint.bold(colors[severity](texts.severity[severity]));
}
