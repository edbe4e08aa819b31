/**
 * What the interface says, in Simplified Chinese.
 */
import type { Texts } from './english.ts';
import { formatCount, formatRate, formatSize, formatSpan, joinList } from './format.ts';

const list = (numbers: readonly number[]) => joinList(numbers, ' 和 ', '、');
const span = (milliseconds: number) => formatSpan(milliseconds, [' 秒', ' 分钟', ' 小时', ' 天']);
const size = (bytes: number) => formatSize(bytes, '字节');
const rate = (count: number, milliseconds: number) =>
  formatRate(count, milliseconds, [' 次/秒', ' 次/分钟', ' 次/小时']);

export const chinese: Texts = {
  severity: { critical: '严重', error: '错误', warning: '警告', info: '信息' },
  nothingFound: '未发现已知故障。',
  nothingRead: '未读取到任何内容，无法判断是否有故障。',
  nothingInGaps: '未发现已知故障，但并非全部内容都已读取。',
  nothingInUnknown: '未发现已知故障，但所有日志的格式均未知。',
  nothingShown: (count) => `有 ${formatCount(count)} 个问题低于所显示的严重级别。`,
  startHere: (title) => `从这里开始：${title}。`,
  explains: (numbers) => `它也是问题 ${list(numbers)} 的原因。`,
  causedBy: (numbers) => `由问题 ${list(numbers)} 引起，请先处理它。`,
  possible: '可能：这些日志内容也可能有别的含义。',
  goesOn: '仍在发生',
  past: '已成过去',
  times: (count) => `${formatCount(count)} 次`,
  where: '日志内容',
  why: '原因',
  what: '处理步骤',
  shows: (expect) => `应显示：${expect}`,
  moreInSource: (count) => `此文件中另有 ${formatCount(count)} 处`,
  moreSources: (count) => `另有 ${formatCount(count)} 个文件`,
  gaps: '未读取',
  action: (action) => `→ ${action}`,
  totals: (diagnoses, findings) => `${formatCount(diagnoses)} 个问题，${formatCount(findings)} 处记录`,
  bytes: size,
  read: (sources, lines, bytes) =>
    `已读取 ${formatCount(sources)} 个日志：${formatCount(lines)} 行，${size(bytes)}`,
  readIn: (read, seconds) => `${read}，${seconds.toFixed(1)} 秒`,
  moreGaps: (count) => `另有 ${formatCount(count)} 项与此相同`,
  copies: (count) => `省略副本 ${formatCount(count)} 个`,
  skipped: (count) => `跳过其他文件 ${formatCount(count)} 个`,
  unread: (count) => `有 ${formatCount(count)} 处缺口：并非全部已读取`,
  unknownFormat: (count) => `${formatCount(count)} 个日志的格式未知：其中只计入 Microsoft 独有的语句`,
  readAt: (clock) => `读到于 ${clock}`,
  folded: (milliseconds, count, title) =>
    `${span(milliseconds)}内又有 ${formatCount(count)} 次（${rate(count, milliseconds)}）：${title}`,
  quiet: (milliseconds, count, title) =>
    `已有 ${span(milliseconds)}未再出现，共 ${formatCount(count)} 次：${title}`,
  followed: (files) => `${formatCount(files)} 个文件`,
  linesEachSecond: (lines) => `${formatCount(lines)} 行/秒`,
  linesSoFar: (lines) => `${formatCount(lines)} 行`,
  found: (findings) => `${formatCount(findings)} 处记录`,
  lastFound: (finding) => `最近 ${finding}`,
};
