/**
 * The pseudonyms of a report: the same name gets the same one, by number in order of first appearance. How often each was
 * put in the place of a name is counted. Memory is bounded: names beyond the limit of their kind share a last one.
 */
import { type RedactedKind, type Redaction, redactedKinds } from '../types.ts';

/** Names of a kind that are told apart, at some 200 bytes each. */
const mostNames = 100_000;

export interface Pseudonyms {
  /** The pseudonym of a name, compared without case. */
  of(kind: RedactedKind, name: string): string;
  /** Gives names from now on none of these pseudonyms, which stand for something else. */
  reserve(pseudonyms: readonly string[]): void;
  has(kind: RedactedKind, name: string): boolean;
  /** Counts anew. */
  restart(): void;
  /** What was replaced since then, by kind, then by number. */
  table(): Redaction[];
}

export function createPseudonyms(most = mostNames): Pseudonyms {
  const byKind = new Map(redactedKinds.map((kind) => [kind, new Map<string, number>()]));
  const given = new Map<RedactedKind, number>();
  let counts = new Map<string, number>();
  const numbersOf = (kind: RedactedKind) => byKind.get(kind) as Map<string, number>;

  function numberOf(kind: RedactedKind, key: string): number {
    const numbers = numbersOf(kind);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = Math.min((given.get(kind) ?? 0) + 1, most);
    given.set(kind, number);
    if (numbers.size < most) numbers.set(key, number);
    return number;
  }

  return {
    of(kind, name) {
      const pseudonym = `${kind}-${numberOf(kind, name.toLowerCase())}`;
      counts.set(pseudonym, (counts.get(pseudonym) ?? 0) + 1);
      return pseudonym;
    },
    reserve(taken) {
      for (const kind of redactedKinds) {
        const highest = Math.max(given.get(kind) ?? 0, highestOf(kind, taken));
        given.set(kind, Math.min(highest, most));
      }
    },
    has: (kind, name) => numbersOf(kind).has(name.toLowerCase()),
    restart() {
      counts = new Map();
    },
    table() {
      return redactedKinds.flatMap((kind) =>
        Array.from({ length: given.get(kind) ?? 0 }, (_, index) => `${kind}-${index + 1}`).flatMap(
          (pseudonym) => {
            const count = counts.get(pseudonym);
            return count === undefined ? [] : [{ pseudonym, kind, count }];
          },
        ),
      );
    },
  };
}

function highestOf(kind: RedactedKind, pseudonyms: readonly string[]): number {
  const numbers = pseudonyms.map((pseudonym) =>
    pseudonym.startsWith(`${kind}-`) ? Number(pseudonym.slice(kind.length + 1)) : 0,
  );
  return numbers.filter(Number.isSafeInteger).reduce((one, other) => Math.max(one, other), 0);
}
