/**
 * What to look for in one log format: the patterns whose scope includes it, and their literals in the encodings in
 * which logs are written. Made once for a format, and used for all its sources.
 */
import type { Catalogue, LogFormat, Pattern, Signature } from '../catalogue/types.ts';
import { encode } from '../read/encoding.ts';
import { createFraming, type Framing } from '../read/framing.ts';
import { createPrefilter, type Prefilter } from './prefilter.ts';

/** Encodings in which literals beyond ASCII are looked for. */
const encodings = ['utf-8', 'gb18030', 'cp949', 'windows-1252'] as const;

/** A pattern of the plan, ready to run. */
export interface PlannedPattern {
  signature: Signature;
  pattern: Pattern;
  /** Compiled when it is first needed. */
  expression: RegExp | null;
}

export interface Plan {
  format: LogFormat;
  framing: Framing;
  prefilter: Prefilter;
  /** Grouped by signature, each group in order of preference. */
  patterns: PlannedPattern[];
  /** For each literal, the patterns that may match where it stands. */
  patternsOfLiteral: number[][];
  /** For each literal, the encoding that it betrays; null for ASCII. */
  encodingOfLiteral: (string | null)[];
  /** For each literal, its bytes. */
  literals: readonly Uint8Array[];
}

/** Chooses what to look for in sources of a format. */
export function createPlan(catalogue: Pick<Catalogue, 'signatures'>, format: LogFormat): Plan {
  const patterns = catalogue.signatures.flatMap((signature) =>
    signature.patterns
      .filter(({ formats }) => formats === 'any' || formats.includes(format.id))
      .map((pattern) => ({ signature, pattern, expression: null })),
  );
  const literals: Uint8Array[] = [];
  const patternsOfLiteral: number[][] = [];
  const encodingOfLiteral: (string | null)[] = [];
  const known = new Map<string, number>();

  const add = (bytes: Uint8Array, encoding: string | null, pattern: number) => {
    const key = Buffer.from(bytes).toString('latin1');
    const index = known.get(key);
    if (index !== undefined) {
      patternsOfLiteral[index].push(pattern);
      return;
    }
    known.set(key, literals.length);
    literals.push(bytes);
    patternsOfLiteral.push([pattern]);
    encodingOfLiteral.push(encoding);
  };

  patterns.forEach(({ pattern }, index) => {
    for (const literal of pattern.literals) {
      if (/^[\0-\x7f]*$/.test(literal)) add(Buffer.from(literal), null, index);
      else {
        for (const encoding of encodings) {
          const bytes = encode(literal, encoding);
          // What is decoded when nothing else fits betrays nothing.
          if (bytes) add(fold(bytes), encoding === 'windows-1252' ? null : encoding, index);
        }
      }
    }
  });
  return {
    format,
    framing: createFraming(format),
    prefilter: createPrefilter(literals),
    patterns,
    patternsOfLiteral,
    encodingOfLiteral,
    literals,
  };
}

/** The prefilter reads all bytes with ASCII letters in lower case, also those inside characters of a code page. */
function fold(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte));
}
