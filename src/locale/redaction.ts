/**
 * Words for the table of what was replaced by pseudonyms, in the languages of the interface.
 */
import type { RedactedKind } from '../types.ts';
import { formatCount } from './format.ts';
import type { Language } from './languages.ts';

export interface RedactionTexts {
  title: string;
  kinds: Record<RedactedKind, string>;
  /** How often a pseudonym stands in the report. */
  times: (count: number) => string;
  /** Pseudonyms of a kind that are not named. */
  more: (count: number) => string;
  none: string;
}

export const redactionTexts: Record<Language, RedactionTexts> = {
  en: {
    title: 'Replaced in this report',
    kinds: { host: 'hosts', address: 'addresses', user: 'users', guid: 'GUIDs', path: 'parts of paths' },
    times: (count) => `${formatCount(count)}×`,
    more: (count) => `and ${formatCount(count)} more`,
    none: 'nothing: no names were found',
  },
  'zh-CN': {
    title: '本报告中已替换的内容',
    kinds: { host: '主机', address: '地址', user: '用户', guid: 'GUID', path: '路径片段' },
    times: (count) => `${formatCount(count)} 处`,
    more: (count) => `另有 ${formatCount(count)} 个`,
    none: '无：未发现需要替换的名称',
  },
  ko: {
    title: '이 보고서에서 바꾼 항목',
    kinds: { host: '호스트', address: '주소', user: '사용자', guid: 'GUID', path: '경로 일부' },
    times: (count) => `${formatCount(count)}곳`,
    more: (count) => `외 ${formatCount(count)}개`,
    none: '없음: 바꿀 이름을 찾지 못했습니다',
  },
};
