/**
 * Links on terminals: pages of documentation and files with findings can be clicked. Without them, and for whatever could
 * get out of one, the text is the same.
 */
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { createReporter } from '../../../src/reporters/index.ts';
import { createLiveReporter } from '../../../src/reporters/pretty/live.ts';
import type { ReporterOptions } from '../../../src/reporters/types.ts';
import type { Report } from '../../../src/types.ts';
import { sampleDiagnosis, sampleFinding, sampleReport, sampleSignature } from '../sample-report.ts';

const everything = { links: true, folder: '/home/me' };
const linkEnds = /\x1b\]8;;[^\x1b]*\x1b\\/g;

function render(report: Partial<Report>, options: ReporterOptions): string {
  return createRendered('pretty', report, options);
}

function createRendered(name: 'pretty' | 'json', report: Partial<Report>, options: ReporterOptions): string {
  return createReporter(name, options).end(sampleReport(report));
}

/** Where the links of a text lead, and what can be clicked. */
function linksOf(text: string): [string, string][] {
  return [...text.matchAll(/\x1b\]8;;([^\x1b]+)\x1b\\(.*?)\x1b\]8;;\x1b\\/g)].map(([, target, clicked]) => [
    target,
    clicked,
  ]);
}

function fileLink(source: string, folder: string): string | undefined {
  const diagnosis = sampleDiagnosis({ findings: [sampleFinding({ source })], docs: '', remediation: [] });
  return linksOf(render({ diagnoses: [diagnosis] }, { links: true, folder }))[0]?.[0];
}

function pageLink(docs: string): string | undefined {
  const diagnosis = sampleDiagnosis({ docs, remediation: [] });
  return linksOf(render({ diagnoses: [diagnosis] }, { links: true }))[0]?.[0];
}

describe('the report', () => {
  const remediation = [{ text: 'Look.', docs: 'https://learn.microsoft.com/azure/#a' }];
  const report = { diagnoses: [sampleDiagnosis({ remediation })] };

  it('leads to the pages, and to the files with findings', () => {
    expect(linksOf(render(report, everything))).toEqual([
      ['file:///home/me/logs/svagents.log', 'logs/svagents.log:12'],
      ['https://learn.microsoft.com/azure/#a', 'https://learn.microsoft.com/azure/#a'],
      ['https://learn.microsoft.com/azure/backup/', 'https://learn.microsoft.com/azure/backup/'],
    ]);
  });

  it('is else the same, with colours and without', () => {
    for (const color of [false, true]) {
      const linked = render(report, { color, ...everything });
      expect(linked.replace(linkEnds, '')).toBe(render(report, { color }));
    }
  });

  it('has none unless they are asked for', () => {
    expect(render(report, { folder: '/home/me' })).toBe(render(report, {}));
    expect(createRendered('json', report, everything)).toBe(createRendered('json', report, {}));
  });

  it('leads to no files where nobody says in which folder they are', () => {
    expect(linksOf(render(report, { links: true })).map(([target]) => target)).toEqual([
      'https://learn.microsoft.com/azure/#a',
      'https://learn.microsoft.com/azure/backup/',
    ]);
  });

  it('leads to no files whose names were replaced', () => {
    const text = render({ ...report, redacted: [] }, everything);
    expect(text).not.toContain('file:');
    expect(text).toContain('\x1b]8;;https:');
  });

  it('is as wide as without them', () => {
    const columns = (text: string) => text.split('\n').map((line) => stringWidth(line.replace(linkEnds, '')));
    expect(columns(render(report, { ...everything, width: 40 }))).toEqual(
      columns(render(report, { width: 40 })),
    );
  });
});

describe('a file', () => {
  it.each([
    ['logs/a.log', '/home/me', 'file:///home/me/logs/a.log'],
    ['logs/a.log', '/', 'file:///logs/a.log'],
    ['/var/log/a b#1?.log', '/home/me', 'file:///var/log/a%20b%231%3F.log'],
    ['보호/错误.log', '/home/me', 'file:///home/me/%EB%B3%B4%ED%98%B8/%E9%94%99%E8%AF%AF.log'],
    ['logs/a.log', 'C:\\Users\\me', 'file:///C:/Users/me/logs/a.log'],
    ['C:/ProgramData/ASR/a.log', 'D:\\', 'file:///C:/ProgramData/ASR/a.log'],
    ['//server/share/a.log', 'C:\\', 'file://server/share/a.log'],
    ['a\x07\x1b\\b.log', '/', 'file:///a%07%1B%5Cb.log'],
  ])('%j in %j is %s', (source, folder, target) => {
    expect(fileLink(source, folder)).toBe(target);
  });

  it.each([['<stdin>'], ['bundle.zip!logs/a.log'], ['\ud800.log'], [`${'long/'.repeat(500)}a.log`]])(
    '%j is none that can be opened',
    (source) => {
      expect(fileLink(source, '/')).toBeUndefined();
    },
  );
});

describe('a page', () => {
  it.each([['https://learn.microsoft.com/azure/?a=b&c#d'], ['http://intranet/wiki'], ['HTTPS://HOST/']])(
    'is %s',
    (url) => {
      expect(pageLink(url)).toBe(url);
    },
  );

  it.each([
    ['ftp://host/file'],
    ['file:///etc/passwd'],
    ['javascript:alert(1)'],
    ['https://host/\x07rest'],
    ['https://host/\x1b\\rest'],
    ['https://host/a b'],
    ['https://host/\u202egnp'],
    ['https://host/##vso[task.complete]'],
    [`https://host/${'a'.repeat(2000)}`],
  ])('is not %j', (url) => {
    expect(pageLink(url)).toBeUndefined();
  });
});

describe('what is told while logs are followed', () => {
  it('leads to the file, and to the page about it', () => {
    const live = createLiveReporter({ ...everything, now: () => 0 });
    expect(linksOf(live.finding(sampleFinding(), sampleSignature(), 0))).toEqual([
      ['file:///home/me/logs/svagents.log', 'logs/svagents.log:12'],
      ['https://learn.microsoft.com/azure/backup/', 'logscan explain network/proxy-authentication-required'],
    ]);
  });
});
