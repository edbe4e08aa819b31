/**
 * The verdict of a report without diagnoses: it sounds like all is well only where everything was read and understood.
 */
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../src/locale/languages.ts';
import { createReporter } from '../../src/reporters/index.ts';
import type { Report } from '../../src/types.ts';
import { sampleReport, sampleSource } from './sample-report.ts';

const gap = { code: 'not-found', source: 'a', message: 'there is no a', action: 'Look.' } as const;
const { summary, coverage } = sampleReport();
const nothing = { ...summary, sources: 0, bytes: 0, lines: 0 };

function covering(...formats: string[]): Pick<Report, 'coverage'> {
  const sources = formats.map((format) => sampleSource({ format }));
  return { coverage: { ...coverage, sources: [...sources, sampleSource({ format: 'x', bytes: 0 })] } };
}

const cases: [string, Partial<Report>, Record<Language, string>][] = [
  [
    'when nothing was read',
    { summary: nothing, gaps: [gap] },
    {
      en: 'Nothing was read: whether anything failed is not known.',
      'zh-CN': '未读取到任何内容，无法判断是否有故障。',
      ko: '읽은 것이 없어 장애가 있는지 알 수 없습니다.',
    },
  ],
  [
    'when nothing was read that a baseline could know',
    { summary: nothing, gaps: [gap], baseline: { diagnoses: 0, findings: 0 } },
    {
      en: 'Nothing was read: whether anything failed is not known.',
      'zh-CN': '未读取到任何内容，无法判断是否有故障。',
      ko: '읽은 것이 없어 장애가 있는지 알 수 없습니다.',
    },
  ],
  [
    'when something was not read',
    { gaps: [gap], ...covering('unknown') },
    {
      en: 'No known failure was found, but not everything was read.',
      'zh-CN': '未发现已知故障，但并非全部内容都已读取。',
      ko: '알려진 장애를 찾지 못했지만, 전부 읽지는 못했습니다.',
    },
  ],
  [
    'when no log has a known format',
    covering('unknown', 'unknown'),
    {
      en: 'No known failure was found, but no log has a known format.',
      'zh-CN': '未发现已知故障，但所有日志的格式均未知。',
      ko: '알려진 장애를 찾지 못했지만, 형식을 아는 로그가 없습니다.',
    },
  ],
  [
    'when a log has a known format',
    covering('unknown', 'mars-errlog'),
    { en: 'No known failure was found.', 'zh-CN': '未发现已知故障。', ko: '알려진 장애를 찾지 못했습니다.' },
  ],
];

describe.each(cases)('%s', (_, values, verdict) => {
  it.each(languages)('it is told so in %s', (language) => {
    const report = sampleReport(values);
    expect(createReporter('pretty', { language }).end(report).split('\n')[0]).toBe(verdict[language]);
    expect(createReporter('markdown', { language }).end(report).split('\n')[0]).toBe(
      `**${verdict[language]}**`,
    );
    const page = createReporter('html', { language }).end(report);
    expect(page).toContain(`<title>${verdict[language]} · `);
    for (const other of languages) expect(page).toMatch(new RegExp(`<h1>.*${verdict[other]}.*</h1>`));
  });
});
