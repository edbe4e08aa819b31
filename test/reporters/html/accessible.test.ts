/**
 * The page for those who use keys, a screen reader, or strong contrast.
 */
import { describe, expect, it } from 'vitest';
import { sampleDiagnosis, sampleFinding, sampleReport } from '../sample-report.ts';
import { browserPath, skipped, useBrowser } from './browser.ts';
import { pageOf } from './report-page.ts';

/** Relative luminance of `rgb(r, g, b)`, as WCAG 2 has it. */
function luminance(color: string): number {
  const [red, green, blue] = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((value) => {
    const share = Number(value) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.skipIf(browserPath === undefined)(`access to the page in Chromium${skipped}`, () => {
  const open = useBrowser();

  it.each(['light', 'dark'] as const)('has a contrast of 4.5 for all text in %s', async (colorScheme) => {
    const { page } = await open(pageOf(), { colorScheme });
    const pairs = await page.evaluate(() => {
      const backgroundOf = (element: Element | null): string => {
        if (element === null) return getComputedStyle(document.documentElement).backgroundColor;
        const { backgroundColor } = getComputedStyle(element);
        return /, 0\)$/.test(backgroundColor) ? backgroundOf(element.parentElement) : backgroundColor;
      };
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = new Map<string, { color: string; background: string; text: string }>();
      while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        if (!element || !texts.currentNode.textContent?.trim() || !element.checkVisibility()) continue;
        const style = getComputedStyle(element);
        const color = element.closest('svg') ? style.fill : style.color;
        const background = backgroundOf(element);
        found.set(`${color} ${background}`, { color, background, text: texts.currentNode.textContent });
      }
      return [...found.values()];
    });
    expect(pairs.length).toBeGreaterThan(5);
    const weak = pairs.filter(({ color, background }) => contrast(color, background) < 4.5);
    expect(weak).toEqual([]);
  });

  it('has a name for everything that can be used', async () => {
    const { page } = await open(pageOf());
    await page.locator('#rows summary').first().click();
    for (const role of [
      'button',
      'link',
      'combobox',
      'checkbox',
      'searchbox',
      'region',
      'navigation',
      'search',
    ] as const) {
      const all = await page.getByRole(role).count();
      expect(all).toBeGreaterThan(0);
      if (role !== 'search')
        expect([role, await page.getByRole(role, { name: /\S/ }).count()]).toEqual([role, all]);
    }
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.getByRole('contentinfo').count()).toBe(1);
    expect(await page.getByRole('banner').count()).toBe(1);
  });

  it.each(['en', 'zh-CN', 'ko'])('has headings in order in %s', async (language) => {
    const { page } = await open(pageOf());
    await page.selectOption('#language', language);
    const levels = await page
      .locator('h1:visible, h2:visible, h3:visible, h4:visible')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => index > 0 && level > levels[index - 1] + 1)).toEqual([]);
  });

  it('has ids once, and labels that lead to something', async () => {
    const { page } = await open(pageOf());
    const faults = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      const lost = [
        ...document.querySelectorAll('[aria-labelledby], [aria-describedby], a[href^="#"]'),
      ].flatMap((one) =>
        ['aria-labelledby', 'aria-describedby', 'href']
          .map((name) => one.getAttribute(name)?.replace(/^#/, ''))
          .filter((id) => id && !id.startsWith('http') && !document.getElementById(id)),
      );
      return [...twice, ...lost];
    });
    expect(faults).toEqual([]);
  });

  it('begins with a way past what is above the problems', async () => {
    const { page } = await open(pageOf());
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('problems');
  });

  it('shows where the focus is, on everything that takes it', async () => {
    const { page } = await open(pageOf());
    const unseen: string[] = [];
    for (let index = 0; index < 40; index++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return {
          seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
          name: element.outerHTML.slice(0, 80),
        };
      });
      if (!focused.seen) unseen.push(focused.name);
    }
    expect(unseen).toEqual([]);
  });

  it('tells in words what the timeline shows, with its script and without', async () => {
    const lanes = [
      'network, ERROR: 6 times, 2026-11-18 04:00:00 – 2026-11-18 04:10:00',
      'mars-agent, WARNING: once, 2026-11-18 04:50:00',
    ];
    const without = await open(pageOf(), { javaScriptEnabled: false });
    const told = await without.page.getByRole('figure').first().getByRole('listitem').allInnerTexts();
    expect(told).toEqual(expect.arrayContaining(lanes));
    const { page } = await open(pageOf());
    const said = page.locator('#timeline-lanes');
    expect(await said.getByRole('listitem').allTextContents()).toEqual(lanes);
    await page.selectOption('#component', 'mars-agent');
    await expect.poll(() => said.getByRole('listitem').allTextContents()).toEqual(lanes.slice(1));
    await page.selectOption('#language', 'ko');
    await expect.poll(() => said.textContent()).toBe('mars-agent, 경고: 1회, 2026-11-18 04:50:00');
  });

  it('goes through the list by arrow keys, and past it with one Tab', async () => {
    const findings = Array.from({ length: 200 }, (_, index) => sampleFinding({ line: index + 1 }));
    const diagnoses = [sampleDiagnosis({ findings, count: 200 })];
    const { page } = await open(pageOf(sampleReport({ diagnoses })));
    const placeOf = () => page.evaluate(() => document.activeElement?.querySelector('.place')?.textContent);
    expect(await page.locator('.told').textContent()).toBe('1 of 1 problem, 200 of 200 findings');
    await page.locator('#grouping').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('rows');
    for (let count = 0; count < 50; count++) await page.keyboard.press('ArrowDown');
    expect(await placeOf()).toBe('svagents.log:50');
    await page.keyboard.press('ArrowUp');
    expect(await placeOf()).toBe('svagents.log:49');
    await page.keyboard.press('Enter');
    await page.locator('#rows .whole').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.whole') !== null)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#rows'))).toBeNull();
  });

  it('says of a number in the list that it is that of a problem', async () => {
    const { page } = await open(pageOf());
    expect(await page.locator('#rows .severity').first().textContent()).toBe('ERROR Problem 1');
  });

  it('says what the filters leave', async () => {
    const { page } = await open(pageOf());
    expect(await page.locator('.told').getAttribute('aria-live')).toBe('polite');
  });

  it('draws in the colours that the system forces upon text, whatever theme is chosen', async () => {
    const { page } = await open(pageOf(), { forcedColors: 'active' });
    await page.selectOption('#theme', 'dark');
    const colorOf = (selector: string, name: 'color' | 'fill') =>
      page
        .locator(selector)
        .first()
        .evaluate((one, property) => getComputedStyle(one)[property], name);
    const text = await colorOf('h1', 'color');
    expect([await colorOf('.marks path', 'fill'), await colorOf('.lanes text', 'fill')]).toEqual([
      text,
      text,
    ]);
  });

  it('does not move when motion is unwelcome', async () => {
    const { page } = await open(pageOf(), { reducedMotion: 'reduce' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  });
});
