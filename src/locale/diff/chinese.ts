/**
 * What is said of a comparison of two scans, in Simplified Chinese.
 */
import { formatCount } from '../format.ts';
import { type DiffTexts, joinParts } from './english.ts';

export const chinese: DiffTexts = {
  new: '新增',
  unknown: '无法确定是否已解决',
  remaining: '仍然存在',
  fixed: '已解决',
  nothing: '两次扫描均未发现已知故障。',
  verdict: ({ new: fresh, unknown, remaining, fixed }) =>
    joinParts(
      '，',
      `新增 ${formatCount(fresh)} 个`,
      unknown > 0 && `无法确定 ${formatCount(unknown)} 个`,
      `仍然存在 ${formatCount(remaining)} 个`,
      `已解决 ${formatCount(fixed)} 个`,
    ),
  side: { before: '之前', after: '之后' },
  times: (count) => `${formatCount(count)} 次`,
  change: (before, after) => `${formatCount(before)} → ${formatCount(after)} 次`,
  troubles: (fresh, gone) =>
    `同类问题：${joinParts('，', fresh > 0 && `新增 ${formatCount(fresh)} 个`, gone > 0 && `消失 ${formatCount(gone)} 个`)}`,
  freshValue: '新增',
  goneValue: '消失',
  notAgain: '此后未再出现',
  causedBy: (titles) => `原因：${titles}`,
  unreadBefore: (formats) => `之前未读取此类日志：${formats}`,
  reasons: {
    'not-read': (formats) => `之后未读取其日志：${formats}`,
    gaps: () => '之后并非全部已读取',
    'left-out': () => '之后的报告省略了此类问题（--severity、--baseline）',
    'not-looked-for': () => '之后所用的目录中没有它',
  },
  notes: {
    gaps: (side) => `${side}：并非全部已读取`,
    'coverage-unknown': (side) =>
      `${side}：所保存的报告未说明读取了哪些日志，因此无法判断某个故障的日志是否已读取（--format json 会说明）`,
    partial: (side) => `${side}：所保存的报告是用 --severity 或 --baseline 生成的，省略了部分内容`,
    'other-catalogue': () => '两次扫描所用的目录不同：有些问题可能只是现在才能识别',
    redacted: (side) => `${side}：名称已替换为化名，因此不比较捕获的值`,
    order: () => '之后的最新记录早于之前的最新记录：顺序是否正确？',
  },
  scanned: (sources, findings, newest) =>
    joinParts(
      '，',
      `已读取 ${formatCount(sources)} 个日志`,
      `${formatCount(findings)} 处记录`,
      newest && `最新记录 ${newest}`,
    ),
  saved: (format, findings, newest) =>
    joinParts(
      '，',
      `所保存的报告（${format}）`,
      `${formatCount(findings)} 处记录`,
      newest && `最新记录 ${newest}`,
    ),
};
