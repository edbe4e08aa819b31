/**
 * What can be said to a scan, and what the readers must know of it.
 */
import type { Baseline } from './baseline.ts';
import type { BundleLimits } from './bundles/limits.ts';
import type { Catalogue, LogFormat, Signature } from './catalogue/types.ts';
import type { Clock } from './clock.ts';
import { LogscanError } from './errors.ts';
import { requireEncoding } from './read/encoding.ts';
import type { ReadOptions } from './read/reading.ts';
import type { Host } from './sources/host.ts';
import type { ScanProgress } from './sources/progress.ts';
import type { Finding, Gap, KnownFolder } from './types.ts';

export interface ScanOptions {
  /** @default the built-in catalogue */
  catalogue?: Catalogue;
  /** Signature ids to look for, with `*`. @default all */
  only?: readonly string[];
  /** Signature ids to leave out, with `*`. @default none */
  ignore?: readonly string[];
  /** Leave out what an earlier scan found: `readBaseline`. @default report everything */
  baseline?: Baseline | undefined;
  /** Findings that a diagnosis keeps. @default 10 */
  samples?: number;
  /** Lines before and after each finding. @default 0 */
  context?: number;
  /** Read all inputs as this log format. @default what each looks like */
  format?: string;
  /** Encoding of all inputs, whatever they look like. @default 'auto' */
  encoding?: string;
  /** Take inputs as paths only, never as patterns. @default false */
  noGlob?: boolean;
  /** The environment in which inputs are to be understood: `~`, `%NAME%`. @default this platform, without variables */
  host?: Host;
  /** The inputs are those of `findKnownFolders`: one without logs is no gap, and the report names all. */
  knownFolders?: readonly KnownFolder[];
  /** Threads that read files; 1 reads all on this one. @default by the cores and by how much there is to read */
  jobs?: number | undefined;
  /** How far to go into each bundle. */
  limits?: Partial<BundleLimits>;
  /** What the input `-` reads. */
  stdin?: AsyncIterable<Uint8Array | string>;
  /**
   * Now, in milliseconds since 1970: what `since: '2h'` counts from; gives dates without a year on standard input theirs.
   * @default none: no times there
   */
  now?: number;
  /**
   * Zone of the times that state none, in logs whose format states none: an IANA name (`Asia/Seoul`), `UTC`, or an
   * offset (`+09:00`). Where clocks are put back or forward, the offset from before the change counts.
   * @default unknown: those times have no offset
   */
  timeZone?: string | undefined;
  /**
   * Only findings from then on: `2h` before `now` (`s m h d w`), a date (`2024-03-05`), or a date and time with or without
   * seconds and offset (`2024-03-05T06:00+09:00`). Without an offset it is a time of `timeZone`, or without that one
   * of the clocks that the records show. Findings without a time are left out.
   * @default all
   */
  since?: string | undefined;
  /** Only findings up to then, as in `since`. It includes all of what it names: the day, the minute, the second. @default all */
  until?: string | undefined;
  /**
   * Tells how long standard input is silent: after a second without more of it, what came is matched, though it may be
   * the beginning of a record. @default none: a record waits for its end
   */
  clock?: Clock | undefined;
  /** Ends the scan early; the report then has a gap `interrupted`. */
  signal?: AbortSignal;
  /** Told of every finding, by source in order of discovery, then by line. The scan waits when it gets a promise. */
  onFinding?: (finding: Finding, signature: Signature) => unknown;
  /** Told of every gap. */
  onGap?: (gap: Gap) => void;
  /** Told how far it is: when a source has ended, and within a large one after every 4 MiB at most. */
  onProgress?: (progress: ScanProgress) => void;
}

/** What the readers need of the options. Throws `LogscanError`. */
export function readOptions(
  catalogue: Catalogue,
  { format, encoding }: { format?: string | undefined; encoding?: string | undefined },
): ReadOptions {
  if (encoding !== undefined) requireEncoding(encoding);
  return {
    formats: catalogue.formats,
    format: format === undefined ? undefined : findFormat(catalogue, format),
    encoding,
  };
}

function findFormat(catalogue: Catalogue, id: string): LogFormat {
  const format = catalogue.formats.find((known) => known.id === id);
  if (format) return format;
  const known = catalogue.formats.map((other) => other.id).join(', ');
  throw new LogscanError('unknown-format', `there is no log format "${id}"`, `Known: ${known}.`);
}
