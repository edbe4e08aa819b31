/**
 * `--jobs`: the report is the same however many threads read, for small files and for large ones that are read in parts.
 */
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeZip } from '../bundles/archives.ts';
import { createRandom } from '../random.ts';
import { createTree } from '../tree.ts';
import { logscan } from './run.ts';

/** The report of a scan with so many threads, without how long it took. */
async function reportOf(jobs: number, ...args: string[]): Promise<unknown> {
  const { stdout } = await logscan(['--jobs', String(jobs), '--format', 'json', ...args]);
  const { summary, ...report } = JSON.parse(stdout);
  return { ...report, summary: { ...summary, durationMs: 0 } };
}

/** A log of the mobility agent of so many bytes: quiet, but for a stretch in which every record is a failure. */
function createLog(size: number): Buffer {
  const random = createRandom(7);
  const records: string[] = ['\ufeff'];
  for (let length = 0, index = 0; length < size; index++) {
    const clock = [index / 3600, index / 60, index].map((part) =>
      String(Math.floor(part) % (part === index / 3600 ? 24 : 60)).padStart(2, '0'),
    );
    const isFailing = random(5000) === 0 || (index > 100_000 && index < 104_000);
    const message = isFailing
      ? `failed to post request: (7) - Couldn't connect to server host${random(9)}`
      : `sent ${random(1e9)} bytes${random(50) === 0 ? '\r\nin several pieces' : ''}`;
    const record = `#~> (11-20-2018 ${clock.join(':')}):   DEBUG  2508 ${random(9999)} ${index} ${message}\r\n`;
    records.push(record);
    length += record.length;
  }
  return Buffer.from(records.join(''));
}

describe('the report does not depend on the number of threads', () => {
  it('for many small files', async () => {
    const [one, two, four] = await Promise.all([1, 2, 4].map((jobs) => reportOf(jobs, 'fixtures')));
    expect(two).toEqual(one);
    expect(four).toEqual(one);
  });

  it('for a large log, and whatever lies beside it', async () => {
    const log = createLog(50 * 2 ** 20);
    const failure =
      '#~> (11-20-2018 06:00:00):   ERROR  1 2 3 failed to post request: (28) - Timeout was reached\n';
    const folder = createTree({
      'a/svagents_curr_1.log': log,
      'b/svagents_curr_2.log': Buffer.from(`\ufeff${failure.repeat(3)}`, 'utf16le'),
      'c/bundle.zip': makeZip([{ name: 'svagents_curr_3.log', content: failure.repeat(5) }]),
      'd/svagents_curr_4.log': `${failure}x`,
      'e/messages.log': 'Mar  5 06:01:11 web01 kernel: involflt[inm_open_dev:212 (ERR)]: no device\n',
      'f/empty.log': '',
    });
    const [one, two, three] = await Promise.all([1, 2, 3].map((jobs) => reportOf(jobs, folder)));
    expect(one).toMatchObject({ summary: { sources: 6 } });
    expect(two).toEqual(one);
    expect(three).toEqual(one);
  });

  it('for silence in a large log, in its parts and between them', async () => {
    const filler = 'x'.repeat(60_000);
    const clock = (minutes: number) =>
      new Date(Date.UTC(2024, 5, 1) + minutes * 60_000).toISOString().slice(0, 19).replace('T', ' ');
    // Every fifth round comes after an hour, and the parts of 16 MB begin somewhere among them.
    const records = Array.from({ length: 700 }, (_, round) => {
      const minutes = round * 5 + Math.floor(round / 5) * 60;
      return `${clock(minutes)}:000000 DEBUG : MONITOR_PS 1 : End of round ${round} ${filler}\n`;
    });
    const folder = createTree({ 'monitor_ps.log': records.join('') });
    const [one, four] = await Promise.all([1, 4].map((jobs) => reportOf(jobs, folder)));
    expect(one).toMatchObject({
      diagnoses: [{ signature: 'process-server/monitor-silent', count: 139, fields: { minutes: ['65'] } }],
    });
    expect(four).toEqual(one);
  });

  it('for signatures that are not ours', async () => {
    const folder = createTree({
      'own.yaml': `component: own
docs: https://example.com/
signatures:
  - id: own/needle
    title: A needle
    severity: error
    patterns: [a needle]
    causes: [It is there]
    remediation: [{ text: Take it out }]
    examples:
      - { match: here is a needle, from: composed }
      - { no-match: only hay here }
`,
      'logs/a.log': 'hay\nhere is a needle\n',
      'logs/b.log': 'a needle, and hay\n',
    });
    const args = [`${folder}/logs`, '--catalogue', `${folder}/own.yaml`];
    const [one, two] = await Promise.all([1, 2].map((jobs) => reportOf(jobs, ...args)));
    expect(one).toMatchObject({ summary: { findings: 2 } });
    expect(two).toEqual(one);
  });

  it('in the library', () => {
    const program = `
      import { scan } from ${JSON.stringify(pathToFileURL('dist/index.js').href)};
      const [one, two] = await Promise.all([1, 2].map((jobs) => scan(['fixtures/demo'], { jobs })));
      one.summary.durationMs = two.summary.durationMs;
      console.log(JSON.stringify(one) === JSON.stringify(two), one.summary.findings);`;
    const stdout = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^true [1-9]\d*\n$/);
  });
});

describe('a number of threads that is none', () => {
  it.each(['0', '65', 'two', '-1', '1.5'])('%s is refused', async (jobs) => {
    const { code, stderr } = await logscan(['fixtures/demo', `--jobs=${jobs}`]);
    expect(code).toBe(2);
    expect(stderr).toContain('--jobs needs a');
  });
});
