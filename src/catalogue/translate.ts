/**
 * Translations: overlays that put the words of signatures and procedures into another language and leave everything
 * else as it is. How they are collected from files is known to `collect-translations.ts`.
 */
import type { Step } from '../types.ts';
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
