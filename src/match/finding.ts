/**
 * Makes a finding of what a record shows: its place, its text in bounded length, and its fingerprint.
 */
import { createHash } from 'node:crypto';
import type { Signature } from '../catalogue/types.ts';
import type { Block, Finding } from '../types.ts';
import type { Header } from './header.ts';
import type { Place } from './lines.ts';
import type { Hit } from './record.ts';

/** Longest text that a finding keeps, in characters. */
const textLimit = 2000;
/** Characters before the match that stay when the beginning of a long record does not fit. */
const lead = 500;
/** Longest captured value, in characters. */
const fieldLimit = 200;

/** `text` is the record, or a piece of it, and begins at `place`. */
export function createFinding(hit: Hit, block: Block, text: string, place: Place, header: Header): Finding {
  const before = text.slice(0, hit.index).split('\n');
  const line = place.line + before.length - 1;
  const fields = Object.fromEntries(
    Object.entries(hit.fields).map(([name, value]) => [name, value.slice(0, fieldLimit)]),
  );
  return {
    signature: hit.signature.id,
    evidence: hit.evidence,
    source: block.source.path,
    line,
    column: (before.length === 1 ? place.column : 1) + (before.at(-1) ?? '').length,
    endLine: place.line + text.split('\n').length - 1,
    time: header.time,
    zone: header.zone,
    level: header.level,
    text: excerpt(text, hit.index),
    truncated: text.length > textLimit,
    fields,
    fingerprint: fingerprintOf(hit.signature, fields),
  };
}

function excerpt(record: string, index: number): string {
  const from = index + lead > textLimit ? Math.max(index - lead, 0) : 0;
  return record
    .slice(from, from + textLimit)
    .replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
    .replaceAll('\r\n', '\n');
}

/** A hash of the signature and of what tells one trouble from another: the same in every scan. */
function fingerprintOf(signature: Signature, fields: Record<string, string>): string {
  const identity = signature.identity.map((name) => [name, fields[name] ?? '']);
  return createHash('sha256')
    .update(JSON.stringify([signature.id, identity]))
    .digest('hex')
    .slice(0, 16);
}
