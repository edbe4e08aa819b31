/**
 * What `logscan explain` and `logscan list` say around signatures, in each language.
 */
import type { Severity } from '../types.ts';
import { chinese } from './chinese.ts';
import { formatCount, plural } from './format.ts';
import { korean } from './korean.ts';
import type { Language } from './languages.ts';

/** Where the lines come from on which a signature was tried. */
type Origin = 'excerpt' | 'source' | 'docs' | 'composed';

export interface LookupTexts {
  /** Of a code or an id. */
  unknown(query: string): string;
  seeList: string;
  severity: Record<Severity, string>;
  triedOn(origins: readonly Origin[]): string;
  /** A silence is found: `interval` is the longest time without a record, as `15m`. */
  silence(interval: string, formats: readonly string[]): string;
  /** The best origin of a signature, for a column. */
  origin: Record<Origin, string>;
  signatures(count: number): string;
}

/** `15m` with the unit in words. */
const spell = (interval: string, units: Record<string, string>) =>
  interval.replace(/[smhd]$/, (unit) => units[unit]);

const inChinese: Record<Origin, string> = {
  excerpt: '真实日志',
  source: '源代码',
  docs: '文档',
  composed: '自拟',
};

const inKorean: Record<Origin, string> = {
  excerpt: '실제 로그',
  source: '소스 코드',
  docs: '문서',
  composed: '직접 작성',
};

export const lookupTexts: Record<Language, LookupTexts> = {
  en: {
    unknown: (query) => `${query} is not known`,
    seeList: 'See the codes and ids in: logscan list',
    severity: { critical: 'critical', error: 'error', warning: 'warning', info: 'info' },
    triedOn: (origins) => `tried on lines from: ${origins.join(', ')}`,
    silence: (interval, formats) => `found where a log has no record for ${interval}: ${formats.join(', ')}`,
    origin: { excerpt: 'real log', source: 'source', docs: 'documents', composed: 'composed' },
    signatures: (count) => plural(count, 'signature'),
  },
  'zh-CN': {
    unknown: (query) => `未知的代码或 ID：${query}`,
    seeList: '查看全部代码和 ID：logscan list',
    severity: chinese.severity,
    triedOn: (origins) => `测试所用日志行的来源：${origins.map((origin) => inChinese[origin]).join('、')}`,
    silence: (interval, formats) =>
      `日志超过 ${spell(interval, { s: ' 秒', m: ' 分钟', h: ' 小时', d: ' 天' })}没有记录即报告：${formats.join('、')}`,
    origin: inChinese,
    signatures: (count) => `${formatCount(count)} 个特征`,
  },
  ko: {
    unknown: (query) => `알 수 없는 코드 또는 ID: ${query}`,
    seeList: '전체 코드와 ID 보기: logscan list',
    severity: korean.severity,
    triedOn: (origins) =>
      `테스트에 쓴 로그 줄의 출처: ${origins.map((origin) => inKorean[origin]).join(', ')}`,
    silence: (interval, formats) =>
      `로그에 ${spell(interval, { s: '초', m: '분', h: '시간', d: '일' })} 동안 기록이 없으면 보고: ${formats.join(', ')}`,
    origin: inKorean,
    signatures: (count) => `시그니처 ${formatCount(count)}개`,
  },
};
