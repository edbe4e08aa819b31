/**
 * The gaps of inputs: what could not be read, in a sentence, and what the user can do about it.
 */
import type { Gap, GapCode } from '../types.ts';

/** An error of the file system, at a path. */
export function systemGap(path: string, error: unknown): Gap {
  const { code = 'unknown error', message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') {
    return gap(
      'access-denied',
      path,
      `access to ${path} is denied`,
      'Run logscan as administrator (on Linux: with sudo), or copy the file to a place that you may read.',
    );
  }
  if (code === 'EBUSY') {
    return gap(
      'unreadable',
      path,
      `${path} is in use by another program`,
      'Scan a copy of it, or stop the program that holds it.',
    );
  }
  if (code === 'ENOENT') return missingGap(path);
  if (code === 'EISDIR')
    return gap('unreadable', path, `${path} is a folder`, 'Name a file, or a folder that can be listed.');
  return gap(
    'unreadable',
    path,
    `${path} cannot be read: ${message}`,
    'Check the disk and the path, or scan a copy.',
  );
}

/** An input that is neither a path nor a pattern of existing ones, with what its spelling tells to do about it. */
export function missingGap(input: string, advice?: string): Gap {
  const command = /^[a-z]+$/.test(input) ? nearestCommand(input) : undefined;
  const action = command
    ? `Did you mean the command "logscan ${command}"? Otherwise check the spelling of the path.`
    : (advice ?? 'Check the spelling, quote a path that has blanks, and see whether the drive is there.');
  return gap('not-found', input, `there is no file or folder ${input}`, action);
}

/** A bundle among what is to be followed. */
export function bundleGap(path: string): Gap {
  return gap(
    'bundle-unsupported',
    path,
    `${path} is a bundle, and does not grow: it is not followed`,
    'Scan it without --follow.',
  );
}

/** A folder in which no file has the name of a log. */
export function noLogsGap(folder: string, skipped: number): Gap {
  const found = skipped === 0 ? 'it is empty' : `${skipped} other file${skipped === 1 ? '' : 's'} in it`;
  return gap(
    'no-logs',
    folder,
    `there are no logs in ${folder} (${found})`,
    'Name the folder that holds the logs, or name a file to have it read whatever it is called.',
  );
}

function gap(code: GapCode, source: string, message: string, action: string): Gap {
  return { code, source, message, action };
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
