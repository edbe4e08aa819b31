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
import { clean, safeJson } from '../reporters/clean.ts';
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
  await write(terminal.stdout, renderers[options.format](signatures));
}

const renderers: Record<ListArguments['format'], (signatures: readonly Signature[]) => string> = {
  json: (signatures) => `${safeJson({ version: 1, signatures: signatures.map(summarise) }, 2)}\n`,
  markdown: documentSignatures,
  pretty: renderTable,
};

/** Where the best of the lines come from on which a signature was tried: the first of these that it has. */
const seenIn = { excerpt: 'real log', source: 'source', docs: 'documents', composed: 'composed' } as const;

function renderTable(signatures: readonly Signature[]): string {
  const idWidth = Math.max(0, ...signatures.map(({ id }) => id.length));
  const lines = signatures.map(({ id, severity, codes, title, origins }) => {
    const origin = Object.entries(seenIn).find(([name]) => origins.includes(name as Origin))?.[1] ?? '';
    const known = codes.length > 0 ? ` [${codes.join(', ')}]` : '';
    return clean(`${id.padEnd(idWidth)}  ${severity.padEnd(8)}  ${origin.padEnd(9)}  ${title}${known}`);
  });
  return `${[...lines, `${signatures.length} signature${signatures.length === 1 ? '' : 's'}`].join('\n')}\n`;
}
