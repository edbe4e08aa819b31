/**
 * Text in columns: Chinese and Korean characters take two. Nothing but blanks at line ends is lost by wrapping, and
 * what is cut to fit shows the place that matters.
 */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { fitAround, fold, wrap, wrapItems } from '../../../src/reporters/pretty/layout.ts';

const words = fc.string({
  unit: fc.constantFrom('a', 'é', '오', '류', '错', '误', '。', 'カ', ' '),
  maxLength: 60,
});
const widths = fc.integer({ min: 2, max: 30 });

describe('wrap', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 8, ['one two', 'three']],
    ['one two three', 3, ['one', 'two', 'three']],
    ['one two three', 100, ['one two three']],
    ['', 10, ['']],
    ['unbreakable', 4, ['unbreakable']],
    ['an unbreakable word', 4, ['an', 'unbreakable', 'word']],
    ['보호 오류 발생', 9, ['보호 오류', '발생']],
    ['보호 오류 발생', 8, ['보호', '오류', '발생']],
    ['保管库凭据无效', 6, ['保管库', '凭据无', '效']],
    ['凭据 invalid 无效', 7, ['凭据', 'invalid', '无效']],
    ['凭据invalid无效', 9, ['凭据', 'invalid无', '效']],
    ['打开“更改属性”（Change）窗口', 11, ['打开“更改属', '性”', '（Change）', '窗口']],
    ['放行 a.example，以及 b', 14, ['放行', 'a.example，以', '及 b']],
    ['跳过其他文件 6 个', 15, ['跳过其他文件', '6 个']],
    ['more than 85 %', 12, ['more than', '85 %']],
    ['옵션 > 연결 > 설정', 11, ['옵션 >', '연결 > 설정']],
    ['C:\\日志\\a.log', 8, ['C:\\日', '志\\a.log']],
  ])('%j to %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('gives lines that fit, unless one is a single word', () => {
    fc.assert(
      fc.property(words, widths, (text, width) => {
        for (const line of wrap(text, width)) {
          expect(stringWidth(line) <= width || !/ |[错误。カ](?!。)./.test(line.trimStart())).toBe(true);
        }
      }),
    );
  });

  it('begins no line with a mark that belongs to the one before', () => {
    expect(wrap('确认它在运行，然后重试。', 14)).toEqual(['确认它在运行，', '然后重试。']);
    for (let width = 4; width < 30; width++) {
      for (const line of wrap('（重启服务）、确认它在运行，然后重试：是否成功？', width)) {
        expect(line).not.toMatch(/^[，。、：？）]/);
      }
    }
  });

  it('loses nothing but blanks', () => {
    fc.assert(
      fc.property(words, widths, (text, width) => {
        expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

describe('fold', () => {
  it('breaks words that are longer than a line', () => {
    expect(fold('an unbreakable word', 4)).toEqual(['an', 'unbr', 'eaka', 'ble', 'word']);
    expect(fold('보호오류발생', 5)).toEqual(['보호', '오류', '발생']);
    expect(fold('', 5)).toEqual(['']);
  });

  it('gives lines that fit', () => {
    fc.assert(
      fc.property(words, widths, (text, width) => {
        for (const line of fold(text, width)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('wrapItems', () => {
  it.each([
    ['in one line where they fit', 20, ['one two · three']],
    ['in one line each where they do not', 14, ['one two', 'three']],
    ['broken when one is too long', 5, ['one', 'two', 'three']],
  ])('sets items %s', (_how, width, lines) => {
    expect(wrapItems(['one two', 'three'], width)).toEqual(lines);
  });
});

describe('fitAround', () => {
  it.each([
    ['what fits stays whole', 'short', 0, 10, 'short'],
    ['the beginning is shown for a match near it', 'abcdefghijklmnopqrst', 2, 8, 'abcdefg…'],
    ['the match is shown with a quarter of the width before it', 'abcdefghijklmnopqrst', 10, 8, '…ijklmn…'],
    ['the end is shown for a match near it', 'abcdefghijklmnopqrst', 19, 8, '…nopqrst'],
    ['wide characters count twice', '保管库凭据无效保管库', 0, 8, '保管库…'],
  ])('%s', (_what, text, position, width, expected) => {
    expect(fitAround(text, position, width)).toBe(expected);
  });

  it('gives a part of the line that fits', () => {
    fc.assert(
      fc.property(words, fc.nat(80), fc.integer({ min: 8, max: 40 }), (text, position, width) => {
        const part = fitAround(text, position, width);
        expect(stringWidth(part)).toBeLessThanOrEqual(width);
        expect(text).toContain(part.replace(/^…/, '').replace(/…$/, ''));
      }),
    );
  });

  it('shows the place that was asked for', () => {
    fc.assert(
      fc.property(fc.nat(199), fc.integer({ min: 8, max: 40 }), (position, width) => {
        const line = `${'-'.repeat(position)}X${'-'.repeat(199 - position)}`;
        expect(fitAround(line, position, width)).toContain('X');
      }),
    );
  });

  it('does not cut a character in two', () => {
    for (let position = 0; position < 80; position++) {
      expect(fitAround('😀'.repeat(40), position, 20)).not.toMatch(/\p{Surrogate}/u);
    }
  });
});
