/**
 * One source from its first byte to its last: read, matched, and described. What it finds goes out as it is found;
 * what remains at the end is its coverage.
 */
import type { SourceEncoding } from '../read/detect.ts';
import type { Reading } from '../read/reading.ts';
import type { Finding, SourceCoverage } from '../types.ts';
import type { TimeZone } from '../zone.ts';
import { createContextKeeper } from './context.ts';
import { createSourceMatcher } from './matcher.ts';
import type { Plans } from './plan.ts';

export interface MatchOptions {
  /** Signatures to report. The others still override: what they explain is not reported under another name. */
  isSelected: (id: string) => boolean;
  /** Lines before and after each finding. */
  context: number;
  /** Time that gives dates without a year theirs, or null. */
  newest: string | null;
  /** Zone of times that state none, and whose format states none. */
  timeZone?: TimeZone | null;
  /** Ends it after the next block. */
  signal?: AbortSignal | undefined;
}

/** What was read of a source. Which of its findings count is another question. */
export type SourceRead = Omit<SourceCoverage, 'findings'>;

/** Matches an opened source; returns what was read of it. */
export async function* matchSource(
  reading: Reading,
  plans: Plans,
  options: MatchOptions,
): AsyncGenerator<Finding, SourceRead> {
  const { source, format, encoding } = reading;
  const { newest, timeZone = null } = options;
  const plan = plans(format);
  const matcher = createSourceMatcher(plan, encoding.codePage, newest, timeZone);
  const keeper = options.context > 0 ? createContextKeeper(options.context, encoding.codePage) : null;
  const coverage: SourceRead = {
    path: source.path,
    format: format.id,
    encoding: encoding.name,
    bytes: 0,
    lines: 0,
    firstTime: null,
    lastTime: null,
  };
  for await (const block of reading.blocks(plan.prefilter)) {
    if (options.signal?.aborted) break;
    const found = matcher.match(block).filter((finding) => options.isSelected(finding.signature));
    coverage.bytes = block.offset + block.bytes.length;
    // A last line without a line end is a line too.
    const isOpen = block.bytes.length > 0 && block.bytes.at(-1) !== 0x0a;
    coverage.lines = block.firstLine - 1 + block.lines + (isOpen ? 1 : 0);
    yield* keeper === null ? found : keeper.push(block, found);
  }
  if (keeper !== null) yield* keeper.end();
  const { encodings, ...times } = matcher.seen();
  return { ...coverage, ...times, encoding: allEncodings(encoding, encodings) };
}

/** What is converted is in one encoding; other sources may mix UTF-8 and code pages. */
function allEncodings({ name, codePage, converts }: SourceEncoding, seen: ReadonlySet<string>): string {
  return converts ? name : [...new Set([name, ...(codePage === null ? [] : [codePage]), ...seen])].join(', ');
}
