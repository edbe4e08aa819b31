/**
 * Silence in a scan: holes between records, and logs that end long before the others of their folder. Rotated copies are one
 * log, and where it is not sure that nothing was written nothing is found.
 */
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createSilenceReview } from '../../src/diagnose/silences.ts';
import {
  checkCatalogue,
  createMatcher,
  type Finding,
  loadCatalogue,
  type ScanOptions,
  scan,
} from '../../src/index.ts';
import type { Stretch } from '../../src/match/stretches.ts';
import { makeZip } from '../bundles/archives.ts';
import { createTree, type Tree } from '../tree.ts';

/** Records are expected every 15 minutes, or every two hours, in logs of the format `beat`. */
const definitions = fileURLToPath(new URL('silences', import.meta.url));
const catalogue = await loadCatalogue({ paths: [definitions] });

/** Records at these times of one day. */
const beats = (...times: string[]) => times.map((time) => `2024-06-05 ${time} beat\n`).join('');
const others = (...times: string[]) => times.map((time) => `2024/06/05 ${time} other\n`).join('');

async function scanTree(tree: Tree, options: ScanOptions = {}) {
  const folder = createTree(tree);
  const findings: Finding[] = [];
  const report = await scan([folder], {
    catalogue,
    onFinding(finding) {
      findings.push({ ...finding, source: finding.source.slice(folder.length + 1) });
    },
    ...options,
  });
  return { findings, report };
}

/** What is found in a tree: where, for how many minutes, and what. */
async function silencesIn(tree: Tree, options: ScanOptions = {}): Promise<string[]> {
  const { findings } = await scanTree(tree, options);
  return findings.map(
    ({ signature, source, line, fields }) => `${source}:${line} ${fields.minutes} ${signature}`,
  );
}

it('the signatures prove themselves by records with a hole and without', async () => {
  const errors = await checkCatalogue([definitions]);
  expect(errors.filter(({ message }) => message.includes('recognised'))).toEqual([]);
});

describe('a hole between records', () => {
  it('is a finding at the record before it', async () => {
    const { findings, report } = await scanTree({
      'beat.log': `${beats('06:00:00', '06:10:00')} more\n${beats('06:57:30')}`,
    });
    expect(findings).toEqual([
      {
        signature: 'sample/silent',
        evidence: 'possible',
        source: 'beat.log',
        line: 2,
        column: 1,
        endLine: 3,
        time: '2024-06-05T06:10:00',
        zone: 'unknown',
        level: 'beat',
        text: '2024-06-05 06:10:00 beat\n more',
        match: { start: 0, end: 0 },
        truncated: false,
        fields: { minutes: '47', until: '2024-06-05T06:57:30' },
        fingerprint: expect.stringMatching(/^[\da-f]{16}$/),
      },
    ]);
    expect(report.summary).toMatchObject({ findings: 1, diagnoses: 1 });
    expect(report.coverage.sources).toMatchObject([{ findings: 1 }]);
    expect(report.diagnoses[0]).toMatchObject({
      signature: 'sample/silent',
      remediation: [{ text: 'Ask what happened in those 47 minutes until 2024-06-05T06:57:30.' }],
    });
  });

  it('is found by each signature for which it is long enough', async () => {
    expect(await silencesIn({ 'beat.log': beats('06:00:00', '07:00:00', '09:30:00') })).toEqual([
      'beat.log:1 60 sample/silent',
      'beat.log:2 150 sample/silent',
      'beat.log:2 150 sample/dead',
    ]);
  });

  it('comes after what records say', async () => {
    const log = `${beats('06:00:00')}${beats('07:00:00')}2024-06-05 07:01:00 beat: the heart was removed\n`;
    expect((await scanTree({ 'beat.log': log })).findings.map(({ signature }) => signature)).toEqual([
      'sample/dead',
      'sample/silent',
    ]);
  });

  it('is none after a record that the signature excludes', async () => {
    const log = `2024-06-05 06:00:00 quiet\n${beats('06:47:00')}`;
    expect(await silencesIn({ 'beat.log': log })).toEqual([]);
  });

  it('is none where a clock was put back', async () => {
    expect(await silencesIn({ 'beat.log': beats('06:00:00', '04:00:00', '04:10:00') })).toEqual([]);
  });

  it('is none where the year is not written', async () => {
    const log = '06-05 06:00:00 yearless\n06-05 08:00:00 yearless\n';
    expect(await silencesIn({ 'yearless.log': log })).toEqual([]);
  });

  it('is none in other log formats', async () => {
    expect(await silencesIn({ 'other.log': others('06:00:00', '12:00:00') })).toEqual([]);
  });

  it('is told of signatures that are selected', async () => {
    const tree = { 'beat.log': beats('06:00:00', '09:00:00') };
    expect(await silencesIn(tree, { only: ['sample/dead'] })).toEqual(['beat.log:1 180 sample/dead']);
    expect(await silencesIn(tree, { ignore: ['sample/dead'] })).toEqual(['beat.log:1 180 sample/silent']);
  });

  it('counts when the record before it lies in the window', async () => {
    const tree = { 'beat.log': beats('06:00:00', '07:00:00', '08:00:00') };
    expect(await silencesIn(tree, { since: '2024-06-05T06:30:00', timeZone: 'UTC' })).toEqual([
      'beat.log:2 60 sample/silent',
    ]);
  });

  it('is found in an archive, and in a compressed log', async () => {
    const log = beats('06:00:00', '07:00:00');
    const tree = {
      'a/logs.zip': makeZip([{ name: 'x/beat.log', content: log }]),
      'b/beat.log.1.gz': gzipSync(log.replaceAll('06-05', '06-06')),
    };
    expect(await silencesIn(tree)).toEqual([
      'a/logs.zip!x/beat.log:1 60 sample/silent',
      'b/beat.log.1.gz:1 60 sample/silent',
    ]);
  });

  it('is counted once when a copy of the log has it too', async () => {
    const log = beats('06:00:00', '07:00:00');
    expect(await silencesIn({ 'a/beat.log': log, 'b/beat.log': `${log}${beats('07:05:00')}` })).toHaveLength(
      1,
    );
  });
});

describe('a scan of very many holes', () => {
  /** A record of each of 500 days, in the year of its part. */
  const partOf = (source: string, year: number) => {
    const stretches = Array.from({ length: 500 }, (_, index): Stretch => {
      const time = new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 19);
      const place = { source, line: index + 1, endLine: index + 1 };
      return { from: time, to: time, last: { ...place, text: 'beat', time, zone: 'unknown', level: null } };
    });
    const { last, to } = stretches[stretches.length - 1];
    return { bytes: 1, lines: 500, last: to, stretches, lastRecord: last };
  };

  it('finds those of as many sources as can be kept', () => {
    const isSelected = (id: string) => id === 'sample/silent';
    const review = createSilenceReview(catalogue.signatures, catalogue.formats, isSelected);
    for (let index = 0; index < 12; index++) {
      const path = `${index}/beat.log`;
      for (const year of [2000, 2010]) review.add(path, 'beat', partOf(path, year));
    }
    const found = review.findings([], []);
    // Of a log of 1,000 stretches there are 999 holes; the last two logs are taken to have none.
    expect(found.length).toBe(10 * 999);
    const lines = found.filter(({ source }) => source === '9/beat.log').map(({ line }) => line);
    expect(lines).toEqual(Array.from({ length: 999 }, (_, index) => index + 1));
  });
});

describe('a stream', () => {
  it('gives the holes of its log when it has ended', async () => {
    const matcher = createMatcher({ catalogue, source: 'beat.log' });
    const log = `${beats('06:00:00', '07:00:00')}2024-06-05 07:01:00 beat: the heart was removed\n`;
    const findings: Finding[] = await Readable.from([log]).pipe(matcher).toArray();
    expect(findings.map(({ signature, line }) => `${line} ${signature}`)).toEqual([
      '3 sample/dead',
      '1 sample/silent',
    ]);
  });
});

describe('rotated copies', () => {
  it('are one log: what one lacks another has', async () => {
    const tree = {
      'beat.log': beats('06:00:00', '07:00:00'),
      'beat.log.1.gz': gzipSync(beats('06:10:00', '06:25:00', '06:40:00', '06:50:00')),
    };
    expect(await silencesIn(tree)).toEqual([]);
  });

  it('leave a hole where they fill it in part', async () => {
    const tree = { 'beat.log': beats('06:00:00', '07:00:00'), 'beat_2.log': beats('06:10:00') };
    expect(await silencesIn(tree)).toEqual(['beat_2.log:1 50 sample/silent']);
  });

  it('may have lost one between them', async () => {
    const tree = { 'beat.log': beats('09:00:00', '09:10:00'), 'beat.log.1': beats('06:00:00', '06:10:00') };
    expect(await silencesIn(tree)).toEqual([]);
  });

  it('of other folders are other logs', async () => {
    const tree = {
      'a/beat.log': beats('06:00:00', '07:00:00'),
      'b/beat.log': beats('06:10:00', '06:20:00', '06:30:00', '06:40:00', '06:50:00'),
    };
    expect(await silencesIn(tree)).toEqual(['a/beat.log:1 60 sample/silent']);
  });

  it('by clocks that state their zone and by others are not compared', async () => {
    const tree = {
      'beat.log': beats('06:00:00', '07:00:00'),
      'beat.log.1': '2024-06-05 04:00:00Z beat\n',
    };
    expect(await silencesIn(tree)).toEqual([]);
  });
});

describe('a log that ends', () => {
  it('long before the others of its folder is a finding at its last record', async () => {
    const tree = { 'beat.log': beats('06:00:00', '06:10:00'), 'other.log': others('06:00:00', '07:00:00') };
    const { findings } = await scanTree(tree);
    expect(findings).toMatchObject([
      { signature: 'sample/silent', source: 'beat.log', line: 2, fields: { minutes: '50' } },
    ]);
    expect(findings[0].fields).not.toHaveProperty('until');
  });

  it('with them is none', async () => {
    const tree = { 'beat.log': beats('06:50:00'), 'other.log': others('07:00:00') };
    expect(await silencesIn(tree)).toEqual([]);
  });

  it('and was rotated ends with its last copy', async () => {
    const tree = {
      'beat.log': beats('07:00:00'),
      'beat.log.1': beats('06:00:00', '06:10:00'),
      'other.log': others('07:10:00'),
    };
    expect(await silencesIn(tree)).toEqual([]);
    expect(await silencesIn({ ...tree, 'beat.log': '' })).toEqual(['beat.log.1:2 60 sample/silent']);
  });

  it.each([
    ['in another folder', 'b/other.log', others('09:00:00')],
    ['in a folder below, which may come from another machine', 'a/b/other.log', others('09:00:00')],
    ['that states its zone', 'a/other.log', others('09:00:00Z')],
    ['without years', 'a/yearless.log', '06-05 09:00:00 yearless\n'],
  ])('before one %s is none', async (_, path, content) => {
    expect(await silencesIn({ 'a/beat.log': beats('06:00:00'), [path]: content })).toEqual([]);
  });

  it('is none when a copy of it could not be read', async () => {
    const damaged = gzipSync(beats('07:00:00')).fill(0xff, 10);
    const tree = {
      'beat.log.1': beats('06:00:00'),
      'beat.log.2.gz': damaged,
      'other.log': others('07:00:00'),
    };
    expect(await silencesIn(tree)).toEqual([]);
  });

  it('is none when a copy of it is read elsewhere', async () => {
    const tree = {
      'a/beat.log.1': beats('06:00:00'),
      'a/beat.log': beats('07:00:00', '07:01:00'),
      'a/other.log': others('07:10:00'),
      'b/beat.log': beats('07:00:00', '07:01:00', '07:02:00'),
    };
    expect(await silencesIn(tree)).toEqual([]);
  });

  it('is none when its last record says no time', async () => {
    const log = `${beats('06:00:00')}2024-13-45 06:10:00 beat\n`;
    expect(await silencesIn({ 'beat.log': log, 'other.log': others('09:00:00') })).toEqual([]);
  });

  it('with clocks of a stated zone is compared with logs of theirs', async () => {
    const tree = { 'beat.log': beats('06:00:00'), 'other.log': others('06:30:00') };
    expect(await silencesIn(tree, { timeZone: 'Asia/Seoul' })).toEqual(['beat.log:1 30 sample/silent']);
  });

  it('is none where all clocks were put back', async () => {
    const tree = { 'beat.log': beats('06:00:00', '04:00:00'), 'other.log': others('06:01:00', '04:01:00') };
    expect(await silencesIn(tree)).toEqual([]);
  });

  it('is none when the scan was interrupted', async () => {
    const controller = new AbortController();
    const tree = { 'beat.log': beats('06:00:00', '08:00:00'), 'other.log': others('09:00:00') };
    const options = { signal: controller.signal, onProgress: () => controller.abort() };
    expect(await silencesIn(tree, options)).toEqual([]);
  });
});
