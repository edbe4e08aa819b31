/**
 * `html`: what the page says when nobody runs its script.
 */
import { describe, expect, it } from 'vitest';
import { makeGap, makeNote, say } from '../../../src/locale/remarks/say.ts';
import { tellNote } from '../../../src/locale/remarks/tell.ts';
import { createReporter } from '../../../src/reporters/index.ts';
import type { ReporterOptions } from '../../../src/reporters/types.ts';
import type { Report } from '../../../src/types.ts';
import { diagnosesIn } from '../readers/html.ts';
import { sampleDiagnosis, sampleFinding, sampleReport, sampleSignature } from '../sample-report.ts';

function render(report: Partial<Report>, options: ReporterOptions = {}): string {
  return createReporter('html', options).end(sampleReport(report));
}

/** The words of a page, without those of its script, its data and its style. */
function wordsOf(page: string): string {
  return page
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');
}

const cause = sampleDiagnosis({ signature: 'cause', title: 'The proxy asks for credentials' });
const effect = sampleDiagnosis({
  signature: 'effect',
  title: 'Azure cannot be reached',
  causedBy: ['cause'],
});

describe('the page', () => {
  it('begins with the verdict', () => {
    const page = render({ diagnoses: [cause, effect] });
    expect(page).toMatch(
      /<h1><span data-in="en" lang="en">Start here: The proxy asks for credentials\.<\/span>/,
    );
    expect(wordsOf(page)).toContain('It explains 2 as well.');
  });

  it('says so when nothing was found or shown', () => {
    expect(wordsOf(render({}))).toContain('No known failure was found.');
    const { summary } = sampleReport({});
    expect(wordsOf(render({ summary: { ...summary, diagnoses: 3 } }))).toContain(
      '3 problems below the severity',
    );
  });

  it('says so when a baseline knows all that was found', () => {
    const page = wordsOf(render({ baseline: { diagnoses: 1, findings: 4 } }));
    expect(page).toContain('Nothing new: the baseline knows all that was found.');
    expect(page).not.toContain('No known failure was found.');
  });

  it('tells the diagnoses in the order of the report', () => {
    expect(diagnosesIn(render({ diagnoses: [cause, effect] }))).toEqual(['cause', 'effect']);
    expect(wordsOf(render({ diagnoses: [cause, effect] }))).toContain('Caused by 1: mend that first.');
  });

  it('tells a diagnosis whole', () => {
    const words = wordsOf(
      render({
        diagnoses: [
          sampleDiagnosis({
            codes: ['407', 'ProxyAuthRequired'],
            severity: 'critical',
            evidence: 'possible',
            state: 'past',
            count: 1234,
            firstSeen: '2026-11-17T23:59:59.123Z',
            lastSeen: '2026-11-18T04:05:12Z',
            hosts: ['ps01', 'ps02'],
            fields: { port: ['443', '9443'] },
            causes: ['The password has changed.'],
            remediation: [{ text: 'Check it.', command: 'netsh winhttp show proxy', expect: 'the proxy' }],
          }),
        ],
      }),
    );
    for (const text of [
      ...['CRITICAL', 'past', '1,234 times', '407, ProxyAuthRequired', 'ps01, ps02', 'port443, 9443'],
      '2026-11-17 23:59:59 – 2026-11-18 04:05:12 UTC',
      ...['Possible: what was logged', 'The password has changed.', 'netsh winhttp show proxy'],
      ...['shows: the proxy', 'logs/svagents.log:12', 'network/proxy-authentication-required'],
    ]) {
      expect(words).toContain(text);
    }
  });

  it('shows a record with what matched, and the lines around it', () => {
    const page = render({
      diagnoses: [
        sampleDiagnosis({
          findings: [
            sampleFinding({
              text: 'it FAILED here',
              truncated: true,
              context: { before: ['one'], after: ['two', '::x'] },
            }),
          ],
        }),
      ],
    });
    expect(page).toContain(
      '<pre><span class="beside">one\n</span>it <mark>FAILED</mark> here<span class="beside">\ntwo</span><span class="beside">\n&#58;:x</span></pre>',
    );
    expect(wordsOf(page)).toContain('The record goes on.');
  });

  it('links only into the web', () => {
    const withDocs = (docs: string) =>
      render({ diagnoses: [sampleDiagnosis({ remediation: [{ text: 'Look.', docs }] })] });
    expect(withDocs('https://learn.microsoft.com/azure/page#verify-it')).toContain(
      '<a href="https://learn.microsoft.com/azure/page#verify-it" rel="noopener noreferrer">Read more: verify it (learn.microsoft.com)</a>',
    );
    expect(withDocs('javascript:alert(1)')).not.toMatch(/href="javascript/);
    expect(wordsOf(withDocs('javascript:alert(1)'))).toContain('javascript:alert(1)');
  });

  it('links to the page about a diagnosis, and to a page that steps in a row share once', () => {
    const linksOf = (docs: string[], about: string) => {
      const remediation = docs.map((page) => ({ text: 'Look.', docs: `https://example.com/${page}` }));
      const page = render({
        diagnoses: [sampleDiagnosis({ remediation, docs: `https://example.com/${about}` })],
      });
      const [, english] = page.split(/<div data-in="(?:en|zh-CN)"/);
      return [...english.matchAll(/href="https:\/\/example\.com\/(\w+)"/g)].map(([, name]) => name);
    };
    expect(linksOf(['one', 'two', 'two'], 'all')).toEqual(['one', 'two', 'all']);
    expect(linksOf(['one'], 'one')).toEqual(['one']);
    expect(linksOf([], 'all')).toEqual(['all']);
  });

  it('tells gaps with what to do, notes, coverage, a baseline, and what was replaced', () => {
    const { coverage } = sampleReport({});
    const gap = {
      code: 'access-denied',
      message: 'a.log cannot be opened',
      action: 'Run it as administrator.',
    } as const;
    const words = wordsOf(
      render({
        gaps: [gap, { ...gap, message: 'b.log cannot be opened' }],
        notes: [{ code: 'zone-unknown', message: 'times without a zone' }],
        coverage: {
          ...coverage,
          sources: [
            {
              path: 'c.log',
              format: 'unknown',
              encoding: 'utf-8',
              bytes: 2000,
              lines: 7,
              findings: 1,
              firstTime: '2026-11-18T04:05:12',
              lastTime: null,
            },
          ],
          skipped: { database: 4 },
          duplicates: [{ path: 'd.log', of: 'c.log' }],
          absentFormats: ['mars-errlog'],
        },
        baseline: { diagnoses: 2, findings: 30 },
        redacted: [{ pseudonym: 'host-1', kind: 'host', count: 9 }],
      }),
    );
    for (const text of [
      ...[
        'a.log cannot be opened',
        'b.log cannot be opened',
        '→ Run it as administrator.',
        'times without a zone',
      ],
      ...[
        '2 gaps: not everything was read',
        'c.log',
        '2.0 KB',
        '2026-11-18 04:05:12',
        'd.log',
        'mars-errlog',
      ],
      ...['the baseline knows it: 2 problems, 30 findings', 'host-1', 'a host name'],
    ]) {
      expect(words).toContain(text);
    }
    expect(words.split('→ Run it as administrator. access-denied')).toHaveLength(2);
    expect(words.split('access-denied')).toHaveLength(2);
  });

  it('counts in names of hosts as people do', () => {
    const words = wordsOf(render({ diagnoses: [{ ...cause, hosts: ['ps10', 'ps2', 'PS1'] }] }));
    expect(words).toMatch(/By host.*PS1 .*ps2 .*ps10 /);
  });

  it('lists problems by host, and those of unknown host under their own heading', () => {
    const words = wordsOf(render({ diagnoses: [{ ...cause, hosts: ['ps01'] }, effect] }));
    expect(words).toMatch(/By host.*ps01.*1\. The proxy asks.*host unknown.*2\. Azure cannot/);
    expect(wordsOf(render({ diagnoses: [cause] }))).not.toContain('By host');
  });
});

describe('the timeline', () => {
  it('has a lane for each component and severity, and a mark with its count', () => {
    const findings = ['2026-11-18T04:00:00Z', '2026-11-18T04:00:01Z', '2026-11-18T09:00:00', null].map(
      (time) => sampleFinding({ time }),
    );
    const page = render({ diagnoses: [sampleDiagnosis({ findings })] });
    expect(page).toContain('<title>network · 2026-11-18 04:00:00 – 2026-11-18 04:00:01 · 2</title>');
    expect(page).toContain('<title>network · 2026-11-18 09:00:00 · 1</title>');
    expect(wordsOf(page)).toContain('Without a time: 1');
  });

  it('has no lane in which nothing has a time', () => {
    const untimed = { component: 'process-server', findings: [sampleFinding({ time: null })] };
    const page = render({ diagnoses: [sampleDiagnosis(untimed), sampleDiagnosis({ signature: 'effect' })] });
    expect(page.match(/<g class="lanes">.*?<\/g>/s)?.[0]).not.toContain('process-server');
    expect(page.match(/<g class="lanes">.*?<\/g>/s)?.[0]).toContain('network');
    expect(page).toContain('<title>network · 2026-11-18 04:05:12 · 1</title>');
  });

  it('is not there when nothing has a time', () => {
    expect(
      render({ diagnoses: [sampleDiagnosis({ findings: [sampleFinding({ time: null })] })] }),
    ).not.toContain('id="timeline"');
  });

  it('counts all findings, also those for which the list has no room', () => {
    const reporter = createReporter('html');
    const signature = sampleSignature();
    for (let index = 0; index < 50_001; index++) reporter.finding(sampleFinding(), signature);
    const page = reporter.end(sampleReport({ diagnoses: [sampleDiagnosis({ count: 50_001 })] }));
    expect(page).toContain('<title>network · 2026-11-18 04:05:12 · 50,001</title>');
    expect(wordsOf(page)).toContain('This page holds 50,000 of 50,001 findings.');
    expect(wordsOf(page)).toContain('whatever host or words are asked for');
  });

  it('says so when findings were not told one by one', () => {
    const words = wordsOf(render({ diagnoses: [sampleDiagnosis({ count: 900 })] }));
    expect(words).toContain('1 of 900 findings are drawn here');
    expect(words).not.toContain('whatever host or words are asked for');
    expect(words).toContain('This page holds 1 of 900 findings.');
  });

  it('shows nothing of what a baseline left out of the report', () => {
    const reporter = createReporter('html');
    reporter.finding(sampleFinding({ signature: 'known/one', text: 'known trouble' }), sampleSignature());
    reporter.finding(sampleFinding(), sampleSignature());
    const page = reporter.end(sampleReport({ diagnoses: [sampleDiagnosis()] }));
    expect(page).not.toContain('known trouble');
    expect(wordsOf(page)).not.toContain('This page holds');
  });
});

describe('languages', () => {
  const signatures = {
    ko: [
      sampleSignature({
        id: 'cause',
        title: '프록시 인증 필요',
        remediation: [{ text: '{port} 확인', command: 'ping {port}' }],
      }),
    ],
  };

  it('are all in the page, with the words of the catalogue where it has them', () => {
    const page = render({ diagnoses: [{ ...cause, fields: { port: ['443'] } }] }, { signatures });
    expect(page).toContain('<html lang="en" data-language="en"');
    expect(page).toContain('<span data-in="ko" lang="ko">프록시 인증 필요</span>');
    expect(page).toContain('<span data-in="en zh-CN" lang="en">The proxy asks for credentials</span>');
    expect(wordsOf(page)).toContain('443 확인');
    expect(wordsOf(page)).toContain('ping 443');
  });

  it('are those of gaps and notes too, whatever the report is told in', () => {
    const gap = makeGap('not-found', 'x.log', say('missing', { path: 'x.log' }), say('check-spelling'));
    const note = makeNote('empty', 'y.log', say('empty', { path: 'y.log' }));
    const words = wordsOf(render({ gaps: [gap], notes: [note] }, { language: 'ko' }));
    for (const told of [
      'there is no file or folder x.log',
      '파일 또는 폴더가 없습니다: x.log',
      'y.log is empty',
    ]) {
      expect(words).toContain(told);
    }
    expect(words).toContain(tellNote(note, 'zh-CN').message);
  });

  it('begin with that of the report', () => {
    expect(render({ diagnoses: [cause] }, { language: 'zh-CN' })).toContain(
      '<html lang="zh-CN" data-language="zh-CN"',
    );
  });
});

it('is the same each time', () => {
  expect(render({ diagnoses: [cause, effect] })).toBe(render({ diagnoses: [cause, effect] }));
});
