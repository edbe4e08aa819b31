/**
 * The page in a browser: it asks for nothing, and its filters, list, timeline, and switches do what they say.
 */
import { describe, expect, it } from 'vitest';
import { createReporter } from '../../../src/reporters/index.ts';
import { sampleDiagnosis, sampleFinding, sampleReport, sampleSignature } from '../sample-report.ts';
import { browserPath, type Opened, skipped, useBrowser } from './browser.ts';
import { pageOf } from './report-page.ts';

describe.skipIf(browserPath === undefined)(`the page in Chromium${skipped}`, () => {
  const open = useBrowser();

  const shownProblems = ({ page }: Opened) =>
    page
      .locator('article:visible')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.signature));
  const shownRows = ({ page }: Opened) => page.locator('#rows li .place').allTextContents();
  const told = ({ page }: Opened) => page.locator('.told').textContent();

  it('asks for nothing, and says nothing on the console', async () => {
    const opened = await open(pageOf());
    await opened.page.selectOption('#language', 'ko');
    await opened.page.locator('#rows summary').first().click();
    expect(opened.noted).toEqual([]);
  });

  it('may ask for nothing: its policy refuses', async () => {
    const { page, noted } = await open(pageOf());
    const outcome = await page.evaluate(() => fetch('https://example.com/').then(String, () => 'refused'));
    expect(outcome).toBe('refused');
    expect(noted.filter((note) => note.startsWith('request'))).toEqual([]);
    expect(noted.join()).toContain('Content Security Policy');
  });

  it('reads without its script', async () => {
    const { page } = await open(pageOf(), { javaScriptEnabled: false });
    expect(await page.locator('article').count()).toBe(2);
    expect(await page.locator('.plot .marks path').count()).toBeGreaterThan(3);
    expect(await page.locator('h1').innerText()).toBe('Start here: The proxy asks for credentials.');
    expect(await page.locator('button, select, input').count()).toBe(0);
  });

  describe('filters', () => {
    it('begin with everything', async () => {
      const opened = await open(pageOf());
      expect(await told(opened)).toBe('2 of 2 problems, 8 of 8 findings');
      expect((await shownRows(opened)).length).toBe(8);
    });

    it('choose by severity, component, host and state', async () => {
      const opened = await open(pageOf());
      const { page } = opened;
      await page.uncheck('input[value="error"]');
      await expect.poll(() => shownProblems(opened)).toEqual(['mars/vault']);
      expect(await page.locator('.outline li:visible').count()).toBe(1);
      expect(await page.locator('.plot .lanes').textContent()).not.toContain('network');
      await page.check('input[value="error"]');
      await page.selectOption('#component', 'network');
      await expect.poll(() => shownProblems(opened)).toEqual(['network/proxy']);
      await page.selectOption('#component', '');
      await page.selectOption('#host', { label: 'host unknown' });
      await expect.poll(() => shownProblems(opened)).toEqual(['mars/vault']);
      await page.selectOption('#host', { label: 'ps01' });
      await page.selectOption('#state', 'past');
      await expect.poll(() => told(opened)).toBe('0 of 2 problems, 0 of 8 findings');
      expect(await page.locator('#rows').textContent()).toBe('Nothing matches the filters.');
      await page.locator('#show-all').click();
      await expect.poll(() => told(opened)).toBe('2 of 2 problems, 8 of 8 findings');
    });

    it('search problems and findings', async () => {
      const opened = await open(pageOf());
      await opened.page.fill('#search', 'CBEngine');
      await expect.poll(() => shownProblems(opened)).toEqual(['mars/vault']);
      expect(await shownRows(opened)).toEqual(['CBEngine.errlog:12', 'CBEngine.errlog:99']);
      await opened.page.fill('#search', 'winhttp');
      await expect.poll(() => told(opened)).toBe('1 of 2 problems, 0 of 8 findings');
    });
  });

  describe('links', () => {
    it('lead to a cause that the filters hide', async () => {
      const opened = await open(pageOf());
      await opened.page.uncheck('input[value="error"]');
      await expect.poll(() => shownProblems(opened)).toEqual(['mars/vault']);
      await opened.page.locator('.caused a').click();
      await expect.poll(() => shownProblems(opened)).toEqual(['network/proxy', 'mars/vault']);
      await expect.poll(() => told(opened)).toBe('2 of 2 problems, 8 of 8 findings');
    });

    it('from elsewhere lead below the filters, which stay in sight', async () => {
      const opened = await open(pageOf(), { reducedMotion: 'reduce' });
      const page = await opened.page.context().newPage();
      await page.goto(`${opened.page.url()}#problem-2`);
      await page.waitForSelector('html[data-ready]');
      const bottom = (await page.locator('#filters').boundingBox())?.height ?? 0;
      expect(bottom).toBeGreaterThan(100);
      await expect
        .poll(async () => (await page.locator('#problem-2').boundingBox())?.y)
        .toBeGreaterThanOrEqual(bottom);
    });
  });

  describe('the list', () => {
    it('groups by host, and shows what is in a row', async () => {
      const { page } = await open(pageOf());
      await page.selectOption('#grouping', 'host');
      expect(await page.locator('#rows h3').allTextContents()).toEqual(['host unknown (2)', 'ps01 (6)']);
      await page.locator('#rows summary').last().focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('#rows .whole').innerText()).toContain('1. The proxy asks for credentials');
      expect(await page.locator('#rows .whole mark').textContent()).toBe('FAILED');
    });

    it.each([1000, 1280])('shows the time and what matched on a screen of %i pixels', async (width) => {
      const matched = 'The remote server returned an error: (407) Proxy Authentication Required';
      const finding = sampleFinding({
        source: 'logs/monitor_protection_2026-11-18.log',
        text: `${'a'.repeat(90)} ${matched}.`,
        match: { start: 91, end: 91 + matched.length },
        time: '2026-11-18T22:58:48+09:00',
      });
      const diagnoses = [sampleDiagnosis({ findings: [finding] })];
      const { page } = await open(pageOf(sampleReport({ diagnoses })), { viewport: { width, height: 800 } });
      const hidden = await page
        .locator('#rows summary :is(time, code)')
        .evaluateAll((all) => all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
      expect(hidden).toEqual([0, 0]);
    });

    it('draws only what is near, and all of it on the way to its end', async () => {
      const { report } = await import('./report-page.ts');
      const [first] = report.diagnoses;
      const findings = Array.from({ length: 5000 }, (_, index) => ({
        ...first.findings[0],
        line: index + 1,
      }));
      const { page } = await open(pageOf({ ...report, diagnoses: [{ ...first, findings, count: 5000 }] }));
      const rows = page.locator('#rows li');
      expect(await rows.count()).toBeLessThan(1000);
      await page.locator('#rows').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
      await page.locator('#rows .place', { hasText: ':5000' }).waitFor();
      expect(await rows.count()).toBeLessThan(1000);
      await page.locator('#rows').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight / 2));
      await page.locator('#rows .place', { hasText: ':2500' }).waitFor();
    });
  });

  describe('the timeline', () => {
    it('zooms by dragging, and takes the list with it', async () => {
      const opened = await open(pageOf());
      const { page } = opened;
      const box = await page.locator('.plot').boundingBox();
      if (box === null) throw new Error('there is no plot');
      await page.mouse.move(box.x + box.width * 0.7, box.y + 30);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.9, box.y + 30);
      expect(await page.locator('.chosen').count()).toBe(1);
      await page.mouse.move(box.x + box.width - 1, box.y + 30);
      await page.mouse.up();
      await expect.poll(() => shownRows(opened)).toEqual(['CBEngine.errlog:12']);
      expect(await page.locator('.plot .marks path').count()).toBe(1);
      expect(await page.locator('.range').textContent()).toMatch(
        /^2026-11-18 04:3\d:\d\d – 2026-11-18 04:5\d:\d\d$/,
      );
      await page.locator('[data-action="whole"]').click();
      await expect.poll(() => told(opened)).toBe('2 of 2 problems, 8 of 8 findings');
    });

    it('draws all findings, also those for which the list has no room', async () => {
      const reporter = createReporter('html');
      const early = sampleFinding({ time: '2026-11-18T01:00:00Z' });
      const late = sampleFinding({ time: '2026-11-18T23:00:00Z' });
      for (let index = 0; index < 50_000; index++) reporter.finding(early, sampleSignature());
      for (let index = 0; index < 7; index++) reporter.finding(late, sampleSignature());
      const diagnosis = sampleDiagnosis({ findings: [early], count: 50_007 });
      const { page } = await open(reporter.end(sampleReport({ diagnoses: [diagnosis] })));
      expect(await page.locator('.plot title').allTextContents()).toEqual([
        'network · 2026-11-18 01:00:00 · 50,000',
        'network · 2026-11-18 23:00:00 · 7',
      ]);
    });

    it('zooms in on what was found, not on an empty middle', async () => {
      const times = ['2026-11-01T00:00:00Z', ...Array(9).fill('2026-11-18T04:00:00Z')];
      const findings = times.map((time) => sampleFinding({ time }));
      const { page } = await open(pageOf(sampleReport({ diagnoses: [sampleDiagnosis({ findings })] })));
      for (let count = 0; count < 5; count++) await page.locator('[data-action="zoomIn"]').click();
      expect(await page.locator('.plot title').allTextContents()).toEqual([
        'network · 2026-11-18 04:00:00 · 9',
      ]);
    });

    it('says which of its buttons would do nothing', async () => {
      const { page } = await open(pageOf());
      const idle = () =>
        page
          .locator('[data-action][aria-disabled="true"]')
          .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.action));
      expect(await idle()).toEqual(['zoomOut', 'earlier', 'later', 'whole']);
      const press = async (key: string, times: number) => {
        for (let count = 0; count < times; count++) await page.locator('#plot').press(key);
      };
      await press('+', 1);
      expect(await idle()).toEqual(['earlier']);
      await press('ArrowRight', 4);
      expect(await idle()).toEqual(['later']);
      await press('+', 16);
      expect(await idle()).toEqual(['zoomIn']);
    });

    it('zooms by keys and by buttons', async () => {
      const opened = await open(pageOf());
      const { page } = opened;
      await page.locator('#plot').focus();
      await page.keyboard.press('+');
      await page.keyboard.press('+');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      const early = await told(opened);
      expect(early).not.toContain('8 of 8');
      await page.locator('[data-action="later"]').click();
      await expect.poll(() => told(opened)).not.toBe(early);
      await page.locator('#plot').focus();
      await page.keyboard.press('Escape');
      await expect.poll(() => told(opened)).toBe('2 of 2 problems, 8 of 8 findings');
    });
  });

  it('copies commands', async () => {
    const { page } = await open(pageOf(), { permissions: ['clipboard-read', 'clipboard-write'] });
    const button = page.locator('.copy:visible').first();
    await button.click();
    await expect.poll(() => button.innerText()).toContain('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('netsh winhttp show proxy');
  });

  it('copies the old way where there is no clipboard', async () => {
    const { page } = await open(pageOf());
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.addEventListener('copy', () => {
        document.title = String(getSelection());
      });
    });
    await page.locator('.copy:visible').first().click();
    await expect.poll(() => page.title()).toBe('netsh winhttp show proxy');
  });

  it('changes its language, also in what the script made', async () => {
    const { page } = await open(pageOf());
    await page.selectOption('#language', 'ko');
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    expect(await page.locator('h1').innerText()).toBe('여기부터 시작하세요: 프록시가 인증을 요구합니다.');
    expect(await page.locator('article').first().innerText()).toContain('암호가 바뀌었습니다.');
    expect(await page.locator('#show-all').innerText()).toBe('필터 초기화');
    expect(await page.locator('.told').innerText()).toBe('문제 2/2개, 기록 8/8건');
    expect(await page.title()).toBe('프록시가 인증을 요구합니다 · logscan 보고서');
    await page.selectOption('#language', 'zh-CN');
    expect(await page.locator('#gaps-title').innerText()).toBe('未读取');
  });

  it('follows the theme of the system, and that of its reader before it', async () => {
    const { page } = await open(pageOf(), { colorScheme: 'dark' });
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await background()).toBe('rgb(21, 24, 27)');
    await page.selectOption('#theme', 'light');
    expect(await background()).toBe('rgb(255, 255, 255)');
  });

  it('has no controls where nothing was found', async () => {
    const { page, noted } = await open(pageOf(sampleReport()));
    await page.selectOption('#language', 'zh-CN');
    expect(await page.title()).toBe('未发现已知故障。 · logscan 报告');
    expect(await page.locator('#filters, #rows').count()).toBe(1);
    expect(await page.locator('form').count()).toBe(0);
    expect(noted).toEqual([]);
  });

  it('prints everything unfolded, without controls, with the addresses of links', async () => {
    const { page } = await open(pageOf());
    const folded = page.locator('article details .record').first();
    expect(await folded.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect((await folded.boundingBox())?.height).toBeGreaterThan(20);
    expect(await page.locator('button:visible, select:visible, input:visible').count()).toBe(0);
    const after = await page
      .locator('.docs a')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(after).toContain('https://learn.microsoft.com/azure/page#verify-it');
    expect(await page.locator('.unscripted').isVisible()).toBe(true);
  });

  it('says on paper what the filters leave, also where they are folded', async () => {
    const { page } = await open(pageOf(), { viewport: { width: 700, height: 900 } });
    await page.locator('.filters > summary').click();
    await page.uncheck('input[value="error"]');
    await page.locator('.filters > summary').click();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('#filters').innerText()).toBe('1 of 2 problems, 2 of 8 findings');
    expect((await page.locator('.told').boundingBox())?.height).toBeGreaterThan(10);
  });

  it.each([360, 768, 1280, 1600])('fits a screen of %i pixels', async (width) => {
    const { page } = await open(pageOf(), { viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
