/** Silence while logs are followed: told by the clock, once, and again when the log was heard meanwhile. */
import { appendFileSync as append, renameSync as rename, utimesSync, writeFileSync as write } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Catalogue, type Finding, loadCatalogue } from '../../src/index.ts';
import { createTree } from '../tree.ts';
import { createSteppedClock, startFollowing } from './following.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue();
});

const minute = 60_000;
const start = Date.UTC(2026, 10, 20);
const round = (clock: string) =>
  `2026-11-20 ${clock}:636017 DEBUG : MONITOR_PS 5120 : Entered monitor_ps function\n` +
  ` at C:\\ProgramData\\ASR\\home\\svsystems\\pm/tmanager.pm line 2778\n` +
  `2026-11-20 ${clock}:837240 DEBUG : MONITOR_PS 5120 : End of monitor_ps function\n` +
  ` at C:\\ProgramData\\ASR\\home\\svsystems\\pm/tmanager.pm line 2809\n`;

/** Follows the monitor of a process server, which was written at the start of the clock. */
async function followMonitor(text = round('00:00:00'), state?: string, clock = createSteppedClock(start)) {
  const folder = createTree({ 'monitor_ps.log': text });
  const place = (name: string) => `${folder}/${name}`;
  utimesSync(place('monitor_ps.log'), start / 1000, start / 1000);
  const follow = (at = clock) => startFollowing([folder], { catalogue, interval: minute, clock: at, state });
  return { ...follow(), follow, place, folder };
}

const silences = (findings: readonly Finding[]) =>
  findings
    .filter(({ signature }) => signature === 'process-server/monitor-silent')
    .map(({ fields, line, endLine, time }) => [fields.minutes, line, endLine, time]);

describe('a monitor of which nothing is heard', () => {
  it('is a finding at its last record, after a quarter of an hour, once', async () => {
    const { findings, pass, stop, place } = await followMonitor();
    await pass(15 * minute);
    expect(silences(findings)).toEqual([]);
    await pass(3 * minute);
    expect(silences(findings)).toEqual([['16', 3, 4, '2026-11-20T00:00:00.837']]);
    await pass(10 * 60 * minute);
    expect(silences(findings)).toHaveLength(1);
    const { diagnoses, summary, coverage } = await stop();
    expect(diagnoses).toMatchObject([{ signature: 'process-server/monitor-silent', count: 1 }]);
    expect(summary.findings).toBe(1);
    expect(coverage.sources).toMatchObject([{ path: place('monitor_ps.log'), findings: 1 }]);
  });

  it('is one again when it was heard meanwhile', async () => {
    const { findings, pass, place } = await followMonitor();
    await pass(20 * minute);
    append(place('monitor_ps.log'), round('00:20:00'));
    await pass(14 * minute);
    expect(silences(findings)).toHaveLength(1);
    await pass(4 * minute);
    expect(silences(findings)).toMatchObject([
      ['16', 3, 4, '2026-11-20T00:00:00.837'],
      ['16', 7, 8, '2026-11-20T00:20:00.837'],
    ]);
  });

  it('is none while it is written, also into a new file', async () => {
    const { findings, pass, place } = await followMonitor();
    for (let turn = 1; turn < 6; turn++) {
      await pass(10 * minute);
      append(place('monitor_ps.log'), round(`00:${turn}0:00`));
      if (turn === 3) {
        rename(place('monitor_ps.log'), place('monitor_ps.log.1'));
        write(place('monitor_ps.log'), round('00:30:01'));
      }
    }
    expect(silences(findings)).toEqual([]);
  });

  it('was silent before following began, when its file says so', async () => {
    const { findings, poll } = await followMonitor(
      round('00:00:00'),
      undefined,
      createSteppedClock(start + 60 * minute),
    );
    await poll(2);
    expect(silences(findings)).toEqual([['61', 3, 4, '2026-11-20T00:00:00.837']]);
  });

  it('is not told again after a restart, until it was heard', async () => {
    const state = `${createTree({})}/state.json`;
    const first = await followMonitor(round('00:00:00'), state);
    await first.pass(20 * minute);
    await first.stop();
    expect(silences(first.findings)).toHaveLength(1);
    const second = first.follow(createSteppedClock(start + 30 * minute));
    await second.pass(20 * minute);
    expect(silences(second.findings)).toEqual([]);
    append(first.place('monitor_ps.log'), round('00:50:00'));
    await second.pass(20 * minute);
    expect(silences(second.findings)).toMatchObject([['16', 7, 8, '2026-11-20T00:50:00.837']]);
  });

  it('is none behind a record that the signature takes for the end of all it writes', async () => {
    const failed =
      '2026-11-20 00:00:00:636017 EXCEPTION : MONITOR_PS 5120 : Failed to post the details for registration\n';
    const { findings, pass } = await followMonitor(failed);
    await pass(60 * minute);
    expect(silences(findings)).toEqual([]);
  });

  it('is left out with its signature', async () => {
    const folder = createTree({ 'monitor_ps.log': round('00:00:00') });
    const ignore = ['process-server/monitor-silent'];
    const { findings, pass } = startFollowing([folder], { catalogue, ignore, interval: minute });
    await pass(60 * minute);
    expect(silences(findings)).toEqual([]);
  });
});
