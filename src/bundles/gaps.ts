/**
 * The gaps of bundles: what in them could not be read, in a sentence, and what the user can do about it.
 */
import { makeGap, makeNote, say } from '../locale/remarks/say.ts';
import { systemGap } from '../sources/gaps.ts';
import type { Gap, GapCode, Note, Saying } from '../types.ts';
import { ArchiveFault, type Obstacle } from './entry.ts';
import type { ClosedKind } from './kinds.ts';
import { LimitReached } from './limits.ts';

/** An archive or a closed format that logscan does not open. */
export function closedGap(path: string, kind: ClosedKind): Gap {
  switch (kind) {
    case 'evtx': {
      const action = say('export-event-log', { command: 'wevtutil qe FILE /lf:true /f:text' });
      return packedGap(path, say('event-log', { path }), action);
    }
    case 'cab': {
      const action = say('unpack-by-command', { command: 'expand FILE -F:* FOLDER' });
      return packedGap(path, say('packed', { path, method: kind }), action);
    }
    default:
      return packedGap(path, say('packed', { path, method: kind }));
  }
}

/** An entry whose bytes cannot be read. */
export function obstacleGap(path: string, obstacle: Obstacle): Gap {
  if (obstacle === 'encrypted') {
    return makeGap('bundle-encrypted', path, say('encrypted', { path }), say('unpack-by-password'));
  }
  if (obstacle === 'unusual-entry') return packedGap(path, say('unusual-tar-entry', { path }));
  const { method } = obstacle;
  return packedGap(
    path,
    typeof method === 'string' ? say('packed', { path, method }) : say('packed-by-number', { path, method }),
  );
}

function packedGap(path: string, message: Saying, action = say('unpack-by-7-zip')): Gap {
  return makeGap('bundle-unsupported', path, message, action);
}

/** Archives one inside the other, beyond the limit. */
export function depthGap(path: string, depth: number): Gap {
  return limitGap(path, say('too-deep', { path, depth }), '--max-depth');
}

/** Whatever ended the reading of an entry or of a bundle. */
export function faultGap(path: string, error: unknown): Gap {
  if (error instanceof LimitReached) return reachedGap(path, error);
  const { syscall } = error as NodeJS.ErrnoException;
  if (syscall !== undefined) return systemGap(path, error);
  return makeGap('bundle-damaged', path, damage(path, error), say('fetch-again'));
}

function damage(path: string, error: unknown): Saying {
  if (error instanceof ArchiveFault) {
    const { fault } = error;
    if (fault.kind !== 'wrong-size') return say(`damaged-${fault.kind}`, { path });
    return say('damaged-wrong-size', { path, held: fault.held, claimed: fault.claimed });
  }
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') return say('damaged-ends-early', { path });
  return say('damaged', { path, reason: String(message) });
}

function reachedGap(path: string, { limit, allowed }: LimitReached): Gap {
  const reached = { path, allowed };
  switch (limit) {
    case 'entries':
      return limitGap(path, say('too-many-entries', reached), '--max-entries');
    case 'entryBytes':
      return limitGap(path, say('entry-too-large', reached), '--max-entry-size');
    case 'totalBytes':
      return limitGap(path, say('bundle-too-large', reached), '--max-total-size');
    case 'ratio':
      return limitGap(path, say('bomb', reached), '--max-ratio');
    default:
      return makeGap('bundle-over-limit', path, say('inner-zip-too-large', reached), say('unpack-outer'));
  }
}

function limitGap(path: string, message: Saying, option: string): Gap {
  return makeGap('bundle-over-limit', path, message, say('allow-more', { option }));
}

/** Entries whose names lead out of the archive. */
export function unsafeNamesGap(path: string, names: readonly string[]): Gap {
  const message = say('unsafe-names', { path, count: names.length, first: names[0] });
  return makeGap('bundle-unsafe-names', path, message, say('do-not-unpack'));
}

/** Links among the entries, with names of logs. */
export function linksGap(path: string, names: readonly string[]): Gap {
  const message = say('only-links', { path, count: names.length, first: names[0] });
  return makeGap('bundle-links', path, message, say('bundle-linked-files'));
}

/** A bundle without logs. */
export function noLogsNote(path: string): Note {
  return makeNote('no-logs-in-bundle', path, say('no-logs-in-bundle', { path }));
}

/** Gaps of one kind that are told one by one. */
const mostGaps = 100;

/** Passes the gaps of a bundle on, as long as they are not too many of one kind; the others are counted. */
export function createGapCounter(path: string, addGap: (gap: Gap) => void) {
  let total = 0;
  const seen = new Map<GapCode, { count: number; last: Gap }>();
  return {
    count: () => total,
    add(gap: Gap): void {
      total++;
      const { count } = seen.get(gap.code) ?? { count: 0 };
      seen.set(gap.code, { count: count + 1, last: gap });
      if (count < mostGaps) addGap(gap);
    },
    /** Tells how many were not told. */
    end(): void {
      for (const [code, { count, last }] of seen) {
        if (count <= mostGaps) continue;
        const message = say('more-entries', { path, more: count - mostGaps, told: mostGaps });
        addGap(makeGap(code, path, message, last.said?.action ?? say('fetch-again')));
      }
    },
  };
}
