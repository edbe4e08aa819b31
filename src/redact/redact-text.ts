/**
 * Replaces the names in texts by pseudonyms. Each file of names/ finds one kind of them, where text says what they are; what
 * is learnt so of hosts and users is replaced in all texts behind it, wherever it stands as a word. Where two kinds claim
 * a place, the one that comes first in `findNames` has it.
 */
import type { RedactedKind } from '../types.ts';
import { findAddresses, isAddress } from './names/addresses.ts';
import { findGuids } from './names/guids.ts';
import { findHosts, isLearnable, looksNamed, ownPart } from './names/hosts.ts';
import { anyWord, createLearntNames, type Named } from './names/learnt.ts';
import { createPathReader, findPaths } from './names/paths.ts';
import { findResources } from './names/resources.ts';
import { findUsers, isBuiltinUser } from './names/users.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { findHidden } from './secrets.ts';
import { type Replaced, replaceSpans, type Span } from './spans.ts';

/** What is known of one text before it is read. */
interface ToldOfText {
  /** Paths that may stand in it, the longest first. @default none */
  paths?: readonly string[];
  /** Words that are hosts there. @default none */
  hosts?: readonly string[];
}

/** Replaces names in the texts of one report. */
export interface TextRedactor {
  /** Learns the hosts and users that a text tells. */
  learn(text: string): unknown;
  learnHost(name: string): void;
  /** Replaces names, and what it is told of this text alone. */
  text(text: string, told?: ToldOfText): Replaced;
  /** A text that is a path as a whole. */
  path(path: string): string;
  /** A text that is the name of a host as a whole, maybe with a port. */
  host(name: string): string;
  user(name: string): string;
  /** The name of a vault, a resource group or the like as a whole. */
  resource(name: string): string;
}

export function createTextRedactor(pseudonyms: Pseudonyms, fileNames: readonly string[]): TextRedactor {
  const readPath = createPathReader(fileNames);
  const learnt = createLearntNames();

  /** What the text says of hosts and users that was looked at last: it is asked for twice. */
  let looked: { text: string; hosts: Span[]; users: Span[]; resources: Named[] } = {
    text: '',
    hosts: [],
    users: [],
    resources: [],
  };

  function learn(text: string): typeof looked {
    if (looked.text === text) return looked;
    looked = { text, hosts: findHosts(text), users: findUsers(text), resources: findResources(text) };
    for (const { start, end } of [
      ...looked.hosts,
      ...looked.resources.filter(({ kind }) => kind === 'host'),
    ]) {
      const name = text.slice(start, end);
      if (looksNamed(name)) learnt.learnHost(name);
    }
    for (const { start, end } of looked.users) learnt.learnUser(text.slice(start, end));
    return looked;
  }

  function pseudonymOf(kind: RedactedKind, name: string): string {
    return pseudonyms.of(kind, kind === 'host' ? learnt.shortName(name) : name);
  }

  function segmentsOf(path: string, at: number): Named[] {
    return readPath(path).map(({ start, end, kind }) => {
      const name = path.slice(start, end);
      const known = pseudonyms.has(kind, name) ? null : learnt.kindOf(name);
      return { start: at + start, end: at + end, kind: known ?? kind };
    });
  }

  function* findNames(text: string, { paths = [], hosts = [] }: ToldOfText = {}): Generator<Named> {
    for (const path of paths.filter((one) => one.length > 1)) {
      for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + path.length)) {
        const isWhole = !/[\w-]/.test(text[at - 1] ?? '') && !/[\w-]/.test(text[at + path.length] ?? '');
        if (isWhole) yield* segmentsOf(path, at);
      }
    }
    for (const span of findGuids(text)) yield { ...span, kind: 'guid' };
    const told = learn(text);
    for (const span of findAddresses(text)) yield { ...span, kind: 'address' };
    yield* told.resources;
    for (const span of told.hosts) yield { ...span, kind: 'host' };
    for (const { start, end } of findPaths(text)) yield* segmentsOf(text.slice(start, end), start);
    for (const span of told.users) yield { ...span, kind: 'user' };
    yield* learnt.find(text);
    for (const { index, 0: word } of hosts.length === 0 ? [] : text.matchAll(anyWord)) {
      if (hosts.includes(word) && ownPart(word) === word)
        yield { start: index, end: index + word.length, kind: 'host' };
    }
  }

  /** Replaces what was found first where two names share a place; numbers go by place. */
  function replace(text: string, names: Iterable<Named>): Replaced {
    const taken: Named[] = [];
    const isTaken = new Uint8Array(text.length);
    for (const { start, end } of findHidden(text)) isTaken.fill(1, start, end);
    for (const name of names) {
      if (name.end <= name.start || isTaken.subarray(name.start, name.end).includes(1)) continue;
      isTaken.fill(1, name.start, name.end);
      taken.push(name);
    }
    taken.sort((a, b) => a.start - b.start);
    return replaceSpans(
      text,
      taken.map(({ start, end, kind }) => ({ start, end, by: pseudonymOf(kind, text.slice(start, end)) })),
    );
  }

  return {
    learn,
    learnHost: learnt.learnHost,
    text: (text, told) => replace(text, findNames(text, told)),
    path(path) {
      const inPath = function* (): Generator<Named> {
        for (const span of findGuids(path)) yield { ...span, kind: 'guid' };
        for (const span of findAddresses(path)) yield { ...span, kind: 'address' };
        const share = /^[\\/]{2}([\w.-]+)(?=[\\/])/.exec(path);
        if (share !== null && ownPart(share[1]) !== null)
          yield { start: 2, end: 2 + share[1].length, kind: 'host' };
        yield* segmentsOf(path, 0);
        yield* learnt.find(path);
      };
      return replace(path, inPath()).text;
    },
    host(name) {
      const [, host, port = ''] = /^(.*?)(:\d{1,5})?$/s.exec(name) as RegExpExecArray;
      if (isAddress(name) || !/^[\w.-]+$/.test(host)) return replace(name, findNames(name)).text;
      const own = ownPart(host);
      if (own === null || !isLearnable(own)) return name;
      if (looksNamed(host)) learnt.learnHost(host);
      return pseudonymOf('host', own) + host.slice(own.length) + port;
    },
    resource: (name) => (isLearnable(name) ? pseudonymOf('path', name) : name),
    user(name) {
      if (isBuiltinUser(name) || /^\[hidden\]$|^$/.test(name)) return name;
      learnt.learnUser(name);
      return pseudonymOf('user', name);
    },
  };
}
