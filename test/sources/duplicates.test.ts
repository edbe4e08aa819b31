/**
 * Nothing is counted twice: a source whose bytes equal another's, or are how another begins, is skipped and named.
 */
import { linkSync, symlinkSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scan } from '../../src/index.ts';
import { makeTar, makeZip } from '../bundles/archives.ts';
import { catalogue, type Scanned, scanTree } from '../bundles/scan-bundle.ts';
import { createTree } from '../tree.ts';

/** Lines of which each is a finding, and no two are alike. */
const lines = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => {
    const second = from + index;
    const clock = [second / 3600, (second / 60) % 60, second % 60].map((part) =>
      String(Math.floor(part)).padStart(2, '0'),
    );
    return `#~> (11-20-2018 ${clock.join(':')}):   ERROR  2508 8408 ${second} failed to post request: (7) - Couldn't connect to server\n`;
  }).join('');

/** Lines of no known format, so that no time tells them apart. */
const untimed = (count: number) => 'system:10060 connect socket failed: Error ID: 78186\n'.repeat(count);

function duplicatesOf({ report, short }: Scanned): [string, string][] {
  return report.coverage.duplicates.map(({ path, of }) => [short(path), short(of)]);
}

describe.each([
  ['short', lines(2), lines(3)],
  ['long', lines(2000), lines(3000)],
  ['untimed', untimed(2), untimed(3)],
  ['long and untimed', untimed(2000), untimed(3000)],
])('of %s files', (_, part, whole) => {
  const count = whole.split('\n').length - 1;

  it('an equal one is skipped', async () => {
    const scanned = await scanTree({ 'a.log': whole, 'b/c.log': whole });
    expect(scanned.sources).toEqual(['a.log']);
    expect(duplicatesOf(scanned)).toEqual([['b/c.log', 'a.log']]);
    expect(scanned.report.summary).toMatchObject({ findings: count, sources: 1, lines: count });
  });

  it('one from before it grew is skipped', async () => {
    const scanned = await scanTree({ 'a.log': part, 'b.log': whole, 'c.log': part });
    expect(scanned.sources).toEqual(['b.log']);
    expect(duplicatesOf(scanned)).toEqual([
      ['a.log', 'b.log'],
      ['c.log', 'b.log'],
    ]);
    expect(scanned.report.summary.findings).toBe(count);
  });

  it('one that differs at its end is read', async () => {
    const scanned = await scanTree({ 'a.log': `${part}one\n`, 'b.log': `${part}two\n` });
    expect(scanned.sources).toEqual(['a.log', 'b.log']);
    expect(duplicatesOf(scanned)).toEqual([]);
  });

  const forms: [string, string, Buffer][] = [
    ['a compressed copy', 'z.log.gz', gzipSync(whole)],
    ['a zip', 'z.zip', makeZip([{ name: 'a.log', content: whole }])],
    ['a compressed tar', 'z.tgz', gzipSync(makeTar([{ name: 'a.log', content: whole }]))],
    [
      'a zip in a tar',
      'z.tar',
      makeTar([{ name: 'x.zip', content: makeZip([{ name: 'a.log', content: whole }]) }]),
    ],
  ];

  it.each(forms)('beside %s, the file is read and the copy skipped', async (_, name, bytes) => {
    for (const file of ['A.log', 'zz.log']) {
      const scanned = await scanTree({ [file]: whole, [name]: bytes });
      expect(scanned.sources).toEqual([file]);
      expect(duplicatesOf(scanned)).toMatchObject([[expect.stringContaining(name), file]]);
      expect(scanned.report.summary.findings).toBe(count);
    }
  });

  it.each(forms)('beside %s, a file from before it grew counts nothing more', async (_, name, bytes) => {
    for (const file of ['A.log', 'zz.log']) {
      const scanned = await scanTree({ [file]: part, [name]: bytes });
      expect(duplicatesOf(scanned)).toMatchObject([[file, expect.stringContaining(name)]]);
      expect(scanned.report.summary.findings).toBe(count);
    }
  });

  it('beside a file that has grown, a zip is skipped', async () => {
    const scanned = await scanTree({ 'a.log': whole, 'z.zip': makeZip([{ name: 'a.log', content: part }]) });
    expect(scanned.sources).toEqual(['a.log']);
    expect(duplicatesOf(scanned)).toEqual([['z.zip!a.log', 'a.log']]);
  });

  it('two members that are equal count once', async () => {
    const scanned = await scanTree({
      'a.zip': makeZip([
        { name: 'a.log', content: whole },
        { name: 'b.log', content: whole },
      ]),
    });
    expect(scanned.sources).toEqual(['a.zip!a.log']);
    expect(duplicatesOf(scanned)).toEqual([['a.zip!b.log', 'a.zip!a.log']]);
    expect(scanned.report.summary.findings).toBe(count);
  });

  it('a bundle from before the log grew counts nothing more', async () => {
    const bundle = (content: string) => makeZip([{ name: 'a.log', content }]);
    const scanned = await scanTree({ '1.zip': bundle(part), '2.zip': bundle(whole) });
    expect(duplicatesOf(scanned)).toEqual([['1.zip!a.log', '2.zip!a.log']]);
    expect(scanned.report.summary.findings).toBe(count);
  });
});

describe('the same file', () => {
  it('by a hard link, a link that is named, or named twice, is read once', async () => {
    const folder = createTree({ 'a.log': lines(1) });
    linkSync(`${folder}/a.log`, `${folder}/b.log`);
    symlinkSync(`${folder}/a.log`, `${folder}/c.log`);
    const names = ['a.log', 'b.log', 'c.log', 'a.log'];
    const report = await scan(
      names.map((name) => `${folder}/${name}`),
      { catalogue },
    );
    expect(report.summary).toMatchObject({ findings: 1, sources: 1 });
    expect(report.coverage.duplicates).toHaveLength(3);
  });

  it('when it is empty is no copy of another', async () => {
    const scanned = await scanTree({
      'a.log': '',
      'b.log': '',
      'c.log': lines(1),
      'd.zip': makeZip([{ name: 'e.log' }]),
    });
    expect(duplicatesOf(scanned)).toEqual([]);
    expect(scanned.sources).toHaveLength(4);
  });
});

describe('records that several sources hold', () => {
  it('count as often as in the source that has most of them', async () => {
    const twice = lines(1).repeat(2);
    const { report } = await scanTree({
      'svagents_1.log': `x\n${lines(3)}`,
      'svagents_2.log': `y\n${lines(3, 1)}`,
      'svagents_3.log': `z\n${twice}`,
    });
    // Seconds 0 to 3, and second 0 once more.
    expect(report.summary.findings).toBe(5);
    expect(report.coverage.sources.map(({ findings }) => findings)).toEqual([3, 1, 1]);
  });

  it('count for each log format by itself, and always within a source', async () => {
    const { report } = await scanTree({ 'svagents_1.log': lines(1).repeat(5) });
    expect(report.summary.findings).toBe(5);
  });

  it('count every time where they have no time', async () => {
    const { report } = await scanTree({ 'a.log': `one\n${untimed(2)}`, 'b.log': `two\n${untimed(2)}` });
    expect(report.summary.findings).toBe(4);
  });
});
