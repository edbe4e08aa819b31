/**
 * `logscan list`: the signatures of the catalogue, with their gravity, codes, and how near to a real log they were tried.
 */
import { documentSignatures } from '../catalogue/document.ts';
import { findSignatures } from '../catalogue/find.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { createSelection } from '../catalogue/select.ts';
import { summarise } from '../catalogue/summary.ts';
import type { Origin, Signature } from '../catalogue/types.ts';
import { LogscanError } from '../errors.ts';
import type { Language } from '../locale/languages.ts';
import { lookupTexts } from '../locale/lookup.ts';
import { clean, safeJson } from '../reporters/clean.ts';
import { columnsOf } from '../reporters/pretty/layout.ts';
import type { Severity } from '../types.ts';
import type { CatalogueArguments } from './arguments.ts';
import { type Terminal, wantedLanguage, write } from './output.ts';

export interface ListArguments extends CatalogueArguments {
  text: string[] | undefined;
  component: string | undefined;
  severity: Severity | undefined;
  code: string | undefined;
  format: 'pretty' | 'json' | 'markdown';
}

export async function runList(options: ListArguments, terminal: Terminal): Promise<void> {
  const language = wantedLanguage(options.lang, terminal);
  const catalogue = await loadCatalogue({ paths: options.catalogue, builtin: options.builtin, language });
  const isSelected = createSelection(options.only, options.ignore);
  const { component, severity, code, text } = options;
  const components = new Set(catalogue.signatures.map((signature) => signature.component));
  if (component !== undefined && !components.has(component)) {
    const known = [...components].sort().join(', ');
    throw new LogscanError('usage', `there is no component "${component}"`, `Known: ${known}.`);
  }
  const wanted = { component, severity, code, text: text?.join(' ') };
  const signatures = findSignatures(catalogue, wanted).filter(({ id }) => isSelected(id));
  await write(terminal.stdout, renderers[options.format](signatures, language));
}

const renderers: Record<
  ListArguments['format'],
  (signatures: readonly Signature[], language: Language) => string
> = {
  json: (signatures) => `${safeJson({ version: 1, signatures: signatures.map(summarise) }, 2)}\n`,
  markdown: documentSignatures,
  pretty: renderTable,
};

/** Where the best of the lines come from on which a signature was tried: the first of these that it has. */
const seenIn: readonly Origin[] = ['excerpt', 'source', 'docs', 'composed'];

function renderTable(signatures: readonly Signature[], language: Language): string {
  const words = lookupTexts[language];
  const idWidth = Math.max(0, ...signatures.map(({ id }) => id.length));
  const lines = signatures.map(({ id, severity, codes, title, origins }) => {
    const origin = seenIn.find((one) => origins.includes(one));
    const known = codes.length > 0 ? ` [${codes.join(', ')}]` : '';
    const columns = [
      id.padEnd(idWidth),
      pad(words.severity[severity], 8),
      pad(origin === undefined ? '' : words.origin[origin], 9),
      `${title}${known}`,
    ];
    return clean(columns.join('  '));
  });
  return `${[...lines, words.signatures(signatures.length)].join('\n')}\n`;
}

/** A text with blanks behind it, to so many columns. */
function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(columns - columnsOf(text), 0));
}
