/**
 * The oracle: what the matcher must find in a source, found the slow way. It holds the whole source, splits it into
 * records, and runs every pattern on every record; literals tell it nothing but the encoding of a record. It shares
 * only types with what it judges. Bytes are handled as a latin1 string, in which one character is one byte.
 */
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { LogFormat, Signature } from '../src/catalogue/types.ts';
import type { Finding } from '../src/types.ts';

/** The part of a finding about which the oracle has an opinion. */
export type Expected = Pick<
  Finding,
  'signature' | 'evidence' | 'line' | 'column' | 'endLine' | 'time' | 'level' | 'fields'
>;

const pieceLength = 65_536;
const sharedLength = 4096;
const headerLength = 512;

/** What has no opinion of its own: the code page of bytes that are no UTF-8, when they tell it. */
type Guess = (bytes: Uint8Array) => string | null;

/**
 * Gives all findings of sources of a format, by record, then by place. `newest` gives dates without a year theirs;
 * `guess` is asked for the code page of a record where neither a literal nor the code page of the source tells.
 */
export function createOracle(
  format: LogFormat,
  signatures: readonly Signature[],
  newest: string | null,
  guess: Guess,
): (bytes: Uint8Array, codePage: string | null) => Expected[] {
  const compiled = signatures.map((signature) => compile(signature, format));
  const foreign = encodedLiterals(
    compiled.flatMap(({ patterns }) => patterns.flatMap((one) => one.literals.map(({ text }) => text))),
  );
  return (bytes, codePage) => {
    const source = Buffer.from(bytes).toString('latin1');
    const starts = recordStarts(source, format);
    const records = starts.map((start, index) => {
      const record = source.slice(start, starts[index + 1]);
      const borders = [...cut(record)];
      return borders.map(([from, to], piece) => {
        const encoding = encodingOf(record.slice(from, to), foreign, (raw) => codePage ?? guess(raw));
        const own = borders[piece + 1]?.[0] ?? to;
        return { from: start + from, to: start + to, ownTo: start + own, encoding, isLast: own === to };
      });
    });
    return records.flatMap((pieces) => {
      const found = new Map<string, Expected>();
      let header: Header = { length: 0, time: null, level: null };
      for (const { from, to, encoding, isLast } of pieces) {
        const piece = decode(source.slice(from, to), encoding);
        // A record is its text: the line end behind it is none of it.
        const text = isLast ? piece.replace(/[\r\n]+$/, '') : piece;
        const isFirst = from === pieces[0].from;
        if (isFirst) header = readHeader(text, format, newest);
        const { length, time, level } = header;
        for (const { signature, evidence, fields, index } of judge(text, isFirst ? length : 0, compiled)) {
          if (found.has(signature.id)) continue;
          const place = placeOf(source, from, text, index, records.flat());
          found.set(signature.id, { signature: signature.id, evidence, ...place, time, level, fields });
        }
      }
      return [...found.values()];
    });
  };
}

/** A piece of a record, with the end of what no later piece has too, and its encoding. */
interface Piece {
  from: number;
  ownTo: number;
  encoding: string;
}

type Compiled = ReturnType<typeof compile>;

/** A signature with the patterns that apply to the format. */
function compile(signature: Signature, { id, like }: LogFormat) {
  const patterns = signature.patterns
    .filter(({ formats }) => formats === 'any' || formats.includes(id) || formats.includes(like ?? id))
    .map((pattern) => ({ ...pattern, expression: new RegExp(pattern.source, `${pattern.flags}g`) }));
  return { signature, patterns, not: signature.not.map(({ source, flags }) => new RegExp(source, flags)) };
}

/** Every line, every line with a header, or every mark with a header; what comes first is a record in any case. */
function recordStarts(source: string, { starts, mark }: LogFormat): number[] {
  const border = mark === null ? /(?<=\n)/g : new RegExp(mark.replace(/[^\w\s]/g, '\\$&'), 'g');
  const hasHeader = (at: number) =>
    starts.some((start) => new RegExp(start, 'i').test(source.slice(at, at + headerLength)));
  const places = [...source.matchAll(starts.length === 0 ? /(?<=\n)/g : border)].map(({ index }) => index);
  const inside = places.filter((at) => at > 0 && at < source.length);
  return source === '' ? [] : [0, ...inside.filter((at) => starts.length === 0 || hasHeader(at))];
}

/** A record over the limit, in pieces that share their ends. */
function* cut(record: string): Generator<[number, number]> {
  const isInside = (at: number) => /[\x80-\xbf]/.test(record[at]);
  const characterStart = (at: number) => [at, at - 1, at - 2, at - 3].find((place) => !isInside(place)) ?? at;
  let from = 0;
  while (record.length - from > pieceLength) {
    const to = characterStart(from + pieceLength);
    yield [from, to];
    from = characterStart(to - sharedLength);
  }
  yield [from, record.length];
}

const lower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** The literals beyond ASCII, as they stand in each encoding. */
function encodedLiterals(literals: readonly string[]): { bytes: string; encoding: string }[] {
  const foreign = [...new Set(literals)].filter((literal) => /[^\0-\x7f]/.test(literal));
  return ['utf-8', 'gb18030', 'cp949'].flatMap((encoding) =>
    foreign
      .filter((literal) => iconv.decode(iconv.encode(literal, encoding), encoding) === literal)
      .map((literal) => ({ bytes: lower(iconv.encode(literal, encoding).toString('latin1')), encoding })),
  );
}

/**
 * UTF-8 when it is that, else what the first literal beyond ASCII betrays, else UTF-8 when all but a few characters
 * are that, else what is guessed, else windows-1252.
 */
function encodingOf(piece: string, foreign: ReturnType<typeof encodedLiterals>, guess: Guess): string {
  const bytes = Buffer.from(piece, 'latin1');
  if (isUtf8(bytes)) return 'utf-8';
  const folded = lower(piece);
  const [first] = foreign
    .map((literal) => ({ at: folded.indexOf(literal.bytes), encoding: literal.encoding }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  if (first) return first.encoding;
  // A character at the end of which the rest is missing does not count.
  const cutOff = /(?:[\xc0-\xff]|[\xe0-\xff][\x80-\xbf]|[\xf0-\xff][\x80-\xbf]{2})$/;
  const characters = [...Buffer.from(piece.replace(cutOff, ''), 'latin1').toString('utf8')];
  const beyond = characters.filter((character) => character > '\x7f');
  const broken = beyond.filter((character) => character === '\ufffd');
  if (beyond.length > 0 && beyond.length >= broken.length * 5) return 'utf-8';
  return guess(bytes) ?? 'windows-1252';
}

function decode(piece: string, encoding: string): string {
  const bytes = Buffer.from(piece, 'latin1');
  return encoding === 'utf-8' ? bytes.toString('utf8') : iconv.decode(bytes, encoding);
}

type Header = { length: number } & Pick<Expected, 'time' | 'level'>;

function readHeader(text: string, { starts, zone }: LogFormat, newest: string | null): Header {
  const match = starts.map((start) => new RegExp(start, 'i').exec(text)).find((found) => found !== null);
  const { year, month, day, hour, minute, second = '00', fraction, offset, level } = match?.groups ?? {};
  const header = { length: match?.[0].length ?? 0, time: null, level: level ?? null };
  if (!month || !day || !hour || !minute) return header;
  const names = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
  const number = /\d/.test(month) ? month : String(names.indexOf(month.toLowerCase()) + 1);
  const limit = newest === null ? '' : new Date(Date.parse(newest) + 24 * 3600 * 1000).toISOString();
  const years = year ? [year] : Array.from({ length: 9 }, (_, back) => Number(limit.slice(0, 4)) - back);
  const dates = years.map((one) => `${one}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const exists = (date: string) => new Date(`${date}T00:00Z`).toJSON()?.startsWith(date);
  const date = dates.find((one) => exists(one) && (year || one <= limit));
  const clock = `${hour.padStart(2, '0')}:${minute}:${second}${fraction ? `.${fraction.slice(0, 3)}` : ''}`;
  const time = `${date}T${clock}${offset ?? (zone === 'utc' ? 'Z' : '')}`;
  return Number.isNaN(Date.parse(time)) ? header : { ...header, time };
}

/** The signatures that a text shows, by place: the first pattern of each that matches, without what others rule out. */
function judge(text: string, messageStart: number, compiled: readonly Compiled[]) {
  const hits = compiled.flatMap(({ signature, patterns, not }) => {
    if (not.some((expression) => expression.test(text))) return [];
    for (const { expression, code, evidence } of patterns) {
      expression.lastIndex = code === null ? 0 : Math.max(messageStart - 1, 0);
      const match = expression.exec(text);
      if (match === null) continue;
      const captured = Object.entries(match.groups ?? {}).filter(([, value]) => value !== undefined);
      // A finding keeps 200 characters of a value.
      const fields: Record<string, string> = Object.fromEntries(
        captured.map(([name, value]) => [name, value.slice(0, 200)]),
      );
      // White space before a code is not where the code stands.
      const index = match.index + match[0].length - match[0].trimStart().length;
      return [{ signature, evidence, code, index, fields }];
    }
    return [];
  });
  const overridden = new Set(hits.flatMap(({ signature }) => signature.overrides));
  const codesOf = (signature: Signature) => signature.patterns.map((pattern) => pattern.code);
  const told = new Set(hits.flatMap(({ signature, code }) => (code === null ? codesOf(signature) : [])));
  return hits
    .filter(({ signature, code }) => !overridden.has(signature.id) && (code === null || !told.has(code)))
    .sort((a, b) => a.index - b.index);
}

/** Line and column of a match; what stands before the text in its line is read as the pieces of records there are. */
function placeOf(source: string, start: number, text: string, index: number, pieces: readonly Piece[]) {
  const lineStart = source.slice(0, start).lastIndexOf('\n') + 1;
  const firstLine = source.slice(0, start).split('\n').length;
  const before = text.slice(0, index).split('\n');
  const left = pieces
    .filter(({ from, ownTo }) => ownTo > lineStart && from < start)
    .map(({ from, ownTo, encoding }) =>
      decode(source.slice(Math.max(from, lineStart), Math.min(ownTo, start)), encoding),
    );
  return {
    line: firstLine + before.length - 1,
    column: 1 + (before.length > 1 ? '' : left.join('')).length + before[before.length - 1].length,
    endLine: firstLine + text.split('\n').length - 1,
  };
}
