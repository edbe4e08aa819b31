/**
 * What the files of a catalogue build on: what was compiled before them, and may be referred to. For the built-in files
 * that is nothing; for those of a user it is the built-in catalogue, so that its files are not needed again.
 */
import type { Step } from '../types.ts';
import { type OwnWords, type Uses, wordsIn } from './translate.ts';
import type { Catalogue } from './types.ts';

export interface Foundation {
  /** In English. */
  catalogue: Catalogue;
  /** Steps by procedure, in English. */
  procedures: ReadonlyMap<string, Step[]>;
  /** Which steps of its signatures come from procedures. */
  uses: Uses;
  /** What its signatures and procedures say in the language asked for. */
  words: OwnWords;
}

/** Nothing is said in another language. */
export const noWords: OwnWords = { signatures: new Map(), procedures: new Map() };

/** To build on nothing. */
export const nothing: Foundation = {
  catalogue: { signatures: [], formats: [], systemCodes: [], digest: '' },
  procedures: new Map(),
  uses: new Map(),
  words: noWords,
};

/** The same without its signatures: their log formats, procedures and codes are left. */
export function withoutSignatures({ catalogue, procedures }: Foundation): Foundation {
  return { ...nothing, catalogue: { ...catalogue, signatures: [] }, procedures };
}

/** What the signatures and procedures of a foundation say themselves, in English. */
export function englishOf({ catalogue, procedures, uses }: Foundation): OwnWords {
  const signatures = new Map(catalogue.signatures.map((signature) => [signature.id, signature]));
  return {
    signatures: {
      get(id) {
        const signature = signatures.get(id);
        return signature && wordsIn(signature, uses.get(id) ?? [], procedures);
      },
    },
    procedures: {
      get(id) {
        const steps = procedures.get(id);
        return steps && { steps };
      },
    },
  };
}
