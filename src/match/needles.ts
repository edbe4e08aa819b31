/**
 * What the prefilter looks for: the literals of all patterns of a catalogue, each once, as bytes in the encodings in
 * which logs are written. It knows nothing of how they are found.
 */
import { anchorOf } from '../catalogue/anchor.ts';
import type { Anchor, Literal, Near, Pattern } from '../catalogue/types.ts';
import { encode } from '../read/encoding.ts';

/** Encodings in which literals beyond ASCII are looked for. */
const encodings = ['utf-8', 'gb18030', 'cp949', 'windows-1252'] as const;

/** A literal in an encoding. */
interface Form {
  /** Written as latin1; ASCII letters in lower case, a blank for any white space. */
  bytes: string;
  /** The encoding that it betrays; null for ASCII, and for the one that is taken when nothing else fits. */
  encoding: string | null;
  /** By which of its bytes it is found; null for numbers. */
  anchor: Anchor | null;
}

/** A form of a literal that must stand near another one. */
interface NearForm {
  kind: Literal['kind'];
  bytes: string;
}

/** Something to look for. */
export interface Needle extends Form {
  kind: Literal['kind'];
  /** What one of must stand within so many characters; null when nothing must. */
  near: { reach: number; items: NearForm[] } | null;
  /** Patterns that may match where it stands, by their places in the list. */
  patterns: number[];
}

/** Makes the needles of patterns. */
export function createNeedles(patterns: readonly Pattern[]): Needle[] {
  const needles = new Map<string, Needle>();
  /** For each needle what its patterns ask for, null for one that asks for nothing. */
  const asked = new Map<Needle, Set<Near | null>>();
  patterns.forEach(({ literals, near }, place) => {
    for (const literal of literals) {
      for (const form of formsOf(literal)) {
        const key = `${literal.kind} ${form.bytes}`;
        let needle = needles.get(key);
        if (needle === undefined) {
          needle = { kind: literal.kind, ...form, near: null, patterns: [] };
          needles.set(key, needle);
          asked.set(needle, new Set());
        }
        if (needle.patterns.at(-1) !== place) needle.patterns.push(place);
        asked.get(needle)?.add(near);
      }
    }
  });
  const joined = new Map<string, Needle['near']>();
  const numbers = new Map<Near | null, number>();
  for (const [needle, nears] of asked) {
    const key = [...nears]
      .map((near) => numbers.get(near) ?? numbers.set(near, numbers.size).size - 1)
      .join();
    if (!joined.has(key)) joined.set(key, join(nears));
    needle.near = joined.get(key) ?? null;
  }
  return [...needles.values()];
}

/** What must be near for any of several patterns: nothing when one of them asks for nothing. */
function join(nears: ReadonlySet<Near | null>): Needle['near'] {
  const items = new Map<string, NearForm>();
  let reach = 0;
  for (const near of nears) {
    if (near === null) return null;
    reach = Math.max(reach, near.reach);
    for (const literal of near.literals) {
      for (const { bytes } of formsOf(literal))
        items.set(`${literal.kind} ${bytes}`, { kind: literal.kind, bytes });
    }
  }
  return { reach, items: [...items.values()] };
}

/** A literal in all encodings that have its characters. */
function formsOf({ kind, text }: Literal): readonly Form[] {
  const anchor = (bytes: string) => (kind === 'text' ? anchorOf(bytes) : null);
  if (/^[\0-\x7f]*$/.test(text)) return [{ bytes: text, encoding: null, anchor: anchor(text) }];
  return encodings.flatMap((name) => {
    const encoded = encode(text, name);
    if (encoded === null) return [];
    const bytes = fold(Buffer.from(encoded).toString('latin1'));
    // What is decoded when nothing else fits betrays nothing.
    return [{ bytes, encoding: name === 'windows-1252' ? null : name, anchor: anchor(bytes) }];
  });
}

/** The prefilter reads all bytes with ASCII letters in lower case, also those inside characters of a code page. */
function fold(bytes: string): string {
  return bytes.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
