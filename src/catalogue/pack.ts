/**
 * The catalogue as it is written when logscan is built: one JSON value on a line. The first line is what every command
 * needs; the others (steps, and what a signature tells and looks for) are read when they are asked for. What signatures
 * share stands there once.
 */
import type { Step } from '../types.ts';
import type { Foundation } from './foundation.ts';
import { once, readLines, writeLines } from './lines.ts';
import {
  createPatternPacker,
  createPool,
  type PackedPattern,
  type PatternPools,
  unpackPattern,
} from './pack-patterns.ts';
import { joinTranslation, type OwnWords, sayIn, type Told, type Uses, type Words } from './translate.ts';
import type { Catalogue, Signature } from './types.ts';

/** The first line. Shared things are numbers: their places in the pools. */
interface Head extends Omit<Catalogue, 'signatures'> {
  pools: PatternPools;
  /** Lines of the steps; those of the signatures follow, two of each. */
  steps: number;
  procedures: Record<string, number[]>;
  signatures: PackedSignature[];
}

interface PackedSignature extends Omit<Signature, keyof Told | 'docs' | 'formats' | 'patterns' | 'examples'> {
  formats: number;
}

/** The first line of a signature: what it tells. A step that is a text is a procedure. */
type PackedTold = [title: string, causes: string[], remediation: (number | string)[], docs: string];

/** Packs a catalogue, with what other files need to build on it. */
export function packFoundation({ catalogue, procedures, uses }: Foundation): string {
  const { signatures, ...rest } = catalogue;
  const steps = createPool<Step>();
  const { packPattern, packScope, pools } = createPatternPacker();
  const heads: PackedSignature[] = [];
  const lines = signatures.flatMap(({ formats, patterns, examples: _, ...signature }) => {
    const { title, causes, remediation, docs, ...head } = signature;
    heads.push({ ...head, formats: packScope(formats) });
    const own = [...remediation];
    const places = (uses.get(head.id) ?? []).map((use) => {
      const [step] = own.splice(0, use === null ? 1 : (procedures.get(use)?.length ?? 0));
      return use ?? steps.place(step);
    });
    return [[title, causes, places, docs] satisfies PackedTold, patterns.map(packPattern)];
  });
  const places = Object.fromEntries([...procedures].map(([id, some]) => [id, some.map(steps.place)]));
  const head: Head = { ...rest, pools, steps: steps.items.length, procedures: places, signatures: heads };
  return writeLines([head, ...steps.items, ...lines]);
}

/** What was packed again, but for the examples. Signatures share what is equal in them, and tell it in these words. */
export function unpackFoundation(text: string, words?: OwnWords): Omit<Foundation, 'words'> {
  const read = readLines(text);
  const { pools, steps, procedures, signatures, ...rest } = read(0) as Head;
  const stepAt = (place: number) => read(1 + place) as Step;
  const toldAt = (index: number) => read(1 + steps + 2 * index) as PackedTold;
  const patternsAt = (index: number) => read(2 + steps + 2 * index) as PackedPattern[];
  const indices = once(() => new Map(signatures.map(({ id }, index) => [id, index])));
  const uses: Uses = {
    get(id) {
      const index = indices().get(id);
      return index === undefined ? undefined : toldAt(index)[2].map(procedureOf);
    },
  };
  const translation = words === undefined ? () => undefined : joinTranslation(words, uses);
  const unpackSignature = (head: PackedSignature, index: number): Signature => {
    const told = once(() => {
      const [title, causes, places] = toldAt(index);
      const remediation = places.flatMap((step) => (typeof step === 'number' ? step : procedures[step]));
      return sayIn({ title, causes, remediation: remediation.map(stepAt) }, translation(head.id));
    });
    const patterns = once(() => patternsAt(index).map((pattern) => unpackPattern(pattern, pools)));
    return {
      ...head,
      formats: pools.scopes[head.formats],
      get title() {
        return told().title;
      },
      get causes() {
        return told().causes;
      },
      get remediation() {
        return told().remediation;
      },
      get docs() {
        return toldAt(index)[3];
      },
      get patterns() {
        return patterns();
      },
      examples: [],
    };
  };
  const openProcedures = once(
    () => new Map(Object.entries(procedures).map(([id, places]) => [id, places.map(stepAt)])),
  );
  return {
    catalogue: { ...rest, signatures: signatures.map(unpackSignature) },
    get procedures() {
      return openProcedures();
    },
    uses,
  };
}

/** The procedure that a step is; null for one of the signature's own. */
function procedureOf(step: number | string): string | null {
  return typeof step === 'number' ? null : step;
}

/** What is said in another language, as lines: the ids, then the words of each. */
export function packWords(words: Record<keyof OwnWords, ReadonlyMap<string, Words>>): string {
  const { signatures, procedures } = words;
  const ids = { signatures: [...signatures.keys()], procedures: [...procedures.keys()] };
  const said = [...signatures.values(), ...procedures.values()];
  return writeLines([ids, ...said.map(({ title, causes, steps }) => ({ title, causes, steps }))]);
}

/** The words again. */
export function unpackWords(text: string): OwnWords {
  const read = readLines(text);
  const ids = read(0) as Record<keyof OwnWords, string[]>;
  const open = (known: string[], firstLine: number): OwnWords['signatures'] => {
    const lines = new Map(known.map((id, index) => [id, firstLine + index]));
    return {
      get(id) {
        const line = lines.get(id);
        return line === undefined ? undefined : (read(line) as Words);
      },
    };
  };
  return {
    signatures: open(ids.signatures, 1),
    procedures: open(ids.procedures, 1 + ids.signatures.length),
  };
}
