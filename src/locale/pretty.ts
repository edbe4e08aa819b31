/**
 * What the report for people says beside the words of `texts.ts`, in the three languages.
 */
import { formatCount } from './format.ts';
import type { Language } from './languages.ts';

export interface PrettyWords {
  /** Names of hosts, and how many are not named. */
  hosts(names: readonly string[], more: number): string;
  /** What stands between two sentences. */
  betweenSentences: string;
}

export const prettyWords: Record<Language, PrettyWords> = {
  en: {
    hosts: (names, more) => `On ${names.join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}`,
    betweenSentences: ' ',
  },
  'zh-CN': {
    hosts: (names, more) => `主机：${names.join('、')}${more > 0 ? `，另有 ${formatCount(more)} 台` : ''}`,
    betweenSentences: '',
  },
  ko: {
    hosts: (names, more) => `호스트: ${names.join(', ')}${more > 0 ? ` 외 ${formatCount(more)}대` : ''}`,
    betweenSentences: ' ',
  },
};
