/**
 * What is looked for before a pattern runs: literals of which every match contains at least one, ASCII letters in lower
 * case, and what stands near them. How numbers are read is told in literal.test.ts, and that none is missing by the
 * properties.
 */
import { describe, expect, it } from 'vitest';
import { deriveRequirements } from '../../src/catalogue/literals.ts';
import { parsePattern } from '../../src/catalogue/pattern.ts';
import { inErrorPosition, inIdPosition, inResultPosition } from '../../src/catalogue/positions.ts';

const requirementsOf = (pattern: string) => deriveRequirements(parsePattern(pattern).node);
const literalsOf = (pattern: string) => requirementsOf(pattern)?.literals ?? null;

describe('the literals of a pattern', () => {
  it.each<[string, string, string[]]>([
    ['a word', 'disk', ['disk']],
    ['capitals', 'DiskFULL', ['diskfull']],
    ['signs and digits', "event 'Dispose-7'", ["event 'dispose-7'"]],
    ['words with blanks between: all of them', 'the WSAETIMEDOUT is', ['the wsaetimedout is']],
    ['words with tabs between, which are blanks', 'is\tWSAETIMEDOUT\ta', ['is wsaetimedout a']],
    ['words with any white space between', 'the\\s{1,3}WSAETIMEDOUT\\s+is', ['the wsaetimedout is']],
    ['several blanks: one', 'the \\s  WSAETIMEDOUT', ['the wsaetimedout']],
    ['blanks at the ends: none', ' \\scurl ', ['curl']],
    ['a word between gaps', '.{0,300}WSAETIMEDOUT.{0,300}', ['wsaetimedout']],
    ['a word between anchors', '^WSAETIMEDOUT$', ['wsaetimedout']],
    ['word boundaries', '\\bcurl\\b', ['curl']],
    ['escaped signs', '\\(curl\\)\\.', ['(curl).']],
    ['an escaped letter', '\\x43url\\u0045', ['curle']],
    ['a backslash', 'C:\\\\curl', ['c:\\curl']],

    ['alternatives: one of each', 'curl|wget', ['curl', 'wget']],
    ['alternatives that differ in case', 'Curl|curl|CURL', ['curl']],
    ['alternatives with text around', 'is(?:Curl|Wget)Now', ['iscurlnow', 'iswgetnow']],
    ['alternatives with blanks', 'a (?:b curl c|b wget c) d', ['a b curl c d', 'a b wget c d']],
    ['an empty alternative', 'curl(?:wget|)s', ['curlwgets', 'curls']],
    ['an alternative that is a gap', 'curl(?:.{1,9}|x)wgetx', ['wgetx']],
    ['alternatives in alternatives', 'x(?:a(?:bc|de)|fgh)', ['xabc', 'xade', 'xfgh']],

    ['an optional letter', 'connections?X', ['connectionsx', 'connectionx']],
    ['an optional group', 'curl(?:wget)?X', ['curlwgetx', 'curlx']],
    ['an optional word behind a blank', 'curl(?: wget)?', ['curl']],
    ['an optional blank', 'is ?curlq', ['iscurlq', 'is curlq']],
    ['an optional part is required nowhere', '(?:wget)?.{0,3}(?:ftp:)?curl', ['curl']],
    ['a part that may be missing: what it is added to', '(?:wget){0,1}curl', ['curl']],
    ['one of several in which another stands: that one', 'curl|libcurl|curls', ['curl']],

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
    ['Chinese with a blank: one of the words', '磁盘 已满了', ['磁盘']],
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
  ])('%s: %s', (_, pattern, texts) => {
    const literals = texts.toSorted().map((text) => ({ kind: 'text', text }));
    expect(literalsOf(pattern)?.toSorted((a, b) => (a.text < b.text ? -1 : 1))).toEqual(literals);
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

  it('have a word of at least 3 characters, or 2 beyond ASCII, and between words one blank', () => {
    for (const pattern of ['a (?:bc|def gh) ijk', '错 误了 abc', '[ab]c(?: d|efg)', 'is it\tnow or 从不']) {
      for (const { text } of literalsOf(pattern) ?? []) {
        expect(text).toMatch(/(?:^| )(?:[^ ]{3}|[^ \0-\x7f]{2})/);
        expect(text).toMatch(/^[^\s]+(?: [^\s]+)*$/);
      }
    }
  });

  it('stay few, however many alternatives there are', () => {
    expect(literalsOf(`${'(?:a|b|c|d)'.repeat(12)}wgetx`)?.length).toBeLessThanOrEqual(24);
    const names = Array.from({ length: 30 }, (_, index) => `name${index}q`);
    expect(literalsOf(`(?:${names.join('|')}) wgetx`)).toEqual([{ kind: 'text', text: 'wgetx' }]);
  });
});

/** Written as `number 806`, `hex 326`, or a text as it is. */
function nearOf(pattern: string): string[] | undefined {
  const near = requirementsOf(pattern)?.near;
  return near?.literals.map(({ kind, text }) => (kind === 'text' ? text : `${kind} ${text}`));
}

describe('what stands near the literals', () => {
  it.each<[string, string, string[]]>([
    ['a word beside a number', 'Error.{0,9}\\D806\\D', ['error']],
    ['a word of two letters', 'is.{0,9}\\D806\\D', ['is']],
    ['the rarest of several words', 'error.{0,9}wsatry.{0,9}\\D34513\\D', ['wsatry']],
    ['words with blanks between', 'os error.{0,9}\\D34513\\D', ['os error']],
    ['one of several', '(?:error|oops).{0,9}\\D806\\D', ['error', 'oops']],
    ['words beyond ASCII', '错误.{0,9}\\D34513\\D', ['错误']],
    ['a number of one digit beside a word', 'curl.{0,9}\\D7\\D', ['number 7']],
    ['one of several numbers', 'curl.{0,9}(?:\\D5|\\D60)\\D', ['number 5', 'number 60']],
    ['a number in either base', 'curl.{0,9}(?:\\D5|0x0{0,8}5)\\W', ['hex 5', 'number 5']],
  ])('is %s: %s', (_, pattern, near) => {
    expect(nearOf(pattern)?.toSorted()).toEqual(near);
  });

  it.each([
    ['beside a text, where no number does', 'curl.{0,9}wgetx'],
    ['beside a number, where another does', '\\D34513\\D.{0,9}\\D806\\D'],
    ['beside a number, where a single letter does', 'x.{0,9}\\D806\\D'],
    ['where the word may be missing', '(?:error)?.{0,9}\\D806\\D'],
    ['where a match may be long', 'error.{0,300}\\D806\\D'],
  ])('is nothing %s: %s', (_, pattern) => {
    expect(requirementsOf(pattern)).toMatchObject({ near: null });
  });

  it.each([
    ['of texts and classes', '[ab]error..(?:cd|e)\\D806\\D', 15],
    ['of repeats', 'error(?:ab?){2}.{0,7}\\D806\\D', 21],
    ['of a blank, which is a run of them', 'error \\D806\\D', 74],
    ['of single characters of white space', 'error\\s{0,3}\\D806\\D', 13],
    ['without its edges', '^error\\b\\D806(?:\\D|$)', 10],
  ])('is as near as a match is long, that %s: %s', (_, pattern, reach) => {
    expect(requirementsOf(pattern)?.near?.reach).toBe(reach);
  });

  it.each([
    ['error words', inErrorPosition('806'), ['error', '错误', '오류']],
    ['"ID:"', inIdPosition('34513'), ['id']],
    ['"Hr: ="', inResultPosition('0x0{0,8}8007007b'), ['hr']],
  ])('is what announces a code: %s', (_, pattern, near) => {
    expect(nearOf(pattern)).toEqual(near);
  });
});
