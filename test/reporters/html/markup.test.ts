/**
 * Markup: whatever text a template is given stays text.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataJson, escapeHtml, html, visible, webAddress } from '../../../src/reporters/html/markup.ts';

describe('html', () => {
  it('escapes text, joins lists, takes markup as it is, and leaves out nothing', () => {
    const inner = html`<b>${'<i>'}</b>`;
    expect(html`<p title="${'"'}">${inner}${['a', 1, null]}${false}${undefined}</p>`.markup).toBe(
      '<p title="&quot;"><b>&lt;i&gt;</b>a1</p>',
    );
  });

  it.each([
    [`<script>'&"`, '&lt;script&gt;&#39;&amp;&quot;'],
    ['a\r\nb\tc', 'a\nb c'],
    ['\x1b[2J\u202e', '\\x1b[2J\\u202e'],
    ['::error::x', '&#58;:error&#58;:x'],
    ['##vso[x] ##[y] # #', '&#35;#vso[x] &#35;#[y] # #'],
    ['\ud800', '\ufffd'],
    ['x'.repeat(30_000), `${'x'.repeat(19_999)}…`],
    // Not through the middle of a character.
    ['😀'.repeat(20_000), `${'😀'.repeat(9999)}…`],
  ])('writes %j as text', (text, expected) => {
    expect(escapeHtml(text)).toBe(expected);
  });

  it('leaves no sign that begins markup, and no command', () => {
    const signs = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      ':',
      '#',
      '[',
      'vso',
      '\n',
      '\r',
      '\0',
      'a',
      '\u2028',
    );
    fc.assert(
      fc.property(fc.array(signs), (parts) => {
        const text = escapeHtml(parts.join(''));
        expect(text).not.toMatch(/[<>"'\0\r\u2028]|&(?![a-z]+;|#\d+;)|::|##\[|##vso\[/);
      }),
    );
  });
});

describe('visible', () => {
  it('shows a command as it stands in the log, because a browser runs none', () => {
    expect(visible('##vso[task.complete]')).toBe('##vso[task.complete]');
  });
});

describe('dataJson', () => {
  it('gives the same value back, and never ends its element', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (values) => {
        const text = dataJson([...values, '</script><!--', '##vso[x]']);
        expect(JSON.parse(text)).toEqual([...values, '</script><!--', '##vso[x]']);
        expect(text).not.toMatch(/[<>]|##vso\[/);
      }),
    );
  });
});

describe('webAddress', () => {
  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.com',
    'https://',
    'https://a b',
    'ftp://example.com',
    'blob:https://example.com/x',
  ])('makes no link of %j', (text) => {
    expect(webAddress(text)).toBeNull();
  });

  it('takes addresses of the web', () => {
    expect(webAddress('https://learn.microsoft.com/azure/#a')).toBe('https://learn.microsoft.com/azure/#a');
  });
});
