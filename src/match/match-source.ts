/**
 * One source from its first byte to its last: read, matched, and described. What it finds goes out as it is found;
 * what remains at the end is its coverage.
 */
import type { Catalogue, LogFormat } from '../catalogue/types.ts';
import { countLines } from '../read/blocks.ts';
import type { SourceEncoding } from '../read/detect.ts';
import type { Reading } from '../read/reading.ts';
import type { Finding, SourceCoverage } from '../types.ts';
import type { TimeZone } from '../zone.ts';
import { createContextKeeper } from './context.ts';
import { createSourceMatcher } from './matcher.ts';
import { createPlan, type Plan } from './plan.ts';

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

/** Gives the plan for a log format, made when it is first asked for. */
export type Plans = (format: LogFormat) => Plan;

/** Plans of catalogues that are in use: they cost more than a small scan, and are the same for every scan. */
const known = new WeakMap<Catalogue, Map<string, Plan>>();

export function createPlans(catalogue: Catalogue): Plans {
  const plans = known.get(catalogue) ?? new Map<string, Plan>();
  known.set(catalogue, plans);
  return (format) => {
    // A format that was recognised by name alone has no record starts, and so is another one.
    const key = `${format.id} ${format.starts.length}`;
    const plan = plans.get(key) ?? createPlan(catalogue, format);
    plans.set(key, plan);
    return plan;
  };
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
  const matcher = createSourceMatcher(plans(format), encoding.codePage, newest, timeZone);
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
  for await (const block of reading.blocks) {
    if (options.signal?.aborted) break;
    const found = matcher.match(block).filter((finding) => options.isSelected(finding.signature));
    coverage.bytes = block.offset + block.bytes.length;
    coverage.lines = block.firstLine - 1 + linesOf(block.bytes);
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

/** A last line without a line end is a line too. */
function linesOf(bytes: Uint8Array): number {
  return countLines(bytes) + (bytes.length > 0 && bytes.at(-1) !== 0x0a ? 1 : 0);
}
