/**
 * What `--help` says, in Korean, by what it says in English: first the words of the parser, then commands, options,
 * and those of following and of bundles. `{values}` is what an option may be.
 */
export const korean: Readonly<Record<string, string>> = {
  'Commands:': '명령:',
  'Positionals:': '인수:',
  'Options:': '옵션:',
  'Examples:': '예:',
  command: '명령',
  default: '기본',
  'default:': '기본값:',
  boolean: '스위치',
  string: '값',
  required: '필수',
  'Show help': '도움말 표시',
  'Show version number': '버전 표시',

  'Reads the logs of Azure Site Recovery, Azure Backup and Azure Migrate, and says what broke first and what to do.':
    'Azure Site Recovery, Azure Backup, Azure Migrate의 로그를 읽고, 무엇이 먼저 고장 났는지와 해야 할 일을 알려 줍니다.',
  'Scan files, folders, bundles, patterns, or - for standard input; without inputs, the known log folders of this host':
    '파일, 폴더, 압축 파일, 패턴 또는 표준 입력(-)을 검사합니다. 지정하지 않으면 이 호스트의 알려진 로그 폴더를 검사합니다',
  'Files, folders, bundles (.zip .tar .tgz .gz), patterns, or -; none: the known log folders of this host':
    '파일, 폴더, 압축 파일(.zip .tar .tgz .gz), 패턴 또는 -. 없으면 이 호스트의 알려진 로그 폴더',
  'Say what a code (0x8007274C, 78186, WSAETIMEDOUT) or a signature means':
    '코드(0x8007274C, 78186, WSAETIMEDOUT) 또는 시그니처의 뜻을 알려 줍니다',
  'A code or a signature id': '코드 또는 시그니처 ID',
  'List the signatures: all, or those with these words': '시그니처 목록: 전체 또는 이 단어가 있는 것',
  'Words of title, codes or causes': '제목, 코드 또는 원인에 있는 단어',
  'Compare two scans: what is new, still there, and fixed':
    '두 검사를 비교: 새로운 문제, 남은 문제, 해결된 문제',
  'What to scan, or a report of it that was saved (json, ndjson, sarif), or -':
    '검사할 것 또는 저장해 둔 보고서(json, ndjson, sarif), 또는 -',
  'The same, of later': '나중의 검사 대상 또는 보고서',
  'Check signature files, or begin one': '시그니처 파일을 확인하거나 새로 만듭니다',
  'Check signature files and their examples; without paths, the built-in ones of a clone':
    '시그니처 파일과 그 예를 확인합니다. 경로가 없으면 복제한 저장소의 기본 파일을 확인합니다',
  'Files or folders': '파일 또는 폴더',
  'Draft a signature from a pasted line, or from standard input':
    '붙여 넣은 줄 또는 표준 입력으로 시그니처 초안을 만듭니다',
  'The line, in quotes': '따옴표로 묶은 줄',
  'Its id: component/words': '시그니처의 ID: 구성 요소/단어',
  'Write a script that completes the command line: for bash, zsh, fish or powershell':
    '명령줄 자동 완성 스크립트를 출력합니다: bash, zsh, fish, powershell',
  'For which shell: {values}': '사용할 셸: {values}',
  'what is wrong on this host': '이 호스트의 문제',
  'what is wrong on this process server': '이 프로세스 서버의 문제',
  'what goes wrong from now on': '지금부터 생기는 문제',
  'the same of a support bundle, for programs': '지원 번들의 문제(프로그램용)',
  'what a repair has changed': '수리 후에 달라진 것',
  'what a code means': '코드의 뜻',
  'Exit codes: 0 nothing found, 1 something found, 2 wrong usage, 3 not everything was read, 4 defect, 130 interrupted.':
    '종료 코드: 0 문제 없음, 1 문제 발견, 2 잘못된 사용법, 3 전부 읽지 못함, 4 프로그램 결함, 130 중단됨.',

  none: '없음',
  'More signature files, or folders of them': '추가 시그니처 파일 또는 그 폴더',
  'Use the built-in signatures (--no-builtin: only your own)':
    '기본 시그니처 사용(--no-builtin: 직접 만든 것만)',
  'Look only for signatures with these ids (network/*)': '이 ID의 시그니처만 찾기(network/*)',
  'Leave out signatures with these ids': '이 ID의 시그니처 제외',
  'Language of titles, causes and steps: {values}': '제목, 원인, 단계의 언어: {values}',
  'that of the environment': '환경의 언어',
  'What to write: {values}': '출력 형식: {values}',
  'pretty; in GitHub Actions and Azure Pipelines theirs':
    'pretty, GitHub Actions 및 Azure Pipelines에서는 전용 형식',
  'Write a report into a file as well: report.html, results.sarif, junit=results.xml; may be repeated':
    '보고서를 파일에도 쓰기: report.html, results.sarif, junit=results.xml. 여러 번 지정할 수 있음',
  'pretty; in GitHub Actions and Azure Pipelines with a summary':
    'pretty, GitHub Actions 및 Azure Pipelines에서는 요약도 함께',
  'Write the comparison into a file as well: diff.md, diff.json, diff.txt; may be repeated':
    '비교 결과를 파일에도 쓰기: diff.md, diff.json, diff.txt. 여러 번 지정할 수 있음',
  'Exit with 1 from this severity up: {values}': '이 심각도부터 1로 종료: {values}',
  'Exit with 1 when something new is of this severity or above: {values}':
    '새로운 문제가 이 심각도 이상이면 1로 종료: {values}',
  'Show from this severity up': '이 심각도부터 표시',
  'Only from this severity up': '이 심각도 이상만',
  'Only of this component (mars-agent)': '이 구성 요소만(mars-agent)',
  'Only with this code, in any form (0x8007274C)': '이 코드가 있는 것만, 어떤 형태든(0x8007274C)',
  'Report only what this saved report (json, ndjson, sarif) does not know':
    '저장해 둔 이 보고서(json, ndjson, sarif)에 없는 것만 보고',
  'Findings that each diagnosis keeps': '문제마다 남길 기록 수',
  'Threads that read files (default: by the cores and by how much there is to read)':
    '파일을 읽는 스레드 수(기본값: 코어 수와 읽을 양에 따름)',
  'Lines to show before and after a finding': '기록 앞뒤로 표시할 줄 수',
  '0; 2 in html': '0, html은 2',
  'Read the inputs as this log format (mars-errlog)': '이 로그 형식으로 읽기(mars-errlog)',
  'Encoding of the inputs (utf-16le, gb18030, cp949), whatever they look like':
    '입력의 인코딩(utf-16le, gb18030, cp949), 자동으로 판단하지 않음',
  'Only findings from then on: 2h, 7d, 2024-03-05, 2024-03-05T06:00+09:00':
    '이때부터의 기록만: 2h, 7d, 2024-03-05, 2024-03-05T06:00+09:00',
  'Only findings up to then, that day or minute included': '이때까지의 기록만, 그 날이나 그 분을 포함',
  'Zone of logs that state none: Asia/Seoul, UTC, +09:00':
    '표준 시간대가 없는 로그의 표준 시간대: Asia/Seoul, UTC, +09:00',
  'Show a status line or a progress bar on a terminal (--no-progress: never)':
    '터미널에 상태 줄이나 진행률 표시(--no-progress: 표시 안 함)',
  'Take inputs that are no paths as patterns (--no-glob: never)':
    '경로가 아닌 입력을 패턴으로 보기(--no-glob: 보지 않음)',
  'Exit with 3 when anything was not read, or no log has a known format':
    '읽지 못한 것이 있거나 형식을 아는 로그가 없으면 3으로 종료',
  'Replace names of hosts, addresses, users, GUIDs and paths by pseudonyms (secrets never show)':
    '호스트 이름, 주소, 사용자, GUID, 경로를 가명으로 바꾸기(비밀은 항상 숨김)',
  'Write nothing but the results': '결과만 출력',
  'Use colours: {values}': '색 사용: {values}',

  'Following:': '계속 지켜보기:',
  'Keep reading as logs grow and rotate, until it is stopped':
    '로그가 늘어나고 교체되는 동안 중지할 때까지 계속 읽기',
  'Remember positions in this file, and go on from there after a restart':
    '읽은 위치를 이 파일에 남기고, 다시 시작하면 거기서부터 읽기',
  'Time between two looks at the files (default: 250ms)': '파일을 확인하는 간격(기본값: 250ms)',
  'Run this command for new diagnoses: it reads them as JSON from its standard input':
    '새 문제가 있으면 이 명령 실행: 표준 입력으로 문제의 JSON을 받음',
  'Least time between two runs of it (default: 60s)': '두 번 실행하는 사이의 최소 간격(기본값: 60s)',
  'Limits for bundles:': '압축 파일 제한:',
  'Entries of a bundle': '압축 파일의 항목 수',
  'Archives one inside the other': '압축 파일이 중첩된 단계',
  'Size of an entry': '항목 하나의 크기',
  'Size of all that a bundle unpacks to': '압축을 푼 전체 크기',
  'How many times its size a bundle, or a large entry, may unpack to':
    '압축 파일이나 큰 항목을 풀었을 때 원래 크기의 몇 배까지 허용할지',
};
