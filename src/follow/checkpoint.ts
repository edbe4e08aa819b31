/**
 * The checkpoint: all that a follower knows, in a file, so that another one can go on where it stopped. It is replaced as a
 * whole or not at all; one that is damaged is set aside and told of, and following begins anew.
 */
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeGap, say } from '../locale/remarks/say.ts';
import type { Gap } from '../types.ts';
import { type FollowedFile, newFile } from './followed-file.ts';
import type { Followed } from './follower.ts';

/** What a checkpoint holds. */
export interface Checkpoint extends Followed {
  /** Findings that were handed out in all, over all runs. */
  findings: number;
  /** When each signature was found last, in milliseconds since 1970. */
  diagnosed: Record<string, number>;
  /** Silences that were told and go on. */
  silent: string[];
}

export const nothingFollowed: Checkpoint = {
  files: [],
  departed: [],
  passed: [],
  findings: 0,
  diagnosed: {},
  silent: [],
};

/** The version of the file. Another one is not understood. */
const version = 1;

/** Reads a checkpoint; without a file it is that of the beginning. `now` names the file that is set aside. */
export async function readCheckpoint(
  location: string,
  now: number,
  addGap: (gap: Gap) => void,
): Promise<Checkpoint> {
  let text: string;
  try {
    text = await readFile(location, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const trouble = say('state-unreadable', { path: location, reason: message });
    if (code !== 'ENOENT') addGap(makeGap('state', location, trouble, say('see-who-may-read')));
    return nothingFollowed;
  }
  const checkpoint = parseCheckpoint(text);
  if (checkpoint !== null) return checkpoint;
  const aside = `${location}.damaged-${new Date(now).toISOString().replaceAll(':', '')}`;
  const isAside = await rename(location, aside).then(
    () => true,
    () => false,
  );
  const action = isAside ? say('state-set-aside', { path: aside }) : say('delete-state');
  addGap(makeGap('state', location, say('state-damaged', { path: location }), action));
  return nothingFollowed;
}

/** Replaces a checkpoint; gives how many bytes it has. Throws what the system says. */
export async function writeCheckpoint(
  location: string,
  checkpoint: Checkpoint,
  now: number,
): Promise<number> {
  const text = JSON.stringify({
    version,
    written: new Date(now).toISOString(),
    ...checkpoint,
    files: checkpoint.files.map(pack),
    departed: checkpoint.departed.map(({ file, since }) => ({ file: pack(file), since })),
  });
  const temporary = `${location}.new`;
  try {
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(`${text}\n`);
      // Otherwise a new name may outlive a loss of power, and what was written not.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, location);
    await syncFolder(dirname(location));
    return text.length;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

/** Whether a file is a checkpoint, a new one that is being written, or one that was set aside; paths are whole ones. */
export function isCheckpoint(path: string, location: string): boolean {
  return path === location || path === `${location}.new` || path.startsWith(`${location}.damaged-`);
}

/** Makes the new name last. Windows does that by itself, and has no other way. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

function parseCheckpoint(text: string): Checkpoint | null {
  try {
    const read = JSON.parse(text);
    const { passed, findings, diagnosed, silent } = read;
    const files = read.files.map(unpack);
    const departed = read.departed.map(({ file, since }: { file: PackedFile; since: number }) => ({
      file: unpack(file),
      since,
    }));
    const isWhole =
      read.version === version &&
      Number.isSafeInteger(findings) &&
      [passed, silent].every(Array.isArray) &&
      files.every(isFile) &&
      departed.every(({ file, since }: Followed['departed'][number]) => isFile(file) && isCount(since)) &&
      passed.every((file: Followed['passed'][number]) => isText(file.identity) && isText(file.path)) &&
      silent.every(isText) &&
      Object.values(diagnosed).every(isCount);
    return isWhole ? { files, departed, passed, findings, diagnosed, silent } : null;
  } catch {
    return null;
  }
}

/** A followed file as it is written: what is as in most files is left out, for there may be a thousand, written every second. */
type PackedFile = Pick<FollowedFile, 'path' | 'identity'> & {
  location?: string;
  progress: Partial<FollowedFile['progress']>;
};

function pack({ path, location, identity, progress }: FollowedFile): PackedFile {
  const usual = Object.entries(newFile({ path, location, identity }).progress);
  const isUsual = ([name, value]: [string, unknown]) =>
    usual.some(([other, same]) => name === other && JSON.stringify(value) === JSON.stringify(same));
  return {
    path,
    ...(location === path ? {} : { location }),
    identity,
    progress: Object.fromEntries(Object.entries(progress).filter((entry) => !isUsual(entry))),
  };
}

/** Throws when it is none. */
function unpack({ path, location = path, identity, progress }: PackedFile): FollowedFile {
  const file = newFile({ path, location, identity });
  if (typeof progress !== 'object') throw new TypeError('no progress');
  return { ...file, progress: { ...file.progress, ...progress } };
}

/** Whether something is a followed file as it was written: a digest that is wrong is only one that nothing has. */
function isFile({ path, location, identity, progress }: FollowedFile): boolean {
  const { offset, line, begins, matched, linesMatched, format, encoding, head, tail, unfinished } = progress;
  return (
    [path, location, identity, format, encoding.name, head.digest, tail.digest].every(isText) &&
    [offset, line, matched, linesMatched, head.length, tail.length, encoding.markLength].every(isCount) &&
    ['record', 'inside', 'again'].includes(begins) &&
    offset <= matched &&
    tail.length <= matched &&
    head.length <= matched &&
    (unfinished === null || (Array.isArray(unfinished.reported) && isCount(unfinished.column)))
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
