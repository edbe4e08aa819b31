/**
 * `logscan explain <code|id>`: what a code or a signature means, and what to do.
 */

import { writeInterval } from '../catalogue/expectation.ts';
import { type Explanation, explain } from '../catalogue/explain.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import type { SignatureSummary } from '../catalogue/summary.ts';
import { fillRemediation } from '../diagnose/remediation.ts';
import type { Language } from '../locale/languages.ts';
import { lookupTexts } from '../locale/lookup.ts';
import { texts } from '../locale/texts.ts';
import { clean, safeJson, toText } from '../reporters/clean.ts';
import { wrap } from '../reporters/pretty/layout.ts';
import { linesOfCommand } from '../reporters/telling.ts';
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
  else if (isKnown) await write(stdout, render(explanation, language));
  else {
    const { unknown, seeList } = lookupTexts[language];
    await write(stderr, toText([`logscan: ${unknown(clean(options.code))}`, `  ${seeList}`]));
  }
  return isKnown ? exitCodes.clean : exitCodes.usage;
}

const width = 100;

function render({ meanings, signatures }: Explanation, language: Language): string {
  const lines = [
    ...meanings.flatMap(({ system, name, forms, text }) => [
      `${name} (${system}): ${text}`,
      `  ${forms.filter((form) => form !== name).join(' = ')}`,
    ]),
    ...signatures.flatMap((signature) => ['', ...renderSignature(signature, language)]),
  ];
  return toText(lines.join('\n').trim().split('\n'));
}

function renderSignature(signature: SignatureSummary, language: Language): string[] {
  const [words, lookup] = [texts[language], lookupTexts[language]];
  const { id, severity, title, codes, formats, expectEvery, causes, remediation, docs, origins } = signature;
  const indented = (text: string, indent: number) =>
    wrap(clean(text), width - indent).map((line, index) => (index === 0 ? line : ' '.repeat(indent) + line));
  return [
    `${clean(title)} [${lookup.severity[severity]}]`,
    `  ${[id, ...codes].map(clean).join(' · ')}`,
    `  ${clean(docs)}`,
    `  ${lookup.triedOn(origins)}`,
    ...(expectEvery === null ? [] : [`  ${lookup.silence(writeInterval(expectEvery), [formats].flat())}`]),
    `  ${words.why}`,
    ...causes.map((cause) => `  · ${indented(cause, 4).join('\n')}`),
    `  ${words.what}`,
    ...fillRemediation(remediation, {}).flatMap(({ text, command, expect, docs: link }, index) => [
      `  ${index + 1}. ${indented(text, 5).join('\n')}`,
      ...(command === undefined ? [] : linesOfCommand(command)).map((line) => `     > ${clean(line)}`),
      ...(expect === undefined ? [] : [`     ${indented(words.shows(expect), 5).join('\n')}`]),
      ...(link === undefined ? [] : [`     ${clean(link)}`]),
    ]),
  ];
}
