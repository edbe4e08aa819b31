/**
 * A comparison as people and programs read it, in three languages, and with hostile names in it.
 */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { ComparedSide, ComparisonDocument } from '../../src/diff/document.ts';
import { renderComparison } from '../../src/diff/render.ts';
import { type Comparison, diffFormats } from '../../src/diff/types.ts';
import { languages } from '../../src/locale/languages.ts';
import { columnsOf } from '../../src/reporters/pretty/layout.ts';

const side: ComparedSide = {
  input: 'before.zip',
  from: 'scan',
  sources: 8,
  findings: 29,
  newest: '2026-11-18T04:05:12Z',
  complete: true,
};
const common = {
  severity: 'error' as const,
  causedBy: [],
  fingerprints: { new: [], gone: [] },
  fields: {},
};
const seen = { count: 5, firstSeen: '2026-11-18T01:00:00Z', lastSeen: '2026-11-18T02:00:00Z' };

const comparison: Comparison = {
  new: [
    {
      ...common,
      signature: 'a/new',
      title: 'A new one',
      before: null,
      after: { ...seen, count: 1 },
      unread: ['inmage-agent'],
      fields: { disk: { new: ['C', 'D', 'E', 'F', 'G', 'H'], gone: [] } },
    },
  ],
  unknown: [
    {
      ...common,
      signature: 'a/lost',
      title: 'A lost one',
      before: seen,
      after: null,
      reason: 'not-read',
      unread: ['cxps-error'],
    },
  ],
  remaining: [
    {
      ...common,
      signature: 'a/old',
      title: 'An old one',
      causedBy: ['a/new', 'a/other'],
      before: { ...seen, count: 1200 },
      after: { ...seen, count: 1400 },
      fingerprints: { new: ['1'], gone: ['2', '3'] },
      fields: { host: { new: ['ps02'], gone: ['ps01', 'ps03'] } },
      again: false,
    },
  ],
  fixed: [{ ...common, signature: 'a/fixed', title: 'A fixed one', before: seen, after: null }],
  notes: [{ code: 'gaps', side: 'after' }, { code: 'order' }],
};
const document: ComparisonDocument = {
  comparison,
  before: side,
  after: { ...side, input: 'after.sarif', from: 'sarif', sources: null, newest: null },
};

describe('pretty', () => {
  it('tells new before unknown before what is still there before fixed', () => {
    expect(renderComparison(document, 'pretty', { width: 80 })).toBe(`1 new, 1 unknown, 1 still there, 1 fixed

New
 ERROR A new one
   a/new
   once · 2026-11-18 01:00:00 UTC – 2026-11-18 02:00:00 UTC
   such logs were not read before: inmage-agent
   disk: C, D, E, F, G, …

Not known whether fixed
 ERROR A lost one
   a/lost
   5 times · 2026-11-18 01:00:00 UTC – 2026-11-18 02:00:00 UTC
   its logs were not read after: cxps-error

Still there
 ERROR An old one
   a/old
   1,200 → 1,400 times · 2026-11-18 02:00:00 UTC · not found again since
   of its kind: 1 new, 2 gone
   host: new ps02; gone ps01, ps03
   caused by: A new one · a/other

Fixed
 ERROR A fixed one
   a/fixed
   5 times · 2026-11-18 01:00:00 UTC – 2026-11-18 02:00:00 UTC

· not everything was read after
· the newest record after is older than that before: is the order right?
before: before.zip (8 logs read, 29 findings, newest record 2026-11-18
  04:05:12 UTC)
after: after.sarif (saved report (sarif), 29 findings)
`);
  });

  it('says so when there is nothing in either', () => {
    const empty = { new: [], unknown: [], remaining: [], fixed: [], notes: [] };
    const quiet = { ...side, findings: 0 };
    const text = renderComparison({ comparison: empty, before: quiet, after: quiet }, 'pretty', {});
    expect(text).toMatch(/^No known failure was found in either\.\n/);
  });

  it.each(languages)('keeps to the width in %s', (language) => {
    const lines = renderComparison(document, 'pretty', { language, width: 60 }).split('\n');
    expect(lines.filter((line) => columnsOf(line) > 60)).toEqual([]);
  });
});

describe('json', () => {
  it('is the comparison, with notes in words', () => {
    const { new: fresh, unknown, remaining, fixed } = comparison;
    expect(JSON.parse(renderComparison(document, 'json', {}))).toEqual({
      version: 1,
      tool: { name: 'logscan', version: expect.any(String) },
      ...{ new: fresh, unknown, remaining, fixed },
      notes: [
        { code: 'gaps', side: 'after', message: 'not everything was read after' },
        { code: 'order', message: expect.stringContaining('is the order right?') },
      ],
      before: document.before,
      after: document.after,
    });
  });
});

describe('markdown', () => {
  it('has a list for each of the four', () => {
    const html = new MarkdownIt({ html: true }).render(renderComparison(document, 'markdown', {}));
    expect([...html.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, heading]) => heading)).toEqual([
      'New',
      'Not known whether fixed',
      'Still there',
      'Fixed',
    ]);
    expect([...html.matchAll(/<strong>ERROR<\/strong> (.*?)$/gm)].map(([, title]) => title)).toEqual([
      'A new one (a/new)',
      'A lost one (a/lost)',
      'An old one (a/old)',
      'A fixed one (a/fixed)',
    ]);
  });

  it('says of each how grave it is, in the language of the reader', () => {
    expect(renderComparison(document, 'markdown', { language: 'ko' })).toContain('- **오류** A new one');
    expect(renderComparison(document, 'markdown', { language: 'zh-CN' })).toContain('- **错误** A new one');
  });

  it('makes no element of what a title says', () => {
    const title = '<script>x</script> **b** [l](javascript:x) ![i](x) `c` @someone #1 ~~s~~ | & &lt; _e_ \\';
    const [first] = comparison.new;
    const hostile = { ...comparison, new: [{ ...first, title }] };
    const html = new MarkdownIt({ html: true }).render(
      renderComparison({ ...document, comparison: hostile }, 'markdown', {}),
    );
    const [, item] = /<strong>ERROR<\/strong> (.*?) \(a\/new\)/.exec(html) ?? [];
    // Mentions and issues are looked for in text, and not in code.
    const plain = item.replace(/<code>(@someone|#1)<\/code>/g, '$1');
    const text = plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    expect(text).toBe(title);
    expect(item.replace(/<code>.*?<\/code>/g, '')).not.toMatch(/@someone|#1\b/);
  });
});

describe('hostile names', () => {
  const steering = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
  const part = fc.constantFrom(
    ...[
      '\x1b[2J',
      '\0',
      '\n',
      '\r',
      '\u202e',
      '\u2028',
      '::error::x',
      '##vso[x]',
      '##[group]',
      'a b',
      '😀',
      '문제',
      '__proto__',
    ],
  );
  const hostile = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));

  it.each(diffFormats)('steer nothing in %s', (format) => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...languages), (name, language) => {
        const fields = Object.fromEntries([[name, { new: [name], gone: [name] }]]);
        const values = { signature: name, title: name, causedBy: [name], fields };
        const [first] = comparison.new;
        const [old] = comparison.remaining;
        const text = renderComparison(
          {
            comparison: {
              ...comparison,
              new: [{ ...first, ...values, unread: [name] }],
              remaining: [{ ...old, ...values }],
            },
            before: { ...side, input: name },
            after: side,
          },
          format,
          { language, color: false },
        );
        expect(text.replaceAll('\n', '')).not.toMatch(steering);
        expect(text).not.toMatch(/^\s*::|##\[|##vso\[/im);
      }),
      { numRuns: 100 },
    );
  });
});
