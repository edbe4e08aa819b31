/**
 * The problems by host. A problem of which no host is known stands under its own heading: a folder is no host.
 */
import type { Diagnosis } from '../../types.ts';
import type { Context } from './context.ts';
import { html, type Markup } from './markup.ts';
import { byName } from './names.ts';
import { renderMark } from './severity.ts';
import { renderMore } from './table.ts';
import { inLanguages, say } from './words.ts';

const mostHosts = 500;

/** The section; nothing when no host is known. */
export function renderHosts(context: Context): Markup {
  const { diagnoses } = context.report;
  const names = [...new Set(diagnoses.flatMap(({ hosts }) => hosts))].sort(byName);
  if (names.length === 0) return html``;
  const nowhere = diagnoses.filter(({ hosts }) => hosts.length === 0);
  return html`<section id="hosts" aria-labelledby="hosts-title">
<h2 id="hosts-title">${say((words) => words.byHost)}</h2>
${names.slice(0, mostHosts).map((name) =>
  renderHost(
    html`${name}`,
    diagnoses.filter(({ hosts }) => hosts.includes(name)),
    context,
  ),
)}${renderMore(names.length - mostHosts)}${
  nowhere.length > 0 &&
  renderHost(
    say((words) => words.hostUnknown),
    nowhere,
    context,
  )
}
</section>`;
}

function renderHost(name: Markup, diagnoses: readonly Diagnosis[], context: Context): Markup {
  return html`<div class="host"><h3>${name}</h3>
<ul>${diagnoses.map((diagnosis) => {
    const number = context.numbers.get(diagnosis.signature) ?? 0;
    return html`<li data-problem="${number}">${renderMark(diagnosis.severity)} <a href="#problem-${number}">${number}. ${inLanguages((language) => context.title(diagnosis, language))}</a></li>`;
  })}</ul></div>`;
}
