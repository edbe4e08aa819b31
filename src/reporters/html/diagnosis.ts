/**
 * A diagnosis: what happened, how often, where, why, what to do, and what the logs say.
 */
import { formatCount } from '../../locale/format.ts';
import type { Language } from '../../locale/languages.ts';
import type { Diagnosis, Step } from '../../types.ts';
import { causesOf, pageOf } from '../telling.ts';
import { stateRange } from '../times.ts';
import type { Context } from './context.ts';
import { html, type Markup, webAddress } from './markup.ts';
import { renderRecord } from './record.ts';
import { renderSeverity } from './severity.ts';
import { renderPlace, renderSome, renderTable, renderTime } from './table.ts';
import { inLanguages, type Said, say, words } from './words.ts';

/** Records that are shown at once, values that are named, and files in the table. */
const mostOpen = 3;
const mostValues = 20;
const mostSources = 200;

/** The article of a diagnosis, with its number. */
export function renderDiagnosis(diagnosis: Diagnosis, context: Context): Markup {
  const { signature, severity, component, state } = diagnosis;
  const number = context.numbers.get(signature) ?? 0;
  return html`<article id="problem-${number}" aria-labelledby="title-${number}" data-signature="${signature}" data-severity="${severity}" data-component="${component}" data-state="${state}">
<header>
<p class="kicker"><span class="number">${number}</span> ${renderSeverity(severity)} <span class="state ${state}">${say(
    (words) => (state === 'current' ? words.goesOn : words.past),
  )}</span> <span>${say((words) => words.times(diagnosis.count))}</span></p>
<h3 id="title-${number}">${inLanguages((language) => context.title(diagnosis, language))}</h3>
${renderCauseLinks(diagnosis, context)}${
  diagnosis.evidence === 'possible' && html`<p class="possible">${say((words) => words.possible)}</p>`
}
</header>
${renderFacts(diagnosis)}
${inLanguages((language) => renderAdvice(diagnosis, context, language), 'div')}
${renderEvidence(diagnosis, number)}
</article>
`;
}

function renderCauseLinks(diagnosis: Diagnosis, { numbers }: Context): Markup {
  const causes = causesOf(diagnosis, numbers);
  if (causes.length === 0) return html``;
  return html`<p class="caused"><a href="#problem-${causes[0]}">${say((words) => words.causedBy(causes))}</a></p>`;
}

function renderFacts({ signature, component, codes, hosts, fields, firstSeen, lastSeen }: Diagnosis): Markup {
  const seen = firstSeen !== null && lastSeen !== null && stateRange(firstSeen, lastSeen);
  const unknown = say((words) => words.hostUnknown);
  const facts: [name: string | Markup, value: string | Markup | false][] = [
    [say((words) => words.seen), seen],
    [say((words) => words.hosts), hosts.length > 0 ? renderSome(hosts, mostValues) : unknown],
    [say((words) => words.component), component],
    [say((words) => words.codes), codes.length > 0 && renderSome(codes, mostValues)],
    ...Object.entries(fields).map(([name, values]): [string, Markup] => [
      name,
      renderSome(values, mostValues),
    ]),
    [say((words) => words.signature), html`<span class="value">${signature}</span>`],
  ];
  return html`<dl class="facts">${facts.map(
    ([name, value]) => value !== false && html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

function renderAdvice(diagnosis: Diagnosis, context: Context, shown: Language): Said {
  const { causes, steps, language } = context.advice(diagnosis, shown);
  const page = pageOf(diagnosis);
  // The headings are of the language that is shown, whatever that of the advice.
  const heading = (text: string) => html`<h4 lang="${shown}">${text}</h4>`;
  const content = html`${causes.length > 0 && html`${heading(words[shown].why)}<ul class="causes">${causes.map((cause) => html`<li>${cause}</li>`)}</ul>`}${
    steps.length > 0 &&
    html`${heading(words[shown].what)}<ol class="steps">${steps.map((step) => renderStep(step, shown))}</ol>`
  }${page !== null && renderLink(page, shown)}`;
  return { content, language };
}

function renderStep({ text, command, expect, docs }: Step, shown: Language): Markup {
  return html`<li><p>${text}</p>${
    command !== undefined && html`<div class="command"><pre><code>${command}</code></pre></div>`
  }${expect !== undefined && html`<p class="expect">${words[shown].shows(expect)}</p>`}${
    docs !== undefined && renderLink(docs, shown)
  }</li>`;
}

/** A link where the address leads into the web, else the text of it. */
function renderLink(docs: string, shown: Language): Markup {
  const address = webAddress(docs);
  if (address === null) return html`<p class="docs">${docs}</p>`;
  return html`<p class="docs"><a href="${address}" rel="noopener noreferrer">${words[shown].readMore(nameOf(address))}</a></p>`;
}

/** What an address leads to: the heading or the page in plain words, and where that is. */
function nameOf(address: string): string {
  const { host, pathname, hash } = new URL(address);
  const place = hash.slice(1) || pathname.split('/').findLast((part) => part !== '') || '';
  return /^[\w-]+$/.test(place) ? `${place.replaceAll('-', ' ')} (${host})` : host;
}

function renderEvidence({ findings, sources }: Diagnosis, number: number): Markup {
  const [open, folded] = [findings.slice(0, mostOpen), findings.slice(mostOpen)];
  return html`<h4>${say((words) => words.where)}</h4>
${open.map(renderRecord)}${
  folded.length > 0 &&
  html`<details><summary>${say((words) => words.moreRecords(folded.length))}</summary>${folded.map(renderRecord)}</details>`
}
<details class="sources"><summary>${say((words) => words.sources)} (${formatCount(sources.length)})</summary>
${renderTable(
  sources,
  [
    { head: (words) => words.source, cell: ({ path }) => renderPlace(path) },
    { head: (words) => words.findings, cell: ({ count }) => count, numeric: true },
    { head: (words) => words.first, cell: ({ firstSeen }) => renderTime(firstSeen) },
    { head: (words) => words.last, cell: ({ lastSeen }) => renderTime(lastSeen) },
  ],
  { id: `sources-${number}`, name: (words) => words.sources, most: mostSources },
)}</details>`;
}
