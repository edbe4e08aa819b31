/**
 * Logs that rotation compressed. When one holds what was read before, only what comes after that is read: a log is often
 * compressed before its last lines were read, or while nobody was following.
 */
import { type OpenOptions, openSource } from '../bundles/open.ts';
import { peek, unpeek } from '../read/peek.ts';
import { storedHead } from '../read/reading.ts';
import type { Finding, Gap } from '../types.ts';
import { type FollowedFile, newFile, type PresentFile } from './followed-file.ts';
import { findAlike, type KnownFile } from './kinship.ts';
import { createLogReader } from './log-reader.ts';
import { headSize, isMarked, tailSize } from './mark.ts';
import { type FollowTools, formatOf, identifyLog } from './read-on.ts';

/** What was read of a compressed log. */
export interface CompressedRead {
  file: FollowedFile;
  /** The log of which it held more, or all. */
  of: FollowedFile | null;
}

/** What a look at a compressed log told. */
export interface Survey {
  /** For each log in it, the one of which it holds all that was read. */
  originals: Map<string, FollowedFile>;
  /** What is wrong with it: it may not be whole yet. */
  gaps: Gap[];
}

/** Reads what is new in a compressed log that was looked at. */
export async function* readCompressed(
  present: PresentFile,
  { originals }: Survey,
  tools: FollowTools,
  opening: OpenOptions,
): AsyncGenerator<Finding[], CompressedRead[]> {
  const read: CompressedRead[] = [];
  const { path, location, mtime } = present;
  for await (const { source: log, bytes } of openSource(present, { ...opening, addGap: () => {} })) {
    const of = originals.get(log.path) ?? null;
    const file = of === null ? newFile(present) : { ...of, path, location };
    const result = yield* readLog({ ...file, path: log.path }, bytes, mtime, tools);
    read.push({ file: result, of });
  }
  return read;
}

/** Looks at a compressed log: whether it is whole, and whether it holds what was read before. */
export async function surveyCompressed(
  present: PresentFile,
  known: readonly KnownFile[],
  opening: OpenOptions,
): Promise<Survey> {
  const survey: Survey = { originals: new Map(), gaps: [] };
  const telling = { ...opening, addGap: (gap: Gap) => survey.gaps.push(gap) };
  for await (const { source: log, bytes } of openSource(present, telling)) {
    const original = await findOriginal(bytes, known);
    if (original !== null) survey.originals.set(log.path, original);
  }
  return survey;
}

async function findOriginal(
  bytes: AsyncIterable<Uint8Array>,
  known: readonly KnownFile[],
): Promise<FollowedFile | null> {
  let alike: FollowedFile[] | null = null;
  let best: FollowedFile | null = null;
  let [start, kept] = [0, Buffer.alloc(0)];
  for await (const chunk of bytes) {
    kept = Buffer.concat([kept, chunk]);
    const end = start + kept.length;
    // The shortest first, and of the same length the first one.
    if (alike === null && kept.length >= headSize) alike = findAncestors(kept, known);
    for (; alike !== null && alike.length > 0 && alike[0].progress.matched <= end; alike.shift()) {
      if (endsAt(kept, start, alike[0])) best = alike[0];
    }
    if (alike === null) continue;
    start = end - Math.min(tailSize, kept.length);
    kept = kept.subarray(start - end);
  }
  alike ??= findAncestors(kept, known);
  return (
    alike.findLast((file) => file.progress.matched <= start + kept.length && endsAt(kept, start, file)) ??
    best
  );
}

/** Those that begin alike, the one that was read least far first. */
function findAncestors(beginning: Uint8Array, known: readonly KnownFile[]): FollowedFile[] {
  return findAlike(beginning, known)
    .map(({ file }) => file)
    .reverse();
}

/** Whether the bytes before the place up to which a file was read are these; `start` is where the bytes stand. */
function endsAt(bytes: Uint8Array, start: number, { progress: { matched, tail } }: FollowedFile): boolean {
  return isMarked(bytes.subarray(Math.max(matched - tail.length - start, 0), matched - start), tail);
}

/** Reads on in a log whose bytes can only be had from the first one. */
async function* readLog(
  file: FollowedFile,
  bytes: AsyncIterable<Uint8Array>,
  mtime: number,
  { reading, matching }: FollowTools,
): AsyncGenerator<Finding[], FollowedFile> {
  const peeked = await peek(bytes, storedHead);
  const { progress, format } = file.progress.isSettled
    ? { progress: file.progress, format: formatOf(file.progress, reading) }
    : identifyLog(peeked.head, file.path, file.progress, reading);
  const newest = new Date(mtime).toISOString();
  const parts = splitAt(unpeek(peeked), progress.offset);
  const before = (await parts.next()).value ?? new Uint8Array(0);
  const reader = createLogReader({ ...file, progress }, format, before, newest, matching);
  for await (const part of parts) yield reader.push(part);
  yield reader.matchUnfinished();
  return { ...file, progress: reader.progress(), counts: reader.counts() };
}

/** Leaves out bytes: gives the last of those before `offset`, as a mark has them, and then the others as they come. */
async function* splitAt(bytes: AsyncIterable<Uint8Array>, offset: number): AsyncGenerator<Uint8Array> {
  let [passed, kept] = [0, Buffer.alloc(0)];
  if (offset === 0) yield kept;
  for await (const chunk of bytes) {
    if (passed >= offset) {
      yield chunk;
      continue;
    }
    passed += chunk.length;
    const rest = Math.max(passed - offset, 0);
    kept = Buffer.concat([kept, chunk.subarray(0, chunk.length - rest)]).subarray(-tailSize);
    if (passed < offset) continue;
    yield kept;
    if (rest > 0) yield chunk.subarray(chunk.length - rest);
  }
}
