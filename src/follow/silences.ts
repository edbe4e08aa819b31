/**
 * Silence of logs that are followed: when a log format is expected to have a record every so often, and the logs of one folder
 * have none for longer, by the clock, that is a finding at their last record. It is told once, until there is a record again.
 */
import { dirname } from 'node:path/posix';
import type { LogFormat, Signature } from '../catalogue/types.ts';
import { silencesIn } from '../match/plan.ts';
import { createSilenceFinding, type LastRecord } from '../match/silence.ts';
import type { Finding } from '../types.ts';
import type { FollowedFile } from './followed-file.ts';

export interface SilenceWatch {
  /** A file was looked into: when its log had a record last, in milliseconds since 1970, and whether there was a new one. */
  hear(file: FollowedFile, at: number, isNew: boolean): void;
  /** What has been silent for too long by now. */
  check(now: number): Promise<Finding[]>;
  /** The logs of which it was told. */
  told(): string[];
}

/** The logs of one format in one folder: of rotated ones the newest speaks for all. */
interface HeardLog {
  signatures: Signature[];
  file: FollowedFile;
  at: number;
}

/** `told` are those of an earlier run; `readLast` gives the last record of a file, or null when it cannot be read. */
export function createSilenceWatch(
  signatures: readonly Signature[],
  formats: readonly LogFormat[],
  told: readonly string[],
  readLast: (file: FollowedFile) => Promise<LastRecord | null>,
): SilenceWatch {
  const expected = new Map(formats.map((format) => [format.id, silencesIn(signatures, format)]));
  const logs = new Map<string, HeardLog>();
  const silent = new Set(told);

  async function describe(key: string, { signatures, file, at }: HeardLog, now: number): Promise<Finding[]> {
    const due = signatures.filter(({ expectEvery }) => expectEvery !== null && now - at > expectEvery);
    const open = due.filter(({ id }) => !silent.has(`${id} ${key}`));
    if (open.length === 0) return [];
    const last = await readLast(file);
    // It may not have been matched yet.
    if (last === null) return [];
    for (const { id } of open) silent.add(`${id} ${key}`);
    return open.flatMap((one) => createSilenceFinding(one, last, now - at) ?? []);
  }

  return {
    hear(file, at, isNew) {
      const own = expected.get(file.progress.format) ?? [];
      if (own.length === 0) return;
      const key = `${file.progress.format} ${dirname(file.path)}`;
      const known = logs.get(key);
      if (isNew) for (const { id } of own) silent.delete(`${id} ${key}`);
      if (known === undefined || at >= known.at) logs.set(key, { signatures: own, file, at });
    },
    async check(now) {
      const found: Finding[] = [];
      for (const [key, log] of logs) found.push(...(await describe(key, log, now)));
      return found;
    },
    told: () => [...silent],
  };
}
