/**
 * What the interface says of how far a scan is, in the three languages.
 */
import { formatCount, formatSpan } from './format.ts';
import type { Language } from './languages.ts';

export interface ProgressWords {
  /** Logs that were read, of all. */
  logs(done: number, all: number): string;
  /** Milliseconds that it will take yet. */
  left(milliseconds: number): string;
}

export const progressWords: Record<Language, ProgressWords> = {
  en: {
    logs: (done, all) => `${formatCount(done)} of ${formatCount(all)} ${all === 1 ? 'log' : 'logs'}`,
    left: (milliseconds) => `${formatSpan(milliseconds, [' s', ' min', ' h', ' d'])} left`,
  },
  'zh-CN': {
    logs: (done, all) => `${formatCount(done)}/${formatCount(all)} 个日志`,
    left: (milliseconds) => `剩余约 ${formatSpan(milliseconds, [' 秒', ' 分钟', ' 小时', ' 天'])}`,
  },
  ko: {
    logs: (done, all) => `로그 ${formatCount(done)}/${formatCount(all)}개`,
    left: (milliseconds) => `약 ${formatSpan(milliseconds, ['초', '분', '시간', '일'])} 남음`,
  },
};
