/**
 * The beginning of the page: the verdict in one sentence, and how much was read and found.
 */
import { documentTexts } from '../../locale/documents.ts';
import { severities } from '../../types.ts';
import { timedReadOf } from '../closing.ts';
import { explainedByFirst, nothingOf } from '../telling.ts';
import type { Context } from './context.ts';
import { html, type Markup } from './markup.ts';
import { renderMark } from './severity.ts';
import { inLanguages, say, words } from './words.ts';

/** The header of the page. */
export function renderVerdict(context: Context): Markup {
  const { report } = context;
  const { summary, gaps, coverage, baseline } = report;
  const present = severities.filter((severity) => report.diagnoses.some((one) => one.severity === severity));
  return html`<header class="verdict">
<p class="product">${say((words) => words.report)}</p>
<h1>${renderSentence(context)}</h1>
${renderExplained(context)}
${
  present.length > 0 &&
  html`<ul class="tally">${present.map(
    (severity) =>
      html`<li class="${severity}">${renderMark(severity)} <span class="number">${report.diagnoses.filter((one) => one.severity === severity).length}</span> ${say((words) => words.severity[severity])}</li>`,
  )}</ul>`
}
<p class="totals">${say((words) =>
    [
      words.totals(report.diagnoses.length, summary.findings),
      timedReadOf(report, words),
      ...(coverage.duplicates.length > 0 ? [words.copies(coverage.duplicates.length)] : []),
      ...(summary.skipped > 0 ? [words.skipped(summary.skipped)] : []),
    ].join(' · '),
  )}</p>${
    gaps.length > 0 &&
    html`<p class="unread"><a href="#gaps">${say((words) => words.unread(gaps.length))}</a></p>`
  }${
    baseline !== undefined &&
    html`<p class="totals">${say((_, language) => documentTexts[language].known(baseline.diagnoses, baseline.findings))}</p>`
  }
</header>`;
}

function renderSentence(context: Context): Markup {
  const { report } = context;
  const [first] = report.diagnoses;
  if (first === undefined) return say((_, language) => nothingOf(report, language));
  return inLanguages((language) => {
    const title = context.title(first, language).content;
    return { content: words[language].startHere(title), language };
  });
}

/** What the first problem explains as well. */
function renderExplained({ report }: Context): Markup {
  const explained = explainedByFirst(report);
  if (explained.length === 0) return html``;
  return html`<p class="lead">${say((words) => words.explains(explained))}</p>`;
}

/** The title of the window: the sentence in the language of the report. */
export function titleOf({ report, language }: Context): string {
  const [first] = report.diagnoses;
  return `${first === undefined ? nothingOf(report, language) : first.title} · ${words[language].report}`;
}
