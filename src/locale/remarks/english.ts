/**
 * What is said of gaps and notes, in English: the sentence of each identity, out of its values. Values are what a machine
 * knows: paths, counts, names. They stand in the sentence as they are; who writes it makes them safe to be written.
 */
import { formatCount, formatSize } from '../format.ts';

export type Path = { path: string };
/** What the system or a library says, in its own words. */
export type Failure = Path & { reason: string };
/** A limit that was reached, in what it counts. */
export type Limit = Path & { allowed: number };
/** Some entries of a bundle, by their count and one name. */
export type Entries = Path & { count: number; first: string };
/** The first of some paths, and how many there are besides. */
export type Some = { paths: readonly string[]; more: number };
/** What told a year. */
export type Basis = 'file-time' | 'other-logs' | 'entry-time' | 'clock';

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
const damaged = (path: string, why: string) =>
  `${path} is damaged: ${why}. What could be read of it was scanned`;
const unopened = (path: string, what: string) => `${path} is ${what}, which logscan does not open`;
const logsOf = ({ count, first }: Entries) =>
  count === 1 ? `a log, ${first}, with` : `${formatCount(count)} logs, such as ${first}, with`;
const named = ({ paths, more }: Some) => paths.join(', ') + (more > 0 ? ` and ${more} more` : '');
const inWindow = (what: string, outside: number, newest: string) =>
  `no ${what} lies in the window of --since and --until: ${outside > 0 ? `${counted(outside, 'finding')} outside; ` : ''}the newest record is of ${newest}`;

const bases: Record<Basis, string> = {
  'file-time': 'the times of their files',
  'other-logs': 'the logs beside them, as file times do not fit those',
  'entry-time': 'the times of the files in the archive',
  clock: 'the clock of this machine',
};

export const english = {
  'access-denied': ({ path }: Path) => `access to ${path} is denied`,
  'run-as-administrator': () =>
    'Run logscan as administrator (on Linux: with sudo), or copy the file to a place that you may read.',
  'in-use': ({ path }: Path) => `${path} is in use by another program`,
  'stop-its-holder': () => 'Scan a copy of it, or stop the program that holds it.',
  'is-folder': ({ path }: Path) => `${path} is a folder`,
  'name-file-or-folder': () => 'Name a file, or a folder that can be listed.',
  unreadable: ({ path, reason }: Failure) => `${path} cannot be read: ${reason}`,
  'check-disk': () => 'Check the disk and the path, or scan a copy.',
  missing: ({ path }: Path) => `there is no file or folder ${path}`,
  'check-spelling': () =>
    'Check the spelling, quote a path that has blanks, and see whether the drive is there.',
  'nearest-command': ({ command }: { command: string }) =>
    `Did you mean the command "logscan ${command}"? Otherwise check the spelling of the path.`,
  'backslash-before-quote': () =>
    'A backslash before the closing quote makes the quote a part of the path: leave out that backslash.',
  'unknown-variables': ({ names }: { names: readonly string[] }) =>
    `No environment variable is called ${names.join(' or ')}: check its name, or write the path out.`,
  'windows-drive': ({ drive }: { drive: string }) =>
    `${drive} is a drive of Windows and means nothing on this system: copy the folder here, and name the copy.`,
  'windows-share': () =>
    'A share of Windows has to be mounted on this system: name the folder where it is mounted.',
  'no-logs': ({ path, skipped }: Path & { skipped: number }) =>
    `there are no logs in ${path} (${skipped === 0 ? 'it is empty' : `${counted(skipped, 'other file')} in it`})`,
  'name-log-folder': () =>
    'Name the folder that holds the logs, or name a file to have it read whatever it is called.',
  'nothing-to-read': () => 'there was nothing to read',
  'all-empty': () => 'all that was named is empty',
  'no-known-logs': () => 'there are no logs in the known log folders of this host',
  'name-folder-as-in': ({ example }: { example: string }) =>
    `Name the folder that holds the logs, as in: logscan ${example}`,
  binary: ({ path }: Path) =>
    `${path} is binary data, not text: only what looks like text in it was searched`,
  'export-as-text': ({ command }: { command: string }) =>
    `Export it as text, then scan the export; an event log with: ${command}`,
  'other-mark': ({ path, mark, encoding }: Path & { mark: string; encoding: string }) =>
    `${path} has the byte-order mark of ${mark}, but was read as ${encoding}, as --encoding states`,
  'scan-without-encoding': () => 'Scan it without --encoding.',
  interrupted: ({ done, total }: { done: number; total: number }) =>
    `the scan was interrupted after ${done} of ${total} sources`,
  'scan-again': () => 'Scan again to see the rest.',
  'bundle-not-followed': ({ path }: Path) => `${path} is a bundle, and does not grow: it is not followed`,
  'scan-without-follow': () => 'Scan it without --follow.',

  'event-log': ({ path }: Path) => unopened(path, 'an event log'),
  'export-event-log': ({ command }: { command: string }) =>
    `Export it as text with: ${command}, and scan the export.`,
  packed: ({ path, method }: Path & { method: string }) => unopened(path, `packed as ${method}`),
  'packed-by-number': ({ path, method }: Path & { method: number }) =>
    unopened(path, `packed as method ${method}`),
  'unusual-tar-entry': ({ path }: Path) => unopened(path, 'packed as a sparse or unknown tar entry'),
  'unpack-by-7-zip': () => 'Unpack it with 7-Zip, and scan the folder.',
  'unpack-by-command': ({ command }: { command: string }) =>
    `Unpack it with: ${command}, and scan the folder.`,
  encrypted: ({ path }: Path) => `${path} is encrypted`,
  'unpack-by-password': () => 'Unpack it with its password, and scan the folder.',
  'too-deep': ({ path, depth }: Path & { depth: number }) =>
    `${path} lies ${formatCount(depth)} archives deep, and was not opened`,
  'too-many-entries': ({ path, allowed }: Limit) =>
    `${path} has more than ${formatCount(allowed)} entries: the rest was not read`,
  'entry-too-large': ({ path, allowed }: Limit) =>
    `${path} is larger than ${formatSize(allowed)}: the rest of it was not read`,
  'bundle-too-large': ({ path, allowed }: Limit) =>
    `${path} unpacks to more than ${formatSize(allowed)}: the rest was not read`,
  bomb: ({ path, allowed }: Limit) =>
    `${path} unpacks to more than ${formatCount(allowed)} times its size, as only a bomb does: the rest was not read`,
  'allow-more': ({ option }: { option: string }) =>
    `If you trust it, allow more with ${option}, or unpack it and scan the folder.`,
  'inner-zip-too-large': ({ path, allowed }: Limit) =>
    `${path} is a zip of more than ${formatSize(allowed)} inside an archive, and was not opened`,
  'unpack-outer': () => 'Unpack the outer archive, and scan the folder.',
  damaged: ({ path, reason }: Failure) => damaged(path, reason),
  'damaged-ends-early': ({ path }: Path) => damaged(path, 'it ends too early'),
  'damaged-no-beginning': ({ path }: Path) => damaged(path, 'it does not begin as an archive does'),
  'damaged-no-end': ({ path }: Path) =>
    damaged(path, 'its end is missing, and with it the list of what it holds'),
  'damaged-shared-bytes': ({ path }: Path) => damaged(path, 'it shares its bytes with another entry'),
  'damaged-wrong-size': ({ path, held, claimed }: Path & { held: number; claimed: number }) =>
    damaged(path, `it holds ${held} bytes where it claims ${claimed}`),
  'damaged-wrong-sum': ({ path }: Path) => damaged(path, 'its check sum is wrong'),
  'fetch-again': () => 'Fetch or make the bundle again, and compare its size with the original.',
  'unsafe-names': (entries: Entries) => `${entries.path} has ${logsOf(entries)} a path that leads out of it`,
  'do-not-unpack': () =>
    'They were scanned, and nothing was written. Do not unpack this bundle unless you trust it.',
  'only-links': (entries: Entries) =>
    `${entries.path} has ${logsOf(entries)} only a link instead of the file`,
  'bundle-linked-files': () => 'Have the bundle made with the files that the links name.',
  'more-entries': ({ path, more, told }: Path & { more: number; told: number }) =>
    `${path} has ${formatCount(more)} more entries like the last ${formatCount(told)} that were not read`,

  'state-unreadable': ({ path, reason }: Failure) => `the state file ${path} cannot be read: ${reason}`,
  'see-who-may-read': () => 'See who may read it.',
  'state-unwritable': ({ path, reason }: Failure) => `the state file ${path} cannot be written: ${reason}`,
  'let-state-be-written': () =>
    'Give it a place that can be written to; without it, a new start repeats findings.',
  'state-damaged': ({ path }: Path) =>
    `the state file ${path} is damaged, or of another version of logscan: all logs are read from their beginning`,
  'state-set-aside': ({ path }: Path) => `It was set aside as ${path}: keep it for a report, or delete it.`,
  'delete-state': () => 'Delete it.',

  empty: ({ path }: Path) => `${path} is empty`,
  'no-logs-in-bundle': ({ path }: Path) => `${path} holds no logs`,
  'repeats-counted': ({ path }: Path) =>
    `${path} repeats another source, but had too many findings to wait for that: they are counted twice`,
  'repeats-forgotten': ({ count }: { count: number }) =>
    `${count} findings were too many to remember: where several sources hold the same records, they may be counted more than once`,
  'zone-unknown': ({ formats }: { formats: readonly string[] }) =>
    `times without a zone are those of the clock of the machine that wrote them: ${formats.join(', ')}; --tz states its zone`,
  'zone-ambiguous': () =>
    'where clocks were put back or forward, some times stand for two moments or for none: they were given the offset from before the change',
  'no-record-in-window': ({ outside, newest }: { outside: number; newest: string }) =>
    inWindow('record', outside, newest),
  'no-finding-in-window': ({ outside, newest }: { outside: number; newest: string }) =>
    inWindow('finding', outside, newest),
  'baseline-cut': ({ signature, most }: { signature: string; most: number }) =>
    `the baseline holds only ${most} fingerprints of ${signature}, which had more: all that is found of it counts as known (a baseline of --format ndjson holds all)`,
  'baseline-made-with': ({ name, option }: { name: string; option: string }) =>
    `${name} was made with ${option}, and lacks what that left out: it counts as new`,
  'baseline-full': ({ name }: { name: string }) =>
    `${name} had no room for all that was found: what it lacks counts as new (--format ndjson holds all)`,
  'window-untimed': ({ count }: { count: number }) =>
    `${counted(count, 'finding')} without a time could not be placed in the window and ${count === 1 ? 'is' : 'are'} left out`,
  'window-uncertain': ({ count }: { count: number }) =>
    `${counted(count, 'finding')} may lie outside the window, because the zone of the time is unknown: state it with --tz`,
  'year-inferred': ({ by, formats }: { by: readonly Basis[]; formats: readonly string[] }) =>
    `dates without a year got theirs from ${by.map((basis) => bases[basis]).join(' or from ')}: ${formats.join(', ')}`,
  'year-uncertain': (files: Some) =>
    `the year may be wrong where a file did not change last with its last record, as after copying: ${named(files)}`,
  'year-unknown': (files: Some) =>
    `dates have no year and nothing tells it, so there are no times: ${named(files)}`,
};

/** The sentences of a language; another language has the same identities, with the same values. */
export type Sentences = typeof english;
