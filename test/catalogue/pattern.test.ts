/**
 * Patterns as signature files write them: what is accepted, what is refused and where in the pattern the fault is,
 * and what becomes of white space. A pattern is a JavaScript expression within what RE2 shares, its gaps are bounded,
 * and a blank in it stands for any run of white space.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PatternError, parsePattern } from '../../src/catalogue/pattern.ts';

/** The fault of a pattern; fails when there is none. */
function faultOf(pattern: string): PatternError {
  try {
    parsePattern(pattern);
  } catch (error) {
    if (error instanceof PatternError) return error;
    throw error;
  }
  throw new Error(`${pattern} was accepted`);
}

/** Whether a pattern, compiled as signatures compile theirs, matches a text. */
function matches(pattern: string, text: string): boolean {
  return new RegExp(parsePattern(pattern).source, 'is').test(text);
}

describe('a pattern is refused', () => {
  describe('for a gap without a bound', () => {
    it.each([
      ['disk .* full', 5, '.*'],
      ['disk .+ full', 5, '.+'],
      ['disk .*? full', 5, '.*?'],
      ['disk .{5,} full', 5, '.{5,}'],
      ['disk "[^"]+" full', 6, '[^"]+'],
      ['disk "[^"]*" full', 6, '[^"]*'],
      ['disk \\S+ full', 5, '\\S+'],
      ['disk \\D* full', 5, '\\D*'],
      ['disk \\W+ full', 5, '\\W+'],
      ['disk [\\s\\S]+ full', 5, '[\\s\\S]+'],
      ['disk [\\w.-]+ full', 5, '[\\w.-]+'],
      ['disk [\\w\\s]+ full', 5, '[\\w\\s]+'],
      ['disk [a-z:]+ full', 5, '[a-z:]+'],
      // These ranges hold signs between the letters: they are wider than \w.
      ['disk [A-z]+ full', 5, '[A-z]+'],
      ['disk [0-z]+ full', 5, '[0-z]+'],
      ['disk [一-龥]+ full', 5, '[一-龥]+'],
      ['disk (?:[A-Z]:)+ full', 5, '(?:[A-Z]:)+'],
      ['disk (a|b)* full', 5, '(a|b)*'],
      ['(?:disk (?:is .+ )?full)', 14, '.+'],
      ['disk is full|disk .+ gone', 18, '.+'],
    ])('%s', (pattern, offset, gap) => {
      const fault = faultOf(pattern);
      expect(fault.message).toBe(`an unbounded gap: ${gap}`);
      expect(fault.offset).toBe(offset);
      expect(fault.action).toContain('.{0,300}');
    });
  });

  describe('for a repeat over 1000', () => {
    it.each([
      ['disk .{0,1001}full', 5, '1001'],
      ['disk .{1001}full', 5, '1001'],
      ['disk \\d{1,2000} full', 5, '2000'],
      ['disk \\s{0,5000}full', 5, '5000'],
      ['disk x{99999}', 5, '99999'],
      // RE2 has no repeat that begins above 1000 either, ...
      ['disk \\d{2000,} full', 5, '2000'],
      // ... nor repeats in repeats that come to more.
      ['disk (?:\\d{1,100},){1,100} full', 5, '10000'],
    ])('%s', (pattern, offset, bound) => {
      const fault = faultOf(pattern);
      expect(fault.message).toContain(bound);
      expect(fault.offset).toBe(offset);
      expect(fault.action).toContain('1000');
    });
  });

  describe('for what RE2 lacks', () => {
    it.each([
      ['look-ahead', 'disk (?=full)', 5, 'lookahead', '`not`'],
      ['negative look-ahead', 'disk is (?!not )full', 8, 'lookahead', '`not`'],
      ['look-behind', '(?<=disk )full', 0, 'lookbehind', '`not`'],
      ['negative look-behind', 'disk (?<!not )full', 5, 'lookbehind', '`not`'],
      ['look-ahead in a group', 'disk (?:is (?=full))', 11, 'lookahead', '`not`'],
      ['back-reference by number', '(disk) is not \\1', 14, 'back-reference', 'Write the text out'],
      ['back-reference by name', '(?<a>disk) is not \\k<a>', 18, 'back-reference', 'Write the text out'],
    ])('%s: %s', (_, pattern, offset, message, action) => {
      const fault = faultOf(pattern);
      expect(fault.message).toContain(message);
      expect(fault.offset).toBe(offset);
      expect(fault.action).toContain(action);
    });

    // JavaScript reads these as plain letters, or as something that is nowhere; whoever writes them means more.
    it.each([
      ['a reference to a group that is not there', 'disk is full\\1', 12],
      ['a reference to a name that is not there', 'disk is full\\k<a>', 12],
      ['a character property', 'disk \\p{Han}{2}', 5],
      ['the beginning in another dialect', '\\Adisk is full', 0],
      ['the end in another dialect', 'disk is full\\z', 12],
      ['an escape that means nothing', 'disk is \\idle', 8],
      ['a class of everything', 'disk [^] full', 5],
      ['a class of nothing', 'disk [] full', 5],
    ])('%s: %s', (_, pattern, offset) => {
      expect(faultOf(pattern).offset).toBe(offset);
    });
  });

  describe('when it is no regular expression', () => {
    // The parser stops in the piece that it cannot read, or right behind it.
    it.each([
      ['disk is full) now', 'Unmatched', 12, 12],
      ['disk (is full', 'Unterminated group', 13, 13],
      ['disk (?<drive>is full', 'Unterminated group', 21, 21],
      ['disk [is full', 'Unterminated character class', 13, 13],
      ['*disk', 'Nothing to repeat', 0, 1],
      ['disk**full', 'Nothing to repeat', 5, 6],
      ['disk is full\\', 'escape', 12, 13],
      ['disk x{3,2} full', 'out of order', 6, 11],
      ['disk [z-a] full', 'out of order', 5, 10],
      ['(?<a>x)(?<a>disk)', 'Duplicate', 7, 12],
      ['(?<1>disk)', 'name', 0, 4],
      ['disk (?i:full)', 'group', 5, 8],
    ])('%s', (pattern, message, from, to) => {
      const fault = faultOf(pattern);
      expect(fault.message).toMatch(/^not a regular expression: /);
      expect(fault.message).toContain(message);
      expect(fault.message).not.toContain(pattern);
      expect(fault.offset).toBeGreaterThanOrEqual(from);
      expect(fault.offset).toBeLessThanOrEqual(to);
      expect(fault.action).toBe('Correct the expression.');
    });
  });

  it('and of several faults the first is named', () => {
    expect(faultOf('disk .* is [^"]+ full').offset).toBe(5);
  });

  it('with a PatternError or accepted as an expression that compiles, whatever it is', () => {
    const piece = fc.constantFrom(
      ...['disk', ' ', '\\s', '\\1', '.', '*', '+', '?', '{2}', '{0,9}', '{', '}', '(', '(?:', '(?<a>', ')'],
      ...[
        '[',
        ']',
        '[^',
        '-',
        '|',
        '^',
        '$',
        '\\',
        '\\b',
        '\\k<a>',
        '(?=',
        '\\u',
        '\\x4',
        '错',
        '😀',
        '\n',
        '\0',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const pattern = pieces.join('');
        let source: string;
        try {
          source = parsePattern(pattern).source;
        } catch (error) {
          expect(error).toBeInstanceOf(PatternError);
          const { offset } = error as PatternError;
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThanOrEqual(pattern.length);
          return;
        }
        expect(() => new RegExp(source, 'is')).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a pattern is accepted as it is', () => {
  it.each([
    ['disk'],
    ['\\bdisk\\b'],
    ['^disk$'],
    ['disk\\s+full'],
    ['disk\\s*full'],
    ['disk\\d+full'],
    ['disk\\w*full'],
    ['disk[0-9A-F]+full'],
    ['disk[a-z_\\d]+full'],
    ['disk[\\s\\t]+full'],
    ['diskx+full'],
    ['disk-*full'],
    ['disk.{0,300}full'],
    ['disk.{0,1000}full'],
    ['disk.{1000}full'],
    ['disk.{0,300}?full'],
    ['disk[^"]{1,100}full'],
    ['disk\\S{1,100}full'],
    ['(?:disk|volume)full'],
    ['(?<drive>[A-Z]:)\\\\disk'],
    ['disk(?:[A-Z]:){1,9}full'],
    ['disk\\(full\\)\\.'],
    ['磁盘已满'],
    ['디스크가\\s꽉'],
    ['disk\\x41\\u00e9'],
  ])('%s', (pattern) => {
    expect(parsePattern(pattern).source).toBe(pattern);
  });
});

describe('white space in a pattern', () => {
  it.each([
    ['one blank', 'disk full', 'disk\\s{1,64}full'],
    ['several blanks', 'disk   full', 'disk\\s{1,64}full'],
    ['blanks in several places', 'a disk is full', 'a\\s{1,64}disk\\s{1,64}is\\s{1,64}full'],
    ['a tab', 'disk\tfull', 'disk\\s{1,64}full'],
    ['a tab that is escaped', 'disk\\tfull', 'disk\\s{1,64}full'],
    ['a line feed', 'disk\nfull', 'disk\\s{1,64}full'],
    ['a carriage return and a line feed', 'disk\\r\\nfull', 'disk\\s{1,64}full'],
    ['a blank that is escaped', 'disk\\x20full', 'disk\\s{1,64}full'],
    ['a no-break space', 'disk\u00a0full', 'disk\\s{1,64}full'],
    ['an ideographic space', '磁盘\u3000已满', '磁盘\\s{1,64}已满'],
    ['different kinds in a row', 'disk \t\n full', 'disk\\s{1,64}full'],
    ['an optional blank', 'disk ?full', 'disk\\s{0,64}full'],
    ['any number of blanks', 'disk *full', 'disk\\s{0,64}full'],
    ['any number of blanks, lazily', 'disk *?full', 'disk\\s{0,64}full'],
    ['one or more blanks', 'disk +full', 'disk\\s{1,64}full'],
    ['some blanks', 'disk {2,4}full', 'disk\\s{1,64}full'],
    ['some blanks, or none', 'disk {0,4}full', 'disk\\s{0,64}full'],
    ['a blank in a group', 'disk(?: is)? full', 'disk(?:\\s{1,64}is)?\\s{1,64}full'],
    ['a blank in a named group', '(?<what>a disk) full', '(?<what>a\\s{1,64}disk)\\s{1,64}full'],
    ['a blank in an alternative', 'disk full|no space', 'disk\\s{1,64}full|no\\s{1,64}space'],
    ['a blank in a class', 'disk[ ]full', 'disk[ ]full'],
    ['a blank among others in a class', 'disk[ :]full', 'disk[ :]full'],
    ['a blank in a negated class', 'disk[^ ]{1,9}full', 'disk[^ ]{1,9}full'],
    ['a class of blanks that repeats', 'disk[ \\t]+full', 'disk[ \\t]+full'],
    ['a blank at the beginning and the end', ' disk ', '\\s{1,64}disk\\s{1,64}'],
  ])('%s: "%s" becomes %s', (_, pattern, source) => {
    expect(parsePattern(pattern).source).toBe(source);
  });

  it.each([
    ['a blank', ' '],
    ['several blanks', '    '],
    ['a tab', '\t'],
    ['a line feed', '\n'],
    ['a line end of Windows', '\r\n'],
    ['a line end and an indentation', '\r\n\t   '],
    ['a no-break space', '\u00a0'],
    ['an ideographic space', '\u3000'],
  ])('matches %s', (_, space) => {
    expect(matches('the disk is full', `the${space}disk${space}is${space}full`)).toBe(true);
    expect(matches('the disk(?: is)? full', `the${space}disk${space}full`)).toBe(true);
  });

  it('does not match nothing, unless it is optional', () => {
    expect(matches('disk full', 'diskfull')).toBe(false);
    expect(matches('disk {2}full', 'diskfull')).toBe(false);
    expect(matches('disk ?full', 'diskfull')).toBe(true);
    expect(matches('disk ?full', 'disk \t full')).toBe(true);
    expect(matches('disk *full', 'diskfull')).toBe(true);
  });

  it('stays one blank in a class', () => {
    expect(matches('disk[ ]full', 'disk full')).toBe(true);
    expect(matches('disk[ ]full', 'disk  full')).toBe(false);
    expect(matches('disk[ ]full', 'disk\tfull')).toBe(false);
  });

  it('does not shift the place of a fault behind it', () => {
    expect(faultOf('the  disk \t is .* full').offset).toBe(15);
  });

  it('matches any run of white space where it matches one blank', () => {
    const word = fc.stringMatching(/^[a-z]{1,5}$/);
    const space = fc.stringMatching(/^[ \t\r\n]{1,6}$/);
    const phrase = fc.array(fc.tuple(word, space, space), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(phrase, (words) => {
        const pattern = words.map(([text, inPattern]) => text + inPattern).join('');
        const log = words.map(([text, , inLog]) => text + inLog).join('');
        expect(matches(pattern, log)).toBe(true);
      }),
    );
  });
});
