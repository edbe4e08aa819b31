/**
 * `json`: the report as it is, told in a language. `ndjson`: one object a line, as the scan goes on.
 */
import { tellGap, tellNote } from '../locale/remarks/tell.ts';
import { safeJson } from './clean.ts';
import type { Reporter, ReporterOptions } from './types.ts';

export function createJsonReporter({ language = 'en' }: ReporterOptions): Reporter {
  return {
    finding: () => '',
    gap: () => '',
    end(report) {
      const gaps = report.gaps.map((gap) => tellGap(gap, language));
      const notes = report.notes.map((note) => tellNote(note, language));
      return `${safeJson({ ...report, gaps, notes }, 2)}\n`;
    },
  };
}

export function createNdjsonReporter({ language = 'en' }: ReporterOptions): Reporter {
  const line = (type: string, value: object) => `${safeJson({ type, ...value })}\n`;
  return {
    finding: (finding, { severity, title, codes, docs }) =>
      line('finding', { ...finding, severity, title, codes, docs }),
    gap: (gap) => line('gap', tellGap(gap, language)),
    end({ version, tool, summary, notes: said, baseline, redacted }) {
      const notes = said.map((note) => tellNote(note, language));
      return line('summary', { version, tool, ...summary, notes, baseline, redacted });
    },
  };
}
