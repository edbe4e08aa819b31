/**
 * `--output`: reports in files, which appear whole or not at all, and do not change what standard output and the exit code say.
 */
import { type StdioOptions, spawn } from 'node:child_process';
import { existsSync, lstatSync, openSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTree } from '../tree.ts';
import { collect, environment, logscan } from './run.ts';

const failing = '2026-11-18 04:05:12 connect socket failed: system:10060\n';

describe('--output', () => {
  it('writes several reports of one scan, each in the format of its name', async () => {
    const folder = createTree({ 'svagents.log': failing });
    const { code, stdout } = await logscan(
      ['svagents.log', '-o', 'a.json', '-o', 'b.ndjson', '--output', 'pretty=c.out', '--output=json=d.txt'],
      { cwd: folder },
    );
    const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
    expect(code).toBe(1);
    expect(JSON.parse(read('a.json'))).toEqual(JSON.parse(read('d.txt')));
    expect(JSON.parse(read('b.ndjson').split('\n')[0])).toMatchObject({ type: 'finding', line: 1 });
    expect(read('c.out')).toBe(stdout);
    expect(stdout).toContain('Start here:');
  });

  it.each([
    ['report.html', '<!doctype html>'],
    ['results.SARIF', '{'],
    ['results.sarif.json', '{\n  "$schema"'],
    ['results.xml', '<?xml'],
    ['report.md', '**Start here: '],
    ['findings.csv', 'time,'],
    ['findings.otlp.json', '{"resourceLogs"'],
  ])('knows by its name what %s is to be', async (name, beginning) => {
    const folder = createTree({ 'svagents.log': failing });
    await logscan(['svagents.log', '-o', name], { cwd: folder });
    const text = readFileSync(`${folder}/${name}`, 'utf8').replace('\ufeff', '');
    expect(text.slice(0, beginning.length).toLowerCase()).toBe(beginning.toLowerCase());
  });

  it('shows lines around findings in a page, and elsewhere to those who ask', async () => {
    const folder = createTree({ 'svagents.log': `before it\n${failing}after it\n` });
    const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
    const { stdout } = await logscan(['svagents.log', '-o', 'a.html', '-o', 'a.json'], { cwd: folder });
    expect(read('a.html')).toContain('before it');
    expect(read('a.json') + stdout).not.toContain('before it');
    await logscan(['svagents.log', '-o', 'a.html', '-o', 'a.json', '--context', '1'], { cwd: folder });
    expect(read('a.json')).toContain('before it');
    await logscan(['svagents.log', '-o', 'a.html', '--context', '0'], { cwd: folder });
    expect(read('a.html')).not.toContain('before it');
  });

  it('makes the folders above, and leaves nothing but the report', async () => {
    const folder = createTree({ 'svagents.log': failing });
    await logscan(['svagents.log', '-o', 'reports/today/a.json'], { cwd: folder });
    expect(readdirSync(`${folder}/reports/today`)).toEqual(['a.json']);
  });

  it('replaces an older report, also behind a link', async () => {
    const folder = createTree({ 'svagents.log': failing, 'old.json': 'old' });
    symlinkSync('old.json', `${folder}/link.json`);
    await logscan(['svagents.log', '-o', 'link.json'], { cwd: folder });
    expect(JSON.parse(readFileSync(`${folder}/old.json`, 'utf8')).version).toBe(1);
  });

  it.skipIf(process.platform === 'win32')('writes to a device without replacing it', async () => {
    const folder = createTree({ 'svagents.log': failing });
    const { code } = await logscan(['svagents.log', '-o', 'json=/dev/null'], { cwd: folder });
    expect([code, statSync('/dev/null').isCharacterDevice()]).toEqual([1, true]);
  });

  it('keeps the older report when the scan cannot begin', async () => {
    const folder = createTree({ 'a.json': 'old' });
    const { code } = await logscan(['x.log', '--tz', 'nowhere', '-o', 'a.json'], { cwd: folder });
    expect([code, readdirSync(folder), readFileSync(`${folder}/a.json`, 'utf8')]).toEqual([
      2,
      ['a.json'],
      'old',
    ]);
  });

  it('is written to its end when nobody reads standard output any more', async () => {
    const folder = createTree({ 'svagents.log': failing.repeat(20_000) });
    const args = [resolve('bin/logscan.js'), 'svagents.log', '--format', 'ndjson', '-o', 'a.json'];
    const child = spawn(process.execPath, args, { cwd: folder, env: environment() });
    child.stdout.once('data', () => child.stdout.destroy());
    expect((await collect(child)).code).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'svagents.log']);
    expect(JSON.parse(readFileSync(`${folder}/a.json`, 'utf8')).summary.findings).toBe(20_000);
  });

  it('never changes the exit code', async () => {
    const folder = createTree({ 'svagents.log': failing, 'healthy.log': 'all is well\n' });
    for (const [input, expected] of [
      ['svagents.log', 1],
      ['healthy.log', 0],
      ['missing.log', 3],
    ] as const) {
      const { code } = await logscan([input, '-o', 'a.json'], { cwd: folder });
      expect(code).toBe(expected);
    }
  });

  it.each([
    ['report.docx', /does not say which format to write: put one before it/],
    ['docx=report.html2', /does not say which format/],
    ['json=', /names no file/],
  ])('refuses %s before anything is read', async (value, message) => {
    const { code, stdout, stderr } = await logscan(['x.log', '-o', value]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it.each(['a.out', './a.out', 'b/../a.out'])(
    'refuses two reports in one file, as a.out and %s',
    async (file) => {
      const { code, stderr } = await logscan(['x.log', '-o', 'json=a.out', '-o', `ndjson=${file}`]);
      expect(code).toBe(2);
      expect(stderr).toContain(`--output names ${file} twice`);
    },
  );

  it('writes whole reports where two names are one file', async () => {
    const folder = createTree({ 'svagents.log': failing, 'a.json': 'old' });
    symlinkSync('a.json', `${folder}/b.json`);
    const { code } = await logscan(['svagents.log', '-o', 'a.json', '-o', 'b.json'], { cwd: folder });
    expect(code).toBe(1);
    expect(JSON.parse(readFileSync(`${folder}/a.json`, 'utf8')).summary.findings).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.json', 'svagents.log']);
  });

  it('writes the file to which a link leads, also when there is none yet', async () => {
    const folder = createTree({ 'svagents.log': failing });
    symlinkSync('new.json', `${folder}/latest.json`);
    await logscan(['svagents.log', '-o', 'latest.json'], { cwd: folder });
    expect(lstatSync(`${folder}/latest.json`).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(`${folder}/new.json`, 'utf8')).summary.findings).toBe(1);
  });

  it('does not read the reports that it is writing', async () => {
    const folder = createTree({ 'logs/svagents.log': failing });
    const outputs = ['pretty=logs/out.log', 'json=logs/agent.errlog', 'logs/a.json'];
    const { stdout } = await logscan(['logs', ...outputs.flatMap((file) => ['-o', file])], { cwd: folder });
    expect(stdout).toContain(' 1 log read: ');
  });

  it('says where it cannot write, before anything is read', async () => {
    const folder = createTree({ 'svagents.log': failing, 'reports.json': null, file: 'x' });
    const { code, stdout, stderr } = await logscan(['svagents.log', '-o', 'reports.json'], { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('reports.json cannot be written: it is a folder');
    const below = await logscan(['svagents.log', '-o', 'good.json', '-o', 'file/a.json'], { cwd: folder });
    expect(below.stderr).toContain('file/a.json cannot be written: what stands above it is no folder');
    expect(existsSync(`${folder}/good.json`)).toBe(false);
  });

  it.skipIf(!existsSync('/dev/full'))('writes all other reports when a disk is full', async () => {
    const folder = createTree({ 'svagents.log': failing });
    const { code, stdout, stderr } = await logscan(['svagents.log', '-o', 'json=/dev/full', '-o', 'b.json'], {
      cwd: folder,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('/dev/full cannot be written: the disk is full');
    expect(stdout).toContain('Start here:');
    expect(JSON.parse(readFileSync(`${folder}/b.json`, 'utf8')).version).toBe(1);
  });
});

describe.skipIf(!existsSync('/dev/full'))('where nothing can be written', () => {
  const full = () => openSync('/dev/full', 'w');
  const run = (args: string[], cwd: string, stdio: StdioOptions) =>
    collect(
      spawn(process.execPath, [resolve('bin/logscan.js'), ...args], { cwd, env: environment(), stdio }),
    );

  it('says so of standard output, when the files are written', async () => {
    const folder = createTree({ 'svagents.log': failing });
    const args = ['svagents.log', '-o', 'a.json'];
    const { code, stderr } = await run(args, folder, ['ignore', full(), 'pipe']);
    expect([code, stderr]).toEqual([
      2,
      'logscan: standard output cannot be written: the disk is full\n  Make room for it, or have it written elsewhere.\n',
    ]);
    expect(JSON.parse(readFileSync(`${folder}/a.json`, 'utf8')).summary.findings).toBe(1);
  });

  it.each(['--version', '--help', 'list'])('ends %s with 2', async (word) => {
    const { code, stderr } = await run([word], createTree({}), ['ignore', full(), 'pipe']);
    expect(code).toBe(2);
    expect(stderr).not.toContain('    at ');
  });

  it('goes on without standard error', async () => {
    const folder = createTree({ 'svagents.log': failing });
    const args = ['svagents.log', 'missing', '--format', 'json', '--strict'];
    const { code, stdout } = await run(args, folder, ['ignore', 'pipe', full()]);
    expect(code).toBe(3);
    expect(JSON.parse(stdout).gaps).toHaveLength(1);
  });
});

describe('in a pipeline', () => {
  const folder = () => createTree({ 'svagents.log': failing, 'summary.md': '# Before\n' });

  it('writes for GitHub Actions what it understands, and adds to the summary of the step', async () => {
    const cwd = folder();
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: `${cwd}/summary.md` };
    const { code, stdout } = await logscan(['svagents.log'], { cwd, env });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error /);
    expect(readFileSync(`${cwd}/summary.md`, 'utf8')).toMatch(/^# Before\n(?:.*\n)*?### /);
  });

  it('shows lines around findings in no summary because a page has some', async () => {
    const cwd = createTree({ 'svagents.log': `before it\n${failing}`, 'summary.md': '' });
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: `${cwd}/summary.md` };
    await logscan(['svagents.log', '-o', 'a.html'], { cwd, env });
    expect(readFileSync(`${cwd}/a.html`, 'utf8')).toContain('before it');
    expect(readFileSync(`${cwd}/summary.md`, 'utf8')).not.toContain('before it');
  });

  it('leaves out of the summary what GitHub would refuse', async () => {
    const cwd = createTree({ 'svagents.log': failing, 'summary.md': 'x'.repeat(1_048_000) });
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: `${cwd}/summary.md` };
    await logscan(['svagents.log'], { cwd, env });
    const text = readFileSync(`${cwd}/summary.md`, 'utf8');
    expect(text.length).toBeLessThanOrEqual(1_048_576);
    expect(text).toContain('does not fit here');
  });

  it('writes for Azure Pipelines what it understands, and has a summary uploaded', async () => {
    const cwd = folder();
    const env = { TF_BUILD: 'True', AGENT_TEMPDIRECTORY: cwd };
    const { code, stdout } = await logscan(['svagents.log'], { cwd, env });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^##vso\[task\.logissue type=error;/m);
    const [, file] = /^##vso\[task\.uploadsummary\](.*)$/m.exec(stdout) ?? [];
    expect(readFileSync(file, 'utf8')).toContain('###');
  });

  it('leaves no summary where no agent takes it', async () => {
    const cwd = folder();
    const env = { AGENT_TEMPDIRECTORY: cwd };
    const { stdout } = await logscan(['svagents.log', '--format', 'azure-pipelines'], { cwd, env });
    expect(stdout).not.toContain('task.uploadsummary');
    expect(readdirSync(cwd).sort()).toEqual(['summary.md', 'svagents.log']);
  });

  it('writes what was asked for all the same', async () => {
    const cwd = folder();
    const env = { GITHUB_ACTIONS: 'true', TF_BUILD: 'True', GITHUB_STEP_SUMMARY: `${cwd}/summary.md` };
    const { stdout } = await logscan(['svagents.log', '--format', 'pretty'], { cwd, env });
    expect(stdout).toMatch(/^Start here:/);
    expect(readFileSync(`${cwd}/summary.md`, 'utf8')).toBe('# Before\n');
  });
});
