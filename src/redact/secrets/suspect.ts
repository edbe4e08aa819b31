/**
 * Whether a text may hold a secret at all: one look at each of its characters tells of most texts that there is none, so
 * that hiding costs little where every record is a finding. What goes with which secrets, each kind says itself.
 */
import { kinds } from './kinds.ts';

const words = [...new Set(kinds.flatMap((kind) => kind.words?.split('|') ?? []))];
const isTabled = (word: string) => /^[ -~]{3,}$/.test(word);

/** Words of other languages, and short ones. None of them has a sign of expressions in it. */
const others = new RegExp(words.filter((word) => !isTabled(word)).join('|'));

const tellers = kinds.flatMap((kind) => kind.tells ?? []);

/** Words by their first three characters, of which each counts by five bits: letters of both cases are the same. */
const byStart = new Map<number, string[]>();
const isStart = new Uint8Array(1 << 15);
for (const word of words.filter(isTabled)) {
  const start = [0, 1, 2].reduce((bits, at) => (bits << 5) | (word.charCodeAt(at) & 31), 0);
  byStart.set(start, [...(byStart.get(start) ?? []), word]);
  isStart[start] = 1;
}

/** Whether there is anything in a text that goes with secrets. */
export function isSuspect(text: string): boolean {
  if (hasWord(text) || others.test(text)) return true;
  for (const tells of tellers) if (tells(text)) return true;
  return false;
}

function hasWord(text: string): boolean {
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    start = ((start << 5) | (text.charCodeAt(at) & 31)) & 0x7fff;
    if (isStart[start] === 1 && stands(text, at - 2, start)) return true;
  }
  return false;
}

/** Whether one of the words with such a start stands there. */
function stands(text: string, at: number, start: number): boolean {
  return (byStart.get(start) as string[]).some(
    (word) => text.slice(at, at + word.length).toLowerCase() === word,
  );
}
