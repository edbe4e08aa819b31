/**
 * The time that gives dates without a year theirs: that of the file, unless its neighbours show that the files were
 * copied without theirs. Then its last record is, in the year that brings it nearest to the newest of theirs.
 */
import { statSync, utimesSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { lacksYear } from '../../src/catalogue/log-format.ts';
import type { LogFormat } from '../../src/catalogue/types.ts';
import { createNewestTime, type Newest } from '../../src/match/file-times.ts';
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

const mars = formats.find((format) => format.id === 'mars-errlog') as LogFormat;

/** Records of the MARS agent, by their dates. */
function marsRecords(...dates: string[]): string {
  return dates
    .map((date) => `0AB0\t0974\t${date}\t12:00:00.000\t18\ta.cpp(1)\t\t\t\tNORMAL\ttext\n`)
    .join('');
}

/** The newest time for the first source, and how it is known. */
function newestWithBasis(sources: Source[], now?: number): Promise<Newest | null> {
  return createNewestTime(sources, formats, now)(sources[0], mars);
}

/** The newest time for the first source. */
async function newestOf(sources: Source[], now?: number): Promise<string | null> {
  return (await newestWithBasis(sources, now))?.time ?? null;
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

describe('a neighbour', () => {
  const copied = '2026-11-20T00:00:00Z';

  it('that changed last before its last record shows that file times are not kept', async () => {
    const sources = sourcesOf(
      { 'CBEngineCurr.errlog': '', 'svagents.log': agentRecord('2026-11-18') },
      { 'CBEngineCurr.errlog': '2026-03-01T00:00:00Z', 'svagents.log': '2026-03-01T00:00:00Z' },
    );
    expect(await newestWithBasis(sources)).toEqual({ time: '2026-11-18T12:00:00Z', basis: 'other-logs' });
  });

  it('may end a day later by its clock than by that of the file system: zones differ', async () => {
    const sources = sourcesOf(
      { 'CBEngineCurr.errlog': '', 'svagents.log': agentRecord('2026-11-18') },
      { 'CBEngineCurr.errlog': '2026-11-18T00:00:00Z', 'svagents.log': '2026-11-18T00:00:00Z' },
    );
    expect(await newestWithBasis(sources)).toMatchObject({ basis: 'file-time' });
  });

  it('in the same folder is asked before those above it', async () => {
    const sources = sourcesOf(
      {
        'a/CBEngineCurr.errlog': '',
        'a/svagents.log': agentRecord('2024-06-30'),
        'b/svagents.log': agentRecord('2026-11-19'),
        'b/deep/svagents.log': agentRecord('2026-11-19'),
      },
      {
        'a/CBEngineCurr.errlog': copied,
        'a/svagents.log': copied,
        'b/svagents.log': copied,
        'b/deep/svagents.log': copied,
      },
    );
    expect(await newestOf(sources)).toBe('2024-06-30T12:00:00Z');
    expect((await createNewestTime(sources, formats)(sources[3], mars))?.time).toBe(
      '2026-11-20T00:00:00.000Z',
    );
  });

  it('in a folder above is asked when there is none nearby', async () => {
    const sources = sourcesOf(
      { 'agent/temp/CBEngineCurr.errlog': '', 'var/log/svagents.log': agentRecord('2024-06-30') },
      { 'agent/temp/CBEngineCurr.errlog': copied, 'var/log/svagents.log': copied },
    );
    expect(await newestOf(sources)).toBe('2024-06-30T12:00:00Z');
  });

  it.each([
    ['earlier in the year', '03/01', '2024-03-01'],
    ['a few days later', '07/05', '2024-07-05'],
    ['months later, nearer than the year before', '11/18', '2024-11-18'],
    ['on the other side of New Year', '02/10', '2024-02-10'],
  ])('leads to the year of the last record: %s', async (_what, date, expected) => {
    const sources = sourcesOf(
      { 'CBEngineCurr.errlog': marsRecords('01/01', date), 'svagents.log': agentRecord('2024-06-30') },
      { 'CBEngineCurr.errlog': copied, 'svagents.log': copied },
    );
    expect(await newestWithBasis(sources)).toEqual({ time: `${expected}T12:00:00.000`, basis: 'other-logs' });
  });

  it('leads over New Year', async () => {
    const sources = sourcesOf(
      { 'CBEngineCurr.errlog': marsRecords('12/30', '01/05'), 'svagents.log': agentRecord('2024-12-20') },
      { 'CBEngineCurr.errlog': copied, 'svagents.log': copied },
    );
    expect(await newestOf(sources)).toBe('2025-01-05T12:00:00.000');
  });

  it('never leads beyond the time of the file', async () => {
    const sources = sourcesOf(
      { 'CBEngineCurr.errlog': marsRecords('02/10'), 'svagents.log': agentRecord('2024-12-20') },
      { 'CBEngineCurr.errlog': '2025-01-10T00:00:00Z', 'svagents.log': '2025-01-10T00:00:00Z' },
    );
    expect(await newestOf(sources)).toBe('2024-02-10T12:00:00.000');
  });
});

describe('a file without neighbours', () => {
  it('is believed when it changed last with its last record, over New Year too', async () => {
    const sources = sourcesOf(
      { 'CBEngineCurr.errlog': marsRecords('11/18', '12/31', '01/01') },
      { 'CBEngineCurr.errlog': '2027-01-01T12:00:01Z' },
    );
    expect(await newestWithBasis(sources)).toEqual({ time: '2027-01-01T12:00:01.000Z', basis: 'file-time' });
  });

  it('was not written when it says that it changed last between its records: its last record is newest', async () => {
    const sources = sourcesOf(
      { 'CBEngineCurr.errlog': marsRecords('02/10', '06/01', '11/18') },
      { 'CBEngineCurr.errlog': '2024-03-01T00:00:00Z' },
    );
    expect(await newestWithBasis(sources)).toEqual({ time: '2023-11-18T12:00:00.000', basis: 'file-time' });
  });

  it('is read for that in UTF-16 too', async () => {
    const wide = Buffer.from(`\ufeff${marsRecords('02/10', '06/01', '11/18')}`, 'utf16le');
    const sources = sourcesOf(
      { 'CBEngineCurr.errlog': wide },
      { 'CBEngineCurr.errlog': '2024-03-01T00:00:00Z' },
    );
    expect(await newestOf(sources)).toBe('2023-11-18T12:00:00.000');
  });

  it('is not known when the file system has no time', async () => {
    const sources = sourcesOf(
      { 'CBEngineCurr.errlog': marsRecords('02/10') },
      { 'CBEngineCurr.errlog': '1970-01-01T00:00:01Z' },
    );
    expect(await newestOf(sources)).toBeNull();
  });
});

describe('the newest time of a member of an archive', () => {
  const member = (mtime?: string): Source => ({
    path: 'bundle.zip!temp/CBEngineCurr.errlog',
    location: null,
    ...(mtime === undefined ? {} : { mtime: Date.parse(mtime) }),
  });

  it('is its own, whatever the files beside the archive show', async () => {
    const copied = '2026-11-20T00:00:00Z';
    const beside = sourcesOf({ 'svagents.log': agentRecord('2024-06-30') }, { 'svagents.log': copied });
    expect(await newestWithBasis([member('2025-01-01T08:00:00Z'), ...beside], Date.now())).toEqual({
      time: '2025-01-01T08:00:00.000Z',
      basis: 'entry-time',
    });
  });

  it.each([undefined, '1980-01-01T00:00:00Z', '1970-01-01T00:00:00Z'])(
    'is not known when the archive has none: %s; now is not when it was written',
    async (mtime) => {
      expect(await newestOf([member(mtime)], Date.parse('2026-11-18T12:00:00Z'))).toBeNull();
    },
  );
});

describe('the newest time of standard input', () => {
  const standardInput: Source = { path: '<stdin>', location: null };

  it('is now', async () => {
    expect(await newestWithBasis([standardInput], Date.parse('2026-11-18T12:00:00Z'))).toEqual({
      time: '2026-11-18T12:00:00.000Z',
      basis: 'clock',
    });
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
