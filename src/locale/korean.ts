/**
 * What the interface says, in Korean.
 */
import type { Texts } from './english.ts';
import { formatCount, formatRate, formatSize, formatSpan, joinList } from './format.ts';

const list = (numbers: readonly number[]) => joinList(numbers, ', ');
const span = (milliseconds: number) => formatSpan(milliseconds, ['초', '분', '시간', '일']);
const size = (bytes: number) => formatSize(bytes, '바이트');
const rate = (count: number, milliseconds: number) =>
  formatRate(count, milliseconds, ['회/초', '회/분', '회/시간']);

export const korean: Texts = {
  severity: { critical: '심각', error: '오류', warning: '경고', info: '정보' },
  nothingFound: '알려진 장애를 찾지 못했습니다.',
  nothingRead: '읽은 것이 없어 장애가 있는지 알 수 없습니다.',
  nothingInGaps: '알려진 장애를 찾지 못했지만, 전부 읽지는 못했습니다.',
  nothingInUnknown: '알려진 장애를 찾지 못했지만, 형식을 아는 로그가 없습니다.',
  nothingShown: (count) => `표시하는 심각도보다 낮은 문제가 ${formatCount(count)}개 있습니다.`,
  startHere: (title) => `여기부터 시작하세요: ${title}.`,
  explains: (numbers) => `문제 ${list(numbers)}의 원인이기도 합니다.`,
  causedBy: (numbers) => `문제 ${list(numbers)} 때문에 발생했습니다. 먼저 해결하세요.`,
  possible: '가능성: 이 로그 내용은 다른 뜻일 수도 있습니다.',
  goesOn: '계속되는 중',
  past: '지난 일',
  times: (count) => `${formatCount(count)}회`,
  where: '로그 내용',
  why: '원인',
  what: '조치 방법',
  shows: (expect) => `표시되어야 할 내용: ${expect}`,
  moreInSource: (count) => `이 파일에 ${formatCount(count)}건 더`,
  moreSources: (count) => `파일 ${formatCount(count)}개 더`,
  gaps: '읽지 못한 것',
  action: (action) => `→ ${action}`,
  totals: (diagnoses, findings) => `문제 ${formatCount(diagnoses)}개, 기록 ${formatCount(findings)}건`,
  bytes: size,
  read: (sources, lines, bytes) =>
    `로그 ${formatCount(sources)}개 읽음: ${formatCount(lines)}줄, ${size(bytes)}`,
  readIn: (read, seconds) => `${read}, ${seconds.toFixed(1)}초`,
  moreGaps: (count) => `같은 항목 ${formatCount(count)}개 더`,
  copies: (count) => `사본 ${formatCount(count)}개 제외`,
  skipped: (count) => `다른 파일 ${formatCount(count)}개 건너뜀`,
  unread: (count) => `누락 ${formatCount(count)}건: 전부 읽지는 못했습니다`,
  unknownFormat: (count) =>
    `형식을 알 수 없는 로그 ${formatCount(count)}개: Microsoft 고유 문장만 인정합니다`,
  readAt: (clock) => `읽은 시각 ${clock}`,
  folded: (milliseconds, count, title) =>
    `${span(milliseconds)} 동안 ${formatCount(count)}회 더 (${rate(count, milliseconds)}): ${title}`,
  quiet: (milliseconds, count, title) =>
    `${span(milliseconds)} 동안 조용함, 모두 ${formatCount(count)}회: ${title}`,
  followed: (files) => `파일 ${formatCount(files)}개`,
  linesEachSecond: (lines) => `초당 ${formatCount(lines)}줄`,
  linesSoFar: (lines) => `${formatCount(lines)}줄`,
  found: (findings) => `기록 ${formatCount(findings)}건`,
  lastFound: (finding) => `최근 ${finding}`,
};
