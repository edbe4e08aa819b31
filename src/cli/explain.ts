/**
 * `logscan explain <code|id>`: what a code or a signature means, and what to do.
 */

import { writeInterval } from '../catalogue/expectation.ts';
import { type Explanation, explain } from '../catalogue/explain.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import type { SignatureSummary } from '../catalogue/summary.ts';
import { fillRemediation } from '../diagnose/remediation.ts';
import { type Texts, texts } from '../locale/texts.ts';
import { clean, safeJson } from '../reporters/clean.ts';
import { wrap } from '../reporters/layout.ts';
import type { CatalogueArguments } from './arguments.ts';
import { exitCodes } from './exit-codes.ts';
import { type Terminal, wantedLanguage, write } from './output.ts';

export interface ExplainArguments extends CatalogueArguments {
  code: string;
  format: 'pretty' | 'json';
}

/** A code that neither a system nor a signature knows is wrong usage. */
export async function runExplain(options: ExplainArguments, terminal: Terminal): Promise<number> {
  const { stdout, stderr } = terminal;
  const language = wantedLanguage(options.lang, terminal);
  const catalogue = await loadCatalogue({ paths: options.catalogue, builtin: options.builtin, language });
  const explanation = explain(options.code, catalogue);
  const isKnown = explanation.meanings.length > 0 || explanation.signatures.length > 0;
  if (options.format === 'json') await write(stdout, `${safeJson(explanation, 2)}\n`);
  else if (isKnown) await write(stdout, render(explanation, texts[language]));
  else
    await write(
      stderr,
      `logscan: ${clean(options.code)} is not known\n  See the codes and ids in: logscan list\n`,
    );
  return isKnown ? exitCodes.clean : exitCodes.usage;
}

const width = 100;

function render({ meanings, signatures }: Explanation, words: Texts): string {
  const lines = [
    ...meanings.flatMap(({ system, name, forms, text }) => [
      `${name} (${system}): ${text}`,
      `  ${forms.filter((form) => form !== name).join(' = ')}`,
    ]),
    ...signatures.flatMap((signature) => ['', ...renderSignature(signature, words)]),
  ];
  return `${lines.join('\n').trim()}\n`;
}

function renderSignature(signature: SignatureSummary, words: Texts): string[] {
  const { id, severity, title, codes, formats, expectEvery, causes, remediation, docs, origins } = signature;
  const indented = (text: string, indent: number) =>
    wrap(clean(text), width - indent).map((line, index) => (index === 0 ? line : ' '.repeat(indent) + line));
  return [
    `${title} [${severity}]`,
    `  ${[id, ...codes].join(' · ')}`,
    `  ${docs}`,
    `  tried on lines from: ${origins.join(', ')}`,
    ...(expectEvery === null
      ? []
      : [
          `  found where a log has no record for ${writeInterval(expectEvery)}: ${[formats].flat().join(', ')}`,
        ]),
    `  ${words.why}`,
    ...causes.map((cause) => `  · ${indented(cause, 4).join('\n')}`),
    `  ${words.what}`,
    ...fillRemediation(remediation, {}).flatMap(({ text, command, expect, docs: link }, index) => [
      `  ${index + 1}. ${indented(text, 5).join('\n')}`,
      ...(command === undefined ? [] : [`     > ${command}`]),
      ...(expect === undefined ? [] : [`     ${indented(words.shows(expect), 5).join('\n')}`]),
      ...(link === undefined ? [] : [`     ${link}`]),
    ]),
  ];
}
