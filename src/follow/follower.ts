/**
 * Follows files: each poll looks at all of them, finds what became of those that are gone, and reads what is new, the rest
 * of a renamed log before the one that took its name. What it knows at the end of a poll can be written to a checkpoint.
 */
import type { OpenOptions } from '../bundles/open.ts';
import type { Clock } from '../clock.ts';
import { openFile } from '../read/file.ts';
import { systemGap } from '../sources/gaps.ts';
import { isBundle, isSingle } from '../sources/names.ts';
import type { Finding, Gap } from '../types.ts';
import { readCompressed, type Survey, surveyCompressed } from './compressed.ts';
import { createDeparted, type DepartedFile } from './departed.ts';
import {
  type Counts,
  type FollowedFile,
  newFile,
  noCounts,
  type PassedFile,
  type PresentFile,
} from './followed-file.ts';
import { findKinship, type KnownFile } from './kinship.ts';
import type { Listing } from './listing.ts';
import { lookAt } from './look.ts';
import { type FileRead, type FollowTools, readOn } from './read-on.ts';
import { findBeside } from './search.ts';
import { createTroubles } from './troubles.ts';
import { dueTime, isOverdue, type Wait } from './waiting.ts';

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
}

export interface Follower {
  /** Looks at all files and reads what is new: `last` also what waits for its end, since nobody will look again. */
  poll(turn: 'next' | 'last'): AsyncGenerator<Finding[]>;
  /** Looks at the files in which a record waits for its end. */
  pollWaiting(): AsyncGenerator<Finding[]>;
  /** When the next of these is due, in milliseconds since 1970; infinity when none waits. */
  due(): number;
  /** There is more to be read at once. */
  isBehind(): boolean;
  followed(): Followed;
  /** How many bundles lie among the files. */
  bundles(): number;
  /** Lines that were read since following began. */
  lines(): number;
  /** How many files were forgotten, and what was read of them. */
  forgotten(): { files: number; counts: Counts };
}

/** What was seen of a file when it was looked at last. */
interface Look {
  size: number;
  mtime: number;
  isMore: boolean;
  wait: Wait | null;
}

/** A file that nobody has read: what it was like when it was left alone, and when, in milliseconds since 1970. */
interface Doubtful {
  size: number;
  mtime: number;
  since: number;
  /** What a look at a compressed log told. */
  survey: Survey | null;
}

/** How long a compressed log may seem damaged because it is being written, in milliseconds. */
const compressing = 10_000;

export function createFollower(options: FollowerOptions): Follower {
  const { listing, tools, opening, clock, addGap } = options;
  const files = new Map(options.followed.files.map((file) => [file.identity, file]));
  const passed = new Map(options.followed.passed.map((file) => [file.identity, file]));
  const departed = createDeparted(options.followed.departed);
  const looks = new Map<string, Look>();
  const doubtful = new Map<string, Doubtful>();
  const bundles = new Set<string>();
  const troubles = createTroubles(addGap);

  function known(): KnownFile[] {
    return [
      ...[...files.values()].map((file) => ({ file, isThere: true })),
      ...departed.files().map(({ file }) => ({ file, isThere: false })),
    ];
  }

  /** Numbers are given anew: one that is gone may have had that of a file that is there. */
  function isThere(file: FollowedFile): boolean {
    return files.get(file.identity) === file;
  }

  function depart(file: FollowedFile): void {
    files.delete(file.identity);
    looks.delete(file.identity);
    troubles.clear(file.path);
    if (file.progress.matched > 0) departed.add(file, clock.now());
  }

  /** Files by identity; of several names of one, that by which it is known counts. */
  async function lookAtAll(): Promise<Map<string, PresentFile>> {
    const places = listing.places();
    const present = new Map<string, PresentFile>();
    for (const [index, found] of (await lookAt(places)).entries()) {
      if (found === null) listing.remove(places[index]);
      else if (options.except.includes(found.identity)) continue;
      else if (!present.has(found.identity) || files.get(found.identity)?.path === found.path) {
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

  async function* poll(turn: 'next' | 'last'): AsyncGenerator<Finding[]> {
    await listing.refresh();
    const present = await lookAtAll();
    for (const file of [...files.values()]) {
      if (present.has(file.identity)) continue;
      const found = await trace(file, present);
      if (found?.identity !== file.identity) depart(file);
    }
    const isRenamed = ({ identity, path }: FollowedFile) => present.get(identity)?.path !== path;
    for (const file of [...files.values()].sort((a, b) => Number(isRenamed(b)) - Number(isRenamed(a)))) {
      const found = present.get(file.identity) as PresentFile;
      const { path, location } = found;
      if (!(yield* visit(isRenamed(file) ? { ...file, path, location } : file, found, turn))) {
        depart(file);
        await trace(file, present);
      }
    }
    for (const found of present.values()) {
      if (!files.has(found.identity)) yield* guard(found, () => begin(found, turn));
    }
    for (const identity of bundles) if (!present.has(identity)) bundles.delete(identity);
    for (const identity of passed.keys()) if (!present.has(identity)) passed.delete(identity);
    for (const identity of doubtful.keys()) if (!present.has(identity)) doubtful.delete(identity);
    if (turn === 'last') troubles.end();
  }

  async function* pollWaiting(): AsyncGenerator<Finding[]> {
    const waiting = [...files.values()].filter(({ identity }) => looks.get(identity)?.wait);
    for (const [index, found] of (await lookAt(waiting)).entries()) {
      const file = waiting[index];
      // What became of others is found at the next poll.
      if (found?.identity === file.identity) yield* visit(file, found, 'next');
    }
  }

  /** Reads on in a file that is known; false when what was read of it is not there any more. */
  async function* visit(
    file: FollowedFile,
    found: PresentFile,
    turn: 'next' | 'last',
  ): AsyncGenerator<Finding[], boolean> {
    files.set(file.identity, file);
    const look = looks.get(file.identity);
    const wait = look?.wait ?? null;
    const now = clock.now();
    const isChanged =
      look === undefined || look.isMore || look.size !== found.size || look.mtime !== found.mtime;
    const isDue =
      wait !== null && (turn === 'last' || (isChanged ? isOverdue(wait, now) : now >= dueTime(wait)));
    if (!isChanged && !isDue) return true;
    let isSame = true;
    yield* guard(found, async function* () {
      const read = await readOn(file, tools, isDue || turn === 'last' ? 'match' : 'wait');
      isSame = read.kind !== 'replaced';
      if (read.kind !== 'read') return;
      files.set(file.identity, read.file);
      looks.set(file.identity, lookOf(read, found, file, wait));
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

  /** What a file was like when it was first left alone as it is now, if it was; notes what it is like. */
  function leaveAlone({ identity, size, mtime }: PresentFile): Doubtful | null {
    const before = doubtful.get(identity);
    if (before?.size === size && before.mtime === mtime) return before;
    doubtful.set(identity, { size, mtime, since: clock.now(), survey: null });
    return null;
  }

  /** Takes up a file that nobody has read. */
  async function* begin(found: PresentFile, turn: 'next' | 'last'): AsyncGenerator<Finding[]> {
    const before = passed.get(found.identity);
    if (found.size === 0 || (before?.size === found.size && before.mtime === found.mtime)) return;
    if (isBundle(found.path) && !isSingle(found.path)) {
      bundles.add(found.identity);
      return;
    }
    if (isBundle(found.path)) {
      const before = leaveAlone(found);
      if (before !== null) yield* unpack(found, before);
      return;
    }
    const opened = await openFile(found.location);
    const kinship = await findKinship(opened, known()).finally(() => opened.close());
    if (opened.identity !== found.identity) return;
    // When the other one grew meanwhile, it will have been read as far as this one at the next look.
    const isUnsure = kinship.kind === 'continues' && !kinship.isSure;
    if (isUnsure && turn === 'next' && doubtful.get(found.identity) === undefined) {
      leaveAlone(found);
      return;
    }
    doubtful.delete(found.identity);
    if (kinship.kind === 'copy') {
      pass(found);
      return;
    }
    const { path, location, identity } = found;
    let file = newFile(found);
    if (kinship.kind === 'continues') {
      const counts = isThere(kinship.of) ? noCounts : kinship.of.counts;
      file = { ...kinship.of, path, location, identity, counts };
      departed.remove(kinship.of);
    }
    if (!(yield* visit(file, found, turn))) files.delete(identity);
  }

  async function* unpack(found: PresentFile, before: Doubtful): AsyncGenerator<Finding[]> {
    if (before.survey === null) before.survey = await surveyCompressed(found, known(), opening);
    const { gaps } = before.survey;
    // One that is still being written seems to be damaged.
    if (gaps.length > 0 && clock.now() - before.since < compressing) return;
    const survey = gaps.length > 0 ? await surveyCompressed(found, known(), opening) : before.survey;
    const read = yield* readCompressed(found, survey, tools, opening);
    for (const gap of gaps) addGap(gap);
    for (const { file, of } of read) {
      if (of !== null && isThere(of)) {
        // It will be looked at again.
        files.set(of.identity, { ...of, progress: file.progress });
        continue;
      }
      if (of !== null) departed.remove(of);
      departed.add({ ...file, identity: of?.identity ?? file.identity }, clock.now());
    }
    doubtful.delete(found.identity);
    pass(found);
  }

  function pass({ identity, path, size, mtime }: PresentFile): void {
    passed.set(identity, { identity, path, size, mtime });
  }

  /** Notes what stands in the way of reading a file. One that is gone by now is none. */
  async function* guard(
    found: PresentFile,
    read: () => AsyncGenerator<Finding[]>,
  ): AsyncGenerator<Finding[]> {
    try {
      yield* read();
      troubles.clear(found.path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        troubles.add(found.path, systemGap(found.path, error), clock.now());
      }
    }
  }

  return {
    poll,
    pollWaiting,
    due: () => Math.min(Infinity, ...[...looks.values()].flatMap(({ wait }) => (wait ? dueTime(wait) : []))),
    isBehind: () => [...looks.values()].some(({ isMore }) => isMore),
    followed: () => ({
      files: [...files.values()],
      departed: departed.files(),
      passed: [...passed.values()],
    }),
    bundles: () => bundles.size,
    lines: () =>
      [...files.values(), ...departed.files().map(({ file }) => file)].reduce(
        (sum, { counts }) => sum + counts.lines,
        departed.forgotten().counts.lines,
      ),
    forgotten: departed.forgotten,
  };
}
