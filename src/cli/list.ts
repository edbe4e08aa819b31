/**
 * `logscan list`: the signatures of the catalogue, with their gravity, codes, and how near to a real log they were tried.
 */
import { loadCatalogue } from '../catalogue/load.ts';
import { createSelection } from '../catalogue/select.ts';
import { summarise } from '../catalogue/summary.ts';
import type { Origin, Signature } from '../catalogue/types.ts';
import { clean, safeJson } from '../reporters/clean.ts';
import type { CatalogueArguments } from './options.ts';
import { type Terminal, wantedLanguage, write } from './output.ts';

export interface ListArguments extends CatalogueArguments {
  format: 'pretty' | 'json';
}

export async function runList(options: ListArguments, terminal: Terminal): Promise<void> {
  const language = wantedLanguage(options.lang, terminal);
  const catalogue = await loadCatalogue({ paths: options.catalogue, builtin: options.builtin, language });
  const isSelected = createSelection(options.only, options.ignore);
  const signatures = catalogue.signatures.filter(({ id }) => isSelected(id));
  const text =
    options.format === 'json'
      ? `${safeJson({ version: 1, signatures: signatures.map(summarise) }, 2)}\n`
      : renderTable(signatures);
  await write(terminal.stdout, text);
}

/** Where the best of the lines come from on which a signature was tried: the first of these that it has. */
const seenIn = { excerpt: 'real log', source: 'source', docs: 'documents', composed: 'composed' } as const;

function renderTable(signatures: readonly Signature[]): string {
  const idWidth = Math.max(0, ...signatures.map(({ id }) => id.length));
  const lines = signatures.map(({ id, severity, codes, title, origins }) => {
    const origin = Object.entries(seenIn).find(([name]) => origins.includes(name as Origin))?.[1] ?? '';
    const known = codes.length > 0 ? ` [${codes.join(', ')}]` : '';
    return clean(`${id.padEnd(idWidth)}  ${severity.padEnd(8)}  ${origin.padEnd(9)}  ${title}${known}`);
  });
  return `${[...lines, `${signatures.length} signatures`].join('\n')}\n`;
}
