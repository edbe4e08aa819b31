/**
 * Looks at files without opening them: which are there, and whether they changed. A thousand idle files are looked at four
 * times a second, for weeks, so a file that did not change costs one question to the system and no new object. To ask at
 * once costs half of what it costs to ask in the background; but where the system is slow to answer nobody may wait for it.
 */
import { type Stats, stat, statSync } from 'node:fs';
import { stat as statWithDigits } from 'node:fs/promises';
import type { Clock } from '../clock.ts';
import { identityOf } from '../read/file.ts';
import type { PresentFile } from './followed-file.ts';

/** A place to look at, and how reports name it. */
export type Place = Pick<PresentFile, 'location' | 'path'>;

/**
 * Looks at places: gives what is at each, null where there is no file. Of the same list of places as the last time it gives
 * the same list of files when nothing changed.
 */
export interface Look {
  at(places: readonly Place[]): Promise<readonly (PresentFile | null)[]>;
  /** When to look again at the earliest, in milliseconds since 1970: looks must not keep a core busy. */
  rest(): number;
}

/** What was seen at a place. */
interface Seen {
  stats: Stats | null;
  file: PresentFile | null;
}

/** Milliseconds after which the system is slow, and looks that are in the background then. */
const slow = 100;
const backgroundLooks = 100;

/** A look is followed by a rest of so many times as long as the shortest of so many looks took: others were disturbed. */
const restFactor = 25;
const comparedLooks = 4;

export function createLook(clock: Clock): Look {
  let last: { places: readonly Place[]; seen: Seen[]; files: readonly (PresentFile | null)[] } | null = null;
  let background = 0;
  let durations: number[] = [];
  let rest = Number.NEGATIVE_INFINITY;

  async function ask(places: readonly Place[]): Promise<(Stats | null)[]> {
    background = Math.max(background - 1, 0);
    const started = clock.now();
    const answers = background > 0 ? await askInBackground(places) : places.map(askAtOnce);
    const duration = clock.now() - started;
    if (duration > slow) background = backgroundLooks;
    durations = [...durations.slice(1 - comparedLooks), duration];
    rest = started + (durations.length < comparedLooks ? 0 : Math.min(...durations) * restFactor);
    return answers;
  }

  async function at(places: readonly Place[]): Promise<readonly (PresentFile | null)[]> {
    const answers = await ask(places);
    const before = last?.places === places ? last : null;
    const changed = answers.flatMap((stats, index) =>
      before !== null && isSame(before.seen[index].stats, stats) ? [] : [index],
    );
    if (before !== null && changed.length === 0) return before.files;
    const seen = before?.seen ?? [];
    for (const index of changed) {
      const stats = answers[index];
      seen[index] = { stats, file: stats?.isFile() ? await identify(places[index]) : null };
    }
    last = { places, seen, files: seen.map(({ file }) => file) };
    return last.files;
  }

  return { at, rest: () => rest };
}

/** Looks at some places once. */
export function lookOnce(places: readonly Place[]): Promise<(PresentFile | null)[]> {
  return Promise.all(places.map(identify));
}

/** Plain numbers lose digits of what tells a file from others on Windows, but hardly all of these at a time. */
function isSame(a: Stats | null, b: Stats | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.size === b.size &&
    a.mtimeMs === b.mtimeMs &&
    a.ino === b.ino &&
    a.dev === b.dev &&
    a.birthtimeMs === b.birthtimeMs
  );
}

async function identify({ path, location }: Place): Promise<PresentFile | null> {
  const stats = await statWithDigits(location, { bigint: true }).catch(() => null);
  if (!stats?.isFile()) return null;
  // Two changes may come within a millisecond.
  const mtime = Number(stats.mtimeNs) / 1e6;
  return { path, location, identity: identityOf(stats), size: Number(stats.size), mtime };
}

function askAtOnce({ location }: Place): Stats | null {
  try {
    return statSync(location, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

function askInBackground(places: readonly Place[]): Promise<(Stats | null)[]> {
  return new Promise((resolve) => {
    const answers: (Stats | null)[] = [];
    let waiting = places.length;
    if (waiting === 0) resolve(answers);
    for (const [index, { location }] of places.entries()) {
      stat(location, (error, stats) => {
        answers[index] = error === null ? stats : null;
        if (--waiting === 0) resolve(answers);
      });
    }
  });
}
