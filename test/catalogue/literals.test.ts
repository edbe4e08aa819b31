/**
 * Literals of patterns: texts of which every match contains at least one, ASCII letters in lower case. They are what
 * the matcher looks for before it runs a pattern, so the one promise that counts is that none is missing: a text
 * that the pattern matches always contains one of them.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveLiterals } from '../../src/catalogue/literals.ts';
import { PatternError, parsePattern } from '../../src/catalogue/pattern.ts';

const literalsOf = (pattern: string) => deriveLiterals(parsePattern(pattern).node);
const lowerAscii = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

describe('the literals of a pattern', () => {
  it.each<[string, string, string[]]>([
    ['a word', 'disk', ['disk']],
    ['capitals', 'DiskFULL', ['diskfull']],
    ['signs and digits', "event 'Dispose-7'", ["'dispose-7'"]],
    ['words between blanks: one of them', 'the WSAETIMEDOUT is', ['wsaetimedout']],
    ['words between tabs', 'is\tWSAETIMEDOUT\ta', ['wsaetimedout']],
    ['a word between gaps', '.{0,300}WSAETIMEDOUT.{0,300}', ['wsaetimedout']],
    ['a word between anchors', '^WSAETIMEDOUT$', ['wsaetimedout']],
    ['word boundaries', '\\bcurl\\b', ['curl']],
    ['escaped signs', '\\(curl\\)\\.', ['(curl).']],
    ['an escaped letter', '\\x43url\\u0045', ['curle']],
    ['a backslash', 'C:\\\\curl', ['c:\\curl']],

    ['alternatives: one of each', 'curl|wget', ['curl', 'wget']],
    ['alternatives that differ in case', 'Curl|curl|CURL', ['curl']],
    ['alternatives with text around', 'is(?:Curl|Wget)Now', ['iscurlnow', 'iswgetnow']],
    ['alternatives with blanks: the rarest word of each', 'a (?:b curl c|b wget c) d', ['curl', 'wget']],
    ['an empty alternative', 'curl(?:wget|)s', ['curlwgets', 'curls']],
    ['an alternative that is a gap', 'curl(?:.{1,9}|x)wgetx', ['wgetx']],
    ['alternatives in alternatives', 'x(?:a(?:bc|de)|fgh)', ['xabc', 'xade', 'xfgh']],

    ['an optional letter', 'connections?X', ['connectionsx', 'connectionx']],
    ['an optional group', 'curl(?:wget)?X', ['curlwgetx', 'curlx']],
    ['an optional word behind a blank', 'curl(?: wget)?', ['curl']],
    ['an optional blank', 'is ?curlq', ['curlq']],
    ['an optional part is required nowhere', '(?:wget)?.{0,3}(?:ftp:)?curl', ['curl', 'ftp:curl']],
    ['a part that may be missing', '(?:wget){0,1}curl', ['wgetcurl', 'curl']],

    ['a class of few', 'cur[lx]q', ['curlq', 'curxq']],
    ['a class of both cases', '[Cc]url', ['curl']],
    ['a short range', 'curl[0-2]', ['curl0', 'curl1', 'curl2']],
    ['a long range breaks the text', 'curl[0-9]wgetx', ['wgetx']],
    ['more combinations than are kept', '[ab][ab][ab][ab][ab]urlq', ['aurlq', 'burlq']],
    ['a negated class breaks the text', 'curl[^a]wgetx', ['wgetx']],
    ['a class with a blank breaks the text', 'curl[ x]wgetx', ['wgetx']],
    ['a digit breaks the text', 'curl\\dwgetx', ['wgetx']],
    ['any character breaks the text', 'curl.wgetx', ['wgetx']],

    ['a letter that repeats', 'wgetx+ab', ['wget']],
    ['a letter that may repeat', 'wgetx*ab', ['wget']],
    ['a group that repeats', '(?:curl){1,3}', ['curl']],
    ['a group that repeats exactly', '(?:curl){2}', ['curl']],
    ['a group that repeats once', 'a(?:curl){1}b', ['acurlb']],
    ['a group that may repeat', '(?:wget){0,3}curl', ['curl']],
    ['alternatives that repeat', '(?:curl|wget){1,3}', ['curl', 'wget']],

    ['groups in groups', '(?:(?:cu)(?:(?:r)l))x', ['curlx']],
    ['a named group', '(?<tool>curl)x', ['curlx']],
    ['a capturing group with a gap', 'curl((?:[0-9]{1,3}\\.){3})wgetx', ['wgetx']],

    ['Chinese', '磁盘已满', ['磁盘已满']],
    ['Chinese of two characters', '错误.{0,9}\\d', ['错误']],
    ['Chinese with a blank', '磁盘 已满了', ['已满了']],
    ['Chinese alternatives', '(?:代理|防火墙)', ['代理', '防火墙']],
    ['Korean', '디.{0,20}디스크가', ['디스크가']],
    ['Korean of two characters', '.{0,9}오류', ['오류']],
    ['Chinese and ASCII together', '错误ID', ['错误id']],
    ['punctuation of full width', '（错误）', ['（错误）']],

    // The search for literals folds ASCII only, while the pattern takes É for é.
    ['a letter with two cases outside ASCII', 'curléwgetx', ['wgetx']],
    ['its escaped form', 'curl\\u00c9wgetx', ['wgetx']],
    ['one at the beginning', 'État', ['tat']],
    ['one in a class', 'curl[eé]wgetx', ['wgetx']],
    ['one in an optional part', 'curl(?:é)?wgetx', ['wgetx']],
    ['one among alternatives', '(?:écurl|wget)', ['curl', 'wget']],
    ['Cyrillic and Greek around ASCII', 'дискcurlΔ', ['curl']],
    ['ß, whose capital is two letters', 'curlßwgetx', ['wgetx']],
  ])('%s: %s', (_, pattern, literals) => {
    expect(literalsOf(pattern)?.toSorted()).toEqual(literals.toSorted());
  });

  it.each([
    ['nothing', ''],
    ['two letters', 'is'],
    ['short words only', 'it is no go'],
    ['a gap', '.{0,300}'],
    ['classes only', '[a-z]{3,20}\\d+'],
    ['an alternative without one', 'curl|\\d+'],
    ['an empty alternative', 'curl|'],
    ['an alternative in a group without one', '(?:curl|is|wget)'],
    ['an optional word', '(?:curl)?'],
    ['a word that may repeat, or not', '(?:curl){0,3}'],
    ['a word that is broken by blanks', 'c u r l'],
    ['letters that are one of many', '[a-f][a-f][a-f]'],
    ['one Chinese character', '\\d错\\d'],
    ['Cyrillic only', 'диск'],
    ['letters between those with two cases', 'éisé'],
    ['anchors only', '^$\\b'],
  ])('there are none in %s: %s', (_, pattern) => {
    expect(literalsOf(pattern)).toBeNull();
  });

  it('are at least 3 characters, or 2 beyond ASCII, and hold no white space', () => {
    for (const pattern of ['a (?:bc|def gh) ijk', '错 误了 abc', '[ab]c(?: d|efg)', 'is it\tnow or 从不']) {
      for (const literal of literalsOf(pattern) ?? []) {
        expect(literal).not.toMatch(/\s/);
        expect(literal.length).toBeGreaterThanOrEqual(/[^\0-\x7f]/.test(literal) ? 2 : 3);
      }
    }
  });

  it('stay few, however many alternatives there are', () => {
    expect(literalsOf(`${'(?:a|b|c|d)'.repeat(12)}wgetx`)?.length).toBeLessThanOrEqual(24);
    const names = Array.from({ length: 30 }, (_, index) => `name${index}q`);
    expect(literalsOf(`(?:${names.join('|')}) wgetx`)).toEqual(['wgetx']);
  });
});

describe('a text that a pattern matches', () => {
  it('contains one of the literals', () => {
    let withLiterals = 0;
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.gen(), (parts, random) => {
        const tree: Part = { kind: 'sequence', parts };
        const pattern = patternOf(tree);
        const literals = literalsOrRefusal(pattern);
        // A run of blanks in a repeat is refused: repeats inside a repeat.
        fc.pre(literals !== 'refused');
        if (literals === null) return;
        withLiterals++;
        for (let count = 0; count < 5; count++) {
          const text = textOf(tree, (below) => random(fc.nat, { max: below - 1 }));
          expect(text).toMatch(new RegExp(`^(?:${parsePattern(pattern).source})$`, 'is'));
          expect(literals.filter((literal) => lowerAscii(text).includes(literal))).not.toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
    expect(withLiterals).toBeGreaterThan(300);
  });
});

/** A pattern as a tree, from which both its spelling and texts that it matches can be made. */
type Part =
  | { kind: 'text'; text: string }
  | { kind: 'set'; pattern: string; members: string }
  | { kind: 'blank'; pattern: string; optional: boolean }
  | { kind: 'sequence'; parts: Part[] }
  | { kind: 'choice'; parts: Part[] }
  | { kind: 'repeat'; part: Part; suffix: string; min: number; max: number };

const { part } = fc.letrec<{ part: Part }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('text' as const),
      text: fc.constantFrom(
        'disk',
        'IS',
        'curl',
        'x',
        '7',
        '错误',
        '오류',
        '错',
        'É',
        'дa',
        'ß',
        '_',
        'Full',
      ),
    }),
    fc.constantFrom<Part>(
      { kind: 'set', pattern: '[ab]', members: 'abAB' },
      { kind: 'set', pattern: '[A-C]', members: 'ABCabc' },
      { kind: 'set', pattern: '[eé]', members: 'eEéÉ' },
      { kind: 'set', pattern: '[错误x]', members: '错误xX' },
      { kind: 'set', pattern: '[0-9]', members: '0189' },
      { kind: 'set', pattern: '[^a]', members: 'b 错\n' },
      { kind: 'set', pattern: '[ x]', members: ' xX' },
      { kind: 'set', pattern: '\\d', members: '0189' },
      { kind: 'set', pattern: '\\s', members: ' \t\n\r\u3000' },
      { kind: 'set', pattern: '.', members: 'a 错\n' },
    ),
    fc.constantFrom<Part>(
      { kind: 'blank', pattern: ' ', optional: false },
      { kind: 'blank', pattern: '\t', optional: false },
      { kind: 'blank', pattern: ' ?', optional: true },
    ),
    fc.record({
      kind: fc.constant('sequence' as const),
      parts: fc.array(tie('part'), { minLength: 1, maxLength: 5 }),
    }),
    fc.record({
      kind: fc.constant('choice' as const),
      parts: fc.array(tie('part'), { minLength: 1, maxLength: 3 }),
    }),
    fc
      .tuple(
        tie('part'),
        fc.constantFrom<[string, number, number]>(
          ['?', 0, 1],
          ['{0,2}', 0, 2],
          ['{1}', 1, 1],
          ['{2}', 2, 2],
          ['{1,3}', 1, 3],
          ['{0,1}?', 0, 1],
        ),
      )
      .map(([inner, [suffix, min, max]]): Part => ({ kind: 'repeat', part: inner, suffix, min, max })),
  ),
}));

function patternOf(tree: Part): string {
  switch (tree.kind) {
    case 'text':
      return tree.text;
    case 'set':
    case 'blank':
      return tree.pattern;
    case 'sequence':
      return tree.parts.map(patternOf).join('');
    case 'choice':
      return `(?:${tree.parts.map(patternOf).join('|')})`;
    case 'repeat':
      return `(?:${patternOf(tree.part)})${tree.suffix}`;
  }
}

/** A text that the pattern matches; `choose` gives a number below the one it is given. */
function textOf(tree: Part, choose: (below: number) => number): string {
  const oneOf = (members: string) => [...members][choose([...members].length)];
  switch (tree.kind) {
    case 'text':
      return [...tree.text]
        .map((letter) => (choose(2) === 0 || letter === 'ß' ? letter : oneOf(bothCases(letter))))
        .join('');
    case 'set':
      return oneOf(tree.members);
    case 'blank':
      return ' \t\r\n'.slice(0, choose(4) + (tree.optional ? 0 : 1));
    case 'sequence':
      return tree.parts.map((inner) => textOf(inner, choose)).join('');
    case 'choice':
      return textOf(tree.parts[choose(tree.parts.length)], choose);
    case 'repeat': {
      const count = tree.min + choose(tree.max - tree.min + 1);
      return Array.from({ length: count }, () => textOf(tree.part, choose)).join('');
    }
  }
}

function bothCases(letter: string): string {
  return letter.toLowerCase() + letter.toUpperCase();
}

function literalsOrRefusal(pattern: string): string[] | null | 'refused' {
  try {
    return literalsOf(pattern);
  } catch (error) {
    if (error instanceof PatternError && error.message.startsWith('repeats inside')) return 'refused';
    throw error;
  }
}
