/**
 * Files into which reports are written: one that appears whole or not at all, and one that grows. What is wrong with the
 * place is told before anything is scanned, a disk that fills up when all other reports are written.
 */
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { LogscanError } from '../errors.ts';
import { type Terminal, write, writeDelivered } from './output.ts';

export interface TextFile {
  /** It holds something, behind which goes what is written. */
  isBegun: boolean;
  /** While the disk is slow, gives a promise to wait for. */
  write(text: string): void | Promise<void>;
  /** Makes the file what was written. Throws `LogscanError` when it could not be written. */
  close(): Promise<void>;
  /** Leaves what there was before. Of no effect when it is closed. */
  discard(): Promise<void>;
}

/** Standard output as such a file: it stays open. */
export function standardOutput({ stdout }: Pick<Terminal, 'stdout'>): TextFile {
  const nothing = async () => {};
  return { isBegun: false, write: (text) => write(stdout, text), close: nothing, discard: nothing };
}

/** How many files were opened: each has a temporary one of its own. */
let opened = 0;

/** A file that is replaced when it is closed. Folders above it are made. Throws `LogscanError` where it cannot be. */
export async function openWholeFile(path: string): Promise<TextFile> {
  const { place, isSpecial } = await prepare(path);
  // A device cannot be replaced, and must not. The name is of no log: the folder may be the one that is scanned.
  const temporary = isSpecial ? place : join(dirname(place), `.report-${process.pid}-${++opened}.new`);
  const stream = await open(path, createWriteStream(temporary, { flush: !isSpecial }));
  const fault = faultOf(path, stream);
  const discard = async () => {
    stream.destroy();
    if (!isSpecial) await rm(temporary, { force: true });
  };
  return {
    isBegun: false,
    write: (text) => write(stream, text),
    async close() {
      stream.end();
      try {
        await finished(stream);
        if (!isSpecial) await rename(temporary, place);
      } catch (error) {
        await discard();
        throw fault() ?? unwritable(path, error);
      }
    },
    discard,
  };
}

/** A file that what is written is added to; whoever waits for a write knows that the system has it. */
export async function openGrowingFile(path: string): Promise<TextFile> {
  const { place, size } = await prepare(path);
  const stream = await open(path, createWriteStream(place, { flags: 'a' }));
  const fault = faultOf(path, stream);
  return {
    isBegun: size > 0,
    write: (text) => writeDelivered(stream, text),
    async close() {
      stream.end();
      await finished(stream).catch((error) => {
        throw fault() ?? unwritable(path, error);
      });
    },
    async discard() {
      stream.destroy();
    },
  };
}

/** Where the file stands behind links, whether it is something else than a file, and its bytes. */
async function prepare(path: string): Promise<{ place: string; isSpecial: boolean; size: number }> {
  try {
    await mkdir(dirname(resolve(path)), { recursive: true });
    const place = await placeOf(path);
    const stats = await stat(place).catch(() => null);
    if (stats?.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
    return { place, isSpecial: stats !== null && !stats.isFile(), size: stats?.size ?? 0 };
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** The path behind all links, also of a file that is not there yet. */
async function placeOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const target = await readlink(path).catch(() => null);
    return target === null ? resolve(path) : resolve(dirname(path), target);
  }
}

async function open(path: string, stream: WriteStream): Promise<WriteStream> {
  try {
    await once(stream, 'open');
    return stream;
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Keeps the first error of a stream, so that it does not end the program. */
function faultOf(path: string, stream: WriteStream): () => LogscanError | null {
  let fault: LogscanError | null = null;
  stream.on('error', (error) => {
    fault ??= unwritable(path, error);
  });
  return () => fault;
}

/** What is to be said of a file that cannot be written. */
function unwritable(path: string, error: unknown): LogscanError {
  const action = 'Name another file with --output, or make room for it.';
  return new LogscanError('output', `${path} cannot be written: ${reasonOf(error)}`, action);
}

/** What is to be said of standard output when it cannot be written. */
export function unwritableOutput(error: unknown): LogscanError {
  const action = 'Make room for it, or have it written elsewhere.';
  return new LogscanError('output', `standard output cannot be written: ${reasonOf(error)}`, action);
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    EISDIR: 'it is a folder',
    EACCES: 'access is denied',
    EPERM: 'access is denied',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
    ENOTDIR: 'what stands above it is no folder',
    EEXIST: 'what stands above it is no folder',
  };
  return reasons[code ?? ''] ?? message;
}
