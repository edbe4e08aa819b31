/**
 * What the interface says of a baseline, by language.
 */
import { formatCount } from './format.ts';
import type { Language } from './languages.ts';

interface BaselineTexts {
  /** Nothing is reported, because all that was found is known. */
  nothingNew: string;
  /** What was left out. */
  known(diagnoses: number, findings: number): string;
}

const plural = (count: number, one: string) => `${formatCount(count)} ${one}${count === 1 ? '' : 's'}`;

export const baselineTexts: Record<Language, BaselineTexts> = {
  en: {
    nothingNew: 'Nothing new: the baseline knows all that was found.',
    known: (diagnoses, findings) =>
      `left out, as the baseline knows them: ${plural(diagnoses, 'problem')}, ${plural(findings, 'finding')}`,
  },
  'zh-CN': {
    nothingNew: '没有新问题：所发现的内容在基线中均已存在。',
    known: (diagnoses, findings) =>
      `已省略基线中的 ${formatCount(diagnoses)} 个问题、${formatCount(findings)} 处记录`,
  },
  ko: {
    nothingNew: '새로운 문제가 없습니다. 발견된 내용은 모두 기준선에 있습니다.',
    known: (diagnoses, findings) =>
      `기준선에 있어 제외: 문제 ${formatCount(diagnoses)}개, 기록 ${formatCount(findings)}건`,
  },
};
