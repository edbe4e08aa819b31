/**
 * Tells the stretches of one source, block by block, and the record that began last. It is asked only for log formats in
 * which silence is a finding: others pay nothing.
 */
import { decode } from '../read/encoding.ts';
import { pieceEnd } from '../read/framing.ts';
import type { EncodingOf } from '../read/record-encoding.ts';
import type { Block } from '../types.ts';
import { textLimit } from './finding.ts';
import type { Header } from './header.ts';
import type { Plan } from './plan.ts';
import type { LastRecord } from './silence.ts';
import { appendStretches, mostStretches, type Stretch } from './stretches.ts';
import { findHolesBetween, findTimedRecords } from './timed-records.ts';

export interface StretchReader {
  read(block: Block): void;
  stretches(): Stretch[];
  /** The record that began last, whether it says a time or not. */
  lastRecord(): LastRecord | null;
}

/** `every` is the longest time without a record that is no hole, in milliseconds. */
export function createStretchReader(
  { framing, prefilter }: Pick<Plan, 'framing' | 'prefilter'>,
  every: number,
  encodingOf: EncodingOf,
  headerAt: (bytes: Uint8Array, at: number) => Header,
): StretchReader {
  const stretches: Stretch[] = [];
  let lastRecord: LastRecord | null = null;

  /** Takes records out of a block, whose bytes are valid until the next one; asked in order. */
  function createTaker({ source, bytes, firstLine }: Block): (at: number) => LastRecord {
    let counted = { at: 0, line: firstLine };
    return (at) => {
      const line = counted.line + prefilter.countLines(bytes.subarray(counted.at, at));
      counted = { at, line };
      const piece = bytes.subarray(at, pieceEnd(bytes, at, framing.next(bytes, at)));
      const encoding = encodingOf(piece, () => null);
      const text = decode(piece, encoding).replace(/[\r\n]+$/, '');
      const endLine = line + text.split('\n').length - 1;
      const { time, zone, level } = headerAt(bytes, at);
      return { source: source.path, line, endLine, text: text.slice(0, textLimit + 1), time, zone, level };
    };
  }

  function read(block: Block): void {
    const { bytes, begins } = block;
    const begin = begins === 'inside' ? framing.next(bytes, 0) : 0;
    // All of it may belong to a record that began before.
    if (begin >= bytes.length) return;
    const take = createTaker(block);
    const records = findTimedRecords(bytes, begin, framing, (at) => headerAt(bytes, at).time);
    const { first, last } = records;
    if (first !== null && last !== null) {
      const own: Stretch[] = [];
      let from = first.time;
      for (const [before, after] of findHolesBetween(records, first, last, every)) {
        if (stretches.length + own.length >= mostStretches) break;
        own.push({ from, to: before.time, last: take(before.at) });
        from = after.time;
      }
      own.push({ from, to: last.time, last: take(last.at) });
      appendStretches(stretches, own, every);
    }
    const lastStart = framing.previous(bytes, bytes.length);
    lastRecord = last?.at === lastStart ? (stretches.at(-1) as Stretch).last : take(lastStart);
  }

  return { read, stretches: () => stretches, lastRecord: () => lastRecord };
}
