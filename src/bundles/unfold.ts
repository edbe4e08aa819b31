/**
 * From the bytes of one input to the logs in it: a plain file as it is, a bundle as what it holds, nested ones too. Nothing is
 * written to disk, and one entry at a time is in memory. What cannot be read becomes a gap, and the rest goes on.
 */
import type { Clock } from '../clock.ts';
import { isControl } from '../read/encoding.ts';
import { accessBytes, type RandomAccess } from '../read/file.ts';
import { countBytes, type Peeked, peek, unpeek } from '../read/peek.ts';
import { type FileKind, isBundle, isSingle, type SkipReason } from '../sources/names.ts';
import { isOwnReport } from '../sources/own-report.ts';
import type { Gap, Note, Source } from '../types.ts';
import { ArchiveFault, type Entry } from './entry.ts';
import { createNameReader, createNameReview } from './entry-names.ts';
import { closedGap, createGapCounter, depthGap, faultGap, noLogsNote, obstacleGap } from './gaps.ts';
import { gunzip } from './inflate.ts';
import { archiveKind, isClosed, kindHead } from './kinds.ts';
import { type BundleLimits, createBudget, LimitReached } from './limits.ts';

/** A source and its bytes, which must be read before the next one is asked for. */
export interface Opened {
  source: Source;
  bytes: AsyncIterable<Uint8Array>;
}

/** What opening bundles needs to know, and whom it tells what it passes over. */
export interface OpenOptions {
  classify: (name: string) => FileKind;
  limits: BundleLimits;
  /** What standard input gives. */
  stdin: AsyncIterable<Uint8Array | string>;
  /** Tells how long it is silent; null: for ever. */
  clock: Clock | null;
  addGap(gap: Gap): void;
  addNote(note: Note): void;
  /** Told of an entry that stands for another one. */
  addDuplicate(duplicate: { path: string; of: string }): void;
  skip(reason: SkipReason): void;
  /** Told of bytes of a file that were read, as they lie on the disk. */
  onRead?(bytes: number): void;
}

type Bytes = AsyncIterable<Uint8Array>;

/** Opens one input, with all that is nested in it. */
export async function* unfoldInput(
  input: Source,
  inputBytes: Bytes,
  file: RandomAccess | null,
  inputSize: () => number,
  { classify, limits, addNote, addDuplicate, skip, ...options }: OpenOptions,
): AsyncGenerator<Opened> {
  const budget = createBudget(limits, inputSize);
  const gaps = createGapCounter(input.path, options.addGap);
  const addGap = gaps.add;
  const told = new Set<string>();
  /** What ended the bundle as a whole. */
  let final: LimitReached | null = null;
  let logs = 0;

  /** Says why the bytes of something ended, once, however many layers they came through. */
  function tell(path: string, error: unknown): void {
    if (error instanceof LimitReached && error.isFinal) final ??= error;
    else if (!told.has(path)) addGap(faultGap(path, error));
    told.add(path);
  }

  /** Bytes that end where a fault is, and tell of it. */
  async function* contain(path: string, bytes: Bytes): AsyncGenerator<Uint8Array> {
    try {
      yield* bytes;
    } catch (error) {
      tell(path, error);
    }
  }

  /**
   * Gives a log as it is, an archive as what is in it. `depth` counts the archives, this one too: a compressed log
   * is none.
   */
  async function* unfold(
    source: Source,
    bytes: Bytes,
    access: RandomAccess | null,
    depth: number,
  ): AsyncGenerator<Opened> {
    try {
      const peeked = await peek(bytes, kindHead);
      const kind = archiveKind(peeked.head);
      const whole = unpeek(peeked);
      if (kind === null && isNoArchive(source.path, peeked.head)) {
        throw new ArchiveFault({ kind: 'no-beginning' });
      } else if (kind === null && depth > 1 && isOwnReport(peeked.head)) skip('own-report');
      else if (kind === null) yield* log(source, peeked);
      else if (isClosed(kind)) addGap(closedGap(source.path, kind));
      else if (depth > limits.depth + (kind === 'gzip' ? 1 : 0)) addGap(depthGap(source.path, depth));
      else if (kind === 'gzip') yield* unpack(source, whole, depth);
      else if (kind === 'tar') yield* members(source, 'tar', await listTar(whole), depth);
      else if (access !== null) yield* members(source, 'zip', await listZip(access), depth);
      else yield* heldZip(source, whole, depth);
      await peeked.rest.return?.();
    } catch (error) {
      tell(source.path, error);
    }
  }

  async function* log(source: Source, peeked: Peeked): AsyncGenerator<Opened> {
    // A fault before the first byte is no empty log.
    if (peeked.head.length === 0) await peeked.rest.next();
    logs++;
    yield { source, bytes: contain(source.path, unpeek(peeked)) };
  }

  /** What is compressed is no further archive, unless it is compressed again. */
  async function* unpack(source: Source, bytes: Bytes, depth: number): AsyncGenerator<Opened> {
    let packed = 0;
    const counted = countBytes(bytes, (arrived) => {
      packed += arrived;
    });
    const unpacked = await peek(
      budget.limitUnpacked(gunzip(counted), () => packed),
      kindHead,
    );
    const inner: Source = { ...source, location: null };
    const kind = archiveKind(unpacked.head);
    if (kind === null) yield* log(inner, unpacked);
    else yield* unfold(inner, unpeek(unpacked), null, kind === 'gzip' ? depth + 1 : depth);
  }

  async function* heldZip(source: Source, bytes: Bytes, depth: number): AsyncGenerator<Opened> {
    const held = await budget.hold(bytes, source.size ?? 0);
    try {
      yield* members(source, 'zip', await listZip(accessBytes(held)), depth);
    } finally {
      budget.release(held);
    }
  }

  async function* members(
    bundle: Source,
    kind: 'zip' | 'tar',
    entries: AsyncIterable<Entry>,
    depth: number,
  ): AsyncGenerator<Opened> {
    const read = createNameReader(kind);
    const names = createNameReview(bundle.path, read);
    try {
      for await (const entry of entries) {
        budget.countEntry();
        const name = read(entry.name);
        const fileKind = classify(name.slice(name.lastIndexOf('/') + 1));
        if (entry.kind === 'folder') continue;
        if (fileKind !== 'log' && fileKind !== 'bundle') skip(fileKind);
        else if (entry.kind === 'other') skip('other');
        else if (entry.kind === 'link') names.addLink(name, entry);
        else {
          names.add(name);
          yield* member(`${bundle.path}!${name}`, entry, depth + 1);
          if (final !== null) return;
        }
      }
    } finally {
      names.gaps().forEach(addGap);
      names.duplicates().forEach(addDuplicate);
    }
  }

  async function* member(path: string, entry: Entry, depth: number): AsyncGenerator<Opened> {
    const { size, mtime, packedSize, obstacle } = entry;
    if (obstacle !== undefined) return addGap(obstacleGap(path, obstacle));
    const source: Source = { path, location: null, size, ...(mtime === undefined ? {} : { mtime }) };
    const bytes =
      packedSize === undefined ? entry.bytes() : budget.limitUnpacked(entry.bytes(), () => packedSize);
    yield* unfold(source, budget.limitEntry(bytes), null, depth);
  }

  yield* unfold(input, inputBytes, file, 1);
  if (final !== null) addGap(faultGap(input.path, final));
  gaps.end();
  if (logs === 0 && gaps.count() === 0) addNote(noLogsNote(input.path));
}

// Most inputs are no bundles: what reads them is loaded for the first.

async function listTar(bytes: Bytes): Promise<AsyncIterable<Entry>> {
  const { readTar } = await import('./tar.ts');
  return readTar(bytes);
}

async function listZip(access: RandomAccess): Promise<AsyncIterable<Entry>> {
  const { readZip } = await import('./zip.ts');
  return readZip(access);
}

/** Whether the name of an archive is wrong. A compressed log may be a text after all, as some programs leave it. */
function isNoArchive(path: string, head: Uint8Array): boolean {
  return isSingle(path) ? head.some(isControl) : isBundle(path);
}
