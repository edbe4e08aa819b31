/**
 * The bar of a long scan: what stands in it in each language, that it fits, and when it is drawn.
 */
import { PassThrough } from 'node:stream';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { createProgressBar, renderProgress } from '../../src/cli/progress-bar.ts';
import { createStatusLine } from '../../src/cli/status-line.ts';
import { progressWords } from '../../src/locale/progress.ts';
import type { ScanProgress } from '../../src/sources/progress.ts';

const progress: ScanProgress = {
  sources: 3,
  ofSources: 1200,
  bytes: 38_400,
  ofBytes: 100_000,
  source: 'C:/ProgramData/ASR/home/svsystems/var/eventmanager.log',
};
const words = progressWords.en;

describe('the bar', () => {
  it('says how much was read, how long it takes yet, and what is read', () => {
    expect(renderProgress(progress, 10_000, 100, words)).toBe(
      '[========>           ]  38% · 3 of 1,200 logs · 17 s left · …ASR/home/svsystems/var/eventmanager.log',
    );
    expect(renderProgress(progress, 1e6, 80, progressWords['zh-CN'])).toBe(
      '[========>           ]  38% · 3/1,200 个日志 · 剩余约 27 分钟 · …ventmanager.log',
    );
    expect(renderProgress(progress, 10_000, 80, progressWords.ko)).toBe(
      '[========>           ]  38% · 로그 3/1,200개 · 약 17초 남음 · …/eventmanager.log',
    );
  });

  it.each([
    [0, '[>                   ]   0% · 3 of 1,200 logs · a.log'],
    [900, '[>                   ]   0% · 3 of 1,200 logs · a.log'],
    [1000, '[>                   ]   1% · 3 of 1,200 logs · 17 min left · a.log'],
    [99_999, '[====================]  99% · 3 of 1,200 logs · 1 s left · a.log'],
    [100_000, '[====================] 100% · 3 of 1,200 logs · a.log'],
  ])('of 100,000 bytes shows %i as %s', (bytes, text) => {
    expect(renderProgress({ ...progress, bytes, source: 'a.log' }, 10_000, 100, words)).toBe(text);
  });

  it('counts one log as one, and empty ones as read', () => {
    const one = { sources: 1, ofSources: 1, bytes: 0, ofBytes: 0, source: 'a.log' };
    expect(renderProgress(one, 10_000, 100, words)).toContain(' 100% · 1 of 1 log · a.log');
  });

  it('steers no terminal', () => {
    expect(renderProgress({ ...progress, source: '\x1b[2J\n\u202e.log' }, 1000, 100, words)).toMatch(
      / · \\x1b\[2J\\n\\u202e\.log$/,
    );
  });

  it('leaves out whole what has no room', () => {
    expect(renderProgress(progress, 10_000, 50, words)).toBe('[========>           ]  38% · 3 of 1,200 logs');
    expect(renderProgress(progress, 10_000, 40, words)).toBe('[========>           ]  38%');
  });

  it.each([10, 40, 60, 80])('fits into %i columns in every language', (width) => {
    for (const some of Object.values(progressWords)) {
      const source = '보호/错误/'.repeat(20);
      expect(stringWidth(renderProgress({ ...progress, source }, 1e5, width, some))).toBeLessThanOrEqual(
        width,
      );
    }
  });
});

describe('it is drawn', () => {
  function start(enabled = true) {
    const stderr = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true });
    let now = 5000;
    const line = createStatusLine(stderr, { enabled, width: () => 80 });
    const bar = createProgressBar(line, { language: 'en', clock: { now: () => now }, width: () => 80 });
    const drawnAfter = (milliseconds: number, bytes: number): string => {
      now += milliseconds;
      bar.show({ ...progress, bytes });
      return stderr.read() ?? '';
    };
    return { drawnAfter };
  }

  it('after a second, then ten times a second at most', () => {
    const { drawnAfter } = start();
    expect(drawnAfter(999, 1000)).toBe('');
    expect(drawnAfter(1, 10_000)).toContain(' 10% ');
    expect(drawnAfter(99, 20_000)).toBe('');
    expect(drawnAfter(1, 30_000)).toContain('\r\x1b[K[======>             ]  30% ');
  });

  it('never where it is not wanted', () => {
    const { drawnAfter } = start(false);
    expect(drawnAfter(5000, 1000)).toBe('');
  });
});
