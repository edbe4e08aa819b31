/**
 * Translations: overlays that put the words of signatures and procedures into another language and leave everything
 * else as it is. Each carries a digest of the English that it translates, so that a stale one is found.
 */
import { createHash } from 'node:crypto';
import type { Complain } from './parts.ts';
import type { RawSignature } from './schema.ts';
import type { CatalogueFile } from './shape.ts';
import type { Catalogue, Signature } from './types.ts';

/** A step without what needs no translation. */
interface SaidStep {
  text: string;
  expect?: string | undefined;
}

/** What a signature or a procedure says, in the order in which it says it. */
export interface Words {
  title?: string | undefined;
  causes?: readonly string[] | undefined;
  steps: readonly SaidStep[];
}

/** For each signature id, what it says in another language, the steps of its procedures included. */
export type Translation = Record<string, Words>;

/** Twelve hex digits that change when any of the words does. */
export function digestOf({ title, causes, steps }: Words): string {
  const words = [title ?? '', causes ?? [], steps.map(({ text, expect }) => [text, expect ?? ''])];
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12);
}

/** What a signature says itself, without its procedures. */
export function wordsOf({ title, causes, remediation }: RawSignature): Words {
  const own = remediation.filter((step) => step.use === undefined);
  return { title, causes, steps: own.map(({ text, expect }) => ({ text: text ?? '', expect })) };
}

/** Puts the translations among the files together. What does not fit its English is reported, and left out. */
export function compileTranslation(
  files: readonly CatalogueFile[],
  complainIn: (file: CatalogueFile) => Complain,
): Translation {
  const signatures = new Map<string, Words>();
  const procedures = new Map<string, Words>();
  const english = collectEnglish(files);
  for (const file of files) {
    if (file.kind !== 'language') continue;
    for (const kind of ['signatures', 'procedures'] as const) {
      for (const [id, words] of Object.entries(file.data[kind] ?? {})) {
        const fault = misfit(english[kind].get(id), words);
        if (fault !== null) complainIn(file)([kind, id], `${id}: ${fault}`, 'Translate it anew.');
        else (kind === 'signatures' ? signatures : procedures).set(id, words);
      }
    }
  }
  const translation: Translation = {};
  for (const raw of rawSignatures(files)) {
    const words = signatures.get(raw.id);
    const own = [...(words?.steps ?? [])];
    const steps = raw.remediation.map(({ use }) =>
      use === undefined ? own.splice(0, 1) : procedures.get(use)?.steps,
    );
    if (words === undefined || steps.includes(undefined)) continue;
    translation[raw.id] = { ...words, steps: steps.flatMap((some) => some ?? []) };
  }
  return translation;
}

function rawSignatures(files: readonly CatalogueFile[]): RawSignature[] {
  return files.flatMap((file) => (file.kind === 'signatures' ? file.data.signatures : []));
}

function collectEnglish(files: readonly CatalogueFile[]) {
  const signatures = new Map(rawSignatures(files).map((raw) => [raw.id, wordsOf(raw)]));
  const procedures = new Map<string, Words>();
  for (const file of files) {
    if (file.kind === 'procedures')
      for (const { id, steps } of file.data.procedures) procedures.set(id, { steps });
  }
  return { signatures, procedures };
}

/** Why a translation does not fit its English; null when it does. */
function misfit(english: Words | undefined, words: Words & { english: string }): string | null {
  if (english === undefined) return 'there is nothing of that id to translate';
  const digest = digestOf(english);
  if (words.english !== digest) return `the English has changed, its digest is ${digest} now`;
  if (words.causes?.length !== english.causes?.length) return 'there must be as many causes as in English';
  if (words.steps.length !== english.steps.length) return 'there must be as many steps as in English';
  const fields = (text: string) => (text.match(/\{[a-z]\w*\}/gi) ?? []).sort().join();
  const differs = english.steps.findIndex(({ text, expect }, index) => {
    const said = words.steps[index];
    return fields(text) !== fields(said.text) || (expect === undefined) !== (said.expect === undefined);
  });
  return differs < 0 ? null : `step ${differs + 1} needs the same {fields} and the same parts as in English`;
}

/** The catalogue in another language; what is not translated stays English. */
export function translate(catalogue: Catalogue, translation: Translation): Catalogue {
  const signatures = catalogue.signatures.map((signature): Signature => {
    const words = translation[signature.id];
    if (words === undefined) return signature;
    return {
      ...signature,
      title: words.title ?? signature.title,
      causes: [...(words.causes ?? signature.causes)],
      remediation: signature.remediation.map((step, index) => {
        const { text, expect } = words.steps[index];
        return { ...step, text, ...(expect === undefined ? {} : { expect }) };
      }),
    };
  });
  return { ...catalogue, signatures };
}
