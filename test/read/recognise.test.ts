/**
 * Which log format a source has. Content beats name, because files are renamed and pasted; a name alone makes each
 * line a record; and logs of other programs have no format at all.
 */
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { LogFormat } from '../../src/catalogue/types.ts';
import { headLimit, headOf, isWholeHead, recogniseFormat } from '../../src/read/recognise.ts';

const { formats } = await loadCatalogue();

function recognise(name: string, ...lines: string[]): LogFormat {
  return recogniseFormat(name, Buffer.from(lines.map((line) => `${line}\r\n`).join('')), formats);
}

const markLine = '#~> (11-18-2026 03:14:07):   ERROR  2508 8408 313 FAILED : PostToSVServer';
const marsLine =
  '0AB0\t0974\t11/18\t03:14:07.237\t18\tmtffile.cpp(1372)\t[0000000053581B00]\t\t\tWARNING\tFailed';

describe('content', () => {
  it('beats the name', () => {
    expect(recognise('svagents_curr_17.log', marsLine, marsLine).id).toBe('mars-errlog');
    expect(recognise('CBEngineCurr.errlog', markLine, markLine).id).toBe('inmage-agent');
  });

  it('is recognised when some lines belong to none, but a fifth of them begin a record', () => {
    const lines = (others: number) => [marsLine, ...Array<string>(others).fill('a line of its own')];
    expect(recognise('pasted.txt', ...lines(4)).id).toBe('mars-errlog');
    expect(recognise('pasted.txt', ...lines(5)).id).toBe('unknown');
  });

  it.each([
    ['a stack trace', ['---> Refused', 'at Socket.Connect()', '--- End of inner exception stack trace ---']],
    ['indented lines', ['  File "a.py", line 12', '\tat Socket.Connect()', '']],
    ['XML', ['<ErrorCode>1</ErrorCode>', '<Message>Refused</Message>']],
  ])('is recognised in one long record, whatever the length of its %s', (_what, lines) => {
    const rest = Array<string[]>(20).fill(lines).flat();
    expect(recognise('pasted.txt', marsLine, ...rest).id).toBe('mars-errlog');
    expect(recognise('pasted.txt', 'A line of another program', ...rest).id).toBe('unknown');
  });

  it('of one line is enough where the name suggests the format', () => {
    const others = Array<string>(60).fill('a line of its own');
    expect(recognise('CBEngineCurr.errlog', ...others, marsLine).starts).not.toEqual([]);
  });

  it('in one line without a line end is recognised', () => {
    expect(recogniseFormat('renamed.txt', Buffer.from(marsLine), formats).id).toBe('mars-errlog');
  });

  it('of records that follow each other in one line is recognised', () => {
    expect(recognise('renamed.txt', markLine + markLine + markLine).id).toBe('inmage-agent');
  });
});

describe('a name', () => {
  it.each([
    ['svagents_curr_17.log', 'inmage-agent', 'utc'],
    ['S2.LOG', 'inmage-agent', 'utc'],
    ['dataprotection.log', 'inmage-agent', 'utc'],
    ['AzureRcmCli.log', 'inmage-tool', 'local'],
    ['evtcollforw.log', 'inmage-tool', 'local'],
    ['PushInstallService.log', 'inmage-tool', 'local'],
  ])('tells formats apart that look alike, whose zones differ: %s is %s', (name, id, zone) => {
    expect(recognise(name, markLine, markLine)).toMatchObject({ id, zone });
  });

  it.each([
    ['CBEngineCurr.errlog', 'mars-errlog'],
    ['cxps.err', 'cxps-error'],
    ['svagents.log', 'inmage-agent'],
  ])('alone tells the format, and each line is a record: %s', (name, id) => {
    expect(recognise(name, 'line', 'line')).toMatchObject({ id, starts: [], mark: null });
    expect(recognise(name)).toMatchObject({ id, starts: [], mark: null });
  });
});

describe('a log of another program', () => {
  const unrelated: [string, string[]][] = [
    [
      'syslog',
      [
        'Nov 18 03:14:07 web01 sshd[4312]: Failed password for root from 192.0.2.7 port 34513 ssh2',
        'Nov 18 03:14:09 web01 systemd[1]: Started Daily apt download activities.',
      ],
    ],
    [
      'table of values',
      [
        'time,level,code,message',
        '2026-11-18 03:14:07,ERROR,34513,"Upload, failed"',
        '2026-11-18 03:14:08,INFO,0,ok',
      ],
    ],
    [
      'IIS',
      [
        '#Software: Microsoft Internet Information Services 10.0',
        '#Fields: date time s-ip cs-method cs-uri-stem sc-status',
        '2026-11-18 03:14:07 192.0.2.7 GET /default.htm 407 0 0 31',
      ],
    ],
    [
      'Apache',
      ['192.0.2.7 - - [18/Nov/2026:03:14:07 +0000] "GET /putfile HTTP/1.1" 407 2326 "-" "curl/8.1"'],
    ],
    [
      'Windows servicing',
      [
        '2026-11-18 03:14:07, Info                  CBS    Loaded Servicing Stack v10.0.20348.1',
        '2026-11-18 03:14:08, Error                 CSI    00000001 (F) HRESULT = 0x80073712',
      ],
    ],
    [
      'Java',
      [
        '2026-11-18 03:14:07,237 ERROR [main] o.a.Client - refused',
        '\tat java.net.Socket.connect(Socket.java:591)',
      ],
    ],
    [
      'Maven',
      [
        '[INFO] Scanning for projects...',
        '[ERROR] Failed to execute goal: There is not enough space on the disk',
      ],
    ],
    ['Python', ['ERROR:root:refused', 'WARNING:urllib3.connectionpool:Retrying', 'ERROR: could not install']],
    ['clock with milliseconds', ['11:16:45:789 [main] ERROR refused', '11:16:46:001 [main] INFO retrying']],
    ['plain clock', ['11:16:45: ERROR refused', '11:16:46: INFO retrying']],
    ['Boost', ['2026-Nov-18 03:14:07 ERROR connection refused', '2026-Nov-18 03:14:08 2508 4612 retrying']],
    ['.NET', ['11/18/2026 3:14:07 AM ERROR refused', '2026-11-18 03:14:08 WARNING retrying']],
    [
      'numbers with a time',
      ['2026-11-18 03:14:07.237,12,34,56,ERROR,"refused"', '2026-11-18 03:14:08.001,12,34,56,INFO,"ok"'],
    ],
    ['kernel', ['Nov 18 03:14:07 web01 kernel: [12345.678901] sd 2:0:0:0: [sdb] I/O error (ERR)']],
    ['JSON lines', ['{"level":"error","ts":"2026-11-18T03:14:07Z","msg":"refused"}', '{"level":"info"}']],
  ];

  it.each(unrelated)('has no format: %s', (_what, lines) => {
    expect(recognise('application.log', ...lines)).toMatchObject({ id: 'unknown', starts: [], names: [] });
  });

  it('has none when it quotes a line of ours in one of its own', () => {
    expect(recognise('ticket.txt', `The customer wrote: ${marsLine}`).id).toBe('unknown');
  });

  it('has none when it is empty', () => {
    expect(recogniseFormat('a.txt', new Uint8Array(0), formats).id).toBe('unknown');
  });
});

describe('the head that is looked at', () => {
  it('has at most 64 lines, and whole ones', () => {
    const bytes = Buffer.from('line\n'.repeat(100));
    expect(headOf(bytes)).toHaveLength(64 * 5);
    expect([63, 64].map((lines) => isWholeHead(bytes.subarray(0, lines * 5)))).toEqual([false, true]);
  });

  it('has at most 64 KiB', () => {
    const bytes = Buffer.alloc(headLimit.bytes + 1, 'x');
    expect(headOf(bytes)).toHaveLength(headLimit.bytes);
    expect([1, 2].map((less) => isWholeHead(bytes.subarray(less)))).toEqual([true, false]);
  });

  it('is all there is of less than that', () => {
    expect(headOf(Buffer.from('a\nb')).toString()).toBe('a\nb');
  });
});
