/**
 * Which files are known: those that are there, and those that are gone. Whoever reads one puts here how far it was read.
 */

import type { Finding } from '../types.ts';
import { createDeparted, type DepartedFile } from './departed.ts';
import type { Counts, FollowedFile } from './followed-file.ts';
import type { KnownFile } from './kinship.ts';

export interface Register {
  /** The file that has a number now. */
  get(identity: string): FollowedFile | undefined;
  /** Those that are there, and how many they are. */
  files(): FollowedFile[];
  size(): number;
  /** Those that are gone. */
  departed(): DepartedFile[];
  /** All of them. */
  known(): KnownFile[];
  /** Whether it is there, and not another one with its number: numbers are given anew. */
  isThere(file: FollowedFile): boolean;
  put(file: FollowedFile): void;
  /** It need not be read. */
  drop(identity: string): void;
  /** It is gone, or what was read of it is. */
  depart(file: FollowedFile, now: number): void;
  /** Another one goes on where it ended, and is there or gone. */
  replace(old: FollowedFile): void;
  /** Counts a finding that was not read, but belongs to a file. */
  count(finding: Finding): void;
  /** Grows whenever something changes. */
  version(): number;
  /** Lines that were read since following began. */
  lines(): number;
  /** How many files were forgotten, and what was read of them. */
  forgotten(): { files: number; counts: Counts };
}

export function createRegister(present: readonly FollowedFile[], gone: readonly DepartedFile[]): Register {
  const files = new Map(present.map((file) => [file.identity, file]));
  const departed = createDeparted(gone);
  let version = 0;
  let counted = { version: -1, lines: 0 };
  return {
    get: (identity) => files.get(identity),
    files: () => [...files.values()],
    size: () => files.size,
    departed: departed.files,
    known: () => [
      ...[...files.values()].map((file) => ({ file, isThere: true })),
      ...departed.files().map(({ file }) => ({ file, isThere: false })),
    ],
    isThere: (file) => files.get(file.identity) === file,
    put(file) {
      if (files.get(file.identity) !== file) version++;
      files.set(file.identity, file);
    },
    drop(identity) {
      version++;
      files.delete(identity);
    },
    depart(file, now) {
      version++;
      if (files.get(file.identity) === file) files.delete(file.identity);
      if (file.progress.matched > 0) departed.add(file, now);
    },
    replace(old) {
      version++;
      departed.remove(old);
    },
    count({ source }) {
      const file = [...files.values()].find(({ path }) => path === source);
      if (file === undefined) return;
      const counts = { ...file.counts, findings: file.counts.findings + 1 };
      version++;
      files.set(file.identity, { ...file, counts });
    },
    version: () => version,
    lines() {
      if (counted.version === version) return counted.lines;
      const all = [...files.values(), ...departed.files().map(({ file }) => file)];
      const lines = all.reduce((sum, { counts }) => sum + counts.lines, departed.forgotten().counts.lines);
      counted = { version, lines };
      return lines;
    },
    forgotten: departed.forgotten,
  };
}
