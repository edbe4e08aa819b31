/**
 * Opens pages in the Chromium of the machine, as a user opens a file: from disk. What a page asks for besides, and what
 * the browser says of it, is noted: also where its policy refused something.
 */
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

/** Where a Chromium is; undefined when there is none, and tests in it are skipped. */
export const browserPath = findBrowser();

/** What tests in a browser are called where they are skipped. */
export const skipped = browserPath === undefined ? ' (skipped: no Chromium on PATH or in CHROMIUM)' : '';

function findBrowser(): string | undefined {
  const { CHROMIUM, PATH = '' } = process.env;
  if (CHROMIUM) return CHROMIUM;
  const places = PATH.split(delimiter).flatMap((folder) =>
    names.flatMap((name) => [join(folder, name), join(folder, `${name}.exe`)]),
  );
  return places.find((place) => existsSync(place));
}

export interface Opened {
  page: Page;
  /** Requests, messages of the console, and errors; a sound page has none. */
  noted: string[];
}

/** One browser for the tests of a file, and what opens a document in it. */
export function useBrowser(): (html: string, options?: BrowserContextOptions) => Promise<Opened> {
  let browser: Browser;
  let folder: string;
  let count = 0;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'logscan-page-'));
    browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  return async (html, options = {}) => {
    const file = join(folder, `${++count}.html`);
    writeFileSync(file, html);
    const address = pathToFileURL(file).href;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const noted: string[] = [];
    page.on('request', (request) => {
      const url = request.url().replace(/#.*$/, '');
      if (url !== address) noted.push(`request: ${url}`);
    });
    page.on('console', (message) => noted.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => noted.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      noted.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(address);
    if (options.javaScriptEnabled !== false) await page.waitForSelector('html[data-ready]');
    return { page, noted };
  };
}
