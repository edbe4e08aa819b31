/**
 * What SARIF says besides the words of the interface, by language.
 */
import { formatCount } from './format.ts';
import type { Language } from './languages.ts';

interface SarifTexts {
  /** What a result says: the title of its signature, how often, and a place of it. */
  result(title: string, count: number, place: string): string;
  /** What ends a sentence before another one begins. */
  stop: string;
  /** Findings, not results. */
  leftOut(findings: number): string;
  notificationsLeftOut(count: number): string;
  known(findings: number): string;
}

export const sarifTexts: Record<Language, SarifTexts> = {
  en: {
    result: (title, count, place) =>
      count === 1
        ? `${title}. Seen in ${place}.`
        : `${title}. Seen ${formatCount(count)} times, for example in ${place}.`,
    stop: '. ',
    leftOut: (count) =>
      `Findings that were left out so that the file can be uploaded: ${formatCount(count)}. Reports in other formats tell of all.`,
    notificationsLeftOut: (count) => `Notifications that were left out: ${formatCount(count)}.`,
    known: (findings) =>
      `Findings that were left out because the baseline knows them: ${formatCount(findings)}.`,
  },
  'zh-CN': {
    result: (title, count, place) =>
      count === 1 ? `${title}。位于 ${place}。` : `${title}。出现 ${formatCount(count)} 次，例如 ${place}。`,
    stop: '。',
    leftOut: (count) => `为使文件可以上传，省略了 ${formatCount(count)} 处记录。其他格式的报告包含全部记录。`,
    notificationsLeftOut: (count) => `省略了 ${formatCount(count)} 条通知。`,
    known: (findings) => `基线中已有的 ${formatCount(findings)} 处记录已省略。`,
  },
  ko: {
    result: (title, count, place) =>
      count === 1 ? `${title}. 위치: ${place}.` : `${title}. ${formatCount(count)}회 발생, 예: ${place}.`,
    stop: '. ',
    leftOut: (count) =>
      `파일을 업로드할 수 있도록 기록 ${formatCount(count)}건을 제외했습니다. 다른 형식의 보고서에는 모든 기록이 있습니다.`,
    notificationsLeftOut: (count) => `알림 ${formatCount(count)}건을 제외했습니다.`,
    known: (findings) => `기준선에 이미 있는 기록 ${formatCount(findings)}건을 제외했습니다.`,
  },
};
