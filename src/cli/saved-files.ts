/**
 * Files in which reports were saved: a baseline, and what is to be compared. Also as Windows PowerShell writes them, in UTF-16.
 */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { type Baseline, readBaseline } from '../baseline.ts';
import { LogscanError } from '../errors.ts';
import { formatSize } from '../locale/format.ts';
import { decode } from '../read/encoding.ts';
import type { Redactor } from '../redact/redactor.ts';
import { beginsLikeReport, type ReadReport, readSavedReport } from '../saved/read.ts';
import { savedLimit } from '../saved/types.ts';
import { systemGap } from '../sources/gaps.ts';

/** Bytes by which a file is told from a log. */
const headSize = 1024;

/** Reads the file of `--baseline`. Throws `LogscanError` when it cannot be read, or is no baseline. */
export async function readBaselineFile(path: string): Promise<Baseline> {
  const bytes = await readLimited(path).catch((error: unknown) => {
    if (error instanceof LogscanError) throw error;
    const { message } = systemGap(path, error);
    throw new LogscanError(
      'usage',
      `the baseline cannot be read: ${message}`,
      'Name a report that was saved before, with --format json.',
    );
  });
  return readBaseline(toText(bytes), path);
}

/**
 * Reads a saved report; null when the path is none: something to be scanned, or nothing at all. Throws `LogscanError` for a
 * report that cannot be used. The redactor learns what its records tell of names.
 */
export async function readReportFile(path: string, { learn }: Redactor): Promise<ReadReport | null> {
  const stats = await stat(path).catch(() => null);
  if (!stats?.isFile()) return null;
  const head = await readHead(path).catch(() => '');
  if (!head.startsWith('{') || (stats.size > savedLimit && !beginsLikeReport(head))) return null;
  return readSavedReport(toText(await readLimited(path)), path, learn);
}

async function readLimited(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(path, { end: savedLimit, highWaterMark: 1024 * 1024 })) {
    chunks.push(chunk);
    size += chunk.length;
  }
  if (size <= savedLimit) return Buffer.concat(chunks);
  throw new LogscanError(
    'usage',
    `${path} is too large for a saved report: there is a limit of ${formatSize(savedLimit)}`,
    'Save it with --format json, which keeps each diagnosis once.',
  );
}

async function readHead(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headSize), 0, headSize, 0);
    return toText(buffer.subarray(0, bytesRead)).trimStart();
  } finally {
    await file.close();
  }
}

function toText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isWide = first + second === 0xff + 0xfe && Math.abs(first - second) === 1;
  return decode(bytes, isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8');
}
