/**
 * How long a report with very many findings takes to open in Chromium, from disk: medians of several times, and its size.
 * Asserts nothing. CHROMIUM names the browser where it is not at /usr/bin/chromium.
 *
 *   npm run build && npm run bench:html -- [findings, 50000] [rounds, 7]
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { createReporter, loadCatalogue, scan } from '../dist/index.js';
import { spread } from './measure.js';

const [count = 50_000, rounds = 7] = process.argv.slice(2).map(Number);
const days = 14;

const folder = mkdtempSync(join(tmpdir(), 'logscan-bench-'));
try {
  const file = join(folder, 'report.html');
  const started = performance.now();
  writeFileSync(file, await makeReport());
  const made = performance.now() - started;
  console.log(
    `${count} findings, ${(statSync(file).size / 1e6).toFixed(1)} MB, made in ${made.toFixed(0)} ms`,
  );

  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const runs = [];
  for (let round = 0; round < rounds; round++) runs.push(await open(browser, pathToFileURL(file).href));
  await browser.close();
  console.log(`ms from the start of navigation, ${rounds} rounds      median   least    most`);
  for (const name of Object.keys(runs[0])) {
    const { median, least, most } = spread(runs.map((run) => run[name]));
    console.log(name.padEnd(46), ...[median, least, most].map((value) => value.toFixed(0).padStart(7)));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The findings of the demo, again and again over some days, from many hosts and files. */
async function makeReport() {
  const signatures = {};
  for (const language of ['en', 'zh-CN', 'ko']) {
    signatures[language] = (await loadCatalogue({ language })).signatures;
  }
  const known = new Map(signatures.en.map((signature) => [signature.id, signature]));
  const findings = [];
  const report = await scan(['fixtures/demo'], { onFinding: (finding) => void findings.push(finding) });
  const reporter = createReporter('html', { signatures });
  const begin = Date.parse('2026-11-04T00:00:00Z');
  for (let index = 0; index < count; index++) {
    const finding = findings[index % findings.length];
    reporter.finding(
      {
        ...finding,
        source: `host${index % 40}/${finding.source}`,
        host: `host${index % 40}`,
        line: index + 1,
        time: new Date(begin + (index / count) * days * 86_400_000).toISOString(),
      },
      known.get(finding.signature),
    );
  }
  const share = Math.ceil(count / findings.length);
  const diagnoses = report.diagnoses.map((diagnosis) => ({ ...diagnosis, count: diagnosis.count * share }));
  return reporter.end({ ...report, diagnoses });
}

/** Opens the page in a context of its own, scrolls its list, and searches. */
async function open(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.documentElement?.dataset.ready === undefined) return;
      observer.disconnect();
      // A frame later the list has been drawn.
      requestAnimationFrame(() => setTimeout(() => performance.mark('ready')));
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
  });
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('ready').length > 0);
  const opened = await page.evaluate(() => ({
    'first contentful paint': performance.getEntriesByName('first-contentful-paint')[0].startTime,
    'load event': performance.getEntriesByType('navigation')[0].loadEventEnd,
    'ready for the user, list drawn': performance.getEntriesByName('ready')[0].startTime,
  }));
  const frames = await page.evaluate(async () => {
    const rows = document.getElementById('rows');
    rows.scrollIntoView();
    const times = [];
    let last = performance.now();
    for (let step = 0; step < 120; step++) {
      rows.scrollTop += 400;
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - last);
      last = performance.now();
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
  });
  const searched = await page.evaluate(async () => {
    const search = document.getElementById('search');
    const before = document.querySelector('.told').textContent;
    const begun = performance.now();
    search.value = 'proxy host7';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    while (document.querySelector('.told').textContent === before) await new Promise(requestAnimationFrame);
    return performance.now() - begun;
  });
  await context.close();
  return {
    ...opened,
    'frame while scrolling 400 px each, 95 of 100': frames,
    'first search, with 150 ms of rest': searched,
  };
}
