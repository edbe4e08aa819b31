/**
 * The files of a scan as workers read them: each whole, in order, whatever its parts were and however often one had to be
 * asked for.
 */
import type { LogFormat } from '../catalogue/types.ts';
import type { Newest } from '../match/file-times.ts';
import type { ReadOptions } from '../read/reading.ts';
import { isBundle, isSingle } from '../sources/names.ts';
import type { Gap, Source } from '../types.ts';
import type { Pool } from './pool.ts';
import { type PartRun, readAhead } from './read-ahead.ts';
import type { FilePart } from './read-part.ts';

export interface FileReader {
  /**
   * The parts of the next file; null when it can only be read as a whole, and not by a worker. All files must be asked for,
   * in order, and read to their ends.
   */
  read(): Promise<AsyncIterable<FilePart> | null>;
  close(): Promise<void>;
}

/** What the reader asks and tells. */
export interface FileReaderOptions {
  reading: ReadOptions;
  /** What gives dates without a year theirs. */
  date(source: Source, format: LogFormat): Promise<Newest | null>;
  addGap(gap: Gap): void;
}

/** Whether workers read a source: bundles are opened where the duplicates of their members are known. */
export function isForWorkers({ path, location }: Source): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return location !== null && !isBundle(name) && !isSingle(name);
}

/** Reads files with the workers of a pool, so many lists of parts ahead. */
export function createFileReader(
  files: readonly Source[],
  pool: Pool,
  ahead: number,
  { reading, date, addGap }: FileReaderOptions,
): FileReader {
  const runs = readAhead(files, pool, ahead, reading);
  /** Asked once for each file. */
  let dated: Promise<Newest | null> | null = null;

  async function nextRun(): Promise<PartRun> {
    const step = await runs.next();
    if (step.done) throw new Error('a file was asked for that is none of those to read');
    return step.value;
  }

  /** What was read of a part: in pieces when it was cut. */
  async function* settle({ part, result }: PartRun): AsyncGenerator<FilePart> {
    let [asked, given] = [part, result];
    if (given.kind === 'undated') {
      dated ??= date(part.source, given.identity.format);
      asked = { ...asked, identity: given.identity, newest: (await dated)?.time ?? null };
      [given] = await pool.run([asked]);
    }
    while (given.kind === 'read') {
      const { read, next, identity, gaps } = given;
      gaps.forEach(addGap);
      if (next === null) {
        yield read;
        return;
      }
      asked = { ...asked, start: next, identity };
      // The rest is read while this is counted; its failure is thrown when its turn comes.
      const coming = pool.run([asked]);
      coming.catch(() => {});
      yield read;
      [given] = await coming;
    }
    if (given.kind === 'unread') given.gaps.forEach(addGap);
  }

  async function* settleAll(first: PartRun): AsyncGenerator<FilePart> {
    for (let run = first; ; run = await nextRun()) {
      yield* settle(run);
      if (run.part.end === Number.POSITIVE_INFINITY) return;
    }
  }

  return {
    async read() {
      const first = await nextRun();
      dated = null;
      return first.result.kind === 'whole' ? null : settleAll(first);
    },
    close: pool.close,
  };
}
