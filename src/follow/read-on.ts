/**
 * Reads what a followed file has got since it was read last: opened, read past the place where reading stopped, and
 * closed, so that no handle stands in the way of the program that writes it. Before that it makes sure that the file is
 * still the one that was read.
 */
import { basename } from 'node:path/posix';
import type { LogFormat } from '../catalogue/types.ts';
import type { LastRecord } from '../match/silence.ts';
import type { SourceEncoding } from '../read/detect.ts';
import { type OpenedFile, openFile, type RandomAccess } from '../read/file.ts';
import { identify, type ReadOptions, storedHead } from '../read/reading.ts';
import { isWholeHead, unknownFormat } from '../read/recognise.ts';
import type { Finding } from '../types.ts';
import type { FollowedFile, Progress } from './followed-file.ts';
import { createLogReader, type FollowMatching } from './log-reader.ts';
import { isMarked, tailSize } from './mark.ts';

/** What reading on needs to know. */
export interface FollowTools {
  reading: ReadOptions;
  matching: FollowMatching;
}

/** What became of reading on. */
export type ReadOn =
  /** Another file has the name by now. */
  | { kind: 'moved' }
  /** What was read of it is not there any more: it was emptied, or written anew. */
  | { kind: 'replaced' }
  | ({ kind: 'read' } & FileRead);

/** What was read of a file. */
export interface FileRead {
  file: FollowedFile;
  findings: Finding[];
  /** There is more to be read at once. */
  isMore: boolean;
  /** Size of the file as far as it was read. */
  end: number;
  /** What waits: nothing, lines of a record that may go on, or a line without an end. */
  waits: 'nothing' | 'record' | 'line';
}

/** Bytes that are read at a time, and in all, before other files have their turn; and findings. */
const chunkSize = 256 * 1024;
const mostBytes = 16 * 1024 * 1024;
const mostFindings = 5000;

/**
 * Reads on. Throws what the system says. `unfinished` says whether the last record waits for its end, or is matched as it
 * is.
 */
export async function readOn(
  file: FollowedFile,
  tools: FollowTools,
  unfinished: 'wait' | 'match',
): Promise<ReadOn> {
  const opened = await openFile(file.location);
  try {
    if (opened.identity !== file.identity) return { kind: 'moved' };
    return await readOpened(opened, file, tools, unfinished);
  } finally {
    await opened.close();
  }
}

/** Reads on in a file that was opened. */
export async function readOpened(
  opened: OpenedFile,
  file: FollowedFile,
  { reading, matching }: FollowTools,
  unfinished: 'wait' | 'match',
): Promise<ReadOn> {
  const { offset, matched, tail } = file.progress;
  const marked = await readFully(opened, matched - tail.length, tail.length);
  if (!isMarked(marked, tail)) return { kind: 'replaced' };
  const before = marked.subarray(0, Math.max(offset - matched + tail.length, 0));
  const { progress, format } = await settle(opened, file, reading);
  const newest = new Date(opened.mtime).toISOString();
  const reader = createLogReader({ ...file, progress }, format, before, newest, matching);
  const findings: Finding[] = [];
  let anchor = { at: matched - tail.length, bytes: marked };
  let end = offset;
  let last = before;
  for (const limit = offset + mostBytes; end < limit && findings.length < mostFindings; ) {
    const bytes = await readFully(opened, end, chunkSize);
    findings.push(...reader.push(bytes));
    if (anchor.bytes.length === 0) anchor = { at: end, bytes: bytes.subarray(0, tailSize) };
    end += bytes.length;
    if (bytes.length > 0) last = bytes;
    if (bytes.length < chunkSize) break;
  }
  // Between two reads it may have been emptied and written anew; what stood there does not come back.
  if (Buffer.compare(await readFully(opened, anchor.at, anchor.bytes.length), anchor.bytes) !== 0) {
    return { kind: 'replaced' };
  }
  const isMore = end < opened.size;
  const isWaiting = end > reader.progress().offset;
  if (unfinished === 'match' && !isMore && isWaiting) findings.push(...reader.matchUnfinished());
  return {
    kind: 'read',
    file: { ...file, progress: reader.progress(), counts: reader.counts() },
    findings,
    isMore,
    end,
    waits: !isWaiting ? 'nothing' : endsLine(last, progress.encoding) ? 'record' : 'line',
  };
}

/** The last record of a file of which all was matched; null when it is not there any more, or has no end to wait for. */
export async function readLastRecord(
  file: FollowedFile,
  { reading, matching }: FollowTools,
): Promise<LastRecord | null> {
  const opened = await openFile(file.location).catch(() => null);
  if (opened === null) return null;
  try {
    const { offset, matched } = file.progress;
    if (opened.identity !== file.identity) return null;
    const bytes = await readFully(opened, offset, matched - offset);
    const newest = new Date(opened.mtime).toISOString();
    const format = formatOf(file.progress, reading);
    const reader = createLogReader(file, format, new Uint8Array(0), newest, {
      ...matching,
      accepts: () => false,
    });
    reader.push(bytes);
    reader.matchUnfinished();
    return reader.lastRecord();
  } catch {
    return null;
  } finally {
    await opened.close();
  }
}

/** Tells what the file is, as long as so little of it was seen that more may tell otherwise. */
async function settle(
  opened: OpenedFile,
  { path, progress }: FollowedFile,
  reading: ReadOptions,
): Promise<{ progress: Progress; format: LogFormat }> {
  if (progress.isSettled) return { progress, format: formatOf(progress, reading) };
  const head = await readFully(opened, 0, storedHead);
  return identifyLog(head, path, progress, reading);
}

/** What the beginning of a log tells of it. */
export function identifyLog(
  head: Uint8Array,
  path: string,
  progress: Progress,
  reading: ReadOptions,
): { progress: Progress; format: LogFormat } {
  const { encoding, format, begin } = identify(head, basename(path).replace(/\.gz$/i, ''), reading);
  return {
    format,
    progress: {
      ...progress,
      format: format.id,
      isFramed: format.starts.length > 0,
      encoding: asRead(encoding),
      isSettled: isWholeHead(begin),
    },
  };
}

/** The log format that was recognised; a catalogue may have lost it since. */
export function formatOf({ format: id, isFramed }: Progress, { formats }: ReadOptions): LogFormat {
  const format = formats.find((known) => known.id === id) ?? unknownFormat;
  return isFramed ? format : { ...format, starts: [], mark: null };
}

/** Only what has two bytes a letter is converted: a code page is that of the records which are no UTF-8. */
function asRead(encoding: SourceEncoding): SourceEncoding {
  const isWide = /^utf-(?:16|32)/.test(encoding.name);
  return encoding.converts && !isWide ? { ...encoding, converts: false, codePage: encoding.name } : encoding;
}

/** As many bytes as there are, up to so many. */
export async function readFully(access: RandomAccess, position: number, length: number): Promise<Uint8Array> {
  const buffer = Buffer.allocUnsafe(length);
  let count = 0;
  while (count < length) {
    const more = await access.read(buffer.subarray(count), position + count);
    if (more === 0) break;
    count += more;
  }
  return buffer.subarray(0, count);
}

/** Whether bytes end with a line end. */
function endsLine(bytes: Uint8Array, { name }: SourceEncoding): boolean {
  const width = name.startsWith('utf-16') ? 2 : name.startsWith('utf-32') ? 4 : 1;
  return bytes.subarray(-width).includes(0x0a);
}
