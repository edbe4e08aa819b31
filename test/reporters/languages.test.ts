/**
 * The reporters in the language of the reader: gaps and notes are told in it, also when nothing but the report is handed
 * over, and what hostile values they hold stays inert.
 */
import { describe, expect, it } from 'vitest';
import { makeGap, makeNote, say } from '../../src/locale/remarks/say.ts';
import { createReporter } from '../../src/reporters/index.ts';
import { createLiveReporter } from '../../src/reporters/pretty/live.ts';
import { sampleReport, sampleSource } from './sample-report.ts';

const path = 'logs/\x1b[2J\u202e.log';
const gap = makeGap('unreadable', path, say('in-use', { path }), say('stop-its-holder'));
const note = makeNote('empty', path, say('empty', { path }));
const { said: _, ...plain } = gap;
const report = sampleReport({ gaps: [gap, plain], notes: [note] });
const language = 'ko';

describe('pretty', () => {
  const text = createReporter('pretty', { language }).end(report);

  it('tells gaps and notes in the language', () => {
    expect(text).toContain('.log: 다른 프로그램에서 사용 중입니다\n');
    expect(text).toContain('→ 사본을 검사하거나, 파일을 사용 중인 프로그램을 중지하세요.\n');
    expect(text).toContain('.log: 비어 있습니다\n');
  });

  it('tells a gap without data as it is', () => {
    expect(text).toContain('.log is in use by another program\n');
  });

  it('keeps values inert', () => {
    expect(text).toContain('logs/\\x1b[2J\\u202e.log');
    expect(text).not.toMatch(/[\x1b\u202e]/);
  });
});

describe.each(['pretty', 'markdown', 'html', 'junit', 'github', 'azure-pipelines'] as const)('%s', (name) => {
  it('calls bytes by their name', () => {
    const coverage = { ...report.coverage, sources: [sampleSource({ bytes: 12 })] };
    const few = sampleReport({ coverage, summary: { ...report.summary, bytes: 12 } });
    expect(createReporter(name, { language }).end(few)).toContain('12 바이트');
    const inChinese = createReporter(name, { language: 'zh-CN' }).end(few);
    expect(inChinese).toContain('12 字节');
    if (name === 'html') expect(inChinese.match(/12 字节/g)).toHaveLength(3);
  });
});

describe('live', () => {
  const reporter = createLiveReporter({ language, now: () => 0 });

  it('tells a gap in the language', () => {
    const text = reporter.gap(gap);
    expect(text).toMatch(/다른 프로그램에서 사용 중입니다\n[\s\S]*중지하세요\.\n$/);
    expect(text).not.toMatch(/[\x1b\u202e]/);
  });
});

describe.each(['json', 'ndjson'] as const)('%s', (name) => {
  const reporter = createReporter(name, { language });
  const summary = JSON.parse(reporter.end(report));

  it('tells notes in the language, and what they say as data', () => {
    expect(summary.notes).toEqual([{ ...note, message: `${path}: 비어 있습니다` }]);
  });

  it('tells gaps in the language, and what they say as data', () => {
    const gaps = name === 'json' ? summary.gaps : [JSON.parse(reporter.gap(gap))];
    expect(gaps[0]).toMatchObject({
      message: `${path}: 다른 프로그램에서 사용 중입니다`,
      action: '사본을 검사하거나, 파일을 사용 중인 프로그램을 중지하세요.',
      said: gap.said,
    });
  });

  it('says nothing else otherwise than in English', () => {
    const inEnglish = JSON.parse(createReporter(name).end(report));
    const { gaps: _, notes: __, ...rest } = summary;
    expect(inEnglish).toMatchObject(rest);
  });
});
