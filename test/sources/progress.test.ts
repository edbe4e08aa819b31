/**
 * How far a scan is: by bytes within large sources and bundles, by sources otherwise, and complete at the end, whoever
 * reads them.
 */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scan } from '../../src/scan.ts';
import { createProgress, type ScanProgress } from '../../src/sources/progress.ts';
import type { Source } from '../../src/types.ts';
import { createTree, type Tree } from '../tree.ts';

const mebibyte = 1024 * 1024;
const line = '2026-11-18T04:05:12Z INFO nothing is wrong here, and nothing was wrong before\n';

function linesOf(bytes: number): string {
  return line.repeat(Math.ceil(bytes / line.length));
}

describe('the count', () => {
  const sources: Source[] = [
    { path: 'large.log', location: 'large.log', size: 100 * mebibyte },
    { path: 'small.log', location: 'small.log', size: 10 },
    { path: '<stdin>', location: null },
  ];

  function count() {
    const told: ScanProgress[] = [];
    return { told, progress: createProgress(sources, (progress) => told.push(progress)) };
  }

  it('tells within a source after 4 MiB, not before', () => {
    const { told, progress } = count();
    for (let read = 0; read < 10; read++) progress.add(sources[0], mebibyte);
    expect(told.map(({ bytes }) => bytes / mebibyte)).toEqual([4, 8]);
    expect(told[0]).toEqual({
      sources: 0,
      ofSources: 3,
      bytes: 4 * mebibyte,
      ofBytes: 100 * mebibyte + 10,
      source: 'large.log',
    });
  });

  it('counts a source that ended as read, however much was read of it', () => {
    const { told, progress } = count();
    progress.add(sources[0], 90 * mebibyte);
    progress.end(sources[0]);
    progress.end(sources[1]);
    expect(told.map(({ bytes, sources }) => [bytes, sources])).toEqual([
      [90 * mebibyte, 0],
      [100 * mebibyte, 1],
      [100 * mebibyte + 10, 2],
    ]);
  });

  it('never counts more than there is of a source that grows', () => {
    const { told, progress } = count();
    progress.add(sources[0], 200 * mebibyte);
    expect(told[0].bytes).toBe(100 * mebibyte);
  });

  it('counts no bytes of standard input', () => {
    const { told, progress } = count();
    progress.add(sources[2], 5 * mebibyte);
    progress.end(sources[2]);
    expect(told.map(({ bytes, sources }) => [bytes, sources])).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });
});

/** What is told in the scan of a folder with these files. */
async function told(files: Tree, options: { context?: number; jobs?: number } = {}) {
  const folder = createTree(files);
  const all: ScanProgress[] = [];
  await scan([folder], { ...options, onProgress: (progress) => all.push(progress) });
  return all.map((progress) => ({ ...progress, source: progress.source.slice(folder.length + 1) }));
}

describe('a scan', () => {
  it.each([
    ['in parts', 40, {}],
    ['as a whole', 16, { context: 1 }],
  ])('tells how far it is in a file that is read %s', async (_how, size, options) => {
    const progress = await told({ 'a.log': linesOf(size * mebibyte) }, options);
    const bytes = progress.map((one) => one.bytes);
    expect(bytes.length).toBeGreaterThanOrEqual(3);
    expect(bytes.length).toBeLessThanOrEqual(size / 4 + 1);
    expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
    expect(bytes.at(-1)).toBe(progress[0].ofBytes);
  });

  it('tells how far it is in a file that is converted', async () => {
    const progress = await told({ 'a.log': Buffer.from(`\ufeff${linesOf(6 * mebibyte)}`, 'utf16le') });
    expect(progress).toHaveLength(4);
    expect(progress[3]).toMatchObject({ sources: 1, ofSources: 1, bytes: progress[0].ofBytes });
  });

  it('counts a bundle by the bytes that it takes on the disk', async () => {
    const [{ bytes, ofBytes }] = await told({ 'a.log.gz': gzipSync(linesOf(5 * mebibyte)) });
    expect(bytes).toBe(ofBytes);
    expect(ofBytes).toBeLessThan(mebibyte);
  });

  it('tells of each source that ended', async () => {
    const progress = await told({ 'a.log': 'one\n', 'b.log': 'two\n', 'c/d.log': 'three\n' });
    expect(progress.map(({ source, sources, ofSources }) => [source, sources, ofSources])).toEqual([
      ['a.log', 1, 3],
      ['b.log', 2, 3],
      ['c/d.log', 3, 3],
    ]);
  });
});
