/**
 * `logscan list`: the signatures of the catalogue.
 */
import { loadCatalogue } from '../catalogue/load.ts';
import { createSelection } from '../catalogue/select.ts';
import { summarise } from '../catalogue/summary.ts';
import type { Signature } from '../catalogue/types.ts';
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

function renderTable(signatures: readonly Signature[]): string {
  const idWidth = Math.max(0, ...signatures.map(({ id }) => id.length));
  const lines = signatures.map(({ id, severity, codes, title }) =>
    clean(
      `${id.padEnd(idWidth)}  ${severity.padEnd(8)}  ${title}${codes.length > 0 ? ` [${codes.join(', ')}]` : ''}`,
    ),
  );
  return `${[...lines, `${signatures.length} signatures`].join('\n')}\n`;
}
