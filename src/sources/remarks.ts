/**
 * What there is to say of sources that were read: gaps where reading them told nothing, and notes.
 */
import { lacksYear } from '../catalogue/log-format.ts';
import type { LogFormat } from '../catalogue/types.ts';
import type { Reading } from '../read/bulk.ts';
import type { Gap, Note, SourceCoverage } from '../types.ts';

/** Share of control characters in the beginning from which a file is no text. */
const binaryShare = 0.02;

/** A file that is no text. It is read all the same: a log may have a hole of NULs. */
export function binaryGap({ source, encoding, head }: Reading): Gap | null {
  if (encoding.converts) return null;
  const controls = head.filter(
    (byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b,
  ).length;
  if (controls <= head.length * binaryShare) return null;
  return {
    code: 'binary',
    source: source.path,
    message: `${source.path} is binary data, not text: only what looks like text in it was searched`,
    action: 'Export it as text, then scan the export; an event log with: wevtutil qe FILE /lf:true /f:text',
  };
}

/** A file with the mark of an encoding other than the one stated. It is read as stated all the same. */
export function encodingGap({ source, encoding: { name, contradiction } }: Reading): Gap | null {
  if (contradiction === null) return null;
  return {
    code: 'encoding',
    source: source.path,
    message: `${source.path} has the byte-order mark of ${contradiction}, but was read as ${name}, as --encoding states`,
    action: 'Scan it without --encoding.',
  };
}

/** A scan that was ended early. */
export function interruptedGap(done: number, total: number): Gap {
  const message = `the scan was interrupted after ${done} of ${total} sources`;
  return { code: 'interrupted', message, action: 'Scan again to see the rest.' };
}

/** A scan that had nothing to read. */
export function nothingGap(sources: readonly SourceCoverage[], gaps: readonly Gap[]): Gap | null {
  if (gaps.length > 0 || sources.some((source) => source.bytes > 0)) return null;
  return {
    code: 'nothing-to-read',
    message: sources.length === 0 ? 'there was nothing to read' : 'all that was named is empty',
    action: 'Name the folder that holds the logs, as in: logscan C:\\ProgramData\\ASR',
  };
}

/** Notes on sources, each said once. */
export function sourceNotes(sources: readonly SourceCoverage[], formats: readonly LogFormat[]): Note[] {
  const notes: Note[] = sources
    .filter((source) => source.bytes === 0)
    .map(({ path }) => ({ code: 'empty', source: path, message: `${path} is empty` }));
  const timed = new Set(sources.filter((source) => source.lastTime !== null).map((source) => source.format));
  const titles = (wanted: (format: LogFormat) => boolean) =>
    formats
      .filter((format) => timed.has(format.id) && wanted(format))
      .map((format) => format.title)
      .join(', ');
  const local = titles((format) => format.zone === 'local');
  if (local) {
    notes.push({
      code: 'zone-unknown',
      message: `times without a zone are local times of the machine that wrote them: ${local}`,
    });
  }
  const yearless = titles(lacksYear);
  if (yearless) {
    notes.push({
      code: 'year-inferred',
      message: `dates without a year got theirs from file times or from other logs: ${yearless}`,
    });
  }
  return notes;
}
