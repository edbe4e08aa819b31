/**
 * What was not read and what to do about it, what else is worth knowing, and what was read.
 */
import { hostTexts } from '../../locale/host.ts';
import { tellGap, tellNote } from '../../locale/remarks/tell.ts';
import type { Report } from '../../types.ts';
import { timedReadOf } from '../closing.ts';
import { alikeGaps } from '../telling.ts';
import { html, type Markup } from './markup.ts';
import { renderMore, renderPlace, renderSome, renderTable, renderTime } from './table.ts';
import { say } from './words.ts';

const mostGaps = 500;
const mostSources = 2000;
const mostNames = 500;

/** Gaps with the same thing to do about them are told together. */
export function renderGaps({ gaps, notes }: Report): Markup {
  return html`<section id="gaps" aria-labelledby="gaps-title">
<h2 id="gaps-title">${say((words) => words.gaps)}</h2>
${gaps.length === 0 && html`<p>${say((words) => words.allRead)}</p>`}${alikeGaps(gaps).map(
  (group) =>
    html`<div class="gap"><ul>${group
      .slice(0, mostGaps)
      .map((gap) => html`<li>${say((_, language) => tellGap(gap, language).message)}</li>`)}</ul>${renderMore(
      group.length - mostGaps,
    )}<p class="action">${say((words, language) => words.action(tellGap(group[0], language).action))} <span class="quiet">${group[0].code}</span></p></div>`,
)}${
  notes.length > 0 &&
  html`<h3>${say((words) => words.notes)}</h3>
<ul>${notes.slice(0, mostGaps).map((note) => html`<li>${say((_, language) => tellNote(note, language).message)}</li>`)}</ul>${renderMore(notes.length - mostGaps)}`
}
</section>`;
}

/** What was read, left out, skipped, and never seen. */
export function renderCoverage(report: Report): Markup {
  const { coverage } = report;
  const { sources, duplicates, skipped, absentFormats, knownFolders = [] } = coverage;
  const unknown = sources.filter(({ format }) => format === 'unknown').length;
  return html`<section id="coverage" aria-labelledby="coverage-title">
<h2 id="coverage-title">${say((words) => words.coverage)}</h2>
<p>${say((words) => timedReadOf(report, words))}</p>
${unknown > 0 && html`<p>${say((words) => words.unknownFormat(unknown))}</p>`}${
  sources.length > 0 && renderSources(coverage)
}${renderDuplicates(duplicates)}${renderSkipped(skipped)}${
  absentFormats.length > 0 &&
  html`<h3>${say((words) => words.absentFormats)}</h3><p>${renderSome(absentFormats, mostNames)}</p>`
}${knownFolders.length > 0 && renderFolders(knownFolders)}
</section>`;
}

function renderSources({ sources }: Report['coverage']): Markup {
  return renderTable(
    sources,
    [
      { head: (words) => words.source, cell: ({ path }) => renderPlace(path) },
      {
        head: (words) => words.format,
        cell: ({ format }) => (format === 'unknown' ? say((words) => words.unknown) : format),
      },
      { head: (words) => words.encoding, cell: ({ encoding }) => encoding },
      { head: (words) => words.size, cell: ({ bytes }) => say((words) => words.bytes(bytes)), numeric: true },
      { head: (words) => words.lines, cell: ({ lines }) => lines, numeric: true },
      { head: (words) => words.findings, cell: ({ findings }) => findings, numeric: true },
      { head: (words) => words.first, cell: ({ firstTime }) => renderTime(firstTime) },
      { head: (words) => words.last, cell: ({ lastTime }) => renderTime(lastTime) },
    ],
    { id: 'coverage-table', name: (words) => words.coverage, most: mostSources },
  );
}

function renderDuplicates(duplicates: Report['coverage']['duplicates']): Markup | false {
  return (
    duplicates.length > 0 &&
    html`<h3>${say((words) => words.copiesOf)}</h3>${renderTable(
      duplicates,
      [
        { head: (words) => words.copy, cell: ({ path }) => renderPlace(path) },
        { head: (words) => words.original, cell: ({ of }) => renderPlace(of) },
      ],
      { id: 'copies-table', name: (words) => words.copiesOf, most: mostNames },
    )}`
  );
}

function renderSkipped(skipped: Record<string, number>): Markup | false {
  const reasons = Object.entries(skipped).filter(([, count]) => count > 0);
  return (
    reasons.length > 0 &&
    html`<h3>${say((words) => words.skippedFiles)}</h3>${renderTable(
      reasons,
      [
        {
          head: (words) => words.reason,
          cell: ([reason]) =>
            say(({ reasons: known }) => (Object.hasOwn(known, reason) ? known[reason] : reason) ?? reason),
        },
        { head: (words) => words.count, cell: ([, count]) => count, numeric: true },
      ],
      { id: 'skipped-table', name: (words) => words.skippedFiles, most: mostNames },
    )}`
  );
}

function renderFolders(folders: NonNullable<Report['coverage']['knownFolders']>): Markup {
  return html`<h3>${say((words) => words.knownFolders)}</h3>${renderTable(
    folders,
    [
      {
        head: (words) => words.component,
        cell: ({ product }) => say((_, language) => hostTexts[language].product(product)),
      },
      { head: (words) => words.folder, cell: ({ path }) => renderPlace(path) },
      {
        head: (words) => words.exists,
        cell: ({ exists }) => say((words) => (exists ? words.yes : words.no)),
      },
    ],
    { id: 'folders-table', name: (words) => words.knownFolders, most: mostNames },
  )}`;
}

/** What pseudonyms stand for; nothing for a report that is not redacted. */
export function renderRedacted({ redacted }: Report): Markup {
  if (redacted === undefined) return html``;
  return html`<section id="redacted" aria-labelledby="redacted-title">
<h2 id="redacted-title">${say((words) => words.redacted)}</h2>
<p>${say((words) => words.redactedSays)}</p>
${renderTable(
  redacted,
  [
    {
      head: (words) => words.pseudonym,
      cell: ({ pseudonym }) => html`<span class="value">${pseudonym}</span>`,
    },
    { head: (words) => words.kind, cell: ({ kind }) => say((words) => words.kinds[kind]) },
    { head: (words) => words.count, cell: ({ count }) => count, numeric: true },
  ],
  { id: 'redacted-table', name: (words) => words.redacted, most: mostSources },
)}
</section>`;
}
