/**
 * Reads on in a log from where another reading of it stopped: takes its next bytes, gives the findings of the records that
 * they complete, and says from where to go on. Where the bytes come from is the business of whoever gives them.
 */
import type { LogFormat } from '../catalogue/types.ts';
import { earlier, later } from '../instant.ts';
import { createSourceMatcher } from '../match/matcher.ts';
import type { Plans } from '../match/plan.ts';
import type { LastRecord } from '../match/silence.ts';
import { countLines, createBlockCutter } from '../read/blocks.ts';
import { createConverter } from '../read/convert.ts';
import { decode } from '../read/encoding.ts';
import { createFraming } from '../read/framing.ts';
import type { Block, Finding } from '../types.ts';
import type { TimeZone } from '../zone.ts';
import type { Counts, FollowedFile, Progress } from './followed-file.ts';
import { headSize, markOf, tailSize } from './mark.ts';

/** What matching needs to know. */
export interface FollowMatching {
  plans: Plans;
  /** Whether a finding counts. Asked once for each. */
  accepts: (finding: Finding) => boolean;
  timeZone: TimeZone | null;
}

/** A log from which reading goes on. */
export interface LogReader {
  /** Takes the next bytes as they are stored. They must not change until the second push after this one. */
  push(bytes: Uint8Array): Finding[];
  /** Matches the record that waits for its end as it is. */
  matchUnfinished(): Finding[];
  progress(): Progress;
  counts(): Counts;
  /** The record that began last, in log formats in which silence is a finding. */
  lastRecord(): LastRecord | null;
}

/** Stored bytes that are kept for the mark: more than a record that waits for its end can have. */
const keptSize = 512 * 1024;

/** `bytesBefore` stand before the place from which reading goes on, as far as they belong to the mark; `newest` gives dates without a year theirs. */
export function createLogReader(
  { path, progress: from, counts: before }: FollowedFile,
  format: LogFormat,
  bytesBefore: Uint8Array,
  newest: string | null,
  { plans, accepts, timeZone }: FollowMatching,
): LogReader {
  const { encoding } = from;
  const plan = plans(format);
  const framing = createFraming(format);
  const { offset, line: firstLine, begins } = from;
  const cutter = createBlockCutter({ path, location: null }, framing, plan.prefilter.countLines, {
    offset,
    firstLine,
    begins,
  });
  const matcher = createSourceMatcher(plan, encoding.codePage, newest, timeZone, from.unfinished);
  const convert = encoding.converts ? createConverter(encoding.name) : null;
  let kept = Buffer.from(bytesBefore);
  let beginning = from.head.length < headSize ? kept.subarray(0, headSize) : null;
  /** Stored bytes that were taken, and where the text that they became ends. */
  let taken = offset;
  let converted = offset;
  let { matched, linesMatched } = from;
  let findings = 0;

  function match(blocks: Iterable<Block>): Finding[] {
    const found: Finding[] = [];
    for (const block of blocks) found.push(...matcher.match(block).filter(accepts));
    findings += found.length;
    return found;
  }

  function keep(bytes: Uint8Array): void {
    if (beginning !== null && beginning.length < headSize) {
      beginning = Buffer.concat([beginning, bytes.subarray(0, headSize - beginning.length)]);
    }
    kept = Buffer.concat([kept.length > keptSize ? kept.subarray(-keptSize) : kept, bytes]);
    taken += bytes.length;
  }

  /** The bytes behind a byte-order mark, as UTF-8. */
  function toText(bytes: Uint8Array): Uint8Array {
    const mark = Math.min(Math.max(encoding.markLength - taken, 0), bytes.length);
    const text = convert === null ? bytes.subarray(mark) : convert(bytes.subarray(mark));
    converted += mark + (convert === null ? text.length : storedLength(text, encoding.name));
    return text;
  }

  /** Where the record begins that waits for its end. */
  function place(): number {
    const { bytes } = cutter.waiting();
    return converted - (convert === null ? bytes.length : storedLength(bytes, encoding.name));
  }

  return {
    push(bytes) {
      const text = toText(bytes);
      keep(bytes);
      return match(cutter.push(text));
    },
    matchUnfinished() {
      const found = match(cutter.unfinished());
      matched = taken;
      linesMatched = countLines(cutter.waiting().bytes);
      return found;
    },
    progress() {
      const at = place();
      const { firstLine: line, begins } = cutter.waiting();
      const isPast = at >= matched;
      const end = isPast ? at : matched;
      const keptEnd = kept.length - (taken - end);
      return {
        ...from,
        offset: at,
        line,
        begins,
        unfinished: begins === 'record' ? null : matcher.unfinished(),
        matched: end,
        linesMatched: isPast ? 0 : linesMatched,
        head: beginning === null ? from.head : markOf(beginning.subarray(0, Math.min(end, headSize))),
        tail:
          end === from.matched ? from.tail : markOf(kept.subarray(Math.max(keptEnd - tailSize, 0), keptEnd)),
      };
    },
    counts() {
      const { first, earliest, latest, last } = matcher.seen();
      const { firstLine: line } = cutter.waiting();
      const at = place();
      const end = Math.max(at, matched);
      return {
        bytes: before.bytes + end - from.matched,
        lines: before.lines + line + (at < end ? linesMatched : 0) - from.line - from.linesMatched,
        findings: before.findings + findings,
        firstTime: earlier(before.firstTime, earlier(first, earliest)),
        lastTime: later(before.lastTime, later(last, latest)),
      };
    },
    lastRecord: () => matcher.seen().lastRecord,
  };
}

/** Bytes of a text in UTF-16 or UTF-32. What was damaged in it took as many as what stands for it. */
function storedLength(text: Uint8Array, encoding: string): number {
  const characters = decode(text, 'utf-8');
  return encoding.startsWith('utf-16') ? 2 * characters.length : 4 * [...characters].length;
}
