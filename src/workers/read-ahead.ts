/**
 * Reads files in workers ahead of whoever takes what was found, and gives it in the order of the files: small files many at
 * a time, large ones in parts. So many are on their way, and no more.
 */

import { openFile } from '../read/file.ts';
import { createFraming } from '../read/framing.ts';
import { type FileIdentity, findPartStart, identifyFile } from '../read/part.ts';
import type { ReadOptions } from '../read/reading.ts';
import type { Source } from '../types.ts';
import type { Pool } from './pool.ts';
import { canBeDivided, type Part, type PartResult, wholeFile } from './read-part.ts';

/** Bytes of a part, and of the files that are read together, and the most of these. */
const partSize = 16 * 1024 * 1024;
const mostFiles = 64;

/** A part, and what was read of it. */
export interface PartRun {
  part: Part;
  result: PartResult;
}

/** Reads files, so many lists of parts ahead; each file has one part or several, of which the last has no end. */
export async function* readAhead(
  files: readonly Source[],
  pool: Pool,
  ahead: number,
  options: ReadOptions,
): AsyncGenerator<PartRun> {
  const running: { parts: Part[]; results: Promise<PartResult[]> }[] = [];
  const planned = planParts(files, options);
  let isPlanned = false;
  for (;;) {
    while (!isPlanned && running.length < ahead) {
      const next = await planned.next();
      if (next.done) isPlanned = true;
      else {
        const results = pool.run(next.value);
        // Its failure is thrown when its turn comes.
        results.catch(() => {});
        running.push({ parts: next.value, results });
      }
    }
    const first = running.shift();
    if (first === undefined) return;
    const results = await first.results;
    for (const [index, part] of first.parts.entries()) yield { part, result: results[index] };
  }
}

/** What is read together. */
async function* planParts(files: readonly Source[], options: ReadOptions): AsyncGenerator<Part[]> {
  let batch: Part[] = [];
  let size = 0;
  for (const source of files) {
    const parts = (source.size ?? 0) > 2 * partSize ? divide(source, options) : null;
    if (parts === null) {
      batch.push(wholeFile(source));
      size += source.size ?? 0;
    }
    if (batch.length > 0 && (parts !== null || size >= partSize || batch.length === mostFiles)) {
      yield batch;
      batch = [];
      size = 0;
    }
    if (parts !== null) for await (const part of parts) yield [part];
  }
  if (batch.length > 0) yield batch;
}

/** The parts of a large file; one when it cannot be read in parts, or not at all: whoever reads it will tell. */
async function* divide(source: Source, options: ReadOptions): AsyncGenerator<Part> {
  const whole = wholeFile(source);
  let start = 0;
  let identity: FileIdentity | null = null;
  try {
    const file = await openFile(source.location as string);
    try {
      identity = await identifyFile(file, source, options);
      if (canBeDivided(identity)) {
        const framing = createFraming(identity.format);
        for (let end = 0; end < file.size; start = end) {
          end = await findPartStart(file, framing, start + partSize);
          if (end < file.size) yield { ...whole, start, end, identity };
          else break;
        }
      }
    } finally {
      await file.close();
    }
  } catch {
    // What was read until then counts, and the last part tells what is wrong.
  }
  yield { ...whole, start, identity: start === 0 ? null : identity };
}
