/**
 * The oracle: what the matcher must find in a source, found the slow way. It holds the whole source, splits it into
 * records, and runs every pattern on every record; literals tell it nothing but the encoding of a record. It shares
 * only types with what it judges. Bytes are handled as a latin1 string, in which one character is one byte.
 */
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { Catalogue, LogFormat, Pattern, Signature } from '../src/catalogue/types.ts';
import type { Finding } from '../src/types.ts';

/** The part of a finding about which the oracle has an opinion. */
export type Expected = Pick<
  Finding,
  'signature' | 'evidence' | 'line' | 'column' | 'endLine' | 'time' | 'level' | 'fields'
>;

const pieceLength = 65_536;
const sharedLength = 4096;
const headerLength = 512;

/** All findings of a source, by record, then by place. `newest` gives dates without a year theirs. */
export function findAll(
  bytes: Uint8Array,
  format: LogFormat,
  { signatures }: Pick<Catalogue, 'signatures'>,
  newest: string | null,
): Expected[] {
  const source = Buffer.from(bytes).toString('latin1');
  const applies = ({ formats }: Pattern) => formats === 'any' || formats.includes(format.id);
  const applicable = signatures.map((signature) => ({
    ...signature,
    patterns: signature.patterns.filter(applies),
  }));
  const marks = encodingMarks(applicable);
  const starts = recordStarts(source, format);
  return starts.flatMap((start, index) => {
    const record = source.slice(start, starts[index + 1]);
    const found = new Map<string, Expected>();
    let record0: Header = { length: 0, time: null, level: null };
    for (const [from, to] of cut(record)) {
      const text = decode(record.slice(from, to), marks);
      if (from === 0) record0 = readHeader(text, format, newest);
      for (const hit of judge(text, from === 0 ? record0.length : 0, applicable)) {
        if (found.has(hit.signature.id)) continue;
        const { time, level } = record0;
        const place = placeOf(source, start + from, text, hit.index);
        const { evidence, fields } = hit;
        found.set(hit.signature.id, { signature: hit.signature.id, evidence, ...place, time, level, fields });
      }
    }
    return [...found.values()];
  });
}

/** Every line, every line with a header, or every mark with a header; what comes first is a record in any case. */
function recordStarts(source: string, { starts, mark }: LogFormat): number[] {
  const places = [...source.matchAll(starts.length > 0 && mark !== null ? literally(mark) : /(?<=\n)/g)];
  const isHeader = (at: number) =>
    starts.length === 0 ||
    starts.some((start) => new RegExp(start, 'i').test(source.slice(at, at + headerLength)));
  const inside = places.map(({ index }) => index).filter((at) => at > 0 && at < source.length);
  return source === '' ? [] : [0, ...inside.filter(isHeader)];
}

const literally = (text: string) => new RegExp(text.replace(/[^\w\s]/g, '\\$&'), 'g');

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
function encodingMarks(signatures: readonly Signature[]): { bytes: string; encoding: string }[] {
  const literals = signatures.flatMap(({ patterns }) => patterns.flatMap((pattern) => pattern.literals));
  const foreign = [...new Set(literals)].filter((literal) => /[^\0-\x7f]/.test(literal));
  return ['utf-8', 'gb18030', 'cp949'].flatMap((encoding) =>
    foreign
      .map((literal) => ({ literal, encoded: iconv.encode(literal, encoding) }))
      .filter(({ literal, encoded }) => iconv.decode(encoded, encoding) === literal)
      .map(({ encoded }) => ({ bytes: lower(encoded.toString('latin1')), encoding })),
  );
}

/** As UTF-8 when it is that, else as the first literal beyond ASCII betrays, else as windows-1252. */
function decode(piece: string, marks: ReturnType<typeof encodingMarks> = []): string {
  const bytes = Buffer.from(piece, 'latin1');
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const folded = lower(piece);
  const seen = marks
    .map(({ bytes, encoding }) => ({ at: folded.indexOf(bytes), encoding }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return iconv.decode(bytes, seen[0]?.encoding ?? 'windows-1252');
}

interface Header {
  length: number;
  time: string | null;
  level: string | null;
}

function readHeader(text: string, format: LogFormat, newest: string | null): Header {
  const match = format.starts
    .map((start) => new RegExp(start, 'i').exec(text))
    .find((found) => found !== null);
  const { year, month, day, hour, minute, second = '00', fraction, offset, level } = match?.groups ?? {};
  const header = { length: match?.[0].length ?? 0, time: null, level: level ?? null };
  if (!month || !day || !hour || !minute) return header;
  const names = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
  const number = /\d/.test(month) ? month : String(names.indexOf(month.toLowerCase()) + 1);
  const date = `${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const clock = `${hour.padStart(2, '0')}:${minute}:${second}${fraction ? `.${fraction.slice(0, 3)}` : ''}`;
  const zone = offset ?? (format.zone === 'utc' ? 'Z' : '');
  const latest = newest === null ? null : Date.parse(newest) + 24 * 3600 * 1000;
  if (year === undefined && latest === null) return header;
  const last = new Date(latest ?? 0).getUTCFullYear();
  const possible = year === undefined ? [last, last - 1] : [year];
  const chosen = possible.find((one) => year !== undefined || Date.parse(`${one}-${date}`) <= (latest ?? 0));
  const time = `${chosen}-${date}T${clock}${zone}`;
  return Number.isNaN(Date.parse(time)) ? header : { ...header, time };
}

interface Hit {
  signature: Signature;
  evidence: Expected['evidence'];
  index: number;
  fields: Record<string, string>;
  code: string | null;
}

/** The signatures that a text shows, by place: the first pattern of each that matches, without what others rule out. */
function judge(text: string, messageStart: number, signatures: readonly Signature[]): Hit[] {
  const hits = signatures.flatMap((signature): Hit[] => {
    if (signature.not.some(({ source, flags }) => new RegExp(source, flags).test(text))) return [];
    for (const { source, flags, code, evidence } of signature.patterns) {
      const expression = new RegExp(source, `${flags}g`);
      if (code !== null) expression.lastIndex = Math.max(messageStart - 1, 0);
      const match = expression.exec(text);
      if (match === null) continue;
      const captured = Object.entries(match.groups ?? {}).filter(([, value]) => value !== undefined);
      return [{ signature, evidence, code, index: match.index, fields: Object.fromEntries(captured) }];
    }
    return [];
  });
  const overridden = new Set(hits.flatMap(({ signature }) => signature.overrides));
  const told = new Set(hits.flatMap(({ signature, code }) => (code === null ? signature.codes : [])));
  return hits
    .filter(({ signature, code }) => !overridden.has(signature.id) && (code === null || !told.has(code)))
    .sort((a, b) => a.index - b.index);
}

/** Line and column of a match; what stands before the text in its line counts as UTF-8, or one unit for each byte. */
function placeOf(source: string, start: number, text: string, index: number) {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const firstLine = source.slice(0, start).split('\n').length;
  const before = text.slice(0, index).split('\n');
  const column = (before.length > 1 || start === 0 ? 0 : decode(source.slice(lineStart, start)).length) + 1;
  return {
    line: firstLine + before.length - 1,
    column: column + before[before.length - 1].length,
    endLine: firstLine + text.replace(/[\r\n]+$/, '').split('\n').length - 1,
  };
}
