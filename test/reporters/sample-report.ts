/**
 * Reports, diagnoses, findings and signatures for tests: plain ones, of which a test states only what it is about.
 */
import type { Signature } from '../../src/catalogue/types.ts';
import {
  type Diagnosis,
  type Finding,
  type Report,
  type SourceCoverage,
  severities,
} from '../../src/types.ts';

/** What matched is `FAILED`, where the text has it. */
export function sampleFinding(values: Partial<Finding> = {}): Finding {
  const { text = 'FAILED: the proxy asks for credentials (407)' } = values;
  const start = Math.max(text.indexOf('FAILED'), 0);
  return {
    signature: 'network/proxy-authentication-required',
    evidence: 'certain',
    source: 'logs/svagents.log',
    line: 12,
    column: 8,
    endLine: 12,
    time: '2026-11-18T04:05:12Z',
    zone: 'format',
    level: 'ERROR',
    text,
    match: { start, end: Math.min(start + 6, text.length) },
    truncated: false,
    fields: {},
    fingerprint: '0123456789abcdef',
    ...values,
  };
}

export function sampleSignature(values: Partial<Signature> = {}): Signature {
  return {
    id: 'network/proxy-authentication-required',
    component: 'network',
    status: 'stable',
    replacedBy: null,
    title: 'The proxy asks for credentials',
    severity: 'error',
    evidence: 'certain',
    codes: ['407'],
    codeForms: ['0x197'],
    formats: 'any',
    patterns: [],
    not: [],
    overrides: [],
    identity: [],
    causedBy: [],
    expectEvery: null,
    causes: ['The proxy lets nobody through without a name.'],
    remediation: [{ text: 'Enter the name and the password of the proxy.' }],
    docs: 'https://learn.microsoft.com/azure/backup/',
    examples: [],
    origins: ['composed'],
    ...values,
  };
}

/** A diagnosis of the findings; of one when none are stated. */
export function sampleDiagnosis(values: Partial<Diagnosis> = {}): Diagnosis {
  const { id, component, title, severity, evidence, codes, codeForms, causes, remediation, docs } =
    sampleSignature();
  const findings = values.findings ?? [sampleFinding({ signature: values.signature ?? id })];
  const [{ source, time }] = findings;
  const counts = { count: findings.length, firstSeen: time, lastSeen: time };
  return {
    signature: id,
    component,
    codes: [...codes, ...codeForms],
    severity,
    title,
    evidence,
    state: 'current',
    hosts: [],
    fields: {},
    causes,
    remediation,
    docs,
    causedBy: [],
    fingerprints: ['0123456789abcdef'],
    sources: [{ path: source, ...counts }],
    findings,
    ...counts,
    ...values,
  };
}

/** A log of unknown format with one line. */
export function sampleSource(values: Partial<SourceCoverage> = {}): SourceCoverage {
  const counts = { bytes: 1, lines: 1, findings: 0, firstTime: null, lastTime: null };
  return { path: 'a.log', format: 'unknown', encoding: 'utf-8', ...counts, ...values };
}

export function sampleReport(values: Partial<Report> = {}): Report {
  const { diagnoses = [], gaps = [] } = values;
  return {
    version: 1,
    tool: { name: 'logscan', version: '0.1.0', catalogue: { signatures: 6, digest: '0123456789ab' } },
    summary: {
      sources: 3,
      skipped: 0,
      bytes: 123_456,
      lines: 1234,
      findings: diagnoses.reduce((total, { count }) => total + count, 0),
      diagnoses: diagnoses.length,
      bySeverity: Object.fromEntries(
        severities.map((severity) => [severity, diagnoses.filter((one) => one.severity === severity).length]),
      ) as Report['summary']['bySeverity'],
      newest: '2026-11-18T04:05:12Z',
      complete: gaps.length === 0,
      durationMs: 250,
    },
    diagnoses,
    gaps,
    notes: [],
    coverage: { sources: [], skipped: {}, duplicates: [], absentFormats: [] },
    ...values,
  };
}
