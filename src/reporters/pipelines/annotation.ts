/**
 * What a pipeline shows of a diagnosis beside its own results: of what kind it is, where it stands, and what to do first.
 * All texts are clean and cut; how a pipeline is told is the reporter's business.
 */
import type { Texts } from '../../locale/texts.ts';
import type { Diagnosis, Gap, Severity } from '../../types.ts';
import { excerpt } from '../excerpt.ts';
import { keyOfGap, sampleOf } from '../telling.ts';

/** A diagnosis, as far as a pipeline shows it. */
export interface Annotation {
  kind: 'error' | 'warning' | 'info';
  severity: Severity;
  /** Signature id. */
  id: string;
  title: string;
  /** Where it was found first; a diagnosis without samples has no line. */
  place: { path: string; line?: number; column?: number };
  /** What else there is to say, in sentences: a doubt, and the first step. */
  advice: string[];
  /** A command that says more. */
  explain: string;
}

/** Makes the annotation; the gravest kind that pipelines know is an error. */
export function annotationOf(diagnosis: Diagnosis, texts: Texts): Annotation {
  const { signature, severity, title, evidence, remediation, sources } = diagnosis;
  const path = sources[0]?.path ?? diagnosis.findings[0]?.source ?? '';
  const sample = sampleOf(diagnosis, path);
  const id = excerpt(signature);
  return {
    kind: severity === 'critical' ? 'error' : severity,
    severity,
    id,
    title: excerpt(title),
    place: {
      path: excerpt(path),
      ...(sample === undefined ? {} : { line: sample.line, column: sample.column }),
    },
    advice: [
      ...(evidence === 'possible' ? [texts.possible] : []),
      ...remediation.slice(0, 1).map(({ text }) => texts.action(excerpt(text, 0, 1000))),
    ],
    explain: `logscan explain ${id}`,
  };
}

/** `logs/a.log:12` */
export function placeOf({ place: { path, line } }: Annotation): string {
  return line === undefined ? path : `${path}:${line}`;
}

/** What a gap says, on one line. */
export function lineOfGap({ message, action }: Gap, texts: Texts): string {
  return `${excerpt(message)} ${texts.action(excerpt(action))}`;
}

/** Properties of a command as `name=value`; those that are undefined are left out. */
export function writeProperties(
  properties: Record<string, string | number | undefined>,
  escapeValue: (text: string) => string,
): string[] {
  return Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeValue(String(value))}`],
  );
}

/**
 * Tells which gaps to show: the first of those with the same thing to do about them, and not more than so many. Each is
 * asked about when it comes, and once more at the end, when nobody asked before.
 */
export function createGapChoice(most: number): (gap: Gap) => boolean {
  const told = new Set<string>();
  return (gap) => {
    const key = keyOfGap(gap);
    if (told.size >= most || told.has(key)) return false;
    told.add(key);
    return true;
  };
}
