/**
 * The header of a record: when it was written, with the precision and the zone that the log gives, how grave it says
 * it is, and where its message begins. A missing year is supplied, from a time that no record is much later than, and a missing
 * zone when it was named.
 */
import { describe, expect, it, vi } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { LogFormat } from '../../src/catalogue/types.ts';
import { createHeaderReader, type Header, noHeader } from '../../src/match/header.ts';
import { createTimeZone } from '../../src/zone.ts';

const { formats } = await loadCatalogue();
const newest = '2026-11-18T12:00:00Z';

function read(id: string, record: string, newestTime: string | null = newest): Header {
  return readWith(formats.find((format) => format.id === id) as LogFormat, record, newestTime);
}

function readWith(format: LogFormat, record: string, newestTime: string | null = null): Header {
  const headers = createHeaderReader(format, newestTime);
  return headers.read(headers.find(record));
}

function marsHeader(date: string, clock = '03:14:07.237'): string {
  return `0AB0\t0974\t${date}\t${clock}\t18\tmtffile.cpp(1372)\t[0000000053581B00]\t\t\tWARNING\t`;
}

describe('a header', () => {
  it.each([
    ['mars-errlog', marsHeader('08/04'), '2026-08-04T03:14:07.237', 'WARNING', 'unknown'],
    [
      'mars-errlog',
      '0AB0\t0974\t08/04\t13:16:29.237\t18\tmtffile.cpp(1372)\t[0000000053581B00]\t1FCFF8B4-CCE2-42E6-8883-7AEB9A1C5CB6\t\tNORMAL\t',
      '2026-08-04T13:16:29.237',
      'NORMAL',
      'unknown',
    ],
    [
      'mars-errlog',
      '0990 17D8 11/05 13:02:42.416 31 vsssnapshotrequestor.cpp(585) [00000000003970D0] NORMAL ',
      '2026-11-05T13:02:42.416',
      'NORMAL',
      'unknown',
    ],
    [
      'mars-errlog',
      ' Line 12: 0990 17D8 11/05 13:02:42.416 31 a.cpp(585) [] FATAL ',
      '2026-11-05T13:02:42.416',
      'FATAL',
      'unknown',
    ],
    [
      'mars-errlog',
      '06/07\t01:23:25.640\t71\tbackupasync.cpp(1279)\t[000000001A12E3F0]\tF3E32129-DC79-4A28-9ACC-3F30CB5810B6\tNORMAL\t',
      '2026-06-07T01:23:25.640',
      'NORMAL',
      'unknown',
    ],
    [
      'inmage-agent',
      '#~> (11-20-2018 20:31:51):   ERROR  2508 8408 313 ',
      '2018-11-20T20:31:51Z',
      'ERROR',
      'format',
    ],
    [
      'inmage-agent',
      '#~> (12-07-2016 08:27:25):   DEBUG  32 4648 ',
      '2016-12-07T08:27:25Z',
      'DEBUG',
      'format',
    ],
    [
      'inmage-tool',
      '#~> (03-06-2024 08:24:45):   DEBUG  6020 6188 95 ',
      '2024-03-06T08:24:45',
      'DEBUG',
      'unknown',
    ],
    ['cxps-error', '2024-Mar-07 12:06:48\tERROR\t', '2024-03-07T12:06:48', 'ERROR', 'unknown'],
    ['cxps-transfer', '2024-Dec-31 23:59:59\t/putfile\t', '2024-12-31T23:59:59', null, 'unknown'],
    ['cxps-monitor', '2024-Jan-01 00:00:00\t2508\t4612\t', '2024-01-01T00:00:00', null, 'unknown'],
    ['cxps-client', '2017-Oct-12 14:52:20 threadId: 7f78e028e700 ', '2017-10-12T14:52:20', null, 'unknown'],
    [
      'server-event',
      '2024-03-05 06:12:46:636017 EXCEPTION : MONITOR_PROTECTION 5120 : ',
      '2024-03-05T06:12:46.636',
      'EXCEPTION',
      'unknown',
    ],
    ['server-event', '2024-03-05 06:12:46:000999 INFO : ', '2024-03-05T06:12:46.000', 'INFO', 'unknown'],
  ])('of %s: %j', (id, header, time, level, zone) => {
    expect(read(id, `${header}msg at 2020-01-01`)).toEqual({ length: header.length, time, level, zone });
  });

  it.each(
    'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec JAN oct'.split(' ').map((name, index) => {
      const month = ['01', '10'][index - 12] ?? String(index + 1).padStart(2, '0');
      return [name, month];
    }),
  )('may name its month: %s', (name, month) => {
    expect(read('cxps-error', `2024-${name}-09 12:06:48\tERROR\t`).time).toBe(`2024-${month}-09T12:06:48`);
  });

  it('takes an offset as it is stated', () => {
    const format: LogFormat = {
      ...formats[0],
      starts: [
        '^(?<year>\\d+)-(?<month>\\d+)-(?<day>\\d+) (?<hour>\\d+):(?<minute>\\d+) (?<offset>[+-]\\d\\d:\\d\\d) ',
      ],
      zone: 'stated',
    };
    expect(readWith(format, '2026-1-8 4:05 +09:00 text')).toMatchObject({
      time: '2026-01-08T04:05:00+09:00',
      zone: 'stated',
    });
  });

  it.each([
    ['mars-errlog', marsHeader('08/04'), '2026-08-04T03:14:07.237+09:00', 'option'],
    ['cxps-error', '2024-Mar-07 12:06:48\tERROR\t', '2024-03-07T12:06:48+09:00', 'option'],
    ['waagent', '2017/11/02 03:00:29.408051 INFO ', '2017-11-02T03:00:29.408+09:00', 'option'],
    ['waagent', '2023-03-13T15:44:04.906673Z INFO ', '2023-03-13T15:44:04.906Z', 'stated'],
    ['setup-log', '2017-10-27T11:16:45.1234567+05:30\tError:\t', '2017-10-27T11:16:45.123+05:30', 'stated'],
    ['inmage-agent', '#~> (11-20-2018 20:31:51):   ERROR  1 2 3 ', '2018-11-20T20:31:51Z', 'format'],
  ])('gets the zone that was named, unless it or its format states one: %s %j', (id, header, time, zone) => {
    const format = formats.find((known) => known.id === id) as LogFormat;
    const headers = createHeaderReader(format, newest, createTimeZone('Asia/Seoul'));
    expect(headers.read(headers.find(`${header}text`))).toMatchObject({ time, zone });
  });

  it('is none where the record does not begin with one', () => {
    expect(read('inmage-agent', 'FAILED : #~> (11-20-2018 20:31:51):   ERROR  2508 8408 313 ')).toEqual(
      noHeader,
    );
    expect(read('mars-errlog', '')).toEqual(noHeader);
  });
});

describe('a date without a year', () => {
  it.each([
    ['the same year', '11/18', '2026-11-18T12:00:00Z', '2026'],
    ['earlier in the year', '01/01', '2026-11-18T12:00:00Z', '2026'],
    ['a day later than the newest time: zones differ', '11/19', '2026-11-18T12:00:00Z', '2026'],
    ['two days later: it was last year', '11/20', '2026-11-18T12:00:00Z', '2025'],
    ['12/31, newest on New Year', '12/31', '2027-01-01T00:30:00Z', '2026'],
    ['01/01, newest on New Year', '01/01', '2027-01-01T00:30:00Z', '2027'],
    ['12/31, newest on New Year’s Eve', '12/31', '2026-12-31T23:30:00Z', '2026'],
    ['01/01, newest on New Year’s Eve: zones differ', '01/01', '2026-12-31T23:30:00Z', '2027'],
    ['01/02, newest on New Year’s Eve', '01/02', '2026-12-31T23:30:00Z', '2026'],
    ['02/29 in a leap year', '02/29', '2028-03-01T00:00:00Z', '2028'],
    ['02/29, newest earlier in a leap year', '02/29', '2028-01-15T00:00:00Z', '2024'],
    ['02/29, newest in the year after a leap year', '02/29', '2029-03-01T00:00:00Z', '2028'],
    ['a newest time with an offset', '01/01', '2026-12-31T23:30:00-08:00', '2027'],
  ])('gets it from the newest time: %s', (_what, date, newestTime, year) => {
    expect(read('mars-errlog', marsHeader(date), newestTime).time).toBe(
      `${year}-${date.replace('/', '-')}T03:14:07.237`,
    );
  });

  it.each(['Pacific/Kiritimati', 'UTC', 'America/Los_Angeles'])(
    'gets the same one on a machine in %s: a time without an offset counts as UTC',
    (zone) => {
      vi.stubEnv('TZ', zone);
      const { time } = read('mars-errlog', marsHeader('01/01'), '2026-12-31T01:00:00');
      vi.unstubAllEnvs();
      expect(time).toBe('2027-01-01T03:14:07.237');
    },
  );

  it('is no time when no newest time is known; the level counts all the same', () => {
    const header = marsHeader('11/18');
    expect(read('mars-errlog', header, null)).toEqual({
      length: header.length,
      time: null,
      level: 'WARNING',
      zone: 'unknown',
    });
  });
});

describe('a date that there is not', () => {
  it.each([
    ['a month 13', '#~> (13-20-2018 20:31:51):   ERROR  1 2 3 '],
    ['a month 0', '#~> (00-20-2018 20:31:51):   ERROR  1 2 3 '],
    ['a day 0', '#~> (11-00-2018 20:31:51):   ERROR  1 2 3 '],
    ['a day 32', '#~> (12-32-2018 20:31:51):   ERROR  1 2 3 '],
    ['30 February', '#~> (02-30-2018 20:31:51):   ERROR  1 2 3 '],
    ['31 April', '#~> (04-31-2018 20:31:51):   ERROR  1 2 3 '],
    ['29 February in a common year', '#~> (02-29-2018 20:31:51):   ERROR  1 2 3 '],
    ['25 o’clock', '#~> (11-20-2018 25:31:51):   ERROR  1 2 3 '],
    ['a minute 60', '#~> (11-20-2018 20:60:51):   ERROR  1 2 3 '],
    ['a second 61', '#~> (11-20-2018 20:31:61):   ERROR  1 2 3 '],
  ])('is no time: %s', (_what, header) => {
    expect(read('inmage-agent', header)).toEqual({
      length: header.length,
      time: null,
      level: 'ERROR',
      zone: 'unknown',
    });
  });

  it.each(['02/30', '04/31', '13/01', '00/00'])('is none without a year either: %s', (date) => {
    expect(read('mars-errlog', marsHeader(date)).time).toBeNull();
  });

  it('is none with a month that has no name', () => {
    expect(read('cxps-error', '2024-Foo-09 12:06:48\tERROR\t').time).toBeNull();
  });

  it('is there on a leap day', () => {
    expect(read('inmage-agent', '#~> (02-29-2024 20:31:51):   ERROR  1 2 3 ').time).toBe(
      '2024-02-29T20:31:51Z',
    );
  });
});
