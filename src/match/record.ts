/**
 * Runs patterns on the text of one record and decides which signatures it shows: at most one finding each, without
 * those that another finding of the record overrides. It sees text only: no bytes, no sources, no line numbers.
 */
import type { Signature } from '../catalogue/types.ts';
import type { Evidence } from '../types.ts';
import type { PlannedPattern } from './plan.ts';

/** A signature seen in a record. */
export interface Hit {
  signature: Signature;
  evidence: Evidence;
  /** Where the match begins, in UTF-16 units from the beginning of the text. */
  index: number;
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
  const index = match.index + match[0].search(/\S/);
  return { signature, evidence: pattern.evidence, index, fields, code: pattern.code };
}

const exclusions = new WeakMap<Signature, RegExp[]>();

function isExcluded(text: string, signature: Signature): boolean {
  let expressions = exclusions.get(signature);
  if (expressions === undefined) {
    expressions = signature.not.map(({ source, flags }) => new RegExp(source, flags));
    exclusions.set(signature, expressions);
  }
  return expressions.some((expression) => expression.test(text));
}

/** What another finding of the record overrides goes; so does a bare code where a text tells which meaning it has. */
function withoutOverridden(hits: Hit[]): Hit[] {
  const overridden = new Set(hits.flatMap(({ signature }) => signature.overrides));
  const told = hits.filter(({ code }) => code === null);
  const explained = new Set(
    told.flatMap(({ signature }) => signature.patterns.map((pattern) => pattern.code)),
  );
  return hits.filter(({ signature, code }) => {
    if (overridden.has(signature.id)) return false;
    return code === null || !explained.has(code);
  });
}
