/**
 * The times of a scan: zones and years that were named or inferred, the window, and the notes that say so. Nothing about
 * a time is guessed without one.
 */
import { utimesSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { createMatcher } from '../../src/create-matcher.ts';
import { createTimeReview } from '../../src/diagnose/times.ts';
import { createReporter } from '../../src/reporters/index.ts';
import { scan } from '../../src/scan.ts';
import type { ScanOptions } from '../../src/scan-options.ts';
import type { Finding, NoteCode, Report } from '../../src/types.ts';
import { createTree } from '../tree.ts';

const catalogue = await loadCatalogue();
const now = Date.parse('2026-11-20T12:00:00Z');
const trouble = 'Invalid vault credentials provided';

/** A record of the MARS agent: local time, no year. */
function mars(date: string, clock = '12:00:00.000', text = trouble): string {
  return `0AB0\t0974\t${date}\t${clock}\t18\ta.cpp(1)\t\t\t\tWARNING\t${text}\n`;
}

/** A record of the Mobility agent: UTC, with a year. */
function agent(date: string, clock = '12:00:00', text = 'FAILED : DiskUploadTimedOut'): string {
  const [year, month, day] = date.split('-');
  return `#~> (${month}-${day}-${year} ${clock}):   ERROR  2508 8408 313 ${text}\n`;
}

interface Scanned {
  report: Report;
  findings: Finding[];
}

/** Scans files, each with its content and the time of its last change. */
async function scanFiles(
  files: Record<string, [string, string]>,
  options: ScanOptions = {},
): Promise<Scanned> {
  const folder = createTree(
    Object.fromEntries(Object.entries(files).map(([name, [content]]) => [name, content])),
  );
  for (const [name, [, changed]] of Object.entries(files)) {
    utimesSync(`${folder}/${name}`, new Date(changed), new Date(changed));
  }
  const findings: Finding[] = [];
  const report = await scan([folder], {
    catalogue,
    now,
    onFinding: (finding) => findings.push(finding),
    ...options,
  });
  return { report, findings };
}

/** Codes of the notes. */
function codes({ report }: Scanned): NoteCode[] {
  return report.notes.map(({ code }) => code);
}

function message({ report }: Scanned, code: NoteCode): string | undefined {
  return report.notes.find((note) => note.code === code)?.message;
}

function times({ findings }: Scanned): (string | null)[] {
  return findings.map(({ time }) => time);
}

describe('zones', () => {
  const files: Record<string, [string, string]> = {
    'CBEngineCurr.errlog': [mars('11/18'), '2026-11-18T13:00:00Z'],
    'svagents.log': [agent('2026-11-18'), '2026-11-18T13:00:00Z'],
  };

  it('that nobody states are said once to be unknown', async () => {
    const scanned = await scanFiles(files);
    expect(scanned.findings.map(({ time, zone }) => [time, zone])).toEqual([
      ['2026-11-18T12:00:00.000', 'unknown'],
      ['2026-11-18T12:00:00Z', 'format'],
    ]);
    expect(codes(scanned)).toEqual(['zone-unknown', 'year-inferred']);
    expect(message(scanned, 'zone-unknown')).toMatch(/MARS agent.*--tz/);
    expect(message(scanned, 'zone-unknown')).not.toContain('Mobility');
  });

  it('are known when one is named', async () => {
    const scanned = await scanFiles(files, { timeZone: 'Asia/Seoul' });
    expect(scanned.findings.map(({ time, zone }) => [time, zone])).toEqual([
      ['2026-11-18T12:00:00.000+09:00', 'option'],
      ['2026-11-18T12:00:00Z', 'format'],
    ]);
    expect(scanned.report.coverage.sources[0].lastTime).toBe('2026-11-18T12:00:00.000+09:00');
    expect(scanned.report.summary.newest).toBe('2026-11-18T12:00:00Z');
    expect(codes(scanned)).toEqual(['year-inferred']);
  });

  it('that a format states in some records only are unknown in the others', async () => {
    const scanned = await scanFiles({
      'waagent.log': [
        '2026-11-18T15:44:04.906673Z INFO ExtHandler begin\n' +
          '2026/11/18 15:44:05.408051 ERROR DiskUploadTimedOut\n' +
          '2026-11-18T15:44:06.906673Z INFO ExtHandler end\n',
        '2026-11-18T16:00:00Z',
      ],
    });
    expect(times(scanned)).toEqual(['2026-11-18T15:44:05.408']);
    expect(codes(scanned)).toEqual(['zone-unknown']);
  });

  it.each([
    ['a finding', mars('10/25', '02:30:00.000') + mars('10/26', '12:00:00.000', 'all is well')],
    ['the first record', mars('10/25', '02:30:00.000', 'all is well') + mars('10/26')],
  ])('are said once to be ambiguous where clocks went back, for %s', async (_what, content) => {
    const named = await scanFiles(
      { 'CBEngineCurr.errlog': [content, '2026-10-26T12:00:00Z'] },
      { timeZone: 'Europe/Berlin' },
    );
    expect(codes(named)).toEqual(['zone-ambiguous', 'year-inferred']);
    expect(named.report.coverage.sources[0].firstTime).toBe('2026-10-25T02:30:00.000+02:00');
  });

  it('are said to be ambiguous also when that may be why a finding lies outside the window', async () => {
    const named = await scanFiles(
      {
        'CBEngineCurr.errlog': [
          mars('10/24') + mars('10/25', '02:30:00.000') + mars('10/26'),
          '2026-10-26T12:00:00Z',
        ],
      },
      { timeZone: 'Europe/Berlin', since: '2026-10-25T01:00Z' },
    );
    expect(times(named)).toEqual(['2026-10-26T12:00:00.000+01:00']);
    expect(codes(named)).toContain('zone-ambiguous');
  });

  it('are not ambiguous where the log states the offset', async () => {
    const scanned = await scanFiles(
      { 'svagents.log': [agent('2026-10-25', '02:30:00'), '2026-10-25T03:00:00Z'] },
      { timeZone: 'Europe/Berlin' },
    );
    expect(codes(scanned)).toEqual([]);
  });

  it('that there are not end the scan before it begins', async () => {
    await expect(scan(['missing'], { catalogue, timeZone: 'KST' })).rejects.toMatchObject({ code: 'usage' });
  });
});

describe('years', () => {
  it('go on over New Year inside a file', async () => {
    const scanned = await scanFiles({
      'CBEngineCurr.errlog': [
        mars('02/29') + mars('11/30') + mars('12/31') + mars('01/01'),
        '2029-01-02T00:00:00Z',
      ],
    });
    expect(times(scanned)).toEqual([
      '2028-02-29T12:00:00.000',
      '2028-11-30T12:00:00.000',
      '2028-12-31T12:00:00.000',
      '2029-01-01T12:00:00.000',
    ]);
    expect(message(scanned, 'year-inferred')).toContain('the times of their files: MARS');
    expect(codes(scanned)).not.toContain('year-uncertain');
  });

  it('are those of the other logs of a bundle that was copied, and the note says so', async () => {
    const copied = '2026-11-20T00:00:00Z';
    const scanned = await scanFiles({
      'CBEngineCurr.errlog': [mars('12/30') + mars('01/05'), copied],
      'svagents.log': [agent('2024-12-20'), copied],
    });
    expect(times(scanned).slice(0, 2)).toEqual(['2024-12-30T12:00:00.000', '2025-01-05T12:00:00.000']);
    expect(message(scanned, 'year-inferred')).toContain('the logs beside them');
    expect(codes(scanned)).not.toContain('year-uncertain');
  });

  it.each([
    ['copied long after its last record', '2026-11-20T00:00:00Z'],
    ['restored with an earlier time', '2026-03-01T00:00:00Z'],
  ])('of a single file that was %s may be wrong, and a note says so', async (_what, changed) => {
    const scanned = await scanFiles({ 'CBEngineCurr.errlog': [mars('04/01') + mars('06/01'), changed] });
    expect(codes(scanned)).toEqual(['zone-unknown', 'year-inferred', 'year-uncertain']);
    expect(message(scanned, 'year-uncertain')).toContain('CBEngineCurr.errlog');
  });

  it('never put the first record of a file after its last', async () => {
    const scanned = await scanFiles({
      'CBEngineCurr.errlog': [mars('02/10') + mars('06/01') + mars('11/18'), '2024-03-01T00:00:00Z'],
    });
    expect(times(scanned)).toEqual([...(times(scanned) as string[])].sort());
    expect(codes(scanned)).toContain('year-uncertain');
  });

  it('of standard input are told by the clock, or not at all, and a note says which', async () => {
    const scanInput = async (options: ScanOptions): Promise<Scanned> => {
      const findings: Finding[] = [];
      const onFinding = (finding: Finding) => findings.push(finding);
      const stdin = Readable.from([Buffer.from(mars('11/18'))]);
      return { report: await scan(['-'], { catalogue, stdin, onFinding, ...options }), findings };
    };
    const told = await scanInput({ now });
    expect(times(told)).toEqual(['2026-11-18T12:00:00.000']);
    expect(message(told, 'year-inferred')).toContain('the clock of this machine');
    const untold = await scanInput({});
    expect(times(untold)).toEqual([null]);
    expect(codes(untold)).toEqual(['year-unknown']);
    expect(message(untold, 'year-unknown')).toContain('<stdin>');
  });

  it.each([
    ['2026-11-18T12:30:00Z', ['year-inferred']],
    ['2026-11-26T12:00:00Z', ['year-inferred', 'year-uncertain']],
    [undefined, ['year-unknown']],
  ])('of a member of an archive are told by its time there: %s', (written, expected) => {
    const path = 'bundle.zip!CBEngineCurr.errlog';
    const time = written === undefined ? null : '2026-11-18T12:00:00.000Z';
    const source = { path, location: null, ...(written === undefined ? {} : { mtime: Date.parse(written) }) };
    const newest = written === undefined ? null : ({ time: written, basis: 'entry-time' } as const);
    const coverage = { path, format: 'mars-errlog', encoding: 'utf-8', bytes: 9, lines: 1, findings: 0 };
    const notes = createTimeReview(catalogue.formats, null, null).notes(
      [{ ...coverage, firstTime: time, lastTime: time }],
      [{ source, newest }],
    );
    expect(notes.map(({ code }) => code)).toEqual(expected);
    expect(notes[0].message).toContain(written === undefined ? path : 'in the archive');
  });

  it('say nothing of an empty file', async () => {
    const scanned = await scanFiles({ 'CBEngineCurr.errlog': ['', '2026-11-18T00:00:00Z'] });
    expect(codes(scanned)).toEqual(['empty']);
  });
});

describe('a stream', () => {
  const find = async (options: Parameters<typeof createMatcher>[0]): Promise<Finding[]> =>
    Readable.from([Buffer.from(mars('11/18'))])
      .pipe(createMatcher({ catalogue, ...options }))
      .toArray();

  it('gets year and zone from its options', async () => {
    const [found] = await find({ newest: '2026-11-20T00:00:00Z', timeZone: '+09:00' });
    expect(found).toMatchObject({ time: '2026-11-18T12:00:00.000+09:00', zone: 'option' });
  });

  it.each([{ newest: 'yesterday' }, { timeZone: 'KST' }])(
    'is destroyed when they are none: %j',
    async (options) => {
      await expect(find(options)).rejects.toMatchObject({ name: 'LogscanError', code: 'usage' });
    },
  );
});

describe('the window', () => {
  const files: Record<string, [string, string]> = {
    'svagents.log': [
      ['2026-11-17', '2026-11-18', '2026-11-19'].map((date) => agent(date)).join('') +
        agent('2026-11-20', '06:00:00', 'all is well'),
      '2026-11-20T06:00:00Z',
    ],
  };

  it('is all that findings, counts and diagnoses are of; the newest record stays that of the scan', async () => {
    const { report, findings } = await scanFiles(files, { since: '2026-11-18', until: '2026-11-18' });
    expect(findings.map(({ time }) => time)).toEqual(['2026-11-18T12:00:00Z']);
    expect(report.diagnoses).toMatchObject([{ count: 1, firstSeen: '2026-11-18T12:00:00Z' }]);
    expect(report.summary).toMatchObject({ findings: 1, newest: '2026-11-20T06:00:00Z' });
    expect(report.coverage.sources).toMatchObject([{ findings: 1, firstTime: '2026-11-17T12:00:00Z' }]);
    expect(report.notes).toEqual([]);
  });

  it('counts back from now', async () => {
    expect(times(await scanFiles(files, { since: '2d' }))).toEqual([
      '2026-11-18T12:00:00Z',
      '2026-11-19T12:00:00Z',
    ]);
  });

  it('that holds no finding says what lies outside, and so does pretty', async () => {
    const scanned = await scanFiles(files, { since: '12h' });
    expect(codes(scanned)).toEqual(['outside-window']);
    expect(message(scanned, 'outside-window')).toMatch(
      /^no finding .*3 findings outside.*2026-11-20T06:00:00Z$/,
    );
    expect(createReporter('pretty').end(scanned.report).replace(/\s+/g, ' ')).toContain(
      'the newest record is of 2026-11-20T06:00:00Z',
    );
  });

  it('that holds no record says so, also when there is nothing to find', async () => {
    const healthy: Record<string, [string, string]> = {
      'svagents.log': [agent('2026-11-18', '12:00:00', 'all is well'), '2026-11-18T12:00:00Z'],
    };
    const scanned = await scanFiles(healthy, { since: '1h' });
    expect(message(scanned, 'outside-window')).toMatch(/^no record .*2026-11-18T12:00:00Z$/);
    expect(codes(await scanFiles(healthy, { until: '2026-11-17' }))).toEqual(['outside-window']);
    expect(codes(await scanFiles(healthy, { since: '7d' }))).toEqual([]);
  });

  it('leaves out findings without a time, and says how many', async () => {
    const untimed: Record<string, [string, string]> = {
      'notes.txt': [`${trouble}\n${trouble}\n`, '2026-11-20T06:00:00Z'],
    };
    const scanned = await scanFiles(untimed, { since: '7d' });
    expect(scanned.report.summary.findings).toBe(0);
    expect(codes(scanned)).toEqual(['window-untimed']);
    expect(message(scanned, 'window-untimed')).toMatch(/^2 findings /);
    expect((await scanFiles(untimed)).report.summary.findings).toBe(2);
  });

  it('keeps what may lie inside it when the zone is unknown, and says how many', async () => {
    const local: Record<string, [string, string]> = {
      'CBEngineCurr.errlog': [mars('11/19') + mars('11/20', '08:00:00.000'), '2026-11-20T09:00:00Z'],
    };
    const scanned = await scanFiles(local, { since: '2h' });
    expect(times(scanned)).toEqual(['2026-11-20T08:00:00.000']);
    expect(message(scanned, 'window-uncertain')).toMatch(/^1 finding .*--tz/);
    const named = await scanFiles(local, { since: '2h', timeZone: 'UTC' });
    expect(named.findings).toEqual([]);
    expect(codes(named)).toEqual(['outside-window', 'year-inferred']);
  });

  it('does not count findings of signatures that were left out', async () => {
    const scanned = await scanFiles(files, { since: '12h', ignore: ['*'] });
    expect(codes(scanned)).toEqual([]);
  });

  it('that is none ends the scan before it begins', async () => {
    await expect(scan(['missing'], { catalogue, since: 'yesterday' })).rejects.toMatchObject({
      code: 'usage',
    });
  });
});

describe('the times of a source', () => {
  it('are the earliest and the latest that were looked at, where times go back', async () => {
    const { report } = await scanFiles({
      'svagents.log': [
        agent('2026-11-18', '12:00:00', 'all is well') +
          agent('2026-11-18', '14:00:00') +
          agent('2026-11-18', '11:00:00') +
          agent('2026-11-18', '13:00:00', 'all is well'),
        '2026-11-18T14:00:00Z',
      ],
    });
    expect(report.coverage.sources).toMatchObject([
      { firstTime: '2026-11-18T11:00:00Z', lastTime: '2026-11-18T14:00:00Z' },
    ]);
  });
});
