/**
 * What `--help` says, in Simplified Chinese, by what it says in English: first the words of the parser, then commands, options,
 * and those of following and of bundles. `{values}` is what an option may be.
 */
export const chinese: Readonly<Record<string, string>> = {
  'Commands:': '命令：',
  'Positionals:': '参数：',
  'Options:': '选项：',
  'Examples:': '示例：',
  command: '命令',
  default: '默认',
  'default:': '默认:',
  boolean: '开关',
  string: '值',
  required: '必需',
  'Show help': '显示帮助',
  'Show version number': '显示版本号',

  'Reads the logs of Azure Site Recovery, Azure Backup and Azure Migrate, and says what broke first and what to do.':
    '读取 Azure Site Recovery、Azure 备份和 Azure Migrate 的日志，指出最先发生的故障以及处理步骤。',
  'Scan files, folders, bundles, patterns, or - for standard input; without inputs, the known log folders of this host':
    '扫描文件、文件夹、压缩包、通配符，或用 - 表示标准输入；不指定时扫描本机的已知日志文件夹',
  'Files, folders, bundles (.zip .tar .tgz .gz), patterns, or -; none: the known log folders of this host':
    '文件、文件夹、压缩包（.zip .tar .tgz .gz）、通配符或 -；不指定时为本机的已知日志文件夹',
  'Say what a code (0x8007274C, 78186, WSAETIMEDOUT) or a signature means':
    '解释代码（0x8007274C、78186、WSAETIMEDOUT）或特征的含义',
  'A code or a signature id': '代码或特征 ID',
  'List the signatures: all, or those with these words': '列出特征：全部，或含有这些词的特征',
  'Words of title, codes or causes': '标题、代码或原因中的词',
  'Compare two scans: what is new, still there, and fixed': '比较两次扫描：新出现的、仍存在的和已修复的问题',
  'What to scan, or a report of it that was saved (json, ndjson, sarif), or -':
    '要扫描的内容，或已保存的报告（json、ndjson、sarif），或 -',
  'The same, of later': '之后的扫描内容或报告',
  'Check signature files, or begin one': '检查特征文件，或新建一个',
  'Check signature files and their examples; without paths, the built-in ones of a clone':
    '检查特征文件及其示例；不指定路径时检查源代码副本中的内置文件',
  'Files or folders': '文件或文件夹',
  'Draft a signature from a pasted line, or from standard input': '根据粘贴的日志行或标准输入起草特征',
  'The line, in quotes': '日志行，加引号',
  'Its id: component/words': '特征的 ID：组件/词',
  'Write a script that completes the command line: for bash, zsh, fish or powershell':
    '输出命令行补全脚本：bash、zsh、fish 或 powershell',
  'For which shell: {values}': '用于哪种 shell：{values}',
  'what is wrong on this host': '本机有什么问题',
  'what is wrong on this process server': '此进程服务器有什么问题',
  'what goes wrong from now on': '从现在起发生的问题',
  'the same of a support bundle, for programs': '支持包中的问题，供程序读取',
  'what a repair has changed': '修复后的变化',
  'what a code means': '代码的含义',
  'Exit codes: 0 nothing found, 1 something found, 2 wrong usage, 3 not everything was read, 4 defect, 130 interrupted.':
    '退出代码：0 未发现问题，1 发现问题，2 用法错误，3 未全部读取，4 程序缺陷，130 已中断。',

  none: '无',
  'More signature files, or folders of them': '其他特征文件，或其所在文件夹',
  'Use the built-in signatures (--no-builtin: only your own)': '使用内置特征（--no-builtin：仅使用自己的）',
  'Look only for signatures with these ids (network/*)': '只查找这些 ID 的特征（network/*）',
  'Leave out signatures with these ids': '排除这些 ID 的特征',
  'Language of titles, causes and steps: {values}': '标题、原因和步骤的语言：{values}',
  'that of the environment': '环境的语言',
  'What to write: {values}': '输出格式：{values}',
  'pretty; in GitHub Actions and Azure Pipelines theirs':
    'pretty；在 GitHub Actions 和 Azure Pipelines 中为其专用格式',
  'Write a report into a file as well: report.html, results.sarif, junit=results.xml; may be repeated':
    '同时将报告写入文件：report.html、results.sarif、junit=results.xml；可多次指定',
  'pretty; in GitHub Actions and Azure Pipelines with a summary':
    'pretty；在 GitHub Actions 和 Azure Pipelines 中另附摘要',
  'Write the comparison into a file as well: diff.md, diff.json, diff.txt; may be repeated':
    '同时将比较结果写入文件：diff.md、diff.json、diff.txt；可多次指定',
  'Exit with 1 from this severity up: {values}': '达到此严重级别时以 1 退出：{values}',
  'Exit with 1 when something new is of this severity or above: {values}':
    '新问题达到此严重级别时以 1 退出：{values}',
  'Show from this severity up': '显示此级别及以上的问题',
  'Only from this severity up': '仅此严重级别及以上',
  'Only of this component (mars-agent)': '仅此组件（mars-agent）',
  'Only with this code, in any form (0x8007274C)': '仅含此代码，任意写法均可（0x8007274C）',
  'Report only what this saved report (json, ndjson, sarif) does not know':
    '只报告此已保存报告（json、ndjson、sarif）中没有的内容',
  'Findings that each diagnosis keeps': '每个问题保留的记录数',
  'Threads that read files (default: by the cores and by how much there is to read)':
    '读取文件的线程数（默认取决于核心数和数据量）',
  'Lines to show before and after a finding': '记录前后显示的行数',
  '0; 2 in html': '0；html 为 2',
  'Read the inputs as this log format (mars-errlog)': '按此日志格式读取（mars-errlog）',
  'Encoding of the inputs (utf-16le, gb18030, cp949), whatever they look like':
    '输入的编码（utf-16le、gb18030、cp949），不再自动判断',
  'Only findings from then on: 2h, 7d, 2024-03-05, 2024-03-05T06:00+09:00':
    '只报告此时间之后的记录：2h, 7d, 2024-03-05, 2024-03-05T06:00+09:00',
  'Only findings up to then, that day or minute included': '只报告此时间之前的记录，含当天或该分钟',
  'Zone of logs that state none: Asia/Seoul, UTC, +09:00':
    '未注明时区的日志所用时区：Asia/Seoul, UTC, +09:00',
  'Show a status line or a progress bar on a terminal (--no-progress: never)':
    '在终端显示状态行或进度条（--no-progress：不显示）',
  'Take inputs that are no paths as patterns (--no-glob: never)':
    '不是路径的输入视为通配符（--no-glob：不视为）',
  'Exit with 3 when anything was not read, or no log has a known format':
    '有内容未读取，或没有日志格式已知时，以 3 退出',
  'Replace names of hosts, addresses, users, GUIDs and paths by pseudonyms (secrets never show)':
    '用化名替换主机名、地址、用户、GUID 和路径（机密从不显示）',
  'Write nothing but the results': '只输出结果',
  'Use colours: {values}': '使用颜色：{values}',

  'Following:': '持续跟踪：',
  'Keep reading as logs grow and rotate, until it is stopped': '日志增长和轮换时持续读取，直到停止',
  'Remember positions in this file, and go on from there after a restart':
    '将读取位置记录在此文件中，重启后从该处继续',
  'Time between two looks at the files (default: 250ms)': '检查文件的间隔（默认 250ms）',
  'Run this command for new diagnoses: it reads them as JSON from its standard input':
    '发现新问题时运行此命令，其标准输入为问题的 JSON',
  'Least time between two runs of it (default: 60s)': '两次运行的最短间隔（默认 60s）',
  'Limits for bundles:': '压缩包限制：',
  'Entries of a bundle': '压缩包的条目数',
  'Archives one inside the other': '压缩包嵌套层数',
  'Size of an entry': '单个条目的大小',
  'Size of all that a bundle unpacks to': '压缩包解压后的总大小',
  'How many times its size a bundle, or a large entry, may unpack to': '压缩包或大条目解压后可达原大小的倍数',
};
