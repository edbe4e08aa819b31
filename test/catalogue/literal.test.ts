/**
 * How what a pattern requires is read: as a whole number where no digit can stand beside it, as a hexadecimal number behind
 * `0x`, and otherwise as a text. A number that is taken for a whole one and is none would cost findings.
 */
import { describe, expect, it } from 'vitest';
import { deriveRequirements } from '../../src/catalogue/literals.ts';
import { parsePattern } from '../../src/catalogue/pattern.ts';
import { asHresult, inErrorPosition, inIdPosition } from '../../src/catalogue/positions.ts';

/** The literals of a pattern, each as its kind and its text. */
function literalsOf(pattern: string): string[] | undefined {
  return deriveRequirements(parsePattern(pattern).node)?.literals.map(({ kind, text }) => `${kind} ${text}`);
}

describe('a number is whole', () => {
  it.each([
    ['between what are no digits', '\\D34513\\D'],
    ['between signs', '\\(34513\\)'],
    ['between blanks', ' 34513 '],
    ['between a sign and a blank', '-34513 '],
    ['between full-width signs', '（34513）'],
    ['between classes without digits', '[\\s"=]34513[^\\w.]'],
    ['at an edge, or beside what is no digit', '(?:^|\\D)34513(?:$|\\D)'],
    ['behind a word and a gap', '\\berror.{0,3}\\D34513\\D'],
    ['before alternatives without digits in front', '\\D34513(?:\\D|x5)'],
    ['before what may be missing, and then no digit', '\\D34513(?:,\\d{3})?\\D'],
    ['among what repeats, behind its own sign', '\\D(?:34513,){1}\\D'],
    ['behind the words for an error', inErrorPosition('34513')],
    ['behind "ID:"', inIdPosition('34513')],
  ])('%s: %s', (_, pattern) => {
    expect(literalsOf(pattern)).toEqual(['number 34513']);
  });

  it.each([
    ['with nothing beside it', '34513'],
    ['behind a digit that may be missing', '\\d?34513\\D'],
    ['before a digit that may be missing', '\\D34513\\d?'],
    ['with one side open', '\\D34513'],
    ['with the other side open', '34513\\D'],
    ['beside any character', '.34513.'],
    ['beside a letter or a digit', '\\w34513\\W'],
    ['before an alternative that begins with a digit', '\\D34513(?:\\D|5)'],
    ['before an alternative that is empty', '\\D34513(?:\\D|)'],
    ['beside a class in which a digit is', '[a7]34513[b8]'],
    ['behind zeros that may be missing', '\\D0{0,3}34513\\D'],
    ['beside another one of those that repeat', '\\D(?:34513){1,3}\\D'],
    ['at a border of words, of which the other side is not asked', '34513\\b'],
    ['at the end, of which the pattern says nothing more', '34513$'],
  ])('not %s: %s', (_, pattern) => {
    const literals = literalsOf(pattern) ?? [];
    expect(literals.every((literal) => /^text .?34513.?$/.test(literal))).toBe(true);
    expect(literals).not.toEqual([]);
  });

  it.each([
    ['of two digits: these are everywhere', '\\D80\\D', undefined],
    ['of more than ten digits', '\\D12345678901\\D', ['text 12345678901']],
    ['of three to ten digits', '\\D(?:806|1234567890)\\D', ['number 806', 'number 1234567890']],
    ['in a word', 'x34513y', ['text x34513y']],
    ['in a sentence', 'code 34513 now', ['text code 34513 now']],
    ['with a unit that may follow', '\\D806(?:ms)?\\D', ['number 806', 'text 806ms']],
    ['behind letters that may be missing', '\\W(?:no)?806\\D', ['number 806', 'text no806']],
    ['behind a sign that may be missing, beside anything', '-?806\\D', ['text 806', 'number 806']],
  ])('or a text, %s: %s', (_, pattern, literals) => {
    expect(literalsOf(pattern)).toEqual(literals);
  });
});

describe('a hexadecimal number', () => {
  it.each([
    ['behind 0x', '0x82d6\\W', ['hex 82d6']],
    ['in capitals', '0X82D6\\W', ['hex 82d6']],
    ['behind any zeros', '0x0{0,8}82d6\\W', ['hex 82d6']],
    ['behind zeros of its own', '0x000082d6\\W', ['hex 82d6']],
    ['behind a word', 'hr = 0x82d6\\W', ['hex 82d6']],
    ['at an edge, or before what is no digit', '0x82d6(?:$|\\W)', ['hex 82d6']],
    ['before a sign', '0x82d6\\)', ['hex 82d6']],
    ['of one digit', '0x0{0,8}5\\W', ['hex 5']],
    ['that is zero', '0x0\\W', ['hex 0']],
    ['or in decimal', '\\W(?:806|0x0{0,8}326)\\W', ['number 806', 'hex 326']],
    ['of an HRESULT, or signed', asHresult(0x80072ee2), ['text 80072ee2', 'number 2147012894']],
  ])('is read %s: %s', (_, pattern, literals) => {
    expect(literalsOf(pattern)).toEqual(literals);
  });

  it.each([
    ['with nothing behind it', '0x82d6', ['text 0x82d6']],
    ['before what may be a digit', '0x0{0,8}82d6\\D', ['text 82d6']],
    ['before a border of words', '0x82d6\\b', ['text 0x82d6']],
    ['without 0x', '\\W82d6\\W', ['text 82d6']],
    ['of more than 16 digits', `0x${'a'.repeat(17)}\\W`, [`text 0x${'a'.repeat(17)}`]],
  ])('is a text %s: %s', (_, pattern, literals) => {
    expect(literalsOf(pattern)).toEqual(literals);
  });
});
