/**
 * The time that gives dates without a year theirs: that of the file, unless its neighbours show that the files were
 * copied without theirs. Then their newest record is.
 */
import { statSync, utimesSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { lacksYear } from '../../src/catalogue/log-format.ts';
import type { LogFormat } from '../../src/catalogue/types.ts';
import { createNewestTime } from '../../src/match/file-times.ts';
import type { Source } from '../../src/types.ts';
import { createTree, type Tree } from '../tree.ts';

const { formats } = await loadCatalogue();

/** A record of the Mobility agent. */
function agentRecord(date: string, clock = '12:00:00'): string {
  const [year, month, day] = date.split('-');
  return `#~> (${month}-${day}-${year} ${clock}):   ERROR  2508 8408 313 FAILED\n`;
}

/** Sources of files with their times, each by its ISO time. */
function sourcesOf(tree: Tree, times: Record<string, string>): Source[] {
  const folder = createTree(tree);
  return Object.keys(tree).map((name) => {
    const location = `${folder}/${name}`;
    const time = new Date(times[name]);
    utimesSync(location, time, time);
    return { path: location, location, mtime: statSync(location).mtimeMs };
  });
}

/** The newest time for the first source. */
function newestOf(sources: Source[], now?: number): Promise<string | null> {
  return createNewestTime(sources, formats, now)(sources[0]);
}

describe('the newest time of a file', () => {
  it('is that of the file when it has no neighbours', async () => {
    const sources = sourcesOf(
      { 'CBEngineCurr.errlog': '' },
      { 'CBEngineCurr.errlog': '2026-11-18T12:00:00Z' },
    );
    expect(await newestOf(sources)).toBe('2026-11-18T12:00:00.000Z');
  });

  it('is that of the file when a neighbour ends within a week of its own', async () => {
    const sources = sourcesOf(
      { 'CBEngineCurr.errlog': '', 'svagents.log': agentRecord('2026-11-12') },
      { 'CBEngineCurr.errlog': '2026-11-20T00:00:00Z', 'svagents.log': '2026-11-19T11:59:59Z' },
    );
    expect(await newestOf(sources)).toBe('2026-11-20T00:00:00.000Z');
  });

  it('is that of the file when one of the neighbours agrees, whatever the others do', async () => {
    const sources = sourcesOf(
      {
        'CBEngineCurr.errlog': '',
        'svagents.log': agentRecord('2024-01-05'),
        's2.log': agentRecord('2026-11-18'),
      },
      {
        'CBEngineCurr.errlog': '2026-11-20T00:00:00Z',
        'svagents.log': '2026-11-18T12:00:00Z',
        's2.log': '2026-11-18T12:00:00Z',
      },
    );
    expect(await newestOf(sources)).toBe('2026-11-20T00:00:00.000Z');
  });

  it('is the newest record of its neighbours when all files are younger by a week and more', async () => {
    const copied = '2026-11-20T00:00:00Z';
    const sources = sourcesOf(
      {
        'CBEngineCurr.errlog': '',
        'svagents.log': agentRecord('2024-12-30') + agentRecord('2024-12-31'),
        's2.log': agentRecord('2025-01-02'),
        'dataprotection.log': agentRecord('2023-05-05'),
      },
      {
        'CBEngineCurr.errlog': copied,
        'svagents.log': copied,
        's2.log': copied,
        'dataprotection.log': copied,
      },
    );
    expect(await newestOf(sources)).toBe('2025-01-02T12:00:00Z');
  });

  it('is that record when the file is younger by exactly a week', async () => {
    const sources = sourcesOf(
      { 'CBEngineCurr.errlog': '', 'svagents.log': agentRecord('2026-11-11') },
      { 'CBEngineCurr.errlog': '2026-11-18T12:00:00Z', 'svagents.log': '2026-11-18T12:00:00Z' },
    );
    expect(await newestOf(sources)).toBe('2026-11-11T12:00:00Z');
  });

  it('takes the last record of a long neighbour', async () => {
    const copied = '2026-11-20T00:00:00Z';
    const long = agentRecord('2024-01-01').repeat(3000) + agentRecord('2024-06-30', '23:59:59');
    const sources = sourcesOf(
      { 'CBEngineCurr.errlog': '', 'svagents.log': long },
      { 'CBEngineCurr.errlog': copied, 'svagents.log': copied },
    );
    expect(await newestOf(sources)).toBe('2024-06-30T23:59:59Z');
  });

  it('is later of two records by the clock, whatever their zones', async () => {
    const copied = '2026-11-20T00:00:00Z';
    const sources = sourcesOf(
      {
        'CBEngineCurr.errlog': '',
        'cxps.err': '2024-Jun-30 12:00:00\tERROR\ttext\n',
        'svagents.log': agentRecord('2024-06-30', '11:59:59'),
      },
      { 'CBEngineCurr.errlog': copied, 'cxps.err': copied, 'svagents.log': copied },
    );
    expect(await newestOf(sources)).toBe('2024-06-30T12:00:00');
  });

  it('asks neither other logs nor neighbours that are gone or say no time', async () => {
    const sources = sourcesOf(
      { 'CBEngineCurr.errlog': '', 'notes.txt': agentRecord('2020-01-01'), 'svagents.log': 'no record\n' },
      {
        'CBEngineCurr.errlog': '2026-11-18T12:00:00Z',
        'notes.txt': '2026-11-18T12:00:00Z',
        'svagents.log': '2026-11-18T12:00:00Z',
      },
    );
    const gone = { path: 'logs/s2.log', location: `${sources[0].location}.d/s2.log`, mtime: 0 };
    expect(await newestOf([...sources, gone])).toBe('2026-11-18T12:00:00.000Z');
  });
});

describe('the newest time of standard input', () => {
  const standardInput: Source = { path: '<stdin>', location: null };

  it('is now', async () => {
    expect(await newestOf([standardInput], Date.parse('2026-11-18T12:00:00Z'))).toBe(
      '2026-11-18T12:00:00.000Z',
    );
  });

  it('is not known when nobody says what time it is', async () => {
    expect(await newestOf([standardInput])).toBeNull();
  });
});

describe('a log format', () => {
  it.each(formats.map((format): [string, LogFormat] => [format.id, format]))(
    'lacks the year in its dates only when it is that of the MARS agent or of syslog: %s',
    (id, format) => {
      expect(lacksYear(format)).toBe(['mars-errlog', 'driver-log'].includes(id));
    },
  );

  it('without headers lacks nothing', () => {
    expect(lacksYear({ ...formats[0], starts: [] })).toBe(false);
  });
});
