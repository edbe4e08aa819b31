/**
 * What there is to say of sources that were read: gaps where reading them told nothing, and notes.
 */
import { makeGap, makeNote, say } from '../locale/remarks/say.ts';
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
  const command = 'wevtutil qe FILE /lf:true /f:text';
  const { path } = source;
  return makeGap('binary', path, say('binary', { path }), say('export-as-text', { command }));
}

/** A file with the mark of an encoding other than the one stated. It is read as stated all the same. */
export function encodingGap({ source, encoding: { name, contradiction } }: Reading): Gap | null {
  if (contradiction === null) return null;
  const { path } = source;
  const message = say('other-mark', { path, mark: contradiction, encoding: name });
  return makeGap('encoding', path, message, say('scan-without-encoding'));
}

/** A scan that was ended early. */
export function interruptedGap(done: number, total: number): Gap {
  return makeGap('interrupted', null, say('interrupted', { done, total }), say('scan-again'));
}

/** A scan that had nothing to read, be it of what was named or of the known log folders. */
export function nothingGap(
  sources: readonly SourceCoverage[],
  gaps: readonly Gap[],
  knownFolders?: readonly KnownFolder[],
): Gap | null {
  if (gaps.length > 0 || sources.some((source) => source.bytes > 0)) return null;
  const named = say(sources.length === 0 ? 'nothing-to-read' : 'all-empty');
  const message = knownFolders ? say('no-known-logs') : named;
  const action = say('name-folder-as-in', { example: 'C:\\ProgramData\\ASR' });
  return makeGap('nothing-to-read', null, message, action);
}

/** Notes on sources. What there is to say of their times is `diagnose/times.ts`'s business. */
export function sourceNotes(sources: readonly SourceCoverage[]): Note[] {
  const empty = sources.filter((source) => source.bytes === 0);
  return empty.map(({ path }) => makeNote('empty', path, say('empty', { path })));
}

/** What is to be said when there was more to remember than room, and repeats may have been counted. */
export function repeatNotes(forgotten: number, unchecked: readonly string[]): Note[] {
  const code = 'repeats-unchecked';
  return [
    ...unchecked.map((path) => makeNote(code, path, say('repeats-counted', { path }))),
    ...(forgotten > 0 ? [makeNote(code, null, say('repeats-forgotten', { count: forgotten }))] : []),
  ];
}
