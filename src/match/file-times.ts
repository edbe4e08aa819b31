/**
 * A time that no record of a log is much later than, for logs whose dates have no year. The time of a file is such a
 * time, unless its neighbours show that the files were copied without theirs: then their newest record is.
 */
import { open } from 'node:fs/promises';
import { lacksYear } from '../catalogue/log-format.ts';
import type { LogFormat } from '../catalogue/types.ts';
import { nameMatcher } from '../glob.ts';
import { instant } from '../instant.ts';
import { createFraming } from '../read/framing.ts';
import type { Source } from '../types.ts';
import { createHeaderReader } from './header.ts';

/** Neighbours that are asked, and bytes of their end that are read. */
const neighbourLimit = 32;
const tailSize = 64 * 1024;

/** How much later than its last record a file may be, in milliseconds, for its time to be believed. */
const believable = 7 * 24 * 60 * 60 * 1000;

/**
 * Gives for each source the time that no record is much later than, or null; asks neighbours only when it must.
 * `now` is the time of sources that are no files.
 */
export function createNewestTime(
  sources: readonly Source[],
  formats: readonly LogFormat[],
  now?: number,
): (source: Source) => Promise<string | null> {
  let asked: Promise<string | null> | null = null;
  return async (source) => {
    asked ??= askNeighbours(sources, formats);
    const neighbour = await asked;
    if (neighbour !== null) return neighbour;
    const time = source.mtime ?? now;
    return time === undefined ? null : new Date(time).toISOString();
  };
}

/** The newest record of the neighbours, when it shows that file times are not to be believed. */
async function askNeighbours(
  sources: readonly Source[],
  formats: readonly LogFormat[],
): Promise<string | null> {
  const dated = formats
    .filter((format) => format.starts.length > 0 && !lacksYear(format))
    .map((format) => ({ format, isNamed: nameMatcher(format.names) }));
  let newest: string | null = null;
  let asked = 0;
  for (const source of sources) {
    const known = dated.find(({ isNamed }) => isNamed(source.path.slice(source.path.lastIndexOf('/') + 1)));
    if (known === undefined || source.location === null || asked === neighbourLimit) continue;
    asked++;
    const last = await lastRecordTime(source.location, known.format).catch(() => null);
    if (last === null) continue;
    if (source.mtime === undefined || source.mtime - instant(last) < believable) return null;
    if (newest === null || last > newest) newest = last;
  }
  return newest;
}

async function lastRecordTime(location: string, format: LogFormat): Promise<string | null> {
  const handle = await open(location, 'r');
  try {
    const { size } = await handle.stat();
    const start = Math.max(size - tailSize, 0);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(tailSize), 0, tailSize, start);
    const tail = buffer.subarray(0, bytesRead);
    const record = tail.subarray(createFraming(format).previous(tail, tail.length)).toString('latin1');
    const headers = createHeaderReader(format, null);
    return headers.read(headers.find(record)).time;
  } finally {
    await handle.close();
  }
}
