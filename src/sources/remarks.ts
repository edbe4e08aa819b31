/**
 * What there is to say of sources that were read: gaps where reading them told nothing, and notes.
 */
import { isControl } from '../read/encoding.ts';
import type { Reading } from '../read/reading.ts';
import type { Gap, KnownFolder, Note, SourceCoverage } from '../types.ts';

/** Share of control characters in the beginning from which a file is no text. */
const binaryShare = 0.02;

/** A file that is no text. It is read all the same: a log may have a hole of NULs. */
export function binaryGap({ source, encoding, head }: Reading): Gap | null {
  if (encoding.converts) return null;
  let controls = 0;
  for (const byte of head) if (isControl(byte)) controls++;
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

/** A scan that had nothing to read, be it of what was named or of the known log folders. */
export function nothingGap(
  sources: readonly SourceCoverage[],
  gaps: readonly Gap[],
  knownFolders?: readonly KnownFolder[],
): Gap | null {
  if (gaps.length > 0 || sources.some((source) => source.bytes > 0)) return null;
  const named = sources.length === 0 ? 'there was nothing to read' : 'all that was named is empty';
  return {
    code: 'nothing-to-read',
    message: knownFolders ? 'there are no logs in the known log folders of this host' : named,
    action: 'Name the folder that holds the logs, as in: logscan C:\\ProgramData\\ASR',
  };
}

/** Notes on sources. What there is to say of their times is `diagnose/times.ts`'s business. */
export function sourceNotes(sources: readonly SourceCoverage[]): Note[] {
  return sources
    .filter((source) => source.bytes === 0)
    .map(({ path }) => ({ code: 'empty', source: path, message: `${path} is empty` }));
}

/** What is to be said when there was more to remember than room, and repeats may have been counted. */
export function repeatNotes(forgotten: number, unchecked: readonly string[]): Note[] {
  const notes: Note[] = unchecked.map((path) => ({
    code: 'repeats-unchecked',
    source: path,
    message: `${path} repeats another source, but had too many findings to wait for that: they are counted twice`,
  }));
  if (forgotten > 0) {
    const message = `${forgotten} findings were too many to remember: where several sources hold the same records, they may be counted more than once`;
    notes.push({ code: 'repeats-unchecked', message });
  }
  return notes;
}
