/**
 * One source, or a part of it, from its first byte to its last: read, matched, and described. What it finds goes out as it
 * is found; what remains at the end is its coverage.
 */
import { earlier, later } from '../instant.ts';
import type { SourceEncoding } from '../read/detect.ts';
import type { Reading } from '../read/reading.ts';
import type { Finding, SourceCoverage } from '../types.ts';
import type { TimeZone } from '../zone.ts';
import { createContextKeeper } from './context.ts';
import { createSourceMatcher, firstRecords, type Seen } from './matcher.ts';
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
  /** Findings after which it ends, where a line does. @default none */
  most?: number;
}

/** What was read of a source, or of a part of it. Plain data. */
export interface PartRead extends Seen {
  format: string;
  encoding: SourceEncoding;
  /** As they were matched: in UTF-8. */
  bytes: number;
  /** Line ends, and whether a line without one follows. */
  lines: number;
  isOpen: boolean;
  /** It ended before its end: there were too many findings. */
  isCut: boolean;
}

/** Matches what was opened, and gives the findings of each block that has some; returns what was read of it. */
export async function* matchSource(
  { format, encoding, blocks }: Reading,
  plans: Plans,
  options: MatchOptions,
): AsyncGenerator<Finding[], PartRead> {
  const { newest, timeZone = null, most = Number.POSITIVE_INFINITY } = options;
  const plan = plans(format);
  const matcher = createSourceMatcher(plan, encoding.codePage, newest, timeZone);
  const keeper = options.context > 0 ? createContextKeeper(options.context, encoding.codePage) : null;
  let [bytes, lines, count] = [0, 0, 0];
  let [isOpen, isCut] = [false, false];
  for await (const block of blocks(plan.prefilter)) {
    if (options.signal?.aborted) break;
    const found = matcher.match(block).filter((finding) => options.isSelected(finding.signature));
    bytes = block.offset + block.bytes.length;
    lines = block.firstLine - 1 + block.lines;
    isOpen = block.bytes.length > 0 && block.bytes.at(-1) !== 0x0a;
    count += found.length;
    const complete = keeper === null ? found : keeper.push(block, found);
    if (complete.length > 0) yield complete;
    isCut = count >= most && !isOpen && block.shared === 0;
    if (isCut) break;
  }
  if (keeper !== null) yield keeper.end();
  return { ...matcher.seen(), format: format.id, encoding, bytes, lines, isOpen, isCut };
}

/** What was read of a source. Which of its findings count is another question. */
export type SourceRead = Omit<SourceCoverage, 'findings'>;

/** The coverage of a source of which these parts were read, one behind the other: at least one. */
export function coverageOf(path: string, parts: readonly PartRead[]): SourceRead {
  const [{ format, encoding }] = parts;
  const first = firstTimeOf(parts);
  const last = parts.reduce<string | null>((time, part) => part.last ?? time, null);
  const sum = (count: (part: PartRead) => number) => parts.reduce((total, part) => total + count(part), 0);
  return {
    path,
    format,
    encoding: allEncodings(
      encoding,
      parts.flatMap(({ encodings }) => encodings),
    ),
    bytes: sum((part) => part.bytes),
    lines: sum((part) => part.lines) + (parts.at(-1)?.isOpen ? 1 : 0),
    firstTime: parts.reduce((time, part) => earlier(time, part.earliest), earlier(first, last)),
    lastTime: parts.reduce((time, part) => later(time, part.latest), later(first, last)),
  };
}

/** The time that is found first when the parts are one. */
function firstTimeOf(parts: readonly PartRead[]): string | null {
  let tried = 0;
  for (const part of parts) {
    tried += part.tried;
    if (part.first !== null) return tried <= firstRecords ? part.first : null;
  }
  return null;
}

/** What is converted is in one encoding; other sources may mix UTF-8 and code pages. */
function allEncodings({ name, codePage, converts }: SourceEncoding, seen: readonly string[]): string {
  return converts ? name : [...new Set([name, ...(codePage === null ? [] : [codePage]), ...seen])].join(', ');
}
