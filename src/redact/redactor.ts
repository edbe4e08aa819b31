/**
 * Reports that may be shown to strangers: names of hosts, addresses, users, GUIDs and what people named in paths become
 * pseudonyms, the same all over a report and in the findings that came before it. Fingerprints, codes, times, and what the
 * catalogue says stay. Secrets are hidden before, by whoever made the findings. Here is which parts of a report are texts, which
 * are paths and which are names as a whole; redact-text.ts replaces the names in each, found by names/, by what
 * pseudonyms.ts gives out and counts.
 */
import type { Diagnosis, Finding, Gap, KnownFolder, Note, Redaction, Step } from '../types.ts';
import { standardInput } from '../types.ts';
import { mapTexts } from './map-texts.ts';
import { isLearnable, looksNamed } from './names/hosts.ts';
import { createPseudonyms } from './pseudonyms.ts';
import { createTextRedactor } from './redact-text.ts';
import { replaceValues } from './replace-values.ts';
import type { Redactor, RedactorOptions, ToldRecord } from './types.ts';

/** Replaces nothing. */
export const asItIs: Redactor = {
  learn: () => {},
  reserve: () => {},
  path: (path) => path,
  field: (_name, value) => value,
  finding: (finding) => finding,
  gap: (gap) => gap,
  diagnosis: (diagnosis) => diagnosis,
  report: (report) => report,
  counted: (make) => make(),
};

const hostField = /(?:host|server|computer|machine|vm|nodes?|vcenter|appliance|cluster|proxy)(?:_?name)?$/i;
const userField = /(?:user|account|login|owner)(?:_?name)?$/i;
const resourceField = /(?:vault|resource_?group|datastore)(?:_?name)?$/i;
const isName = /^[^/\\@\s]+$/;
const wholePath = /^(?:[a-z]:[\\/]|\\\\|\/[^/\s]+\/)/i;

/** Makes what redacts one report, or the findings of one stream. */
export function createRedactor(options: RedactorOptions = {}): Redactor {
  const pseudonyms = createPseudonyms();
  const fileNames = (options.formats ?? []).flatMap(({ names }) => names);
  const redact = createTextRedactor(pseudonyms, fileNames);
  const learnt = new WeakSet<ToldRecord>();
  const textOf = (text: string) => redact.text(text).text;

  function pathOf(path: string): string {
    return path === standardInput || path === 'stream' ? path : redact.path(path);
  }

  function fieldOf(name: string, value: string): string {
    if (hostField.test(name) && isName.test(value)) {
      return value
        .split(/([,;])/)
        .map((part) => (/^[,;]$/.test(part) ? part : redact.host(part)))
        .join('');
    }
    if (userField.test(name) && /^[^\\@\s]+$/.test(value)) return redact.user(value);
    if (resourceField.test(name) && /^[\p{L}\p{N}_.()-]{1,90}$/u.test(value)) return redact.resource(value);
    return wholePath.test(value) ? pathOf(value) : textOf(value);
  }

  /** What a record says is learnt before any of it is replaced. */
  function learn(given: ToldRecord): void {
    if (learnt.has(given)) return;
    learnt.add(given);
    const { host, text, fields, context } = given;
    if (host !== undefined) redact.learnHost(host);
    for (const name of hostsIn(fields)) if (looksNamed(name)) redact.learnHost(name);
    // The text comes last: what it says is asked for at once.
    for (const line of [...(context?.before ?? []), ...(context?.after ?? []), text]) redact.learn(line);
  }

  function finding(given: Finding): Finding {
    learn(given);
    const { host, context } = given;
    const { text, move } = redact.text(given.text, { hosts: hostsIn(given.fields).filter(isLearnable) });
    const fields = Object.entries(given.fields).map(([name, value]) => [name, fieldOf(name, value)] as const);
    return {
      ...given,
      source: pathOf(given.source),
      ...(host === undefined ? {} : { host: redact.host(host) }),
      text,
      match: move(given.match),
      fields: Object.fromEntries(fields),
      ...(context === undefined
        ? {}
        : { context: { before: context.before.map(textOf), after: context.after.map(textOf) } }),
    };
  }

  /** Texts of the catalogue stay but for the values that were put into them. */
  function stepOf(step: Step, fields: Record<string, string[]>): Step {
    const values = Object.entries(fields).flatMap(([name, list]) =>
      list.map((value) => [name, value] as const),
    );
    values.sort(([, a], [, b]) => b.length - a.length);
    const fill = (text: string) => replaceValues(text, values, fieldOf);
    return {
      ...step,
      text: fill(step.text),
      ...(step.command === undefined ? {} : { command: fill(step.command) }),
      ...(step.expect === undefined ? {} : { expect: fill(step.expect) }),
    };
  }

  function diagnosis(given: Diagnosis): Diagnosis {
    given.hosts.forEach(redact.learnHost);
    given.findings.forEach(learn);
    const fields = Object.entries(given.fields).map(
      ([name, values]) =>
        [name, [...new Set(values.map((value) => fieldOf(name, value)))]] as [string, string[]],
    );
    return {
      ...given,
      hosts: [...new Set(given.hosts.map(redact.host))],
      sources: given.sources.map((source) => ({ ...source, path: pathOf(source.path) })),
      findings: given.findings.map(finding),
      fields: Object.fromEntries(fields),
      remediation: given.remediation.map((step) => stepOf(step, given.fields)),
    };
  }

  function noteOf(given: Note, paths: readonly string[]): Note {
    const named = paths.filter((path) => given.message.includes(path)).sort((a, b) => b.length - a.length);
    return valuesOf(given, [...(given.source === undefined ? [] : [given.source]), ...named]);
  }

  function gap(given: Gap): Gap {
    return valuesOf(given, given.source === undefined ? [] : [given.source]);
  }

  /** A gap or a note, and what it says in other languages: paths as a whole, names in whatever else. */
  function valuesOf<Told extends Gap | Note>({ code, said, ...texts }: Told, paths: readonly string[]): Told {
    const replace = (text: string) =>
      paths.includes(text) ? pathOf(text) : redact.text(text, { paths }).text;
    const sayings = Object.entries(said ?? {}).map(([name, saying]) => [
      name,
      { ...saying, values: mapTexts(saying.values, replace) },
    ]);
    return {
      code,
      ...mapTexts(texts, replace),
      ...(said === undefined ? {} : { said: Object.fromEntries(sayings) }),
    } as Told;
  }

  function counted<Made extends object>(make: () => Made): Made & { redacted: Redaction[] } {
    pseudonyms.restart();
    return { ...make(), redacted: pseudonyms.table() };
  }

  return {
    learn,
    reserve: pseudonyms.reserve,
    path: pathOf,
    field: fieldOf,
    counted,
    finding,
    gap,
    diagnosis,
    report(given) {
      for (const { hosts, findings } of given.diagnoses) {
        hosts.forEach(redact.learnHost);
        findings.forEach(learn);
      }
      const { coverage } = given;
      const paths = coverage.sources.map(({ path }) => path);
      const { knownFolders } = coverage;
      return counted(() => ({
        ...given,
        diagnoses: given.diagnoses.map(diagnosis),
        gaps: given.gaps.map(gap),
        notes: given.notes.map((note) => noteOf(note, paths)),
        coverage: {
          ...coverage,
          sources: coverage.sources.map((source) => ({ ...source, path: pathOf(source.path) })),
          duplicates: coverage.duplicates.map(({ path, of }) => ({ path: pathOf(path), of: pathOf(of) })),
          ...(knownFolders === undefined
            ? {}
            : {
                knownFolders: knownFolders.map((folder: KnownFolder) => ({
                  ...folder,
                  path: pathOf(folder.path),
                })),
              }),
        },
      }));
    },
  };
}

/** Hosts that fields name, without their ports. */
function hostsIn(fields: Record<string, string>): string[] {
  const values = Object.entries(fields).filter(([name, value]) => hostField.test(name) && isName.test(value));
  return values.flatMap(([, value]) => value.split(/[,;]/).map((part) => part.replace(/:\d{1,5}$/, '')));
}
