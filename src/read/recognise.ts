/**
 * Which log format a source has: by what its first lines look like, then by its name. Content beats name, because
 * files are renamed and pasted; a name alone is enough where no line of the beginning looks like any format.
 */
import type { LogFormat } from '../catalogue/types.ts';
import { nameMatcher } from '../glob.ts';
import { createFraming, headerTest } from './framing.ts';

/** Bytes, and lines among them, from which a format is recognised. */
export const headLimit = { bytes: 64 * 1024, lines: 64 };

/** Share of the first lines that must begin a record, for a format that the name does not suggest; see `countOwnLines`. */
const leastShare = 0.2;

/** Sources that no format describes: every line is a record. */
export const unknownFormat: LogFormat = {
  id: 'unknown',
  title: 'Unknown',
  names: [],
  byName: false,
  starts: [],
  mark: null,
  zone: 'local',
  like: null,
  samples: [],
};

/** Recognises a source by its name and its first bytes. */
export function recogniseFormat(name: string, head: Uint8Array, formats: readonly LogFormat[]): LogFormat {
  const named = formats.filter((format) => nameMatcher(format.names)(name));
  const lines = Math.max(countOwnLines(head), 1);
  let best: LogFormat | null = null;
  let bestCount = 0;
  const others = formats.filter((format) => !format.byName && !named.includes(format));
  for (const format of [...named, ...others]) {
    const count = countRecords(head, format);
    const least = named.includes(format) ? 1 : Math.max(lines * leastShare, 1);
    if (count >= least && count > bestCount) {
      best = format;
      bestCount = count;
    }
    // The name decides between formats that look alike.
    if (best !== null && format === named.at(-1)) break;
  }
  if (best !== null) return best;
  const [byName] = named;
  return byName ? { ...byName, starts: [], mark: null } : unknownFormat;
}

/** The bytes of the beginning that recognition looks at, or another look that is limited: so many bytes and lines. */
export function headOf(bytes: Uint8Array, limit = headLimit): Uint8Array {
  let end = 0;
  for (let line = 0; line < limit.lines; line++) {
    const found = bytes.indexOf(0x0a, end);
    if (found < 0 || found >= limit.bytes) return bytes.subarray(0, limit.bytes);
    end = found + 1;
  }
  return bytes.subarray(0, end);
}

/** Whether the head is complete, so that more bytes would not change it. */
export function isWholeHead(bytes: Uint8Array): boolean {
  return bytes.length >= headLimit.bytes || countHeadLines(bytes) >= headLimit.lines;
}

function countHeadLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0 && lines < headLimit.lines; at = bytes.indexOf(0x0a, at + 1))
    lines++;
  return lines;
}

/** Lines that do not look like the rest of a record, as indented lines, stack traces and XML do. */
function countOwnLines(head: Uint8Array): number {
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  return text.match(/^(?![\t\r\n <})]|at |---).+$/gm)?.length ?? 0;
}

function countRecords(head: Uint8Array, format: LogFormat): number {
  if (format.starts.length === 0) return 0;
  const { next } = createFraming(format);
  let count = headerTest(format)(head, 0) ? 1 : 0;
  for (let at = next(head, 0); at < head.length; at = next(head, at)) count++;
  return count;
}
