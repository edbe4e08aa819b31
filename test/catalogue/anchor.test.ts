/**
 * By which bytes a text is found: windows in one of its words, as rare as can be, and as many of them as there is room
 * for, since four are looked for at every fourth place only.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../src/catalogue/anchor.ts';

/** The bytes of all windows, from the first to the last. */
function anchored(text: string): string | null {
  const anchor = anchorOf(text);
  return anchor && text.slice(anchor.at, anchor.at + anchor.size + anchor.count - 1);
}

describe('the anchor of a text', () => {
  it.each([
    ['a word of seven letters: four windows of four', 'xqzjkvw', { at: 0, size: 4, count: 4 }],
    ['of five letters: two windows', 'xqzjk', { at: 0, size: 4, count: 2 }],
    ['of six letters: the two that are rarer', 'jkzate', { size: 4, count: 2 }],
    ['of four letters: one window', 'xqzj', { at: 0, size: 4, count: 1 }],
    ['of three letters: a smaller one', 'xqz', { at: 0, size: 3, count: 1 }],
    ['a short word between shorter ones', 'a xqz of', { at: 2, size: 3, count: 1 }],
  ])('is %s', (_, text, anchor) => {
    expect(anchorOf(text)).toMatchObject(anchor);
  });

  it.each([
    ['the rarer word', 'connection wsaetimedout', 'wsaetim'],
    ['the rarer word, also the first one', 'wsaetimedout connection', 'wsaetim'],
    ['a longer word, when both are rare', 'xqz xqzjkvw', 'xqzjkvw'],
    ['a rare word, though it is shorter', 'connection xqzjk', 'xqzjk'],
  ])('lies in %s', (_, text, part) => {
    const bytes = anchored(text) ?? 'none';
    const word = text.split(' ').find((one) => one.includes(bytes));
    expect(word?.startsWith(part)).toBe(true);
  });

  it.each(['', 'ab', 'ab cd', 'a b c d', 'to be or no'])(
    'is none without a word of three bytes: %j',
    (text) => {
      expect(anchorOf(text)).toBeNull();
    },
  );

  it('lies within a word, wherever there is one of three bytes', () => {
    const letters = fc.constantFrom(...'aetz0 7:\xe9\x81  ');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 30 }), (raw) => {
        const text = raw.trim().replace(/ +/g, ' ');
        const bytes = anchored(text);
        if (/[^ ]{3}/.test(text)) expect(bytes).toMatch(/^[^ ]{3,7}$/);
        else expect(bytes).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});
