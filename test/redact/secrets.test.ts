/**
 * Secrets in text: each form is hidden, with what names it left; lines that only look alike, and all lines of the fixtures,
 * stay as they are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { hide, hideInLines, hideSecrets } from '../../src/redact/secrets.ts';
import { ordinary, secrets, secretWords } from './secrets.ts';

describe('hideSecrets', () => {
  it.each(secrets)('%j', (text, hidden) => {
    expect(hideSecrets(text)).toBe(hidden);
  });

  it.each(ordinary)('leaves %j', (text) => {
    expect(hideSecrets(text)).toBe(text);
  });

  it('leaves nothing to hide, and as many lines as there were', () => {
    const piece = fc.oneof(
      fc.constantFrom(...secrets.map(([text]) => text), ...ordinary, ...secretWords),
      fc.constantFrom(
        'password',
        '=',
        ': ',
        '"',
        "'",
        '\\',
        '&',
        ';',
        '\n',
        ' ',
        '[hidden]',
        '<',
        '>',
        'sig=',
        ')',
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const once = hideSecrets(pieces.join(''));
        expect(hideSecrets(once)).toBe(once);
        expect(once.split('\n').length).toBe(pieces.join('').split('\n').length);
      }),
    );
  });

  it('hides a secret wherever it stands in a line', () => {
    const before = fc.constantFrom(
      '',
      'ERROR: ',
      '2024-03-05 06:12:46 FAILED ',
      '{"a":1,"b":"x"} ',
      '오류: ',
    );
    fc.assert(
      fc.property(
        before,
        fc.constantFrom(...secrets),
        fc.constantFrom('', '\nnext line'),
        (lead, [text], tail) => {
          const hidden = hideSecrets(lead + text + tail);
          expect(secretWords.filter((word) => hidden.includes(word))).toEqual([]);
        },
      ),
    );
  });

  it('hides a secret at the end of a line of a million characters', () => {
    for (const near of ['password ', 'sig', '://', 'token=', 'aB3+', '-----BEGIN ', '"secret": ']) {
      const text = `${near.repeat(1_000_000 / near.length)}\nPassword=Pa55w0rd`;
      expect(hideSecrets(text)).toMatch(/\nPassword=\[hidden\]$/);
    }
  });

  it('hides the beginning of what was cut off, where anything tells what it is', () => {
    for (const [text] of secrets) {
      for (const word of secretWords.filter(
        (one) => one.length > 30 && !/^[a-z2-7]+$/.test(one) && text.includes(one),
      )) {
        const cut = text.slice(0, text.indexOf(word) + Math.floor(word.length * 0.8));
        expect(hideSecrets(cut)).not.toContain(word.slice(0, 24));
      }
    }
  });
});

describe('hide', () => {
  it('is null where there is nothing to hide', () => {
    expect(hide('the password is wrong')).toBeNull();
  });

  it('says where the rest stands', () => {
    const text = 'a Password=Pa55w0rd; FAILED; Pwd=x1; b';
    const told = hide(text);
    const start = text.indexOf('FAILED');
    const place = told?.move({ start, end: start + 6 });
    expect(told?.text.slice(place?.start, place?.end)).toBe('FAILED');
  });

  it('marks all of a secret of which a part was marked', () => {
    const text = 'a Password=Pa55w0rd; b';
    const told = hide(text);
    const start = text.indexOf('55w');
    const place = told?.move({ start, end: start + 3 });
    expect(told?.text.slice(place?.start, place?.end)).toBe('[hidden]');
  });

  it('marks the same text as before, wherever secrets stand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...secrets.map(([text]) => text)), { maxLength: 3 }),
        fc.nat(3),
        (texts, at) => {
          const text = texts.toSpliced(at, 0, 'FAILED').join('\n');
          const start = text.indexOf('FAILED');
          const told = hide(text);
          const { start: from, end: to } = told?.move({ start, end: start + 6 }) ?? { start, end: start + 6 };
          expect((told?.text ?? text).slice(from, to)).toBe('FAILED');
        },
      ),
    );
  });
});

describe('hideInLines', () => {
  it('hides what begins in one line and ends in another', () => {
    expect(
      hideInLines(['-----BEGIN PRIVATE KEY-----', 'MIIEvQ', 'IBADAN', '-----END PRIVATE KEY-----', 'x']),
    ).toEqual(['-----BEGIN PRIVATE KEY-----', '[hidden]', '[hidden]', '-----END PRIVATE KEY-----', 'x']);
  });

  it('keeps no lines, and empty ones', () => {
    expect(hideInLines([])).toEqual([]);
    expect(hideInLines(['', 'pass', ''])).toEqual(['', 'pass', '']);
  });
});

describe('the fixtures', () => {
  const files = readdirSync('fixtures', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);

  it.each(['utf-8', 'utf-16le', 'gb18030', 'cp949', 'windows-1252'])(
    'are not damaged, read as %s',
    (encoding) => {
      const damaged = files.flatMap((file) => {
        const lines = iconv.decode(readFileSync(file), encoding).split(/\r?\n/);
        return lines.filter((line) => hideSecrets(line) !== line).map((line) => `${file}: ${line}`);
      });
      expect(damaged).toEqual([]);
    },
  );
});
