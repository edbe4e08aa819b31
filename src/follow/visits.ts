/**
 * Visits to files that are known: whether there is something to read in one, and reading it. A file is left alone when
 * nothing changed and nothing waits, and one that cannot be read is tried again.
 */
import type { Clock } from '../clock.ts';
import { systemGap } from '../sources/gaps.ts';
import type { Finding, Gap } from '../types.ts';
import type { FollowedFile, PresentFile } from './followed-file.ts';
import { type FileRead, type FollowTools, readOn } from './read-on.ts';
import type { Register } from './register.ts';
import { createTroubles } from './troubles.ts';
import { dueTime, isOverdue, type Wait } from './waiting.ts';

/** The last turn reads also what waits for its end, since nobody will look again. */
export type Turn = 'next' | 'last';

export interface Visits {
  /** Whether there is anything to be done: it changed, or what waits in it has waited for long enough. */
  isWorthwhile(identity: string, found: PresentFile, turn: Turn): boolean;
  /** Reads on in a file; returns false when what was read of it is not there any more. */
  visit(file: FollowedFile, found: PresentFile, turn: Turn): AsyncGenerator<Finding[], boolean>;
  /** Reads, and notes what stands in the way. */
  attempt(found: PresentFile, read: () => AsyncGenerator<Finding[]>): AsyncGenerator<Finding[]>;
  /** Forgets a file that is gone. */
  forget(file: FollowedFile): void;
  /** Whether a record waits for its end in it. */
  isWaiting(identity: string): boolean;
  /** When the next of these is due, in milliseconds since 1970; infinity when none waits. */
  due(): number;
  /** There is more to be read at once. */
  isBehind(): boolean;
  /** Tells what stands in the way of reading, when nobody will try again. */
  end(): void;
}

/** What was seen of a file when it was looked at last. */
interface Look {
  size: number;
  mtime: number;
  isMore: boolean;
  wait: Wait | null;
}

export interface VisitOptions {
  register: Register;
  tools: FollowTools;
  clock: Clock;
  addGap: (gap: Gap) => void;
  /** Told when a log had a record last, in milliseconds since 1970, and whether there is a new one. */
  hear: (file: FollowedFile, at: number, isNew: boolean) => void;
}

export function createVisits({ register, tools, clock, addGap, hear }: VisitOptions): Visits {
  const looks = new Map<string, Look>();
  const troubles = createTroubles(addGap);

  function isChanged(look: Look | undefined, { size, mtime }: PresentFile): boolean {
    return look === undefined || look.isMore || look.size !== size || look.mtime !== mtime;
  }

  function isDue(wait: Wait | null, isGrown: boolean, turn: Turn): boolean {
    if (wait === null) return false;
    const now = clock.now();
    return turn === 'last' || (isGrown ? isOverdue(wait, now) : now >= dueTime(wait));
  }

  function isWorthwhile(identity: string, found: PresentFile, turn: Turn): boolean {
    const look = looks.get(identity);
    return isChanged(look, found) || isDue(look?.wait ?? null, false, turn);
  }

  async function* visit(
    file: FollowedFile,
    found: PresentFile,
    turn: Turn,
  ): AsyncGenerator<Finding[], boolean> {
    register.put(file);
    const look = looks.get(file.identity);
    const wait = look?.wait ?? null;
    const isLate = turn === 'last' || isDue(wait, isChanged(look, found), turn);
    let isSame = true;
    yield* attempt(found, async function* () {
      const read = await readOn(file, tools, isLate ? 'match' : 'wait');
      isSame = read.kind !== 'replaced';
      if (read.kind !== 'read') return;
      register.put(read.file);
      looks.set(file.identity, lookOf(read, found, file, wait));
      // What is looked at for the first time may be of old.
      const isNew = look === undefined ? read.end > file.progress.matched : look.size !== found.size;
      if (isNew || look === undefined) {
        hear(read.file, look === undefined ? Math.min(found.mtime, clock.now()) : clock.now(), isNew);
      }
      if (read.findings.length > 0) yield read.findings;
    });
    return isSame;
  }

  function lookOf(
    { file, isMore, end, waits }: FileRead,
    found: PresentFile,
    before: FollowedFile,
    wait: Wait | null,
  ): Look {
    const now = clock.now();
    const { offset, matched } = file.progress;
    const isWaiting = waits !== 'nothing' && matched < end && !isMore;
    const since = wait !== null && offset === before.progress.offset ? wait.since : now;
    return {
      size: found.size,
      mtime: found.mtime,
      isMore,
      wait: isWaiting ? { for: waits, since, grown: now } : null,
    };
  }

  async function* attempt(
    found: PresentFile,
    read: () => AsyncGenerator<Finding[]>,
  ): AsyncGenerator<Finding[]> {
    try {
      yield* read();
      troubles.clear(found.path);
    } catch (error) {
      const { syscall, code } = error as NodeJS.ErrnoException;
      if (syscall === undefined) throw error;
      // One that is gone by now is no trouble.
      if (code !== 'ENOENT') troubles.add(found.path, systemGap(found.path, error), clock.now());
    }
  }

  return {
    isWorthwhile,
    visit,
    attempt,
    forget({ identity, path }) {
      looks.delete(identity);
      troubles.clear(path);
    },
    isWaiting: (identity) => looks.get(identity)?.wait != null,
    due: () =>
      [...looks.values()].reduce((due, { wait }) => Math.min(due, wait ? dueTime(wait) : Infinity), Infinity),
    isBehind: () => [...looks.values()].some(({ isMore }) => isMore),
    end: troubles.end,
  };
}
