/**
 * Which files there are to follow, kept up to date: the folders in which logs lie are looked at each time and listed when
 * they changed; all that the inputs mean is found anew from time to time. What is in the files is not its business.
 */
import { readdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { dirname } from 'node:path/posix';
import type { LogFormat } from '../catalogue/types.ts';
import type { Clock } from '../clock.ts';
import { discover } from '../sources/discover.ts';
import { bareHost, type Host } from '../sources/host.ts';
import { locate } from '../sources/locate.ts';
import type { FileKind } from '../sources/names.ts';
import { joinPath, kindOf } from '../sources/walk.ts';
import type { Gap } from '../types.ts';
import type { Place } from './look.ts';

export interface ListingOptions {
  inputs: readonly string[];
  formats: readonly LogFormat[];
  classify: (name: string) => FileKind;
  noGlob?: boolean | undefined;
  host?: Host | undefined;
  /** Files that are never followed, such as the checkpoint itself. */
  isOwn: (location: string) => boolean;
  clock: Clock;
  /** Told of a gap when it appears: at once in the beginning, later when it stays. */
  addGap: (gap: Gap) => void;
}

export interface Listing {
  /** Looks for files that are new. */
  refresh(): Promise<void>;
  /** The same list as long as it does not change. */
  places(): readonly Place[];
  /** Adds one that was found elsewhere. */
  add(place: Place): void;
  /** Forgets one that is gone. */
  remove(place: Place): void;
  /** Files of folders that were not taken, by reason. */
  skipped(): Record<string, number>;
}

/**
 * Least time between two full discoveries, in milliseconds; and how many times as long as one takes it is, for its own
 * sake and when a folder changed that only a discovery can tell of.
 */
const leastPause = 2000;
const usualShare = 400;
const urgentShare = 20;

export function createListing(options: ListingOptions): Listing {
  const { inputs, formats, classify, noGlob, host = bareHost, isOwn, clock, addGap } = options;
  const known = new Map<string, Place>();
  let places: readonly Place[] | null = null;
  /** When folders in which logs lie, or lay, changed last. */
  const folders = new Map<string, bigint | null>();
  /** Two changes may have the same time: what changed is listed once more. */
  let again = new Set<string>();
  /** Folders that were named: every log in them counts. */
  let named: string[] = [];
  let [soonest, latest] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let isUrgent = false;
  let skipped: Record<string, number> = {};
  const tell = createGapTeller(addGap);

  function add(place: Place): void {
    if (isOwn(resolve(place.location))) return;
    if (known.get(place.path)?.location === place.location) return;
    known.set(place.path, place);
    places = null;
    const folder = dirname(place.path);
    if (!folders.has(folder)) folders.set(folder, null);
  }

  async function discoverAll(): Promise<void> {
    const started = clock.now();
    named = await findFolders(inputs, host);
    for (const folder of named) if (!folders.has(folder)) folders.set(folder, null);
    const found = await discover(inputs, { formats, noGlob, host });
    for (const { path, location } of found.sources) if (location !== null) add({ path, location });
    skipped = found.skipped;
    // Files come and go while they are listed.
    tell(found.gaps.filter(({ code, source = '' }) => code !== 'not-found' || inputs.includes(source)));
    const duration = clock.now() - started;
    latest = started + Math.max(leastPause, duration * usualShare);
    soonest = started + duration * urgentShare;
    isUrgent = false;
  }

  /** Folders to be listed. */
  async function findChanged(): Promise<string[]> {
    const all = [...folders.keys()];
    const times = await Promise.all(all.map(changeOf));
    const changed = all.filter((folder, index) => folders.get(folder) !== times[index]);
    for (const [index, folder] of all.entries()) {
      if (times[index] === null && !named.includes(folder)) folders.delete(folder);
      else folders.set(folder, times[index]);
    }
    const due = new Set([...changed, ...again]);
    again = new Set(changed);
    return [...due];
  }

  /** Lists a folder of a named one. What cannot be listed is told when all is found anew. */
  async function list(folder: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = joinPath(folder, entry.name);
      if (kindOf(entry) !== 'file' || known.has(path)) continue;
      const kind = classify(entry.name);
      if (kind === 'log' || kind === 'bundle') add({ path, location: path });
    }
  }

  return {
    async refresh() {
      const isNamed = (folder: string) =>
        named.some((root) => folder === root || folder.startsWith(root.replace(/\/?$/, '/')) || root === '.');
      const changed = await findChanged();
      isUrgent ||= !changed.every(isNamed);
      if (clock.now() >= (isUrgent ? soonest : latest)) await discoverAll();
      await Promise.all(changed.filter(isNamed).map(list));
    },
    places() {
      places ??= [...known.values()];
      return places;
    },
    add,
    remove({ path }) {
      known.delete(path);
      places = null;
    },
    skipped: () => skipped,
  };
}

/** When a folder changed last, in nanoseconds since 1970; null when there is none. */
function changeOf(folder: string): Promise<bigint | null> {
  return stat(folder, { bigint: true }).then(
    ({ mtimeNs }) => mtimeNs,
    () => null,
  );
}

/** The inputs that are folders, with `/`. */
async function findFolders(inputs: readonly string[], host: Host): Promise<string[]> {
  const paths = (await Promise.all(inputs.map((input) => locate(input, host)))).flat();
  const kinds = await Promise.all(paths.map((path) => stat(path).catch(() => null)));
  return paths.filter((_, index) => kinds[index]?.isDirectory()).map((path) => path.replaceAll('\\', '/'));
}

/** Tells of each gap once, as long as it stays; after the first time only when it was there before, for files come and go. */
function createGapTeller(addGap: (gap: Gap) => void): (gaps: readonly Gap[]) => void {
  let before: Set<string> | null = null;
  let told = new Set<string>();
  return (gaps) => {
    const keyOf = ({ code, source }: Gap) => `${code} ${source}`;
    for (const gap of gaps) {
      const key = keyOf(gap);
      if (told.has(key) || (before !== null && !before.has(key))) continue;
      told.add(key);
      addGap(gap);
    }
    before = new Set(gaps.map(keyOf));
    told = new Set([...told].filter((key) => before?.has(key)));
  };
}
