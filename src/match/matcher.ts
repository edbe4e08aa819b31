/**
 * The matcher: blocks of one source in, findings out. A block is searched for literals as bytes; only the record
 * around one becomes text, and only the patterns whose literal was seen run on it. It must find exactly what running
 * every pattern on every record would find.
 */
import { createTimeSpan, earlier, later } from '../instant.ts';
import { decode } from '../read/encoding.ts';
import { headerLimit, pieces } from '../read/framing.ts';
import type { Block, Finding } from '../types.ts';
import type { TimeZone } from '../zone.ts';
import { createFinding } from './finding.ts';
import { createHeaderReader, type Header, noHeader } from './header.ts';
import { createLineCounter } from './lines.ts';
import type { Plan, PlannedPattern } from './plan.ts';
import type { Candidates } from './prefilter.ts';
import { matchRecord } from './record.ts';

/** Records of a block in which the first time is looked for. */
const firstRecords = 100;

/** What a source says of itself besides findings. */
interface Seen {
  /** The earliest and the latest time of the first record, of the last, and of those with a finding. */
  firstTime: string | null;
  lastTime: string | null;
}

/** Matches one source, block by block. */
export interface SourceMatcher {
  /** The findings of the next block, by line. */
  match(block: Block): Finding[];
  seen(): Seen;
}

/** A record that may go on in the next block. */
interface OpenRecord {
  start: number;
  /** Read when it is first asked for: most records with a literal have no finding. */
  header: () => Header;
  /** Signatures found in it: a record gives at most one finding of each. */
  reported: Set<string>;
}

/**
 * `codePage` is what bytes are that are no UTF-8; `newest` gives dates without a year theirs, `timeZone` times without
 * an offset.
 */
export function createSourceMatcher(
  plan: Plan,
  codePage: string,
  newest: string | null,
  timeZone: TimeZone | null = null,
): SourceMatcher {
  const headers = createHeaderReader(plan.format, newest, timeZone);
  const times = createTimeSpan();
  let hasFirst = false;
  let lastTime: string | null = null;
  const select = createSelection(plan);
  let open: OpenRecord | null = null;

  function headerAt(bytes: Uint8Array, start: number): Header {
    if (plan.framing.byLine) return noHeader;
    return headers.read(headers.find(decode(bytes.subarray(start, start + headerLimit), 'latin1')));
  }

  function recordAt(block: Block, start: number): OpenRecord {
    if (start === 0 && block.continues && open !== null) return { ...open, start };
    return { start, header: once(() => headerAt(block.bytes, start)), reported: new Set() };
  }

  function match(block: Block): Finding[] {
    const { bytes } = block;
    const { previous, next } = plan.framing;
    const findings: Finding[] = [];
    const candidates = plan.prefilter(bytes);
    const lineAt = createLineCounter(block);
    let last: OpenRecord | null = null;
    for (let index = 0; index < candidates.count; ) {
      const start = previous(bytes, candidates.positions[index] + 1);
      const end = next(bytes, candidates.positions[index]);
      last = recordAt(block, start);
      for (const [from, to] of pieces(bytes, start, end)) {
        const { patterns, encoding } = select(candidates, index, from, to);
        if (patterns.length === 0) continue;
        const piece = decode(bytes.subarray(from, to), encoding ?? codePage);
        const isEnd = to === end && !(block.goesOn && end === bytes.length);
        const text = isEnd ? piece.replace(/[\r\n]+$/, '') : piece;
        const isBeginning = from === start && !(start === 0 && block.continues);
        const hasCodes = isBeginning && patterns.some(({ pattern }) => pattern.code !== null);
        const messageStart = hasCodes ? (headers.find(text)?.[0].length ?? 0) : 0;
        for (const hit of matchRecord(text, messageStart, patterns)) {
          if (last.reported.has(hit.signature.id)) continue;
          last.reported.add(hit.signature.id);
          findings.push(createFinding(hit, block, text, lineAt.place(from), last.header()));
          times.add(last.header().time);
        }
      }
      while (index < candidates.count && candidates.positions[index] < end) index++;
    }
    look(block, last);
    return findings;
  }

  /** Notes the times of a block, and the record with which it ends. */
  function look({ bytes, continues, ...block }: Block, last: OpenRecord | null): void {
    const { previous, next, byLine } = plan.framing;
    const start = previous(bytes, bytes.length);
    open = last?.start === start ? last : recordAt({ bytes, continues, ...block }, start);
    if (byLine) return;
    for (let at = 0, count = 0; !hasFirst && at < bytes.length && count < firstRecords; count++) {
      const { time } = headerAt(bytes, at);
      hasFirst = time !== null;
      times.add(time);
      at = next(bytes, at);
    }
    // Read now: the bytes are valid until the next block.
    lastTime = open.header().time ?? lastTime;
  }

  return {
    match,
    seen: () => ({
      firstTime: earlier(times.earliest(), lastTime),
      lastTime: later(times.latest(), lastTime),
    }),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Chooses the patterns that may match in a piece of a record, and the encoding that its literals betray. */
function createSelection(plan: Plan) {
  const stamps = new Uint32Array(plan.patterns.length);
  let stamp = 0;
  return (candidates: Candidates, first: number, from: number, to: number) => {
    stamp++;
    const chosen: number[] = [];
    let encoding: string | null = null;
    for (let index = first; index < candidates.count && candidates.positions[index] < to; index++) {
      if (candidates.positions[index] < from) continue;
      const literal = candidates.literals[index];
      // One that ends behind the piece was not seen in it.
      if (candidates.positions[index] + plan.literals[literal].length <= to)
        encoding ??= plan.encodingOfLiteral[literal];
      for (const pattern of plan.patternsOfLiteral[literal]) {
        if (stamps[pattern] !== stamp) chosen.push(pattern);
        stamps[pattern] = stamp;
      }
    }
    const patterns: PlannedPattern[] = chosen.sort((a, b) => a - b).map((pattern) => plan.patterns[pattern]);
    return { patterns, encoding };
  };
}
