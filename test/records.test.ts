/**
 * What one record is, seen from outside: a text that stands in the last line of a record is found in the whole record,
 * however many lines it has, and nothing of the records around it belongs to the finding.
 */
import { describe, expect, it } from 'vitest';
import { createMatcher, type Finding, loadCatalogue, scan } from '../src/index.ts';
import { createTree } from './tree.ts';

const catalogue = await loadCatalogue();

/** A text that counts in every log format. */
const failure = 'Drain log upload location access failed';
const id = 'process-server/upload-blocked';

/** What it is, the name of the file, and three records; the second holds the text. */
const logs: [string, string, [string, string, string]][] = [
  [
    'a record that begins in the middle of a line, because the one before has no line end',
    'svagents_curr_1.log',
    [
      '#~> (03-05-2024 06:05:11):   ERROR  2480 4612 1 no line end',
      `#~> (03-05-2024 06:05:12):   ERROR  2480 4612 2 ${failure}`,
      '#~> (03-05-2024 06:05:13):   ERROR  2480 4612 3 no line end\n',
    ],
  ],
  [
    'a block of XML of the RCM service',
    'svagents_curr_1.log',
    [
      '#~> (03-05-2024 06:05:11):   DEBUG  2480 4612 1 polling\n',
      '#~> (03-05-2024 06:05:12):   ERROR  2480 4612 2 RCM answered:\n<ErrorCategory>ClientError</ErrorCategory>\n' +
        `<IsRetryableError>false</IsRetryableError>\n<Message>${failure}</Message>\n`,
      '#~> (03-05-2024 06:05:13):  ALWAYS  2480 4612 3 polling\n',
    ],
  ],
  [
    'writers in a consistency log',
    'vacp.log',
    [
      '#~> (03-05-2024 06:05:11:1709618711123): ALWAYS 4120 512 started',
      `#~> (03-05-2024 06:05:12:1709618712123): DEBUG  4120 512 Writers:\n  SqlServerWriter\n  ${failure}\n`,
      '#~> (03-05-2024 06:05:13:1709618713123): ALWAYS 4120 512 done\n',
    ],
  ],
  [
    'a managed exception of the MARS agent',
    'CBEngineCurr.errlog',
    [
      '0AB0\t0974\t08/04\t13:16:29.237\t18\ta.cpp(1)\t[0000000053581B00]\t\t\tNORMAL\tstarted\r\n',
      '0AB0\t0974\t08/04\t13:16:30.000\t69\tHelper.cs(320)\t\t\t\tWARNING\tSystem.Exception: refused\r\n' +
        `   at Helper.Send()\r\n\r\n--- ${failure}\r\n`,
      '0AB0\t0974\t08/04\t13:16:31.000\t18\ta.cpp(2)\t[0000000053581B00]\t\t\tNORMAL\tleft\r\n',
    ],
  ],
  [
    'a quoted message of several lines among 37 columns',
    'CBEngine7_1709618711123_parsed.log',
    [
      '2024-03-05 07:10:02.118,,,,,,,,,,Information,,,,"started",,,,,,,,,,,,,0AB0,0974,,18,a.cpp(1),,,,,\r\n',
      `2024-03-05 07:10:02.119,,,,,,,,,,Error,,,,"Failed:\n${failure}",,,,,,,,,,,,,0AB0,0974,,18,a.cpp(9),,,,,\r\n`,
      '2024-03-05 07:10:02.120,,,,,,,,,,Information,,,,"left",,,,,,,,,,,,,0AB0,0974,,18,a.cpp(1),,,,,\r\n',
    ],
  ],
  [
    'records behind line ends',
    'tmansvc.log',
    [
      '\r\n2024-03-05\t06:05:11\tstarted\r\n',
      `2024-03-05\t06:05:12\tfailed:\r\n${failure}\r\n`,
      '2024-03-05\t06:05:13\tstopped',
    ],
  ],
  [
    'a table of Perl',
    'monitor_protection.log',
    [
      '2024-03-05 06:12:46:000999 INFO : MONITOR_PS 5120 : started at tmanager.pm line 9\n',
      `2024-03-05 06:12:47:000000 DEBUG : MONITOR_PS 5120 : answer $VAR1 = {\n          'error' => '${failure}'\n        };\n at tmanager.pm line 900\n`,
      '2024-03-05 06:12:48:000000 INFO : MONITOR_PS 5120 : done at tmanager.pm line 912\n',
    ],
  ],
  [
    'objects, one a line',
    'InMageAdminLogV2_current.json',
    [
      '\r\n{"Map":{"AgentLogLevel":"Information","AgentTimeStamp":"2024-03-05T06:05:11Z","Message":"started"}}\r\n',
      `{"Map":{"AgentLogLevel":"Error","AgentTimeStamp":"2024-03-05T06:05:12Z","Message":"a\\r\\n${failure}"}}\r\n`,
      '{"Map":{"AgentLogLevel":"Information","AgentTimeStamp":"2024-03-05T06:05:13Z","Message":"left"}}',
    ],
  ],
  [
    'a stack trace of the set-up',
    'ASRUnifiedSetup.log',
    [
      '2017-10-27T11:16:45.1234567+05:30\tInfo:\tstarted\r\n',
      '2017-10-27T11:16:45.1234568+05:30\tError:\tStackTrace:   at System.IO.__Error.WinIOError()\r\n' +
        `   at ASRSetup.Program.Main(String[] args)\r\n${failure}\r\n`,
      '11:16:46:Exit code = 1\r\n',
    ],
  ],
  [
    'a traceback in which every line has the time',
    'extension.log',
    [
      '2019/03/01 17:58:34 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]started\n',
      '2019/03/01 17:58:35 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]failed, stack trace: Traceback (most recent call last):\n' +
        `2019/03/01 17:58:35   File "main/blobwriter.py", line 207, in GetBlobProperties\n2019/03/01 17:58:35 ${failure}\n`,
      '2019/03/01 17:58:36 [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0]left\n',
    ],
  ],
  [
    'a line held back during the freeze',
    'extension.log',
    [
      '================== Logs during Freeze Start ==============\n',
      `2024/01/15 09:12:44.123456  Error  ${failure} \n`,
      '================== Logs during Freeze End ==============\n',
    ],
  ],
  [
    'a traceback in the log of the Linux agent',
    'waagent.log',
    [
      '2020/01/22 18:55:19 [Microsoft.Azure.Diagnostics.LinuxDiagnostic-3.0.125] started\n',
      `2020-01-22T18:55:20.117912Z ERROR ExtHandler ExtHandler failed\nTraceback (most recent call last):\n  File "bin/run", line 12, in <module>\nOSError: ${failure}\n`,
      '2020/01/22 18:55:21 [Microsoft.Azure.Diagnostics.LinuxDiagnostic-3.0.125] left\n',
    ],
  ],
  [
    'a stack trace in the log of the Windows agent',
    'WaAppAgent.log',
    [
      '[00000006] [12/11/2018 06:27:54.43] [HEART] WindowsAzureGuestAgent Heartbeat.\r\n',
      `[00000011] [12/11/2018 06:27:55.66] [WARN]  failed: System.Exception: refused\r\n---> System.Exception: ${failure}\r\nat System.Net.Sockets.Socket.DoConnect()\r\n--- End of inner exception stack trace ---\r\n`,
      '[00000006] [12/11/2018 06:27:56.43] [HEART] WindowsAzureGuestAgent Heartbeat.\r\n',
    ],
  ],
  [
    'the output of a program in a log of the Windows Installer',
    'UnifiedAgentMSIInstall.log',
    [
      'Action start 11:16:41: InstallFiles.\r\n',
      `MSI (s) (E0!4C) [11:16:41:007]: CAQuietExec: started\r\nCAQuietExec:  ${failure}\r\n`,
      'Property(S): ProductName = Agent\r\n',
    ],
  ],
];

/** The text of a finding: its lines end with a line feed, and the last one with nothing. */
const textOf = (record: string) => record.replace(/[\r\n]+$/, '').replaceAll('\r\n', '\n');
const lineEnds = (text: string) => text.split('\n').length - 1;

describe('one record is', () => {
  it.each(logs)('%s: %s', async (_what, name, records) => {
    const [before, record] = records;
    const text = textOf(record);
    const folder = createTree({ [name]: records.join('') });
    const found: Finding[] = [];
    await scan([`${folder}/${name}`], { catalogue, only: [id], onFinding: (finding) => found.push(finding) });
    const line = lineEnds(before) + 1 + lineEnds(record.slice(0, record.indexOf(failure)));
    expect(found.map(({ line, endLine, text }) => ({ line, endLine, text }))).toEqual([
      { line, endLine: lineEnds(before) + 1 + lineEnds(text), text },
    ]);
  });

  it.each(logs)('the same in a stream without a name, cut anywhere: %s', async (_what, _name, records) => {
    const matcher = createMatcher({ catalogue });
    for (const part of records.join('').match(/.{1,50}/gs) ?? []) matcher.write(part);
    matcher.end();
    const found: Finding[] = await matcher.toArray();
    expect(found.filter(({ signature }) => signature === id).map(({ text }) => text)).toEqual([
      textOf(records[1]),
    ]);
  });
});
