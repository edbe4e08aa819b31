/**
 * What was read of files that are gone: it tells a copy, or a compressed one, that appears later from a new log. It is
 * bounded, in number and age, so that years of rotation take no more room than a day.
 */
import { type Counts, type FollowedFile, noCounts } from './followed-file.ts';

/** A file that is gone, and since when, in milliseconds since 1970. */
export interface DepartedFile {
  file: FollowedFile;
  since: number;
}

/** Files that are remembered, and for how long, in milliseconds. */
const most = 300;
const longest = 24 * 60 * 60 * 1000;

export interface Departed {
  add(file: FollowedFile, now: number): void;
  /** Another file goes on where this one ended, or it was read on in another form. */
  remove(file: FollowedFile): void;
  files(): DepartedFile[];
  /** How many were forgotten, and what was read of them in all. */
  forgotten(): { files: number; counts: Counts };
}

export function createDeparted(departed: readonly DepartedFile[]): Departed {
  let all = [...departed];
  let files = 0;
  let counts = noCounts;

  function forget(gone: readonly DepartedFile[]): void {
    for (const { file } of gone) {
      files++;
      counts = {
        ...counts,
        bytes: counts.bytes + file.counts.bytes,
        lines: counts.lines + file.counts.lines,
        findings: counts.findings + file.counts.findings,
      };
    }
  }

  return {
    add(file, now) {
      const first = all.findIndex(({ since }) => now - since <= longest);
      const old = Math.max(first < 0 ? all.length : first, all.length + 1 - most, 0);
      forget(all.slice(0, old));
      all = [...all.slice(old), { file, since: now }];
    },
    remove(file) {
      all = all.filter((other) => other.file !== file);
    },
    files: () => all,
    forgotten: () => ({ files, counts }),
  };
}
