/**
 * `json`: the report as it is. `ndjson`: one object a line, as the scan goes on.
 */
import { safeJson } from './clean.ts';
import type { Reporter } from './types.ts';

/** Makes the reporter; all text comes at the end. */
export function createJsonReporter(): Reporter {
  return {
    finding: () => '',
    gap: () => '',
    end: (report) => `${safeJson(report, 2)}\n`,
  };
}

/** Makes the reporter; findings and gaps come as they are told, and the summary at the end. */
export function createNdjsonReporter(): Reporter {
  const line = (type: string, value: object) => `${safeJson({ type, ...value })}\n`;
  return {
    finding: (finding, { severity, title, codes, docs }) =>
      line('finding', { ...finding, severity, title, codes, docs }),
    gap: (gap) => line('gap', gap),
    end: ({ version, tool, summary, notes, baseline, redacted }) =>
      line('summary', { version, tool, ...summary, notes, baseline, redacted }),
  };
}
