/**
 * The line that says how it goes: what stands in it, and that nothing is left of it beside what else is written.
 */
import { PassThrough } from 'node:stream';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { createStatusLine, renderStatus, type Status } from '../../src/cli/status-line.ts';
import { texts } from '../../src/locale/texts.ts';

const status: Status = {
  files: 12,
  lines: 4711,
  linesPerSecond: 339.6,
  findings: 3,
  last: { time: '2026-11-18T06:12:46.123Z', title: 'The process server does not answer' },
};

describe('the status', () => {
  it('names files, lines, findings and the last of them', () => {
    expect(renderStatus(status, texts.en)).toBe(
      '12 files · 340 lines/s · 3 findings · last 06:12:46 The process server does not answer',
    );
    expect(renderStatus(status, texts['zh-CN'])).toBe(
      '12 个文件 · 340 行/秒 · 3 处记录 · 最近 06:12:46 The process server does not answer',
    );
    expect(renderStatus(status, texts.ko)).toBe(
      '파일 12개 · 초당 340줄 · 기록 3건 · 최근 06:12:46 The process server does not answer',
    );
  });

  it('names all lines while none come', () => {
    expect(renderStatus({ ...status, linesPerSecond: 0.2, last: null }, texts.en)).toBe(
      '12 files · 4,711 lines · 3 findings',
    );
  });

  it('names one of each as one', () => {
    const one = { files: 1, lines: 1, linesPerSecond: 1, findings: 1, last: null };
    expect(renderStatus(one, texts.en)).toBe('1 file · 1 line/s · 1 finding');
  });

  it('names a last finding without a time', () => {
    const last = { time: null, title: 'The proxy asks' };
    expect(renderStatus({ ...status, last }, texts.en)).toContain(' · last The proxy asks');
  });

  it('steers no terminal', () => {
    const last = { time: null, title: '\x1b[2Jthe\nproxy' };
    expect(renderStatus({ ...status, last }, texts.en)).toContain('last \\x1b[2Jthe\\nproxy');
  });
});

/** Standard error that is a terminal, and what was written to it. */
function createTerminal(isTTY = true) {
  const stderr = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY });
  return { stderr, written: () => stderr.read() ?? '' };
}

describe('the line on a terminal', () => {
  it('is drawn in place, and only when it changes', () => {
    const { stderr, written } = createTerminal();
    const line = createStatusLine(stderr, { enabled: true, width: () => 80 });
    line.show('1 file');
    line.show('1 file');
    line.show('2 files');
    expect(written()).toBe('\r\x1b[K1 file\r\x1b[K2 files');
  });

  it('is taken away for other text, and drawn again after it', () => {
    const { stderr, written } = createTerminal();
    const line = createStatusLine(stderr, { enabled: true, width: () => 80 });
    line.clear();
    line.show('1 file');
    line.clear();
    line.clear();
    stderr.write('a finding\n');
    line.show('1 file');
    expect(written()).toBe('\r\x1b[K1 file\r\x1b[Ka finding\n\r\x1b[K1 file');
  });

  it('never reaches the last column, however the window changes', () => {
    const { stderr, written } = createTerminal();
    let columns = 20;
    const line = createStatusLine(stderr, { enabled: true, width: () => columns });
    line.show('12 files · 340 lines/s');
    columns = 10;
    line.show('12 files · 340 lines/s');
    expect(written()).toBe('\r\x1b[K12 files · 340 lin…\r\x1b[K12 files…');
  });

  it.each([20, 40, 80])('leaves the last of %i columns free in every language', (columns) => {
    const last = { time: null, title: '保管库凭据已超过四十八小时'.repeat(5) };
    for (const words of Object.values(texts)) {
      const { stderr, written } = createTerminal();
      const line = createStatusLine(stderr, { enabled: true, width: () => columns });
      line.show(renderStatus({ ...status, last }, words));
      const shown = stringWidth(written());
      expect(shown).toBeGreaterThanOrEqual(columns - 2);
      expect(shown).toBeLessThan(columns);
    }
  });

  it.each([
    ['no terminal', false, true],
    ['unwanted', true, false],
  ])('is not there when it is %s', (_case, isTTY, enabled) => {
    const { stderr, written } = createTerminal(isTTY);
    const line = createStatusLine(stderr, { enabled, width: () => 80 });
    line.show('1 file');
    line.clear();
    expect(written()).toBe('');
  });

  it('is not missed when the terminal is gone', () => {
    const { stderr } = createTerminal();
    const line = createStatusLine(stderr, { enabled: true, width: () => 80 });
    stderr.destroy();
    line.show('1 file');
    line.clear();
  });
});
