/**
 * Where records begin and end in bytes, by the log format: at every line, at lines with a header, or at a mark that
 * may stand in the middle of a line. Also the fixed rule by which a record over 64 KiB is cut.
 */
import type { LogFormat } from '../catalogue/types.ts';
import { characterStart } from './encoding.ts';

/** Longest piece of a record that is matched at once, in bytes. */
export const recordLimit = 64 * 1024;

/** Bytes that two pieces of a long record share; no pattern may match more. */
const recordOverlap = 4 * 1024;

/** Bytes of a record in which its header must stand. */
export const headerLimit = 512;

const newline = 0x0a;

/** Finds the records of one log format. */
export interface Framing {
  /** The last place before `position` where a record begins; 0 when there is none. */
  previous(bytes: Uint8Array, position: number): number;
  /** The first place after `position` where a record begins; the length when there is none. */
  next(bytes: Uint8Array, position: number): number;
  /** Every line is a record, so that a line end is a record end. */
  byLine: boolean;
}

export function createFraming(format: LogFormat): Framing {
  if (format.starts.length === 0) return lineFraming;
  const framing = framings.get(format) ?? frame(format);
  framings.set(format, framing);
  return framing;
}

/** Those of formats that are in use: all are tried with every file. */
const framings = new WeakMap<LogFormat, Framing>();

function frame(format: LogFormat): Framing {
  const begins = headerTest(format);
  const places = format.mark === null ? lineStarts : markPlaces(format.mark);
  return {
    byLine: false,
    previous(bytes, position) {
      let place = places.before(bytes, position);
      while (place > 0 && !begins(bytes, place)) place = places.before(bytes, place);
      return place;
    },
    next(bytes, position) {
      let place = places.after(bytes, position);
      while (place < bytes.length && !begins(bytes, place)) place = places.after(bytes, place);
      return place;
    },
  };
}

/** Whether a record of the format begins there. */
export function headerTest(format: LogFormat): HeaderTest {
  const test = headerTests.get(format) ?? createHeaderTest(format);
  headerTests.set(format, test);
  return test;
}

type HeaderTest = (bytes: Uint8Array, position: number) => boolean;

const headerTests = new WeakMap<LogFormat, HeaderTest>();

function createHeaderTest(format: LogFormat): HeaderTest {
  const expressions = format.starts.map((start) => new RegExp(start, 'i'));
  return (bytes, position) => {
    const header = latin1(bytes, position, Math.min(position + headerLimit, bytes.length));
    return expressions.some((expression) => expression.test(header));
  };
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}

interface Places {
  before(bytes: Uint8Array, position: number): number;
  after(bytes: Uint8Array, position: number): number;
}

const lineStarts: Places = {
  before: (bytes, position) => (position < 2 ? 0 : bytes.lastIndexOf(newline, position - 2) + 1),
  after: (bytes, position) => {
    const found = bytes.indexOf(newline, position);
    return found < 0 ? bytes.length : found + 1;
  },
};

function markPlaces(mark: string): Places {
  const marker = Buffer.from(mark, 'latin1');
  const view = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    before: (bytes, position) =>
      position < 1 ? 0 : Math.max(view(bytes).lastIndexOf(marker, position - 1), 0),
    after: (bytes, position) => {
      const found = view(bytes).indexOf(marker, position + 1);
      return found < 0 ? bytes.length : found;
    },
  };
}

const lineFraming: Framing = { byLine: true, previous: lineStarts.before, next: lineStarts.after };

/** The pieces of a record, as [start, end): one unless it is over the limit. */
export function pieces(bytes: Uint8Array, start: number, end: number): [number, number][] {
  const found: [number, number][] = [];
  for (let from = start; ; ) {
    const to = pieceEnd(bytes, from, end);
    found.push([from, to]);
    if (to === end) return found;
    from = nextPiece(bytes, to);
  }
}

/** Where the piece that begins at `from` ends. */
export function pieceEnd(bytes: Uint8Array, from: number, end: number): number {
  return end - from <= recordLimit ? end : characterStart(bytes, from + recordLimit);
}

/** Where the piece begins that follows one ending at `to`. */
export function nextPiece(bytes: Uint8Array, to: number): number {
  return characterStart(bytes, to - recordOverlap);
}
