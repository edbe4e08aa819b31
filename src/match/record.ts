/**
 * Runs patterns on the text of one record and decides which signatures it shows: at most one finding each, without
 * those that another finding of the record overrides. It sees text only: no bytes, no sources, no line numbers.
 */
import type { Pattern, Signature } from '../catalogue/types.ts';
import type { Evidence } from '../types.ts';
import type { PlannedPattern } from './plan.ts';

/** A signature seen in a record. */
export interface Hit {
  signature: Signature;
  evidence: Evidence;
  /** Where the match begins, in UTF-16 units from the beginning of the text. */
  index: number;
  /** UTF-16 units of the match. */
  length: number;
  fields: Record<string, string>;
  /** The bare code that was seen; null when it was a text. */
  code: string | null;
}

/**
 * Finds the signatures of a record. `candidates` are the patterns that may match, grouped by signature, the
 * preferred first. Bare codes count only from `messageStart` on: headers are full of numbers.
 */
export function matchRecord(
  text: string,
  messageStart: number,
  candidates: readonly PlannedPattern[],
): Hit[] {
  const hits: Hit[] = [];
  let done: Signature | null = null;
  for (const candidate of candidates) {
    if (candidate.signature === done) continue;
    const hit = matchPattern(text, messageStart, candidate);
    if (hit === null) continue;
    done = candidate.signature;
    if (!isExcluded(text, candidate.signature)) hits.push(hit);
  }
  return hits.length < 2 ? hits : withoutOverridden(hits).sort((a, b) => a.index - b.index);
}

function matchPattern(text: string, messageStart: number, candidate: PlannedPattern): Hit | null {
  const { signature, pattern } = candidate;
  if (!hasNumber(text, pattern)) return null;
  candidate.expression ??= new RegExp(pattern.source, `${pattern.flags}g`);
  // The blank before the message may be what sets a code apart.
  candidate.expression.lastIndex = pattern.code === null ? 0 : Math.max(messageStart - 1, 0);
  const match = candidate.expression.exec(text);
  if (match === null) return null;
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(match.groups ?? {})) {
    if (value !== undefined) fields[name] = value;
  }
  // White space before a code sets it apart, and is not where it stands.
  const blanks = match[0].search(/\S/);
  const [index, length] = [match.index + blanks, match[0].trimEnd().length - blanks];
  return { signature, evidence: pattern.evidence, index, length, fields, code: pattern.code };
}

/** Whether one of the numbers stands in a text that a pattern asks for beside its words: cheaper than to run it. */
function hasNumber(text: string, { near }: Pattern): boolean {
  if (near === null) return true;
  return near.literals.some(({ kind, text: digits }) => {
    // Letters of words and of hexadecimal digits have two cases.
    return kind === 'text' || /[a-f]/.test(digits) || standsWhole(text, digits, kind);
  });
}

/** Whether a whole number stands in a text, hexadecimal ones behind 0x and zeros. */
function standsWhole(text: string, digits: string, kind: 'number' | 'hex'): boolean {
  for (let at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
    let before = at - 1;
    if (kind === 'hex') while (text[before] === '0') before--;
    const isBegun = kind === 'hex' ? /[xX]/.test(text[before] ?? '') : isDigit(text, before);
    if (isBegun === (kind === 'hex') && !isDigit(text, at + digits.length)) return true;
  }
  return false;
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

const exclusions = new WeakMap<Signature, RegExp[]>();

/** Whether a signature says that it is not found in such a record. */
export function isExcluded(text: string, signature: Signature): boolean {
  let expressions = exclusions.get(signature);
  if (expressions === undefined) {
    expressions = signature.not.map(({ source, flags }) => new RegExp(source, flags));
    exclusions.set(signature, expressions);
  }
  return expressions.some((expression) => expression.test(text));
}

/** The bare codes of which a signature tells the meaning. */
const codesOf = new WeakMap<Signature, ReadonlySet<string | null>>();

function explains(signature: Signature, code: string): boolean {
  let codes = codesOf.get(signature);
  if (codes === undefined) {
    codes = new Set(signature.patterns.map((pattern) => pattern.code));
    codesOf.set(signature, codes);
  }
  return codes.has(code);
}

/** What another finding of the record overrides goes; so does a bare code where a text tells which meaning it has. */
function withoutOverridden(hits: Hit[]): Hit[] {
  return hits.filter(({ signature: { id }, code }) => {
    if (hits.some(({ signature }) => signature.overrides.includes(id))) return false;
    return code === null || !hits.some((told) => told.code === null && explains(told.signature, code));
  });
}
