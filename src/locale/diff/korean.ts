/**
 * What is said of a comparison of two scans, in Korean.
 */
import { formatCount } from '../format.ts';
import { type DiffTexts, joinParts } from './english.ts';

export const korean: DiffTexts = {
  new: '새로 발생',
  unknown: '해결 여부를 알 수 없음',
  remaining: '남아 있음',
  fixed: '해결됨',
  nothing: '두 검사 모두에서 알려진 장애를 찾지 못했습니다.',
  verdict: ({ new: fresh, unknown, remaining, fixed }) =>
    joinParts(
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
    `같은 종류의 문제: ${joinParts(', ', fresh > 0 && `새로 발생 ${formatCount(fresh)}개`, gone > 0 && `사라짐 ${formatCount(gone)}개`)}`,
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
    joinParts(
      ', ',
      `로그 ${formatCount(sources)}개 읽음`,
      `기록 ${formatCount(findings)}건`,
      newest && `가장 최근 기록 ${newest}`,
    ),
  saved: (format, findings, newest) =>
    joinParts(
      ', ',
      `저장된 보고서(${format})`,
      `기록 ${formatCount(findings)}건`,
      newest && `가장 최근 기록 ${newest}`,
    ),
};
