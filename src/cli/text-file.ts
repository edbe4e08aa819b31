/**
 * Files into which reports are written: one that appears whole or not at all, and one that grows. What is wrong with the
 * place is told before anything is scanned, a disk that fills up when all other reports are written.
 */
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
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

/** A file that is replaced when it is closed. Folders above it are made. Throws `LogscanError` where it cannot be. */
export async function openWholeFile(path: string): Promise<TextFile> {
  const { place, isSpecial } = await prepare(path);
  // A device cannot be replaced, and must not.
  const temporary = isSpecial ? place : join(dirname(place), `.${basename(place)}.${process.pid}.new`);
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
    const place = await realpath(path).catch(() => resolve(path));
    const stats = await stat(place).catch(() => null);
    if (stats?.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
    return { place, isSpecial: stats !== null && !stats.isFile(), size: stats?.size ?? 0 };
  } catch (error) {
    throw unwritable(path, error);
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

function unwritable(path: string, error: unknown): LogscanError {
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
  return new LogscanError(
    'output',
    `${path} cannot be written: ${reasons[code ?? ''] ?? message}`,
    'Name another file with --output, or make room for it.',
  );
}
