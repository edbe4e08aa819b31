/**
 * The gaps of inputs: what could not be read, in a sentence, and what the user can do about it.
 */
import { makeGap, say } from '../locale/remarks/say.ts';
import type { Gap, Saying } from '../types.ts';

/** An error of the file system, at a path. */
export function systemGap(path: string, error: unknown): Gap {
  const { code = 'unknown error', message: reason } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return makeGap('access-denied', path, say('access-denied', { path }), say('run-as-administrator'));
    case 'EBUSY':
      return makeGap('unreadable', path, say('in-use', { path }), say('stop-its-holder'));
    case 'ENOENT':
      return missingGap(path);
    case 'EISDIR':
      return makeGap('unreadable', path, say('is-folder', { path }), say('name-file-or-folder'));
    default:
      return makeGap('unreadable', path, say('unreadable', { path, reason }), say('check-disk'));
  }
}

/** An input that is neither a path nor a pattern of existing ones, with what its spelling tells to do about it. */
export function missingGap(input: string, advice?: Saying): Gap {
  const command = /^[a-z]+$/.test(input) ? nearestCommand(input) : undefined;
  const action = command ? say('nearest-command', { command }) : (advice ?? say('check-spelling'));
  return makeGap('not-found', input, say('missing', { path: input }), action);
}

/** A bundle among what is to be followed. */
export function bundleGap(path: string): Gap {
  return makeGap(
    'bundle-unsupported',
    path,
    say('bundle-not-followed', { path }),
    say('scan-without-follow'),
  );
}

/** A folder in which no file has the name of a log. */
export function noLogsGap(folder: string, skipped: number): Gap {
  return makeGap('no-logs', folder, say('no-logs', { path: folder, skipped }), say('name-log-folder'));
}

const commands = ['explain', 'list', 'catalogue', 'diff', 'completion'];

/** The command that differs from the word by a letter or two. */
function nearestCommand(word: string): string | undefined {
  return commands.find((command) => distance(command, word) <= 2);
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
  }
  return row[b.length];
}
