/**
 * Codes: the forms in which programs print a number, and the lines in which it counts. A number counts where it is an
 * error code (`ID: 34513`, `error 34513`, `ErrorCode=34513`, 错误 34513, 오류 34513), never inside a longer number, a
 * time, a path, a version or an address, and never as the number of something else. A full HRESULT and a symbolic name
 * tell themselves.
 */
import { describe, expect, it } from 'vitest';
import { type Code, type CodeSpec, numberForms, readCode, toHresult } from '../../src/catalogue/codes.ts';
import { deriveRequirements } from '../../src/catalogue/literals.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { parsePattern } from '../../src/catalogue/pattern.ts';

const { systemCodes } = await loadCatalogue();

function read(spec: CodeSpec): Code {
  const code = readCode(spec, systemCodes);
  if (typeof code === 'string') throw new Error(code);
  return code;
}

const compile = (expression: string) => new RegExp(parsePattern(expression).source, 'is');

/** A test for messages in which the code counts. */
function counter(spec: CodeSpec): (message: string) => boolean {
  const expressions = read(spec).expressions.map(compile);
  return (message) => expressions.some((expression) => expression.test(message));
}

describe('a code has all forms in which programs print it', () => {
  it.each<[CodeSpec, string, string[]]>([
    ['34513', '34513', ['0x86D1']],
    ['806', '806', ['0x326']],
    ['0x1FC07', '0x1FC07', ['130055']],
    ['0x1fc07', '0x1fc07', ['130055']],
    ['0x80070005', '0x80070005', ['-2147024891', '2147942405', 'E_ACCESSDENIED']],
    [{ win32: 10060 }, '10060', ['0x274C', 'WSAETIMEDOUT', '0x8007274C', '-2147014836', '2147952460']],
    [{ win32: '0x274C' }, '10060', ['0x274C', 'WSAETIMEDOUT', '0x8007274C', '-2147014836', '2147952460']],
    [
      { winhttp: 12002 },
      '12002',
      ['0x2EE2', 'ERROR_WINHTTP_TIMEOUT', '0x80072EE2', '-2147012894', '2147954402'],
    ],
    [{ hresult: '0x80070005' }, '0x80070005', ['-2147024891', '2147942405', 'E_ACCESSDENIED']],
    [{ hresult: 2147942405 }, '0x80070005', ['-2147024891', '2147942405', 'E_ACCESSDENIED']],
    [{ hresult: '0x80072EE2' }, '0x80072EE2', ['-2147012894', '2147954402']],
    [{ curl: 7 }, '7', ['CURLE_COULDNT_CONNECT']],
    [{ errno: 111 }, '111', ['ECONNREFUSED']],
    [{ http: 407 }, '407', []],
    ['DiskUploadTimedOut', 'DiskUploadTimedOut', []],
  ])('%j', (spec, spelling, forms) => {
    const code = read(spec);
    expect(code.spelling).toBe(spelling);
    expect(code.forms.toSorted()).toEqual(forms.toSorted());
  });

  it.each([
    [0, ['0', '0x0']],
    [806, ['806', '0x326']],
    [0x7fffffff, ['2147483647', '0x7FFFFFFF']],
    [0x80000000, ['0x80000000', '-2147483648', '2147483648']],
    [0x8007274c, ['0x8007274C', '-2147014836', '2147952460']],
    [0xffffffff, ['0xFFFFFFFF', '-1', '4294967295']],
  ])('%d is spelled %j', (number, forms) => {
    expect(numberForms(number)).toEqual(forms);
  });

  it.each([
    ['win32', 10060, 0x8007274c],
    ['win32', 5, 0x80070005],
    ['winhttp', 12002, 0x80072ee2],
    ['hresult', 0x80041010, 0x80041010],
    ['http', 407, null],
    ['curl', 7, null],
    ['errno', 111, null],
  ] as const)('%s %d as an HRESULT', (system, number, hresult) => {
    expect(toHresult(system, number)).toBe(hresult);
  });

  it.each<[CodeSpec]>([
    ['34513'],
    ['0x1FC07'],
    ['0x80070005'],
    [{ win32: 10060 }],
    [{ winhttp: 12002 }],
    [{ hresult: '0x80070005' }],
  ])('%j: each of them is found behind "error"', (spec) => {
    const counts = counter(spec);
    const { spelling, forms } = read(spec);
    expect([spelling, ...forms].filter((form) => !counts(`Failed with error ${form}.`))).toEqual([]);
  });

  it('every code of the system table can be looked for', () => {
    const without = systemCodes.filter(({ system, number }) =>
      read({ [system]: number }).expressions.some(
        (expression) => deriveRequirements(parsePattern(expression).node) === null,
      ),
    );
    expect(without.map(({ system, number }) => `${system} ${number}`)).toEqual([]);
  });

  it.each(['256', '806', '1011', '34513', '181008', '0x1FC07', '0x80070005', 'abc'])(
    '"%s" can be looked for',
    (spec) => {
      const { expressions } = read(spec);
      const without = expressions.filter(
        (expression) => deriveRequirements(parsePattern(expression).node) === null,
      );
      expect(without).toEqual([]);
    },
  );
});

describe('what is no code is refused with a sentence', () => {
  it.each<[CodeSpec, string]>([
    ['', '"" is neither a number of 32 bits, nor 0x and hex digits, nor a name'],
    ['34 513', '"34 513" is neither'],
    ['34,513', 'is neither'],
    ['34.5', 'is neither'],
    ['-5', 'is neither'],
    ['0x', 'is neither'],
    ['0x86G1', 'is neither'],
    ['0x180070005', 'is neither'],
    ['86D1', 'is neither'],
    ['ab', 'is neither'],
    ['Disk Full', 'is neither'],
    ['磁盘已满', 'is neither'],
    ['99999999999', 'is neither'],
    // Numbers of two hex digits are everywhere: they need the name of their system.
    ['1', 'too small'],
    ['255', 'too small'],
    // 32 bits hold no more than 4294967295.
    ['9999999999', 'is neither'],
    [{}, 'name one system'],
    [{ win32: 112, errno: 28 }, 'name one system'],
    [{ win32: -1 }, '"-1" is not a number'],
    [{ win32: 1.5 }, '"1.5" is not a number'],
    [{ win32: 'ACCESS' }, '"ACCESS" is not a number'],
    [{ hresult: '80070005x' }, 'is not a number'],
  ])('%j', (spec, sentence) => {
    expect(readCode(spec, systemCodes)).toEqual(expect.stringContaining(sentence));
  });
});

describe('a plain number counts', () => {
  const counts = counter('806');

  it.each([
    // ID
    'ID: 806',
    'ID:806',
    'Registration failed. ID: 806',
    'Registration failed. (ID: 806) Try again.',
    'Registration failed (ID:806).',
    'Registration failed\tID: 806',
    '[ID: 806]',
    '（ID：806）',
    'MONITOR_PS 5120 : ID: 806 no heartbeat',
    'Registration failed, ID: 806',
    'Registration failed\r\nID: 806\r\n',
    'Error ID: 806',
    'Error ID : 806',
    'Error Id 806',
    'ErrorID: 806',
    'error id=806',

    // Error
    'error 806',
    'Error 806. No heartbeat.',
    'ERROR\t806',
    'error 806, retrying',
    'error 806; retrying',
    'error 806: no heartbeat',
    'error 806 - no heartbeat',
    'error: 806',
    'error:806',
    'error=806',
    'error #806',
    "error '806'",
    'error "806"',
    '(error 806)',
    '[error 806]',
    'error (806)',
    'error [806]',
    'error(806)',
    'failed with error 806!',
    'process server PS-EAST-02, error 806, last heartbeat 1380 seconds ago',

    // Error code
    'Error code 806',
    'Error code: 806',
    'Error code is 806',
    'error code=806',
    'error-code: 806',
    'error_code=806',
    'Error number 806',
    'error no. 806',
    'ErrorCode=806',
    'ErrorCode = 806;',
    'ErrorCode: 806',
    'LastErrorCode=806',
    'HealthErrorCode: 806',

    // JSON
    '{"errorCode":806,"severity":1}',
    '{"errorCode": 806}',
    '{"errorCode":"806"}',
    '{"ErrorCode": "806", "Severity": 1}',
    '{ "errorCode" : "806" }',
    '{"ErrorId":"806"}',
    String.raw`{"message":"{\"errorCode\":806}"}`,
    String.raw`{"message":"{\"errorCode\":\"806\"}"}`,
    String.raw`{"message":"{\"errorCode\": \"806\", \"severity\": 1}"}`,

    // XML
    '<ErrorCode>806</ErrorCode>',
    '<ErrorId>806</ErrorId>',
    '<Error>806</Error>',
    '<error code="806">',
    '<Error Code="806"/>',
    "<Health ErrorCode='806'/>",

    // Chinese
    '错误 806',
    '错误806',
    '错误: 806',
    '错误：806',
    '错误 806。',
    '错误806。 没有检测信号。',
    '（错误 806）',
    '错误（806）',
    '错误代码 806',
    '错误代码806',
    '错误代码: 806',
    '错误代码：806',
    '（错误代码 806）',
    '错误码：806',
    '错误 ID: 806',
    '错误 ID：806 错误消息：',
    '错误ID 806',
    '出现错误806时',
    '如果无法访问，会显示错误 806。',

    // Korean
    '오류 806',
    '오류806',
    '오류: 806',
    '오류 806.',
    '오류(806)',
    '오류 806이 표시됩니다.',
    '오류 코드 806',
    '오류 코드: 806',
    '오류 코드(806)',
    '프로세스 서버(오류 코드 806)의 하트비트가 없는 경우',
    '오류 ID: 806',

    // Hex
    'error 0x326',
    'Error code 0x326',
    'ErrorCode=0X326',
    'error 0x00000326',
    'Error ID: 0x326',
    'Failed: Hr: = [0x326] reading',
    'hr=0x326',
    'HRESULT: 0x326',
    '错误 0x326。',
    '오류 0x326이',
  ])('in %j', (message) => {
    expect(counts(message)).toBe(true);
  });
});

describe('a plain number does not count', () => {
  const counts = counter('806');

  it.each([
    // As the number of something else
    '806',
    'pid 806',
    'PID: 806',
    'process id 806',
    'Process ID: 806',
    'ProcessID: 806',
    '(process ID: 806)',
    'Thread ID: 806',
    'Event ID: 806',
    'Event ID 806',
    'EventID=806',
    'Vault. Job ID: 806',
    'Session ID: 806',
    'Account ID : 806',
    'request-id: 806',
    'UUID: 806',
    'valid: 806',
    '进程 ID: 806',
    '事件 ID：806',
    '프로세스 ID: 806',
    '이벤트 ID: 806',
    'port 806',
    'error on port 806',
    'line 806',
    'error at line 806',
    'error in line 806',
    'exit code 806',
    'exit code: 806',
    'VSS exit code 806',
    'error: exit code 806',
    'failed with exit code 806',
    'return code 806',
    'status 806',
    'warning 806',
    'mirror 806',
    'terror 806',

    // As a number of errors, or of anything
    'errors 806',
    'errors: 806',
    'Errors=806',
    '806 errors',
    'error(s): 806',
    'error count 806',
    'error count: 806',
    'ErrorCount=806',
    '"errorCount": 806',
    'error rate: 806',
    '806 个错误',
    '错误数 806',
    '错误计数：806',
    '806개의 오류',
    '오류 수: 806',
    '오류 횟수 806',
    '806 bytes',
    'Read 806 bytes of error log',
    'error log: 806 bytes',
    '错误日志 806 字节',
    '오류 로그 806바이트',
    'error after 806 ms',
    'error 806ms',
    'error 806%',
    'failed 806 times',
    'failed: 806 of 900',
    '0 failed: 0x326 total',
    'no error (806 ms)',

    // In a longer number
    'error 8060',
    'error 1806',
    'error 18060',
    'error 806a',
    'error 806_1',
    'error 806,000',
    'error 1,806',
    'error 806.5',
    'error 12.806',
    'error -806',
    'error 0x3260',
    'error 0x1326',
    'error 0x326f',
    'Hr: = [0x3260]',
    'hr 806',
    '错误 8060',
    '错误代码 1806',
    '오류 8060',
    'ID: 8060',
    '{"errorCode":8060}',
    '<ErrorCode>1806</ErrorCode>',
    'error 806-12-30',
    'error 806e1234-9c0b-4b1f',

    // In a time
    'error 12:806',
    'error 806:12',
    'error 12:30:45.806',
    '12:30:45.806 error',

    // In a path
    'error C:\\806',
    'error: C:\\806\\file',
    'error: 806\\file',
    'error: 806/file',
    'error: /var/806/x',
    'D:\\dumps\\error\\806',
    '/dumps/error/806/x',
    'error 806.log',
    'error-806.log',
    'error: 806-file.log',

    // In a version
    'Error 9.48.806.1',
    'error 806.1.2.3',
    'error: version 806',
    'error v806',

    // In an address
    'error: 10.0.0.806',
    'error 806.0.2.1',
    'error 192.0.2.14:806',
    'error: fe80::806',
    'error: 806::1',
  ])('in %j', (message) => {
    expect(counts(message)).toBe(false);
  });
});

describe('a plain number counts in a log of unknown format', () => {
  const counts = compile(read('806').expressionAnywhere ?? '');

  it.each([
    'Error ID: 806',
    'Error ID 806',
    'ErrorID: 806',
    'Error Id=806',
    'No heartbeat. (ID: 806)',
    'No heartbeat. (ID:806)',
    '（ID：806）',
    '错误 ID: 806',
    '错误 ID：806 错误消息：',
    '오류 ID: 806',
    'Error ID: 0x326',
  ])('behind the words of Microsoft: %j', (message) => {
    expect(message).toMatch(counts);
  });

  it.each([
    'error 806',
    'error code 806',
    'ErrorCode=806',
    '错误 806',
    '오류 코드 806',
    'ID: 806',
    'Process ID: 806',
    '(process ID: 806)',
    '(pid: 806)',
    'Error IDs: 806',
    'Error ID: 8060',
    'Error ID: 806.1',
    '(ID: 806:12)',
  ])('and nowhere else: %j', (message) => {
    expect(message).not.toMatch(counts);
  });

  it('is a place that names and numbers of systems do not have', () => {
    expect(read('DiskUploadTimedOut').expressionAnywhere).toBeNull();
    expect(read({ win32: 10060 }).expressionAnywhere).toBeNull();
  });
});

describe.each<[string, CodeSpec, string[], string[]]>([
  [
    'an error of Windows',
    { win32: 10060 },
    [
      'error 10060',
      'socket error: 10060',
      'failed with error : 10060, description: no answer',
      'error 0x274C',
      '[WinError 10060] no answer',
      '[Errno 10060] no answer',
      'no answer (os error 10060)',
      'read data from socket failed: system:10060',
      'system:10060(A connection attempt failed',
      'connect failed: WSAETIMEDOUT',
      'connect failed: wsaetimedout.',
      '0x8007274C',
      '[0x8007274c]',
      'Hr: = [0x8007274C]',
      '0xFFFFFFFF8007274C',
      'Failed: hr -2147014836',
      '(-2147014836)',
      '错误 10060',
      '错误0x8007274C。',
      '오류 10060이',
      '0x8007274C입니다',
    ],
    [
      '10060',
      '10060 bytes',
      'in 10060 ms',
      'port 10060',
      'pid 10060',
      'exit code 10060',
      'errors 10060',
      '0x274C',
      'error 100600',
      'system:100600',
      'system:10060.1',
      '[WinError 10061]',
      '203.0.113.10:10060',
      '0x8007274C0',
      '0x18007274C',
      '8007274C',
      '2147014836',
      '12-2147014836',
      '-21470148360',
      'WSAETIMEDOUT_LIMIT',
      'MYWSAETIMEDOUT',
    ],
  ],
  [
    'an error of WinHTTP',
    { winhttp: 12029 },
    [
      'WinHttpSendRequest: 12029: A connection with the server could not be established',
      'WinHttpSendRequest 12029',
      'WinHttpReceiveResponse: 12029',
      'WinHTTP error 12029',
      'winhttp error: 12029',
      'WinHttpSendRequest failed with error 12029',
      'error 12029',
      '错误 12029: 无法与服务器建立连接',
      '오류 12029: 서버와의 연결을 설정할 수 없습니다',
      'ERROR_WINHTTP_CANNOT_CONNECT',
      '0x80072EFD',
      '-2147012867',
    ],
    [
      '12029',
      'in 12029 ms',
      'WinHttpSendRequest took 12029 ms',
      'WinHttp sent 12029 bytes',
      'WinHttpSendRequest: 120290',
      'WinHttpSendRequest: 12029.5',
      'WinHttp/12029',
      'port 12029',
    ],
  ],
  [
    'an error of curl',
    { curl: 7 },
    [
      'curl: (7) Failed to connect',
      'curl error 7',
      'curl error: 7',
      'Curl error: (7) no answer',
      'curl error code 7',
      'curl error code: 7',
      'curl operation failed with error (7)',
      'curl operation failed with error 7',
      "failed to post request: (7) - Couldn't connect to server",
      'CURLE_COULDNT_CONNECT',
    ],
    [
      '7',
      'error 7',
      'ID: 7',
      'curl 7.68.0',
      'curl/7.68.0',
      'curl (7.68)',
      'curl version 7',
      'sent with curl 7 files',
      'curl took 7 s',
      'curl: (70)',
      'curl: (17)',
      'curl error 77',
      'failed to post request: (17) - no answer',
      'CURLE_COULDNT_CONNECT_X',
    ],
  ],
  [
    'an error of POSIX',
    { errno: 111 },
    [
      'errno=111',
      'errno: 111',
      'errno = 111',
      'connect to 192.0.2.21 port 443: errno=111 (Connection refused)',
      '[Errno 111] Connection refused',
      'Connection refused (os error 111)',
      'connect: Connection refused [system:111]',
      'connect socket failed: system:111 Connection refused',
      "error: (111, 'Connection refused')",
      'connect ECONNREFUSED 127.0.0.1:443',
    ],
    [
      '111',
      'port 111',
      'pid 111',
      '10.0.0.111',
      'exit code 111',
      'errno=1110',
      'errno=1111',
      'errno 111.5',
      'errno 11:1',
      'system:1110',
      'filesystem:111',
      'system: 111 MB',
      'ECONNREFUSEDX',
    ],
  ],
  [
    'a status of HTTP, with HTTP words around it',
    { http: 407 },
    [
      'HTTP 407',
      'HTTP/1.1 407',
      'HTTP/1.1 407 authenticationrequired',
      'HTTP/2 407',
      '"CONNECT example.com:443 HTTP/1.1" 407 3921',
      'HTTP error 407',
      'HTTP status 407',
      'HTTP Status: 407',
      'http status code 407.',
      'HTTP Status Code=407',
      'HTTP response code: 407',
      'Received HTTP code 407 from proxy after CONNECT.',
      'StatusCode=407',
      '{"statusCode": 407}',
      'HttpStatusCode: 407',
      '{"httpStatusCode":407}',
      'The remote server returned an error: (407) Proxy Authentication Required.',
      '407 Proxy Authentication Required',
      'Response status code does not indicate success: 407 (Proxy Authentication Required).',
    ],
    [
      '407',
      'ID: 407',
      'error 407',
      '407 bytes',
      'in 407 ms',
      'port 407',
      'exit status 407',
      'job status: 407',
      'GET /407/blob407 HTTP/1.1 sent, 407 bytes',
      'http://host:407/',
      'https://407.example.com',
      'HTTP/1.1 4070',
      'HTTP/1.1 1407',
      'HTTP/1.1 200 407',
      'HTTP 407.5',
      'HTTP port 407',
      '407 HTTP requests',
    ],
  ],
  [
    'an HRESULT, wherever it stands',
    { hresult: '0x80070005' },
    [
      '0x80070005',
      '0X80070005.',
      '[0x80070005]',
      '(0x80070005)',
      'hr=0x80070005',
      'Hr: = [0x80070005] BackupRead failed',
      '0xFFFFFFFF80070005',
      '-2147024891',
      '错误 0x80070005。',
      '오류 0x80070005이',
    ],
    [
      '80070005',
      '0x70005',
      '0x800700055',
      '0x180070005',
      '0x80070005x',
      '2147024891',
      '-21470248911',
      '1-2147024891',
    ],
  ],
  [
    'an HRESULT that is written as a plain number',
    '0x80070005',
    [
      'error 0x80070005',
      'Hr: = [0x80070005]',
      '0x80070005',
      '[0x80070005]',
      'error -2147024891',
      '-2147024891',
    ],
    ['80070005', '0x800700055', 'error -21470248911'],
  ],
  [
    'a name, as a whole word',
    'DiskUploadTimedOut',
    [
      'DiskUploadTimedOut',
      'diskuploadtimedout',
      '"DiskUploadTimedOut"',
      '[DiskUploadTimedOut]',
      'Code=DiskUploadTimedOut;',
      '错误DiskUploadTimedOut。',
      'DiskUploadTimedOut이 표시됩니다',
    ],
    [
      'MyDiskUploadTimedOut',
      'DiskUploadTimedOutRetryCount=3',
      'DiskUploadTimedOut2',
      'DiskUploadTimedOut_2',
      'Disk UploadTimedOut',
    ],
  ],
])('%s: %j', (_, spec, inside, outside) => {
  const counts = counter(spec);

  it.each(inside)('counts in %j', (message) => {
    expect(counts(message)).toBe(true);
  });

  it.each(outside)('does not count in %j', (message) => {
    expect(counts(message)).toBe(false);
  });
});
