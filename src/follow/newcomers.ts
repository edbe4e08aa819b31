/**
 * Files that nobody has read: new logs, copies of logs that were read, and compressed ones. What they are is told by what is
 * in them; until that is clear they are left alone.
 */
import type { OpenOptions } from '../bundles/open.ts';
import type { Clock } from '../clock.ts';
import { openFile } from '../read/file.ts';
import { isBundle, isSingle } from '../sources/names.ts';
import type { Finding, Gap } from '../types.ts';
import { readCompressed, type Survey, surveyCompressed } from './compressed.ts';
import { type FollowedFile, newFile, noCounts, type PassedFile, type PresentFile } from './followed-file.ts';
import { findKinship } from './kinship.ts';
import { headSize } from './mark.ts';
import type { FollowTools } from './read-on.ts';
import type { Register } from './register.ts';
import type { Turn, Visits } from './visits.ts';

export interface NewcomerOptions {
  register: Register;
  visits: Visits;
  tools: FollowTools;
  opening: OpenOptions;
  passed: readonly PassedFile[];
  clock: Clock;
  addGap: (gap: Gap) => void;
}

export interface Newcomers {
  /** Takes up a file of which nothing was matched. */
  begin(found: PresentFile, turn: Turn): AsyncGenerator<Finding[]>;
  /** Forgets those that are gone. */
  forgetAllBut(isPresent: (identity: string) => boolean): void;
  /** Those that need not be read. */
  passed(): PassedFile[];
  /** There is one that must be looked at again. */
  isInDoubt(): boolean;
  /** Grows whenever something changes. */
  version(): number;
  /** How many bundles lie among the files. */
  bundles(): number;
}

/** A file that nobody has read: what it was like when it was left alone, and when, in milliseconds since 1970. */
interface Doubtful {
  size: number;
  mtime: number;
  since: number;
  /** How often it was like that. */
  looks: number;
  /** What a look at a compressed log told. */
  survey: Survey | null;
}

/** How long a compressed log may seem damaged because it is being written, in milliseconds. */
const compressing = 10_000;

export function createNewcomers(options: NewcomerOptions): Newcomers {
  const { register, visits, tools, opening, clock, addGap } = options;
  const passed = new Map(options.passed.map((file) => [file.identity, file]));
  const doubtful = new Map<string, Doubtful>();
  const bundles = new Set<string>();
  let version = 0;

  /** Notes what a file is like, and for how long it has been like that. */
  function look({ identity, size, mtime }: PresentFile): Doubtful {
    const before = doubtful.get(identity);
    const isSame = before?.size === size && before.mtime === mtime;
    const now = isSame ? before : { size, mtime, since: clock.now(), looks: 0, survey: null };
    now.looks++;
    doubtful.set(identity, now);
    return now;
  }

  async function* begin(found: PresentFile, turn: Turn): AsyncGenerator<Finding[]> {
    const before = passed.get(found.identity);
    if (found.size === 0 || (before?.size === found.size && before.mtime === found.mtime)) return;
    if (isBundle(found.path) && !isSingle(found.path)) {
      bundles.add(found.identity);
      return;
    }
    if (isBundle(found.path)) {
      const doubt = look(found);
      if (doubt.looks > 1 || turn === 'last') yield* unpack(found, doubt);
      return;
    }
    // So few bytes do not tell a copy that is being made from a new log.
    if (found.size < headSize && turn === 'next' && !doubtful.has(found.identity)) {
      look(found);
      return;
    }
    const opened = await openFile(found.location);
    const kinship = await findKinship(opened, register.known()).finally(() => opened.close());
    if (opened.identity !== found.identity) return;
    // When the other one grew meanwhile, it will have been read as far as this one at the next look.
    const isUnsure = kinship.kind === 'continues' && !kinship.isSure;
    if (isUnsure && turn === 'next' && !doubtful.has(found.identity)) {
      look(found);
      return;
    }
    doubtful.delete(found.identity);
    if (kinship.kind === 'copy' || kinship.kind === 'own-report') {
      register.drop(found.identity);
      pass(found);
      return;
    }
    yield* visits.visit(kinship.kind === 'none' ? newFile(found) : goOn(found, kinship.of), found, turn);
  }

  /** A file that goes on where another one ended. */
  function goOn({ path, location, identity }: PresentFile, of: FollowedFile): FollowedFile {
    register.replace(of);
    return { ...of, path, location, identity, counts: register.isThere(of) ? noCounts : of.counts };
  }

  async function* unpack(found: PresentFile, doubt: Doubtful): AsyncGenerator<Finding[]> {
    doubt.survey ??= await surveyCompressed(found, register.known(), opening);
    const { gaps } = doubt.survey;
    // One that is still being written seems to be damaged.
    if (gaps.length > 0 && clock.now() - doubt.since < compressing) return;
    const survey = gaps.length > 0 ? await surveyCompressed(found, register.known(), opening) : doubt.survey;
    const read = yield* readCompressed(found, survey, tools, opening);
    for (const gap of gaps) addGap(gap);
    for (const { file, of } of read) {
      if (of !== null && register.isThere(of)) {
        // It will be looked at again.
        register.put({ ...of, progress: file.progress });
        continue;
      }
      if (of !== null) register.replace(of);
      register.depart({ ...file, identity: of?.identity ?? file.identity }, clock.now());
    }
    doubtful.delete(found.identity);
    pass(found);
  }

  function pass({ identity, path, size, mtime }: PresentFile): void {
    version++;
    passed.set(identity, { identity, path, size, mtime });
  }

  return {
    begin,
    forgetAllBut(isPresent) {
      for (const known of [bundles, passed, doubtful]) {
        for (const identity of known.keys()) if (!isPresent(identity)) known.delete(identity);
      }
    },
    passed: () => [...passed.values()],
    isInDoubt: () => doubtful.size > 0,
    version: () => version,
    bundles: () => bundles.size,
  };
}
