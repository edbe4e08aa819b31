/**
 * Which encoding each record has: a log mixes UTF-8 and the code page of its machine. What a record is decoded in
 * depends on its own bytes and on the beginning of its source, and on nothing else.
 */
import { isUtf8 } from 'node:buffer';
import { createCodePageGuess } from './code-page.ts';
import { decode, usualCodePage, wholeCharacters } from './encoding.ts';

/** The encoding of the bytes of a record; `betrayed` gives that of a text that was recognised in it, or null. */
export type EncodingOf = (bytes: Uint8Array, betrayed: () => string | null) => string;

/** `codePage` is that of the source where its beginning tells; `utf-8` when all of it is UTF-8 by decree. */
export function createEncodingOf(codePage: string | null): EncodingOf {
  const guess = createCodePageGuess();
  return (bytes, betrayed) => {
    if (codePage === 'utf-8' || isUtf8(bytes)) return 'utf-8';
    const recognised = betrayed();
    if (recognised !== null) return recognised;
    if (isNearlyUtf8(bytes)) return 'utf-8';
    return codePage ?? guess(bytes) ?? usualCodePage;
  };
}

/** UTF-8 that was cut at its end, or damaged so little that four characters beyond ASCII are whole for each that is not. */
export function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = decode(wholeCharacters(bytes), 'utf-8');
  const foreign = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return foreign > 0 && foreign - broken >= broken * 4;
}
