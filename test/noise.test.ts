/**
 * Lines of numbers that mean nothing: every number that the catalogue knows as a code, in every log format, in the
 * places where programs print numbers when all is well. None of them may be found. The lines are made from a fixed
 * seed, so a failure comes back in the next run.
 *
 * A run makes 100,000 lines. `LOGSCAN_NOISE_LINES=1000000 npx vitest run test/noise.test.ts` makes a million.
 */
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../src/catalogue/load.ts';
import { createSourceMatcher } from '../src/match/matcher.ts';
import { createPlans } from '../src/match/plan.ts';
import { unknownFormat } from '../src/read/recognise.ts';
import { createRandom } from './random.ts';

const wantedLines = Number(process.env.LOGSCAN_NOISE_LINES ?? 100_000);
const linesOfBlock = 2000;
/** Findings that a failure shows; one is enough to know that something is wrong. */
const mostShown = 20;

const catalogue = await loadCatalogue();

/** All numbers of the catalogue, whatever the form in which a signature file spells them. */
const numbers = [
  ...new Set(
    catalogue.signatures
      .flatMap(({ codes, codeForms }) => [...codes, ...codeForms])
      .filter((form) => /^(?:-?\d+|0x[\da-f]+)$/i.test(form))
      .map((form) => Number(form) >>> 0),
  ),
];
const decimals = numbers.map(String);
const hexes = numbers.map((number) => number.toString(16).toUpperCase());
/** Those that are no HRESULT, which programs print everywhere. */
const short = numbers.filter((number) => number <= 0x7fffffff);
const shortDecimals = short.map(String);
const shortHexes = short.map((number) => number.toString(16));

const random = createRandom(20240305);

const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
/** A code as a decimal number, and as hex digits; mostly a short one. */
const n = () => pick(random(4) === 0 ? decimals : shortDecimals);
const h = () => pick(hexes);
const shortHex = () => pick(shortHexes);
const two = (below: number) => String(random(below)).padStart(2, '0');
const digits = (count: number) => n().padStart(count, '0').slice(-count);
const hexDigits = (count: number) => h().padStart(count, '0').slice(-count);
const clock = () => `${two(24)}:${two(60)}:${two(60)}`;
const month = () => String(1 + random(12)).padStart(2, '0');
const day = () => String(1 + random(28)).padStart(2, '0');
const date = () => `2024-${month()}-${day()}`;
const guid = () => `${hexDigits(8)}-${hexDigits(4)}-${hexDigits(4)}-${hexDigits(4)}-${hexDigits(12)}`;
const address = () => `10.${random(256)}.${digits(2)}.${random(256)}`;
const thousands = () => n().replace(/\B(?=(?:\d{3})+$)/g, ',');

/** What stands in a log when all is well. */
const messages: (() => string)[] = [
  () => `took ${n()} ms`,
  () => `${n()} of ${n()} files, ${n()} bytes`,
  () => `connected to ${address()}:${n()} in ${n()} us, local port ${n()}`,
  () => `port ${n()}, Process ID: ${n()}, Thread ID: ${n()}`,
  () => `helper finished, exit code ${n()}, PID ${n()}`,
  () => `Event ID: ${n()}, session id ${n()}, VM ID: ${n()}`,
  () => `Agent v9.${n()}.1.0, driver version 9.48.${n()}.${n()}, build ${n()}`,
  () => `at C:\\ProgramData\\ASR\\home\\svsystems\\pm/tmanager.pm line ${n()}`,
  () => `x.cpp(${n()}) entered, y.cs(${n()}) left`,
  () => `this [${hexDigits(16)}], other [${digits(16)}]`,
  () => `task ${guid()} of disk {${guid()}}`,
  () => `${thousands()} bytes, ${n()},000 bytes, ${n()} KB`,
  () => `started 12:08:06.${digits(3)}, elapsed 00:${two(60)}:${two(60)}.${digits(7)}`,
  () => `Uploaded file C:\\ProgramData\\ASR\\${n()}\\failed\\completed_diff_${n()}_${n()}.dat`,
  () => `Skipped file(D:\\data\\error ${n()}\\${n()}.mso), not in the selection`,
  () => `read /var/log/${n()}/error-${n()}.log, error_${n()}.txt and ${n()}.gz`,
  () => `offset ${n()}, length ${n()}, sequence ${n()}`,
  () => `(sid: ${h().toLowerCase()}.${h().toLowerCase()}) 0x0000${hexDigits(12)}`,
  () => `flags 0x${shortHex()}, mode ${n()} (0x${shortHex()}), ioctl 0x${shortHex().padStart(8, '0')}`,
  () => `hash ${hexDigits(8)}${hexDigits(8)}${hexDigits(8)}`,
  () => `disk {${n()}} has ${n()} pages pending, ${n()} in flight`,
  () => `0 errors in ${n()} blocks, 0 failed of ${n()}, no error, ${n()} retries`,
  () => `last error: 0 (The operation completed successfully), ${n()} handles`,
  () => `HTTP/1.1 200 OK, Content-Length: ${n()}, ${n()} ms`,
  () => `GET /${n()}/blob${n()}?comp=block HTTP/1.1 sent, status code 200, ${n()} bytes`,
  () => `Curl operation succeeded after ${n()} of ${n()} tries, response code 200`,
  () => `WinHttpSendRequest took ${n()} ms`,
  () => `speed ${n()}.${digits(2)} MB/s, ${n()} IOPS, queue ${n()}`,
  () => `{"TrackedBytes":${n()},"SentBytes":${n()},"Latency":${n()},"Errors":0}`,
  () => `<DiskCount>${n()}</DiskCount><Generation>${n()}</Generation>`,
  () => `timeout ${n()} s, retry ${n()} of ${n()}, priority ${n()}`,
  () => `$VAR1 = { 'id' => '${n()}', 'size' => ${n()} };`,
  () => `${n()} ${n()} ${n()}\t${n()}\t${n()}`,
  () => `VSS snapshot set ${guid()} created in ${n()} ms, ${n()} writers stable`,
  () => `certificate ${h()}${h()}${h()} is valid for ${n()} days`,
  () => `第 ${n()} 个文件，${n()} 个块，已完成`,
  () => `파일 ${n()}개, 블록 ${n()}개를 처리했습니다.`,
];

const agentHeader = () =>
  `#~> (${month()}-${day()}-2024 ${clock()}): ${pick(['  ERROR', 'WARNING', '  DEBUG', ' ALWAYS'])}  ${n()} ${n()} ${n()} `;

/** A record of each log format, with numbers in its header too. */
const records: Record<string, (message: string) => string> = {
  unknown: (message) =>
    pick([message, `${date()} ${clock()} ERROR ${n()} --- ${message}`, `[${n()}] ${message}`]),
  'mars-errlog': (message) =>
    `${hexDigits(4)}\t${hexDigits(4)}\t${month()}/${day()}\t${clock()}.${digits(3)}\t${digits(2)}\tx.cpp(${n()})\t[${hexDigits(16)}]\t${guid()}\t\t${pick(['NORMAL', 'WARNING', 'FATAL'])}\t${message}`,
  'mars-csv': (message) =>
    `${date()} ${clock()}.${digits(3)},${guid()},${n()},${n()},,,1.0.${n()}.0,,,${n()},${pick(['Error', 'Warning'])},,,,"${message.replaceAll('"', '""')}",x.cpp(${n()}),,,,,,,,,,,${hexDigits(4)},${hexDigits(4)},${date()} ${clock()}.${digits(3)},${digits(2)},x.cpp(${n()}),[${hexDigits(16)}],${guid()},,2.0.${n()}.0,`,
  'inmage-agent': (message) => agentHeader() + message,
  'inmage-tool': (message) => agentHeader() + message,
  'agent-telemetry': (message) => `{"DiskId":"${n()}","Pending":${n()},"Text":${JSON.stringify(message)}}`,
  'cxps-error': (message) =>
    `2024-Mar-${day()} ${clock()}\t${pick(['ERROR', 'WARNING', 'INFO'])}\t[at x.cpp:Session::run:${n()}]   (sid: ${h()}.${h()}) local ip: ${address()}, local port: ${n()}, remote ip: ${address()}, remote port: ${n()} : ${message}`,
  'cxps-transfer': () =>
    `2024-Mar-${day()} ${clock()}\t${pick(['/putfile', '/getfile'])}\t${guid()}\t${address()}\tC:\\${n()}\\completed_diff_${n()}.dat\t${n()}\t${n()}\t${n()}\tyes\tsuccess\t(sid: ${h()}.${h()})`,
  'cxps-monitor': (message) =>
    `2024-Mar-${day()} ${clock()}\t${n()}\t${h()}\tDONE\t(sid: ${h()}.${h()})\t${message}`,
  'cxps-client': (message) =>
    `2024-Mar-${day()} ${clock()} threadId: ${h().toLowerCase()} *** run ${n()}: [at cxpslib/client.h:putFile:${n()}]   (sid: ), ${message}`,
  'process-server-monitor': (message) =>
    `${date()} ${clock()}:${digits(6)} DEBUG : MONITOR_PS ${n()} : ${message} at x.pm line ${n()}`,
  'server-event': (message) =>
    `${date()} ${clock()}:${digits(6)} ${pick(['EXCEPTION', 'DEBUG', 'INFO'])} : MONITOR_PS ${n()} : ${message} at x.pm line ${n()}`,
  'server-other': (message) =>
    pick([`${address()},monitor_ps,${n()},${n()},${n()}`, `[05-Mar-2024 ${clock()}] ${message}`]),
  'server-log': (message) =>
    `{"Map":{"AgentLogLevel":"Error","AgentPid":${n()},"AgentTid":"${n()}","AgentTimeStamp":"${date()}T${clock()}.${digits(7)}Z","Message":${JSON.stringify(message)},"SequenceNumber":${n()},"SourceEventId":${n()}}}`,
  tmansvc: (message) => `${date()}\t${clock()}\t${message}`,
  'consistency-log': (message) =>
    `#~> (${month()}-${day()}-2024 ${clock()}:1710406${digits(6)}): ${pick(['ALWAYS', 'DEBUG '])} ${n()} ${n()} ${message}`,
  'setup-log': (message) =>
    pick([
      `${date()}T${clock()}.${digits(7)}+05:30\t${pick(['Info', 'Error'])}:\t${message}`,
      `${pick(['09', '10', '12'])}:${two(60)}:${two(60)}:${message}`,
    ]),
  'setup-session': (message) => `${pick(['09', '10', '12'])}:${two(60)}:${two(60)}:${message}`,
  'push-install-log': (message) =>
    `${random(12) + 1}/${random(28) + 1}/2024 ${random(12) + 1}:${two(60)}:${two(60)} PM ${pick(['VERBOSE', 'ERROR'])} ${message}`,
  'installer-log': (message) =>
    `MSI (s) (${hexDigits(2)}:${hexDigits(2)}) [${clock()}:${digits(3)}]: ${message}`,
  'linux-setup-log': (message) => `${month()}/${day()}/2024 ${clock()} : ${message}`,
  'driver-log': (message) =>
    `Mar ${day()} ${clock()} web01 kernel: [${n()}.${digits(6)}] involflt[inm_open:${n()} (ERR)]: ${message}`,
  'vm-snapshot-linux': (message) =>
    `${date()} ${clock()}.${digits(6)} [Microsoft.Azure.RecoveryServices.VMSnapshotLinux-1.0.${n()}.0]${message}`,
  'vm-snapshot-windows': (message) => message,
  waagent: (message) =>
    `${date()}T${clock()}.${digits(6)}Z ${pick(['INFO', 'WARNING', 'ERROR'])} ExtHandler ExtHandler ${message}`,
  waappagent: (message) =>
    `[${digits(8)}] [${month()}/${day()}/2024 ${clock()}.${two(100)}] [${pick(['INFO', 'ERROR'])}]  ${message}`,
};

const formats = [unknownFormat, ...catalogue.formats];
const linesOfFormat = Math.ceil(wantedLines / formats.length);

describe('numbers that mean nothing', () => {
  it('are drawn from the codes of the catalogue, and put into every log format', () => {
    expect(numbers.length).toBeGreaterThan(100);
    expect(Object.keys(records).toSorted()).toEqual(formats.map(({ id }) => id).toSorted());
  });

  it.each(formats)('$id: no finding', (format) => {
    const makeRecord = records[format.id] ?? ((message: string) => message);
    const starts = format.starts.map((start) => new RegExp(start, 'i'));
    const first = makeRecord('x');
    expect(starts.length === 0 || starts.some((start) => start.test(first)), first).toBe(true);

    const matcher = createSourceMatcher(createPlans(catalogue)(format), 'windows-1252', null);
    const source = { path: 'noise', location: null };
    const found: string[] = [];
    let offset = 0;
    for (let line = 0; line < linesOfFormat && found.length < mostShown; line += linesOfBlock) {
      let text = '';
      for (let index = 0; index < linesOfBlock; index++) text += `${makeRecord(pick(messages)())}\r\n`;
      const bytes = Buffer.from(text);
      const block = {
        source,
        bytes,
        lines: linesOfBlock,
        firstLine: line + 1,
        offset,
        begins: 'record' as const,
        shared: 0,
      };
      found.push(...matcher.match(block).map((finding) => `${finding.signature}: ${finding.text}`));
      offset += bytes.length;
    }
    expect(found.slice(0, mostShown)).toEqual([]);
  });
});
