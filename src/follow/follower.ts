/**
 * Follows files: each poll looks at all of them, finds what became of those that are gone, and reads what is new, the rest
 * of a renamed log before the one that took its name. What it knows at the end of a poll can be written to a checkpoint.
 */
import type { OpenOptions } from '../bundles/open.ts';
import type { Clock } from '../clock.ts';
import type { LastRecord } from '../match/silence.ts';
import type { Finding, Gap } from '../types.ts';
import type { DepartedFile } from './departed.ts';
import type { Counts, FollowedFile, PassedFile, PresentFile } from './followed-file.ts';
import type { Listing } from './listing.ts';
import { createLook, lookOnce, type Place } from './look.ts';
import { createNewcomers } from './newcomers.ts';
import { type FollowTools, readLastRecord } from './read-on.ts';
import { createRegister } from './register.ts';
import { findBeside } from './search.ts';
import { createVisits, type Turn } from './visits.ts';

/** All that a follower knows. Plain data. */
export interface Followed {
  files: FollowedFile[];
  departed: DepartedFile[];
  passed: PassedFile[];
}

export interface FollowerOptions {
  listing: Listing;
  tools: FollowTools;
  opening: OpenOptions;
  /** What an earlier follower knew. */
  followed: Followed;
  /** Files that are left alone, by identity. */
  except: readonly string[];
  clock: Clock;
  addGap: (gap: Gap) => void;
  /** Told when a log had a record last, in milliseconds since 1970, and whether there is a new one. */
  hear: (file: FollowedFile, at: number, isNew: boolean) => void;
}

export interface Follower {
  /** Looks at all files and reads what is new: `last` also what waits for its end, since nobody will look again. */
  poll(turn: Turn): AsyncGenerator<Finding[]>;
  /** Looks at the files in which a record waits for its end. */
  pollWaiting(): AsyncGenerator<Finding[]>;
  /** When the next of these is due, in milliseconds since 1970; infinity when none waits. */
  due(): number;
  /** There is more to be read at once. */
  isBehind(): boolean;
  followed(): Followed;
  /** How many bundles lie among the files. */
  bundles(): number;
  /** The last record of a file, in log formats in which silence is a finding; null when it cannot be read. */
  lastRecord(identity: string): Promise<LastRecord | null>;
  /** Counts a finding that was not read, but belongs to a file: silence after its last record. */
  count(finding: Finding): void;
  /** How many files are followed. */
  files(): number;
  /** Grows whenever something changes. */
  version(): number;
  /** Lines that were read since following began. */
  lines(): number;
  /** How many files were forgotten, and what was read of them. */
  forgotten(): { files: number; counts: Counts };
}

export function createFollower(options: FollowerOptions): Follower {
  const { listing, tools, opening, followed, except, clock, addGap, hear } = options;
  const look = createLook(clock);
  const register = createRegister(followed.files, followed.departed);
  const visits = createVisits({ register, tools, clock, addGap, hear });
  const newcomers = createNewcomers({
    register,
    visits,
    tools,
    opening,
    passed: followed.passed,
    clock,
    addGap,
  });

  /** What was seen when nothing was left to be done. */
  let lastFiles: readonly (PresentFile | null)[] | null = null;

  function depart(file: FollowedFile): void {
    visits.forget(file);
    register.depart(file, clock.now());
  }

  /** Files by identity; of several names of one, that by which it is known counts. */
  function identify(
    places: readonly Place[],
    files: readonly (PresentFile | null)[],
  ): Map<string, PresentFile> {
    const present = new Map<string, PresentFile>();
    for (const [index, found] of files.entries()) {
      if (found === null) listing.remove(places[index]);
      else if (except.includes(found.identity)) continue;
      else if (!present.has(found.identity) || register.get(found.identity)?.path === found.path) {
        present.set(found.identity, found);
      }
    }
    return present;
  }

  /** Finds, under a name that is not followed, a file that is not where it was, or what was read of it. */
  async function trace(file: FollowedFile, present: Map<string, PresentFile>): Promise<PresentFile | null> {
    const names = new Set(listing.places().map(({ path }) => path));
    const found = await findBeside(file, opening.classify, (path) => names.has(path));
    if (found === null) return null;
    present.set(found.identity, found);
    listing.add(found);
    return found;
  }

  async function* poll(turn: Turn): AsyncGenerator<Finding[]> {
    if (turn === 'next' && !visits.isBehind() && clock.now() < look.rest()) return;
    await listing.refresh();
    const places = listing.places();
    const files = await look.at(places);
    const isCalm = files === lastFiles && !visits.isBehind() && clock.now() < visits.due();
    if (isCalm && turn === 'next') return;
    const failures = visits.failures();
    const present = identify(places, files);
    for (const file of register.files()) {
      if (present.has(file.identity)) continue;
      const found = await trace(file, present);
      if (found?.identity !== file.identity) depart(file);
    }
    const known = register
      .files()
      .map((file) => ({ file, found: present.get(file.identity) as PresentFile }));
    const isRenamed = ({ file, found }: (typeof known)[number]) => file.path !== found.path;
    // What is left of a renamed log was written before what took its name.
    const renamed = known.filter(isRenamed).map(({ file, found }) => {
      const { path, location } = found;
      return { file: { ...file, path, location }, found };
    });
    for (const { file } of renamed) register.put(file);
    for (const { file, found } of [...renamed, ...known.filter((one) => !isRenamed(one))]) {
      if (!visits.isWorthwhile(file.identity, found, turn)) continue;
      if (file.progress.matched === 0) {
        // Of so little nobody could tell whether it is a copy.
        yield* visits.attempt(found, () => newcomers.begin(found, turn));
        continue;
      }
      if (yield* visits.visit(file, found, turn)) continue;
      depart(file);
      await trace(file, present);
    }
    // The oldest first: a copy that is being made comes behind its original, and logs in the order in which they were written.
    const unknown = [...present.values()].filter(({ identity }) => register.get(identity) === undefined);
    for (const found of unknown.sort((a, b) => a.mtime - b.mtime || b.size - a.size)) {
      yield* visits.attempt(found, () => newcomers.begin(found, turn));
    }
    newcomers.forgetAllBut((identity) => present.has(identity));
    lastFiles = visits.failures() === failures && !newcomers.isInDoubt() ? files : null;
    if (turn === 'last') visits.end();
  }

  async function* pollWaiting(): AsyncGenerator<Finding[]> {
    const waiting = register.files().filter(({ identity }) => visits.isWaiting(identity));
    for (const [index, found] of (await lookOnce(waiting)).entries()) {
      const file = waiting[index];
      // What became of others is found at the next poll.
      if (found?.identity !== file.identity) continue;
      if (visits.isWorthwhile(file.identity, found, 'next')) yield* visits.visit(file, found, 'next');
    }
  }

  return {
    poll,
    pollWaiting,
    due: visits.due,
    isBehind: visits.isBehind,
    followed: () => ({
      files: register.files(),
      departed: register.departed(),
      passed: newcomers.passed(),
    }),
    bundles: newcomers.bundles,
    async lastRecord(identity) {
      const file = register.get(identity);
      return file === undefined ? null : readLastRecord(file, tools);
    },
    count: register.count,
    files: register.size,
    version: () => register.version() + newcomers.version(),
    lines: register.lines,
    forgotten: register.forgotten,
  };
}
