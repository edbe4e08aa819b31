/**
 * What the prefilter looks for: the literals of all patterns of a catalogue, each once, as bytes in the encodings in
 * which logs are written. It knows nothing of how they are found.
 */
import type { Literal, Near, Pattern } from '../catalogue/types.ts';
import { encode } from '../read/encoding.ts';

/** Encodings in which literals beyond ASCII are looked for. */
const encodings = ['utf-8', 'gb18030', 'cp949', 'windows-1252'] as const;

/** A literal as bytes, written as a latin1 string: ASCII letters in lower case, a blank for any white space. */
interface Bytes {
  kind: Literal['kind'];
  bytes: string;
}

/** Something to look for. */
export interface Needle extends Bytes {
  /** The encoding that it betrays; null for ASCII, and for the one that is taken when nothing else fits. */
  encoding: string | null;
  /** What one of must stand within so many characters; null when nothing must. */
  near: { reach: number; items: Bytes[] } | null;
  /** Patterns that may match where it stands, by their places in the list. */
  patterns: number[];
}

/** Makes the needles of patterns. */
export function createNeedles(patterns: readonly Pattern[]): Needle[] {
  const needles = new Map<string, Needle & { nears: Set<Near> }>();
  patterns.forEach(({ literals, near }, place) => {
    for (const literal of literals) {
      for (const { encoding, ...found } of inEncodings(literal)) {
        const key = `${found.kind} ${found.bytes}`;
        const known = needles.get(key);
        if (known === undefined) {
          needles.set(key, { ...found, encoding, near: null, patterns: [place], nears: new Set() });
        } else if (known.patterns.at(-1) !== place) known.patterns.push(place);
        const needle = needles.get(key);
        if (near !== null) needle?.nears.add(near);
        // One pattern that asks for nothing near is enough.
        else needle?.nears.add(anywhere);
      }
    }
  });
  const items = new Map<Near, Bytes[]>();
  const itemsOf = (near: Near) => {
    const known =
      items.get(near) ?? near.literals.flatMap(inEncodings).map(({ kind, bytes }) => ({ kind, bytes }));
    items.set(near, known);
    return known;
  };
  return [...needles.values()].map(({ nears, ...needle }) => ({ ...needle, near: join(nears, itemsOf) }));
}

/** Stands for nothing that must be near. */
const anywhere: Near = { literals: [], reach: 0 };

/** What must be near for any of several patterns. */
function join(nears: Set<Near>, itemsOf: (near: Near) => Bytes[]): Needle['near'] {
  if (nears.has(anywhere)) return null;
  const items = new Map<string, Bytes>();
  let reach = 0;
  for (const near of nears) {
    reach = Math.max(reach, near.reach);
    for (const item of itemsOf(near)) items.set(`${item.kind} ${item.bytes}`, item);
  }
  return { reach, items: [...items.values()] };
}

/** A literal in all encodings that have its characters. */
function inEncodings({ kind, text }: Literal): (Bytes & { encoding: string | null })[] {
  if (/^[\0-\x7f]*$/.test(text)) return [{ kind, bytes: text, encoding: null }];
  return encodings.flatMap((name) => {
    const bytes = encode(text, name);
    if (bytes === null) return [];
    // What is decoded when nothing else fits betrays nothing.
    const encoding = name === 'windows-1252' ? null : name;
    return [{ kind, bytes: fold(Buffer.from(bytes).toString('latin1')), encoding }];
  });
}

/** The prefilter reads all bytes with ASCII letters in lower case, also those inside characters of a code page. */
function fold(bytes: string): string {
  return bytes.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
