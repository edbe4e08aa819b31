/**
 * Bundles as people send them: the logs in them are found, read and named, whatever they are packed in.
 */
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scan } from '../../src/index.ts';
import { makeTar, makeZip } from './archives.ts';
import { catalogue, failing, failingAs, scanTree } from './scan-bundle.ts';

const logs = [
  { name: 'logs/svagents_curr_1.log', content: failing },
  { name: 'logs/readme.md', content: failing },
  { name: 'logs/empty.log' },
];

describe('a bundle', () => {
  it.each([
    ['bundle.zip', makeZip(logs)],
    ['bundle.tar', makeTar(logs)],
    ['bundle.tar.gz', gzipSync(makeTar(logs))],
    ['bundle.tgz', gzipSync(makeTar(logs))],
    ['stored.ZIP', makeZip(logs.map((entry) => ({ ...entry, method: 0 })))],
  ])('%s gives the logs in it, in its own order', async (name, bytes) => {
    const { sources, findings, gaps, report } = await scanTree({ [name]: bytes }, [name]);
    expect(sources).toEqual([`${name}!logs/svagents_curr_1.log`, `${name}!logs/empty.log`]);
    expect(findings).toEqual([`${name}!logs/svagents_curr_1.log`]);
    expect(gaps).toEqual([]);
    expect(report.coverage.skipped).toEqual({ other: 1 });
    expect(report.coverage.sources[0]).toMatchObject({ format: 'inmage-agent', lines: 1 });
  });

  it('is known by its beginning when it was named by the user', async () => {
    const { sources } = await scanTree({ upload: makeZip(logs), 'upload.log': gzipSync(failingAs(2)) }, [
      'upload',
      'upload.log',
    ]);
    expect(sources).toEqual(['upload!logs/svagents_curr_1.log', 'upload!logs/empty.log', 'upload.log']);
  });

  it('is taken from a scanned folder', async () => {
    const { findings } = await scanTree({
      'in/a.zip': makeZip(logs),
      'in/b/svagents.log.gz': gzipSync(failingAs(2)),
    });
    expect(findings).toEqual(['in/a.zip!logs/svagents_curr_1.log', 'in/b/svagents.log.gz']);
  });

  it('that is a compressed log keeps its name, and its format', async () => {
    const { report } = await scanTree({ 'CBEngine3.errlog.gz': gzipSync('nothing known\n') });
    expect(report.coverage.sources).toMatchObject([{ format: 'mars-errlog', lines: 1 }]);
  });

  it('of several gzip members is read to the end', async () => {
    const { report } = await scanTree({
      'svagents.log.gz': Buffer.concat([gzipSync(failing), gzipSync(failing)]),
    });
    expect(report.summary).toMatchObject({ findings: 2, lines: 2, complete: true });
  });

  it('without logs is a note', async () => {
    const { report, gaps } = await scanTree({ 'a.zip': makeZip([{ name: 'setup.exe' }]), 'b.log': 'x\n' });
    expect(gaps).toEqual([]);
    expect(report.notes).toMatchObject([{ code: 'no-logs-in-bundle' }]);
  });

  it('that is a text after all is read as such', async () => {
    const { report } = await scanTree({ 'svagents.log.gz': failing });
    expect(report.summary).toMatchObject({ findings: 1, complete: true });
  });

  it('has the time of its entries for dates without a year', async () => {
    const line =
      '0AB0\t0974\t08/04\t13:16:29.237\t18\tx.cpp(1)\t[0000000053581B00]\t\t\tWARNING\tFailed: Hr: = [0x80072ee2] x\n';
    const mtime = Date.UTC(2021, 7, 5) / 1000;
    const { report } = await scanTree({
      'a.tar': makeTar([{ name: 'CBEngineCurr.errlog', content: line, mtime }]),
    });
    expect(report.diagnoses[0].findings[0].time).toBe('2021-08-04T13:16:29.237');
  });
});

describe('standard input', () => {
  const read = (bytes: Buffer, size = bytes.length) => {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    );
    return scan(['-'], { catalogue, stdin: Readable.from(chunks) });
  };

  it.each([
    ['gzip', gzipSync(failing), ['<stdin>']],
    ['tar', makeTar(logs), ['<stdin>!logs/svagents_curr_1.log', '<stdin>!logs/empty.log']],
    [
      'compressed tar',
      gzipSync(makeTar(logs)),
      ['<stdin>!logs/svagents_curr_1.log', '<stdin>!logs/empty.log'],
    ],
    ['zip', makeZip(logs), ['<stdin>!logs/svagents_curr_1.log', '<stdin>!logs/empty.log']],
  ])('may be %s, however it arrives', async (_, bytes, sources) => {
    for (const size of [1, 7, 1000, bytes.length]) {
      const report = await read(bytes, size);
      expect(report.coverage.sources.map(({ path }) => path)).toEqual(sources);
      expect(report.summary).toMatchObject({ findings: 1, complete: true });
    }
  });
});

describe('nested bundles', () => {
  const nest = (depth: number): Buffer => {
    let bytes = makeZip([{ name: 'svagents.log', content: failing }]);
    for (let level = 2; level <= depth; level++) {
      bytes =
        level % 2 === 0
          ? gzipSync(makeTar([{ name: 'in.zip', content: bytes }]))
          : makeZip([{ name: 'in.tgz', content: bytes }]);
    }
    return bytes;
  };

  it('are opened five deep', async () => {
    const { findings, gaps } = await scanTree({ 'a.zip': nest(5) });
    expect(findings).toEqual(['a.zip!in.tgz!in.zip!in.tgz!in.zip!svagents.log']);
    expect(gaps).toEqual([]);
  });

  it('are a gap where they are deeper', async () => {
    const { findings, gaps } = await scanTree({ 'a.tgz': nest(6) });
    expect(findings).toEqual([]);
    expect(gaps).toEqual([['bundle-over-limit', 'a.tgz!in.zip!in.tgz!in.zip!in.tgz!in.zip']]);
  });

  it('do not count the compression of a log', async () => {
    const { findings } = await scanTree(
      { 'a.zip': makeZip([{ name: 'svagents.log.gz', content: gzipSync(failing) }]) },
      [''],
      { depth: 1 },
    );
    expect(findings).toEqual(['a.zip!svagents.log.gz']);
  });

  it('leave the entries behind them to be read', async () => {
    const inner = makeZip([{ name: 'svagents.log', content: failing }]);
    const entries = [
      { name: 'in.zip', content: inner },
      { name: 'last.log', content: failingAs(2) },
    ];
    for (const bytes of [makeZip(entries), makeTar(entries)]) {
      const { findings } = await scanTree({ 'a.zip': bytes });
      expect(findings).toEqual(['a.zip!in.zip!svagents.log', 'a.zip!last.log']);
    }
  });
});

describe('what is not opened', () => {
  const entries = [
    { name: 'bad.log', content: failingAs(2) },
    { name: 'good.log', content: failing },
  ];

  it.each([
    ['encrypted', { flags: 1 }, 'bundle-encrypted'],
    ['Deflate64', { method: 9 }, 'bundle-unsupported'],
    ['an unknown method', { method: 77 }, 'bundle-unsupported'],
  ])('an entry that is %s is a gap, and the others are read', async (_, lie, code) => {
    const { findings, gaps, report } = await scanTree({
      'a.zip': makeZip([{ ...entries[0], ...lie }, entries[1]]),
    });
    expect(findings).toEqual(['a.zip!good.log']);
    expect(gaps).toEqual([[code, 'a.zip!bad.log']]);
    expect(report.gaps[0].action).toMatch(/Unpack it/);
  });

  it.each([
    ['x.7z', '7z\xbc\xaf\x27\x1c', /7-Zip/],
    ['x.rar', 'Rar!\x1a\x07\0', /7-Zip/],
    ['x.log.xz', '\xfd7zXZ\0', /7-Zip/],
    ['x.log.bz2', 'BZh91AY&SY', /7-Zip/],
    ['x.cab', 'MSCF\0\0\0\0', /expand/],
    ['System.evtx', 'ElfFile\0', /wevtutil/],
  ])('%s is a gap that says what to do, beside logs and inside bundles', async (name, mark, action) => {
    const bytes = Buffer.from(mark, 'latin1');
    const tree = { [name]: bytes, 'good.log': failing, 'a.zip': makeZip([{ name, content: bytes }]) };
    const { findings, gaps, report } = await scanTree(tree);
    expect(findings).toEqual(['good.log']);
    expect(gaps.toSorted()).toEqual(
      [
        ['bundle-unsupported', name],
        ['bundle-unsupported', `a.zip!${name}`],
      ].toSorted(),
    );
    expect(report.gaps[0].action).toMatch(action);
  });

  it('replication data and binaries in bundles are skipped and counted', async () => {
    const { report } = await scanTree({
      'a.zip': makeZip([
        { name: 'completed_diff_1.dat' },
        { name: 'cxps.exe' },
        { name: 'a.log', content: 'x\n' },
      ]),
    });
    expect(report.coverage.skipped).toEqual({ 'replication-data': 1, binary: 1 });
  });
});
