/**
 * Words so long that they may be a key by themselves: told by few looks, since most texts have none.
 */

/** The shortest of them, in characters. */
const longWord = 52;

/** What such words are made of, by code. */
const isOfWord = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9+/-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Whether there is a long word. One look at every 52nd character tells of most texts that there is none. */
export function hasLongWord(text: string): boolean {
  const isInside = (at: number) => isOfWord[text.charCodeAt(at)] === 1;
  for (let at = longWord - 1; at < text.length; ) {
    if (!isInside(at)) {
      at += longWord;
      continue;
    }
    let [start, end] = [at, at + 1];
    while (start > 0 && isInside(start - 1)) start--;
    while (end - start < longWord && end < text.length && isInside(end)) end++;
    if (end - start >= longWord) return true;
    at = end + longWord;
  }
  return false;
}
