/**
 * Files in which reports were saved: a baseline, and what is to be compared. Also as Windows PowerShell writes them, in UTF-16.
 */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { type Baseline, readBaseline } from '../baseline.ts';
import { LogscanError } from '../errors.ts';
import { formatSize } from '../locale/format.ts';
import { decodeMarked } from '../read/detect.ts';
import { peek, unpeek } from '../read/peek.ts';
import type { Redactor } from '../redact/types.ts';
import { type ReadReport, readSavedReport } from '../saved/read.ts';
import { savedLimit } from '../saved/types.ts';
import { systemGap } from '../sources/gaps.ts';
import { isOtherReport, isReadableReport } from '../sources/own-report.ts';
import { standardInput } from '../types.ts';

/** Bytes by which a file is told from a log. */
const headSize = 1024;

/** Reads the file of `--baseline`. Throws `LogscanError` when it cannot be read, or is no baseline. */
export async function readBaselineFile(path: string): Promise<Baseline> {
  const text = await readReport(path).catch((error: unknown) => {
    if (error instanceof LogscanError) throw error;
    const { message } = systemGap(path, error);
    throw new LogscanError(
      'usage',
      `the baseline cannot be read: ${message}`,
      'Name a report that was saved before, with --format json.',
    );
  });
  return readBaseline(text, path);
}

/** An input of a comparison: the report that was saved there, or null for what is to be scanned. */
export interface Given {
  input: string;
  saved: ReadReport | null;
  /** What standard input holds, when it is scanned. */
  stdin: AsyncIterable<Uint8Array>;
}

/**
 * Tells whether an input is a saved report, and reads it. Throws `LogscanError` for a report that cannot be used. The redactor
 * learns what its records tell of names.
 */
export async function readGiven(
  input: string,
  stdin: AsyncIterable<Uint8Array>,
  redactor: Redactor,
): Promise<Given> {
  if (input === standardInput) return readGivenStream(stdin, redactor);
  const stats = await stat(input).catch(() => null);
  const head = stats?.isFile() ? await readHead(input).catch(() => '') : '';
  const isReport = head.startsWith('{') && (Number(stats?.size) <= savedLimit || isReadableReport(head));
  const saved = isReport ? readSavedReport(await readReport(input), input, redactor.learn) : null;
  if (saved === null && isOtherReport(head)) throw unreadable(input);
  return { input, saved, stdin };
}

async function readGivenStream(stdin: AsyncIterable<Uint8Array>, { learn }: Redactor): Promise<Given> {
  const input = standardInput;
  const peeked = await peek(stdin, headSize);
  const head = decodeMarked(peeked.head).trimStart();
  const bytes = unpeek(peeked);
  if (isOtherReport(head)) throw unreadable(input);
  if (!isReadableReport(head)) return { input, saved: null, stdin: bytes };
  const text = decodeMarked(await takeLimited(bytes, input));
  return { input, saved: readSavedReport(text, input, learn), stdin: bytes };
}

function unreadable(path: string): LogscanError {
  return new LogscanError(
    'usage',
    `${path} is a report of logscan in a format that cannot be read again`,
    'Name one that was saved with --format json, ndjson or sarif, or the logs themselves.',
  );
}

/** The text of a file. */
async function readReport(path: string): Promise<string> {
  return decodeMarked(await takeLimited(createReadStream(path, { highWaterMark: 1024 * 1024 }), path));
}

async function takeLimited(bytes: AsyncIterable<Uint8Array>, name: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > savedLimit) {
      throw new LogscanError(
        'usage',
        `${name} is too large for a saved report: there is a limit of ${formatSize(savedLimit)}`,
        'Save it with --format json, which keeps each diagnosis once.',
      );
    }
  }
  return Buffer.concat(chunks);
}

async function readHead(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headSize), 0, headSize, 0);
    return decodeMarked(buffer.subarray(0, bytesRead)).trimStart();
  } finally {
    await file.close();
  }
}
