/**
 * What all parts of the page need to know of the report.
 */
import type { Signature } from '../../catalogue/types.ts';
import { fillRemediation } from '../../diagnose/remediation.ts';
import { type Language, languages } from '../../locale/languages.ts';
import type { Diagnosis, Report, Step } from '../../types.ts';
import { type Numbers, numberDiagnoses, stepsOf } from '../telling.ts';
import type { ReporterOptions } from '../types.ts';
import type { Said } from './words.ts';

/** The report, and its words in other languages. */
export interface Context {
  report: Report;
  /** Language of the words of the report itself, and the first that is shown. */
  language: Language;
  /** Numbers of the diagnoses by signature, from 1. */
  numbers: Numbers;
  title(diagnosis: Diagnosis, language: Language): Said<string>;
  /** Causes and steps, in other words where there are some. */
  advice(diagnosis: Diagnosis, language: Language): { causes: string[]; steps: Step[]; language: Language };
}

/** Makes the context; what is in no other language stays in that of the report. */
export function createContext(
  report: Report,
  { language = 'en', signatures = {} }: ReporterOptions,
): Context {
  const translated = new Map<Language, Map<string, Signature>>();
  for (const other of languages) {
    if (other === language) continue;
    translated.set(other, new Map(signatures[other]?.map((signature) => [signature.id, signature])));
  }
  return {
    report,
    language,
    numbers: numberDiagnoses(report.diagnoses),
    title: ({ signature, title }, wanted) => {
      const other = translated.get(wanted)?.get(signature);
      return other === undefined ? { content: title, language } : { content: other.title, language: wanted };
    },
    advice: ({ signature, causes, remediation, fields }, wanted) => {
      const other = translated.get(wanted)?.get(signature);
      if (other === undefined) return { causes, steps: stepsOf({ remediation }), language };
      const steps = stepsOf({ remediation: fillRemediation(other.remediation, fields) });
      return { causes: other.causes, steps, language: wanted };
    },
  };
}
