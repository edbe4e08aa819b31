/**
 * Makes text of a comparison: for people (`pretty`), for programs (`json`), and for the page of a change (`markdown`).
 */
import { type DiffTexts, diffTexts } from '../locale/diff/texts.ts';
import type { Language } from '../locale/languages.ts';
import { texts as reportTexts } from '../locale/texts.ts';
import { clean, safeJson, toText } from '../reporters/clean.ts';
import { renderReplaced } from '../reporters/markdown/coverage.ts';
import { markdownText } from '../reporters/markdown/text.ts';
import { wrap } from '../reporters/pretty/layout.ts';
import { renderRedaction } from '../reporters/pretty/redaction.ts';
import { createStyle, paintSeverity } from '../reporters/pretty/style.ts';
import type { ReporterOptions } from '../reporters/types.ts';
import { version } from '../version.ts';
import { type ComparisonDocument, tellList, tellNote, tellSides } from './document.ts';
import { countLists, listNames } from './lists.ts';
import type { DiffFormat } from './types.ts';

/** Makes text of a comparison. */
export function renderComparison(
  document: ComparisonDocument,
  format: DiffFormat,
  options: ReporterOptions,
): string {
  const { language = 'en' } = options;
  if (format === 'json') return renderJson(document, language);
  return format === 'markdown' ? renderMarkdown(document, language) : renderPretty(document, options);
}

function renderJson({ comparison, before, after, redacted }: ComparisonDocument, language: Language): string {
  const notes = comparison.notes.map((note) => ({ ...note, message: tellNote(note, diffTexts[language]) }));
  const tool = { name: 'logscan', version };
  return `${safeJson({ version: 1, tool, ...comparison, notes, before, after, redacted }, 2)}\n`;
}

function renderPretty(document: ComparisonDocument, options: ReporterOptions): string {
  const { comparison } = document;
  const style = createStyle(options);
  const { paint, width } = style;
  const texts = diffTexts[options.language ?? 'en'];
  const indented = (text: string, first: string, rest: string) =>
    wrap(clean(text), width - rest.length).map((line, index) => (index === 0 ? first : rest) + line);
  const lists = listNames.flatMap((name) => {
    const told = tellList(name, comparison, texts);
    if (told.length === 0) return [];
    const lines = told.flatMap(({ diagnosis, facts }) => {
      const [title, ...rest] = wrap(clean(diagnosis.title), width - 14);
      return [
        ` ${paintSeverity(diagnosis.severity, style)} ${paint.bold(title)}`,
        ...rest.map((line) => `   ${paint.bold(line)}`),
        `   ${paint.dim(clean(diagnosis.signature))}`,
        ...facts.flatMap((fact) => indented(fact, '   ', '     ')),
      ];
    });
    return ['', paint.bold(texts[name]), ...lines];
  });
  const notes = comparison.notes.flatMap((note) => indented(tellNote(note, texts), '· ', '  '));
  const sides = tellSides(document, texts).flatMap((line) => indented(line, '', '  '));
  return toText([
    ...wrap(tellVerdict(document, texts), width).map((line) => paint.bold(line)),
    ...lists,
    '',
    ...notes.map((line) => paint.dim(line)),
    ...sides,
    ...renderRedaction(document, style),
  ]);
}

function tellVerdict({ comparison, before, after }: ComparisonDocument, texts: DiffTexts): string {
  return before.findings + after.findings === 0 ? texts.nothing : texts.verdict(countLists(comparison));
}

function renderMarkdown(document: ComparisonDocument, language: Language): string {
  const { comparison } = document;
  const texts = diffTexts[language];
  const { severity: severityWords } = reportTexts[language];
  const lists = listNames.flatMap((name) => {
    const told = tellList(name, comparison, texts);
    if (told.length === 0) return [];
    const lines = told.flatMap(({ diagnosis: { severity, title, signature }, facts }) => [
      `- **${severityWords[severity]}** ${markdownText(title)} (${markdownText(signature)})`,
      ...facts.map((fact) => `  - ${markdownText(fact)}`),
    ]);
    return ['', `### ${texts[name]}`, '', ...lines];
  });
  const notes = comparison.notes.map((note) => `- ${markdownText(tellNote(note, texts))}`);
  const sides = tellSides(document, texts).map((line) => `- ${markdownText(line)}`);
  return toText([
    `**${tellVerdict(document, texts)}**`,
    ...lists,
    '',
    '---',
    '',
    ...notes,
    ...sides,
    ...renderReplaced(document, language),
  ]);
}
