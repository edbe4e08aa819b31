/**
 * Guesses which code page of Windows bytes are in that are no UTF-8. It says so only when it is sure: a wrong guess
 * garbles text that the usual code page would leave readable.
 * The thresholds come from single sentences of log texts in ten languages: no Western one was taken for an Asian one,
 * and 99 of 100 Chinese and Korean ones were recognised.
 */
import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import { decode } from './encoding.ts';

/** What the detector calls the code pages of two bytes a character. */
const wideCodePages: Record<string, string> = {
  GB18030: 'gb18030',
  'EUC-KR': 'cp949',
  Shift_JIS: 'shift_jis',
  Big5: 'big5',
};

/** Of one byte a character, in scripts that share no letter with ASCII. */
const foreignCodePages: Record<string, string> = {
  'windows-1251': 'windows-1251',
  'ISO-8859-7': 'windows-1253',
  'windows-1253': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
  'windows-1255': 'windows-1255',
  'ISO-8859-6': 'windows-1256',
  'windows-1256': 'windows-1256',
};

/** Of one byte a character, in Latin script; only a detector's first choice counts. */
const latinCodePages: Record<string, string> = {
  'ISO-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'windows-1250': 'windows-1250',
  'ISO-8859-9': 'windows-1254',
  'windows-1254': 'windows-1254',
  'windows-1257': 'windows-1257',
};

/** Bytes at which the guess is made: more make it slower, not better. */
const sampleLimit = 4096;

/** The detector wants more text than a log line has; the same words again serve as well. */
const leastSample = 400;

/** Confidence, of 100, from which the detector is believed. */
const least = { wide: 50, foreign: 25, latin: 50 };

/** Bytes beyond ASCII without which code pages of one byte are not told apart. */
const leastHighBytes = 8;

/** Guesses the code page of a record by the words that are no ASCII in its lines that are no UTF-8. */
export type CodePageGuess = (bytes: Uint8Array) => string | null;

/** Guesses that are kept, because logs repeat themselves. */
const memory = 500;

export function createCodePageGuess(): CodePageGuess {
  const known = new Map<string, string | null>();
  return (bytes) => {
    const sample = foreignWords(legacyLines(bytes));
    if (sample === '') return null;
    const before = known.get(sample);
    if (before !== undefined) return before;
    const guess = guessWide(sample) ?? guessForeign(sample);
    if (known.size >= memory) known.clear();
    known.set(sample, guess);
    return guess;
  };
}

/** Guesses the code page of the beginning of a source, which also tells the Latin ones apart when it is long enough. */
export function guessSourceCodePage(bytes: Uint8Array): string | null {
  const lines = legacyLines(bytes);
  return createCodePageGuess()(bytes) ?? guessLatin(lines.join('\n').slice(0, sampleLimit));
}

function legacyLines(bytes: Uint8Array): string[] {
  const lines = decode(bytes, 'latin1').split('\n');
  return lines.filter((line) => /[\x80-\xff]/.test(line) && !isUtf8(Buffer.from(line, 'latin1')));
}

/** At most as many as the sample may have; a blank ends the last one. */
function foreignWords(lines: readonly string[]): string {
  const words = lines.flatMap((line) => line.split(/[\t\r ]+/)).filter((word) => /[\x80-\xff]/.test(word));
  return words.length === 0 ? '' : `${words.join(' ').slice(0, sampleLimit)} `;
}

function guessWide(sample: string): string | null {
  const repeated = sample.repeat(Math.ceil(leastSample / sample.length));
  for (const { name, confidence } of chardet.analyse(Buffer.from(repeated, 'latin1'))) {
    const page = wideCodePages[name];
    if (page === undefined || confidence < least.wide) continue;
    // Short Chinese looks like Korean, but Korean logs are written without Chinese characters.
    if (page !== 'cp949' || !/\p{Script=Han}/u.test(decode(Buffer.from(sample, 'latin1'), page))) return page;
  }
  return null;
}

function guessForeign(sample: string): string | null {
  const high = countHighBytes(sample);
  const letters = sample.match(/[A-Za-z\x80-\xff]/g)?.length ?? 0;
  return high > letters / 2 ? firstOf(sample, foreignCodePages, least.foreign) : null;
}

function guessLatin(sample: string): string | null {
  return firstOf(sample, latinCodePages, least.latin);
}

function firstOf(sample: string, pages: Record<string, string>, confidence: number): string | null {
  if (countHighBytes(sample) < leastHighBytes) return null;
  const first = chardet.analyse(Buffer.from(sample, 'latin1')).find(({ name }) => name in pages);
  return first && first.confidence >= confidence ? pages[first.name] : null;
}

function countHighBytes(sample: string): number {
  return sample.match(/[\x80-\xff]/g)?.length ?? 0;
}
