/**
 * `pretty`: what a person reads. Each diagnosis with its number, severity, how often and when, where, why, and what
 * to do; causes first; then what was not read; and one line that sums up.
 */
import { describe, expect, it } from 'vitest';
import { createReporter } from '../../../src/reporters/index.ts';
import { createLiveReporter } from '../../../src/reporters/pretty/live.ts';
import type { ReporterOptions } from '../../../src/reporters/types.ts';
import type { Diagnosis, Report } from '../../../src/types.ts';
import { sampleDiagnosis, sampleFinding, sampleReport, sampleSource } from '../sample-report.ts';

function render(report: Partial<Report>, options: ReporterOptions = {}): string {
  return createReporter('pretty', options).end(sampleReport(report));
}

function renderOne(diagnosis: Partial<Diagnosis>, options: ReporterOptions = {}): string {
  return render({ diagnoses: [sampleDiagnosis(diagnosis)] }, options);
}

const cause = sampleDiagnosis({ signature: 'cause', title: 'The proxy asks for credentials' });
const effect = sampleDiagnosis({
  signature: 'effect',
  title: 'Azure cannot be reached',
  causedBy: ['cause'],
});

describe('a diagnosis', () => {
  it('is told whole', () => {
    const text = renderOne({
      signature: 'network/proxy',
      codes: ['407', '0x197', 'WSAETIMEDOUT', 'ProxyAuthRequired'],
      severity: 'critical',
      title: 'The proxy asks for credentials',
      count: 1234,
      firstSeen: '2026-11-17T23:59:59.123Z',
      lastSeen: '2026-11-18T04:05:12Z',
      causes: ['The proxy lets nobody through.', 'The password has changed.'],
      remediation: [
        { text: 'Enter the password.', docs: 'https://learn.microsoft.com/azure/' },
        {
          text: 'Check the way out.',
          command: 'Test-NetConnection x -Port 443',
          expect: 'TcpTestSucceeded is True',
        },
      ],
      sources: [
        { path: 'logs/svagents.log', count: 1233, firstSeen: null, lastSeen: null },
        { path: 'logs/s2.log', count: 1, firstSeen: null, lastSeen: null },
      ],
    });
    expect(text).toBe(`Start here: The proxy asks for credentials.

 1 CRITICAL The proxy asks for credentials
   goes on · 1,234 times · 2026-11-17 23:59:59 – 2026-11-18 04:05:12 UTC
   network/proxy · 407 · ProxyAuthRequired

   What the logs say
   logs/svagents.log:12 (1,232 more in this file)
     FAILED: the proxy asks for credentials (407)
   logs/s2.log

   Why this happens
   · The proxy lets nobody through.
   · The password has changed.

   What to do
   1. Enter the password.
      https://learn.microsoft.com/azure/
   2. Check the way out.
      > Test-NetConnection x -Port 443
      shows: TcpTestSucceeded is True
   https://learn.microsoft.com/azure/backup/

1 problem, 1,234 findings · 3 logs read: 1,234 lines, 123 KB, 0.3 s
`);
  });

  it.each([
    ['2026-11-18T04:05:12Z', '2026-11-18T04:05:12Z', '2026-11-18 04:05:12 UTC'],
    ['2026-11-18T04:05:12.100Z', '2026-11-18T05:00:00Z', '2026-11-18 04:05:12 – 05:00:00 UTC'],
    ['2026-11-18T04:05:12', '2026-11-19T05:00:00', '2026-11-18 04:05:12 – 2026-11-19 05:00:00'],
    ['2026-11-18T04:05:12+09:00', '2026-11-18T05:00:00+09:00', '2026-11-18 04:05:12 – 05:00:00+09:00'],
    ['2026-11-18T04:05:12Z', '2026-11-18T05:00:00', '2026-11-18 04:05:12 UTC – 05:00:00'],
  ])('was seen from %s to %s', (firstSeen, lastSeen, range) => {
    expect(renderOne({ firstSeen, lastSeen })).toContain(` · ${range}\n`);
  });

  it('says nothing of times that nobody knows', () => {
    expect(renderOne({ firstSeen: null, lastSeen: null })).toContain('\n   goes on · once\n');
  });

  it('says that it is past, and that it is only possible', () => {
    const text = renderOne({ state: 'past', evidence: 'possible' });
    expect(text).toContain('   past · once · ');
    expect(text).toContain('   Possible: what was logged can also mean something else.\n');
    expect(renderOne({})).not.toContain('Possible');
  });

  it('names five of its sources, and how many more there are', () => {
    const sources = Array.from({ length: 7 }, (_, index) => ({
      path: `logs/${index}.log`,
      count: 1,
      firstSeen: null,
      lastSeen: null,
    }));
    const text = renderOne({ sources });
    expect(text.match(/logs\/\d\.log/g)).toHaveLength(5);
    expect(text).toContain('   2 more files\n');
    expect(renderOne({ sources: sources.slice(0, 6) })).toContain('   1 more file\n');
  });

  it('names five of its hosts, and how many more there are', () => {
    expect(renderOne({ hosts: ['ps01'] })).toContain('   On ps01\n');
    const hosts = Array.from({ length: 1007 }, (_, index) => `ps${index}`);
    expect(renderOne({ hosts })).toContain('   On ps0, ps1, ps2, ps3, ps4 and 1,002 more\n');
    expect(renderOne({ hosts: ['x'.repeat(1e6)] })).toContain(`   On ${'x'.repeat(29)}…\n`);
    expect(renderOne({ hosts: [] })).not.toContain('On ');
  });

  it('names a page that steps in a row share once, after the last of them', () => {
    const remediation = ['one', 'one', 'two', 'one'].map((page) => ({
      text: page,
      docs: `https://a/${page}`,
    }));
    expect(renderOne({ remediation, docs: 'https://a/all' })).toContain(`
   1. one
   2. one
      https://a/one
   3. two
      https://a/two
   4. one
      https://a/one
   https://a/all
`);
    expect(renderOne({ remediation, docs: 'https://a/one' }).match(/a\/one/g)).toHaveLength(2);
  });

  it('sets the numbers of ten steps in one column', () => {
    const remediation = Array.from({ length: 10 }, () => ({ text: 'Look.', command: 'look' }));
    expect(renderOne({ remediation })).toContain(`
    9. Look.
       > look
   10. Look.
       > look
`);
  });

  it('shows a command of several lines line by line', () => {
    const remediation = [{ text: 'Look.', command: 'first\nsecond\n' }];
    expect(renderOne({ remediation })).toContain('   1. Look.\n      > first\n      > second\n');
  });

  it('says on a line of its own how much more there is where the path is long', () => {
    const path = `${'long/'.repeat(20)}a.log`;
    const sources = [{ path, count: 3, firstSeen: null, lastSeen: null }];
    expect(renderOne({ sources, findings: [sampleFinding({ source: path })] })).toContain(
      `\n   ${path}:12\n     (2 more in this file)\n`,
    );
  });

  it('shows the line that matched of a record of several', () => {
    const text = '#~> header\nFAILED : upload\n  at the end';
    const finding = sampleFinding({ text, line: 8, column: 1, endLine: 9 });
    const shown = renderOne({ findings: [finding] });
    expect(shown).toContain('logs/svagents.log:8\n     FAILED : upload\n');
    expect(shown).not.toContain('header');
  });

  it('shows the lines around a record when there are some', () => {
    const context = { before: ['before it'], after: ['after it'] };
    expect(renderOne({ findings: [sampleFinding({ text: 'FAILED', context })] })).toContain(
      '     before it\n     FAILED\n     after it\n',
    );
  });

  it('shows what matched of a very long line', () => {
    const text = `${'before '.repeat(100)}FAILED : upload${' after'.repeat(100)}`;
    const shown = renderOne({ findings: [sampleFinding({ text, column: 701 })] });
    expect(shown).toContain('FAILED : upload');
    expect(shown.length).toBeLessThan(900);
  });
});

describe('several diagnoses', () => {
  it('are numbered, and each says by number what causes it', () => {
    const text = render({ diagnoses: [cause, effect] });
    expect(text).toContain('\n 1 ERROR The proxy asks for credentials\n');
    expect(text).toContain('\n 2 ERROR Azure cannot be reached\n');
    expect(text).toContain('   Caused by 1: mend that first.\n');
    expect(text.match(/Caused by/g)).toHaveLength(1);
  });

  it('open with the one to start with, and what it explains, also by way of another', () => {
    const more = sampleDiagnosis({ signature: 'more', causedBy: ['effect'] });
    expect(render({ diagnoses: [cause, effect] })).toMatch(/^Start here: .*\. It explains 2 as well\.\n/);
    expect(render({ diagnoses: [cause, effect, more] })).toMatch(/It explains 2 and 3 as well\.\n/);
    const last = sampleDiagnosis({ signature: 'last', causedBy: ['cause'] });
    expect(render({ diagnoses: [cause, effect, more, last] })).toMatch(/It explains 2, 3 and 4 as well\.\n/);
  });

  it('name several causes', () => {
    const both = sampleDiagnosis({ signature: 'both', causedBy: ['effect', 'cause'] });
    expect(render({ diagnoses: [cause, effect, both] })).toContain('Caused by 1 and 2: mend that first.');
  });

  it('that cause each other end', () => {
    const circle = [{ ...cause, causedBy: ['effect'] }, effect];
    expect(render({ diagnoses: circle })).toContain('Caused by 2');
  });

  it('name no cause that is not among them', () => {
    expect(render({ diagnoses: [effect] })).not.toContain('Caused by');
  });

  it('have numbers of two digits where there are ten', () => {
    const diagnoses = Array.from({ length: 10 }, (_, index) => sampleDiagnosis({ signature: `s${index}` }));
    expect(render({ diagnoses }).match(/^ ?\d+(?= ERROR)/gm)).toEqual([
      ' 1',
      ' 2',
      ' 3',
      ' 4',
      ' 5',
      ' 6',
      ' 7',
      ' 8',
      ' 9',
      '10',
    ]);
  });
});

describe('the end', () => {
  const { summary } = sampleReport();

  it('says that nothing was found', () => {
    expect(render({})).toBe(
      'No known failure was found.\n\n0 problems, 0 findings · 3 logs read: 1,234 lines, 123 KB, 0.3 s\n',
    );
  });

  it('does not say so when something was found and left out', () => {
    expect(render({ diagnoses: [], summary: { ...summary, diagnoses: 1, findings: 5 } })).not.toContain(
      'No known failure was found',
    );
  });

  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1.0 KB'],
    [999_999, '1.0 MB'],
    [12_345_678, '12.3 MB'],
    [5e12, '5.0 TB'],
    [5e15, '5000 TB'],
  ])('tells %i bytes as %s', (bytes, size) => {
    expect(render({ summary: { ...summary, bytes } })).toContain(` lines, ${size}, `);
  });

  it('counts one as one', () => {
    const one = { ...summary, sources: 1, lines: 1, bytes: 7, diagnoses: 1, findings: 1, skipped: 1 };
    expect(render({ diagnoses: [cause], summary: one })).toContain(
      '1 problem, 1 finding · 1 log read: 1 line, 7 bytes, 0.3 s · 1 other file skipped\n',
    );
  });

  it('tells what was not read, with what to do about it', () => {
    const text = render({
      gaps: [
        {
          code: 'access-denied',
          source: 'a.log',
          message: 'access to a.log is denied',
          action: 'Run it as root.',
        },
        { code: 'interrupted', message: 'the scan was interrupted', action: 'Scan again.' },
      ],
    });
    expect(text).toContain(`
   · access to a.log is denied
     → Run it as root.
   · the scan was interrupted
     → Scan again.
`);
    expect(text).toMatch(/ · 2 gaps: not everything was read\n$/);
  });

  it('sets further lines of what to do below the first', () => {
    const action = 'Run logscan as administrator, or copy the file to a place that you may read.';
    const gap = { code: 'access-denied', source: 'a', message: 'access to a is denied', action } as const;
    expect(render({ gaps: [gap] }, { width: 60 })).toContain(`
     → Run logscan as administrator, or copy the file to a
       place that you may read.
`);
    const live = createLiveReporter({ width: 60, now: () => 0 });
    expect(live.gap(gap)).toContain('\n     place that you may read.\n');
  });

  it('tells gaps with the same thing to do together, and three of them one by one', () => {
    const gaps = [1, 2, 3, 4, 5].map((number) => ({
      code: 'bundle-encrypted' as const,
      source: `a.zip!${number}.log`,
      message: `a.zip!${number}.log is encrypted`,
      action: 'Unpack it.',
    }));
    expect(render({ gaps: [...gaps, { ...gaps[0], code: 'unreadable', message: 'other' }] })).toContain(`
   · a.zip!1.log is encrypted
   · a.zip!2.log is encrypted
   · a.zip!3.log is encrypted
     and 2 more like it
     → Unpack it.
   · other
     → Unpack it.
`);
  });

  it('tells how many copies were left out', () => {
    const coverage = { ...sampleReport().coverage, duplicates: [{ path: 'a.log', of: 'b.log' }] };
    expect(render({ coverage })).toContain(' · 1 copy left out');
  });

  it('tells notes, and that a log has no known format', () => {
    const coverage = { ...sampleReport().coverage };
    coverage.sources = ['unknown', 'mars-errlog', 'unknown'].map((format) => sampleSource({ format }));
    const text = render({ coverage, notes: [{ code: 'empty', source: 'b.log', message: 'b.log is empty' }] });
    expect(text).toContain(
      '\n· 2 logs have no known format: only what Microsoft alone writes counts there\n',
    );
    expect(text).toContain('\n· b.log is empty\n');
  });
});

describe('colour', () => {
  const report = { diagnoses: [cause, effect] };

  it('is not used unless it is asked for', () => {
    expect(render(report)).not.toContain('\x1b');
  });

  it('changes nothing but the colour', () => {
    const coloured = render(report, { color: true });
    expect(coloured).toContain('\x1b[31m');
    expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(render(report));
  });

  it('shows what matched', () => {
    const text = `${'before '.repeat(100)}the FAILED upload${' after'.repeat(100)}`;
    const start = text.indexOf('FAILED');
    const shown = renderOne(
      { findings: [sampleFinding({ text, match: { start, end: start + 13 } })] },
      { color: true },
    );
    expect(shown).toContain(' the \x1b[1mFAILED upload\x1b[22m after');
  });

  it('ends on every line', () => {
    for (const line of render(report, { color: true }).split('\n')) {
      const codes = [...line.matchAll(/\x1b\[(\d+)m/g)].map(([, code]) => Number(code));
      const open = codes.filter((code) => [1, 2].includes(code) || (code >= 30 && code < 39)).length;
      expect(codes.length - open).toBe(open);
    }
  });
});
