/**
 * The frame of the page: one file that asks for nothing from anywhere, in which only its own script and style count.
 */

import { script, scriptHash, style, styleHash } from './assets.ts';
import type { Context } from './context.ts';
import { renderCoverage, renderGaps, renderRedacted } from './coverage.ts';
import type { PageData } from './data.ts';
import { renderDiagnosis } from './diagnosis.ts';
import { renderHosts } from './hosts.ts';
import { dataJson, html, type Markup, sound } from './markup.ts';
import { renderMark } from './severity.ts';
import { renderTimeline } from './timeline.ts';
import { renderVerdict, titleOf } from './verdict.ts';
import { inLanguages, say } from './words.ts';

const policy = [
  "default-src 'none'",
  `style-src '${styleHash}'`,
  `script-src '${scriptHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The whole document. */
export function renderPage(context: Context, data: PageData): Markup {
  const { report, language } = context;
  const { tool, redacted } = report;
  const timeline = renderTimeline(data);
  const hosts = renderHosts(context);
  return html`<!DOCTYPE html>
<html lang="${language}" data-language="${language}" data-theme="auto">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${sound(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="logscan ${tool.version}">
<meta name="robots" content="noindex">
<title>${titleOf(context)}</title>
<style>${sound(style)}</style>
</head>
<body>
<a class="skip" href="#problems">${say((words) => words.skip)}</a>
<div id="tools"></div>
${renderVerdict(context)}
<div class="columns">
<div class="side">
<nav aria-labelledby="contents-title">
<h2 id="contents-title">${say((words) => words.contents)}</h2>
<ol class="outline">${report.diagnoses.map(
    (diagnosis, index) =>
      html`<li data-problem="${index + 1}"><a href="#problem-${index + 1}">${renderMark(diagnosis.severity)}<span class="number">${index + 1}</span><span>${inLanguages((shown) => context.title(diagnosis, shown))}</span></a></li>`,
  )}</ol>
<ul class="places">${[
    timeline.markup !== '' && html`<li><a href="#timeline">${say((words) => words.timeline)}</a></li>`,
    hosts.markup !== '' && html`<li><a href="#hosts">${say((words) => words.byHost)}</a></li>`,
    data.problems.length > 0 &&
      html`<li class="scripted"><a href="#findings">${say((words) => words.allFindings)}</a></li>`,
    html`<li><a href="#gaps">${say((words) => words.gaps)}</a></li>`,
    html`<li><a href="#coverage">${say((words) => words.coverage)}</a></li>`,
    redacted !== undefined && html`<li><a href="#redacted">${say((words) => words.redacted)}</a></li>`,
  ]}</ul>
</nav>
</div>
<main>
<div id="filters"></div>
${timeline}
<section id="problems" aria-labelledby="problems-title" tabindex="-1">
<h2 id="problems-title">${say((words) => words.problems)}</h2>
${report.diagnoses.length === 0 && html`<p>${say((words) => words.noProblem)}</p>`}${report.diagnoses.map(
  (diagnosis) => renderDiagnosis(diagnosis, context),
)}</section>
${hosts}
${data.problems.length > 0 && renderList(data)}
${renderGaps(report)}
${renderCoverage(report)}
${renderRedacted(report)}
</main>
</div>
<footer><p>${say((words) => words.madeBy(tool.version, tool.catalogue.signatures, tool.catalogue.digest))}</p></footer>
<script type="application/json" id="data">${sound(dataJson(data))}</script>
<script>${sound(script)}</script>
</body>
</html>
`;
}

/** Where the script puts the list, and what stands there without it. */
function renderList({ rows, findings }: PageData): Markup {
  return html`<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">${say((words) => words.allFindings)}</h2>
${rows.length < findings && html`<p>${say((words) => words.leftOut(rows.length, findings))}</p>`}
<p class="unscripted">${say((words) => words.listNeedsScript)}</p>
<div id="list"></div>
</section>`;
}
