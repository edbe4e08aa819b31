/**
 * Values for every sentence that is said of gaps and notes: one that is missing here does not compile. Each value is one
 * that no sentence would hold by itself.
 */
import type { Sentences } from '../../src/locale/remarks/english.ts';
import type { SentenceId } from '../../src/locale/remarks/say.ts';

const path = { path: 'QPATH' };
const command = { command: 'QCOMMAND' };
const failure = { ...path, reason: 'QREASON' };
const limit = { ...path, allowed: 7654 };
const entries = { ...path, count: 7654, first: 'QFIRST' };
const some = { paths: ['QONE', 'QTWO'], more: 7654 };
const formats = ['QONE', 'QTWO'];
const outside = { outside: 7654, newest: 'QTIME' };

export const sampleValues: { [Id in SentenceId]: Parameters<Sentences[Id]> } = {
  'access-denied': [path],
  'run-as-administrator': [],
  'in-use': [path],
  'stop-its-holder': [],
  'is-folder': [path],
  'name-file-or-folder': [],
  unreadable: [failure],
  'check-disk': [],
  missing: [path],
  'check-spelling': [],
  'nearest-command': [command],
  'backslash-before-quote': [],
  'unknown-variables': [{ names: ['QONE', 'QTWO'] }],
  'windows-drive': [{ drive: 'QDRIVE' }],
  'windows-share': [],
  'no-logs': [{ ...path, skipped: 7654 }],
  'name-log-folder': [],
  'nothing-to-read': [],
  'all-empty': [],
  'no-known-logs': [],
  'name-folder-as-in': [{ example: 'QEXAMPLE' }],
  binary: [path],
  'export-as-text': [command],
  'other-mark': [{ ...path, mark: 'QMARK', encoding: 'QENCODING' }],
  'scan-without-encoding': [],
  interrupted: [{ done: 4321, total: 7654 }],
  'scan-again': [],
  'bundle-not-followed': [path],
  'scan-without-follow': [],
  'event-log': [path],
  'export-event-log': [command],
  packed: [{ ...path, method: 'QMETHOD' }],
  'packed-by-number': [{ ...path, method: 7654 }],
  'unusual-tar-entry': [path],
  'unpack-by-7-zip': [],
  'unpack-by-command': [command],
  encrypted: [path],
  'unpack-by-password': [],
  'too-deep': [{ ...path, depth: 7654 }],
  'too-many-entries': [limit],
  'entry-too-large': [limit],
  'bundle-too-large': [limit],
  bomb: [limit],
  'allow-more': [{ option: '--max-ratio' }],
  'inner-zip-too-large': [limit],
  'unpack-outer': [],
  damaged: [failure],
  'damaged-ends-early': [path],
  'damaged-no-beginning': [path],
  'damaged-no-end': [path],
  'damaged-shared-bytes': [path],
  'damaged-wrong-size': [{ ...path, held: 4321, claimed: 7654 }],
  'damaged-wrong-sum': [path],
  'fetch-again': [],
  'unsafe-names': [entries],
  'do-not-unpack': [],
  'only-links': [entries],
  'bundle-linked-files': [],
  'more-entries': [{ ...path, more: 4321, told: 7654 }],
  'state-unreadable': [failure],
  'see-who-may-read': [],
  'state-unwritable': [failure],
  'let-state-be-written': [],
  'state-damaged': [path],
  'state-set-aside': [path],
  'delete-state': [],
  empty: [path],
  'no-logs-in-bundle': [path],
  'repeats-counted': [path],
  'repeats-forgotten': [{ count: 7654 }],
  'zone-unknown': [{ formats }],
  'zone-ambiguous': [],
  'no-record-in-window': [outside],
  'no-finding-in-window': [outside],
  'baseline-cut': [{ signature: 'QSIGNATURE', most: 7654 }],
  'baseline-made-with': [{ name: 'QNAME', option: 'QOPTION' }],
  'baseline-full': [{ name: 'QNAME' }],
  'window-untimed': [{ count: 7654 }],
  'window-uncertain': [{ count: 7654 }],
  'year-inferred': [{ by: ['file-time', 'other-logs', 'entry-time', 'clock'], formats }],
  'year-uncertain': [some],
  'year-unknown': [some],
};

/** All identities. */
export const sentenceIds = Object.keys(sampleValues) as SentenceId[];

/** Words that Chinese and Korean sentences write as English ones do. */
const technical = /--[a-z]+(?:-[a-z]+)*|logscan|Linux|sudo|Windows|7-Zip|zip|tar|ndjson|BOM|ID|KB/g;

/** Whether a text is written in a language throughout, but for the values in it and technical words. */
export function isIn(language: 'zh-CN' | 'ko', text: string): boolean {
  const script = language === 'ko' ? /\p{Script=Hangul}/u : /\p{Script=Han}/u;
  const other = language === 'ko' ? /\p{Script=Han}/u : /\p{Script=Hangul}/u;
  const rest = text.replace(/Q[A-Z]+/g, '').replace(technical, '');
  return script.test(rest) && !other.test(rest) && !/[a-z]{2}/i.test(rest);
}
