/**
 * Members of bundles that are there twice: beside the bundle as a file, or in another bundle. A member passes only once,
 * so whether it is new is known when it has passed; until then its findings must wait, if anything begins like it.
 */

import { peek, unpeek } from '../read/peek.ts';
import { beginsWith, createSums, headSize, type KnownFile, sumsOf } from '../sources/duplicates.ts';

/** What a member turned out to be. */
type Verdict =
  | { kind: 'new' }
  /** All of it is in another source, which is read there. */
  | { kind: 'same'; of: string }
  /** It begins with all of a source that was read before. */
  | { kind: 'extends'; path: string };

/** A member, watched as it passes. */
interface Watched {
  bytes: AsyncIterable<Uint8Array>;
  /** Another source begins like it. */
  isDoubtful: boolean;
  /** What it is, once all its bytes have passed. */
  verdict(): Promise<Verdict>;
}

/** Remembers what was read of a scan. */
export interface Twins {
  watch(path: string, bytes: AsyncIterable<Uint8Array>): Promise<Watched>;
  /** The member that begins with all of a file, which need not be read then. */
  originalOf(file: string): string | undefined;
  /** Notes that a file was read. */
  passed(file: string): void;
}

/** A source that something may begin like. Of a member only the check sum of all of it is known. */
interface Known {
  path: string;
  head: Uint8Array;
  size: number;
  sum: number | null;
  location: string | null;
}

/** Sources that are remembered, at some 400 bytes each. */
const mostKnown = 50_000;

/** Bytes by which what begins alike is found. */
const keySize = 16;

const keyOf = (head: Uint8Array) => Buffer.from(head.subarray(0, keySize)).toString('latin1');

export function createTwins(files: readonly KnownFile[]): Twins {
  const byKey = new Map<string, Known[]>();
  const originals = new Map<string, string>();
  const read = new Set<string>();
  let count = 0;

  function remember(known: Known): void {
    count++;
    if (count > mostKnown || known.size === 0) return;
    const key = keyOf(known.head);
    const alike = byKey.get(key);
    if (alike === undefined) byKey.set(key, [known]);
    else alike.push(known);
  }
  for (const { path, head, size, location } of files) remember({ path, head, size, location, sum: null });

  /** Files come first: who can open the file is told of the file. */
  function candidatesFor(head: Uint8Array): Known[] {
    const alike = byKey.get(keyOf(head)) ?? [];
    return alike
      .filter((known) => beginsWith(known.head, head) || beginsWith(head, known.head))
      .sort((a, b) => Number(a.location === null) - Number(b.location === null) || b.size - a.size);
  }

  async function sumOf(known: Known, length: number): Promise<number | undefined> {
    if (known.location === null) return known.size === length ? (known.sum ?? undefined) : undefined;
    const sums = await sumsOf(known.location, [length]).catch(() => null);
    return sums?.get(length);
  }

  async function judge(
    candidates: readonly Known[],
    path: string,
    size: number,
    sums: Map<number, number>,
  ): Promise<Verdict> {
    let verdict: Verdict = { kind: 'new' };
    for (const known of candidates) {
      const length = Math.min(known.size, size);
      const sum = sums.get(length);
      if (sum === undefined || sum !== (await sumOf(known, length))) continue;
      if (size <= known.size) return { kind: 'same', of: known.path };
      if (known.location === null || read.has(known.path)) verdict = { kind: 'extends', path: known.path };
      else originals.set(known.path, path);
    }
    return verdict;
  }

  return {
    originalOf: (file) => originals.get(file),
    passed: (file) => read.add(file),
    async watch(path, bytes) {
      const peeked = await peek(bytes, headSize);
      const head = peeked.head.slice(0, headSize);
      const candidates = head.length === 0 ? [] : candidatesFor(head);
      const lengths = [...new Set(candidates.map(({ size }) => size))].sort((a, b) => a - b);
      const counter = createSums(lengths);
      async function* counted(): AsyncGenerator<Uint8Array> {
        for await (const chunk of unpeek(peeked)) {
          counter.add(chunk);
          yield chunk;
        }
      }
      return {
        bytes: counted(),
        isDoubtful: candidates.length > 0,
        async verdict() {
          const { size, sum, sums } = counter;
          const verdict = await judge(candidates, path, size, sums.set(size, sum));
          if (verdict.kind !== 'same') remember({ path, head, size, sum, location: null });
          return verdict;
        },
      };
    },
  };
}
