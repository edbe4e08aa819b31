/**
 * `--baseline FILE` as a pipeline uses it: a report of the last run, and a check that fails only on what is new.
 */
import { writeFileSync as write } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/index.ts';
import { ownCatalogue, record } from '../saved/own-catalogue.ts';
import { createTree } from '../tree.ts';
import { logscan } from './run.ts';

const disk = (name: string) => record('02:00:00', `disk ${name} failed`);

/** A folder with a log, and commands on it. */
function createHost() {
  const folder = createTree({ 'logs/svagents.log': disk('C') });
  const place = (name: string) => `${folder}/${name}`;
  const logs = place('logs');
  const run = (...args: string[]) => logscan([logs, '--catalogue', ownCatalogue, ...args]);
  async function save(format: string, change = (text: string): string | Buffer => text) {
    const { stdout } = await run('--format', format, '--fail-on', 'never');
    write(place('baseline'), change(stdout));
    return place('baseline');
  }
  return { place, logs, run, save };
}

describe('--baseline', () => {
  it.each(['json', 'ndjson'])('with %s of the last run fails only on what is new', async (format) => {
    const { place, run, save } = createHost();
    const baseline = await save(format);
    expect((await run()).code).toBe(1);
    const known = await run('--baseline', baseline);
    expect([known.code, known.stderr]).toEqual([0, '']);
    expect(known.stdout).toContain('Nothing new: the baseline knows all that was found.');
    write(place('logs/svagents.log'), disk('C') + disk('D'));
    const { code, stdout } = await run('--baseline', baseline);
    expect(code).toBe(1);
    expect(stdout).toContain('disk D failed');
    expect(stdout).not.toContain('disk C failed');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Left out because the baseline knows it: 0 problems, 1 finding',
    );
  });

  it('is in json and ndjson', async () => {
    const { run, save } = createHost();
    const baseline = await save('json');
    const report: Report = JSON.parse((await run('--baseline', baseline, '--format', 'json')).stdout);
    expect(report).toMatchObject({ diagnoses: [], baseline: { diagnoses: 1, findings: 1 } });
    const { stdout } = await run('--baseline', baseline, '--format', 'ndjson');
    expect(JSON.parse(stdout)).toMatchObject({ type: 'summary', baseline: { diagnoses: 1, findings: 1 } });
  });

  it.each([
    ['zh-CN', '没有新问题'],
    ['ko', '새로운 문제가 없습니다'],
  ])('is told in %s', async (language, words) => {
    const { run, save } = createHost();
    expect((await run('--baseline', await save('json'), '--lang', language)).stdout).toContain(words);
  });

  it('does not change what threads read', async () => {
    const { place, run, save } = createHost();
    const baseline = await save('json');
    for (let number = 0; number < 9; number++) {
      const marks = Array.from({ length: number + 1 }, () => record('01:00:00', 'all is well')).join('');
      write(place(`logs/svagents_${number}.log`), marks + disk('C') + disk(`D${number}`));
    }
    const runs = ['1', '2'].map((jobs) => run('--baseline', baseline, '--jobs', jobs, '--format', 'json'));
    const [one, two] = (await Promise.all(runs)).map(({ stdout }): Report => JSON.parse(stdout));
    expect(one.diagnoses[0].count).toBe(9);
    expect(two.diagnoses).toEqual(one.diagnoses);
    expect(two.baseline).toEqual(one.baseline);
  });

  it('may have been written by Windows PowerShell, in UTF-16', async () => {
    const { run, save } = createHost();
    const baseline = await save('json', (text) => Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect((await run('--baseline', baseline)).code).toBe(0);
  });

  it('holds while logs are followed', async () => {
    const { run, save } = createHost();
    const baseline = await save('ndjson');
    const input = disk('C') + disk('D');
    const { code, stdout } = await logscan(
      ['-f', '-', '--catalogue', ownCatalogue, '--baseline', baseline, '--format', 'ndjson'],
      { input },
    );
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ type, fields }) => fields?.disk ?? type)).toEqual(['D', 'summary']);
    expect([code, lines[1].baseline]).toEqual([1, { diagnoses: 0, findings: 1 }]);
    expect((await run('-q', '--baseline', baseline)).code).toBe(0);
  });
});

describe('a file that is no baseline is refused before anything is read', () => {
  it.each<[string, string | null | undefined, RegExp]>([
    ['is not there', undefined, /the baseline cannot be read: there is no file or folder .*base/],
    ['is a folder', null, /cannot be read: .*base is a folder/],
    ['is empty', '', /base is empty\n {2}Make one with: logscan FOLDER --format json/],
    ['is another report', 'Start here: the proxy', /is no json, ndjson or sarif report of logscan/],
    ['is other JSON', '{"version":1}', /is no json/],
    [
      'is SARIF of another tool',
      '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"CodeQL"}}}]}',
      /is no json/,
    ],
    ['is of a newer version', '{"version":2,"tool":{"name":"logscan"}}', /a report of version 2/],
    ['was cut off', '{"version":1,"tool":{"name":"logscan","version":"0.1.0"', /is damaged: it is cut off/],
  ])('%s', async (_, content, message) => {
    const folder = createTree(content === undefined ? {} : { base: content });
    const { code, stdout, stderr } = await logscan([`${folder}/missing`, '--baseline', `${folder}/base`]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/missing|\n\s+at /);
  });

  it('is too large', async () => {
    const folder = createTree({ base: Buffer.alloc(200_000_001, ' ') });
    const { code, stderr } = await logscan(['fixtures/demo', '--baseline', `${folder}/base`]);
    expect(code).toBe(2);
    expect(stderr).toContain('there is a limit of 200 MB');
  });

  it('is named twice', async () => {
    const { code, stderr } = await logscan(['--baseline', 'a', '--baseline', 'b', 'fixtures/demo']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--baseline was given 2 times')]);
  });
});
