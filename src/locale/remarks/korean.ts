/**
 * What is said of gaps and notes, in Korean. No particle follows a value: which one it takes depends on how the value ends.
 */
import { formatCount, formatSize } from '../format.ts';
import type { Basis, Entries, Sentences, Some } from './english.ts';
import { koreanTitle } from './log-formats.ts';

const list = (items: readonly string[]) => items.join(', ');
const size = (bytes: number) => formatSize(bytes, '바이트');
const damaged = (path: string, why: string) =>
  `${path}: 손상되었습니다(${why}). 읽을 수 있는 부분은 검사했습니다`;
const logsOf = ({ count, first }: Entries) =>
  count === 1 ? `로그 1개(${first})` : `로그 ${formatCount(count)}개(예: ${first})`;
const named = ({ paths, more }: Some) => list(paths) + (more > 0 ? ` 외 ${formatCount(more)}개` : '');
const inWindow = (what: string, outside: number, newest: string) =>
  `--since, --until 범위 안에 ${what} 없습니다: ${outside > 0 ? `범위 밖 기록 ${formatCount(outside)}건, ` : ''}가장 최근 로그 시각 ${newest}`;

const bases: Record<Basis, string> = {
  'file-time': '파일의 수정 시각',
  'other-logs': '같은 폴더의 다른 로그(파일 시각과 맞지 않음)',
  'entry-time': '압축 파일에 기록된 파일 시각',
  clock: '이 컴퓨터의 시계',
};

export const korean: Sentences = {
  'access-denied': ({ path }) => `${path}: 액세스가 거부되었습니다`,
  'run-as-administrator': () =>
    'logscan을 관리자 권한으로 실행하거나(Linux에서는 sudo), 읽을 수 있는 위치에 파일을 복사하세요.',
  'in-use': ({ path }) => `${path}: 다른 프로그램에서 사용 중입니다`,
  'stop-its-holder': () => '사본을 검사하거나, 파일을 사용 중인 프로그램을 중지하세요.',
  'is-folder': ({ path }) => `${path}: 폴더입니다`,
  'name-file-or-folder': () => '파일을 지정하거나, 내용을 볼 수 있는 폴더를 지정하세요.',
  unreadable: ({ path, reason }) => `${path}: 읽을 수 없습니다(${reason})`,
  'check-disk': () => '디스크와 경로를 확인하거나 사본을 검사하세요.',
  missing: ({ path }) => `파일 또는 폴더가 없습니다: ${path}`,
  'check-spelling': () => '철자를 확인하고, 공백이 있는 경로는 따옴표로 묶고, 드라이브가 있는지 확인하세요.',
  'nearest-command': ({ command }) =>
    `"logscan ${command}" 명령을 실행하려고 했나요? 아니면 경로의 철자를 확인하세요.`,
  'backslash-before-quote': () =>
    '닫는 따옴표 앞의 백슬래시 때문에 따옴표가 경로의 일부가 됩니다. 그 백슬래시를 빼세요.',
  'unknown-variables': ({ names }) =>
    `없는 환경 변수: ${names.join(', ')}. 이름을 확인하거나 경로를 직접 쓰세요.`,
  'windows-drive': ({ drive }) =>
    `${drive} 드라이브는 Windows에만 있으며 이 시스템에서는 쓸 수 없습니다. 폴더를 이 컴퓨터에 복사하고 그 사본을 지정하세요.`,
  'windows-share': () => 'Windows 공유는 이 시스템에 탑재해야 합니다. 탑재한 폴더를 지정하세요.',
  'no-logs': ({ path, skipped }) =>
    `로그가 없습니다: ${path}(${skipped === 0 ? '빈 폴더' : `다른 파일 ${formatCount(skipped)}개`})`,
  'name-log-folder': () => '로그가 있는 폴더를 지정하세요. 파일을 직접 지정하면 이름과 관계없이 읽습니다.',
  'nothing-to-read': () => '읽을 것이 없습니다',
  'all-empty': () => '지정한 것이 모두 비어 있습니다',
  'no-known-logs': () => '이 호스트의 알려진 로그 폴더에 로그가 없습니다',
  'name-folder-as-in': ({ example }) => `로그가 있는 폴더를 지정하세요. 예: logscan ${example}`,
  binary: ({ path }) => `${path}: 텍스트가 아니라 이진 데이터입니다. 텍스트로 보이는 부분만 검색했습니다`,
  'export-as-text': ({ command }) =>
    `텍스트로 내보낸 뒤 그 파일을 검사하세요. 이벤트 로그를 내보내는 명령: ${command}`,
  'other-mark': ({ path, mark, encoding }) =>
    `${path}: 바이트 순서 표시(BOM)는 ${mark}, 읽은 인코딩은 --encoding 값인 ${encoding}입니다`,
  'scan-without-encoding': () => '--encoding 없이 검사하세요.',
  interrupted: ({ done, total }) =>
    `검사가 중단되었습니다: 로그 ${formatCount(total)}개 중 ${formatCount(done)}개를 읽었습니다`,
  'scan-again': () => '나머지를 보려면 다시 검사하세요.',
  'bundle-not-followed': ({ path }) => `${path}: 압축 파일은 늘어나지 않으므로 계속 지켜보지 않습니다`,
  'scan-without-follow': () => '--follow 없이 검사하세요.',

  'event-log': ({ path }) => `${path}: 이벤트 로그는 logscan에서 열 수 없습니다`,
  'export-event-log': ({ command }) =>
    `다음 명령을 사용하여 텍스트로 내보낸 뒤 그 파일을 검사하세요: ${command}`,
  packed: ({ path, method }) => `${path}: logscan에서 열 수 없는 압축 형식입니다(${method})`,
  'packed-by-number': ({ path, method }) => `${path}: logscan에서 열 수 없는 압축 방식입니다(번호 ${method})`,
  'unusual-tar-entry': ({ path }) =>
    `${path}: 희소 또는 알 수 없는 종류의 tar 항목은 logscan에서 열 수 없습니다`,
  'unpack-by-7-zip': () => '7-Zip을 사용하여 압축을 풀고 그 폴더를 검사하세요.',
  'unpack-by-command': ({ command }) => `다음 명령을 사용하여 압축을 풀고 그 폴더를 검사하세요: ${command}`,
  encrypted: ({ path }) => `${path}: 암호화되어 있습니다`,
  'unpack-by-password': () => '암호를 사용하여 압축을 풀고 그 폴더를 검사하세요.',
  'too-deep': ({ path, depth }) =>
    `${path}: 압축 파일이 ${formatCount(depth)}단계로 중첩되어 열지 않았습니다`,
  'too-many-entries': ({ path, allowed }) =>
    `${path}: 항목이 ${formatCount(allowed)}개를 넘어 나머지는 읽지 않았습니다`,
  'entry-too-large': ({ path, allowed }) =>
    `${path}: 크기 제한(${size(allowed)})을 넘어 나머지는 읽지 않았습니다`,
  'bundle-too-large': ({ path, allowed }) =>
    `${path}: 압축을 푼 크기가 제한(${size(allowed)})을 넘어 나머지는 읽지 않았습니다`,
  bomb: ({ path, allowed }) =>
    `${path}: 압축을 푼 크기가 원래의 ${formatCount(allowed)}배를 넘어 압축 폭탄으로 의심됩니다. 나머지는 읽지 않았습니다`,
  'allow-more': ({ option }) =>
    `믿을 수 있는 파일이면 ${option} 옵션으로 제한을 늘리거나, 압축을 풀고 그 폴더를 검사하세요.`,
  'inner-zip-too-large': ({ path, allowed }) =>
    `${path}: 압축 파일 안의 zip이 크기 제한(${size(allowed)})을 넘어 열지 않았습니다`,
  'unpack-outer': () => '바깥쪽 압축 파일을 풀고 그 폴더를 검사하세요.',
  damaged: ({ path, reason }) => damaged(path, reason),
  'damaged-ends-early': ({ path }) => damaged(path, '중간에 끝남'),
  'damaged-no-beginning': ({ path }) => damaged(path, '시작 부분이 압축 파일 형식이 아님'),
  'damaged-no-end': ({ path }) => damaged(path, '끝부분과 그 안의 파일 목록이 없음'),
  'damaged-shared-bytes': ({ path }) => damaged(path, '다른 항목과 데이터를 공유함'),
  'damaged-wrong-size': ({ path, held, claimed }) =>
    damaged(path, `표시된 크기 ${claimed}바이트, 실제 크기 ${held}바이트`),
  'damaged-wrong-sum': ({ path }) => damaged(path, '체크섬이 틀림'),
  'fetch-again': () => '압축 파일을 다시 받거나 다시 만들고, 크기를 원본과 비교하세요.',
  'unsafe-names': (entries) => `${entries.path}: ${logsOf(entries)}의 경로가 압축 파일 밖을 가리킵니다`,
  'do-not-unpack': () =>
    '해당 로그는 검사했으며 아무것도 쓰지 않았습니다. 믿을 수 없는 압축 파일이면 풀지 마세요.',
  'only-links': (entries) => `${entries.path}: ${logsOf(entries)}의 파일이 없고 링크만 있습니다`,
  'bundle-linked-files': () => '링크가 가리키는 파일을 포함하여 압축 파일을 다시 만드세요.',
  'more-entries': ({ path, more, told }) =>
    `${path}: 앞의 ${formatCount(told)}개와 같은 이유로 읽지 못한 항목이 ${formatCount(more)}개 더 있습니다`,

  'state-unreadable': ({ path, reason }) => `상태 파일을 읽을 수 없습니다: ${path}(${reason})`,
  'see-who-may-read': () => '읽기 권한을 확인하세요.',
  'state-unwritable': ({ path, reason }) => `상태 파일을 쓸 수 없습니다: ${path}(${reason})`,
  'let-state-be-written': () =>
    '쓸 수 있는 위치를 지정하세요. 상태 파일이 없으면 다시 시작할 때 같은 기록이 되풀이됩니다.',
  'state-damaged': ({ path }) =>
    `상태 파일이 손상되었거나 다른 버전의 logscan에서 만든 것입니다: ${path}. 모든 로그를 처음부터 읽습니다`,
  'state-set-aside': ({ path }) =>
    `원래 파일을 따로 보관했습니다: ${path}. 문제를 보고할 때 쓰거나 삭제하세요.`,
  'delete-state': () => '삭제하세요.',

  empty: ({ path }) => `${path}: 비어 있습니다`,
  'no-logs-in-bundle': ({ path }) => `${path}: 로그가 없습니다`,
  'repeats-counted': ({ path }) =>
    `${path}: 다른 로그와 중복되지만 기록이 너무 많아 대조하지 못하고 두 번 세었습니다`,
  'repeats-forgotten': ({ count }) =>
    `기억할 수 있는 수를 넘은 기록 ${formatCount(count)}건: 여러 로그에 같은 기록이 있으면 두 번 이상 셀 수 있습니다`,
  'zone-unknown': ({ formats }) =>
    `표준 시간대가 없는 시각은 로그를 쓴 컴퓨터의 시계 기준입니다: ${list(formats.map(koreanTitle))}. --tz 옵션으로 지정할 수 있습니다`,
  'zone-ambiguous': () =>
    '시계가 앞뒤로 조정된 때의 일부 시각은 두 순간을 뜻하거나 존재하지 않습니다. 조정 전의 시차를 적용했습니다',
  'no-record-in-window': ({ outside, newest }) => inWindow('로그가', outside, newest),
  'no-finding-in-window': ({ outside, newest }) => inWindow('기록이', outside, newest),
  'baseline-cut': ({ signature, most }) =>
    `기준선에는 ${signature} 지문이 ${most}개만 있고 실제로는 더 많습니다. 이 시그니처의 기록은 모두 알려진 것으로 봅니다(--format ndjson 기준선은 모두 담습니다)`,
  'baseline-made-with': ({ name, option }) =>
    `${name}: ${option} 옵션으로 만들어져 제외된 내용이 없습니다. 그 내용은 새로운 문제로 봅니다`,
  'baseline-full': ({ name }) =>
    `${name}: 발견된 내용을 모두 담지 못했습니다. 빠진 내용은 새로운 문제로 봅니다(--format ndjson은 모두 담습니다)`,
  'window-untimed': ({ count }) =>
    `시각이 없는 기록 ${formatCount(count)}건은 범위에 드는지 알 수 없어 제외했습니다`,
  'window-uncertain': ({ count }) =>
    `표준 시간대를 알 수 없는 기록 ${formatCount(count)}건은 범위 밖일 수 있습니다. --tz 옵션으로 지정하세요`,
  'year-inferred': ({ by, formats }) =>
    `날짜에 연도가 없어 다음에서 연도를 정했습니다: ${by.map((basis) => bases[basis]).join(' 또는 ')}. 대상: ${list(formats.map(koreanTitle))}`,
  'year-uncertain': (files) =>
    `파일의 수정 시각이 마지막 로그와 다르면(예: 복사한 뒤) 연도가 틀릴 수 있습니다: ${named(files)}`,
  'year-unknown': (files) =>
    `날짜에 연도가 없고 알아낼 방법도 없어 시각을 표시하지 않습니다: ${named(files)}`,
};
