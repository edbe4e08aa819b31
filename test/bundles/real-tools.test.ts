/**
 * Bundles that real programs made. A program that this machine lacks is skipped visibly.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, linkSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scan } from '../../src/index.ts';
import { createTree } from '../tree.ts';
import { catalogue, failingAs } from './scan-bundle.ts';

/** The first of the programs that there is. */
function findTool(...names: string[]): string | undefined {
  return names.find((name) => {
    try {
      execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

const zip = findTool('zip');
const sevenZip = findTool('7zz', '7z', '7za');
const gzip = findTool('gzip');
const isGnu = (tool: string) => execFileSync(tool, ['--version']).toString().includes('GNU tar');
const tar = ['tar', 'gtar'].find((name) => findTool(name) !== undefined && isGnu(name));

const long = `${'a long folder name/'.repeat(9)}${'n'.repeat(120)}`;
const names = [
  'svagents_curr_1.log',
  'with blanks (x86)/s2_curr_0.log',
  `${long}.log`,
  '日志 로그/한국어 로그.log',
  'UPPER.LOG',
];

function createLogs(): string {
  const logs = names.map((name, index) => [`in/${name}`, failingAs(index)]);
  return createTree({ ...Object.fromEntries(logs), 'in/cxps.exe': 'MZ' });
}

/** What a program made of the logs: what was found, by path in the bundle, and the gaps. */
async function scanMade(folder: string, bundle: string) {
  const found: string[] = [];
  const report = await scan([`${folder}/${bundle}`], {
    catalogue,
    onFinding: ({ source }) => found.push(source.slice(source.indexOf('!') + 1)),
  });
  return { found: found.sort(), gaps: report.gaps.map(({ code }) => code), report };
}

const paths = names.map((name) => `in/${name}`).sort();

describe.skipIf(zip === undefined)('zip', () => {
  const run = (folder: string, ...args: string[]) => execFileSync(zip as string, args, { cwd: folder });

  it.each([
    ['as it is', ['-q', '-r', 'a.zip', 'in']],
    ['stored', ['-q', '-0', '-r', 'a.zip', 'in']],
    ['forced to zip64', ['-q', '-fz', '-r', 'a.zip', 'in']],
  ])('%s', async (_, args) => {
    const folder = createLogs();
    run(folder, ...args);
    expect(await scanMade(folder, 'a.zip')).toMatchObject({ found: paths, gaps: [] });
  });

  it('written to a pipe, with sizes behind the data', async () => {
    const folder = createLogs();
    execFileSync('sh', ['-c', `${zip} -q -r - in | cat > a.zip`], { cwd: folder });
    expect(await scanMade(folder, 'a.zip')).toMatchObject({ found: paths, gaps: [] });
  });

  it('written to a pipe, and cut before its list', async () => {
    const folder = createLogs();
    execFileSync('sh', ['-c', `${zip} -q -r - in | cat > a.zip`], { cwd: folder });
    const whole = readFileSync(`${folder}/a.zip`);
    writeFileSync(`${folder}/b.zip`, whole.subarray(0, whole.indexOf('PK\x01\x02', 0, 'latin1')));
    expect(await scanMade(folder, 'b.zip')).toMatchObject({ found: paths, gaps: ['bundle-damaged'] });
  });

  it('with links kept as links', async () => {
    const folder = createLogs();
    symlinkSync('svagents_curr_1.log', `${folder}/in/link.log`);
    run(folder, '-q', '-r', '-y', 'a.zip', 'in');
    expect(await scanMade(folder, 'a.zip')).toMatchObject({ found: paths, gaps: ['bundle-links'] });
  });

  it('with a password', async () => {
    const folder = createLogs();
    run(folder, '-q', '-r', '-P', 'secret', 'a.zip', 'in');
    expect(await scanMade(folder, 'a.zip')).toMatchObject({
      found: [],
      gaps: names.map(() => 'bundle-encrypted'),
    });
  });

  it('in several parts', async () => {
    const folder = createTree({
      'in/a.log': Array.from({ length: 4000 }, (_, index) => failingAs(index)).join(''),
    });
    run(folder, '-q', '-0', '-r', '-s', '64k', 'a.zip', 'in');
    expect(await scanMade(folder, 'a.zip')).toMatchObject({ found: [], gaps: ['bundle-damaged'] });
  });
});

describe.skipIf(sevenZip === undefined)('7-Zip', () => {
  const run = (folder: string, ...args: string[]) =>
    execFileSync(sevenZip as string, ['a', '-bso0', '-bsp0', ...args, 'in'], { cwd: folder });

  it.each([
    ['as zip', ['a.zip'], paths, []],
    ['as zip with AES', ['-psecret', '-mem=AES256', 'a.zip'], [], names.map(() => 'bundle-encrypted')],
    ['as zip with Deflate64', ['-mm=Deflate64', '-mx9', 'a.zip'], [], names.map(() => 'bundle-unsupported')],
    ['as tar', ['-ttar', 'a.tar'], paths, []],
    ['as 7z', ['a.7z'], [], ['bundle-unsupported']],
  ])('%s', async (_, args, found, gaps) => {
    const folder = createLogs();
    run(folder, ...args);
    const scanned = await scanMade(folder, args.at(-1) as string);
    expect(scanned).toMatchObject({ found, gaps });
  });

  it('as zip with names in the code page of the machine', async () => {
    const folder = createLogs();
    run(folder, '-mcu-', 'a.zip');
    expect((await scanMade(folder, 'a.zip')).found).toHaveLength(names.length);
  });
});

describe.skipIf(tar === undefined)('GNU tar', () => {
  const run = (folder: string, ...args: string[]) => execFileSync(tar as string, args, { cwd: folder });

  it.each([
    ['gnu', 'cf', 'a.tar'],
    ['posix', 'cf', 'a.tar'],
    ['gnu', 'czf', 'a.tar.gz'],
    ['posix', 'czf', 'a.tgz'],
  ])('in the format %s (%s %s)', async (format, mode, bundle) => {
    const folder = createLogs();
    run(folder, `--format=${format}`, `-${mode}`, bundle, 'in');
    expect(await scanMade(folder, bundle)).toMatchObject({ found: paths, gaps: [] });
  });

  it.each(['v7', 'ustar'])('in the old format %s', async (format) => {
    const folder = createTree({ 'in/svagents.log': failingAs(1) });
    run(folder, `--format=${format}`, '-cf', 'a.tar', 'in');
    expect(await scanMade(folder, 'a.tar')).toMatchObject({ found: ['in/svagents.log'], gaps: [] });
  });

  it('with links', async () => {
    const folder = createTree({ 'in/a.log': failingAs(1) });
    linkSync(`${folder}/in/a.log`, `${folder}/in/b.log`);
    symlinkSync('a.log', `${folder}/in/c.log`);
    run(folder, '-cf', 'a.tar', 'in/a.log', 'in/b.log', 'in/c.log');
    symlinkSync('elsewhere.log', `${folder}/in/d.log`);
    run(folder, '-cf', 'b.tar', 'in/a.log', 'in/d.log');
    const { report, ...made } = await scanMade(folder, 'a.tar');
    expect(made).toEqual({ found: ['in/a.log'], gaps: [] });
    const of = `${folder}/a.tar!in/a.log`;
    expect(report.coverage.duplicates).toEqual([
      { path: `${folder}/a.tar!in/b.log`, of },
      { path: `${folder}/a.tar!in/c.log`, of },
    ]);
    expect(await scanMade(folder, 'b.tar')).toMatchObject({ found: ['in/a.log'], gaps: ['bundle-links'] });
  });

  it('with absolute names and names that lead upwards', async () => {
    const folder = createTree({ 'x/svagents.log': failingAs(1), 'x/s2.log': failingAs(2), 'y/.keep': '' });
    run(folder, '-P', '-C', 'y', '-cf', `${folder}/a.tar`, '../x/svagents.log', `${folder}/x/s2.log`);
    const { gaps, report } = await scanMade(folder, 'a.tar');
    expect(gaps).toEqual(['bundle-unsafe-names']);
    expect(report.summary.findings).toBe(2);
  });
});

describe.skipIf(gzip === undefined)('gzip', () => {
  it('of logs put one behind the other', async () => {
    const folder = createTree({ 'a.log': failingAs(1), 'b.log': failingAs(2) });
    for (const name of ['a.log', 'b.log']) {
      appendFileSync(
        `${folder}/svagents.log.gz`,
        execFileSync(gzip as string, ['-c', name], { cwd: folder }),
      );
    }
    const { report } = await scanMade(folder, 'svagents.log.gz');
    expect(report.summary).toMatchObject({ findings: 2, sources: 1, complete: true });
  });

  it('gives what this machine packs itself', () => {
    const folder = createTree({ 'a.log.gz': gzipSync(failingAs(1)) });
    execFileSync(gzip as string, ['-d', 'a.log.gz'], { cwd: folder });
    expect(readFileSync(`${folder}/a.log`, 'utf8')).toBe(failingAs(1));
  });
});
