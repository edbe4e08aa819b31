/**
 * Names of hosts and users that texts told: they are found again in any text, as words or between the dots, dashes and
 * underscores of one. Words of the language are never learnt, and no more than a bounded number of names.
 */
import type { RedactedKind } from '../../types.ts';
import type { Span } from '../spans.ts';
import { isAddress } from './addresses.ts';
import { isLearnable, ownPart } from './hosts.ts';
import { isUserWord } from './users.ts';

/** A name in a text. */
export interface Named extends Span {
  kind: RedactedKind;
}

/** What was learnt so far. Case does not matter. */
export interface LearntNames {
  learnHost(name: string): void;
  learnUser(name: string): void;
  /** What a name is that was learnt; null where it was not. */
  kindOf(name: string): RedactedKind | null;
  /** The short name by which a host is known as well, if it is the first that has it; else its own. */
  shortName(host: string): string;
  find(text: string): Iterable<Named>;
}

/** Hosts that are learnt, and as many users. */
const mostLearnt = 100_000;

/** Words with what may stand inside of a name. */
export const anyWord = /[\p{L}\p{N}_$][\p{L}\p{N}_.$-]*/gu;

export function createLearntNames(): LearntNames {
  const hosts = new Set<string>();
  const users = new Set<string>();
  /** Of hosts with one short name the first has it. */
  const shortNames = new Map<string, string>();

  function learnHost(name: string): void {
    const own = ownPart(name)?.toLowerCase() ?? '';
    if (!isLearnable(own) || isAddress(own) || hosts.size >= mostLearnt) return;
    hosts.add(own);
    const [label] = own.split('.');
    if (label === own || label.length < 4 || !/[\d-]/.test(label) || !isLearnable(label)) return;
    hosts.add(label);
    if (!shortNames.has(label)) shortNames.set(label, own);
  }

  function learnUser(name: string): void {
    const word = name.toLowerCase();
    if (isUserWord(word) && users.size < mostLearnt) users.add(word);
  }

  function kindOf(name: string): RedactedKind | null {
    const word = name.toLowerCase();
    if (hosts.has(word)) return 'host';
    return users.has(word) ? 'user' : null;
  }

  function shortName(host: string): string {
    const [label] = host.toLowerCase().split('.');
    return shortNames.get(label) === host.toLowerCase() ? label : host;
  }

  /** Names that were learnt, as words or between the dots, dashes and underscores of a word, the longest first. */
  function* find(text: string): Generator<Named> {
    if (hosts.size + users.size === 0) return;
    for (const { index, 0: word } of text.matchAll(anyWord)) {
      const borders = [
        0,
        ...[...word.matchAll(/[_.$-]+/g)].flatMap((mark) => [mark.index, mark.index + mark[0].length]),
        word.length,
      ];
      const inner = borders.slice(0, 24);
      let from = 0;
      while (from < inner.length) {
        const to = inner.findLastIndex(
          (end, at) => at > from && kindOf(word.slice(inner[from], end)) !== null,
        );
        if (to > from) {
          const kind = kindOf(word.slice(inner[from], inner[to])) as RedactedKind;
          yield { start: index + inner[from], end: index + inner[to], kind };
        }
        from = Math.max(to, from + 1);
      }
    }
  }

  return { learnHost, learnUser, kindOf, shortName, find };
}
