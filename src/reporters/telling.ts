/**
 * What reporters for people tell alike, whatever form they give it: the sentence that comes first, when something was
 * seen, by which codes people know it, where it stands, and an excerpt of what the logs say. Log text in it is clean
 * where it is said; escaping for a document is the reporter's business.
 */
import { explains } from '../diagnose/order.ts';
import { type DocumentTexts, documentTexts } from '../locale/documents.ts';
import type { Language } from '../locale/languages.ts';
import { type Texts, texts } from '../locale/texts.ts';
import type { Diagnosis, Finding, Gap, Report, Step } from '../types.ts';
import { clean } from './clean.ts';
import { excerpt } from './excerpt.ts';
import { stateRange } from './times.ts';

/** Sources of a diagnosis that are named. */
export const mostSources = 5;

/** Hosts of a diagnosis that are named, and UTF-16 units of the name of one. */
const mostHosts = 5;
const longestHost = 30;

/** Gaps with the same thing to do about them that are told one by one. */
export const mostGaps = 3;

/** Numbers of diagnoses, from 1, by the ids of their signatures. */
export type Numbers = ReadonlyMap<string, number>;

/** Numbers the diagnoses in the order of the report. */
export function numberDiagnoses(diagnoses: readonly Diagnosis[]): Numbers {
  return new Map(diagnoses.map(({ signature }, index) => [signature, index + 1]));
}

/** With what to start, and what that explains; or that there is nothing, or nothing new. Clean. */
export function verdictOf(report: Report, language: Language): string {
  const words = texts[language];
  const [first] = report.diagnoses;
  if (first === undefined) return nothingOf(report, language);
  const explained = explainedByFirst(report);
  const more =
    explained.length === 0 ? '' : documentTexts[language].betweenSentences + words.explains(explained);
  return words.startHere(clean(first.title)) + more;
}

/** What is said of a report without diagnoses; that nothing was found sounds like all is well only where all was read. */
export function nothingOf({ summary, baseline, gaps, coverage }: Report, language: Language): string {
  const words = texts[language];
  if (summary.diagnoses > 0) return words.nothingShown(summary.diagnoses);
  if (baseline !== undefined && baseline.findings > 0) return documentTexts[language].nothingNew;
  if (summary.bytes === 0) return words.nothingRead;
  if (gaps.length > 0) return words.nothingInGaps;
  const logs = coverage.sources.filter(({ bytes }) => bytes > 0);
  const areUnknown = logs.length > 0 && logs.every(({ format }) => format === 'unknown');
  return areUnknown ? words.nothingInUnknown : words.nothingFound;
}

/** Numbers of the diagnoses that the first one explains as well. */
export function explainedByFirst({ diagnoses }: Report): number[] {
  const [first] = diagnoses;
  return diagnoses.flatMap((other, index) => (explains(first, other, diagnoses) ? [index + 1] : []));
}

/** Whether it goes on, how often it was found, and when. */
export function seenOf(diagnosis: Diagnosis, texts: Texts): string[] {
  const { state, count, firstSeen, lastSeen } = diagnosis;
  const seen = [state === 'current' ? texts.goesOn : texts.past, texts.times(count)];
  return firstSeen === null || lastSeen === null ? seen : [...seen, stateRange(firstSeen, lastSeen)];
}

/** The codes that users know first: other forms of a number, and more names than these, are for `explain`. */
export function codesShown({ codes }: Diagnosis): string[] {
  return codes.filter((code, index) => index === 0 || /^[A-Z]\w*[a-z]\w*$/.test(code)).slice(0, 3);
}

/** Numbers of the diagnoses that cause this one. */
export function causesOf({ causedBy }: Diagnosis, numbers: Numbers): number[] {
  return causedBy.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
}

/** On which hosts it was seen, where records say so. Clean. */
export function hostsOf({ hosts }: Diagnosis, documents: DocumentTexts): string[] {
  if (hosts.length === 0) return [];
  const names = hosts.slice(0, mostHosts).map((host) => excerpt(host, 0, longestHost));
  return [documents.hosts(names, hosts.length - names.length)];
}

/** The first sample of a source. */
export function sampleOf({ findings }: Diagnosis, path: string): Finding | undefined {
  return findings.find((finding) => finding.source === path);
}

/** A source that is named: its place with the line of its sample, and how much more there is in it; both clean. */
interface Place {
  place: string;
  /** Null when there is no more. */
  more: string | null;
  sample: Finding | undefined;
}

/** The sources that are named, each with its first sample, and how many others there are. */
export function placesOf(diagnosis: Diagnosis, texts: Texts): { places: Place[]; hidden: number } {
  const { sources } = diagnosis;
  const places = sources.slice(0, mostSources).map(({ path, count }) => {
    const sample = sampleOf(diagnosis, path);
    return {
      place: excerpt(path) + (sample === undefined ? '' : `:${sample.line}`),
      more: count > 1 ? texts.moreInSource(count - 1) : null,
      sample,
    };
  });
  return { places, hidden: Math.max(sources.length - mostSources, 0) };
}

/** The steps; a page that steps in a row share is named once, by the last of them. */
export function stepsOf({ remediation }: Pick<Diagnosis, 'remediation'>): Step[] {
  return remediation.map((step, index) => {
    const { docs, ...rest } = step;
    return docs === remediation[index + 1]?.docs ? rest : step;
  });
}

/** The lines of a command, as they are; a block of YAML ends its last one. */
export function linesOfCommand(command: string): string[] {
  return command.trimEnd().split(/\r?\n/);
}

/** The page about all of it, unless the last step has named it; null when there is none to name. */
export function pageOf({ docs, remediation }: Diagnosis): string | null {
  return docs === '' || docs === remediation.at(-1)?.docs ? null : docs;
}

/** Gaps with the same thing to do about them together: a bundle with a password has one for each of its logs. */
export function alikeGaps(gaps: readonly Gap[]): Gap[][] {
  const groups = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const key = keyOfGap(gap);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [gap]);
    else group.push(gap);
  }
  return [...groups.values()];
}

/** Equal for gaps with the same thing to do about them. */
export function keyOfGap({ code, action }: Gap): string {
  return `${code} ${action}`;
}
