/**
 * The command line as one file, alone in an empty folder: no package, no library, no catalogue and no network beside it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { makeTar, makeZip } from '../bundles/archives.ts';
import { createTree, type Tree } from '../tree.ts';
import { logscan, type Run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'logscan-single-'));
const file = join(folder, 'logscan.mjs');
execFileSync(process.execPath, ['bundle/build.js', '--single', file]);
const program = readFileSync(file);
afterAll(() => rmSync(folder, { recursive: true }));

const line = 'Invalid vault credentials provided. (ID: 34513)\n';
const id = 'mars-agent/vault-credentials-invalid';

const korean = '관리 디스크가 더 이상 존재 하지 않으므로 작업을 수행할 수 없습니다.';

const ownSignature = `component: own
docs: https://example.com/
signatures:
  - id: own/needle
    title: A needle
    severity: error
    patterns: [a needle]
    overrides: [network/proxy-authentication-required]
    causes: [It is there]
    remediation: [{ text: Take it out }, { use: azure-443-reachable }]
    examples:
      - { match: here is a needle, from: composed }
      - { no-match: only hay here }
`;

/** Runs the file in a folder with nothing but it and these files. */
function runAlone(args: readonly string[], files: Tree = {}): Promise<Run> {
  const cwd = createTree({ 'logscan.mjs': program, ...files });
  return logscan(args, { program: `${cwd}/logscan.mjs`, cwd });
}

/** Ids of what a scan finds. */
async function find(files: Tree, ...options: string[]): Promise<string[]> {
  const { stdout } = await runAlone([...Object.keys(files), ...options, '--format', 'json'], files);
  return JSON.parse(stdout).diagnoses.map(({ signature }: { signature: string }) => signature);
}

describe('the single file', () => {
  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await runAlone(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('shows the same help as the package', async () => {
    expect(await runAlone(['--help'])).toEqual(await logscan(['--help']));
  });

  it.each([
    ['en', /^A source machine cannot connect/],
    ['ko', /^\p{Script=Hangul}/u],
    ['zh-CN', /^\p{Script=Han}/u],
  ])('explains in %s', async (language, title) => {
    const { code, stdout } = await runAlone(['explain', '78186', '--lang', language]);
    expect(code).toBe(0);
    expect(stdout).toMatch(title);
    expect(stdout).toContain('process-server/unreachable-from-source');
  });

  it('lists all signatures', async () => {
    const alone = await runAlone(['list', '--format', 'json']);
    expect(alone.stdout).toBe((await logscan(['list', '--format', 'json'])).stdout);
    expect(JSON.parse(alone.stdout).signatures.length).toBeGreaterThan(800);
  });

  it.each<[string, Tree]>([
    ['a log', { 'CBEngineCurr.errlog': line }],
    ['a zip', { 'logs.zip': makeZip([{ name: 'CBEngineCurr.errlog', content: line }]) }],
    ['a tar', { 'logs.tar.gz': gzipSync(makeTar([{ name: 'CBEngineCurr.errlog', content: line }])) }],
    ['UTF-16', { 'a.log': Buffer.from(`\ufeff${line}`, 'utf16le') }],
  ])('scans %s', async (_what, files) => {
    expect(await find(files)).toEqual([id]);
  });

  it('scans what a pattern describes', async () => {
    const files = { 'a1.log': line, 'b1.log': 'all is well\n' };
    const { stdout } = await runAlone(['a*.log', '--format', 'json'], files);
    const { diagnoses, coverage } = JSON.parse(stdout);
    expect(diagnoses.map(({ signature }: { signature: string }) => signature)).toEqual([id]);
    expect(coverage.sources.map(({ path }: { path: string }) => path)).toEqual(['a1.log']);
  });

  it('scans a log in a Korean code page', async () => {
    const text = `${'보호 서비스가 시작되었습니다.\n'.repeat(20)}${korean}\n`;
    const files = { 'a.log': iconv.encode(text, 'cp949') };
    expect(await find(files)).toEqual(await find({ 'a.log': text }));
    expect(await find(files)).not.toEqual([]);
  });

  it('reads signatures of a user, which build on those inside', async () => {
    const files = { 'own.yaml': ownSignature, 'a.log': `a needle\n${line}` };
    const { stdout } = await runAlone(['a.log', '--catalogue', 'own.yaml', '--format', 'json'], files);
    const found = JSON.parse(stdout).diagnoses.map(({ signature }: { signature: string }) => signature);
    expect(found.sort()).toEqual([id, 'own/needle']);
    const check = await runAlone(['catalogue', 'check', 'own.yaml'], files);
    expect([check.code, check.stdout.split('\n')[0]]).toEqual([
      0,
      '1 signature, 0 log formats, 2 examples: all right',
    ]);
  });

  it('says that the built-in files are not there to be checked', async () => {
    const { code, stdout, stderr } = await runAlone(['catalogue', 'check']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('the files of the built-in catalogue are not installed');
    expect(stderr).toContain('Name the files');
  });

  it('says where a defect is', async () => {
    const preload = encodeURIComponent("JSON.parse = () => { throw new Error('broken') };");
    const cwd = createTree({ 'logscan.mjs': program });
    const { code, stderr } = await logscan(['list'], { program: `${cwd}/logscan.mjs`, preload });
    expect(code).toBe(4);
    expect(stderr).toMatch(/at unpackFoundation .*logscan\.mjs:\d+/);
  });

  it('has the licences of what is in it', () => {
    const notices = program.toString('latin1').split('This file contains these packages.')[1];
    for (const name of ['yargs', 'iconv-lite', 'yauzl', 'tar-stream', 'yaml', 'valibot', 'picocolors']) {
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
    expect(notices).toContain('Permission is hereby granted');
  });

  it('tells nothing of the machine on which it was made', () => {
    expect(program.toString('latin1')).not.toContain(process.cwd());
  });
});
