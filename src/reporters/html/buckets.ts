/**
 * How many findings there were when, in bounded memory: counts by spans of a second, which become twice as long whenever
 * there are too many of them. Few findings keep their second, however far apart they are.
 */

/** Spans that are kept; each takes some 50 bytes. */
const mostSpans = 1000;

/** Counts of spans with findings, by their number: the one that begins at 1970 is 0. */
export interface Spans {
  /** Milliseconds of a span. */
  width: number;
  /** Number of the span, and findings in it, in order of time. */
  counts: [span: number, count: number][];
}

/** Counts findings as they come. */
export interface Buckets {
  /** Counts a finding at so many milliseconds since 1970. */
  add(at: number): void;
  spans(): Spans;
}

/** Makes empty buckets. */
export function createBuckets(): Buckets {
  let width = 1000;
  let counts = new Map<number, number>();
  const count = (span: number, more: number) => counts.set(span, (counts.get(span) ?? 0) + more);
  return {
    add(at) {
      count(Math.floor(at / width), 1);
      while (counts.size > mostSpans) {
        const finer = counts;
        width *= 2;
        counts = new Map();
        for (const [span, some] of finer) count(Math.floor(span / 2), some);
      }
    },
    spans: () => ({ width, counts: [...counts].sort(([a], [b]) => a - b) }),
  };
}
