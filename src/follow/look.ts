/**
 * Looks at files without opening them: which are there, and whether they changed. Many are asked at once and by callbacks,
 * which costs a tenth of a promise for each: a thousand idle files are looked at four times a second, for weeks.
 */
import { type BigIntStats, stat } from 'node:fs';
import { identityOf } from '../read/file.ts';
import type { PresentFile } from './followed-file.ts';

/** A place to look at, and how reports name it. */
export type Place = Pick<PresentFile, 'location' | 'path'>;

/** What is at each place; null where there is no file, or nothing that this user may see. */
export function lookAt(places: readonly Place[]): Promise<(PresentFile | null)[]> {
  return statAll(places.map(({ location }) => location)).then((all) =>
    all.map((stats, index) =>
      stats?.isFile()
        ? {
            ...places[index],
            identity: identityOf(stats),
            size: Number(stats.size),
            mtime: Number(stats.mtimeMs),
          }
        : null,
    ),
  );
}

/** When each folder changed last, in nanoseconds since 1970; null where there is none. */
export async function lookAtFolders(locations: readonly string[]): Promise<(bigint | null)[]> {
  return (await statAll(locations)).map((stats) => stats?.mtimeNs ?? null);
}

function statAll(locations: readonly string[]): Promise<(BigIntStats | null)[]> {
  return new Promise((resolve) => {
    const found: (BigIntStats | null)[] = [];
    let waiting = locations.length;
    if (waiting === 0) resolve(found);
    for (const [index, location] of locations.entries()) {
      stat(location, { bigint: true }, (error, stats) => {
        found[index] = error === null ? stats : null;
        if (--waiting === 0) resolve(found);
      });
    }
  });
}
