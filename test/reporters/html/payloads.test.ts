/**
 * Hostile text in a browser: whatever stands in a log, a path, a host, a field, a gap, or the words of a signature of a user
 * is shown as text, and none of it runs.
 */
import { describe, expect, it } from 'vitest';
import { visible } from '../../../src/reporters/html/markup.ts';
import { sampleDiagnosis, sampleFinding, sampleReport } from '../sample-report.ts';
import { browserPath, skipped, useBrowser } from './browser.ts';
import { pageOf } from './report-page.ts';

const payloads = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</SCRIPT ><ScRiPt>alert(1)</sCrIpT>',
  '<!--<script>alert(1)</script>-->',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://example.com/a.png">',
  '<image href=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '</svg><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '</pre><script>alert(1)</script>',
  '"><script>alert(1)</script>',
  `'><script>alert(1)</script>`,
  '" onmouseover="alert(1)" x="',
  `' autofocus onfocus='alert(1)`,
  '` onload=alert(1) `',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  '<object data="javascript:alert(1)">',
  '<embed src="javascript:alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '<form action="https://example.com"><button>x</button></form>',
  '<base href="https://example.com/">',
  '<link rel=stylesheet href="https://example.com/a.css">',
  '<meta http-equiv="refresh" content="0;url=https://example.com">',
  '<style>*{background:url(https://example.com/a)}</style>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)>',
  '<marquee onstart=alert(1)>',
  '<math><mi xlink:href="javascript:alert(1)">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '{{constructor.constructor("alert(1)")()}}',
  '$'.concat('{alert(1)}'),
  '\\u003cscript>alert(1)\\u003c/script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\u2028alert(1)\u2029',
  '\0<script\0>alert(1)</script>',
  '\x1b]8;;javascript:alert(1)\x07x',
  '\u202e<script>alert(1)</script>',
  '::set-output name=a::<script>',
  '##vso[task.setvariable]<img src=x onerror=alert(1)>',
  '\ud800<script>alert(1)</script>',
  '<script\n>alert(1)\n</script\n>',
  '__proto__',
  `x${'<b>'.repeat(400)}`,
];

/** A report with a payload in every place that takes text. */
function hostileReport() {
  const diagnoses = payloads.map((text, index) => {
    const match = { start: 1, end: Math.max(text.length - 1, 1) };
    const findings = [
      sampleFinding({
        signature: `${text}${index}`,
        source: `${text}/a.log`,
        host: text,
        level: text,
        text,
        match,
        context: { before: [text], after: [text] },
      }),
    ];
    return sampleDiagnosis({
      ...{
        signature: `${text}${index}`,
        title: text,
        component: text,
        codes: [text],
        hosts: [text],
        causes: [text],
      },
      findings,
      fields: { [text]: [text] },
      docs: text,
      remediation: [{ text, command: text, expect: text, docs: text }],
    });
  });
  const { coverage } = sampleReport({});
  return sampleReport({
    diagnoses,
    gaps: payloads.map((text) => ({ code: 'unreadable', source: text, message: text, action: text })),
    notes: payloads.map((text) => ({ code: 'empty', source: text, message: text })),
    coverage: {
      ...coverage,
      sources: payloads.map((text) => ({
        path: text,
        format: text,
        encoding: text,
        bytes: 1,
        lines: 1,
        findings: 1,
        firstTime: text,
        lastTime: text,
      })),
      skipped: Object.fromEntries(payloads.map((text) => [text, 1])),
      duplicates: payloads.map((text) => ({ path: text, of: text })),
      absentFormats: payloads,
      knownFolders: payloads.map((text) => ({ product: text, path: text, exists: true })),
    },
    redacted: payloads.map((pseudonym) => ({ pseudonym, kind: 'host', count: 1 })),
  });
}

describe.skipIf(browserPath === undefined)(`hostile text in Chromium${skipped}`, () => {
  const open = useBrowser();
  const page = pageOf(hostileReport(), {});

  it('runs nothing, asks for nothing, and makes no element', async () => {
    const { page: shown, noted } = await open(page);
    // Everything that the script makes is made: rows unfolded, groups, all languages.
    for (const grouping of ['problem', 'host', 'source', 'component']) {
      await shown.selectOption('#grouping', grouping);
      await shown.locator('#rows summary').first().click();
    }
    await shown.selectOption('#language', 'ko');
    await shown.fill('#search', '<script>');
    await shown.locator('.copy:visible').first().click();
    const strange =
      'img, image, iframe, object, embed, form:not([role]), base, link, video, marquee, math, template, b, animate, noscript';
    expect(await shown.locator(strange).count()).toBe(0);
    expect(await shown.locator('script').count()).toBe(2);
    const attributes = await shown.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
      ),
    );
    expect(attributes).toEqual([]);
    const links = await shown.evaluate(() => [...document.links].map(({ protocol }) => protocol));
    expect(new Set(links)).toEqual(new Set(['file:']));
    expect(noted).toEqual([]);
  });

  it('is shown as text', async () => {
    const { page: shown } = await open(page);
    const titles = await shown.locator('article h3').allTextContents();
    expect(titles).toEqual(payloads.map((text) => visible(text)));
    const records = await shown.locator('article .record pre').allTextContents();
    expect(records).toEqual(payloads.map((text) => [text, text, text].map(visible).join('\n')));
  });

  it('is no element either without the script of the page', async () => {
    const { page: shown, noted } = await open(page, { javaScriptEnabled: false });
    expect(await shown.locator('img, iframe, object, embed, form, base, link, b').count()).toBe(0);
    expect(noted).toEqual([]);
  });
});
