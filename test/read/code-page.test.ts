/**
 * The guess which code page bytes are in. Being unsure is right where a line says too little; being wrong is not. The
 * lines are what Windows and agents write, on their own and inside a record.
 */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { createCodePageGuess, guessSourceCodePage } from '../../src/read/code-page.ts';

const guess = createCodePageGuess();
const inRecord = (text: string) =>
  `#~> (11-18-2026 04:05:12):   ERROR  2508 4612 43 [at sock.cpp:Connect:212] system:10060(${text}) while posting\n`;

const foreign = {
  gb18030: [
    '由于连接方在一段时间后没有正确答复或连接的主机没有反应，连接尝试失败。',
    '由于目标计算机积极拒绝，无法连接。',
    '远程主机强迫关闭了一个现有的连接。',
    '向一个无法连接的网络尝试了一个套接字操作。',
    '不知道这样的主机。',
    '无法解析服务器的名称或地址',
    '系统找不到指定的文件。',
    '拒绝访问。',
    '磁盘空间不足。',
  ],
  cp949: [
    '연결된 구성원으로부터 응답이 없어 연결하지 못했거나, 호스트로부터 응답이 없어 연결이 끊어졌습니다.',
    '대상 컴퓨터에서 연결을 거부했으므로 연결하지 못했습니다.',
    '현재 연결은 원격 호스트에 의해 강제로 끊겼습니다.',
    '알려진 호스트가 없습니다.',
    '액세스가 거부되었습니다.',
    '지정된 파일을 찾을 수 없습니다.',
  ],
  shift_jis: [
    '対象のコンピューターによって拒否されたため、接続できませんでした。',
    '既存の接続はリモート ホストに強制的に切断されました。',
    'アクセスが拒否されました。',
    '指定されたファイルが見つかりません。',
  ],
  big5: ['無法連線，因為目標電腦拒絕連線。', '遠端主機已強制關閉一個現存的連線。', '系統找不到指定的檔案。'],
  'windows-1251': [
    'Подключение не установлено, т.к. конечный компьютер отверг запрос на подключение.',
    'Удаленный хост принудительно разорвал существующее подключение.',
    'Отказано в доступе.',
  ],
  'windows-1253': ['Δεν επιτρέπεται η πρόσβαση.'],
};
const western = [
  'Ein Verbindungsversuch ist fehlgeschlagen: ungültige Rückgabe für größere Übertragungen',
  'Zugriff verweigert für Müller',
  'UNGÜLTIGER SCHLÜSSEL FÜR GERÄT',
  'Größe',
  'Une tentative de connexion a échoué car le parti connecté n’a pas répondu convenablement',
  'Accès refusé.',
  'ÉCHEC DE L’OPÉRATION À L’HÔTE',
  'No se pudo completar la operación; la contraseña no es válida',
  'Conexão recusada pela máquina de destino',
  'Åtgärden slutfördes utan fel för användaren',
  '„Anführungszeichen“ – ‚einfache‘ … “double” ‘single’',
  'hotter than 70 °C, ±3 °C, ½ full, ©2024 Microsoft® Corp., €5 £7 §12 µs',
  'C:\\Users\\Jürgen\\Bücher\\Übersicht.xlsx',
];

describe('the code page of one line', () => {
  it.each(Object.entries(foreign).flatMap(([page, texts]) => texts.map((text) => [page, text])))(
    'is recognised: %s, %s',
    (page, text) => {
      expect(guess(iconv.encode(text, page))).toBe(page);
      expect(guess(iconv.encode(inRecord(text), page))).toBe(page);
    },
  );

  it.each(western)('is not guessed in Latin script: %s', (text) => {
    expect(guess(iconv.encode(text, 'windows-1252'))).toBeNull();
    expect(guess(iconv.encode(inRecord(text), 'windows-1252'))).toBeNull();
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['ASCII', Buffer.from('one\n')],
    ['UTF-8', Buffer.from('由于目标计算机积极拒绝\n')],
    ['one byte', Buffer.from([0xe9])],
    ['every byte', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))],
  ])('is not guessed from %s', (_what, bytes) => {
    expect(guess(bytes)).toBeNull();
  });

  it('is that of the lines that are no UTF-8', () => {
    const json = Buffer.from('{"message":"接続できませんでした 接続できませんでした"}\n');
    expect(guess(Buffer.concat([json, iconv.encode(foreign.cp949[1], 'cp949')]))).toBe('cp949');
  });
});

describe('the code page of the beginning of a source', () => {
  it('is told in Latin script too when there is enough of it', () => {
    const polish = 'Próba połączenia nie powiodła się, ponieważ strona nie odpowiedziała poprawnie\n';
    expect(guessSourceCodePage(iconv.encode(polish.repeat(3), 'windows-1250'))).toBe('windows-1250');
    expect(guess(iconv.encode(polish, 'windows-1250'))).toBeNull();
  });

  it.each(western)('is never another than the usual one in these: %s', (text) => {
    const page = guessSourceCodePage(iconv.encode(inRecord(text).repeat(5), 'windows-1252'));
    expect([null, 'windows-1252']).toContain(page);
  });
});
