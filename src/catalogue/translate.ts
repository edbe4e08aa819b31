/**
 * Translations: overlays that put the words of signatures and procedures into another language and leave everything
 * else as it is. Each carries a digest of the English that it translates, so that a stale one is found.
 */
import { createHash } from 'node:crypto';
import type { Step } from '../types.ts';
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

/** What signatures and procedures say themselves in another language, by id. */
export interface OwnWords {
  signatures: Lookup;
  procedures: Lookup;
}

type Lookup = Pick<ReadonlyMap<string, Words>, 'get'>;

/** What the signature of an id says in another language, the steps of its procedures included. */
export type Translation = (id: string) => Words | undefined;

/** For each signature id, the procedures among its steps; null stands for a step of its own. */
export type Uses = Pick<ReadonlyMap<string, readonly (string | null)[]>, 'get'>;

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

/** What a signature says itself, found among all that it says. */
export function wordsIn(
  { title, causes, remediation }: Told,
  uses: readonly (string | null)[],
  procedures: ReadonlyMap<string, readonly Step[]>,
): Words {
  let at = 0;
  const steps = uses.flatMap((use) => {
    const start = at;
    at += use === null ? 1 : (procedures.get(use)?.length ?? 0);
    return use === null ? remediation.slice(start, at) : [];
  });
  return { title, causes, steps: steps.map(({ text, expect }) => ({ text, expect })) };
}

/**
 * Collects what the files say in another language. What does not fit the English, theirs or that of the files before
 * them, is reported, and left out.
 */
export function collectTranslations(
  files: readonly CatalogueFile[],
  english: OwnWords,
  complainIn: (file: CatalogueFile) => Complain,
): Record<keyof OwnWords, Map<string, Words>> {
  const own = collectEnglish(files);
  const words = { signatures: new Map<string, Words>(), procedures: new Map<string, Words>() };
  for (const file of files) {
    if (file.kind !== 'language') continue;
    for (const kind of ['signatures', 'procedures'] as const) {
      for (const [id, said] of Object.entries(file.data[kind] ?? {})) {
        const fault = misfit(own[kind].get(id) ?? english[kind].get(id), said);
        if (fault !== null) complainIn(file)([kind, id], `${id}: ${fault}`, 'Translate it anew.');
        else words[kind].set(id, said);
      }
    }
  }
  return words;
}

function collectEnglish(files: readonly CatalogueFile[]) {
  const signatures = new Map<string, Words>();
  const procedures = new Map<string, Words>();
  for (const file of files) {
    if (file.kind === 'signatures')
      for (const raw of file.data.signatures) signatures.set(raw.id, wordsOf(raw));
    if (file.kind === 'procedures')
      for (const { id, steps } of file.data.procedures) procedures.set(id, { steps });
  }
  return { signatures, procedures };
}

/** Puts what signatures say together with what their procedures say; a signature is translated whole, or not at all. */
export function joinTranslation({ signatures, procedures }: OwnWords, uses: Uses): Translation {
  return (id) => {
    const words = signatures.get(id);
    if (words === undefined) return undefined;
    const own = [...words.steps];
    const steps = uses.get(id)?.map((use) => (use === null ? own.splice(0, 1) : procedures.get(use)?.steps));
    if (steps === undefined || steps.includes(undefined)) return undefined;
    return { ...words, steps: steps.flatMap((some) => some ?? []) };
  };
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
  const signatures = catalogue.signatures.map((signature) => ({
    ...signature,
    ...sayIn(signature, translation(signature.id)),
  }));
  return { ...catalogue, signatures };
}

/** What a signature tells people, in other words. */
export function sayIn(signature: Told, words: Words | undefined): Told {
  const { title, causes, remediation } = signature;
  if (words === undefined) return { title, causes, remediation };
  return {
    title: words.title ?? title,
    causes: [...(words.causes ?? causes)],
    remediation: remediation.map((step, index) => {
      const { text, expect } = words.steps[index];
      return { ...step, text, ...(expect === undefined ? {} : { expect }) };
    }),
  };
}

/** The parts of a signature that are translated. */
export type Told = Pick<Signature, 'title' | 'causes' | 'remediation'>;
