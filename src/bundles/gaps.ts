/**
 * The gaps of bundles: what in them could not be read, in a sentence, and what the user can do about it.
 */
import { formatCount, formatSize } from '../locale/format.ts';
import { systemGap } from '../sources/gaps.ts';
import type { Gap, GapCode, Note } from '../types.ts';
import { ArchiveFault, type Obstacle } from './entry.ts';
import type { ClosedKind } from './kinds.ts';
import { LimitReached } from './limits.ts';

/** An archive or a closed format that logscan does not open. */
export function closedGap(path: string, kind: ClosedKind): Gap {
  const actions: Partial<Record<ClosedKind, string>> = {
    cab: 'Unpack it with: expand FILE -F:* FOLDER, and scan the folder.',
    evtx: 'Export it as text with: wevtutil qe FILE /lf:true /f:text, and scan the export.',
  };
  return unopenedGap(path, kind === 'evtx' ? 'an event log' : `packed as ${kind}`, actions[kind]);
}

/** An entry whose bytes cannot be read. */
export function obstacleGap(path: string, obstacle: Obstacle): Gap {
  if (obstacle !== 'encrypted') return unopenedGap(path, `packed as ${obstacle.method}`);
  return {
    code: 'bundle-encrypted',
    source: path,
    message: `${path} is encrypted`,
    action: 'Unpack it with its password, and scan the folder.',
  };
}

function unopenedGap(path: string, what: string, action = 'Unpack it with 7-Zip, and scan the folder.'): Gap {
  const message = `${path} is ${what}, which logscan does not open`;
  return { code: 'bundle-unsupported', source: path, message, action };
}

/** Archives one inside the other, beyond the limit. */
export function depthGap(path: string, depth: number): Gap {
  return limitGap(path, `lies ${formatCount(depth)} archives deep, and was not opened`, '--max-depth');
}

/** Whatever ended the reading of an entry or of a bundle. */
export function faultGap(path: string, error: unknown): Gap {
  if (error instanceof LimitReached) return reachedGap(path, error);
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== undefined) return systemGap(path, error);
  const isCut = code === 'Z_BUF_ERROR';
  const reason =
    error instanceof ArchiveFault
      ? error.message
      : isCut
        ? 'it ends too early'
        : String((error as Error).message);
  return {
    code: 'bundle-damaged',
    source: path,
    message: `${path} is damaged: ${reason}. What could be read of it was scanned`,
    action: 'Fetch or make the bundle again, and compare its size with the original.',
  };
}

function reachedGap(path: string, { limit, allowed }: LimitReached): Gap {
  switch (limit) {
    case 'entries':
      return limitGap(
        path,
        `has more than ${formatCount(allowed)} entries: the rest was not read`,
        '--max-entries',
      );
    case 'entryBytes':
      return limitGap(
        path,
        `is larger than ${formatSize(allowed)}: the rest of it was not read`,
        '--max-entry-size',
      );
    case 'totalBytes':
      return limitGap(
        path,
        `unpacks to more than ${formatSize(allowed)}: the rest was not read`,
        '--max-total-size',
      );
    case 'ratio':
      return limitGap(
        path,
        `unpacks to more than ${formatCount(allowed)} times its size, as only a bomb does: the rest was not read`,
        '--max-ratio',
      );
    default:
      return {
        ...limitGap(
          path,
          `is a zip of more than ${formatSize(allowed)} inside an archive, and was not opened`,
          '',
        ),
        action: 'Unpack the outer archive, and scan the folder.',
      };
  }
}

function limitGap(path: string, what: string, option: string): Gap {
  return {
    code: 'bundle-over-limit',
    source: path,
    message: `${path} ${what}`,
    action: `If you trust it, allow more with ${option}, or unpack it and scan the folder.`,
  };
}

/** Entries whose names lead out of the archive. */
export function unsafeNamesGap(path: string, names: readonly string[]): Gap {
  return {
    code: 'bundle-unsafe-names',
    source: path,
    message: `${path} has ${logsOf(names)} a path that leads out of it`,
    action: 'They were scanned, and nothing was written. Do not unpack this bundle unless you trust it.',
  };
}

/** Links among the entries, with names of logs. */
export function linksGap(path: string, names: readonly string[]): Gap {
  return {
    code: 'bundle-links',
    source: path,
    message: `${path} has ${logsOf(names)} only a link instead of the file`,
    action: 'Have the bundle made with the files that the links name.',
  };
}

function logsOf(names: readonly string[]): string {
  const [first] = names;
  return names.length === 1
    ? `a log, ${first}, with`
    : `${formatCount(names.length)} logs, such as ${first}, with`;
}

/** A bundle without logs. */
export function noLogsNote(path: string): Note {
  return { code: 'no-logs-in-bundle', source: path, message: `${path} holds no logs` };
}

/** Gaps of one kind that are told one by one. */
const mostGaps = 100;

/** Passes the gaps of a bundle on, as long as they are not too many of one kind; the others are counted. */
export function createGapCounter(path: string, addGap: (gap: Gap) => void) {
  let total = 0;
  const seen = new Map<GapCode, { count: number; action: string }>();
  return {
    count: () => total,
    add(gap: Gap): void {
      total++;
      const { count } = seen.get(gap.code) ?? { count: 0 };
      seen.set(gap.code, { count: count + 1, action: gap.action });
      if (count < mostGaps) addGap(gap);
    },
    /** Tells how many were not told. */
    end(): void {
      for (const [code, { count, action }] of seen) {
        const rest = formatCount(count - mostGaps);
        const message = `${path} has ${rest} more entries like the last ${formatCount(mostGaps)} that were not read`;
        if (count > mostGaps) addGap({ code, source: path, message, action });
      }
    },
  };
}
