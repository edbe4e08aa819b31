/**
 * The matcher: blocks of one source in, findings out. A block is searched for literals as bytes; only the record
 * around one becomes text, and only the patterns whose literal was seen run on it. It must find exactly what running
 * every pattern on every record would find.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import { createTimeSpan } from '../instant.ts';
import { decode } from '../read/encoding.ts';
import { headerLimit, pieces } from '../read/framing.ts';
import { createEncodingOf } from '../read/record-encoding.ts';
import type { Block, Finding } from '../types.ts';
import type { TimeZone } from '../zone.ts';
import { createFinding } from './finding.ts';
import { createHeaderReader, type Header } from './header.ts';
import { createPlaceCounter } from './lines.ts';
import type { Plan } from './plan.ts';
import { matchRecord } from './record.ts';
import { betrayedEncoding, createSelection } from './selection.ts';
import type { LastRecord } from './silence.ts';
import { createStretchReader } from './stretch-reader.ts';
import type { Stretch } from './stretches.ts';

/** Records of the beginning in which the first time is looked for. */
export const firstRecords = 100;

/** What a source, or a part of it, says of itself besides findings. */
export interface Seen {
  /** The first time in the records of the beginning, and how many of them it took to find it, or not. */
  first: string | null;
  tried: number;
  /** The earliest and the latest time of the records with a finding. */
  earliest: string | null;
  latest: string | null;
  /** The time of the last record. */
  last: string | null;
  /** Encodings of the records with findings that are not plain ASCII, in order of appearance. */
  encodings: string[];
  /** Only where silence is a finding: the record that began last, and the stretches without a hole. */
  lastRecord: LastRecord | null;
  stretches: Stretch[];
}

/** Matches one source, block by block. */
export interface SourceMatcher {
  /** The findings of the next block, by line. */
  match(block: Block): Finding[];
  seen(): Seen;
  /** What another matcher must know to go on with the next block. */
  unfinished(): Unfinished;
}

/** What is known of a record that goes on. Plain data. */
export interface Unfinished {
  header: Header | null;
  /** Ids of the signatures that were found in it. */
  reported: string[];
  /** Column at which the next block begins. */
  column: number;
}

/** A record that may go on in the next block. */
interface OpenRecord {
  start: number;
  /** Found and read when they are first asked for: most records with a literal have no finding. */
  found: RegExpExecArray | null | undefined;
  header: Header | null;
  /** Signatures found in it: a record gives at most one finding of each. */
  reported: Set<string> | null;
}

/**
 * `codePage` is what records are that are no UTF-8, null when each must tell by itself; `newest` gives dates without a
 * year theirs, `timeZone` times without an offset; `unfinished` is what the matcher of the block before knew.
 */
export function createSourceMatcher(
  plan: Plan,
  codePage: string | null,
  newest: string | null,
  timeZone: TimeZone | null = null,
  unfinished: Unfinished | null = null,
): SourceMatcher {
  const encodingOf = createEncodingOf(codePage);
  const headers = createHeaderReader(plan.format, newest, timeZone);
  const encodings = new Set<string>();
  const times = createTimeSpan();
  let first: string | null = null;
  let tried = 0;
  let lastTime: string | null = null;
  const select = createSelection(plan);
  const { expectEvery } = plan;
  const stretches =
    expectEvery === null
      ? null
      : createStretchReader(plan, expectEvery, encodingOf, (bytes, at) =>
          headers.read(findHeader(bytes, at)),
        );
  let open: OpenRecord | null = unfinished && {
    start: 0,
    found: undefined,
    header: unfinished.header,
    reported: new Set(unfinished.reported),
  };
  /** Column at which the next block begins. */
  let column = unfinished?.column ?? 1;

  function findHeader(bytes: Uint8Array, start: number): RegExpExecArray | null {
    if (plan.framing.byLine) return null;
    const header = bytes.subarray(start, start + headerLimit);
    return headers.find(decode(header, isUtf8(header) ? 'utf-8' : 'latin1'));
  }

  function foundOf(record: OpenRecord, bytes: Uint8Array): RegExpExecArray | null {
    if (record.found === undefined) record.found = findHeader(bytes, record.start);
    return record.found;
  }

  function headerOf(record: OpenRecord, bytes: Uint8Array): Header {
    record.header ??= headers.read(foundOf(record, bytes));
    return record.header;
  }

  function recordAt(start: number, begins: Block['begins']): OpenRecord {
    if (start > 0 || begins === 'record' || open === null) {
      return { start, found: undefined, header: null, reported: null };
    }
    // What was read of it before may have ended in its header.
    return begins === 'inside'
      ? { ...open, start }
      : { start, found: undefined, header: null, reported: open.reported };
  }

  function match(block: Block): Finding[] {
    const { bytes, shared } = block;
    const { previous, next } = plan.framing;
    // A record that comes again as a whole is matched as if it ended.
    const isCut = shared > 0 && shared < bytes.length;
    const findings: Finding[] = [];
    const candidates = plan.prefilter.search(bytes, plan.active);
    const isPlain = isAscii(bytes);
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const encodingAt = (from: number, to: number) =>
      isPlain
        ? 'utf-8'
        : encodingOf(bytes.subarray(from, to), () => betrayedEncoding(plan, candidates, from, to));
    const places = createPlaceCounter(block, column, plan, encodingAt);
    let last: OpenRecord | null = null;
    for (let index = 0; index < candidates.count; ) {
      const start = previous(bytes, candidates.positions[index] + 1);
      const end = next(bytes, candidates.positions[index]);
      const record = recordAt(start, block.begins);
      last = record;
      for (const [from, to] of pieces(bytes, start, end)) {
        const patterns = select(candidates, index, from, to);
        if (patterns.length === 0) continue;
        const encoding = encodingAt(from, to);
        const piece = isPlain
          ? view.toString('latin1', from, to)
          : decode(bytes.subarray(from, to), encoding);
        const isEnd = to === end && !(isCut && end === bytes.length);
        const text = isEnd ? withoutLineEnd(piece) : piece;
        const isBeginning = from === start && !(start === 0 && block.begins === 'inside');
        const hasCodes = isBeginning && patterns.some(({ pattern }) => pattern.code !== null);
        // In some encodings a header has words of two bytes a letter.
        const found = hasCodes ? (isPlain ? foundOf(record, bytes) : headers.find(text)) : null;
        const messageStart = found?.[0].length ?? 0;
        for (const hit of matchRecord(text, messageStart, patterns)) {
          record.reported ??= new Set();
          if (record.reported.has(hit.signature.id)) continue;
          record.reported.add(hit.signature.id);
          if (!isPlain && !isAscii(bytes.subarray(from, to))) encodings.add(encoding);
          findings.push(createFinding(hit, block, text, places.place(from), headerOf(record, bytes)));
          times.add(headerOf(record, bytes).time);
        }
      }
      while (index < candidates.count && candidates.positions[index] < end) index++;
    }
    column = places.end();
    look(block, last);
    stretches?.read(block);
    return findings;
  }

  /** Notes the times of a block, and the record with which it ends. */
  function look({ bytes, begins }: Block, last: OpenRecord | null): void {
    const { previous, next, byLine } = plan.framing;
    const start = previous(bytes, bytes.length);
    open = last?.start === start ? last : recordAt(start, begins);
    if (byLine) return;
    for (let at = 0; first === null && tried < firstRecords && at < bytes.length; tried++) {
      first = headers.read(findHeader(bytes, at)).time;
      at = next(bytes, at);
    }
    // Read now: the bytes are valid until the next block.
    lastTime = headerOf(open, bytes).time ?? lastTime;
  }

  return {
    match,
    seen: () => ({
      first,
      tried,
      earliest: times.earliest(),
      latest: times.latest(),
      last: lastTime,
      encodings: [...encodings],
      lastRecord: stretches?.lastRecord() ?? null,
      stretches: stretches?.stretches() ?? [],
    }),
    unfinished: () => ({ header: open?.header ?? null, reported: [...(open?.reported ?? [])], column }),
  };
}

/** A record is its text: the line end behind it is none of it. */
function withoutLineEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 0x0a || text.charCodeAt(end - 1) === 0x0d)) end--;
  return text.slice(0, end);
}
