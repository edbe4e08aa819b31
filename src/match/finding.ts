/**
 * Makes a finding of what a record shows: its place, its text in bounded length and without secrets, and its fingerprint,
 * which is that of the record as it was written.
 */
import { createHash } from 'node:crypto';
import type { Signature } from '../catalogue/types.ts';
import { hideRecord } from '../redact/hide-record.ts';
import type { Block, Finding } from '../types.ts';
import type { Header } from './header.ts';
import type { Place } from './lines.ts';
import type { Hit } from './record.ts';

/** Longest text that a finding keeps, in characters. */
export const textLimit = 2000;
/** Characters before the match that stay when the beginning of a long record does not fit. */
const lead = 500;
/** Longest captured value, in characters. */
const fieldLimit = 200;

/** `text` is the record, or a piece of it, and begins at `place`. */
export function createFinding(hit: Hit, block: Block, text: string, place: Place, header: Header): Finding {
  const lineStart = hit.index === 0 ? 0 : text.lastIndexOf('\n', hit.index - 1) + 1;
  const linesBefore = countLineEnds(text, lineStart);
  const shown = hideRecord(text, { start: hit.index, end: hit.index + hit.length }, hit.fields);
  return {
    signature: hit.signature.id,
    evidence: hit.evidence,
    source: block.source.path,
    line: place.line + linesBefore,
    column: (lineStart === 0 ? place.column : 1) + hit.index - lineStart,
    endLine: place.line + countLineEnds(text, text.length),
    time: header.time,
    zone: header.zone,
    level: header.level,
    ...excerpt(shown.text, shown.match.start, shown.match.end - shown.match.start),
    truncated: shown.text.length > textLimit,
    fields: cutAll(shown.fields),
    fingerprint: fingerprintOf(hit.signature, cutAll(hit.fields)),
  };
}

function cutAll(values: Record<string, string>): Record<string, string> {
  const cut: Record<string, string> = {};
  for (const name in values) cut[name] = values[name].slice(0, fieldLimit);
  return cut;
}

/** What a finding keeps of the text of a record, around the place of the match, and where in it the match stands. */
export function excerpt(record: string, index: number, length: number): Pick<Finding, 'text' | 'match'> {
  if (record.length <= textLimit && !record.includes('\r')) {
    return { text: record, match: { start: index, end: index + length } };
  }
  // No half of a pair stays at the borders of a cut.
  const from = record.length > textLimit && index + lead > textLimit ? wholeAt(record, index - lead) : 0;
  const to = wholeAt(record, Math.min(from + textLimit, record.length));
  const placeOf = (at: number) => unifyLineEnds(record.slice(from, Math.min(Math.max(at, from), to))).length;
  return {
    text: unifyLineEnds(record.slice(from, to)),
    match: { start: placeOf(index), end: placeOf(index + length) },
  };
}

/** A place that is not inside a pair of surrogates: this one, or the one before. */
function wholeAt(text: string, at: number): number {
  const isInside = /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '');
  return isInside ? at - 1 : at;
}

function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}

function countLineEnds(text: string, length: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < length; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Fingerprints that are kept, so that trouble that repeats itself is hashed once. */
const mostKept = 10_000;
const kept = new Map<string, string>();

/** A hash of the signature and of what tells one trouble from another: the same in every scan. */
export function fingerprintOf(signature: Signature, fields: Record<string, string>): string {
  const identity = signature.identity.map((name) => [name, fields[name] ?? '']);
  const text = JSON.stringify([signature.id, identity]);
  const known = kept.get(text);
  if (known !== undefined) return known;
  const fingerprint = createHash('sha256').update(text).digest('hex').slice(0, 16);
  if (kept.size < mostKept) kept.set(text, fingerprint);
  return fingerprint;
}
