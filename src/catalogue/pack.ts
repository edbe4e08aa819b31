/**
 * The catalogue as it is written when logscan is built: one JSON value on a line. The first line is what every command
 * needs; the others (steps, and what a signature tells and looks for) are read when they are asked for. What signatures
 * share stands there once.
 */
import type { Evidence, Step } from '../types.ts';
import type { Foundation } from './foundation.ts';
import { once, readLines, writeLines } from './lines.ts';
import { joinTranslation, type OwnWords, sayIn, type Told, type Uses, type Words } from './translate.ts';
import type { Catalogue, FormatScope, Pattern, Signature } from './types.ts';

/** The first line. Shared things are numbers: their places in the pools. */
interface Head extends Omit<Catalogue, 'signatures'> {
  scopes: FormatScope[];
  /** Expressions with a gap where a code stands. */
  frames: string[];
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

/** Source (or what fills the gap of a frame, and the frame), literals, flags, scope, evidence, code. */
type PackedPattern = [
  source: string | [gap: string, frame: number],
  literals: string[],
  flags: string,
  scope: number,
  evidence: Evidence,
  code: string | null,
];

/** Stands for a code in a frame; no expression has this character. */
const gap = '\u0001';

/** A code as expressions have it: one of its forms, or several. */
const form = '(?:-?\\d+|0x0\\{0,8\\}[0-9a-f]+)';
const codeForms = new RegExp(`\\(\\?:${form}(?:\\|${form})*\\)|0x0\\{0,8\\}[0-9a-f]+`);

/** Packs a catalogue, with what other files need to build on it. */
export function packFoundation({ catalogue, procedures, uses }: Foundation): string {
  const { signatures, ...rest } = catalogue;
  const steps = createPool<Step>();
  const scopes = createPool<FormatScope>();
  const frames = createPool<string>();
  const packSource = ({ source, code }: Pattern): PackedPattern[0] => {
    const [found] = (code === null ? null : codeForms.exec(source)) ?? [];
    return found === undefined ? source : [found, frames.place(source.replaceAll(found, gap))];
  };
  const packPattern = (pattern: Pattern): PackedPattern => {
    const { literals, flags, formats, evidence, code } = pattern;
    return [packSource(pattern), literals, flags, scopes.place(formats), evidence, code];
  };
  const heads: PackedSignature[] = [];
  const lines = signatures.flatMap(({ formats, patterns, examples: _, ...signature }) => {
    const { title, causes, remediation, docs, ...head } = signature;
    heads.push({ ...head, formats: scopes.place(formats) });
    const own = [...remediation];
    const places = (uses.get(head.id) ?? []).map((use) => {
      const [step] = own.splice(0, use === null ? 1 : (procedures.get(use)?.length ?? 0));
      return use ?? steps.place(step);
    });
    return [[title, causes, places, docs] satisfies PackedTold, patterns.map(packPattern)];
  });
  const places = Object.fromEntries([...procedures].map(([id, some]) => [id, some.map(steps.place)]));
  const pools = { scopes: scopes.items, frames: frames.items, steps: steps.items.length };
  const head: Head = { ...rest, ...pools, procedures: places, signatures: heads };
  return writeLines([head, ...steps.items, ...lines]);
}

/** What was packed again, but for the examples. Signatures share what is equal in them, and tell it in these words. */
export function unpackFoundation(text: string, words?: OwnWords): Omit<Foundation, 'words'> {
  const read = readLines(text);
  const { scopes, frames, steps, procedures, signatures, ...rest } = read(0) as Head;
  const stepAt = (place: number) => read(1 + place) as Step;
  const toldAt = (index: number) => read(1 + steps + 2 * index) as PackedTold;
  const patternsAt = (index: number) => read(2 + steps + 2 * index) as PackedPattern[];
  const unpackPattern = ([packedSource, literals, flags, scope, evidence, code]: PackedPattern): Pattern => {
    const source =
      typeof packedSource === 'string'
        ? packedSource
        : frames[packedSource[1]].replaceAll(gap, () => packedSource[0]);
    return { source, flags, literals, formats: scopes[scope], evidence, code };
  };
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
    const patterns = once(() => patternsAt(index).map(unpackPattern));
    return {
      ...head,
      formats: scopes[head.formats],
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

/** Keeps each different item once. */
function createPool<Item>() {
  const items: Item[] = [];
  const places = new Map<string, number>();
  return {
    items,
    place(item: Item): number {
      const key = JSON.stringify(item);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, items.length);
      items.push(item);
      return items.length - 1;
    },
  };
}
