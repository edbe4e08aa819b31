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

/** Looks at places: gives what is at each, the same object as long as it does not change; null where there is no file. */
export type Look = (places: readonly Place[]) => Promise<(PresentFile | null)[]>;

/** Milliseconds after which the system is slow, and looks that are in the background then. */
const slow = 100;
const backgroundLooks = 100;

export function createLook(clock: Clock): Look {
  let seen = new Map<string, { stats: Stats; file: PresentFile }>();
  let background = 0;

  async function ask(places: readonly Place[]): Promise<(Stats | null)[]> {
    background = Math.max(background - 1, 0);
    const started = clock.now();
    const answers = background > 0 ? await askInBackground(places) : places.map(askAtOnce);
    if (clock.now() - started > slow) background = backgroundLooks;
    return answers;
  }

  return async (places) => {
    const answers = await ask(places);
    const before = seen;
    seen = new Map();
    const files: (PresentFile | null)[] = [];
    for (const [index, stats] of answers.entries()) {
      const { location } = places[index];
      const known = before.get(location);
      if (stats === null || !stats.isFile()) files.push(null);
      else {
        const file = known && isSame(known.stats, stats) ? known.file : await identify(places[index]);
        if (file !== null) seen.set(location, { stats, file });
        files.push(file);
      }
    }
    return files;
  };
}

/** Looks at some places once. */
export function lookOnce(places: readonly Place[]): Promise<(PresentFile | null)[]> {
  return Promise.all(places.map(identify));
}

/** Plain numbers lose digits of what tells a file from others on Windows, but hardly all of these at a time. */
function isSame(a: Stats, b: Stats): boolean {
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
