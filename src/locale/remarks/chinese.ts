/**
 * What is said of gaps and notes, in Simplified Chinese.
 */
import { formatCount, formatSize } from '../format.ts';
import type { Basis, Entries, Sentences, Some } from './english.ts';
import { chineseTitle } from './log-formats.ts';

const list = (items: readonly string[]) => items.join('、');
const size = (bytes: number) => formatSize(bytes, '字节');
const damaged = (path: string, why: string) => `${path} 已损坏：${why}。能读取的部分已扫描`;
const unopened = (path: string, what: string) => `${path} ${what}，logscan 无法打开`;
const logsOf = ({ count, first }: Entries) =>
  count === 1 ? `日志 ${first} ` : ` ${formatCount(count)} 个日志（如 ${first}）`;
const named = ({ paths, more }: Some) => list(paths) + (more > 0 ? `，另有 ${formatCount(more)} 个` : '');
const inWindow = (what: string, outside: number, newest: string) =>
  `--since 和 --until 的时间范围内没有${what}：${outside > 0 ? `范围外有 ${formatCount(outside)} 处记录；` : ''}最新记录的时间为 ${newest}`;

const bases: Record<Basis, string> = {
  'file-time': '文件的修改时间',
  'other-logs': '同目录的其他日志（文件时间与其不符）',
  'entry-time': '压缩包中记录的文件时间',
  clock: '本机时钟',
};

export const chinese: Sentences = {
  'access-denied': ({ path }) => `拒绝访问 ${path}`,
  'run-as-administrator': () =>
    '请以管理员身份运行 logscan（Linux 上使用 sudo），或将文件复制到有读取权限的位置。',
  'in-use': ({ path }) => `${path} 正被其他程序占用`,
  'stop-its-holder': () => '请扫描其副本，或停止占用该文件的程序。',
  'is-folder': ({ path }) => `${path} 是文件夹`,
  'name-file-or-folder': () => '请指定文件，或指定可以列出内容的文件夹。',
  unreadable: ({ path, reason }) => `无法读取 ${path}：${reason}`,
  'check-disk': () => '请检查磁盘和路径，或扫描其副本。',
  missing: ({ path }) => `文件或文件夹不存在：${path}`,
  'check-spelling': () => '请检查拼写，给含空格的路径加上引号，并确认驱动器存在。',
  'nearest-command': ({ command }) => `是否想使用命令“logscan ${command}”？如果不是，请检查路径的拼写。`,
  'backslash-before-quote': () => '结束引号前的反斜杠会使引号成为路径的一部分：请去掉该反斜杠。',
  'unknown-variables': ({ names }) => `环境变量 ${names.join(' 或 ')} 不存在：请检查变量名，或写出完整路径。`,
  'windows-drive': ({ drive }) =>
    `${drive} 是 Windows 驱动器，在本系统上无效：请将文件夹复制到本机，再指定该副本。`,
  'windows-share': () => 'Windows 共享需要先挂载到本系统：请指定其挂载点文件夹。',
  'no-logs': ({ path, skipped }) =>
    `${path} 中没有日志（${skipped === 0 ? '文件夹为空' : `有 ${formatCount(skipped)} 个其他文件`}）`,
  'name-log-folder': () => '请指定日志所在的文件夹；也可直接指定文件，无论其名称如何都会读取。',
  'nothing-to-read': () => '没有可读取的内容',
  'all-empty': () => '指定的内容全部为空',
  'no-known-logs': () => '本机的已知日志文件夹中没有日志',
  'name-folder-as-in': ({ example }) => `请指定日志所在的文件夹，例如：logscan ${example}`,
  binary: ({ path }) => `${path} 是二进制数据而不是文本：只搜索了其中看起来像文本的部分`,
  'export-as-text': ({ command }) => `请将其导出为文本后再扫描；事件日志可用此命令导出：${command}`,
  'other-mark': ({ path, mark, encoding }) =>
    `${path} 的字节顺序标记（BOM）为 ${mark}，但已按 --encoding 指定的 ${encoding} 读取`,
  'scan-without-encoding': () => '请去掉 --encoding 后重新扫描。',
  interrupted: ({ done, total }) =>
    `扫描已中断：共 ${formatCount(total)} 个日志，已读取 ${formatCount(done)} 个`,
  'scan-again': () => '请重新扫描以查看其余部分。',
  'bundle-not-followed': ({ path }) => `${path} 是压缩包，内容不会增长：不对其持续跟踪`,
  'scan-without-follow': () => '请去掉 --follow 后扫描。',

  'event-log': ({ path }) => unopened(path, '是事件日志'),
  'export-event-log': ({ command }) => `请用此命令导出为文本，再扫描导出的文件：${command}`,
  packed: ({ path, method }) => unopened(path, `使用 ${method} 压缩`),
  'packed-by-number': ({ path, method }) => unopened(path, `使用第 ${method} 号压缩方法`),
  'unusual-tar-entry': ({ path }) => unopened(path, '是稀疏或未知类型的 tar 条目'),
  'unpack-by-7-zip': () => '请用 7-Zip 解压，再扫描解压后的文件夹。',
  'unpack-by-command': ({ command }) => `请用此命令解压，再扫描解压后的文件夹：${command}`,
  encrypted: ({ path }) => `${path} 已加密`,
  'unpack-by-password': () => '请用密码解压，再扫描解压后的文件夹。',
  'too-deep': ({ path, depth }) => `${path} 位于第 ${formatCount(depth)} 层嵌套压缩包中，未打开`,
  'too-many-entries': ({ path, allowed }) => `${path} 的条目超过 ${formatCount(allowed)} 个：其余未读取`,
  'entry-too-large': ({ path, allowed }) => `${path} 大于 ${size(allowed)}：其余部分未读取`,
  'bundle-too-large': ({ path, allowed }) => `${path} 解压后超过 ${size(allowed)}：其余未读取`,
  bomb: ({ path, allowed }) =>
    `${path} 解压后超过原大小的 ${formatCount(allowed)} 倍，疑似压缩炸弹：其余未读取`,
  'allow-more': ({ option }) => `如果信任其来源，请用 ${option} 放宽限制，或解压后扫描文件夹。`,
  'inner-zip-too-large': ({ path, allowed }) => `${path} 是压缩包内超过 ${size(allowed)} 的 zip，未打开`,
  'unpack-outer': () => '请解压外层压缩包，再扫描解压后的文件夹。',
  damaged: ({ path, reason }) => damaged(path, reason),
  'damaged-ends-early': ({ path }) => damaged(path, '内容不完整，提前结束'),
  'damaged-no-beginning': ({ path }) => damaged(path, '开头不是压缩包的格式'),
  'damaged-no-end': ({ path }) => damaged(path, '缺少结尾及其中的文件列表'),
  'damaged-shared-bytes': ({ path }) => damaged(path, '与另一条目共用同一段数据'),
  'damaged-wrong-size': ({ path, held, claimed }) =>
    damaged(path, `声明为 ${claimed} 字节，实际为 ${held} 字节`),
  'damaged-wrong-sum': ({ path }) => damaged(path, '校验和错误'),
  'fetch-again': () => '请重新获取或重新生成压缩包，并与原文件比较大小。',
  'unsafe-names': (entries) => `${entries.path} 中的${logsOf(entries)}的路径指向压缩包之外`,
  'do-not-unpack': () => '这些日志已扫描，未写入任何文件。除非信任其来源，否则请勿解压此压缩包。',
  'only-links': (entries) => `${entries.path} 中的${logsOf(entries)}只是链接，没有文件本身`,
  'bundle-linked-files': () => '请重新生成压缩包，并包含链接所指向的文件。',
  'more-entries': ({ path, more, told }) =>
    `${path} 中另有 ${formatCount(more)} 个条目未读取，情况与前 ${formatCount(told)} 个相同`,

  'state-unreadable': ({ path, reason }) => `无法读取状态文件 ${path}：${reason}`,
  'see-who-may-read': () => '请检查其读取权限。',
  'state-unwritable': ({ path, reason }) => `无法写入状态文件 ${path}：${reason}`,
  'let-state-be-written': () => '请为其指定可写入的位置；没有状态文件，重新启动后会重复报告。',
  'state-damaged': ({ path }) => `状态文件 ${path} 已损坏，或来自其他版本的 logscan：所有日志将从头读取`,
  'state-set-aside': ({ path }) => `原文件已另存为 ${path}：可保留用于报告问题，也可删除。`,
  'delete-state': () => '请将其删除。',

  empty: ({ path }) => `${path} 为空`,
  'no-logs-in-bundle': ({ path }) => `${path} 中没有日志`,
  'repeats-counted': ({ path }) => `${path} 与另一个日志重复，但记录过多，未能比对：已重复计数`,
  'repeats-forgotten': ({ count }) =>
    `有 ${formatCount(count)} 处记录超出可记住的数量：多个日志含有相同内容时，可能会重复计数`,
  'zone-unknown': ({ formats }) =>
    `未注明时区的时间以写入日志的计算机的时钟为准：${list(formats.map(chineseTitle))}；可用 --tz 指定时区`,
  'zone-ambiguous': () => '时钟回拨或拨快前后，有些时间对应两个时刻，或根本不存在：已采用调整前的时差',
  'no-record-in-window': ({ outside, newest }) => inWindow('任何日志记录', outside, newest),
  'no-finding-in-window': ({ outside, newest }) => inWindow('命中的记录', outside, newest),
  'baseline-cut': ({ signature, most }) =>
    `基线中 ${signature} 只保存了 ${most} 个指纹，实际更多：此特征的所有记录均视为已知（--format ndjson 生成的基线保存全部）`,
  'baseline-made-with': ({ name, option }) => `${name} 生成时使用了 ${option}，被省略的内容将视为新问题`,
  'baseline-full': ({ name }) =>
    `${name} 未能容纳所发现的全部内容：缺少的部分视为新问题（--format ndjson 可保存全部）`,
  'window-untimed': ({ count }) =>
    `有 ${formatCount(count)} 处记录没有时间，无法判断是否在时间范围内，已略去`,
  'window-uncertain': ({ count }) =>
    `有 ${formatCount(count)} 处记录的时区未知，可能不在时间范围内：请用 --tz 指定时区`,
  'year-inferred': ({ by, formats }) =>
    `日期中没有年份，年份取自${by.map((basis) => bases[basis]).join('或')}：${list(formats.map(chineseTitle))}`,
  'year-uncertain': (files) =>
    `文件的修改时间与最后一条记录不符（例如复制之后），年份可能有误：${named(files)}`,
  'year-unknown': (files) => `日期中没有年份，也无从推断，因此没有时间：${named(files)}`,
};
