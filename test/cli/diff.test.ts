/**
 * `logscan diff before after`: what a repair has changed, told from bundles, folders, files and saved reports.
 */
import { readdirSync, readFileSync, statSync, writeFileSync as write } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeZip } from '../bundles/archives.ts';
import { ownCatalogue, record } from '../saved/own-catalogue.ts';
import { createTree, type Tree } from '../tree.ts';
import { logscan } from './run.ts';

const disk = (name: string) => record('02:00:00', `disk ${name} failed`);
const lost = record('02:00:00', 'lost the host a');
const slow = record('02:00:00', 'this is slow');

const diff = (...args: string[]) => logscan(['diff', '--catalogue', ownCatalogue, ...args]);

/** The lists of a comparison as programs get it. */
async function compare(...args: string[]) {
  const { code, stdout, stderr } = await diff('--format', 'json', ...args);
  const document = JSON.parse(stdout);
  const ids = (list: { signature: string }[]) => list.map(({ signature }) => signature);
  const { new: fresh, unknown, remaining, fixed } = document;
  const lists = { new: ids(fresh), unknown: ids(unknown), remaining: ids(remaining), fixed: ids(fixed) };
  return { code, stderr, lists, document };
}

/** The demo tree as a bundle, each file as the change makes it; null leaves it out. */
function demoBundle(change = (_name: string, content: Buffer): Buffer | null => content): Buffer {
  const names = readdirSync('fixtures/demo', { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(`fixtures/demo/${name}`).isFile());
  return makeZip(
    files.flatMap((file) => {
      const name = file.replaceAll('\\', '/');
      const content = change(name, readFileSync(`fixtures/demo/${name}`));
      return content === null ? [] : [{ name, content }];
    }),
  );
}

describe('diff', () => {
  it('of two bundles tells what is new, unknown, still there and fixed', async () => {
    const folder = createTree({
      'before.zip': demoBundle(),
      'after.zip': demoBundle((name, content) => {
        if (name.endsWith('monitor_protection.log') || name.endsWith('eventmanager.log')) return null;
        const text = content.toString('latin1');
        if (name.endsWith('svagents_curr_17.log')) return Buffer.from(text + disk('C'), 'latin1');
        return Buffer.from(text.replace(/.*\(407\).*\r?\n/g, ''), 'latin1');
      }),
    });
    const { code, lists, document } = await compare(`${folder}/before.zip`, `${folder}/after.zip`);
    expect(lists).toEqual({
      new: ['own/disk-failed'],
      unknown: ['process-server/heartbeat-lost'],
      remaining: [
        'process-server/unreachable-from-source',
        'process-server/upload-blocked',
        'mars-agent/azure-unreachable',
        'mars-agent/vault-credentials-invalid',
      ],
      fixed: ['network/proxy-authentication-required'],
    });
    expect(document.unknown[0]).toMatchObject({ reason: 'not-read', unread: ['server-event'] });
    expect(document.before).toMatchObject({ from: 'scan', sources: 8, findings: 29, complete: true });
    expect(code).toBe(1);
  });

  it.each(['json', 'ndjson'])('reads a report that was saved as %s', async (format) => {
    const folder = createTree({
      'a/svagents.log': disk('C') + lost,
      'b/svagents.log': disk('C') + disk('D'),
    });
    const { stdout } = await logscan([`${folder}/a`, '--catalogue', ownCatalogue, '--format', format]);
    write(`${folder}/saved.txt`, stdout);
    const { code, lists, document } = await compare(`${folder}/saved.txt`, `${folder}/b`);
    expect(lists).toEqual({ new: [], unknown: [], remaining: ['own/disk-failed'], fixed: ['own/host-lost'] });
    expect(document.remaining[0]).toMatchObject({
      before: { count: 1 },
      after: { count: 2 },
      fields: { disk: { new: ['D'], gone: [] } },
      again: false,
    });
    expect(document.before).toMatchObject({ from: format, findings: 2 });
    // Another disk that fails is a new trouble of a known kind.
    expect(code).toBe(1);
  });

  it('scans JSON that is no report', async () => {
    const folder = createTree({ 'job.json': '{"error": "disk C failed"}', 'svagents.log': disk('C') });
    const { lists } = await compare(`${folder}/job.json`, `${folder}/svagents.log`);
    expect(lists.remaining).toEqual(['own/disk-failed']);
  });

  it('reads one of the two from standard input', async () => {
    const folder = createTree({ 'svagents.log': disk('C') });
    const args = ['diff', '--catalogue', ownCatalogue, `${folder}/svagents.log`, '-', '--format', 'json'];
    const { stdout } = await logscan(args, { input: disk('D') });
    expect(JSON.parse(stdout)).toMatchObject({
      after: { input: '<stdin>' },
      new: [{ fields: { disk: {} } }],
    });
    expect((await diff('-', '-')).code).toBe(2);
  });

  it.each(['json', 'ndjson', 'sarif'])('reads a report as %s from standard input too', async (format) => {
    const folder = createTree({ 'svagents.log': disk('C') });
    const args = ['--catalogue', ownCatalogue];
    const { stdout } = await logscan([folder, ...args, '--format', format]);
    const document = await logscan(['diff', '-', folder, ...args, '--format', 'json'], { input: stdout });
    expect(JSON.parse(document.stdout)).toMatchObject({
      before: { input: '<stdin>', from: format, findings: 1 },
      remaining: [{ signature: 'own/disk-failed', before: { count: 1 } }],
    });
  });

  it('tells people in their language', async () => {
    const folder = createTree({ 'a/svagents.log': lost, 'b/svagents.log': disk('C') });
    const told = async (language: string) =>
      (await diff(`${folder}/a`, `${folder}/b`, '--lang', language)).stdout.split('\n')[0];
    expect(await told('en')).toBe('1 new, 0 still there, 1 fixed');
    expect(await told('zh-CN')).toBe('新增 1 个，仍然存在 0 个，已解决 1 个');
    expect(await told('ko')).toBe('새로 발생 1개, 남아 있음 0개, 해결됨 1개');
    const { stdout } = await diff(`${folder}/a`, `${folder}/b`, '--format', 'markdown');
    expect(stdout).toContain('### New\n\n- **ERROR** A disk failed (own/disk-failed)');
  });

  it('shows what is chosen', async () => {
    const folder = createTree({ 'a/svagents.log': lost, 'b/svagents.log': disk('C') + slow });
    const chosen = async (...args: string[]) => {
      const { code, lists } = await compare(`${folder}/a`, `${folder}/b`, ...args);
      return [code, lists.new, lists.fixed];
    };
    expect(await chosen('--severity', 'critical')).toEqual([1, [], ['own/host-lost']]);
    expect(await chosen('--ignore', 'own/disk-*')).toEqual([0, ['own/slow'], ['own/host-lost']]);
    expect(await chosen('--only', 'own/slow')).toEqual([0, ['own/slow'], []]);
  });
});

it('goes into bundles as far as it is told', async () => {
  const folder = createTree({
    'before.zip': makeZip([{ name: 'svagents.log', content: Buffer.from(disk('C')) }]),
    'after.zip': makeZip([
      { name: 'README.md', content: Buffer.from('what this is') },
      { name: 'svagents.log', content: Buffer.from(disk('C')) },
    ]),
  });
  const args = [`${folder}/before.zip`, `${folder}/after.zip`, '-q'];
  expect((await compare(...args)).lists.remaining).toEqual(['own/disk-failed']);
  const { code, lists } = await compare(...args, '--max-entries', '1');
  expect([code, lists.remaining, lists.unknown]).toEqual([3, [], ['own/disk-failed']]);
});

describe('exit codes', () => {
  const trees: Record<string, Tree> = {
    none: { 'svagents.log': record('01:00:00', 'all is well') },
    warning: { 'svagents.log': slow },
    error: { 'svagents.log': disk('C') },
    damaged: { 'svagents.log': record('01:00:00', 'all is well'), 'bundle.zip': 'PK\x03\x04\0' },
    both: { 'svagents.log': disk('C'), 'bundle.zip': 'PK\x03\x04\0' },
  };

  it.each<[string, string, string[], number]>([
    ['error', 'error', [], 0],
    ['error', 'none', [], 0],
    ['none', 'error', [], 1],
    ['none', 'error', ['--fail-on', 'never'], 0],
    ['none', 'error', ['--fail-on', 'critical'], 0],
    ['none', 'warning', [], 0],
    ['none', 'warning', ['--fail-on', 'warning'], 1],
    ['none', 'damaged', [], 3],
    ['damaged', 'none', [], 3],
    ['none', 'both', [], 1],
    ['none', 'both', ['--strict'], 3],
    ['none', 'missing', [], 3],
  ])('from %s to %s %j', async (before, after, args, code) => {
    const tree = Object.entries(trees).flatMap(([name, files]) =>
      Object.entries(files).map(([path, content]) => [`${name}/${path}`, content] as const),
    );
    const folder = createTree(Object.fromEntries(tree));
    expect((await diff(`${folder}/${before}`, `${folder}/${after}`, '-q', ...args)).code).toBe(code);
  });

  it.each([
    [['a'], 'Not enough'],
    [['a', 'b', 'c'], 'unknown'],
    [['a', 'b', '--format', 'csv'], 'pretty, json, markdown'],
    [['a', 'b', '--follow'], 'follow'],
  ])('is 2 for %j', async (args, hint) => {
    const { code, stdout, stderr } = await logscan(['diff', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.toLowerCase()).toContain(hint.toLowerCase());
  });

  it('is 2 for a saved report that cannot be used', async () => {
    const folder = createTree({ 'new.json': '{"version":9,"tool":{"name":"logscan"}}', 'a.log': lost });
    const { code, stdout, stderr } = await diff(`${folder}/a.log`, `${folder}/new.json`);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('is a report of version 9');
  });
});

describe('a report that cannot be compared is refused', () => {
  it.each(['html', 'csv', 'junit', 'otlp-json'])('as %s', async (format) => {
    const folder = createTree({ 'svagents.log': disk('C') });
    const { stdout: report } = await logscan([folder, '--catalogue', ownCatalogue, '--format', format]);
    write(`${folder}/saved`, report);
    for (const run of [
      await diff(`${folder}/saved`, folder),
      await logscan(['diff', '-', folder], { input: report }),
    ]) {
      expect([run.code, run.stdout]).toEqual([2, '']);
      expect(run.stderr).toContain('in a format that cannot be read again');
    }
  });

  it('when it was cut off', async () => {
    const folder = createTree({ 'svagents.log': disk('C') });
    const { stdout: report } = await logscan([folder, '--catalogue', ownCatalogue, '--format', 'sarif']);
    write(`${folder}/saved`, report.slice(0, -1000));
    const { code, stderr } = await diff(`${folder}/saved`, folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining('is damaged: it is cut off')]);
  });

  it('when it is a comparison', async () => {
    const folder = createTree({ 'svagents.log': disk('C') });
    const { stdout } = await diff(folder, folder, '--format', 'json');
    write(`${folder}/saved`, stdout);
    const { code, stderr } = await diff(`${folder}/saved`, folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining('is a comparison of two reports')]);
  });
});

describe('a diff by mistake', () => {
  it.each(['dif', 'difff', 'compleion'])('%s is told which command was meant', async (word) => {
    expect((await logscan([word])).stderr + (await logscan([word])).stdout).toMatch(
      /"logscan (?:diff|completion)"/,
    );
  });
});
