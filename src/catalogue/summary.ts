/**
 * A signature as `list` and `explain` show it to people and programs.
 */
import type { Severity, Step } from '../types.ts';
import type { FormatScope, Origin, Signature } from './types.ts';

export interface SignatureSummary {
  id: string;
  component: string;
  severity: Severity;
  title: string;
  /** As users know them. */
  codes: string[];
  formats: FormatScope;
  /** JavaScript regular expressions; of each one of its literals is in every match, a blank for any white space. */
  patterns: { source: string; flags: string; literals: string[] }[];
  /** Milliseconds within which a log of these formats has another record: longer silence is found; null when none is. */
  expectEvery: number | null;
  causes: string[];
  remediation: Step[];
  docs: string;
  /** Where the lines come from on which it was tried: `excerpt` and `source` are what programs really log. */
  origins: Origin[];
}

export function summarise(signature: Signature): SignatureSummary {
  const { id, component, severity, title, codes, formats, causes, remediation, docs, origins } = signature;
  const { expectEvery } = signature;
  const patterns = signature.patterns.map(({ source, flags, literals }) => ({
    source,
    flags,
    literals: literals.map(({ kind, text }) => (kind === 'hex' ? `0x${text}` : text)),
  }));
  return {
    id,
    component,
    severity,
    title,
    codes,
    formats,
    patterns,
    expectEvery,
    causes,
    remediation,
    docs,
    origins,
  };
}
