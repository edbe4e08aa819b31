/**
 * A time that no record of a log is much later than, for logs whose dates have no year, and how it is known. The time
 * of a file is such a time, unless the logs beside it, or its own records, show that it is not that of its last record.
 */
import { lacksYear } from '../catalogue/log-format.ts';
import type { LogFormat } from '../catalogue/types.ts';
import { nameMatcher } from '../glob.ts';
import { instant, later } from '../instant.ts';
import { type Source, standardInput } from '../types.ts';
import { readEnds } from './file-ends.ts';

/** What the year of a date was told by. */
type YearBasis = 'file-time' | 'other-logs' | 'entry-time' | 'clock';

export interface Newest {
  /** ISO time that no record is much later than. */
  time: string;
  basis: YearBasis;
}

/** Gives the newest time of a source of a format; null when nothing tells it. */
export type NewestTime = (source: Source, format: LogFormat) => Promise<Newest | null>;

/** Logs beside a file that are asked. */
const neighbourLimit = 32;

const day = 24 * 60 * 60 * 1000;

/** How much later than its last record a file may be, in milliseconds, for its time to be believed. */
export const believable = 7 * day;

/** Before this a time is that of a clock, an archive or a file system that had none. */
const oldest = Date.UTC(2000, 0, 1);

/** `now`, in milliseconds since 1970, is the newest time of standard input. */
export function createNewestTime(
  sources: readonly Source[],
  formats: readonly LogFormat[],
  now?: number,
): NewestTime {
  const newestAround = createNeighbourhood(sources, formats);
  return async (source, format) => {
    if (source.path === standardInput) return now === undefined ? null : { time: iso(now), basis: 'clock' };
    const time = fileTime(source);
    if (source.location === null) return time === null ? null : { time: iso(time), basis: 'entry-time' };
    const around = await newestAround(source.path);
    const ends = await readEnds(source.location, format).catch(() => null);
    if (around !== null) {
      // Logs of one place end near each other, so the year is the one that brings the last records together.
      const limit = Math.min(instant(around) + 183 * day, time ?? Infinity);
      return { time: ends?.last(iso(limit)) ?? around, basis: 'other-logs' };
    }
    if (time === null) return null;
    const [first, last] = [ends?.first(iso(time)) ?? null, ends?.last(iso(time)) ?? null];
    // A file that changed last between its records did not: it was restored, or its clock was wrong.
    const isOrdered = first === null || last === null || instant(first) - instant(last) <= day;
    return { time: isOrdered ? iso(time) : last, basis: 'file-time' };
  };
}

/**
 * Asks the logs with full dates that lie nearest to a path: those of its folder, or else of the folder above it, and so
 * on. Gives their newest record when it shows that file times are not to be believed there.
 */
function createNeighbourhood(sources: readonly Source[], formats: readonly LogFormat[]) {
  const dated = formats
    .filter((format) => format.starts.length > 0 && !lacksYear(format))
    .map((format) => ({ format, isNamed: nameMatcher(format.names) }));
  const lastTimes = new Map<string, Promise<string | null>>();
  const verdicts = new Map<string, Promise<string | null>>();

  function lastTime(location: string, format: LogFormat): Promise<string | null> {
    const read = () => readEnds(location, format).then((ends) => ends.last(null));
    const time = lastTimes.get(location) ?? read().catch(() => null);
    lastTimes.set(location, time);
    return time;
  }

  async function ask(folder: string): Promise<string | null> {
    let newest: string | null = null;
    let asked = 0;
    for (const source of sources) {
      const { path, location } = source;
      if (location === null || !path.startsWith(folder === '' ? '' : `${folder}/`)) continue;
      const known = dated.find(({ isNamed }) => isNamed(path.slice(path.lastIndexOf('/') + 1)));
      if (known === undefined || asked++ >= neighbourLimit) continue;
      const last = await lastTime(location, known.format);
      if (last !== null && isKept(source, last)) return null;
      newest = later(newest, last);
    }
    return newest ?? (folder === '' ? null : newestAround(folder));
  }

  function newestAround(path: string): Promise<string | null> {
    const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    const verdict = verdicts.get(folder) ?? ask(folder);
    verdicts.set(folder, verdict);
    return verdict;
  }

  return newestAround;
}

/** Whether the time of a file is that of its last record, as far as zones let one tell. */
function isKept(source: Source, last: string): boolean {
  const time = fileTime(source);
  return time !== null && time - instant(last) > -day && time - instant(last) < believable;
}

function fileTime({ mtime }: Source): number | null {
  return mtime === undefined || mtime < oldest ? null : mtime;
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
