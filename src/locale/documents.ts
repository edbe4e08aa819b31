/**
 * The words of documents and of what pipelines are told, besides those that the terminal has as well.
 */
import { formatCount, plural } from './format.ts';
import type { Language } from './languages.ts';

export interface DocumentTexts {
  /** Heads of the table of diagnoses. */
  columns: { severity: string; problem: string; count: string; lastSeen: string };
  problems: string;
  /** All that was found is in the baseline. */
  nothingNew: string;
  /** Names of hosts, and how many are not named. */
  hosts(names: readonly string[], more: number): string;
  /** What stands between two sentences. */
  betweenSentences: string;
  /** Where a sentence tells all of a diagnosis: `seen` is how often and when. */
  sentence(title: string, seen: readonly string[]): string;
  docs: string;
  coverage: string;
  catalogue(signatures: number): string;
  known(diagnoses: number, findings: number): string;
  /** Diagnoses that a document has no room for. */
  leftOut(diagnoses: number): string;
  moreGaps(gaps: number): string;
  moreNotes(notes: number): string;
  moreInSummary(more: number): string;
  nothingToTest: string;
}

export const documentTexts: Record<Language, DocumentTexts> = {
  en: {
    columns: { severity: 'Severity', problem: 'Problem', count: 'Count', lastSeen: 'Last seen' },
    problems: 'Problems',
    nothingNew: 'Nothing new: the baseline knows all that was found.',
    hosts: (names, more) => `On ${names.join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}`,
    betweenSentences: ' ',
    sentence: (title, seen) => `${title} (${seen.join(', ')}).`,
    docs: 'Documentation:',
    coverage: 'What was read',
    catalogue: (signatures) => plural(signatures, 'signature'),
    known: (diagnoses, findings) =>
      `Left out because the baseline knows it: ${plural(diagnoses, 'problem')}, ${plural(findings, 'finding')}`,
    leftOut: (diagnoses) =>
      `${plural(diagnoses, 'more problem has', 'more problems have')} no room in this summary: the report of logscan has all of them.`,
    moreGaps: (gaps) => `and ${plural(gaps, 'more gap')}`,
    moreNotes: (notes) => `and ${plural(notes, 'more note')}`,
    moreInSummary: (more) => `${formatCount(more)} more in the summary`,
    nothingToTest: 'Nothing was looked for, and nothing was found.',
  },
  'zh-CN': {
    columns: { severity: '严重级别', problem: '问题', count: '次数', lastSeen: '最近一次' },
    problems: '问题',
    nothingNew: '没有新问题：所发现的内容在基线中均已存在。',
    hosts: (names, more) => `主机：${names.join('、')}${more > 0 ? `，另有 ${formatCount(more)} 台` : ''}`,
    betweenSentences: '',
    sentence: (title, seen) => `${title}（${seen.join('，')}）。`,
    docs: '文档：',
    coverage: '读取范围',
    catalogue: (signatures) => `${formatCount(signatures)} 个特征`,
    known: (diagnoses, findings) =>
      `基线中已有，未列出：${formatCount(diagnoses)} 个问题，${formatCount(findings)} 处记录`,
    leftOut: (diagnoses) =>
      `另有 ${formatCount(diagnoses)} 个问题因篇幅所限未列入此摘要，完整内容见 logscan 报告。`,
    moreGaps: (gaps) => `另有 ${formatCount(gaps)} 处缺口`,
    moreNotes: (notes) => `另有 ${formatCount(notes)} 条说明`,
    moreInSummary: (more) => `其余 ${formatCount(more)} 项见摘要`,
    nothingToTest: '没有检查任何内容，也没有发现任何问题。',
  },
  ko: {
    columns: { severity: '심각도', problem: '문제', count: '횟수', lastSeen: '마지막 발생' },
    problems: '문제',
    nothingNew: '새로운 문제가 없습니다. 발견된 내용은 모두 기준선에 있습니다.',
    hosts: (names, more) => `호스트: ${names.join(', ')}${more > 0 ? ` 외 ${formatCount(more)}대` : ''}`,
    betweenSentences: ' ',
    sentence: (title, seen) => `${title} (${seen.join(', ')}).`,
    docs: '문서:',
    coverage: '읽은 범위',
    catalogue: (signatures) => `시그니처 ${formatCount(signatures)}개`,
    known: (diagnoses, findings) =>
      `기준선에 이미 있어 제외함: 문제 ${formatCount(diagnoses)}개, 기록 ${formatCount(findings)}건`,
    leftOut: (diagnoses) =>
      `지면이 부족하여 문제 ${formatCount(diagnoses)}개를 이 요약에 싣지 못했습니다. 전체 내용은 logscan 보고서에 있습니다.`,
    moreGaps: (gaps) => `누락 ${formatCount(gaps)}건 더`,
    moreNotes: (notes) => `참고 ${formatCount(notes)}건 더`,
    moreInSummary: (more) => `나머지 ${formatCount(more)}건은 요약에 있습니다`,
    nothingToTest: '검사한 것이 없고, 발견한 것도 없습니다.',
  },
};
