/**
 * What the interface says of a comparison of two scans, by language.
 */
import { formatCount } from './format.ts';
import type { Language } from './languages.ts';

type Side = 'before' | 'after';

export interface DiffTexts {
  /** Headings of the lists. */
  new: string;
  unknown: string;
  remaining: string;
  fixed: string;
  nothing: string;
  verdict(counts: { new: number; unknown: number; remaining: number; fixed: number }): string;
  side: Record<Side, string>;
  times(count: number): string;
  /** How often before, and how often after. */
  change(before: number, after: number): string;
  /** A known diagnosis with troubles of its own kind that are new, or gone. */
  troubles(fresh: number, gone: number): string;
  freshValue: string;
  goneValue: string;
  notAgain: string;
  causedBy(titles: string): string;
  /** Logs of these formats were not read before. */
  unreadBefore(formats: string): string;
  /** Why nobody knows whether it is fixed. */
  reasons: {
    'not-read': (formats: string) => string;
    gaps: () => string;
    'left-out': () => string;
    'not-looked-for': () => string;
  };
  notes: {
    gaps: (side: string) => string;
    'coverage-unknown': (side: string) => string;
    partial: (side: string) => string;
    'other-catalogue': (side: string) => string;
    redacted: (side: string) => string;
    order: (side: string) => string;
  };
  /** What was compared. */
  scanned(sources: number, findings: number, newest: string | null): string;
  saved(format: string, findings: number, newest: string | null): string;
}

const plural = (count: number, one: string) => `${formatCount(count)} ${one}${count === 1 ? '' : 's'}`;

/** Parts that are there, with what stands between them. */
const joined = (between: string, ...parts: (string | null | false)[]) =>
  parts.filter((part) => part !== null && part !== false).join(between);

export const diffTexts: Record<Language, DiffTexts> = {
  en: {
    new: 'New',
    unknown: 'Not known whether fixed',
    remaining: 'Still there',
    fixed: 'Fixed',
    nothing: 'No known failure was found in either.',
    verdict: ({ new: fresh, unknown, remaining, fixed }) =>
      joined(
        ', ',
        `${formatCount(fresh)} new`,
        unknown > 0 && `${formatCount(unknown)} unknown`,
        `${formatCount(remaining)} still there`,
        `${formatCount(fixed)} fixed`,
      ),
    side: { before: 'before', after: 'after' },
    times: (count) => (count === 1 ? 'once' : `${formatCount(count)} times`),
    change: (before, after) => `${formatCount(before)} → ${formatCount(after)} times`,
    troubles: (fresh, gone) =>
      `of its kind: ${joined(', ', fresh > 0 && `${formatCount(fresh)} new`, gone > 0 && `${formatCount(gone)} gone`)}`,
    freshValue: 'new',
    goneValue: 'gone',
    notAgain: 'not found again since',
    causedBy: (titles) => `caused by: ${titles}`,
    unreadBefore: (formats) => `such logs were not read before: ${formats}`,
    reasons: {
      'not-read': (formats) => `its logs were not read after: ${formats}`,
      gaps: () => 'not everything was read after',
      'left-out': () => 'the report after leaves out such diagnoses (--severity, --baseline)',
      'not-looked-for': () => 'the catalogue after does not have it',
    },
    notes: {
      gaps: (side) => `not everything was read ${side}`,
      'coverage-unknown': (side) =>
        `the saved report ${side} does not say which logs were read: whether that of a failure was cannot be told (--format json says it)`,
      partial: (side) =>
        `the saved report ${side} was made with --severity or --baseline, and leaves something out`,
      'other-catalogue': () =>
        'both were made with different catalogues: something may be new only because it is recognised now',
      redacted: (side) => `names were replaced by pseudonyms ${side}: captured values are not compared`,
      order: () => 'the newest record after is older than that before: is the order right?',
    },
    scanned: (sources, findings, newest) =>
      joined(
        ', ',
        `${plural(sources, 'log')} read`,
        plural(findings, 'finding'),
        newest && `newest record ${newest}`,
      ),
    saved: (format, findings, newest) =>
      joined(
        ', ',
        `saved report (${format})`,
        plural(findings, 'finding'),
        newest && `newest record ${newest}`,
      ),
  },
  'zh-CN': {
    new: '新增',
    unknown: '无法确定是否已解决',
    remaining: '仍然存在',
    fixed: '已解决',
    nothing: '两次扫描均未发现已知故障。',
    verdict: ({ new: fresh, unknown, remaining, fixed }) =>
      joined(
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
      `同类问题：${joined('，', fresh > 0 && `新增 ${formatCount(fresh)} 个`, gone > 0 && `消失 ${formatCount(gone)} 个`)}`,
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
      redacted: (side) => `${side}：名称已替换为假名，因此不比较捕获的值`,
      order: () => '之后的最新记录早于之前的最新记录：顺序是否正确？',
    },
    scanned: (sources, findings, newest) =>
      joined(
        '，',
        `已读取 ${formatCount(sources)} 个日志`,
        `${formatCount(findings)} 处记录`,
        newest && `最新记录 ${newest}`,
      ),
    saved: (format, findings, newest) =>
      joined(
        '，',
        `所保存的报告（${format}）`,
        `${formatCount(findings)} 处记录`,
        newest && `最新记录 ${newest}`,
      ),
  },
  ko: {
    new: '새로 발생',
    unknown: '해결 여부를 알 수 없음',
    remaining: '남아 있음',
    fixed: '해결됨',
    nothing: '두 검사 모두에서 알려진 장애를 찾지 못했습니다.',
    verdict: ({ new: fresh, unknown, remaining, fixed }) =>
      joined(
        ', ',
        `새로 발생 ${formatCount(fresh)}개`,
        unknown > 0 && `알 수 없음 ${formatCount(unknown)}개`,
        `남아 있음 ${formatCount(remaining)}개`,
        `해결됨 ${formatCount(fixed)}개`,
      ),
    side: { before: '이전', after: '이후' },
    times: (count) => `${formatCount(count)}회`,
    change: (before, after) => `${formatCount(before)} → ${formatCount(after)}회`,
    troubles: (fresh, gone) =>
      `같은 종류의 문제: ${joined(', ', fresh > 0 && `새로 발생 ${formatCount(fresh)}개`, gone > 0 && `사라짐 ${formatCount(gone)}개`)}`,
    freshValue: '새로 발생',
    goneValue: '사라짐',
    notAgain: '그 이후 다시 발견되지 않음',
    causedBy: (titles) => `원인: ${titles}`,
    unreadBefore: (formats) => `이전에는 이런 로그를 읽지 않았습니다: ${formats}`,
    reasons: {
      'not-read': (formats) => `이후에는 해당 로그를 읽지 않았습니다: ${formats}`,
      gaps: () => '이후에는 전부 읽지는 못했습니다',
      'left-out': () => '이후 보고서는 이런 문제를 제외합니다(--severity, --baseline)',
      'not-looked-for': () => '이후에 사용한 카탈로그에는 없습니다',
    },
    notes: {
      gaps: (side) => `${side}: 전부 읽지는 못했습니다`,
      'coverage-unknown': (side) =>
        `${side}: 저장된 보고서에 어떤 로그를 읽었는지 나와 있지 않아, 장애의 로그를 읽었는지 알 수 없습니다(--format json에는 나와 있습니다)`,
      partial: (side) =>
        `${side}: 저장된 보고서가 --severity 또는 --baseline으로 만들어져 일부가 빠져 있습니다`,
      'other-catalogue': () =>
        '서로 다른 카탈로그로 만들어졌습니다. 이제야 인식되어 새로 보이는 문제가 있을 수 있습니다',
      redacted: (side) => `${side}: 이름이 가명으로 바뀌어 있어 수집된 값은 비교하지 않습니다`,
      order: () => '이후의 가장 최근 기록이 이전보다 오래되었습니다. 순서가 맞습니까?',
    },
    scanned: (sources, findings, newest) =>
      joined(
        ', ',
        `로그 ${formatCount(sources)}개 읽음`,
        `기록 ${formatCount(findings)}건`,
        newest && `가장 최근 기록 ${newest}`,
      ),
    saved: (format, findings, newest) =>
      joined(
        ', ',
        `저장된 보고서(${format})`,
        `기록 ${formatCount(findings)}건`,
        newest && `가장 최근 기록 ${newest}`,
      ),
  },
};
