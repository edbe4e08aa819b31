/**
 * Bundles that are broken or made to do harm: each ends in a gap, the rest is read, nothing is written, and memory stays
 * bounded.
 */
import { readdirSync } from 'node:fs';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { logscan } from '../cli/run.ts';
import { createTree } from '../tree.ts';
import { endOfZip, makeTar, makeZip } from './archives.ts';
import { failing, failingAs, scanTree } from './scan-bundle.ts';

const good = { name: 'good.log', content: failing };

describe('a bomb', () => {
  const zeros = Buffer.alloc(40_000_000, 'a\n');

  it('that is flat ends where it outgrows its size', async () => {
    const { findings, gaps, report } = await scanTree({
      'a.zip': makeZip([{ name: 'b.log', content: zeros }, good]),
    });
    expect(findings).toEqual(['a.zip!good.log']);
    expect(gaps).toEqual([['bundle-over-limit', 'a.zip!b.log']]);
    expect(report.summary.bytes).toBeLessThan(33_000_000);
  });

  it('of a compressed log, and of a compressed tar, too', async () => {
    const { findings, gaps } = await scanTree({
      'a.log.gz': gzipSync(zeros),
      'b.tgz': gzipSync(makeTar([good, { name: 'b.log', content: zeros }])),
    });
    expect(findings).toEqual(['b.tgz!good.log']);
    expect(gaps).toEqual([
      ['bundle-over-limit', 'a.log.gz'],
      ['bundle-over-limit', 'b.tgz!b.log'],
      ['bundle-over-limit', 'b.tgz'],
    ]);
  });

  it('that is nested ends as a whole', async () => {
    const inner = makeZip(
      Array.from({ length: 8 }, (_, index) => ({
        name: `${index}.log`,
        content: zeros.subarray(0, 30_000_000),
      })),
    );
    const outer = makeZip([
      good,
      ...Array.from({ length: 8 }, (_, index) => ({ name: `${index}.zip`, content: inner })),
    ]);
    const { findings, gaps, report } = await scanTree({ 'a.zip': outer });
    expect(findings).toEqual(['a.zip!good.log']);
    expect(gaps).toEqual([['bundle-over-limit', 'a.zip']]);
    expect(report.summary.bytes).toBeLessThan(257_000_000);
  });

  it('by entries that share their bytes gives each byte once', async () => {
    const entries = [
      { name: 'a.log', content: failingAs(1) },
      { name: 'b.log', content: failingAs(2), offset: 0 },
      good,
    ];
    const { findings, gaps } = await scanTree({ 'a.zip': makeZip(entries) });
    expect(findings).toEqual(['a.zip!a.log', 'a.zip!good.log']);
    expect(gaps).toEqual([['bundle-damaged', 'a.zip!b.log']]);
  });

  it('by archives without end in each other ends at the limit', async () => {
    let bytes: Buffer = makeZip([good]);
    for (let level = 0; level < 50; level++) bytes = gzipSync(bytes);
    const { gaps } = await scanTree({ 'a.gz': bytes }, ['a.gz']);
    expect(gaps).toEqual([['bundle-over-limit', 'a.gz']]);
  });
});

describe('limits', () => {
  const entries = Array.from({ length: 5 }, (_, index) => ({
    name: `${index}.log`,
    content: failingAs(index),
  }));

  it.each([
    ['entries', { entries: 3 }, 3, 'a.zip', /--max-entries/],
    ['bytes of an entry', { entryBytes: 50 }, 0, 'a.zip!0.log', /--max-entry-size/],
    ['bytes in all', { totalBytes: 350 }, 3, 'a.zip', /--max-total-size/],
    ['depth', { depth: 0 }, 0, 'a.zip', /--max-depth/],
  ])('of %s end in a gap that names the option', async (_, limits, count, source, option) => {
    const { findings, gaps, report } = await scanTree({ 'a.zip': makeZip(entries) }, [''], limits);
    expect(findings).toHaveLength(count);
    expect(gaps[0]).toEqual(['bundle-over-limit', source]);
    expect(report.gaps[0].action).toMatch(option);
  });

  it('count for each bundle by itself', async () => {
    const others = entries.map(({ name }) => ({ name, content: failingAs(`1${name}`) }));
    const { findings } = await scanTree({ 'a.zip': makeZip(entries), 'b.zip': makeZip(others) }, [''], {
      entries: 5,
    });
    expect(findings).toHaveLength(10);
  });
});

describe('a bundle that lies', () => {
  it.each([
    ['a size that is too small', { size: 10 }],
    ['a size that is too large', { size: 10_000 }],
    ['a wrong check sum', { sum: 1 }],
  ])('by %s has what is really there', async (_, lie) => {
    const { findings, gaps } = await scanTree({
      'a.zip': makeZip([{ name: 'a.log', content: failingAs(1), ...lie }, good]),
    });
    expect(findings).toEqual(['a.zip!a.log', 'a.zip!good.log']);
    expect(gaps).toEqual([['bundle-damaged', 'a.zip!a.log']]);
  });

  it.each([
    ['a packed size beyond the archive', { packedSize: 1_000_000 }],
    ['an entry that begins beyond the archive', { offset: 1_000_000 }],
    ['an entry that begins where none is', { offset: 5 }],
  ])('by %s is read but for that entry', async (_, lie) => {
    const { findings, gaps } = await scanTree({
      'a.zip': makeZip([good, { name: 'a.log', content: failingAs(1), ...lie }]),
    });
    expect(findings).toEqual(['a.zip!good.log']);
    expect(gaps).toEqual([['bundle-damaged', 'a.zip!a.log']]);
  });

  it('by the size of a folder in a tar is read on behind it', async () => {
    const bytes = makeTar([{ name: 'logs/', type: '5', size: 255 }, good]);
    const { findings, gaps } = await scanTree({ 'a.tar': bytes });
    expect([findings, gaps]).toEqual([['a.tar!good.log'], []]);
  });

  it('by the size of a tar entry is read as far as it goes', async () => {
    const bytes = makeTar([good, { name: 'a.log', content: failingAs(1), size: 1_000_000 }]);
    const { findings, gaps } = await scanTree({ 'a.tar': bytes });
    expect(findings).toEqual(['a.tar!good.log', 'a.tar!a.log']);
    expect(gaps).toContainEqual(['bundle-damaged', 'a.tar!a.log']);
    expect(gaps).toContainEqual(['bundle-damaged', 'a.tar']);
  });
});

describe('names that lead out of a bundle', () => {
  const names = ['../../up.log', '/etc/absolute.log', 'C:\\Windows\\drive.log', 'a/../../up.log'];

  it.each([
    ['zip', makeZip(names.map((name, index) => ({ name, content: failingAs(index) })))],
    ['tar', makeTar(names.map((name, index) => ({ name, content: failingAs(index) })))],
  ])('are read from a %s, told once, and nothing is written', async (_, bytes) => {
    const folder = createTree({ 'in/a.zip': bytes });
    const { stdout, code } = await logscan(['in', '--format', 'json'], { cwd: folder });
    const report = JSON.parse(stdout);
    expect(report.summary.findings).toBe(4);
    expect(report.gaps).toMatchObject([{ code: 'bundle-unsafe-names', source: 'in/a.zip' }]);
    expect(code).toBe(1);
    expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual(['in', 'in/a.zip']);
  });

  it('and links with names of logs are never followed', async () => {
    const tar = makeTar([
      good,
      { name: 'link.log', type: '2' },
      { name: 'hard.log', type: '1' },
      { name: 'x.exe', type: '2' },
    ]);
    const zip = makeZip([
      { name: 'good.log', content: failingAs(2) },
      { name: 'link.log', content: '/etc/passwd', mode: 0o120777 },
    ]);
    const { findings, gaps } = await scanTree({ 'a.tar': tar, 'b.zip': zip });
    expect(findings).toEqual(['a.tar!good.log', 'b.zip!good.log']);
    expect(gaps).toEqual([
      ['bundle-links', 'a.tar'],
      ['bundle-links', 'b.zip'],
    ]);
  });

  it('never reach a terminal raw', async () => {
    const folder = createTree({ 'a.zip': makeZip([{ name: '\x1b[2J\x1b]0;x\x07.log', content: failing }]) });
    const { stdout } = await logscan(['a.zip'], { cwd: folder });
    expect(stdout).toContain('a.zip!');
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f]/);
  });
});

describe('a bundle that was cut', () => {
  const entries = [
    good,
    { name: 'two.log', content: [4, 5, 6].map(failingAs).join('') },
    { name: 'three.txt', content: failingAs(7) },
  ];
  const tar = makeTar(entries);
  const lengths = (bytes: Buffer) => Array.from({ length: bytes.length }, (_, length) => length);

  it.each([
    ['zip', makeZip(entries)],
    ['tar.gz', gzipSync(tar)],
    ['log.gz', gzipSync(failing.repeat(5))],
  ])('%s: anywhere, ends in a gap and no crash', async (end, bytes) => {
    for (const length of lengths(bytes)) {
      const { gaps } = await scanTree({ [`a.${end}`]: bytes.subarray(0, length) });
      expect(gaps.length, `${length} bytes`).toBeGreaterThan(0);
    }
  });

  it('zip: gives the logs that were there, without the list at its end', async () => {
    const bytes = makeZip([
      { name: 'one.log', content: failingAs(1) },
      { name: 'cxps.exe', content: 'MZ' },
      { name: 'two.log', content: failingAs(2).repeat(50), method: 0 },
      { name: 'three.log', content: failingAs(3) },
    ]);
    const directory = bytes.indexOf('PK\x01\x02', 0, 'latin1');
    const { findings, gaps } = await scanTree({ 'a.zip': bytes.subarray(0, directory) });
    expect(new Set(findings)).toEqual(new Set(['a.zip!one.log', 'a.zip!two.log', 'a.zip!three.log']));
    expect(findings).toHaveLength(52);
    expect(gaps).toEqual([['bundle-damaged', 'a.zip']]);

    const inside = bytes.indexOf('two.log', 0, 'latin1') + 2000;
    const cut = await scanTree({ 'a.zip': bytes.subarray(0, inside) });
    expect(cut.findings.length).toBeGreaterThan(15);
    expect(cut.gaps).toEqual([
      ['bundle-damaged', 'a.zip!two.log'],
      ['bundle-damaged', 'a.zip'],
    ]);
  });

  it('tar: gives all lines that were there', async () => {
    const ends = [...tar.toString('latin1').matchAll(/server\n/g)].map(
      ({ index }) => index + 'server'.length,
    );
    for (const length of lengths(tar).filter((length) => length % 61 === 0 || ends.includes(length))) {
      const { findings, gaps } = await scanTree({ 'a.tar': tar.subarray(0, length) }, ['a.tar']);
      const whole = ends.filter((end) => end <= length).length;
      // What tells the failure stands a little before the end of the line.
      expect([whole, whole + 1], `${length} bytes`).toContain(findings.length);
      if (ends.includes(length)) expect(findings, `${length} bytes`).toHaveLength(whole);
      if (length <= tar.length - 1024) expect(gaps.length, `${length} bytes`).toBeGreaterThan(0);
    }
  });

  it('compressed: gives all lines that can still be unpacked', async () => {
    // Stored, so that every byte that is there can be unpacked.
    const bytes = gzipSync(failing.repeat(20_000), { level: 0 });
    for (const share of [0.1, 0.5, 0.99]) {
      const { report } = await scanTree({ 'a.log.gz': bytes.subarray(0, Math.floor(bytes.length * share)) });
      expect(report.summary.findings / 20_000).toBeGreaterThan(share - 0.001);
      expect(report.gaps).toMatchObject([
        { code: 'bundle-damaged', source: expect.stringMatching(/a\.log\.gz$/) },
      ]);
    }
  });
});

describe.skipIf(process.platform !== 'linux')('memory', () => {
  /** Scans, and gives the report with the most memory that the process had, in bytes. */
  async function measure(folder: string) {
    const preload = `import { readFileSync } from 'node:fs';
      process.on('exit', () => process.stderr.write(/VmHWM.*/.exec(readFileSync('/proc/self/status'))[0]));`;
    const { stdout, stderr } = await logscan([folder, '--format', 'json'], { preload });
    return { report: JSON.parse(stdout), memory: Number(/VmHWM:\s+(\d+) kB/.exec(stderr)?.[1]) * 1024 };
  }

  it('stays below 300 MB for a million entries', async () => {
    const entry = makeZip([{ name: 'x.log', content: failing, method: 0 }]);
    const [start, end] = [entry.indexOf('PK\x01\x02', 0, 'latin1'), entry.indexOf('PK\x05\x06', 0, 'latin1')];
    const record = entry.subarray(start, end);
    const directory = Buffer.alloc(record.length * 1_000_000, record);
    const bytes = Buffer.concat([
      entry.subarray(0, start),
      directory,
      endOfZip(1_000_000, start, directory.length),
    ]);
    const { report, memory } = await measure(createTree({ 'a.zip': bytes }));
    expect(report.summary.findings).toBe(1);
    expect(report.gaps.length).toBeLessThan(110);
    expect(report.gaps).toContainEqual(
      expect.objectContaining({ code: 'bundle-over-limit', action: expect.stringMatching(/--max-entries/) }),
    );
    expect(memory).toBeLessThan(300_000_000);
  });

  it('stays below 300 MB for bombs', async () => {
    const piece = deflateRawSync(Buffer.alloc(10_000_000, 'x\n'));
    const inner = makeZip([{ name: 'in.log', content: Buffer.alloc(50_000_000, 'x\n') }]);
    const tree = {
      'long-line.log.gz': gzipSync(Buffer.alloc(250_000_000, 'x')),
      'large-inner.zip': makeZip([
        {
          name: 'in.zip',
          content: Buffer.concat([inner, Buffer.alloc(63_000_000 - inner.length, piece)]),
          method: 0,
        },
      ]),
      'larger-inner.zip': makeZip([
        { name: 'in.zip', content: Buffer.concat([inner, Buffer.alloc(70_000_000, piece)]) },
      ]),
    };
    const { report, memory } = await measure(createTree(tree));
    expect(report.gaps).not.toEqual([]);
    expect(memory).toBeLessThan(300_000_000);
  });
});
